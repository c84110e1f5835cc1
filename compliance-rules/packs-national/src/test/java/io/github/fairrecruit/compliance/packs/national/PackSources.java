package io.github.fairrecruit.compliance.packs.national;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folders of the packs, as sources. */
final class PackSources {
    static final Path FOLDER = Path.of("src", "main", "resources", "packs");

    private PackSources() {}

    static Stream<Path> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
