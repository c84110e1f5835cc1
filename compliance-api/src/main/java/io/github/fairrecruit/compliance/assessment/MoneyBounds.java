package io.github.fairrecruit.compliance.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.model.Money;
import java.math.BigDecimal;

/**
 * An amount of which bounds are known. Equal bounds are an exact amount.
 *
 * @param currency ISO 4217 code; null when the currency is not known
 * @param atLeast lower bound, never null
 * @param atMost upper bound; null when there is none
 * @param basis for a group: per worker or in total; null for one worker, or when the record does not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MoneyBounds(String currency, BigDecimal atLeast, BigDecimal atMost, AmountBasis basis) {
    public MoneyBounds {
        atLeast = plain(atLeast);
        atMost = plain(atMost);
        if (atMost != null && atMost.compareTo(atLeast) < 0) {
            throw new IllegalArgumentException(
                    "The upper bound " + atMost + " is below the lower bound " + atLeast + ".");
        }
    }

    /** The bounds of an amount of which the value may be unknown. */
    public static MoneyBounds of(Money money, AmountBasis basis) {
        BigDecimal value = money == null ? null : money.value();
        return new MoneyBounds(
                money == null ? null : money.currency(), value == null ? BigDecimal.ZERO : value, value, basis);
    }

    /** Whether the amount is known exactly. */
    public boolean exact() {
        return atMost != null && atLeast.compareTo(atMost) == 0;
    }

    /** 900.0, 900.00 and 9E+2 are one amount and look the same. */
    private static BigDecimal plain(BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
