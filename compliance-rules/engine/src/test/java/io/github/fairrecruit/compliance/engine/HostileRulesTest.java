package io.github.fairrecruit.compliance.engine;

import static io.github.fairrecruit.compliance.engine.TestPacks.pack;
import static io.github.fairrecruit.compliance.engine.TestPacks.plainRule;
import static io.github.fairrecruit.compliance.engine.TestPacks.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.facts.Charge;
import io.github.fairrecruit.compliance.facts.FactsVersion;
import io.github.fairrecruit.compliance.facts.Verbs;
import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.Cost;
import io.github.fairrecruit.compliance.model.CostBuilder;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.Money;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.PlacementBuilder;
import io.github.fairrecruit.compliance.model.Statement;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.PackInfoBuilder;
import java.util.List;
import org.drools.model.Rule;
import org.drools.model.functions.Block1;
import org.drools.model.functions.Predicate1;
import org.junit.jupiter.api.Test;

/** A pack that fails is named and harms no other outcome. */
class HostileRulesTest {
    private static final Rule GOOD = rule(
            "test.good",
            "GOOD-1 the worker bears it",
            charge -> charge.isBorneByWorker(),
            (drools, charge) -> Verbs.breach("GOOD-1", charge));
    private static final Placement PLACEMENT = PlacementBuilder.builder()
            .costs(List.of(cost("900"), cost("100")))
            .statements(List.of(
                    new Statement(ListName.COSTS, List.of(), null, null, null),
                    new Statement(ListName.DEDUCTIONS, List.of(), null, null, null)))
            .build();

    /** Of one cost nobody knows who bears it, and any list may hold more. */
    private static final Placement OPEN = PlacementBuilder.builder()
            .costs(List.of(
                    cost("900"),
                    cost("100"),
                    CostBuilder.builder().category(CostCategory.MEDICAL).build()))
            .build();

    private static Cost cost(String amount) {
        return CostBuilder.builder()
                .category(CostCategory.RECRUITMENT_FEE)
                .amount(Money.of(amount, "USD"))
                .payer(ActorKind.WORKER)
                .build();
    }

    private static Assessment assess(LoadedPack... packs) {
        return DefaultEngine.of(List.of(packs)).assess(PLACEMENT, AssessmentOptions.defaults());
    }

    /** The pack has a rule that works, and one that does not. */
    private static void onlyTheBadRuleFails(Rule bad, String error) {
        Rule after = rule(
                "test.bad",
                "LAST-1 the worker bears it",
                charge -> charge.isBorneByWorker(),
                (drools, charge) -> Verbs.breach("LAST-1", charge));
        LoadedPack mixed = pack("mixed", List.of("BAD-1", "LAST-1"), bad, after);
        LoadedPack good = pack("good", List.of("GOOD-1"), GOOD);
        DefaultEngine engine = DefaultEngine.of(List.of(mixed, good));
        // Twice: the second record finds the rule base as sound as the first did.
        for (int i = 0; i < 2; i++) {
            Assessment assessment = engine.assess(PLACEMENT, AssessmentOptions.defaults());
            RequirementOutcome failed = assessment.outcome("BAD-1").orElseThrow();
            assertThat(failed.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
            assertThat(failed.error()).contains("BAD-1 fails").contains(error);
            breachedTwice(assessment, "LAST-1");
            breachedTwice(assessment, "GOOD-1");
        }
    }

    private static void breachedTwice(Assessment assessment, String requirement) {
        RequirementOutcome outcome = assessment.outcome(requirement).orElseThrow();
        assertThat(outcome.outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(outcome.findings()).hasSize(2);
        assertThat(outcome.repairs().get(0).amounts().get(0).atLeast()).isEqualByComparingTo("1000");
    }

    @Test
    void aThrowingCondition() {
        onlyTheBadRuleFails(
                rule(
                        "test.bad",
                        "BAD-1 fails",
                        charge -> {
                            throw new IllegalStateException("getter broken");
                        },
                        (drools, charge) -> {}),
                "getter broken");
    }

    @Test
    void aConditionThatThrowsForOneFactOnly() {
        onlyTheBadRuleFails(
                rule(
                        "test.bad",
                        "BAD-1 fails",
                        charge -> {
                            if (charge.pointer().equals("/costs/1")) {
                                throw new NullPointerException();
                            }
                            return false;
                        },
                        (drools, charge) -> {}),
                "/costs/1");
    }

    @Test
    void aThrowingRightHandSide() {
        onlyTheBadRuleFails(
                rule("test.bad", "BAD-1 fails", charge -> true, (drools, charge) -> {
                    throw new IllegalArgumentException("consequence broken");
                }),
                "consequence broken");
    }

    @Test
    void aRightHandSideThatOverflowsTheStack() {
        onlyTheBadRuleFails(
                rule("test.bad", "BAD-1 fails", charge -> true, (drools, charge) -> overflow(1)), "StackOverflowError");
    }

    private static int overflow(int depth) {
        return overflow(depth + 1) + 1;
    }

    @Test
    void aRuleThatFiresWithoutEnd() {
        onlyTheBadRuleFails(
                rule("test.bad", "BAD-1 fails", charge -> true, (drools, charge) -> {
                    Verbs.breach("BAD-1", charge);
                    drools.update(charge);
                }),
                "does not come to an end");
    }

    @Test
    void aRuleThatInsertsFacts() {
        onlyTheBadRuleFails(
                rule("test.bad", "BAD-1 fails", charge -> true, (drools, charge) -> drools.insert("left behind")),
                "inserted facts");
    }

    /** The same where the right-hand sides need no session. */
    private static void onlyTheBadPlainRuleFails(
            Predicate1<Charge> condition, Block1<Charge> consequence, Placement placement, String error) {
        LoadedPack mixed = pack(
                "mixed",
                List.of("BAD-1", "LAST-1"),
                plainRule("test.bad", "BAD-1 fails", condition, consequence),
                plainRule(
                        "test.bad",
                        "LAST-1 the worker bears it",
                        Charge::isBorneByWorker,
                        charge -> Verbs.breach("LAST-1", charge)));
        DefaultEngine engine = DefaultEngine.of(List.of(mixed));
        for (int i = 0; i < 2; i++) {
            Assessment assessment = engine.assess(placement, AssessmentOptions.defaults());
            RequirementOutcome failed = assessment.outcome("BAD-1").orElseThrow();
            assertThat(failed.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
            assertThat(failed.error()).contains("BAD-1 fails").contains(error);
            RequirementOutcome last = assessment.outcome("LAST-1").orElseThrow();
            assertThat(last.outcome()).isEqualTo(Outcome.BREACHED);
            assertThat(last.findings().stream().filter(finding -> finding.outcome() == Outcome.BREACHED))
                    .hasSize(2);
        }
    }

    @Test
    void aPlainRuleWithAThrowingCondition() {
        onlyTheBadPlainRuleFails(
                charge -> {
                    throw new IllegalStateException("getter broken");
                },
                charge -> {},
                PLACEMENT,
                "getter broken");
    }

    @Test
    void aPlainRuleWhoseConditionThrowsACheckedException() {
        onlyTheBadPlainRuleFails(
                charge -> {
                    throw new java.io.IOException("file broken");
                },
                charge -> {},
                PLACEMENT,
                "file broken");
    }

    @Test
    void aPlainRuleWithAThrowingRightHandSide() {
        onlyTheBadPlainRuleFails(
                charge -> true,
                charge -> {
                    throw new IllegalArgumentException("consequence broken");
                },
                PLACEMENT,
                "consequence broken");
    }

    /** What an open list may hold is only possible: there the rule speaks outside of a session. */
    @Test
    void aPlainRuleThatThrowsForWhatIsOnlyPossible() {
        onlyTheBadPlainRuleFails(
                Charge::isBorneByWorker,
                charge -> {
                    if (charge.unlisted()) {
                        throw new IllegalArgumentException("consequence broken");
                    }
                },
                OPEN,
                "consequence broken");
    }

    /** The conditions asked one by one and a session say the same, of what is certain and of what is only possible. */
    @Test
    void aSessionAndTheConditionsAloneSayTheSame() {
        LoadedPack session = pack("session", List.of("GOOD-1"), GOOD);
        LoadedPack plain = pack(
                "session",
                List.of("GOOD-1"),
                plainRule(
                        "test.good",
                        "GOOD-1 the worker bears it",
                        Charge::isBorneByWorker,
                        charge -> Verbs.breach("GOOD-1", charge)));
        for (Placement placement : List.of(PLACEMENT, OPEN)) {
            Assessment one = DefaultEngine.of(List.of(session)).assess(placement, AssessmentOptions.defaults());
            Assessment other = DefaultEngine.of(List.of(plain)).assess(placement, AssessmentOptions.defaults());
            assertThat(other).isEqualTo(one);
            assertThat(one.outcome("GOOD-1").orElseThrow().findings()).hasSize(placement == OPEN ? 4 : 2);
        }
    }

    @Test
    void aPackWithoutItsModel() {
        LoadedPack empty = new LoadedPack(
                TestPacks.info("empty", List.of("EMPTY-1")),
                List.of(),
                () -> {
                    throw new IllegalStateException("The pack empty holds no compiled rules.");
                },
                null,
                null);
        Assessment assessment = assess(empty, pack("good", List.of("GOOD-1"), GOOD));
        RequirementOutcome outcome = assessment.outcome("EMPTY-1").orElseThrow();
        assertThat(outcome.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(outcome.error()).contains("holds no compiled rules");
        assertThat(assessment.packs().get(0).verdict()).isEqualTo(Verdict.INCOMPLETE);
        breachedTwice(assessment, "GOOD-1");
    }

    @Test
    void twoPacksWithOneRuleName() {
        Rule twin = rule("test.twin", "TWIN-1 same name", charge -> true, (drools, charge) -> {});
        Assessment assessment = assess(
                pack("one", List.of("TWIN-1"), twin),
                pack("two", List.of("TWIN-2"), twin),
                pack("good", List.of("GOOD-1"), GOOD));
        for (String requirement : List.of("TWIN-1", "TWIN-2")) {
            RequirementOutcome outcome = assessment.outcome(requirement).orElseThrow();
            assertThat(outcome.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
            assertThat(outcome.error()).contains("TWIN-1 same name").contains("[one, two]");
        }
        breachedTwice(assessment, "GOOD-1");
    }

    @Test
    void aPackMadeForOtherFacts() {
        LoadedPack pack = pack("old", List.of("GOOD-1"), GOOD);
        for (String version : List.of("0", "2.0", "1.3")) {
            RequirementOutcome outcome =
                    assess(madeFor(version, pack)).outcome("GOOD-1").orElseThrow();
            assertThat(outcome.outcome()).as(version).isEqualTo(Outcome.NOT_EVALUATED);
            assertThat(outcome.error()).contains("version " + version + " of the derived facts");
        }
    }

    /** A minor step only adds. */
    @Test
    void aPackMadeForFewerFacts() {
        LoadedPack pack = pack("old", List.of("GOOD-1"), GOOD);
        for (String version : List.of("1", "1.0", "1.1", FactsVersion.CURRENT)) {
            breachedTwice(assess(madeFor(version, pack)), "GOOD-1");
        }
    }

    private static LoadedPack madeFor(String version, LoadedPack pack) {
        return pack.with(
                PackInfoBuilder.builder(pack.info()).factsVersion(version).build());
    }

    @Test
    void aRuleOverTwoPatternsIsRefused() {
        org.drools.model.Variable<io.github.fairrecruit.compliance.facts.Charge> one =
                org.drools.model.DSL.declarationOf(io.github.fairrecruit.compliance.facts.Charge.class);
        org.drools.model.Variable<io.github.fairrecruit.compliance.facts.Charge> two =
                org.drools.model.DSL.declarationOf(io.github.fairrecruit.compliance.facts.Charge.class);
        Rule join = org.drools.model.PatternDSL.rule("test.join", "JOIN-1 two")
                .build(
                        org.drools.model.PatternDSL.pattern(one),
                        org.drools.model.PatternDSL.pattern(two),
                        org.drools.model.DSL.execute(() -> {}));
        RequirementOutcome outcome =
                assess(pack("join", List.of("JOIN-1"), join)).outcome("JOIN-1").orElseThrow();
        assertThat(outcome.outcome()).isEqualTo(Outcome.NOT_EVALUATED);
        assertThat(outcome.error()).contains("has 2 patterns");
    }

    @Test
    void twoPacksWithOneId() {
        LoadedPack pack = pack("good", List.of("GOOD-1"), GOOD);
        List<LoadedPack> twice = List.of(pack, pack);
        assertThatThrownBy(() -> DefaultEngine.of(twice))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Two packs have the id good");
    }

    @Test
    void anUnknownPackIsNamedWithTheKnownOnes() {
        DefaultEngine engine = DefaultEngine.of(List.of(pack("good", List.of("GOOD-1"), GOOD)));
        AssessmentOptions options = new AssessmentOptions(java.util.Set.of("bad"), null, null, null, false, null);
        assertThatThrownBy(() -> engine.assess(PLACEMENT, options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no pack \"bad\". Maybe one of [good].");
    }
}
