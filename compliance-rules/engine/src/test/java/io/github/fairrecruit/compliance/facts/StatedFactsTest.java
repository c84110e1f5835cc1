package io.github.fairrecruit.compliance.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.ExchangeRate;
import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.law.Law;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.ContractBuilder;
import io.github.fairrecruit.compliance.model.Money;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.PlacementBuilder;
import io.github.fairrecruit.compliance.model.TermsOfEmploymentBuilder;
import io.github.fairrecruit.compliance.pack.Event;
import io.github.fairrecruit.compliance.pack.ExtensionFact;
import io.github.fairrecruit.compliance.pack.FactType;
import io.github.fairrecruit.compliance.pack.PackInfoBuilder;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.ParameterBuilder;
import io.github.fairrecruit.compliance.pack.ParameterValueBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules ask of every fact by a word: facts of a pack's own, places of the record, days of events. */
class StatedFactsTest {
    private static final LocalDate KNOWN = LocalDate.of(2026, 11, 23);
    private static final List<Parameter> PARAMETERS = List.of(
            number("TEN", "times", null, "10"),
            number("CAP", "money", "EUR", "2000"),
            number("TWO-MONTHS", "months", null, "2"),
            number("A-WEEK", "days", null, "7"),
            codes("NEEDED", "A", "B"),
            ParameterBuilder.builder()
                    .id("BY-VOUCHER")
                    .unit("times")
                    .event(Event.STATED)
                    .statedDay("issued")
                    .values(List.of(
                            ParameterValueBuilder.builder()
                                    .from(CalendarDate.parse("2020-01-01"))
                                    .until(CalendarDate.parse("2022-01-01"))
                                    .number(new BigDecimal("5"))
                                    .build(),
                            ParameterValueBuilder.builder()
                                    .from(CalendarDate.parse("2022-01-01"))
                                    .until(CalendarDate.parse("2024-01-01"))
                                    .number(new BigDecimal("20"))
                                    .build(),
                            ParameterValueBuilder.builder()
                                    .from(CalendarDate.parse("2024-01-01"))
                                    .announced(true)
                                    .build()))
                    .build());

    private static Parameter number(String id, String unit, String currency, String number) {
        return ParameterBuilder.builder()
                .id(id)
                .unit(unit)
                .currency(currency)
                .event(Event.SIGNATURE)
                .values(List.of(ParameterValueBuilder.builder()
                        .from(CalendarDate.parse("2000-01-01"))
                        .number(new BigDecimal(number))
                        .build()))
                .build();
    }

    private static Parameter codes(String id, String... codes) {
        return ParameterBuilder.builder()
                .id(id)
                .unit("items")
                .event(Event.SIGNATURE)
                .values(List.of(ParameterValueBuilder.builder()
                        .from(CalendarDate.parse("2000-01-01"))
                        .codes(List.of(codes))
                        .build()))
                .build();
    }

    private static Law law() {
        return Law.of(
                PackInfoBuilder.builder()
                        .id("xx")
                        .parameters(PARAMETERS)
                        .extension(List.of(
                                new ExtensionFact("open", FactType.YES_NO, null, null, null, null, null),
                                new ExtensionFact("plea", FactType.YES_NO, null, null, null, true, null)))
                        .build(),
                null);
    }

    private static Placement placement(Map<String, Object> stated) {
        return PlacementBuilder.builder()
                .contract(ContractBuilder.builder()
                        .signedOn(CalendarDate.parse("2024-02-01"))
                        .terms(TermsOfEmploymentBuilder.builder()
                                .paidLeaveDays(20)
                                .build())
                        .build())
                .extensions(stated.isEmpty() ? Map.of() : Map.of("xx", stated, "yy", Map.of("number", 1)))
                .build();
    }

    private static String ask(Map<String, Object> stated, Predicate<Fact> question) {
        return ask(stated, List.of(), question);
    }

    private static String ask(Map<String, Object> stated, List<ExchangeRate> rates, Predicate<Fact> question) {
        CaseFacts facts = new CaseFacts(placement(stated), KNOWN, rates);
        facts.ask(law());
        Fact fact = facts.facts().get(0);
        facts.read(Reading.CERTAIN);
        boolean certain = question.test(fact);
        facts.read(Reading.POSSIBLE);
        List<Condition> unknown = new ArrayList<>();
        facts.trace(unknown);
        boolean possible = question.test(fact);
        facts.trace(null);
        if (certain) {
            return "YES";
        }
        return possible
                ? Condition.missing(unknown).stream()
                        .map(fact1 ->
                                fact1.pointer() + (fact1.kind() == MissingFact.Kind.VALUE ? "" : " " + fact1.kind()))
                        .reduce((a, b) -> a + " " + b)
                        .orElse("NOTHING MISSING")
                : "NO";
    }

    @Test
    void eachLawAsksForWhatIsStatedOfItsOwnPack() {
        CaseFacts facts = new CaseFacts(
                PlacementBuilder.builder()
                        .extensions(Map.of("xx", Map.of("open", true), "yy", Map.of("open", false)))
                        .build(),
                KNOWN,
                List.of());
        Fact fact = facts.facts().get(0);
        facts.ask(law());
        assertThat(fact.yes("open")).isTrue();
        facts.ask(new Law("yy", null, List.of(), null));
        assertThat(fact.yes("open")).isFalse();
        assertThat(fact.no("open")).isTrue();
        facts.ask(new Law("zz", null, List.of(), null));
        assertThat(fact.no("open")).isFalse();
        facts.ask(law());
        assertThat(fact.yes("open")).isTrue();
    }

    @Test
    void theWholeRecordComesFirst() {
        CaseFacts facts = new CaseFacts(placement(Map.of()), KNOWN, List.of());
        assertThat(facts.facts().get(0)).isInstanceOf(WholeRecord.class);
        assertThat(facts.facts().get(0).pointer()).isEmpty();
    }

    @Test
    void yesAndNo() {
        assertThat(ask(Map.of("open", true), fact -> fact.yes("open"))).isEqualTo("YES");
        assertThat(ask(Map.of("open", true), fact -> fact.no("open"))).isEqualTo("NO");
        assertThat(ask(Map.of("open", false), fact -> fact.no("open"))).isEqualTo("YES");
        assertThat(ask(Map.of(), fact -> fact.yes("open"))).isEqualTo("/extensions/xx/open");
        assertThat(ask(Map.of(), fact -> fact.no("open"))).isEqualTo("/extensions/xx/open");
        assertThat(ask(Map.of("open", "text"), fact -> fact.yes("open"))).isEqualTo("/extensions/xx/open");
    }

    @Test
    void whatMustBePleadedAndIsNotIsNotSo() {
        assertThat(ask(Map.of(), fact -> fact.yes("plea"))).isEqualTo("NO");
        assertThat(ask(Map.of(), fact -> fact.no("plea"))).isEqualTo("YES");
        assertThat(ask(Map.of("plea", true), fact -> fact.yes("plea"))).isEqualTo("YES");
    }

    @Test
    void codesAndLists() {
        assertThat(ask(Map.of("code", "A"), fact -> fact.is("code", "A"))).isEqualTo("YES");
        assertThat(ask(Map.of("code", "A"), fact -> fact.is("code", "B"))).isEqualTo("NO");
        assertThat(ask(Map.of("code", "A"), fact -> fact.isNot("code", "B"))).isEqualTo("YES");
        assertThat(ask(Map.of(), fact -> fact.isNot("code", "B"))).isEqualTo("/extensions/xx/code");
        assertThat(ask(Map.of("code", "B"), fact -> fact.isOneOf("code", "NEEDED")))
                .isEqualTo("YES");
        assertThat(ask(Map.of("code", "C"), fact -> fact.isNoneOf("code", "NEEDED")))
                .isEqualTo("YES");
        assertThat(ask(Map.of("list", List.of("A")), fact -> fact.has("list", "A")))
                .isEqualTo("YES");
        assertThat(ask(Map.of("list", List.of("A")), fact -> fact.lacks("list", "B")))
                .isEqualTo("YES");
        assertThat(ask(Map.of("list", List.of("A")), fact -> fact.lacksOneOf("list", "NEEDED")))
                .isEqualTo("YES");
        assertThat(ask(Map.of("list", List.of("B", "A", "C")), fact -> fact.lacksOneOf("list", "NEEDED")))
                .isEqualTo("NO");
        assertThat(ask(Map.of("list", List.of()), fact -> fact.lacksOneOf("list", "NEEDED")))
                .isEqualTo("YES");
        assertThat(ask(Map.of(), fact -> fact.lacksOneOf("list", "NEEDED"))).isEqualTo("/extensions/xx/list");
        assertThat(ask(Map.of("code", "A"), fact -> fact.isOneOf("code", "GONE")))
                .isEqualTo("GONE LAW");
    }

    @ParameterizedTest
    @CsvSource({"9.999999, NO, YES", "10, NO, NO", "10.000001, YES, NO"})
    void numbersAgainstAParameter(BigDecimal number, String above, String below) {
        Map<String, Object> stated = Map.of("number", number);
        assertThat(ask(stated, fact -> fact.above("number", "TEN"))).isEqualTo(above);
        assertThat(ask(stated, fact -> fact.below("number", "TEN"))).isEqualTo(below);
    }

    @Test
    void numbersAgainstEachOther() {
        Map<String, Object> stated = Map.of("number", 50, "base", 5);
        assertThat(ask(stated, fact -> fact.aboveMultiple("number", "base", "TEN")))
                .isEqualTo("NO");
        assertThat(ask(stated, fact -> fact.belowMultiple("number", "base", "TEN")))
                .isEqualTo("NO");
        assertThat(ask(stated, fact -> fact.belowMultiple("/contract/terms/paidLeaveDays", "base", "TEN")))
                .isEqualTo("YES");
        assertThat(ask(stated, fact -> fact.aboveStated("number", "base"))).isEqualTo("YES");
        assertThat(ask(stated, fact -> fact.belowStated("number", "other"))).isEqualTo("/extensions/xx/other");
        assertThat(ask(stated, fact -> fact.below("/contract/terms/noticeDays", "TEN")))
                .isEqualTo("/contract/terms/noticeDays");
        assertThat(ask(stated, fact -> fact.below("/contract/nothing/here", "TEN")))
                .isEqualTo("/contract/nothing/here");
    }

    @Test
    void moneyMeetsOtherMoneyOnlyThroughARateForTheDay() {
        Map<String, Object> euro = Map.of("sum", Money.of("2000.01", "EUR"));
        assertThat(ask(euro, fact -> fact.above("sum", "CAP"))).isEqualTo("YES");
        Map<String, Object> pesos = Map.of("sum", Map.of("value", 120000, "currency", "PHP"));
        assertThat(ask(pesos, fact -> fact.above("sum", "CAP"))).isEqualTo("/extensions/xx/sum RATE");
        ExchangeRate rate = new ExchangeRate("EUR", "PHP", LocalDate.of(2024, 2, 1), new BigDecimal("60"));
        assertThat(ask(pesos, List.of(rate), fact -> fact.above("sum", "CAP"))).isEqualTo("NO");
        ExchangeRate other = new ExchangeRate("PHP", "EUR", LocalDate.of(2024, 2, 1), new BigDecimal("0.017"));
        assertThat(ask(pesos, List.of(other), fact -> fact.above("sum", "CAP"))).isEqualTo("YES");
        ExchangeRate dayBefore = new ExchangeRate("EUR", "PHP", LocalDate.of(2024, 1, 31), new BigDecimal("60"));
        assertThat(ask(pesos, List.of(dayBefore), fact -> fact.above("sum", "CAP")))
                .isEqualTo("/extensions/xx/sum RATE");
        assertThat(ask(Map.of("sum", Map.of("currency", "EUR")), fact -> fact.above("sum", "CAP")))
                .isEqualTo("/extensions/xx/sum");
    }

    @ParameterizedTest
    @CsvSource({
        // day, later, earlier, not earlier, not later than the signature on 2024-02-01
        "2024-01-31, NO, YES, NO, YES",
        "2024-02-01, NO, NO, YES, YES",
        "2024-02-02, YES, NO, YES, NO",
    })
    void days(String day, String later, String earlier, String notEarlier, String notLater) {
        Map<String, Object> stated = Map.of("day", day);
        assertThat(ask(stated, fact -> fact.laterThan("day", "SIGNATURE"))).isEqualTo(later);
        assertThat(ask(stated, fact -> fact.earlierThan("day", "/contract/signedOn")))
                .isEqualTo(earlier);
        assertThat(ask(stated, fact -> fact.notEarlierThan("day", "SIGNATURE"))).isEqualTo(notEarlier);
        assertThat(ask(stated, fact -> fact.notLaterThan("day", "SIGNATURE"))).isEqualTo(notLater);
    }

    @Test
    void aDayThatIsNotKnownExactlyDecidesOnlyIfAllItsDaysDo() {
        assertThat(ask(Map.of("day", "2024-02"), fact -> fact.laterThan("day", "SIGNATURE")))
                .isEqualTo("/extensions/xx/day");
        assertThat(ask(Map.of("day", "2024-03"), fact -> fact.laterThan("day", "SIGNATURE")))
                .isEqualTo("YES");
        assertThat(ask(Map.of("day", "2024-02"), fact -> fact.notEarlierThan("day", "SIGNATURE")))
                .isEqualTo("YES");
        assertThat(ask(Map.of(), fact -> fact.laterThan("day", "DEPARTURE"))).isEqualTo("/extensions/xx/day /journey");
        assertThat(ask(Map.of("day", "2026-11-24"), fact -> fact.laterThan("day", "KNOWLEDGE_DATE")))
                .isEqualTo("YES");
    }

    @ParameterizedTest
    @CsvSource({"2024-04-01, NO, NO, YES, YES", "2024-04-02, YES, NO, NO, YES", "2024-03-31, NO, YES, YES, NO"})
    void daysByMonthsOfTheCalendar(String day, String later, String earlier, String notLater, String notEarlier) {
        Map<String, Object> stated = Map.of("day", day);
        assertThat(ask(stated, fact -> fact.laterThanBy("day", "SIGNATURE", "TWO-MONTHS")))
                .isEqualTo(later);
        assertThat(ask(stated, fact -> fact.earlierThanBy("day", "SIGNATURE", "TWO-MONTHS")))
                .isEqualTo(earlier);
        assertThat(ask(stated, fact -> fact.notLaterThanBy("day", "SIGNATURE", "TWO-MONTHS")))
                .isEqualTo(notLater);
        assertThat(ask(stated, fact -> fact.notEarlierThanBy("day", "SIGNATURE", "TWO-MONTHS")))
                .isEqualTo(notEarlier);
    }

    @Test
    void monthsAreClampedToTheirEnd() {
        Map<String, Object> stated = Map.of("from", "2023-12-31", "day", "2024-03-01");
        assertThat(ask(stated, fact -> fact.laterThanBy("day", "from", "TWO-MONTHS")))
                .isEqualTo("YES");
        assertThat(ask(
                        Map.of("from", "2023-12-31", "day", "2024-02-29"),
                        fact -> fact.laterThanBy("day", "from", "TWO-MONTHS")))
                .isEqualTo("NO");
        assertThat(ask(Map.of("day", "2024-02-08"), fact -> fact.laterThanBy("day", "SIGNATURE", "A-WEEK")))
                .isEqualTo("NO");
    }

    @Test
    void theEventOfAParameterSelectsItsValue() {
        assertThat(ask(Map.of("number", 6, "issued", "2021-12-31"), fact -> fact.above("number", "BY-VOUCHER")))
                .isEqualTo("YES");
        assertThat(ask(Map.of("number", 6, "issued", "2022-01-01"), fact -> fact.above("number", "BY-VOUCHER")))
                .isEqualTo("NO");
        assertThat(ask(Map.of("number", 6), fact -> fact.above("number", "BY-VOUCHER")))
                .isEqualTo("/extensions/xx/issued");
        // Announced is not known: there is no value, and never the one before.
        assertThat(ask(Map.of("number", 6, "issued", "2024-01-01"), fact -> fact.above("number", "BY-VOUCHER")))
                .isEqualTo("BY-VOUCHER LAW");
        assertThat(ask(Map.of("number", 6, "issued", "2019-12-31"), fact -> fact.above("number", "BY-VOUCHER")))
                .isEqualTo("BY-VOUCHER LAW");
    }
}
