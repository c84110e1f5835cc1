package io.github.fairrecruit.compliance.engine.json;

import io.github.fairrecruit.compliance.ReadResult;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Reads records from JSON: one object, an array of objects, or one object on each line. An object without a property
 * {@code "subject"} is a placement; with it, what it says: {@code "placement"}, {@code "agency"} or {@code "agreement"}.
 *
 * <p>Whatever the input holds, memory is bounded and every record leads to one result: a record larger than
 * {@value #LIMIT} bytes is refused and skipped, a broken one is refused and the next one read. Where an array ends badly,
 * one refusal says so after the records before it.
 */
public final class RecordReader {
    /** Greatest size of a record in bytes. */
    public static final int LIMIT = 1 << 20;

    /** Makes a reader. It has no state and may be used by many threads. */
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
        new RecordSplitter(json, LIMIT, new RecordSplitter.Sink() {
                    @Override
                    public void piece(long number, long line, long column, byte[] bytes, int from, int length) {
                        Binder.Bound bound = binder.bind(bytes, from, length, line, column);
                        results.accept(
                                bound.problem() == null
                                        ? new ReadResult.Accepted(number, line, bound.value())
                                        : new ReadResult.Refused(
                                                number,
                                                line,
                                                bound.problem().pointer(),
                                                bound.problem().reason()));
                    }

                    @Override
                    public void refused(long number, long line, String reason) {
                        results.accept(new ReadResult.Refused(number, line, "", reason));
                    }
                })
                .run();
    }
}
