package io.github.fairrecruit.compliance.audit.input;

import io.github.fairrecruit.compliance.ComplianceEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Records in JSON: one object, an array of objects, or one object on each line. */
final class JsonSource implements RecordSource {
    private final ComplianceEngine engine;
    private final String name;
    private final TableSource.Opening in;
    private final Boolean compressed;
    private String digest;
    private Bytes reading;

    JsonSource(ComplianceEngine engine, String name, TableSource.Opening in, Boolean compressed) {
        this.engine = engine;
        this.name = name;
        this.in = in;
        this.compressed = compressed;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void read(Consumer<InputItem> items) {
        try (InputStream opened = in.open();
                Bytes bytes = new Bytes(name, opened, compressed)) {
            Faults content = new Faults(bytes.content());
            reading = bytes;
            try {
                engine.split(
                        content,
                        record -> items.accept(new RawItem(name, record, Origins.NONE)),
                        refused -> items.accept(new Refusal(
                                name,
                                refused.number(),
                                refused.line(),
                                refused.pointer(),
                                null,
                                null,
                                refused.reason())));
                digest = bytes.finish();
            } catch (UncheckedIOException e) {
                // The taker of the records may fail too, and that is no fault of the input.
                throw content.fault == null ? e : bytes.failure(content.fault);
            } catch (IOException e) {
                throw bytes.failure(e);
            }
        } catch (IOException e) {
            throw new InputException(
                    name, 0, "The file cannot be read: " + e.getMessage() + ". Maybe it is not there.", e);
        }
    }

    @Override
    public long position() {
        return reading == null ? 0 : reading.position();
    }

    @Override
    public String digest() {
        if (digest == null) {
            throw new IllegalStateException(name + " was not read to its end. Maybe call read first.");
        }
        return digest;
    }

    /** Remembers whether the input failed. */
    private static final class Faults extends InputStream {
        private final InputStream in;
        private IOException fault;

        Faults(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            try {
                return in.read();
            } catch (IOException e) {
                fault = e;
                throw e;
            }
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return in.read(bytes, from, length);
            } catch (IOException e) {
                fault = e;
                throw e;
            }
        }
    }
}
