package io.github.fairrecruit.compliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.model.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyBoundsTest {
    @Test
    void equalAmountsLookTheSame() {
        for (String text : new String[] {"900", "900.0", "900.00", "9E+2", "0.9E3"}) {
            MoneyBounds bounds = MoneyBounds.of(Money.of(text, "USD"), null);
            assertThat(bounds).isEqualTo(new MoneyBounds("USD", new BigDecimal("900"), new BigDecimal("900"), null));
            assertThat(bounds.atLeast()).hasToString("900");
            assertThat(bounds.exact()).isTrue();
        }
        assertThat(MoneyBounds.of(Money.of("0.00", "USD"), null).atLeast()).hasToString("0");
        assertThat(MoneyBounds.of(Money.of("12.50", "USD"), null).atLeast()).hasToString("12.5");
    }

    @Test
    void unknownAmountIsAtLeastNothing() {
        MoneyBounds bounds = MoneyBounds.of(Money.unknown("USD"), AmountBasis.PER_WORKER);
        assertThat(bounds).isEqualTo(new MoneyBounds("USD", BigDecimal.ZERO, null, AmountBasis.PER_WORKER));
        assertThat(bounds.exact()).isFalse();
        assertThat(MoneyBounds.of(null, null)).isEqualTo(new MoneyBounds(null, BigDecimal.ZERO, null, null));
    }

    @Test
    void boundsDoNotCross() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MoneyBounds("USD", BigDecimal.TEN, BigDecimal.ONE, null))
                .withMessageContaining("10")
                .withMessageContaining("1");
    }
}
