package io.github.fairrecruit.compliance.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.pack.Citation;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.ParameterBuilder;
import io.github.fairrecruit.compliance.pack.ParameterValue;
import io.github.fairrecruit.compliance.pack.ParameterValueBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LawTest {
    private static final MissingFact DAY = new MissingFact("/day", MissingFact.Kind.VALUE);
    private static final Parameter AGE = ParameterBuilder.builder()
            .id("AGE")
            .unit("years")
            .values(List.of(value("2010-01-01", "2020-01-01", 16), value("2020-01-01", "2025-01-01", 18)))
            .build();

    private final Law law = new Law("test", null, List.of(AGE), null);

    @Test
    void theValueOfTheDayAnswers() {
        assertThat(atLeast("2012-05-01", 17)).isEqualTo(Truth.TRUE);
        assertThat(atLeast("2022-05-01", 17)).isEqualTo(Truth.FALSE);
    }

    @Test
    void outsideItsDatesAParameterIsUnknownNeverTheNearestValue() {
        assertThat(atLeast("2009-12-31", 99)).isEqualTo(Truth.UNKNOWN);
        assertThat(atLeast("2025-01-01", 99)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void whereSeveralValuesArePossibleAllMustAgree() {
        Span straddles = new Span(LocalDate.of(2019, 6, 1), LocalDate.of(2020, 6, 1), List.of(), List.of(DAY));
        assertThat(ask(law, straddles, 20)).isEqualTo(Truth.TRUE);
        assertThat(ask(law, straddles, 17)).isEqualTo(Truth.UNKNOWN);
        Span leaves = new Span(LocalDate.of(2019, 6, 1), LocalDate.of(2026, 6, 1), List.of(), List.of(DAY));
        assertThat(ask(law, leaves, 20)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void anUnknownParameterIsUnknownAndNamed() {
        Condition answer = law.ask("OTHER", Span.on(LocalDate.of(2022, 1, 1)), value -> Condition.TRUE);
        assertThat(answer.missing()).containsExactly(new MissingFact("OTHER", MissingFact.Kind.LAW));
    }

    @Test
    void theBenchmarkDateReplacesTheDateOfTheEvent() {
        Law today = new Law("test", null, List.of(AGE), LocalDate.of(2022, 1, 1));
        assertThat(ask(today, Span.on(LocalDate.of(2012, 1, 1)), 17)).isEqualTo(Truth.FALSE);
        assertThat(ask(today, Span.unknown(DAY), 17)).isEqualTo(Truth.FALSE);
    }

    private Truth atLeast(String day, int years) {
        return ask(law, Span.on(LocalDate.parse(day)), years);
    }

    private static Truth ask(Law law, Span span, int years) {
        return law.ask("AGE", span, value -> Condition.of(value.number().compareTo(BigDecimal.valueOf(years)) <= 0))
                .truth();
    }

    private static ParameterValue value(String from, String until, int number) {
        return ParameterValueBuilder.builder()
                .from(CalendarDate.parse(from))
                .until(CalendarDate.parse(until))
                .number(BigDecimal.valueOf(number))
                .build();
    }

    @Test
    void anAnnouncedValueIsNoValueYet() {
        Parameter announced = ParameterBuilder.builder(AGE)
                .values(List.of(
                        value("2010-01-01", "2020-01-01", 16),
                        ParameterValueBuilder.builder(value("2020-01-01", "2025-01-01", 16))
                                .announced(true)
                                .build()))
                .build();
        Law changing = new Law("test", null, List.of(announced), null);
        assertThat(ask(changing, Span.on(LocalDate.of(2019, 12, 31)), 17)).isEqualTo(Truth.TRUE);
        assertThat(ask(changing, Span.on(LocalDate.of(2020, 1, 1)), 17)).isEqualTo(Truth.UNKNOWN);
        Span straddles = new Span(LocalDate.of(2019, 6, 1), LocalDate.of(2020, 6, 1), List.of(), List.of(DAY));
        assertThat(ask(changing, straddles, 20)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void whetherAValueWasEverRead() {
        Citation memory = new Citation("D", "1", CitationStatus.RECALLED, null, null, null, null);
        Parameter partly = ParameterBuilder.builder(AGE)
                .values(List.of(
                        value("2010-01-01", "2020-01-01", 16),
                        ParameterValueBuilder.builder(value("2020-01-01", "2025-01-01", 18))
                                .citation(memory)
                                .build()))
                .build();
        Law mixed = new Law("test", null, List.of(partly), null);
        assertThat(mixed.recalled("AGE", Span.on(LocalDate.of(2019, 12, 31))).truth())
                .isEqualTo(Truth.FALSE);
        assertThat(mixed.recalled("AGE", Span.on(LocalDate.of(2020, 1, 1))).truth())
                .isEqualTo(Truth.TRUE);
        assertThat(mixed.recalled("AGE", Span.unknown(DAY)).truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(mixed.recalled("OTHER", Span.unknown(DAY)).truth()).isEqualTo(Truth.FALSE);
    }

    @Test
    void anotherPacksParameterStandsInThePlaceOfTheOneThatItReplaces() {
        Parameter stricter = ParameterBuilder.builder()
                .id("OWN-AGE")
                .unit("years")
                .replaces("AGE")
                .values(List.of(value("2010-01-01", "2025-01-01", 21)))
                .build();
        Law replaced = law.replacedBy(List.of(stricter));
        assertThat(ask(law, Span.on(LocalDate.of(2022, 1, 1)), 20)).isEqualTo(Truth.TRUE);
        assertThat(ask(replaced, Span.on(LocalDate.of(2022, 1, 1)), 20)).isEqualTo(Truth.FALSE);
        assertThat(replaced.parameter("AGE").id()).isEqualTo("AGE");
    }
}
