package io.github.fairrecruit.compliance.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.law.Law;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.ContractBuilder;
import io.github.fairrecruit.compliance.model.JourneyEvent;
import io.github.fairrecruit.compliance.model.JourneyEventKind;
import io.github.fairrecruit.compliance.model.Money;
import io.github.fairrecruit.compliance.model.PayPeriod;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.PlacementBuilder;
import io.github.fairrecruit.compliance.model.TermsOfEmployment;
import io.github.fairrecruit.compliance.model.TermsOfEmploymentBuilder;
import io.github.fairrecruit.compliance.model.Wage;
import io.github.fairrecruit.compliance.pack.Event;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.ParameterBuilder;
import io.github.fairrecruit.compliance.pack.ParameterValueBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WagePaidTest {
    private static final LocalDate KNOWN = LocalDate.of(2026, 11, 23);
    private static final Parameter HOUR = minimum("HOUR", "12");
    private static final Parameter MONTH = minimum("MONTH", "2000");

    private static Parameter minimum(String id, String number) {
        return ParameterBuilder.builder()
                .id(id)
                .unit("money")
                .currency("EUR")
                .event(Event.WORK)
                .values(List.of(
                        ParameterValueBuilder.builder()
                                .from(CalendarDate.parse("2024-01-01"))
                                .until(CalendarDate.parse("2025-01-01"))
                                .number(new BigDecimal(number))
                                .build(),
                        ParameterValueBuilder.builder()
                                .from(CalendarDate.parse("2025-01-01"))
                                .number(new BigDecimal(number).add(BigDecimal.ONE))
                                .build()))
                .build();
    }

    private static TermsOfEmployment terms(String amount, PayPeriod period, String hours, String on) {
        return TermsOfEmploymentBuilder.builder()
                .wage(new Wage(Money.of(amount, "EUR"), period, null, null, on == null ? null : CalendarDate.parse(on)))
                .hoursPerWeek(hours == null ? null : new BigDecimal(hours))
                .build();
    }

    private static Placement contract(TermsOfEmployment terms) {
        return PlacementBuilder.builder()
                .contract(ContractBuilder.builder().terms(terms).build())
                .journey(List.of(new JourneyEvent(JourneyEventKind.START_OF_WORK, CalendarDate.parse("2024-06-01"))))
                .build();
    }

    private static String ask(Placement placement, int view, Predicate<WagePaid> question) {
        CaseFacts facts = new CaseFacts(placement, KNOWN, List.of());
        facts.ask(new Law("xx", null, List.of(HOUR, MONTH), null));
        WagePaid wage = facts.facts().stream()
                .filter(WagePaid.class::isInstance)
                .map(WagePaid.class::cast)
                .toList()
                .get(view);
        facts.read(Reading.CERTAIN);
        boolean certain = question.test(wage);
        facts.read(Reading.POSSIBLE);
        return certain ? "YES" : question.test(wage) ? "UNKNOWN" : "NO";
    }

    /** 12 an hour for 40 hours a week: 1,920 in a month of 28 days, 2,125.71 in one of 31. */
    @ParameterizedTest
    @CsvSource({
        "11.99, HOUR, , YES",
        "12, HOUR, , NO",
        "479.99, WEEK, 40, YES",
        "480, WEEK, 40, NO",
        "1919.99, MONTH, 40, YES",
        "1920, MONTH, 40, UNKNOWN",
        "2125.71, MONTH, 40, UNKNOWN",
        "2125.72, MONTH, 40, NO",
        "25028.57, YEAR, 40, YES",
        "25097.15, YEAR, 40, NO",
        "3000, MONTH, , UNKNOWN",
        "100, DAY, 40, UNKNOWN",
        "100, TASK, 40, UNKNOWN",
    })
    void byTheHour(String amount, PayPeriod period, String hours, String below) {
        assertThat(ask(contract(terms(amount, period, hours, null)), 0, wage -> wage.hourlyBelow("HOUR")))
                .isEqualTo(below);
    }

    @ParameterizedTest
    @CsvSource({
        "1999.99, MONTH, , YES",
        "2000, MONTH, , NO",
        "23999.99, YEAR, , YES",
        "24000, YEAR, , NO",
        "451.61, WEEK, , YES",
        "451.62, WEEK, , UNKNOWN",
        "500, WEEK, , NO",
        "12.50, HOUR, 40, NO",
        "11, HOUR, 40, YES",
        "12, HOUR, 40, UNKNOWN",
        "12, HOUR, , UNKNOWN",
    })
    void byTheMonth(String amount, PayPeriod period, String hours, String below) {
        assertThat(ask(contract(terms(amount, period, hours, null)), 0, wage -> wage.monthlyBelow("MONTH")))
                .isEqualTo(below);
    }

    @Test
    void theDayOfTheWorkPicksTheMinimum() {
        assertThat(ask(contract(terms("12", PayPeriod.HOUR, null, "2024-12-31")), 0, wage -> wage.hourlyBelow("HOUR")))
                .isEqualTo("NO");
        assertThat(ask(contract(terms("12", PayPeriod.HOUR, null, "2025-01-01")), 0, wage -> wage.hourlyBelow("HOUR")))
                .isEqualTo("YES");
        // Without a day the contract is judged by the first day of work.
        assertThat(ask(contract(terms("12", PayPeriod.HOUR, null, null)), 0, wage -> wage.hourlyBelow("HOUR")))
                .isEqualTo("NO");
    }

    @Test
    void aWageReallyPaidWithoutADayMayBeOfAnyDaySinceWorkBegan() {
        Placement paid = PlacementBuilder.builder(contract(terms("20", PayPeriod.HOUR, null, null)))
                .actualTerms(terms("12", PayPeriod.HOUR, null, null))
                .build();
        assertThat(ask(paid, 1, wage -> wage.hourlyBelow("HOUR"))).isEqualTo("UNKNOWN");
        Placement little = PlacementBuilder.builder(paid)
                .actualTerms(terms("11", PayPeriod.HOUR, null, null))
                .build();
        assertThat(ask(little, 1, wage -> wage.hourlyBelow("HOUR"))).isEqualTo("YES");
        Placement much = PlacementBuilder.builder(paid)
                .actualTerms(terms("13", PayPeriod.HOUR, null, null))
                .build();
        assertThat(ask(much, 1, wage -> wage.hourlyBelow("HOUR"))).isEqualTo("NO");
    }

    @Test
    void whatIsPaidIsAskedUnlessWorkLiesAhead() {
        Placement ahead = PlacementBuilder.builder()
                .journey(List.of(new JourneyEvent(JourneyEventKind.START_OF_WORK, CalendarDate.parse("2026-12-01"))))
                .build();
        CaseFacts facts = new CaseFacts(ahead, KNOWN, List.of());
        assertThat(facts.facts().stream().filter(WagePaid.class::isInstance).map(Fact::pointer))
                .containsExactly("/contract/terms/wage");
        CaseFacts unknown = new CaseFacts(PlacementBuilder.builder().build(), KNOWN, List.of());
        assertThat(unknown.facts().stream().filter(WagePaid.class::isInstance).map(Fact::pointer))
                .containsExactly("/contract/terms/wage", "/actualTerms/wage");
    }
}
