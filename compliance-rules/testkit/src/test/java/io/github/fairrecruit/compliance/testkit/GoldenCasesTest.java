package io.github.fairrecruit.compliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.testkit.ToyEngine.Fault;
import java.nio.file.Path;
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
                1 of 2 outcomes of the pack sample are not as expected:
                sample/fees/cases.yaml:9: case "nobody says who paid"
                  expected  T-FEE: undetermined at /costs/0
                  actual    T-FEE: undetermined at /costs/0, missing /costs
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
                .hasMessage("No outcome of the pack sample was compared. Maybe its cases.yaml is missing.");
    }

    @Test
    void anUnreadableCaseIsAProblemOfTheSources() {
        pack.replace(CASES, "T-FEE: breached at /costs/0", "T-FEE: breached on /costs/0");
        assertThatThrownBy(this::run).isInstanceOf(PackProblemsException.class).hasMessageContaining("cases.yaml:3: ");
    }

    private GoldenCases.Result run() {
        return GoldenCases.run(new ToyEngine(Fault.NONE, 0), pack.folder());
    }
}
