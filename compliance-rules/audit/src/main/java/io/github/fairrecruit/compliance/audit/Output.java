package io.github.fairrecruit.compliance.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that grows from batch to batch. */
final class Output implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    /**
     * @param file the file
     * @param length how much of it counts; what stands behind it was written after the last checkpoint and is cut off
     * @throws AuditException when the file is shorter
     */
    Output(Path file, long length) {
        this.file = file;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.size() < length) {
                channel.close();
                throw new AuditException(file + " is shorter than when the audit was interrupted."
                        + " Maybe it was changed since; begin the audit anew.");
            }
            channel.truncate(length);
            channel.position(length);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    void append(byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    Path file() {
        return file;
    }

    /** Length once everything written so far is on the disk. */
    long saved() {
        try {
            channel.force(false);
            return channel.position();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException(
                "The file " + file + " cannot be written. Maybe the disk is full: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
