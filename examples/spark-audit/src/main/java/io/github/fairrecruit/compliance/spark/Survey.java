package io.github.fairrecruit.compliance.spark;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.audit.SharedAudit;
import io.github.fairrecruit.compliance.engine.json.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * How a file can be cut into slices. A record is named by its number and its line in the file, so somebody has to count
 * them: one task reads the file once from its beginning to its end, which takes its digest too, and parses nothing.
 *
 * @param file the file
 * @param sha256 digest of its bytes; null when the file is one slice, whose task takes the digest
 * @param records how many records it holds; null when nobody counted them
 * @param slices the slices, in their order
 */
record Survey(InputFile file, String sha256, Long records, List<Slice> slices) implements Serializable {
    /** Put before lines of NDJSON, it makes every reader take them for such. It is no record, and not handed on. */
    static final byte[] OPENING = "{}\n".getBytes(StandardCharsets.UTF_8);

    private static final int BUFFER = 1 << 20;

    /** Enough for every reader to tell how records follow each other. */
    private static final int BEGINNING = 2 * RecordReader.LIMIT;

    /** Surveys a file. Slices are of so many bytes, or a little more. */
    static Survey of(InputFile file, long sliceBytes, ComplianceEngine engine, Configuration hadoop) {
        try {
            if (file.parquet()) {
                return new Survey(
                        file,
                        digest(file, hadoop),
                        ParquetRows.count(file, hadoop),
                        ParquetRows.slices(file, sliceBytes, hadoop));
            }
            if (file.json() && file.size() > sliceBytes && lines(file, engine, hadoop)) {
                return new Counting(file, sliceBytes).run(hadoop);
            }
            return new Survey(file, null, null, List.of(Slice.file(file.input(), file.uri())));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file.uri() + " cannot be read.", e);
        }
    }

    static InputStream open(String uri, Configuration hadoop) throws IOException {
        Path path = new Path(uri);
        return path.getFileSystem(hadoop).open(path);
    }

    /** Whether every line is a record: then the beginning is cut into the same records whether or not a reader is told. */
    private static boolean lines(InputFile file, ComplianceEngine engine, Configuration hadoop) throws IOException {
        byte[] beginning;
        try (InputStream in = open(file.uri(), hadoop)) {
            beginning = in.readNBytes(BEGINNING);
        }
        int mark = mark(beginning);
        List<String> asItIs = records(engine, new ByteArrayInputStream(beginning), 0);
        List<String> asLines = records(
                engine,
                new SequenceInputStream(
                        new ByteArrayInputStream(OPENING),
                        new ByteArrayInputStream(beginning, mark, beginning.length - mark)),
                1);
        return asItIs.equals(asLines);
    }

    /** Length of the byte order mark. */
    private static int mark(byte[] beginning) {
        return beginning.length > 2
                        && beginning[0] == (byte) 0xEF
                        && beginning[1] == (byte) 0xBB
                        && beginning[2] == (byte) 0xBF
                ? 3
                : 0;
    }

    /** What a reader takes for records: where each begins, and what stands there. */
    private static List<String> records(ComplianceEngine engine, InputStream json, int before) {
        List<String> records = new ArrayList<>();
        engine.split(
                json,
                raw -> records.add((raw.number() - before) + " " + (raw.line() - before) + " " + raw.column() + " "
                        + Arrays.hashCode(raw.json())),
                refused -> records.add((refused.number() - before) + " " + (refused.line() - before)));
        return records.subList(before, records.size());
    }

    private static String digest(InputFile file, Configuration hadoop) throws IOException {
        MessageDigest digest = digester();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = open(file.uri(), hadoop)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digester() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Counts the lines and records of NDJSON, as the reader of the engine does, and cuts where a batch of the audit ends. */
    private static final class Counting {
        private final InputFile file;
        private final long sliceBytes;
        private final List<Slice> slices = new ArrayList<>();

        private long lines;
        private long records;
        private boolean blank = true;
        private long lineBegin;

        private long begin;
        private long firstRecord = 1;
        private long firstLine = 1;
        private int inBatch;
        private long bytesInBatch;

        Counting(InputFile file, long sliceBytes) {
            this.file = file;
            this.sliceBytes = sliceBytes;
        }

        Survey run(Configuration hadoop) throws IOException {
            MessageDigest digest = digester();
            byte[] buffer = new byte[BUFFER];
            long position = 0;
            try (InputStream in = open(file.uri(), hadoop)) {
                for (int count = in.readNBytes(buffer, 0, BUFFER);
                        count > 0;
                        count = in.readNBytes(buffer, 0, BUFFER)) {
                    digest.update(buffer, 0, count);
                    int from = 0;
                    if (position == 0) {
                        from = mark(Arrays.copyOf(buffer, Math.min(count, 3)));
                        begin = from;
                        lineBegin = from;
                    }
                    count(buffer, from, count, position);
                    position += count;
                }
            }
            endLine(position);
            if (position > begin) {
                cut(position);
            }
            return new Survey(file, HexFormat.of().formatHex(digest.digest()), records, List.copyOf(slices));
        }

        private void count(byte[] buffer, int from, int to, long position) {
            for (int i = from; i < to; i++) {
                byte b = buffer[i];
                if (b == '\n') {
                    endLine(position + i);
                    lines++;
                    lineBegin = position + i + 1;
                    blank = true;
                    if (inBatch == 0 && lineBegin - begin >= sliceBytes) {
                        cut(lineBegin);
                    }
                } else if (blank) {
                    blank = b == ' ' || b == '\t' || b == '\r';
                }
            }
        }

        private void endLine(long end) {
            long length = end - lineBegin;
            boolean tooLarge = length > RecordReader.LIMIT;
            if (blank && !tooLarge) {
                return;
            }
            records++;
            inBatch++;
            bytesInBatch += tooLarge ? 0 : length;
            if (SharedAudit.fillsBatch(inBatch, bytesInBatch)) {
                inBatch = 0;
                bytesInBatch = 0;
            }
        }

        private void cut(long end) {
            slices.add(new Slice(file.input(), file.uri(), Slice.Kind.LINES, begin, end, firstRecord, firstLine));
            begin = end;
            firstRecord = records + 1;
            firstLine = lines + 1;
        }
    }
}
