package io.github.fairrecruit.compliance.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** The folder of one audit, held by one process at a time. */
final class Workplace implements AutoCloseable {
    static final String CHECKPOINT = "checkpoint.json";
    static final String REPORT = "report.json";
    private static final String LOCK = ".lock";
    private static final String PART = ".part";

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private Workplace(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the folder of a plan. An audit that was killed before it had begun has left nothing to resume, and begins.
     *
     * @throws AuditException when it holds something else, when another process works in it, or when its audit is complete
     */
    static Workplace open(AuditPlan plan) {
        Path folder = plan.output();
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new AuditException(folder + " is a file. Maybe name a folder for the results.");
            }
            boolean begun = Files.exists(folder.resolve(CHECKPOINT));
            if (plan.resume() && plan.standardInput() != null) {
                throw new AuditException("An audit of standard input cannot be resumed: what was read is gone."
                        + " Maybe write the records to a file first.");
            }
            if (plan.resume() && !begun && Files.exists(folder.resolve(REPORT))) {
                throw new AuditException("The audit in " + folder + " is complete. Maybe another folder is meant.");
            }
            if (!plan.resume() && begun) {
                throw new AuditException(folder + " holds an interrupted audit."
                        + " Maybe resume it with --resume, or name another folder.");
            }
            Files.createDirectories(folder);
            if (!begun && !empty(folder)) {
                throw new AuditException(folder + " is not empty. Maybe name a new folder for the results.");
            }
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                channel.close();
                throw new AuditException("Another audit is at work in " + folder + ". Maybe wait for its end.");
            }
            return new Workplace(folder, channel, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static boolean empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> file.getFileName().toString().equals(LOCK));
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Puts a file in place in one step, so that nobody ever finds half of it. */
    void place(String name, Writing writing) {
        Path temporary = folder.resolve(name + PART);
        try {
            writing.to(temporary);
            Files.move(
                    temporary,
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + folder.resolve(name) + " cannot be written.", e);
        }
    }

    /** Writes a file. */
    interface Writing {
        void to(Path file) throws IOException;
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
            // Half of it may be left from when the audit was killed.
            Files.deleteIfExists(folder.resolve(name + PART));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + folder.resolve(name) + " cannot be taken away.", e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
            Files.deleteIfExists(folder.resolve(LOCK));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be given back.", e);
        }
    }
}
