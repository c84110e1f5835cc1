package io.github.fairrecruit.compliance.spark;

import io.github.fairrecruit.compliance.audit.AuditRows;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Rows that wait on the local disk. Readers of files push records, and Spark pulls results: without this, one of them would
 * have to hold all rows of a slice.
 */
final class Spool implements Iterator<AuditRows>, AutoCloseable {
    private final Path file;
    private DataOutputStream out;
    private DataInputStream in;
    private long waiting;

    Spool() {
        try {
            file = Files.createTempFile("spark-audit", ".rows");
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    void add(AuditRows rows) {
        try {
            write(rows.findings());
            write(rows.quarantine());
            write(rows.assessments());
            waiting++;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void write(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** From now on rows are taken, in the order in which they were added. */
    void turn() {
        try {
            out.close();
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public boolean hasNext() {
        return waiting > 0;
    }

    @Override
    public AuditRows next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            waiting--;
            return new AuditRows(read(), read(), read());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private byte[] read() throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }

    @Override
    public void close() {
        try {
            out.close();
            if (in != null) {
                in.close();
            }
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("The temporary file " + file + " cannot be used. Maybe the disk is full.", e);
    }
}
