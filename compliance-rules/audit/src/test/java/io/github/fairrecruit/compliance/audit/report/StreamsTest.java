package io.github.fairrecruit.compliance.audit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all writers promise of the stream that they are given. */
class StreamsTest {
    @TempDir
    private Path folder;

    private Consumer<OutputStream> writer(String name) throws Exception {
        Path findings = folder.resolve("findings.csv");
        Files.writeString(findings, "file,record,line,id\n");
        AuditReport report = Samples.full();
        Map<String, Consumer<OutputStream>> writers = Map.of(
                "json", out -> JsonReport.write(report, out),
                "html", out -> HtmlReport.write(report, Samples.PACKS, "en", out),
                "csv", out -> IndicatorTable.write(report, Samples.PACKS, "en", out),
                "sarif", out -> SarifLog.write(findings, report.provenance(), Samples.PACKS, "en", 9, out));
        return writers.get(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "html", "csv", "sarif"})
    void aFullDiskIsToldAndNothingIsClosed(String name) throws Exception {
        FullDisk full = new FullDisk(2_000);
        FullDisk roomy = new FullDisk(Long.MAX_VALUE);

        assertThatThrownBy(() -> writer(name).accept(full))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("No space left.");
        writer(name).accept(roomy);
        assertThat(Stream.of(full, roomy)).noneMatch(disk -> disk.closed);
    }
}
