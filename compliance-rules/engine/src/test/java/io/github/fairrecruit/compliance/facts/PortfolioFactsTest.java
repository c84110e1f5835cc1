package io.github.fairrecruit.compliance.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.law.Law;
import io.github.fairrecruit.compliance.model.AffectedPersons;
import io.github.fairrecruit.compliance.model.AgencyPortfolio;
import io.github.fairrecruit.compliance.model.AgencyPortfolioBuilder;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.model.PatternCount;
import io.github.fairrecruit.compliance.model.PatternKind;
import io.github.fairrecruit.compliance.model.Period;
import io.github.fairrecruit.compliance.pack.Event;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.ParameterBuilder;
import io.github.fairrecruit.compliance.pack.ParameterValueBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PortfolioFactsTest {
    private static final LocalDate KNOWN = LocalDate.of(2026, 11, 23);

    private static Parameter number(String id, String number) {
        return ParameterBuilder.builder()
                .id(id)
                .unit("any")
                .event(Event.OPERATION)
                .values(List.of(ParameterValueBuilder.builder()
                        .from(CalendarDate.parse("2010"))
                        .number(number == null ? null : new BigDecimal(number))
                        .codes(number == null ? List.of("X") : null)
                        .build()))
                .build();
    }

    private static AgencyPortfolioBuilder portfolio() {
        return AgencyPortfolioBuilder.builder()
                .period(new Period(CalendarDate.parse("2023-01-01"), CalendarDate.parse("2024-01-01"), null))
                .placements(40L);
    }

    private static AgencyPortfolioBuilder affecting(long least, Long most) {
        return portfolio().affected(List.of(new AffectedPersons("xx", "XX-PEN", new CountBounds(least, most))));
    }

    private static AgencyPortfolioBuilder charged(long least, Long most) {
        return portfolio()
                .patterns(List.of(new PatternCount(PatternKind.WORKERS_CHARGED, new CountBounds(least, most))));
    }

    /** Each fact with YES, NO, or what is missing. */
    private static <T extends Fact> String ask(AgencyPortfolioBuilder portfolio, Class<T> type, Predicate<T> question) {
        CaseFacts facts = new CaseFacts(portfolio.build(), KNOWN, List.of());
        facts.ask(new Law(
                "xx", null, List.of(number("THREE", "3"), number("PERCENT", "12.5"), number("LIST", null)), null));
        return facts.facts().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .map(fact -> fact.pointer() + " " + answer(facts, fact, question))
                .collect(Collectors.joining(", "));
    }

    private static <T extends Fact> String answer(CaseFacts facts, T fact, Predicate<T> question) {
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
                        .map(MissingFact::pointer)
                        .collect(Collectors.joining(" ", "? ", ""))
                : "NO";
    }

    private static String scale(AgencyPortfolioBuilder portfolio) {
        return ask(
                portfolio,
                PersonsAffected.class,
                persons -> persons.byConsequence("XX-PEN") && persons.personsAtLeast("THREE"));
    }

    @Test
    void personsAreHeldAgainstANumber() {
        assertThat(scale(affecting(3, 3L))).isEqualTo("/affected/0 YES, /affected NO");
        assertThat(scale(affecting(3, null))).isEqualTo("/affected/0 YES, /affected NO");
        assertThat(scale(affecting(2, 2L))).isEqualTo("/affected/0 NO, /affected NO");
        assertThat(scale(affecting(2, 3L))).isEqualTo("/affected/0 ? /affected/0/persons, /affected NO");
        assertThat(scale(affecting(0, null))).isEqualTo("/affected/0 ? /affected/0/persons, /affected NO");
    }

    @Test
    void whatIsNotCountedIsUnknown() {
        assertThat(scale(portfolio())).isEqualTo("/affected ? /affected");
        assertThat(scale(portfolio().affected(List.of(new AffectedPersons("xx", "XX-OTHER", CountBounds.exactly(9))))))
                .isEqualTo("/affected/0 NO, /affected ? /affected");
        assertThat(scale(portfolio().affected(List.of(new AffectedPersons("yy", "XX-PEN", CountBounds.exactly(9))))))
                .as("a consequence of another pack is another one, whatever its name")
                .isEqualTo("/affected/0 NO, /affected ? /affected");
    }

    @Test
    void thePeriodPicksTheNumber() {
        assertThat(scale(affecting(9, 9L).period(null))).isEqualTo("/affected/0 ? /period, /affected NO");
        assertThat(scale(affecting(9, 9L)
                        .period(new Period(CalendarDate.parse("2009-06-01"), CalendarDate.parse("2012"), null))))
                .startsWith("/affected/0 ? ");
    }

    @Test
    void kindsAreToldApart() {
        AgencyPortfolioBuilder charged = charged(1, 1L);
        assertThat(ask(charged, PortfolioPattern.class, PortfolioPattern::isWorkersCharged))
                .isEqualTo("/patterns/0 YES, /patterns NO");
        assertThat(ask(charged, PortfolioPattern.class, PortfolioPattern::isTermsSubstituted))
                .isEqualTo("/patterns/0 NO, /patterns ? /patterns");
        assertThat(ask(charged, PortfolioPattern.class, PortfolioPattern::isComplaintsReceived))
                .isEqualTo("/patterns/0 NO, /patterns ? /patterns");
        assertThat(ask(charged, PortfolioPattern.class, PortfolioPattern::isComplaintsUpheld))
                .isEqualTo("/patterns/0 NO, /patterns ? /patterns");
        AgencyPortfolioBuilder all = portfolio()
                .patterns(List.of(
                        new PatternCount(PatternKind.COMPLAINTS_UPHELD, CountBounds.exactly(1)),
                        new PatternCount(PatternKind.COMPLAINTS, CountBounds.exactly(1)),
                        new PatternCount(PatternKind.TERMS_SUBSTITUTED, CountBounds.exactly(1)),
                        new PatternCount(PatternKind.WORKERS_CHARGED, CountBounds.exactly(1))));
        assertThat(ask(all, PortfolioPattern.class, PortfolioPattern::isComplaintsUpheld))
                .as("nothing is left that is not counted")
                .isEqualTo("/patterns/0 YES, /patterns/1 NO, /patterns/2 NO, /patterns/3 NO");
    }

    private static String atLeast(AgencyPortfolioBuilder portfolio) {
        return ask(
                portfolio,
                PortfolioPattern.class,
                pattern -> pattern.isWorkersCharged() && pattern.countAtLeast("THREE"));
    }

    @Test
    void countsAreHeldAgainstANumber() {
        assertThat(atLeast(charged(3, 3L))).isEqualTo("/patterns/0 YES, /patterns NO");
        assertThat(atLeast(charged(2, 2L))).isEqualTo("/patterns/0 NO, /patterns NO");
        assertThat(atLeast(charged(2, null))).isEqualTo("/patterns/0 ? /patterns/0/count, /patterns NO");
        assertThat(atLeast(portfolio())).isEqualTo("/patterns ? /patterns");
    }

    private static String share(AgencyPortfolioBuilder portfolio) {
        return ask(
                portfolio,
                PortfolioPattern.class,
                pattern -> pattern.isWorkersCharged() && pattern.shareAbove("PERCENT"));
    }

    /** Twelve and a half per cent of forty are five. */
    @Test
    void sharesAreOfPlacements() {
        assertThat(share(charged(6, 6L))).isEqualTo("/patterns/0 YES, /patterns NO");
        assertThat(share(charged(5, 5L))).as("not above").isEqualTo("/patterns/0 NO, /patterns NO");
        assertThat(share(charged(5, 6L))).isEqualTo("/patterns/0 ? /patterns/0/count, /patterns NO");
        assertThat(share(charged(6, null))).isEqualTo("/patterns/0 YES, /patterns NO");
        assertThat(share(charged(6, 6L).placements(null))).isEqualTo("/patterns/0 ? /placements, /patterns NO");
        assertThat(share(charged(0, 0L).placements(null))).isEqualTo("/patterns/0 NO, /patterns NO");
        assertThat(share(charged(6, 6L).placements(0L)))
                .as("of no placements there is no share")
                .isEqualTo("/patterns/0 NO, /patterns NO");
        assertThat(share(charged(Long.MAX_VALUE, null).placements(Long.MAX_VALUE)))
                .isEqualTo("/patterns/0 YES, /patterns NO");
    }

    @Test
    void aListIsNoNumberAndAnUnknownParameterIsUnknown() {
        for (String parameter : List.of("LIST", "NONE")) {
            assertThat(ask(affecting(9, 9L), PersonsAffected.class, persons -> persons.personsAtLeast(parameter)))
                    .startsWith("/affected/0 ? ");
            assertThat(ask(charged(9, 9L), PortfolioPattern.class, pattern -> pattern.countAtLeast(parameter)))
                    .startsWith("/patterns/0 ? ");
            assertThat(ask(charged(9, 9L), PortfolioPattern.class, pattern -> pattern.shareAbove(parameter)))
                    .startsWith("/patterns/0 ? ");
        }
    }

    @Test
    void eventsLieInThePeriod() {
        AgencyPortfolio portfolio = portfolio().build();
        CaseFacts facts = new CaseFacts(portfolio, KNOWN, List.of());
        for (Event event : Event.values()) {
            if (event != Event.ANY && event != Event.STATED) {
                assertThat(facts.dateOf(event).first()).as(event.name()).isEqualTo(LocalDate.of(2023, 1, 1));
                assertThat(facts.dateOf(event).last()).as(event.name()).isEqualTo(LocalDate.of(2023, 12, 31));
            }
        }
        assertThat(facts.dateOf(Event.ANY).first()).isEqualTo(KNOWN);
    }

    @Test
    void whatAFindingShows() {
        CaseFacts facts = new CaseFacts(
                affecting(3, 5L)
                        .patterns(List.of(new PatternCount(PatternKind.COMPLAINTS, new CountBounds(2, null))))
                        .build(),
                KNOWN,
                List.of());
        assertThat(facts.facts().stream()
                        .map(Fact::values)
                        .filter(values -> !values.isEmpty())
                        .map(Object::toString))
                .containsExactly(
                        "{count=2, pattern=COMPLAINTS, placements=40}", "{atMost=5, consequence=XX-PEN, persons=3}");
    }
}
