package io.github.fairrecruit.compliance.audit.report;

import java.io.IOException;
import java.io.OutputStream;

/** A stream that takes so many bytes and no more, and knows whether it was closed. */
final class FullDisk extends OutputStream {
    private long left;
    boolean closed;

    FullDisk(long bytes) {
        left = bytes;
    }

    @Override
    public void write(int b) throws IOException {
        if (left-- <= 0) {
            throw new IOException("No space left.");
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
