package io.github.fairrecruit.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.audit.AuditProgress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands audit and verify, on the published cases and on lines that must be refused. */
class AuditCommandTest {
    @TempDir
    private Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static String[] published(String... before) {
        return Stream.concat(Stream.of(before), PublishedCases.files().stream().map(Path::toString))
                .toArray(String[]::new);
    }

    @Test
    void thePublishedCasesAreAuditedAndTheReportIsVerified() {
        Run audit = Run.real(published("audit", "--output", path("out"), "--law-of", "2026-01-01", "--letters"));

        assertThat(audit.err()).isEmpty();
        assertThat(audit.status()).isEqualTo(1);
        assertThat(audit.lines().get(0)).isEqualTo("Records read: 14 = assessed 14 + refused 0");
        assertThat(audit.lines().get(1)).isEqualTo("Assessed: 14 placements, 0 agreements, 0 agencies");
        // 1,000 + 4,000 + 6,500 of one carpenter; nothing else of the cases is in Singapore dollars.
        assertThat(audit.lines())
                .contains("To repay or pay to workers by ilo-fair-recruitment: 11500\u00a0SGD (placements: 1)");
        assertThat(folder.resolve("out/report.en.html")).exists();
        assertThat(folder.resolve("out/letters.en/index.html")).exists();
        assertThat(folder.resolve("out/checkpoint.json")).doesNotExist();

        Run same = Run.real(published("verify", path("out/report.json")));
        assertThat(same.status()).as(same.err()).isZero();
        assertThat(same.out())
                .isEqualTo("Verified: 14 records give the same report, and 2 further files the same digests.\n");

        Run fewer = Run.real(
                "verify",
                path("out/report.json"),
                PublishedCases.FOLDER.resolve("nz-2025-premium.json").toString());
        assertThat(fewer.status()).isEqualTo(1);
        assertThat(fewer.out()).contains("/totals/records: the report says 14, now it is 1");
    }

    @Test
    void refusedRecordsAreToldByTheStatus() throws IOException {
        Files.writeString(folder.resolve("records.ndjson"), "{\"id\":\"a\"}\n{\"id\":\n{\"id\":\"c\"}\n");

        Run audit = Run.real("audit", "--output", path("out"), "--pack", "dhaka", path("records.ndjson"));

        assertThat(audit.status()).isEqualTo(3);
        assertThat(audit.lines().get(0)).isEqualTo("Records read: 3 = assessed 2 + refused 1");
        assertThat(Files.readAllLines(folder.resolve("out/quarantine.csv")).get(1))
                .startsWith("records.ndjson,2,2,");
    }

    @Test
    void wrongUsageIsToldBeforeAnythingIsRead() throws IOException {
        Files.writeString(folder.resolve("records.ndjson"), "{\"id\":\"a\"}\n");
        Files.writeString(folder.resolve("table.csv"), "id\na\n");
        Files.createDirectories(folder.resolve("full"));
        Files.writeString(folder.resolve("full/other.txt"), "x");

        assertUsage("No file is named.", "audit", "--output", path("out"));
        assertUsage("cannot be read", "audit", "--output", path("out"), path("missing.ndjson"));
        assertUsage("is not empty", "audit", "--output", path("full"), path("records.ndjson"));
        assertUsage("A table needs a mapping", "audit", "--output", path("out"), path("table.csv"));
        assertUsage(
                "belong together", "audit", "--output", path("o"), "--sanctions", path("t"), path("records.ndjson"));
        assertUsage("Standard input cannot", "audit", "--output", path("out"), "-", path("records.ndjson"));
        assertUsage("cannot be resumed", "audit", "--output", path("out"), "--resume", "-");
        assertUsage("There is no pack", "audit", "--output", path("out"), "--pack", "xx", path("records.ndjson"));
        assertUsage(
                "randomShare is 20", "audit", "--output", path("o"), "--random-share", "20", path("records.ndjson"));
        assertUsage("no report of an audit", "verify", path("records.ndjson"), path("records.ndjson"));
    }

    private static void assertUsage(String expected, String... arguments) {
        Run run = Run.real(arguments);
        assertThat(run.status()).as(run.out() + run.err()).isEqualTo(64);
        assertThat(run.err()).contains(expected).contains("Maybe");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void progressIsOneLineOnATerminalAndLinesElsewhere() {
        long[] now = {0};
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
        ProgressLine lines = new ProgressLine(terminal, Language.EN, false, () -> now[0]);
        for (long second : List.of(1L, 10L, 11L, 20L)) {
            now[0] = second * 1_000_000_000L;
            lines.accept(new AuditProgress("a", 1500 * second, 2, 7, 250 * second, 10_000, 0));
        }
        lines.close();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("15,002 records, 1,500/s, 7 breaches, 2 refused, 25 % read, about 30 s left\n"
                        + "30,002 records, 1,500/s, 7 breaches, 2 refused, 50 % read, about 20 s left\n");

        err.reset();
        now[0] = 0;
        ProgressLine line = new ProgressLine(terminal, Language.DE, true, () -> now[0]);
        now[0] = 1_000_000_000L;
        line.accept(new AuditProgress("-", 1000, 0, 0, 99, 0, 0));
        line.close();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("\r1.000 Datensätze, 1.000/s, 0 Verstöße, 0 zurückgewiesen ")
                .endsWith("\n");
    }
}
