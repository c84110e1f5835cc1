package io.github.fairrecruit.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.audit.input.InputItem;
import io.github.fairrecruit.compliance.audit.input.RecordSource;
import io.github.fairrecruit.compliance.audit.input.RecordSources;
import io.github.fairrecruit.compliance.audit.report.Provenance.FileUsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedAuditTest {
    private static final ComplianceEngine ENGINE = ComplianceEngine.create();

    @TempDir
    private Path folder;

    private AuditPlanBuilder plan(Path agencies) {
        return AuditPlanBuilder.builder().agencies(List.of(agencies)).assessments(true);
    }

    @Test
    void sharesThatTravelledGiveTheResultsOfOneAudit() throws IOException {
        Path agencies = Files.write(folder.resolve("agencies.ndjson"), Records.agencies());
        List<String> lines = new ArrayList<>(Records.placements(500));
        lines.set(70, "{broken");
        lines.set(130, lines.get(130).replace("\"QA\"", "\"Qatar\""));
        Path records = Files.write(folder.resolve("records.ndjson"), lines);
        Path one = folder.resolve("one");
        new Audit(ENGINE)
                .run(plan(agencies).records(List.of(records)).output(one).build(), told -> {});

        RecordSource agencySource = RecordSources.of(ENGINE, agencies, null);
        RecordSource recordSource = RecordSources.of(ENGINE, records, null);
        List<InputItem> items = new ArrayList<>();
        recordSource.read(items::add);
        List<AuditRows> rows = new ArrayList<>();
        List<byte[]> shares = new ArrayList<>();
        shares.add(elsewhere(agencies).assess(0, agencySource::read, rows::add).toBytes());
        // Cut where batches end, so that even compressed assessments are the same bytes.
        for (int from = 0; from < items.size(); from += 192) {
            List<InputItem> part = items.subList(from, Math.min(items.size(), from + 192));
            Consumer<Consumer<InputItem>> reading = part::forEach;
            shares.add(elsewhere(agencies).assess(1, reading, rows::add).toBytes());
        }

        SharedAudit shared = new SharedAudit(
                ENGINE, plan(agencies).output(folder.resolve("shared")).build());
        AuditShare whole = shared.share();
        shares.forEach(share -> whole.merge(shared.read(share)));
        assertThat(List.of(whole.records(0), whole.refused(0), whole.records(1), whole.refused(1)))
                .containsExactly(10L, 0L, 500L, 2L);
        assertThat(whole.records(2)).isZero();
        AuditResult result = shared.write(
                List.of(
                        new FileUsed("agencies", "agencies.ndjson", agencySource.digest(), 10L, 0L),
                        new FileUsed("records", "records.ndjson", recordSource.digest(), 500L, 2L)),
                whole,
                rows.iterator());

        assertThat(result.report().totals().assessed()).isEqualTo(508);
        assertThat(result.report().matches()).isNotEmpty();
        Map<String, byte[]> expected = files(one);
        Map<String, byte[]> found = files(folder.resolve("shared"));
        assertThat(found.keySet()).isEqualTo(expected.keySet()).hasSizeGreaterThan(4);
        expected.forEach((name, bytes) -> assertThat(found.get(name)).as(name).isEqualTo(bytes));
    }

    /** As on another machine: nothing is shared but the plan. */
    private SharedAudit elsewhere(Path agencies) {
        return new SharedAudit(ENGINE, plan(agencies).build());
    }

    @Test
    void aShareThatWasLostIsNoticed() throws IOException {
        Path agencies = Files.write(folder.resolve("agencies.ndjson"), Records.agencies());
        SharedAudit shared = new SharedAudit(
                ENGINE, plan(agencies).output(folder.resolve("out")).build());
        List<AuditRows> rows = new ArrayList<>();
        AuditShare whole = shared.assess(0, RecordSources.of(ENGINE, agencies, null)::read, rows::add);
        assertThatThrownBy(() -> shared.write(
                        List.of(new FileUsed("agencies", "agencies.ndjson", "", 11L, 0L)), whole, rows.iterator()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Of agencies.ndjson, 11 records and 0 refused are named, and 10 and 0 were counted.");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
