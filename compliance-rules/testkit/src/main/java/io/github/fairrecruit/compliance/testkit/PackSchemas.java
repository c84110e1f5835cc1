package io.github.fairrecruit.compliance.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The JSON Schemas (2020-12) of the data files of packs, so that editors help. */
public final class PackSchemas {
    /** Version of the schemas: that of the format of packs. */
    public static final String VERSION = "2";

    private static final List<String> NAMES = List.of(
            "pack", "extension", "consequences", "coverage", "mutants", "requirements", "parameters", "texts", "cases");

    private PackSchemas() {}

    /** The names: those of the files, without their ending. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The schema of a file.
     *
     * @param name such as {@code requirements}
     * @return JSON
     * @throws IllegalArgumentException when there is no such file in a pack
     */
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("There is no schema \"" + name + "\". " + Words.maybe(name, NAMES));
        }
        try (InputStream in = PackSchemas.class.getResourceAsStream(file(name))) {
            if (in == null) {
                throw new IllegalStateException("The schema " + name + " is not in the jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String file(String name) {
        return "schema/" + name + ".schema.json";
    }
}
