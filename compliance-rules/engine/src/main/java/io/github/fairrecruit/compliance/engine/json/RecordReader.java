package io.github.fairrecruit.compliance.engine.json;

import io.github.fairrecruit.compliance.RawRecord;
import io.github.fairrecruit.compliance.ReadResult;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Reads records from JSON: one object, an array of objects, or one object on each line. An object without a property
 * {@code "subject"} is a placement; with it, what it says: {@code "placement"}, {@code "agency"}, {@code "agreement"} or
 * {@code "portfolio"}.
 *
 * <p>Whatever the input holds, memory is bounded and every record leads to one result: a record larger than
 * {@value #LIMIT} bytes is refused and skipped, a broken one is refused and the next one read. Where an array ends badly,
 * one refusal says so after the records before it.
 */
public final class RecordReader {
    /** Greatest size of a record in bytes. */
    public static final int LIMIT = 1 << 20;

    private final ThreadLocal<Binder> binders = ThreadLocal.withInitial(Binder::new);

    /** Makes a reader. It may be used by many threads. */
    public RecordReader() {}

    /**
     * Reads to the end of the input. The stream stays open.
     *
     * @param json JSON in UTF-8, with or without a byte order mark
     * @param results takes the results, in the order of the input
     * @throws java.io.UncheckedIOException when the input itself cannot be read
     */
    public void read(InputStream json, Consumer<ReadResult> results) {
        Binder binder = new Binder();
        cut(
                json,
                results,
                (number, line, column, bytes, from, length) ->
                        results.accept(result(binder.bind(bytes, from, length, line, column), number, line)));
    }

    /**
     * Cuts an input into its records and reads none of them.
     *
     * @throws java.io.UncheckedIOException when the input itself cannot be read
     */
    public void split(InputStream json, Consumer<RawRecord> records, Consumer<ReadResult.Refused> refused) {
        cut(
                json,
                refused,
                (number, line, column, bytes, from, length) -> records.accept(
                        new RawRecord(number, line, column, Arrays.copyOfRange(bytes, from, from + length))));
    }

    /** Reads a record that was cut out of an input. */
    public ReadResult read(RawRecord record) {
        byte[] json = record.json();
        if (json.length > LIMIT) {
            return new ReadResult.Refused(record.number(), record.line(), "", RecordSplitter.tooLarge(LIMIT));
        }
        return result(
                binders.get().bind(json, 0, json.length, record.line(), record.column()),
                record.number(),
                record.line());
    }

    private static ReadResult result(Binder.Bound bound, long number, long line) {
        return bound.problem() == null
                ? new ReadResult.Accepted(number, line, bound.value())
                : new ReadResult.Refused(
                        number, line, bound.problem().pointer(), bound.problem().reason());
    }

    /** What becomes of the bytes of one record. */
    private interface Piece {
        void take(long number, long line, long column, byte[] bytes, int from, int length);
    }

    private static void cut(InputStream json, Consumer<? super ReadResult.Refused> refused, Piece piece) {
        new RecordSplitter(json, LIMIT, new RecordSplitter.Sink() {
                    @Override
                    public void piece(long number, long line, long column, byte[] bytes, int from, int length) {
                        piece.take(number, line, column, bytes, from, length);
                    }

                    @Override
                    public void refused(long number, long line, String reason) {
                        refused.accept(new ReadResult.Refused(number, line, "", reason));
                    }
                })
                .run();
    }
}
