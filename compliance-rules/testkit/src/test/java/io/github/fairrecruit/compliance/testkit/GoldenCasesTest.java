package io.github.fairrecruit.compliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.assessment.Conflict;
import io.github.fairrecruit.compliance.pack.Stance;
import io.github.fairrecruit.compliance.testkit.ToyEngine.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenCasesTest {
    private static final String CASES = SamplePack.CHAPTER + "/cases.yaml";

    @TempDir
    Path folder;

    private SamplePack pack;

    @BeforeEach
    void aPackWithCasesOfTheToyEngine() {
        pack = new SamplePack(folder);
        pack.write(CASES, """
                - case: the worker pays
                  facts: { costs: [ { category: RECRUITMENT_FEE, amount: 900 USD, chargedOn: 2024, payer: WORKER } ] }
                  expect: { T-FEE: breached at /costs/0 }
                - case: nobody says who paid
                  facts:
                    costs: [ { amount: unknown USD, chargedOn: 2024-02-01 } ]
                    statements: [ { closes: COSTS } ]
                  expect:
                    T-FEE: undetermined at /costs/0, missing /costs
                """);
    }

    @Test
    void comparesEveryExpectation() {
        GoldenCases.Result result = run();
        assertThat(result.failures()).isEmpty();
        assertThat(result.cases()).isEqualTo(2);
        assertThat(result.expectations()).isEqualTo(2);
        result.check();
    }

    @Test
    void aFailureShowsTheLineToPaste() {
        pack.replace(CASES, "undetermined at /costs/0, missing /costs", "undetermined at /costs/0");
        assertThatThrownBy(() -> run().check())
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                1 of 2 outcomes of sample are not as expected:
                sample/fees/cases.yaml:9: case "nobody says who paid"
                  expected    T-FEE: undetermined at /costs/0
                  actual      T-FEE: undetermined at /costs/0, missing /costs
                  unexpected  missing /costs
                  Maybe only "missing" differs: if the second line is the law, put it into the case.""");
    }

    @Test
    void anotherOutcomeIsAFailure() {
        pack.replace(CASES, "T-FEE: breached at /costs/0", "T-FEE: satisfied");
        assertThat(run().failures())
                .singleElement()
                .extracting(GoldenCases.Failure::actual)
                .isEqualTo("breached at /costs/0");
    }

    @Test
    void aRequirementWithoutOutcomeIsAFailure() {
        pack.replace(CASES, "T-FEE: breached at /costs/0", "T-FEES: breached at /costs/0");
        assertThat(run().failures())
                .singleElement()
                .extracting(GoldenCases.Failure::actual)
                .isEqualTo("no outcome");
    }

    @Test
    void aRefusedRecordIsAFailure() {
        pack.replace(CASES, "facts: { costs", "facts: { group: { workers: 2 }, costs");
        GoldenCases.Result result = GoldenCases.run(new ToyEngine(Fault.REFUSES_GROUPS, 0), pack.folder());
        assertThat(result.failures())
                .singleElement()
                .extracting(GoldenCases.Failure::actual)
                .isEqualTo("refused at \"/group\": no groups");
    }

    @Test
    void nothingComparedIsAFailure() {
        pack.delete(CASES);
        assertThat(run().failures()).isEmpty();
        assertThatThrownBy(() -> run().check())
                .isInstanceOf(AssertionError.class)
                .hasMessage("No outcome of sample was compared. Maybe its cases.yaml is missing.");
    }

    @Test
    void anUnreadableCaseIsAProblemOfTheSources() {
        pack.replace(CASES, "T-FEE: breached at /costs/0", "T-FEE: breached on /costs/0");
        assertThatThrownBy(this::run).isInstanceOf(PackProblemsException.class).hasMessageContaining("cases.yaml:3: ");
    }

    @Test
    void casesInJsonRunToo() {
        pack.write(SamplePack.CHAPTER + "/cases.json", """
                [ { "case": "the worker pays, in JSON",
                    "facts": { "costs": [ { "amount": "900 USD", "chargedOn": "2024", "payer": "WORKER" } ] },
                    "expect": { "T-FEE": "satisfied" } } ]
                """);
        GoldenCases.Result result = run();
        assertThat(result.cases()).isEqualTo(3);
        assertThat(result.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.file()).endsWith("cases.json");
            assertThat(failure.line()).isEqualTo(3);
            assertThat(failure.missing()).containsExactly("satisfied");
            assertThat(failure.unexpected()).containsExactly("breached", "at /costs/0");
        });
    }

    @Test
    void aFileOfItsOwnRuns() {
        GoldenCases.Result result =
                GoldenCases.runFile(new ToyEngine(Fault.NONE, 0), pack.root().resolve(CASES));
        assertThat(result.cases()).isEqualTo(2);
        assertThat(result.expectations()).isEqualTo(2);
        result.check();
        assertThatThrownBy(() -> GoldenCases.runFile(
                        new ToyEngine(Fault.NONE, 0), pack.root().resolve("none.yaml")))
                .isInstanceOf(PackProblemsException.class)
                .hasMessageContaining("There is no such file.");
    }

    @Test
    void conflictsAreComparedExactly() {
        Conflict conflict = new Conflict(
                "worker-pays-placement-fee", "toy", "T-FEE", Stance.FORBIDS, "other", "O-FEE", Stance.PERMITS, "T-FEE");
        FixedEngine engine = new FixedEngine(List.of(), List.of(conflict), new ArrayList<>());
        for (String right : List.of("T-FEE / O-FEE, prevails T-FEE", "O-FEE / T-FEE, prevails T-FEE")) {
            assertThat(conflicts(engine, "\"" + right + "\"").failures()).isEmpty();
        }
        for (String wrong : List.of("", "\"T-FEE / O-FEE\"", "\"T-FEE / O-FEE, prevails O-FEE\"")) {
            assertThat(conflicts(engine, wrong).failures()).singleElement().satisfies(failure -> {
                assertThat(failure.requirement()).isEqualTo("conflicts");
                assertThat(failure.unexpected()).containsExactly("O-FEE / T-FEE, prevails T-FEE");
                assertThat(failure.missing()).hasSize(wrong.isEmpty() ? 0 : 1);
            });
        }
        FixedEngine none = new FixedEngine(List.of(), List.of(), new ArrayList<>());
        assertThat(conflicts(none, "").failures()).isEmpty();
        assertThatThrownBy(() -> conflicts(none, "A / B").check())
                .hasMessageContaining("  actual      conflicts: none\n");
    }

    private GoldenCases.Result conflicts(ComplianceEngine engine, String conflicts) {
        pack.write("cases.yaml", "- case: a\n  facts: { }\n  conflicts: [ " + conflicts + " ]\n");
        GoldenCases.Result result = GoldenCases.runFile(engine, pack.root().resolve("cases.yaml"));
        assertThat(result.expectations()).isEqualTo(1);
        return result;
    }

    @Test
    void anUndeterminedOutcomeSaysWhatToState() {
        pack.replace(CASES, "undetermined at /costs/0, missing /costs", "satisfied");
        assertThatThrownBy(() -> run().check())
                .hasMessageContaining("Maybe the facts leave something open: state /costs.");
    }

    private GoldenCases.Result run() {
        return GoldenCases.run(new ToyEngine(Fault.NONE, 0), pack.folder());
    }
}
