package io.github.fairrecruit.compliance.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small file that every executor needs: a register or a mapping. It travels with the job, so that it need not lie where
 * all machines can read it.
 *
 * @param name its name without folders; results name files by it
 * @param bytes what is in it
 */
record Attachment(String name, byte[] bytes) implements Serializable {
    static Attachment of(Path file) {
        try {
            return new Attachment(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read.", e);
        }
    }

    /** Writes it into a folder, under its own name in a folder of its own: two may have one name. */
    Path in(Path folder) {
        try {
            return Files.write(Files.createTempDirectory(folder, "attached").resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " cannot be put into " + folder + ".", e);
        }
    }
}
