package io.github.fairrecruit.compliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.ExchangeRate;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.assessment.AppliedOverride;
import io.github.fairrecruit.compliance.assessment.Finding;
import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.Repair;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.pack.BindingForce;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.OverrideKind;
import io.github.fairrecruit.compliance.pack.Reason;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import io.github.fairrecruit.compliance.pack.Severity;
import io.github.fairrecruit.compliance.testkit.ToyEngine.Fault;
import io.github.fairrecruit.compliance.testkit.Verifier.Given;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerifierTest {
    private static final String PAID =
            "costs: [ { category: RECRUITMENT_FEE, amount: 900 USD, chargedOn: 2024, payer: WORKER } ]";

    private final ComplianceEngine toy = new ToyEngine(Fault.NONE, 0);

    @Test
    void verifiesOneRequirement() {
        try (Verifier verifier = Verifier.of(toy)) {
            verifier.verify("T-FEE").given(PAID).isBreached().at("/costs/0").andNothingElse();
            verifier.verify("T-FEE").given("{ }").isUndetermined().missing("/costs");
            verifier.verify("T-FEE").given("statements: [ { closes: COSTS } ]").isSatisfied();
            verifier.verify("T-FEE").given(PAID).matches("breached at /costs/0");
        }
    }

    @Test
    void takesRecordsJsonYamlAndFiles(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("facts.yaml");
        Files.writeString(file, PAID);
        Placement record = (Placement)
                ((ReadResult.Accepted) Engines.read(toy, CaseReader.facts(PAID, "facts", new Problems()))).value();
        try (Verifier verifier = Verifier.of(toy)) {
            verifier.verify("T-FEE").given(record).isBreached();
            verifier.verify("T-FEE").given(file).isBreached();
            verifier.verify("T-FEE")
                    .given("{\"costs\": [{\"amount\": {\"value\": 900, \"currency\": \"USD\"},\t\"chargedOn\":"
                            + " \"2024\", \"payer\": \"WORKER\"}]}")
                    .isBreached();
        }
    }

    @Test
    void aFailureSaysWhatToState() {
        assertThatThrownBy(() -> Verifier.of(toy).verify("T-FEE").given("{ }").isSatisfied())
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        T-FEE is not as expected.
                          expected    T-FEE: satisfied
                          actual      T-FEE: undetermined at /costs/-, missing /costs
                          missing     satisfied
                          unexpected  undetermined
                          Maybe the facts leave something open: state /costs.""");
    }

    @Test
    void aFailureSaysWhatIsMissingAndWhatIsUnexpected() {
        assertThatThrownBy(() -> Verifier.of(toy)
                        .verify("T-FEE")
                        .given(PAID)
                        .isBreached()
                        .at("/costs/1", "/costs/0"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        T-FEE is not as expected.
                          expected    T-FEE: breached at /costs/1 /costs/0
                          actual      T-FEE: breached at /costs/0
                          missing     at /costs/1
                          Maybe the record states less than meant, or the expectation is wrong.""");
        assertThatThrownBy(() -> given(everything()).isBreached().andNothingElse())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "  unexpected  by X-LIFT, at /costs/0, at record, repay 900 USD, missing /costs, remove-clause\n");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void everyOutcomeHasItsWord(Outcome outcome) {
        Map<Outcome, Function<Given, ?>> words = Map.of(
                Outcome.BREACHED, Given::isBreached,
                Outcome.SATISFIED, Given::isSatisfied,
                Outcome.UNDETERMINED, Given::isUndetermined,
                Outcome.NOT_APPLICABLE, Given::isNotApplicable,
                Outcome.FLAGGED, Given::isFlagged,
                Outcome.WAIVED, Given::isWaived,
                Outcome.REMEDIED, Given::isRemedied,
                Outcome.ATTESTED, Given::isAttested,
                Outcome.NOT_DUE, Given::isNotDue,
                Outcome.NOT_EVALUATED, given -> given.is(Outcome.NOT_EVALUATED));
        RequirementOutcome actual = outcome(outcome, null, List.of(), List.of(), List.of(), null);
        assertThat(words).hasSize(Outcome.values().length);
        words.forEach((word, check) -> {
            if (word == outcome) {
                assertThatCode(() -> check.apply(given(actual))).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> check.apply(given(actual)))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("missing     " + Words.word(word));
            }
        });
    }

    @Test
    void everyWordChecksItsPart() {
        assertThatCode(() -> given(everything())
                        .isBreached()
                        .at("/costs/0", "record")
                        .missing("/costs")
                        .repaying("900 USD")
                        .withRemedy(RemedyAct.REPAY)
                        .withRemedy(RemedyAct.REMOVE_CLAUSE)
                        .liftedBy("X-LIFT")
                        .hasBase(Outcome.SATISFIED)
                        .andNothingElse())
                .doesNotThrowAnyException();
        refuses(given -> given.isBreached().at("/costs/9"), "missing     at /costs/9");
        refuses(given -> given.isBreached().missing("/deductions"), "missing     missing /deductions");
        refuses(given -> given.isBreached().repaying("901 USD"), "missing     repay 901 USD");
        refuses(given -> given.isBreached().withRemedy(RemedyAct.STOP_WORK), "missing     stop-work");
        refuses(given -> given.isBreached().liftedBy("Y"), "missing     by Y");
        refuses(given -> given.isBreached().hasBase(Outcome.BREACHED), "missing     base breached");
        refuses(given -> given.isBreached().because(Reason.SCOPE), "unexpected  no reason");
        refuses(given -> given.matches("breached at /costs/0"), "unexpected  at record");
        RequirementOutcome scope = outcome(Outcome.NOT_APPLICABLE, Reason.SCOPE, List.of(), List.of(), List.of(), null);
        assertThatCode(() ->
                        given(scope).isNotApplicable().because(Reason.SCOPE).andNothingElse())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> given(scope).isNotApplicable().because(Reason.DATE))
                .hasMessageContaining("missing     date\n  unexpected  scope");
        assertThatThrownBy(() -> given(scope).isNotApplicable().andNothingElse())
                .hasMessageContaining("unexpected  scope");
    }

    private static void refuses(Function<Given, ?> check, String message) {
        assertThatThrownBy(() -> check.apply(given(everything())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message);
    }

    @Test
    void optionsReachTheEngine() {
        List<AssessmentOptions> seen = new ArrayList<>();
        RequirementOutcome satisfied = outcome(Outcome.SATISFIED, null, List.of(), List.of(), List.of(), null);
        ExchangeRate rate = new ExchangeRate("USD", "EUR", LocalDate.of(2024, 1, 1), BigDecimal.TEN);
        Verifier.of(FixedEngine.of(satisfied, seen))
                .verify("T-FEE")
                .given("{ }")
                .asOf(LocalDate.of(2025, 1, 1))
                .knowing(LocalDate.of(2026, 1, 1))
                .withRates(rate)
                .ignoringWaivers()
                .isSatisfied();
        assertThat(seen)
                .containsExactly(new AssessmentOptions(
                        Set.of("toy"), null, LocalDate.of(2026, 1, 1), LocalDate.of(2025, 1, 1), true, List.of(rate)));
    }

    @Test
    void whatChecksNothingIsRefused() {
        Verifier verifier = Verifier.of(toy);
        verifier.verify("T-FEE").given("{ }");
        assertThatThrownBy(() -> verifier.verify("T-FEE"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("The verification of T-FEE, begun at VerifierTest.java:[0-9]+, checks nothing. "
                        + "Maybe isBreached\\(\\), isSatisfied\\(\\) or another outcome is missing at its end.");
        verifier.verify("T-FEE");
        assertThatThrownBy(verifier::close).isInstanceOf(IllegalStateException.class);
        assertThatCode(verifier::close).doesNotThrowAnyException();
    }

    @Test
    void misuseSaysWhatWouldBeRight() {
        Verifier verifier = Verifier.of(toy);
        assertThatThrownBy(() -> verifier.verify("T-FEES"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no requirement \"T-FEES\" in the packs of the engine. Maybe \"T-FEE\" is meant.");
        assertThatThrownBy(() -> verifier.verify("T-FEE").given("costs: ["))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("This is not YAML");
        assertThatThrownBy(() -> verifier.verify("T-FEE").given("- a list"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The facts are a list.");
        assertThatThrownBy(() -> verifier.verify("T-FEE").given("subject: agent"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe \"agency\" is meant.");
        assertThatThrownBy(() -> Verifier.of(new ToyEngine(Fault.REFUSES_GROUPS, 0))
                        .verify("T-FEE")
                        .given("group: { workers: 2 }"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("facts: refused at \"/group\": no groups");
        assertThatThrownBy(() -> verifier.verify("T-FEE").given(Path.of("none.yaml")))
                .hasMessageContaining("none.yaml cannot be read");
        assertThatThrownBy(
                        () -> verifier.verify("T-FEE").given(PAID).isBreached().at())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> verifier.verify("T-FEE").given(PAID).isBreached().repaying("900"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe write it as 900 USD");
        assertThatCode(verifier::close).doesNotThrowAnyException();
    }

    private static Given given(RequirementOutcome outcome) {
        return Verifier.of(FixedEngine.of(outcome, new ArrayList<>()))
                .verify("T-FEE")
                .given("{ }");
    }

    private static RequirementOutcome everything() {
        return outcome(
                Outcome.BREACHED,
                null,
                List.of(finding("/costs/0", "X-LIFT"), finding("", null)),
                List.of(new MissingFact("/costs", MissingFact.Kind.CLOSING_STATEMENT)),
                List.of(
                        new Repair(
                                RemedyAct.REPAY,
                                List.of(new MoneyBounds("USD", new BigDecimal(900), new BigDecimal(900), null)),
                                List.of("/costs/0"),
                                List.of()),
                        new Repair(RemedyAct.REMOVE_CLAUSE, List.of(), List.of("/contract"), List.of())),
                new AppliedOverride(OverrideKind.TIGHTEN, "base", "B-1", Outcome.SATISFIED, null, "law", null));
    }

    private static Finding finding(String pointer, String liftedBy) {
        return new Finding(pointer, Outcome.BREACHED, null, "rule", Map.of(), null, liftedBy, List.of(), null);
    }

    private static RequirementOutcome outcome(
            Outcome outcome,
            Reason reason,
            List<Finding> findings,
            List<MissingFact> missing,
            List<Repair> repairs,
            AppliedOverride override) {
        return new RequirementOutcome(
                "T-FEE",
                outcome,
                reason,
                null,
                RequirementKind.DEMAND,
                Severity.MAJOR,
                "Art 1",
                CitationStatus.VERIFIED,
                BindingForce.GUIDANCE,
                override,
                findings,
                missing,
                repairs,
                null);
    }
}
