package io.github.fairrecruit.compliance.audit.statistics;

import static io.github.fairrecruit.compliance.audit.statistics.Samples.PACKS;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.assessed;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.borne;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.charged;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.figures;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.missing;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.outcome;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.placement;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.repay;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.tally;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.usd;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.assessment.WorkerCost;
import io.github.fairrecruit.compliance.audit.report.AgencyFigures;
import io.github.fairrecruit.compliance.audit.report.AgencyFigures.AgencyFinding;
import io.github.fairrecruit.compliance.audit.report.AgencyFigures.PortfolioOutcome;
import io.github.fairrecruit.compliance.audit.report.MissingFigures;
import io.github.fairrecruit.compliance.audit.report.Owed;
import io.github.fairrecruit.compliance.audit.report.YesNoUnknown;
import io.github.fairrecruit.compliance.model.AffectedPersons;
import io.github.fairrecruit.compliance.model.AgencyPortfolio;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Complaint;
import io.github.fairrecruit.compliance.model.ComplaintStatus;
import io.github.fairrecruit.compliance.model.ContractBuilder;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.model.Group;
import io.github.fairrecruit.compliance.model.PatternCount;
import io.github.fairrecruit.compliance.model.PatternKind;
import io.github.fairrecruit.compliance.model.Period;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.PlacementBuilder;
import io.github.fairrecruit.compliance.model.RecruiterLinkBuilder;
import io.github.fairrecruit.compliance.model.RecruitmentAgency;
import io.github.fairrecruit.compliance.model.RecruitmentAgencyBuilder;
import io.github.fairrecruit.compliance.model.ServiceAgreementBuilder;
import io.github.fairrecruit.compliance.model.Sex;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Placement ONE = placement("p", "NP", "QA", Sex.MALE, "A");

    private static AgencyFigures agency(String id, Tally tally) {
        return figures(tally).agencies().stream()
                .filter(agency -> agency.agency().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Placement group(int workers) {
        return PlacementBuilder.builder(ONE).group(new Group(workers, null)).build();
    }

    // ------------------------------------------------------------------ agencies

    @Test
    void aPlacementCountsForEveryAgencyOfItsChainOnce() {
        Tally tally = tally(
                assessed(1, placement("p", "NP", "QA", Sex.MALE, "B", "A", "B", null), charged(true)),
                assessed(2, ONE, charged(false)));

        assertThat(figures(tally).agencies())
                .extracting(agency -> agency.agency() + " " + agency.placements() + " " + agency.shared())
                .containsExactly("A 2 1", "B 1 1");
        assertThat(figures(tally).totals(0).placements()).isEqualTo(2);
    }

    @Test
    void recordsThatNameNoAgencyStayVisible() {
        Tally tally = tally(
                assessed(1, placement("p", "NP", "QA", Sex.MALE), charged(true)),
                assessed(2, placement("p", "NP", "QA", Sex.MALE, (String) null), charged(true)),
                assessed(3, ServiceAgreementBuilder.builder().build(), WorkerCost.UNKNOWN),
                assessed(4, RecruitmentAgencyBuilder.builder().build(), WorkerCost.UNKNOWN));
        AgencyFigures none = agency("?", tally);

        assertThat(none.placements()).isEqualTo(2);
        assertThat(none.verdicts())
                .isEqualTo(Map.of("aa", Map.of(Verdict.COMPLIANT, 4L), "bb", Map.of(Verdict.COMPLIANT, 4L)));
        assertThat(figures(tally).inspections()).isEmpty();
    }

    @Test
    void agreementsAndTheRecordOfAnAgencyCountForIt() {
        Tally tally = tally(
                assessed(
                        1,
                        ServiceAgreementBuilder.builder()
                                .id("s1")
                                .agency(RecruiterLinkBuilder.builder()
                                        .agency("A")
                                        .build())
                                .build(),
                        WorkerCost.UNKNOWN,
                        outcome("PAPERS", Outcome.BREACHED)),
                assessed(
                        2,
                        RecruitmentAgencyBuilder.builder().id("A").build(),
                        WorkerCost.UNKNOWN,
                        outcome("PAPERS", Outcome.BREACHED)));

        assertThat(agency("A", tally).placements()).isZero();
        assertThat(agency("A", tally).verdicts().get("bb")).isEqualTo(Map.of(Verdict.NON_COMPLIANT, 2L));
        assertThat(agency("A", tally).findings())
                .containsExactly(new AgencyFinding(
                        "bb",
                        "PAPERS",
                        Outcome.BREACHED,
                        2,
                        CountBounds.exactly(0),
                        null,
                        List.of(),
                        List.of("s1", "A")));
    }

    @Test
    void findingsAreBreachesAndFlagsInTheOrderOfThePacks() {
        Tally tally = tally(
                assessed(
                        1,
                        PlacementBuilder.builder(group(3)).id("p1").build(),
                        charged(true),
                        outcome("SIGN", Outcome.FLAGGED),
                        outcome("PAPERS", Outcome.FLAGGED),
                        repay("HIDDEN", borne("/costs/0", usd("10")), usd("10"))),
                assessed(
                        2,
                        PlacementBuilder.builder(ONE).id(null).build(),
                        charged(true),
                        outcome("PAPERS", Outcome.BREACHED),
                        repay("HIDDEN", borne("/costs/0", usd("5")), usd("5"))));

        assertThat(agency("A", tally).findings())
                .containsExactly(
                        new AgencyFinding(
                                "aa",
                                "HIDDEN",
                                Outcome.BREACHED,
                                2,
                                CountBounds.exactly(4),
                                null,
                                List.of(new Owed("aa", "USD", 2, new BigDecimal("15"), new BigDecimal("35"))),
                                List.of("p1", "records.ndjson#2")),
                        finding("PAPERS", Outcome.BREACHED, 1, "records.ndjson#2"),
                        finding("PAPERS", Outcome.FLAGGED, 3, "p1"),
                        finding("SIGN", Outcome.FLAGGED, 3, "p1"));
    }

    private static AgencyFinding finding(String requirement, Outcome outcome, long workers, String example) {
        return new AgencyFinding(
                "bb", requirement, outcome, 1, CountBounds.exactly(workers), null, List.of(), List.of(example));
    }

    @Test
    void whatIsOwedCountsForEveryAgencyOfTheChain() {
        Tally tally = tally(
                assessed(
                        1,
                        placement("p", "NP", "QA", Sex.MALE, "A", "B"),
                        charged(true),
                        repay("FEE", borne("/costs/0", usd("10")), usd("10")),
                        repay("HIDDEN", borne("/costs/0", usd("10")), usd("10"))),
                assessed(2, ONE, charged(true), repay("FEE", borne("/costs/0", usd("5")), usd("5"))));

        assertThat(agency("A", tally).owed())
                .containsExactly(new Owed("aa", "USD", 2, new BigDecimal("15"), new BigDecimal("15")));
        assertThat(agency("B", tally).owed())
                .containsExactly(new Owed("aa", "USD", 1, new BigDecimal("10"), new BigDecimal("10")));
        assertThat(figures(tally).totals(0).owed())
                .containsExactly(new Owed("aa", "USD", 2, new BigDecimal("15"), new BigDecimal("15")));
    }

    // ------------------------------------------------------------------ changed terms

    private static YesNoUnknown substituted(RequirementOutcome... outcomes) {
        return agency("A", tally(assessed(1, ONE, charged(true), outcomes))).substituted();
    }

    @Test
    void termsWereChangedWhereARequirementSaysSo() {
        assertThat(substituted(outcome("SUBST", Outcome.BREACHED))).isEqualTo(new YesNoUnknown(1, 0, 0));
        assertThat(substituted(outcome("SUBST", Outcome.REMEDIED))).isEqualTo(new YesNoUnknown(1, 0, 0));
        assertThat(substituted(outcome("SUBST", Outcome.UNDETERMINED))).isEqualTo(new YesNoUnknown(0, 0, 1));
        assertThat(substituted(outcome("SUBST", Outcome.SATISFIED))).isEqualTo(new YesNoUnknown(0, 1, 0));
        assertThat(substituted(outcome("SUBST", Outcome.NOT_APPLICABLE))).isEqualTo(new YesNoUnknown(0, 0, 1));
        assertThat(substituted(outcome("SUBST", Outcome.NOT_EVALUATED))).isEqualTo(new YesNoUnknown(0, 0, 1));
    }

    @Test
    void aRequirementThatAsksOfOtherThingsTooDoesNotSaySo() {
        assertThat(substituted(outcome("MIXED", Outcome.BREACHED), outcome("SUBST", Outcome.NOT_APPLICABLE)))
                .isEqualTo(new YesNoUnknown(0, 0, 1));
    }

    // ------------------------------------------------------------------ register and portfolio

    private static RecruitmentAgency registered(String id, ComplaintStatus... complaints) {
        List<Complaint> list = new ArrayList<>();
        for (ComplaintStatus status : complaints) {
            list.add(new Complaint(null, null, status, null, null));
        }
        return RecruitmentAgencyBuilder.builder()
                .id(id)
                .country("NP")
                .complaints(list)
                .build();
    }

    @Test
    void complaintsComeFromTheRegister() {
        Tally tally = tally(
                assessed(1, placement("p", "NP", "QA", Sex.MALE, "A", "B"), charged(true)),
                assessed(2, placement("p", "NP", "QA", Sex.MALE), charged(true)));
        List<AgencyFigures> agencies = Figures.of(
                        tally,
                        List.of(
                                registered("A", ComplaintStatus.UPHELD, ComplaintStatus.DISMISSED, null),
                                registered("C")),
                        List.of(),
                        FigureSettings.DEFAULTS,
                        null)
                .agencies();

        assertThat(agencies)
                .extracting(agency -> agency.agency() + " " + agency.registered() + " " + agency.complaints() + " "
                        + agency.complaintsUpheld())
                .containsExactly("? null null null", "A true 3 1", "B false null null");
        assertThat(figures(tally).agencies())
                .allSatisfy(agency -> assertThat(agency.registered()).isNull());
    }

    private static List<AgencyPortfolio> portfolios(Tally tally, RecruitmentAgency... register) {
        List<AgencyPortfolio> seen = new ArrayList<>();
        Figures.of(tally, List.of(register), List.of(), FigureSettings.DEFAULTS, portfolio -> {
            seen.add(portfolio);
            return Samples.assessment();
        });
        return seen;
    }

    @Test
    void aPortfolioHasBoundsForWhatNobodyKnows() {
        Tally tally = tally(
                assessed(1, ONE, charged(true), outcome("SUBST", Outcome.BREACHED), outcome("FEE", Outcome.BREACHED)),
                assessed(
                        2,
                        group(4),
                        charged(null),
                        outcome("FEE", Outcome.UNDETERMINED),
                        outcome("HIDDEN", Outcome.UNDETERMINED)),
                assessed(
                        3,
                        PlacementBuilder.builder(group(20))
                                .contract(ContractBuilder.builder()
                                        .signedOn(CalendarDate.parse("2024-12"))
                                        .build())
                                .build(),
                        charged(false),
                        outcome("FEE", Outcome.BREACHED),
                        outcome("HIDDEN", Outcome.BREACHED),
                        outcome("SUBST", Outcome.UNDETERMINED)));
        AgencyPortfolio portfolio =
                portfolios(tally, registered("A", ComplaintStatus.UPHELD)).get(0);

        assertThat(portfolio.id()).isEqualTo("A");
        assertThat(portfolio.country()).isEqualTo("NP");
        assertThat(portfolio.placements()).isEqualTo(3);
        assertThat(portfolio.workers()).isEqualTo(CountBounds.exactly(25));
        assertThat(portfolio.corridor().origin()).isEqualTo("NP");
        assertThat(portfolio.corridor().destination()).isEqualTo("QA");
        assertThat(portfolio.period())
                .isEqualTo(new Period(CalendarDate.parse("2024-05-17"), CalendarDate.parse("2025-01-01"), null));
        assertThat(portfolio.patterns())
                .containsExactly(
                        new PatternCount(PatternKind.WORKERS_CHARGED, new CountBounds(1, 2L)),
                        new PatternCount(PatternKind.TERMS_SUBSTITUTED, new CountBounds(1, 2L)),
                        new PatternCount(PatternKind.COMPLAINTS, new CountBounds(1, null)),
                        new PatternCount(PatternKind.COMPLAINTS_UPHELD, new CountBounds(1, null)));
        // SCALE hangs on FEE and HIDDEN: a worker counts once; FINE hangs on HIDDEN.
        assertThat(portfolio.affected())
                .containsExactly(
                        new AffectedPersons("aa", "SCALE", new CountBounds(21, 25L)),
                        new AffectedPersons("aa", "FINE", new CountBounds(20, 24L)));
    }

    @Test
    void whatAPortfolioCannotSayItLeavesOut() {
        Tally tally = tally(
                assessed(1, ONE, charged(true)),
                assessed(
                        2,
                        PlacementBuilder.builder(placement("p", "NP", "AE", Sex.MALE, "A"))
                                .contract(null)
                                .build(),
                        charged(true)));
        AgencyPortfolio portfolio = portfolios(tally).get(0);

        assertThat(portfolio.corridor()).isNull();
        assertThat(portfolio.period()).isNull();
        assertThat(portfolio.country()).isNull();
        assertThat(portfolio.patterns())
                .extracting(PatternCount::kind)
                .containsExactly(PatternKind.WORKERS_CHARGED, PatternKind.TERMS_SUBSTITUTED);
        assertThat(portfolio.affected())
                .containsExactly(
                        new AffectedPersons("aa", "SCALE", CountBounds.exactly(0)),
                        new AffectedPersons("aa", "FINE", CountBounds.exactly(0)));
    }

    @Test
    void onlyNamedAgenciesWithPlacementsHaveAPortfolio() {
        Tally tally = tally(
                assessed(1, placement("p", "NP", "QA", Sex.MALE), charged(true)),
                assessed(2, RecruitmentAgencyBuilder.builder().id("C").build(), WorkerCost.UNKNOWN),
                assessed(3, ONE, charged(true)));

        assertThat(portfolios(tally)).extracting(AgencyPortfolio::id).containsExactly("A");
    }

    @Test
    void outcomesOfAPortfolioGoToItsAgency() {
        Tally tally = tally(assessed(1, group(7), charged(true)));
        List<RequirementOutcome> outcomes = new ArrayList<>();
        PACKS.forEach(pack -> pack.requirements()
                .forEach(requirement -> outcomes.add(outcome(requirement.id(), Outcome.NOT_APPLICABLE))));
        outcomes.add(outcome("FEE", Outcome.BREACHED));
        outcomes.add(outcome("TEST", Outcome.BREACHED));
        Figures figures = Figures.of(
                tally,
                List.of(),
                List.of(),
                FigureSettings.DEFAULTS,
                portfolio -> Samples.assessment(outcomes.toArray(RequirementOutcome[]::new)));

        assertThat(figures.agencies().get(0).portfolio())
                .containsExactly(new PortfolioOutcome("aa", "FEE", Outcome.BREACHED, CountBounds.exactly(7)));
    }

    // ------------------------------------------------------------------ missing facts

    @Test
    void factsToAskForCountRecordsAndOutcomes() {
        MissingFact closing = new MissingFact("/costs", MissingFact.Kind.CLOSING_STATEMENT);
        Tally tally = tally(
                assessed(
                        1,
                        ONE,
                        charged(true),
                        missing("FEE", value("/costs/0/payee"), value("/costs/12/payee"), closing),
                        missing("HIDDEN", value("/costs/3/payee")),
                        missing("PAPERS", value("/contract/written"))),
                assessed(
                        2, ONE, charged(true), missing("PAPERS", value("/contract/written")), missing("TEST", closing)),
                assessed(3, ONE, charged(true), missing("CAP", new MissingFact("/costs", MissingFact.Kind.RATE))));

        assertThat(figures(tally).missing())
                .containsExactly(
                        new MissingFigures("/contract/written", MissingFact.Kind.VALUE, 2, 2, new BigDecimal("0.6667")),
                        new MissingFigures("/costs/*/payee", MissingFact.Kind.VALUE, 1, 2, new BigDecimal("0.3333")),
                        new MissingFigures(
                                "/costs", MissingFact.Kind.CLOSING_STATEMENT, 1, 1, new BigDecimal("0.3333")),
                        new MissingFigures("/costs", MissingFact.Kind.RATE, 1, 1, new BigDecimal("0.3333")));
        assertThat(figures(new Tally(PACKS)).missing()).isEmpty();
    }

    @Test
    void onlyNumbersOfElementsAreGeneral() {
        assertThat(MissingTally.general("/costs/0")).isEqualTo("/costs/*");
        assertThat(MissingTally.general("/costs/10/reimbursements/2/on")).isEqualTo("/costs/*/reimbursements/*/on");
        assertThat(MissingTally.general("/extensions/de/g7")).isEqualTo("/extensions/de/g7");
        assertThat(MissingTally.general("PH-FEE-1")).isEqualTo("PH-FEE-1");
        assertThat(MissingTally.general("")).isEmpty();
        assertThat(MissingTally.general("/")).isEqualTo("/");
    }
}
