package io.github.fairrecruit.compliance.spark;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.RawRecord;
import io.github.fairrecruit.compliance.audit.AuditShare;
import io.github.fairrecruit.compliance.audit.input.InputItem;
import io.github.fairrecruit.compliance.audit.input.Mapping;
import io.github.fairrecruit.compliance.audit.input.Origins;
import io.github.fairrecruit.compliance.audit.input.RawItem;
import io.github.fairrecruit.compliance.audit.input.RecordSource;
import io.github.fairrecruit.compliance.audit.input.RecordSources;
import io.github.fairrecruit.compliance.audit.input.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Assesses a slice. What it yields depends on the slice and the job alone, so a task that fails, or is lost with its
 * machine, is simply done again.
 */
final class SliceTask implements Function2<Integer, Iterator<Slice>, Iterator<Piece>> {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final Broadcast<AuditJob> job;
    private final Broadcast<SerializableConfiguration> hadoop;

    SliceTask(String id, Broadcast<AuditJob> job, Broadcast<SerializableConfiguration> hadoop) {
        this.id = id;
        this.job = job;
        this.hadoop = hadoop;
    }

    /** A partition is one slice. */
    @Override
    public Iterator<Piece> call(Integer number, Iterator<Slice> partition) {
        Slice slice = partition.next();
        Site site = Site.of(id, job.value());
        Spool spool = new Spool();
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> spool.close());
        try (Folder folder = new Folder()) {
            Reading reading = reading(slice, site, folder);
            AuditShare share = site.audit().assess(slice.input(), reading.items(), spool::add);
            spool.turn();
            Piece.End end = new Piece.End(
                    number,
                    slice.input(),
                    share.toBytes(),
                    reading.source() == null ? null : reading.source().digest());
            return pieces(spool, end);
        }
    }

    private static Iterator<Piece> pieces(Spool rows, Piece.End end) {
        return new Iterator<>() {
            private boolean ended;

            @Override
            public boolean hasNext() {
                return !ended;
            }

            @Override
            public Piece next() {
                if (rows.hasNext()) {
                    return new Piece.Rows(rows.next());
                }
                ended = true;
                return end;
            }
        };
    }

    /**
     * How the records of a slice are read.
     *
     * @param items hands them on
     * @param source the file as a whole; null when the slice is a part of it
     */
    private record Reading(Consumer<Consumer<InputItem>> items, RecordSource source) {
        static Reading of(RecordSource source) {
            return new Reading(source::read, source);
        }
    }

    private Reading reading(Slice slice, Site site, Folder folder) {
        ComplianceEngine engine = Site.engine();
        Configuration configuration = hadoop.value().value();
        return switch (slice.kind()) {
            case AGENCIES ->
                Reading.of(RecordSources.of(
                        engine,
                        job.value()
                                .agencies()
                                .get(Integer.parseInt(slice.uri()))
                                .in(folder.path()),
                        site.plan().agencyMapping()));
            case FILE -> Reading.of(file(engine, slice.uri(), site.plan().mapping(), folder, configuration));
            case LINES -> new Reading(items -> lines(engine, slice, configuration, items), null);
            case ROWS ->
                new Reading(
                        items -> {
                            try {
                                ParquetRows.read(slice, configuration, items);
                            } catch (IOException e) {
                                throw unreadable(slice, e);
                            }
                        },
                        null);
        };
    }

    /** The readers of files want them on the disk of this machine. */
    private static RecordSource file(
            ComplianceEngine engine, String uri, Mapping mapping, Folder folder, Configuration configuration) {
        Path local = folder.path().resolve(InputFile.name(uri));
        org.apache.hadoop.fs.Path remote = new org.apache.hadoop.fs.Path(uri);
        try {
            FileSystem files = remote.getFileSystem(configuration);
            if (files.getScheme().equals("file")) {
                local = Path.of(remote.toUri().getPath());
            } else {
                files.copyToLocalFile(false, remote, new org.apache.hadoop.fs.Path(local.toUri()), true);
            }
            return RecordSources.of(engine, local, mapping);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + uri + " cannot be fetched.", e);
        }
    }

    private static void lines(
            ComplianceEngine engine, Slice slice, Configuration configuration, Consumer<InputItem> items) {
        String name = InputFile.name(slice.uri());
        // The opening is a record and a line of its own.
        long records = slice.number() - 2;
        long lines = slice.line() - 2;
        try (InputStream file = Survey.open(slice.uri(), configuration)) {
            ((FSDataInputStream) file).seek(slice.from());
            InputStream json = new SequenceInputStream(
                    new ByteArrayInputStream(Survey.OPENING), new Bounded(file, slice.to() - slice.from()));
            engine.split(
                    json,
                    raw -> {
                        if (raw.number() > 1) {
                            RawRecord record =
                                    new RawRecord(records + raw.number(), lines + raw.line(), raw.column(), raw.json());
                            items.accept(new RawItem(name, record, Origins.NONE));
                        }
                    },
                    refused -> items.accept(new Refusal(
                            name,
                            records + refused.number(),
                            lines + refused.line(),
                            refused.pointer(),
                            null,
                            null,
                            refused.reason())));
        } catch (IOException e) {
            throw unreadable(slice, e);
        }
    }

    private static UncheckedIOException unreadable(Slice slice, IOException e) {
        return new UncheckedIOException("The file " + slice.uri() + " cannot be read.", e);
    }

    /** So many bytes of a stream. */
    private static final class Bounded extends InputStream {
        private final InputStream in;
        private long left;

        Bounded(InputStream in, long length) {
            this.in = in;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = in.read(bytes, offset, (int) Math.min(length, left));
            if (count < 0) {
                throw new IOException("The file is shorter than when it was surveyed. Maybe it was changed meanwhile.");
            }
            left -= count;
            return count;
        }
    }
}
