package io.github.fairrecruit.compliance.engine;

import static io.github.fairrecruit.compliance.engine.TestPacks.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.AssessmentOptionsBuilder;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.Conflict;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.facts.Verbs;
import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.CorridorBuilder;
import io.github.fairrecruit.compliance.model.Cost;
import io.github.fairrecruit.compliance.model.CostBuilder;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.CostItem;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.Money;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.PlacementBuilder;
import io.github.fairrecruit.compliance.model.Statement;
import io.github.fairrecruit.compliance.pack.CorridorRole;
import io.github.fairrecruit.compliance.pack.Event;
import io.github.fairrecruit.compliance.pack.Force;
import io.github.fairrecruit.compliance.pack.Matter;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.OverrideKind;
import io.github.fairrecruit.compliance.pack.PackDependency;
import io.github.fairrecruit.compliance.pack.PackInfoBuilder;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.ParameterBuilder;
import io.github.fairrecruit.compliance.pack.ParameterValueBuilder;
import io.github.fairrecruit.compliance.pack.Reason;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementBuilder;
import io.github.fairrecruit.compliance.pack.RequirementOverride;
import io.github.fairrecruit.compliance.pack.Stance;
import java.util.List;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;

/** What packs may do to requirements of other packs, and what their laws say beside each other. */
class CompositionTest {
    private static final Rule BASE = rule(
            "test.base",
            "B-1 the worker bears a listed item",
            charge -> charge.itemOf("ITEMS") && charge.isBorneByWorker(),
            (drools, charge) -> Verbs.breach("B-1", charge));
    private static final Rule PASSPORTS = rule(
            "test.own",
            "O-1 a passport",
            charge -> charge.isAdministrative() && charge.isBorneByWorker(),
            (drools, charge) -> Verbs.breach("O-1", charge));
    private static final Rule LIFTED = rule(
            "test.own",
            "O-1 lifted for visas",
            charge -> charge.isVisa(),
            (drools, charge) -> Verbs.lift("O-1", charge, "O-1"));
    private static final Rule COVERED = rule(
            "test.own",
            "O-1 the waiver covers visas",
            charge -> charge.isVisa(),
            (drools, charge) -> Verbs.meets("O-1", charge));

    private static final Placement PLACEMENT = placement(
            cost(CostItem.VISA, CostCategory.ADMINISTRATIVE, ActorKind.WORKER),
            cost(CostItem.LODGING, CostCategory.TRAVEL, ActorKind.WORKER),
            cost(CostItem.PASSPORT, CostCategory.ADMINISTRATIVE, ActorKind.WORKER));

    private static Placement placement(Cost... costs) {
        return PlacementBuilder.builder()
                .corridor(
                        CorridorBuilder.builder().origin("PH").destination("DE").build())
                .costs(List.of(costs))
                .statements(List.of(
                        new Statement(ListName.COSTS, List.of(), null, null, null),
                        new Statement(ListName.DEDUCTIONS, List.of(), null, null, null)))
                .build();
    }

    private static Cost cost(CostItem item, CostCategory category, ActorKind payer) {
        return CostBuilder.builder()
                .category(category)
                .item(item)
                .amount(Money.of("100", "EUR"))
                .chargedOn(CalendarDate.parse("2024-02-01"))
                .payer(payer)
                .build();
    }

    private static Parameter items(String id, String replaces, String... codes) {
        return ParameterBuilder.builder()
                .id(id)
                .unit("items")
                .event(Event.CHARGE)
                .replaces(replaces)
                .values(List.of(ParameterValueBuilder.builder()
                        .from(CalendarDate.parse("2000-01-01"))
                        .codes(List.of(codes))
                        .build()))
                .build();
    }

    private static LoadedPack base() {
        LoadedPack pack = TestPacks.pack("base", List.of("B-1"), BASE);
        return pack.with(PackInfoBuilder.builder(pack.info())
                .parameters(List.of(items("ITEMS", null, "VISA", "LODGING")))
                .build());
    }

    private static LoadedPack overriding(RequirementOverride override, List<Parameter> parameters, Rule... rules) {
        LoadedPack pack = TestPacks.pack("own", List.of("O-1"), rules);
        Requirement changed = RequirementBuilder.builder(
                        pack.info().requirements().get(0))
                .override(override)
                .build();
        return pack.with(PackInfoBuilder.builder(pack.info())
                .requires(List.of(new PackDependency("base", "1")))
                .parameters(parameters)
                .requirements(List.of(changed))
                .build());
    }

    private static RequirementOverride override(OverrideKind kind) {
        return override(kind, null, null);
    }

    private static RequirementOverride override(OverrideKind kind, String from, String until) {
        return new RequirementOverride(
                kind,
                "base",
                "B-1",
                "Act 7",
                null,
                "Ministry",
                from == null ? null : CalendarDate.parse(from),
                until == null ? null : CalendarDate.parse(until),
                null);
    }

    private static Assessment assess(LoadedPack own, AssessmentOptions options) {
        return DefaultEngine.of(List.of(base(), own)).assess(PLACEMENT, options);
    }

    private static Assessment assess(LoadedPack own) {
        return assess(own, AssessmentOptions.defaults());
    }

    private static List<String> at(Assessment assessment, String requirement, Outcome outcome) {
        return assessment.outcome(requirement).orElseThrow().findings().stream()
                .filter(finding -> finding.outcome() == outcome)
                .map(finding -> finding.pointer())
                .toList();
    }

    /** Whatever another pack does, the base pack's own outcome stands, and is shown beside the result. */
    private static void baseStands(Assessment assessment, OverrideKind kind) {
        assertThat(at(assessment, "B-1", Outcome.BREACHED)).containsExactly("/costs/0", "/costs/1");
        RequirementOutcome own = assessment.outcome("O-1").orElseThrow();
        assertThat(own.override().kind()).isEqualTo(kind);
        assertThat(own.override().requirement()).isEqualTo("B-1");
        assertThat(own.override().baseOutcome()).isEqualTo(Outcome.BREACHED);
        assertThat(own.override().legalBasis()).isEqualTo("Act 7");
        assertThat(own.override().authority()).isEqualTo("Ministry");
        assertThat(assessment.outcome("B-1").orElseThrow().override()).isNull();
    }

    @Test
    void addJudgesByItsOwnRules() {
        Assessment assessment = assess(overriding(override(OverrideKind.ADD), List.of(), PASSPORTS));
        assertThat(at(assessment, "O-1", Outcome.BREACHED)).containsExactly("/costs/0", "/costs/2");
        baseStands(assessment, OverrideKind.ADD);
    }

    @Test
    void tightenJudgesByBoth() {
        Assessment assessment = assess(overriding(override(OverrideKind.TIGHTEN), List.of(), PASSPORTS));
        assertThat(at(assessment, "O-1", Outcome.BREACHED)).contains("/costs/0", "/costs/1", "/costs/2");
        assertThat(assessment
                        .outcome("O-1")
                        .orElseThrow()
                        .repairs()
                        .get(0)
                        .amounts()
                        .get(0)
                        .atLeast())
                .isEqualByComparingTo("300");
        baseStands(assessment, OverrideKind.TIGHTEN);
    }

    @Test
    void parametriseJudgesByTheBaseRulesWithParametersOfItsOwn() {
        Assessment assessment = assess(overriding(
                override(OverrideKind.PARAMETRISE), List.of(items("OWN-ITEMS", "ITEMS", "PASSPORT")), new Rule[0]));
        assertThat(at(assessment, "O-1", Outcome.BREACHED)).containsExactly("/costs/2");
        baseStands(assessment, OverrideKind.PARAMETRISE);
    }

    @Test
    void exceptLiftsTheBaseForSomeFacts() {
        Assessment assessment = assess(overriding(override(OverrideKind.EXCEPT), List.of(), LIFTED));
        assertThat(at(assessment, "O-1", Outcome.BREACHED)).containsExactly("/costs/1");
        assertThat(at(assessment, "O-1", Outcome.NOT_APPLICABLE)).containsExactly("/costs/0");
        baseStands(assessment, OverrideKind.EXCEPT);
    }

    @Test
    void aWaiverCoversWhatItsRulesSayWhileItLasts() {
        LoadedPack own = overriding(override(OverrideKind.WAIVE, "2024-01-01", "2024-03-01"), List.of(), COVERED);
        Assessment assessment = assess(own);
        assertThat(at(assessment, "O-1", Outcome.WAIVED)).containsExactly("/costs/0");
        assertThat(at(assessment, "O-1", Outcome.BREACHED)).containsExactly("/costs/1");
        baseStands(assessment, OverrideKind.WAIVE);
    }

    @Test
    void aWaiverWithoutRulesCoversAll() {
        LoadedPack own = overriding(override(OverrideKind.WAIVE, "2024-01-01", "2024-03-01"), List.of(), new Rule[0]);
        Assessment assessment = assess(own);
        assertThat(assessment.outcome("O-1").orElseThrow().outcome()).isEqualTo(Outcome.WAIVED);
        assertThat(verdict(assessment, "own")).isEqualTo(Verdict.COMPLIANT_WITH_RESERVATIONS);
        assertThat(verdict(assessment, "base")).isEqualTo(Verdict.NON_COMPLIANT);
        baseStands(assessment, OverrideKind.WAIVE);
    }

    @Test
    void aWaiverPastItsDateOrNotYetBegunWaivesNothing() {
        for (String[] dates : new String[][] {{"2020-01-01", "2024-02-01"}, {"2024-02-02", null}}) {
            LoadedPack own = overriding(override(OverrideKind.WAIVE, dates[0], dates[1]), List.of(), new Rule[0]);
            assertThat(at(assess(own), "O-1", Outcome.BREACHED)).containsExactly("/costs/0", "/costs/1");
        }
    }

    @Test
    void anAuditorCanSwitchAllWaiversOff() {
        LoadedPack own = overriding(override(OverrideKind.WAIVE, "2024-01-01", "2024-03-01"), List.of(), new Rule[0]);
        AssessmentOptions strict =
                AssessmentOptionsBuilder.builder().ignoreWaivers(true).build();
        assertThat(at(assess(own, strict), "O-1", Outcome.BREACHED)).containsExactly("/costs/0", "/costs/1");
    }

    @Test
    void whetherAWaiverLastedIsUndeterminedWithoutADay() {
        LoadedPack own = overriding(override(OverrideKind.WAIVE, "2024-01-01", "2024-03-01"), List.of(), new Rule[0]);
        Placement undated =
                placement(CostBuilder.builder(cost(CostItem.VISA, CostCategory.ADMINISTRATIVE, ActorKind.WORKER))
                        .chargedOn(CalendarDate.parse("2024"))
                        .build());
        RequirementOutcome outcome = DefaultEngine.of(List.of(base(), own))
                .assess(undated, AssessmentOptions.defaults())
                .outcome("O-1")
                .orElseThrow();
        assertThat(outcome.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(outcome.missing()).extracting(fact -> fact.pointer()).containsExactly("/costs/0/chargedOn");
    }

    @Test
    void withoutItsBaseAnOverrideIsNotEvaluated() {
        LoadedPack own = overriding(override(OverrideKind.TIGHTEN), List.of(), PASSPORTS);
        RequirementOutcome outcome = DefaultEngine.of(List.of(own))
                .assess(PLACEMENT, AssessmentOptions.defaults())
                .outcome("O-1")
                .orElseThrow();
        assertThat(outcome.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(outcome.error()).contains("base").contains("Maybe");
    }

    @Test
    void theBaseIsAskedEvenWhenOnlyTheOwnPackIs() {
        AssessmentOptions only = AssessmentOptionsBuilder.builder()
                .packs(java.util.Set.of("own"))
                .build();
        Assessment assessment = assess(overriding(override(OverrideKind.TIGHTEN), List.of(), PASSPORTS), only);
        assertThat(assessment.packs()).extracting(PackAssessment::pack).containsExactly("own");
        assertThat(assessment.outcome("O-1").orElseThrow().override().baseOutcome())
                .isEqualTo(Outcome.BREACHED);
    }

    // ------------------------------------------------------------------ laws beside each other

    private static LoadedPack law(
            String id, String jurisdiction, CorridorRole role, String requirement, Matter matter, Rule... rules) {
        LoadedPack pack = TestPacks.pack(id, List.of(requirement), rules);
        return pack.with(PackInfoBuilder.builder(pack.info())
                .jurisdiction(jurisdiction)
                .roles(List.of(role))
                .requirements(List.of(
                        RequirementBuilder.builder(pack.info().requirements().get(0))
                                .force(Force.NATIONAL_LAW)
                                .matter(matter)
                                .build()))
                .build());
    }

    private static Rule breaching(String requirement) {
        return rule(
                "test." + requirement.toLowerCase(java.util.Locale.ROOT).replace('-', '_'),
                requirement + " the worker bears it",
                charge -> charge.isBorneByWorker(),
                (drools, charge) -> Verbs.breach(requirement, charge));
    }

    private static Rule silent(String requirement) {
        return rule(
                "test." + requirement.toLowerCase(java.util.Locale.ROOT).replace('-', '_'),
                requirement + " never",
                charge -> false,
                (drools, charge) -> Verbs.breach(requirement, charge));
    }

    private static List<Conflict> conflicts(LoadedPack... packs) {
        return DefaultEngine.of(List.of(packs))
                .assess(PLACEMENT, AssessmentOptions.defaults())
                .conflicts();
    }

    private static Matter matter(Stance stance, String... yieldsTo) {
        return new Matter("who-pays", stance, List.of(yieldsTo));
    }

    @Test
    void whatOneLawPermitsAndAnotherForbidsIsAConflict() {
        LoadedPack origin = law("ph", "PH", CorridorRole.ORIGIN, "PH-1", matter(Stance.PERMITS), silent("PH-1"));
        LoadedPack destination =
                law("de", "DE", CorridorRole.DESTINATION, "DE-1", matter(Stance.FORBIDS), breaching("DE-1"));
        assertThat(conflicts(origin, destination))
                .containsExactly(
                        new Conflict("who-pays", "de", "DE-1", Stance.FORBIDS, "ph", "PH-1", Stance.PERMITS, null));
        assertThat(conflicts(destination, origin)).isEqualTo(conflicts(origin, destination));
    }

    @Test
    void whatLiesBeyondAPermissionIsForbidden() {
        LoadedPack origin = law("ph", "PH", CorridorRole.ORIGIN, "PH-1", matter(Stance.PERMITS), silent("PH-1"));
        LoadedPack destination =
                law("de", "DE", CorridorRole.DESTINATION, "DE-1", matter(Stance.PERMITS), breaching("DE-1"));
        assertThat(conflicts(origin, destination))
                .containsExactly(
                        new Conflict("who-pays", "de", "DE-1", Stance.FORBIDS, "ph", "PH-1", Stance.PERMITS, null));
        LoadedPack both = law("de", "DE", CorridorRole.DESTINATION, "DE-1", matter(Stance.PERMITS), silent("DE-1"));
        assertThat(conflicts(origin, both)).isEmpty();
    }

    @Test
    void aStatedPriorityIsNamed() {
        LoadedPack origin = law("ph", "PH", CorridorRole.ORIGIN, "PH-1", matter(Stance.PERMITS, "de"), silent("PH-1"));
        LoadedPack destination =
                law("de", "DE", CorridorRole.DESTINATION, "DE-1", matter(Stance.FORBIDS), breaching("DE-1"));
        assertThat(conflicts(origin, destination))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.prevails()).isEqualTo("DE-1"));
        LoadedPack yielding =
                law("de", "DE", CorridorRole.DESTINATION, "DE-1", matter(Stance.FORBIDS, "PH-1"), breaching("DE-1"));
        // Each says that the other prevails: then no law says which.
        assertThat(conflicts(origin, yielding))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.prevails()).isNull());
    }

    @Test
    void whatOneLawRequiresAndAnotherForbidsIsAConflictWhateverTheCase() {
        LoadedPack origin = law("ph", "PH", CorridorRole.ORIGIN, "PH-1", matter(Stance.REQUIRES), silent("PH-1"));
        LoadedPack destination =
                law("de", "DE", CorridorRole.DESTINATION, "DE-1", matter(Stance.FORBIDS), silent("DE-1"));
        assertThat(conflicts(origin, destination)).hasSize(1);
    }

    @Test
    void noConflictWhereALawDoesNotSpeakOrTheCaseKeepsBoth() {
        LoadedPack destination =
                law("de", "DE", CorridorRole.DESTINATION, "DE-1", matter(Stance.FORBIDS), breaching("DE-1"));
        LoadedPack elsewhere = law("np", "NP", CorridorRole.ORIGIN, "NP-1", matter(Stance.PERMITS), silent("NP-1"));
        LoadedPack keeping = law("ph", "PH", CorridorRole.ORIGIN, "PH-1", matter(Stance.PERMITS), breaching("PH-1"));
        LoadedPack other = law(
                "ph",
                "PH",
                CorridorRole.ORIGIN,
                "PH-1",
                new Matter("something-else", Stance.PERMITS, null),
                silent("PH-1"));
        assertThat(conflicts(destination, elsewhere)).isEmpty();
        assertThat(conflicts(destination, keeping)).isEmpty();
        assertThat(conflicts(destination, other)).isEmpty();
    }

    @Test
    void aPackSpeaksWhereItsCountryHasItsPart() {
        LoadedPack origin = law("ph", "PH", CorridorRole.ORIGIN, "PH-1", null, silent("PH-1"));
        LoadedPack destination = law("de", "DE", CorridorRole.DESTINATION, "DE-1", null, breaching("DE-1"));
        LoadedPack transit = law("qa", "QA", CorridorRole.TRANSIT, "QA-1", null, breaching("QA-1"));
        LoadedPack wrongWay = law("phd", "PH", CorridorRole.DESTINATION, "PHD-1", null, breaching("PHD-1"));
        Assessment assessment = DefaultEngine.of(List.of(origin, destination, transit, wrongWay))
                .assess(PLACEMENT, AssessmentOptions.defaults());
        assertThat(assessment.packs())
                .extracting(pack -> pack.pack() + " " + pack.jurisdiction() + " " + pack.role() + " " + pack.verdict())
                .containsExactly(
                        "de DE DESTINATION NON_COMPLIANT",
                        "ph PH ORIGIN COMPLIANT",
                        "phd PH null NOTHING_JUDGED",
                        "qa QA null UNDETERMINED");
        RequirementOutcome elsewhere = assessment.outcome("PHD-1").orElseThrow();
        assertThat(elsewhere.reason()).isEqualTo(Reason.SCOPE);
        assertThat(elsewhere.condition()).isEqualTo("destination: PH");
        assertThat(assessment.outcome("QA-1").orElseThrow().missing())
                .extracting(fact -> fact.pointer())
                .containsExactly("/corridor/transit");
    }

    private static Verdict verdict(Assessment assessment, String pack) {
        return assessment.packs().stream()
                .filter(one -> one.pack().equals(pack))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
