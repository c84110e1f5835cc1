package io.github.fairrecruit.compliance.audit.input;

import io.github.fairrecruit.compliance.audit.input.MappingException.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A mapping file: what a row of a table becomes, and which column holds which fact. Its format is described in MAPPING.md.
 * Immutable; one mapping reads any number of tables.
 */
public final class Mapping {
    /** Larger files are no mappings. */
    private static final long LARGEST = 1 << 20;

    private final String name;
    private final String sha256;
    private final MappingReader.Result content;

    private Mapping(String name, String sha256, MappingReader.Result content) {
        this.name = name;
        this.sha256 = sha256;
        this.content = content;
    }

    /**
     * Reads a mapping file.
     *
     * @throws MappingException when it says something that cannot be meant
     * @throws UncheckedIOException when the file cannot be read
     */
    public static Mapping read(Path yaml) {
        String name = String.valueOf(yaml.getFileName());
        try {
            if (Files.size(yaml) > LARGEST) {
                throw new MappingException(
                        name,
                        List.of(new Problem(
                                0, "The file is larger than a mapping can be. Maybe another file is meant.")));
            }
            return of(name, Files.readAllBytes(yaml));
        } catch (IOException e) {
            throw new InputException(name, 0, "The mapping cannot be read. Maybe it is not there.", e);
        }
    }

    static Mapping of(String name, byte[] yaml) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(yaml))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MappingException(
                    name, List.of(new Problem(0, "The file is not UTF-8. Maybe it was saved in another encoding.")));
        }
        return new Mapping(name, Digests.sha256(yaml), new MappingReader(name).read(text));
    }

    /** Name of the file, without folders. */
    public String name() {
        return name;
    }

    /** SHA-256 of the bytes of the file, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** What a row becomes: {@code placement}, {@code agency}, {@code agreement} or {@code sanction}. */
    public String subject() {
        return content.subject().word();
    }

    Subject kind() {
        return content.subject();
    }

    TableFormat table() {
        return content.table();
    }

    Set<String> unknown() {
        return content.unknown();
    }

    Map<String, Set<String>> unknownIn() {
        return content.unknownIn();
    }

    List<Rule> rules() {
        return content.rules();
    }
}
