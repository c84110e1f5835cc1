package io.github.fairrecruit.compliance.testkit.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.testkit.PackProblemsException;
import io.github.fairrecruit.compliance.testkit.TrialRecord;
import io.github.fairrecruit.compliance.testkit.diff.CaseChange.OutcomeChange;
import io.github.fairrecruit.compliance.testkit.diff.CaseChange.VerdictChange;
import io.github.fairrecruit.compliance.testkit.diff.PackChange.Misused;
import io.github.fairrecruit.compliance.testkit.diff.PackChange.Misused.How;
import io.github.fairrecruit.compliance.testkit.diff.PackChange.Vanished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackDiffTest {
    private static final String CASES = """
            - case: seventeen
              facts: { worker: { ages: [ { event: RECRUITMENT, years: 17 } ] }, contract: { signedOn: 2024-02-01 } }
              expect: { B-AGE: breached at /worker }
            - case: a grown-up pays
              facts:
                worker: { ages: [ { event: RECRUITMENT, years: 30 } ] }
                contract: { signedOn: 2024-02-01 }
                costs: [ { category: RECRUITMENT_FEE, amount: 900 USD, chargedOn: 2024-02-01, payer: WORKER } ]
              expect: { B-FEE: breached at /costs/0 }
            """;

    @TempDir
    Path folder;

    private ToyPacks old;
    private ToyPacks changed;

    @BeforeEach
    void twoVersionsThatAreTheSame() {
        old = new ToyPacks(folder.resolve("old")).base().cases("base", CASES);
        changed = new ToyPacks(folder.resolve("new")).base().cases("base", CASES);
    }

    private PackDiff diff() {
        PackSet before = PackSet.load(folder.resolve("old"));
        PackSet after = PackSet.load(folder.resolve("new"));
        return PackDiff.compare(before, after, List.of(), PackDiff.cases(before, after));
    }

    @Test
    void theSameIsTheSame() {
        PackDiff diff = diff();

        assertThat(diff.packs()).isEmpty();
        assertThat(diff.cases()).isEmpty();
        assertThat(diff.compared()).isEqualTo(2);
        assertThat(diff.idsKept()).isTrue();
    }

    @Test
    void aParameterFlipsAVerdictAndIsNamedAsTheReason() {
        changed.replace("base/one/parameters.yaml", "number: 18", "number: 16");

        PackDiff diff = diff();

        assertThat(diff.packs()).singleElement().satisfies(pack -> {
            assertThat(pack.parameters()).singleElement().satisfies(parameter -> {
                assertThat(parameter.id()).isEqualTo("B-MINIMUM");
                assertThat(parameter.changes()).containsExactly(new Change("values/from 1950/number", "18", "16"));
            });
            assertThat(pack.requirements()).isEmpty();
            assertThat(pack.rules()).isEmpty();
        });
        assertThat(diff.cases()).singleElement().satisfies(flipped -> {
            assertThat(flipped.name()).isEqualTo("seventeen");
            assertThat(flipped.file()).isEqualTo("base/one/cases.yaml");
            assertThat(flipped.line()).isEqualTo(1);
            assertThat(flipped.verdicts())
                    .containsExactly(new VerdictChange("base", Verdict.NON_COMPLIANT, Verdict.UNDETERMINED));
            assertThat(flipped.outcomes())
                    .containsExactly(new OutcomeChange(
                            "base",
                            "B-AGE",
                            "breached at /worker",
                            "satisfied",
                            List.of("B-MINIMUM values/from 1950/number: 18 -> 16")));
        });
    }

    @Test
    void aRuleAndAFieldAreNamedAsTheReason() {
        changed.replace(
                        "base/one/rules.drl",
                        "Charge( recruitmentFee, borneByWorker )",
                        "Charge( visa, borneByWorker )")
                .replace("base/one/requirements.yaml", "Charge.recruitmentFee", "Charge.visa");

        PackDiff diff = diff();

        assertThat(diff.packs().get(0).rules()).singleElement().satisfies(rule -> {
            assertThat(rule.id()).isEqualTo("B-FEE the worker pays");
            assertThat(rule.changes())
                    .containsExactly(new Change(
                            "says",
                            "Charge( recruitmentFee, borneByWorker ): breach B-FEE",
                            "Charge( visa, borneByWorker ): breach B-FEE"));
        });
        assertThat(diff.cases())
                .singleElement()
                .satisfies(flipped -> assertThat(flipped.outcomes())
                        .singleElement()
                        .satisfies(outcome -> {
                            assertThat(outcome.requirement()).isEqualTo("B-FEE");
                            assertThat(outcome.why())
                                    .containsExactly("rule B-FEE the worker pays says: "
                                            + "Charge( recruitmentFee, borneByWorker ): breach B-FEE -> "
                                            + "Charge( visa, borneByWorker ): breach B-FEE");
                        }));
    }

    @Test
    void aDateFlipsAnOutcomeAndWordsDoNot() {
        changed.replace(
                        "base/one/requirements.yaml",
                        "from: 1950\n  dated-by: charge",
                        "from: 2025\n  dated-by: charge")
                .replace("base/one/texts.en.yaml", "title: Toy", "title: Other words");

        PackDiff diff = diff();

        assertThat(diff.packs().get(0).requirements())
                .extracting(PackChange.Element::id)
                .containsExactly("B-FEE", "B-AGE");
        assertThat(diff.cases())
                .singleElement()
                .satisfies(flipped ->
                        assertThat(flipped.outcomes().get(0).why()).containsExactly("B-FEE from: 1950 -> 2025"));
    }

    @Test
    void whatIsGoneNeedsATombstone() {
        changed.replace("base/one/requirements.yaml", "id: B-FEE", "id: B-FEES")
                .replace("base/one/rules.drl", "B-FEE", "B-FEES")
                .replace("base/one/cases.yaml", "B-FEE:", "B-FEES:")
                .replace("base/one/texts.en.yaml", "B-FEE:", "B-FEES:");

        PackDiff diff = diff();

        assertThat(diff.idsKept()).isFalse();
        assertThat(diff.packs().get(0).appeared()).containsExactly("B-FEES");
        assertThat(diff.packs().get(0).vanished()).containsExactly(new Vanished("B-FEE", null));
        assertThat(diff.cases())
                .filteredOn(flipped -> flipped.name().equals("a grown-up pays"))
                .singleElement()
                .satisfies(flipped -> assertThat(flipped.outcomes())
                        .extracting(OutcomeChange::requirement, OutcomeChange::before, OutcomeChange::after)
                        .containsExactly(
                                tuple("B-FEE", "breached at /costs/0", null),
                                tuple("B-FEES", null, "breached at /costs/0")));

        changed.replace(
                "base/pack.yaml",
                "licence:",
                "tombstones: [ { id: B-FEE, on: 2026-11-23, why: renamed, replaced-by: B-FEES } ]\nlicence:");

        assertThat(diff().idsKept()).isTrue();
        assertThat(diff().packs().get(0).vanished().get(0).tombstone().replacedBy())
                .isEqualTo("B-FEES");
    }

    @Test
    void aWithdrawnIdIsNeverUsedAgain() {
        old.replace(
                "base/pack.yaml",
                "licence:",
                "tombstones: [ { id: B-OLD, on: 2026-11-22, why: x }, { id: B-NEW, on: 2026-11-22, why: x } ]\nlicence:");
        changed.requirement("base", "B-NEW", "charge", "facts: [Charge.visa]")
                .rule("base", "B-NEW a visa", "Charge( visa )", "breach(\"B-NEW\", $f);");

        PackDiff diff = diff();

        assertThat(diff.idsKept()).isFalse();
        assertThat(diff.packs().get(0).misused())
                .containsExactly(new Misused("B-OLD", How.TOMBSTONE_GONE), new Misused("B-NEW", How.USED_AGAIN));
    }

    @Test
    void theReasonMayLieInTheBase() {
        ToyPacks[] both = {old, changed};
        for (ToyPacks version : both) {
            version.national("KE")
                    .requirement(
                            "nat",
                            "N-AGE",
                            "recruitment",
                            "facts: [Charge.visa]\n" + ToyPacks.override("tighten", "B-AGE", ""))
                    .rule("nat", "N-AGE a visa", "Charge( visa )", "breach(\"N-AGE\", $f);")
                    .cases("nat", """
                            - case: seventeen in KE
                              facts:
                                worker: { ages: [ { event: RECRUITMENT, years: 17 } ] }
                                contract: { signedOn: 2024-02-01 }
                                corridor: { destination: KE }
                                costs: []
                                statements: [ { closes: COSTS }, { closes: DEDUCTIONS } ]
                              expect: { N-AGE: breached at /worker }
                            """);
        }
        changed.replace("base/one/parameters.yaml", "number: 18", "number: 16");

        assertThat(diff().cases())
                .filteredOn(flipped -> flipped.name().equals("seventeen in KE"))
                .singleElement()
                .satisfies(flipped -> assertThat(flipped.outcomes())
                        .filteredOn(outcome -> outcome.requirement().equals("N-AGE"))
                        .containsExactly(new OutcomeChange(
                                "nat",
                                "N-AGE",
                                "breached at /worker, base breached",
                                "satisfied, base satisfied",
                                List.of("B-MINIMUM values/from 1950/number: 18 -> 16"))));
    }

    @Test
    void recordsOfFilesAreOneOrMoreInEach() throws IOException {
        Path records = Files.createDirectory(folder.resolve("records"));
        Files.writeString(records.resolve("a.json"), "{\"id\":\"one\"}");
        Files.writeString(records.resolve("b.json"), "[{\"id\":\"two\"},{}]");
        Files.writeString(records.resolve("c.ndjson"), "{\"id\":\"four\"}\n{\"id\":\"five\",\"costs\":[]}\n");
        Files.writeString(records.resolve("notes.txt"), "not a record");

        assertThat(TrialRecord.ofFiles(records))
                .extracting(TrialRecord::name)
                .containsExactly("one", "two", "b.json 2", "four", "five");

        Files.writeString(records.resolve("d.json"), "{\"id\":");
        assertThatThrownBy(() -> TrialRecord.ofFiles(records))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("d.json is not JSON")
                .hasMessageContaining("Maybe");
    }

    @Test
    void sourcesWithProblemsAreNotCompared() {
        changed.replace("base/one/requirements.yaml", "severity: critical", "severity: dreadful");

        assertThatThrownBy(this::diff).isInstanceOf(PackProblemsException.class).hasMessageContaining("dreadful");
    }

    @Test
    void aFileThatHoldsNoPacksIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("packs.txt"), "no jar");
        Path jar = folder.resolve("empty.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("META-INF/other"));
        }

        assertThatThrownBy(() -> PackSet.load(text))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("packs.txt cannot be read")
                .hasMessageContaining("Maybe it is no jar");
        assertThatThrownBy(() -> PackSet.load(jar))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("empty.jar holds no packs")
                .hasMessageContaining("Maybe");
    }
}
