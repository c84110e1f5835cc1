package io.github.fairrecruit.compliance.packs.national;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.testkit.FolderComparison;
import io.github.fairrecruit.compliance.testkit.PropertyReport;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FolderPacksTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "packs");
    private static final int RECORDS = 500;
    private static final long SEED = 20261124L;

    @Test
    void theFoldersSayTheSameBytesAsTheCompiledPacks() {
        PropertyReport report = FolderComparison.run(FOLDER, RECORDS, SEED);
        report.check();
        assertThat(report.checks()).isGreaterThan(RECORDS);
    }
}
