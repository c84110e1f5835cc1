package io.github.fairrecruit.compliance.packs.international;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.testkit.FolderComparison;
import io.github.fairrecruit.compliance.testkit.PropertyReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPacksTest {
    private static final int RECORDS = 500;
    private static final long SEED = 20261124L;

    @TempDir
    Path copy;

    @Test
    void theFoldersSayTheSameBytesAsTheCompiledPacks() {
        PropertyReport report = FolderComparison.run(PackSources.FOLDER, RECORDS, SEED);
        report.check();
        assertThat(report.checks()).isGreaterThan(RECORDS + 200);
    }

    /** A rule of the one pack lifts by a requirement of another one, which is on the class path. */
    @Test
    void oneFolderIsReadBesideThePacksOnTheClassPath() {
        PropertyReport report = FolderComparison.run(PackSources.FOLDER.resolve("ilo-fair-recruitment"), 20, SEED);
        report.check();
        assertThat(report.packs()).isEqualTo("ilo-fair-recruitment");
    }

    @Test
    void anotherConditionOrNumberInTheFolderIsNoticed() throws IOException {
        copy(PackSources.FOLDER.resolve("iris"), copy.resolve("iris"));
        assertThat(FolderComparison.run(copy, 20, SEED).holds()).isTrue();
        replace(copy.resolve("iris/age/parameters.yaml"), "number: 18", "number: 19");
        replace(copy.resolve("iris/fees/rules.drl"), "recruitmentFeeOrRelatedCost, borneByWorker", "borneByWorker");
        replace(copy.resolve("iris/fees/requirements.yaml"), "Charge.recruitmentFeeOrRelatedCost, ", "");
        PropertyReport report = FolderComparison.run(copy, RECORDS, SEED);
        assertThat(report.violations()).isGreaterThan(2);
        assertThat(report.counterexamples())
                .extracting(PropertyReport.Counterexample::change)
                .contains("the data of iris", "assessed");
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.walk(from)) {
            paths = all.toList();
        }
        for (Path path : paths) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.copy(path, target);
            }
        }
    }

    private static void replace(Path file, String old, String changed) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, changed));
    }
}
