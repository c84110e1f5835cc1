package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The ten cases of {@code examples/data/published}. */
final class PublishedCases {
    static final Path FOLDER = Path.of("../data/published");

    private PublishedCases() {}

    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The records of a file, by id. */
    static Map<String, RecruitmentRecord> records(ComplianceEngine engine, Path file) {
        Map<String, RecruitmentRecord> records = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file)) {
            engine.read(in, result -> {
                if (result instanceof ReadResult.Accepted accepted) {
                    records.put(accepted.value().id(), accepted.value());
                } else {
                    throw new AssertionError(file + ": " + result);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }
}
