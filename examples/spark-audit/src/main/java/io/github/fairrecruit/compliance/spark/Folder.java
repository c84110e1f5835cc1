package io.github.fairrecruit.compliance.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary folder on the disk of a machine. */
final class Folder implements AutoCloseable {
    private final Path path;

    Folder() {
        try {
            path = Files.createTempDirectory("spark-audit");
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder can be made. Maybe set java.io.tmpdir.", e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary folder " + path + " cannot be taken away.", e);
        }
    }
}
