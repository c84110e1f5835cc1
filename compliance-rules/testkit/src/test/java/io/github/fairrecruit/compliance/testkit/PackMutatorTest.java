package io.github.fairrecruit.compliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.testkit.MutationReport.LivingMutant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackMutatorTest {
    private static final String CASES = SamplePack.CHAPTER + "/cases.yaml";
    private static final String BORNE = "S-FEE/rule \"the worker bears a fee\"/drop borneByWorker";

    @TempDir
    Path folder;

    private SamplePack pack;

    @BeforeEach
    void aPackWithFewCases() {
        pack = new SamplePack(folder);
        // A value that is only recalled decides nothing.
        pack.replace(
                SamplePack.CHAPTER + "/parameters.yaml",
                "status: recalled, last-checked: 2026-11-23",
                "status: verified, last-checked: 2026-11-23, sources: [S1]");
        pack.write(CASES, """
                - case: the worker pays
                  facts: { costs: [ { category: RECRUITMENT_FEE, amount: 900 USD, chargedOn: 2020-01-01, payer: WORKER } ] }
                  expect:
                    S-FEE: breached at /costs/0, repay 900 USD
                - case: the worker pays for a visa
                  facts:
                    costs: [ { category: ADMINISTRATIVE, item: VISA, amount: 90 USD, chargedOn: 2024, payer: WORKER } ]
                    statements: [ { closes: COSTS }, { closes: DEDUCTIONS } ]
                  expect: { S-FEE: satisfied }
                - case: a child is recruited
                  facts: { worker: { ages: [ { event: RECRUITMENT, years: 17 } ] }, contract: { signedOn: 2024-02-01 } }
                  expect: { S-AGE: breached at /worker }
                """);
    }

    @Test
    void findsWhatTheCasesDoNotNotice() {
        MutationReport report = run();
        assertThat(report.mutants()).isEqualTo(report.killed() + report.living().size());
        assertThat(report.cases()).isEqualTo(3);
        assertThat(living(report))
                .contains(
                        BORNE,
                        "S-FEE/rule \"the fee was paid back\"/remove",
                        "S-MINIMUM-AGE/from 2000/number up",
                        "S-MINIMUM-AGE/from 2010-06/number up",
                        "S-MINIMUM-AGE/from 2010-06/from later")
                .doesNotContain(
                        "S-FEE/rule \"the worker bears a fee\"/remove",
                        "S-FEE/rule \"the worker bears a fee\"/drop recruitmentFee",
                        "S-AGE/rule \"the worker is too young\"/remove",
                        "S-MINIMUM-AGE/from 2010-06/number down",
                        "S-FEE/from later");
        assertThat(report.living())
                .filteredOn(mutant -> mutant.id().equals(BORNE))
                .extracting(LivingMutant::toString)
                .containsExactly("sample/fees/rules.drl:6: No case notices " + BORNE + ", which concerns S-FEE. "
                        + "Maybe add one to cases.yaml, or say in mutants.yaml why none can.");
        assertThatThrownBy(report::check).isInstanceOf(AssertionError.class).hasMessageContaining(BORNE);
    }

    @Test
    void aFurtherCaseKills() {
        String more = """
                - case: the employer pays the fee
                  facts:
                    costs: [ { category: RECRUITMENT_FEE, amount: 900 USD, chargedOn: 2024, payer: EMPLOYER, ultimateBearer: EMPLOYER } ]
                    statements: [ { closes: COSTS }, { closes: DEDUCTIONS } ]
                  expect: { S-FEE: satisfied }
                """;
        int before = run().killed();
        pack.replace(CASES, "- case: a child", more + "- case: a child");
        MutationReport report = run();
        assertThat(living(report)).doesNotContain(BORNE);
        assertThat(report.killed()).isGreaterThan(before);
    }

    @Test
    void makesEveryKindOfMutant() {
        pack.replace(
                SamplePack.CHAPTER + "/requirements.yaml",
                "  dated-by: charge\n  severity: critical\n  remedy: repay\n  outcomes: [satisfied, breached]",
                "  dated-by: charge\n  due: departure\n  scope: { cross-border: true }\n  severity: critical\n"
                        + "  remedy: repay\n  outcomes: [satisfied, breached]");
        pack.replace(SamplePack.CHAPTER + "/rules.drl", "$c, \"S-FEE\")", "$c, \"S-FEE\", \"S-SAME\")");
        pack.replace(SamplePack.CHAPTER + "/parameters.yaml", "number: 16", "codes: [AF, BD]");
        List<String> ids = Mutants.of(FolderPacks.sound(folder).get(0)).stream()
                .map(Mutant::id)
                .toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .containsExactly(
                        "S-FEE/from earlier",
                        "S-FEE/from later",
                        "S-FEE/without due",
                        "S-FEE/scope without cross-border",
                        "S-AGE/from earlier",
                        "S-AGE/from later",
                        "S-SAME/from earlier",
                        "S-SAME/from later",
                        "S-MINIMUM-AGE/from 2000/without AF",
                        "S-MINIMUM-AGE/from 2000/without BD",
                        "S-MINIMUM-AGE/from 2000/from earlier",
                        "S-MINIMUM-AGE/from 2000/from later",
                        "S-MINIMUM-AGE/from 2010-06/number up",
                        "S-MINIMUM-AGE/from 2010-06/number down",
                        "S-MINIMUM-AGE/from 2010-06/from earlier",
                        "S-MINIMUM-AGE/from 2010-06/from later",
                        "S-FEE/rule \"the worker bears a fee\"/remove",
                        "S-FEE/rule \"the worker bears a fee\"/drop recruitmentFee",
                        BORNE,
                        "S-FEE/rule \"the fee was paid back\"/remove",
                        "S-FEE/rule \"the fee was paid back\"/drop fullyReimbursed",
                        "S-FEE/rule \"the fee was paid back\"/without repaired S-FEE",
                        "S-FEE/rule \"the fee was paid back\"/without lift by S-AGE",
                        "S-FEE/rule \"the fee was paid back\"/without lift of S-FEE by S-AGE",
                        "S-FEE/rule \"the fee was paid back\"/without lift of S-SAME by S-AGE",
                        "S-AGE/rule \"the worker is too young\"/remove",
                        "S-AGE/rule \"the worker is too young\"/drop youngerAtRecruitmentThan(S-MINIMUM-AGE)");
    }

    @Test
    void datesMoveByTheirPrecision() {
        List<Mutant> mutants = Mutants.of(FolderPacks.sound(folder).get(0));
        assertThat(dates(mutants, "S-FEE/from later")).containsExactly("2020", "2019-03", "2019-03-28");
        assertThat(dates(mutants, "S-AGE/from earlier")).containsExactly("2019", "2019-02", "2019-03-28");
        assertThat(dates(mutants, "S-SAME/from later")).containsExactly("2019", "2019-03", "2019-03-29");
        // Where one value ends and the next begins, both move.
        assertThat(mutants)
                .filteredOn(mutant -> mutant.id().equals("S-MINIMUM-AGE/from 2010-06/from later"))
                .singleElement()
                .satisfies(mutant -> assertThat(mutant.pack()
                                .parameters()
                                .toList()
                                .get(0)
                                .value()
                                .values())
                        .extracting(value -> value.from() + " " + value.until())
                        .containsExactly("2000 2010-07", "2010-07 null"));
    }

    @Test
    void whatIsExplainedMayLive() {
        String mutants = "";
        for (String id : living(run())) {
            mutants += "- mutant: " + id + "\n  why: the toy has no case for it\n";
        }
        pack.write(SamplePack.FOLDER + "/mutants.yaml", mutants);
        MutationReport report = run();
        assertThat(report.living()).isEmpty();
        assertThat(report.explained())
                .isEqualTo(report.mutants() - report.killed())
                .isPositive();
        report.check();
    }

    @Test
    void anExplanationThatFitsNoLivingMutantIsStale() {
        pack.write(SamplePack.FOLDER + "/mutants.yaml", """
                - mutant: S-FEE/rule "the worker bears a fee"/remove
                  why: nobody would notice
                - mutant: S-FEE/rule "the worker bears a fee"/drop borneByWorkers
                  why: nobody would notice either
                """);
        MutationReport report = run();
        assertThat(report.stale())
                .extracting(PackProblem::toString)
                .containsExactly(
                        "sample/mutants.yaml:1: [form] The mutant S-FEE/rule \"the worker bears a fee\"/remove does not live: the case "
                                + "\"the worker pays\" notices it. Maybe drop the explanation.",
                        "sample/mutants.yaml:3: [form] There is no mutant S-FEE/rule \"the worker bears a fee\"/drop "
                                + "borneByWorkers. Maybe \"" + BORNE + "\" is meant.");
        assertThatThrownBy(report::check).hasMessageContaining("does not live");
    }

    @Test
    void anEntryWithoutAReasonIsAProblem() {
        pack.write(SamplePack.FOLDER + "/mutants.yaml", "- mutant: " + BORNE + "\n");
        assertThatThrownBy(this::run)
                .isInstanceOf(PackProblemsException.class)
                .hasMessageContaining("sample/mutants.yaml:1: [form] An entry has no \"why\".");
    }

    @Test
    void casesThatFailAnywayAreNamedFirst() {
        pack.replace(CASES, "repay 900 USD", "repay 901 USD");
        assertThatThrownBy(this::run)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Cases of the pack sample fail before anything is changed:\n")
                .hasMessageContaining("the worker pays");
    }

    @Test
    void twoRunsSayTheSame() {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        PackMutator.run(folder, first::add);
        PackMutator.run(pack.folder(), second::add);
        assertThat(first).isEqualTo(second).isNotEmpty();
    }

    @Test
    void theProgramFailsWhenAMutantLives() {
        List<String> printed = new ArrayList<>();
        assertThatThrownBy(() -> PackMutator.run(List.of(folder.toString()), printed::add))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("[sample]");
        assertThat(printed).singleElement().asString().contains("No case notices " + BORNE);
        assertThatThrownBy(() -> PackMutator.main(new String[] {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe: <folder of the packs>");
    }

    private MutationReport run() {
        List<MutationReport> reports = PackMutator.run(folder, line -> {});
        assertThat(reports).hasSize(1);
        return reports.get(0);
    }

    private static List<String> living(MutationReport report) {
        return report.living().stream().map(LivingMutant::id).toList();
    }

    private static List<String> dates(List<Mutant> mutants, String id) {
        Mutant found = mutants.stream()
                .filter(mutant -> mutant.id().equals(id))
                .findFirst()
                .orElseThrow();
        return found.pack()
                .requirements()
                .map(placed -> placed.value().from().toString())
                .toList();
    }
}
