package io.github.fairrecruit.compliance.audit.input;

import java.util.function.Consumer;

/** A file of records, or standard input. It is read once, from its beginning to its end, by one thread. */
public interface RecordSource {
    /** Name of the file, or {@code -} for standard input. */
    String name();

    /**
     * Hands on every record, in the order of the input; what cannot be cut or mapped is handed on as a refusal. Never
     * holds more than one record.
     *
     * @throws java.io.UncheckedIOException when the input itself cannot be read
     */
    void read(Consumer<InputItem> items);

    /** How many bytes of the file on disk were read so far. */
    long position();

    /** SHA-256 of the bytes of the file as it stands on disk, in hexadecimal; known once it was read to its end. */
    String digest();
}
