package io.github.fairrecruit.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.audit.input.Digests;
import io.github.fairrecruit.compliance.audit.report.AuditReport;
import io.github.fairrecruit.compliance.audit.report.RegisterMatch;
import io.github.fairrecruit.compliance.audit.report.YesNoUnknown;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
    private static ComplianceEngine engine;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeTheEngine() {
        engine = ComplianceEngine.create();
    }

    private Path file(String name, List<String> lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private AuditPlanBuilder plan(String output, Path... records) {
        return AuditPlanBuilder.builder()
                .output(folder.resolve(output))
                .records(List.of(records))
                .languages(List.of("en", "de"))
                .letters(true)
                .sarif(true)
                .assessments(true)
                .threads(2);
    }

    private static AuditResult run(AuditPlan plan) {
        return new Audit(engine).run(plan, progress -> {});
    }

    /** Every file of a folder, with its bytes. */
    private static Map<String, String> bytes(Path output) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(output)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(output.relativize(file).toString(), Digests.sha256(file));
            }
        }
        return files;
    }

    @Test
    void everyRecordIsAssessedOrRefused() throws IOException {
        List<String> lines = Records.placements(300);
        lines.set(7, "{\"id\":\"p-7\",");
        lines.set(64, "{\"id\":\"p-64\",\"corridor\":{\"origin\":\"Nepal\"}}");
        lines.set(200, "{\"id\":\"p-200\",\"worker\":{\"telephone\":\"1\"}}");
        Path records = file("records.ndjson", lines);

        AuditReport report = run(plan("out", records).build()).report();

        assertThat(report.totals().records()).isEqualTo(300);
        assertThat(report.totals().assessed()).isEqualTo(297);
        assertThat(report.totals().refused()).isEqualTo(3);
        List<String> quarantine = Files.readAllLines(folder.resolve("out/quarantine.csv"));
        assertThat(quarantine).hasSize(4);
        assertThat(quarantine.get(0)).isEqualTo("file,record,line,pointer,column,value,reason");
        assertThat(quarantine.get(1)).startsWith("records.ndjson,8,8,");
        assertThat(quarantine.get(2)).startsWith("records.ndjson,65,65,/corridor/origin,,Nepal,");
        assertThat(quarantine.get(3)).startsWith("records.ndjson,201,201,/worker/telephone,,1,");
        // 297 records of which, in turn, a fee was paid, none was, and nobody knows: 100, 100 and 100 less those
        // refused.
        assertThat(report.totals().charged()).isEqualTo(new YesNoUnknown(100, 98, 99));
        assertThat(report.provenance().inputs())
                .extracting(input -> input.role() + " " + input.name() + " " + input.records() + " " + input.refused())
                .containsExactly("records records.ndjson 300 3");
        assertThat(report.provenance().inputs().get(0).sha256()).isEqualTo(Digests.sha256(records));
    }

    @Test
    void threadsChangeNothing() throws IOException {
        Path records = file("records.ndjson", Records.placements(500));

        run(plan("one", records).threads(1).build());
        run(plan("four", records).threads(4).build());

        assertThat(bytes(folder.resolve("four"))).isEqualTo(bytes(folder.resolve("one")));
        assertThat(bytes(folder.resolve("one")))
                .containsKeys(
                        "report.json",
                        "report.en.html",
                        "report.de.html",
                        "indicators.csv",
                        "findings.csv",
                        "findings.sarif",
                        "quarantine.csv",
                        "assessments.ndjson.gz",
                        "letters.en/index.html",
                        "letters.de/index.html")
                .doesNotContainKeys("checkpoint.json", ".lock");
    }

    @Test
    void anAuditThatWasInterruptedGoesOnAndGivesTheSameBytes() throws IOException {
        List<String> lines = Records.placements(250);
        lines.set(130, "damaged");
        Path one = file("one.ndjson", lines);
        Path two = file("two.ndjson", Records.placements(100));
        Path register = file("agencies.ndjson", Records.agencies());
        AuditPlan whole = plan("whole", one, two)
                .agencies(List.of(register))
                .options(new AssessmentOptions(Set.of("ilo-fair-recruitment"), null, null, null, false, null))
                .checkpointEvery(100)
                .build();
        run(whole);
        Map<String, String> expected = bytes(whole.output());
        int interrupted = 0;

        for (int stop = 1; stop <= 8; stop++) {
            AuditPlan broken = AuditPlanBuilder.builder(whole)
                    .output(folder.resolve("broken-" + stop))
                    .build();
            int last = stop;
            List<Long> calls = new ArrayList<>();
            try {
                new Audit(engine).run(broken, progress -> {
                    calls.add(progress.records());
                    if (calls.size() == last) {
                        throw new IllegalStateException("interrupted");
                    }
                });
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("interrupted");
                interrupted++;
            }
            if (calls.size() == last) {
                assertThat(broken.output().resolve("report.json")).doesNotExist();
                run(AuditPlanBuilder.builder(broken).resume(true).build());
            }
            assertThat(bytes(broken.output())).as("interrupted after %s", calls).isEqualTo(expected);
        }
        // Ten agencies are one batch, 250 placements four and 100 two; then it was over.
        assertThat(interrupted).isEqualTo(7);
    }

    @Test
    void anInputThatChangedCannotBeResumed() throws IOException {
        List<String> lines = Records.placements(400);
        Path records = file("records.ndjson", lines);
        AuditPlan plan = plan("out", records).checkpointEvery(64).build();
        interrupt(plan, 4);
        lines.set(3, lines.get(4));
        file("records.ndjson", lines);

        assertThatThrownBy(() -> run(AuditPlanBuilder.builder(plan).resume(true).build()))
                .isInstanceOf(AuditException.class)
                .hasMessage("records.ndjson, or a file before it, is not what it was when the audit was interrupted."
                        + " Maybe begin the audit anew.");

        file("records.ndjson", lines.subList(0, 10));
        assertThatThrownBy(() -> run(AuditPlanBuilder.builder(plan).resume(true).build()))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("is not what it was");
    }

    @Test
    void anotherPlanCannotBeResumed() throws IOException {
        AuditPlan plan = plan("out", file("records.ndjson", Records.placements(200)))
                .checkpointEvery(64)
                .build();
        interrupt(plan, 2);

        assertThatThrownBy(() -> run(AuditPlanBuilder.builder(plan)
                        .resume(true)
                        .assessments(false)
                        .build()))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("begun with other files, options, packs");
    }

    @Test
    void aFolderBelongsToOneAudit() throws IOException {
        Path records = file("records.ndjson", Records.placements(200));
        AuditPlan plan = plan("out", records).checkpointEvery(64).build();
        interrupt(plan, 2);
        assertThatThrownBy(() -> run(plan)).isInstanceOf(AuditException.class).hasMessageContaining("--resume");

        run(AuditPlanBuilder.builder(plan).resume(true).build());
        assertThatThrownBy(() -> run(plan)).isInstanceOf(AuditException.class).hasMessageContaining("is not empty");
        assertThatThrownBy(() -> run(AuditPlanBuilder.builder(plan).resume(true).build()))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("is complete");
    }

    @Test
    void standardInputIsAuditedAndCannotBeResumed() throws IOException {
        byte[] lines = String.join("\n", Records.placements(150)).getBytes(StandardCharsets.UTF_8);
        AuditPlan plan =
                plan("out").standardInput(new ByteArrayInputStream(lines)).build();

        AuditReport report = run(plan).report();

        assertThat(report.totals().records()).isEqualTo(150);
        assertThat(report.provenance().inputs().get(0).name()).isEqualTo("-");
        assertThat(report.provenance().inputs().get(0).sha256()).isEqualTo(Digests.sha256(lines));
        assertThatThrownBy(() -> run(AuditPlanBuilder.builder(plan).resume(true).build()))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("standard input cannot be resumed");
    }

    @Test
    void agenciesAndPlacementsMeetByReference() throws IOException {
        AuditReport report = run(plan("out", file("records.ndjson", Records.placements(300)))
                        .agencies(List.of(file("agencies.ndjson", Records.agencies())))
                        .build())
                .report();

        assertThat(report.totals().agencyRecords()).isEqualTo(10);
        assertThat(report.agencies()).hasSize(10);
        assertThat(report.agencies().get(0).registered()).isTrue();
        assertThat(report.agencies().get(0).complaintsUpheld()).isEqualTo(1);
        assertThat(report.agencies().get(5).complaintsUpheld()).isZero();
        assertThat(report.agencies().get(0).placements()).isEqualTo(30);
        RegisterMatch match = report.matches().get(0);
        assertThat(report.matches()).hasSize(1);
        assertThat(match.by()).isEqualTo(RegisterMatch.By.ID);
        assertThat(match.party()).isEqualTo("agency-0");
        // It acted on the 1st to the 9th in turn, on three of nine days while it was suspended.
        assertThat(match.acts())
                .isEqualTo(Records.placements(300).stream()
                        .filter(line -> line.contains("\"agency-0\"") && line.matches(".*2024-02-0[345]\"}].*"))
                        .count());
    }

    @Test
    void aReportIsVerifiedByRunningAgain() throws IOException {
        Path records = file("records.ndjson", Records.placements(200));
        run(plan("out", records).build());
        AuditPlan inputs = AuditPlanBuilder.builder().records(List.of(records)).build();
        Path report = folder.resolve("out/report.json");

        Verification same = Verification.of(engine, report, inputs, List.of());
        assertThat(same.differences()).isEmpty();
        assertThat(same.records()).isEqualTo(200);
        assertThat(same.outputs()).isEqualTo(3);

        String text = Files.readString(report);
        Files.writeString(report, text.replaceFirst("\"assessed\" *: *200", "\"assessed\": 201"));
        Verification tampered = Verification.of(engine, report, inputs, List.of());
        assertThat(tampered.differences()).containsExactly("/totals/assessed: the report says 201, now it is 200");
    }

    private static void interrupt(AuditPlan plan, int calls) {
        int[] seen = {0};
        assertThatThrownBy(() -> new Audit(engine).run(plan, progress -> {
                    if (++seen[0] == calls) {
                        throw new IllegalStateException("interrupted");
                    }
                }))
                .hasMessage("interrupted");
    }
}
