package io.github.fairrecruit.compliance.audit;

import io.github.fairrecruit.compliance.audit.input.InputItem;
import io.github.fairrecruit.compliance.audit.input.RawItem;
import io.github.fairrecruit.compliance.audit.register.Matches;
import io.github.fairrecruit.compliance.audit.statistics.Tally;
import java.util.ArrayList;
import java.util.List;

/** Records that follow each other in the input and are assessed by one thread. */
final class Batch {
    /** So many records, or so many bytes, make a batch: enough to share out, little enough to hold several. */
    private static final int RECORDS = 64;

    private static final int BYTES = 1 << 20;

    private final int input;
    private final List<InputItem> items = new ArrayList<>(RECORDS);
    private int bytes;

    /** @param input number of the input, from 0; a batch never spans two */
    Batch(int input) {
        this.input = input;
    }

    void add(InputItem item) {
        items.add(item);
        bytes += item instanceof RawItem raw ? raw.record().json().length : 0;
    }

    boolean full() {
        return full(items.size(), bytes);
    }

    static boolean full(int records, long bytes) {
        return records >= RECORDS || bytes >= BYTES;
    }

    boolean empty() {
        return items.isEmpty();
    }

    int input() {
        return input;
    }

    List<InputItem> items() {
        return items;
    }

    /**
     * What became of a batch.
     *
     * @param input number of the input
     * @param records how many records it held
     * @param refused how many of them were refused
     * @param breaches how many requirements were breached
     * @param findings rows of the table of findings
     * @param quarantine rows of the quarantine
     * @param assessments the assessments, compressed; empty when nobody asked for them
     * @param tally what the records add up to
     * @param matches acts of parties that a register of sanctions names
     */
    record Result(
            int input,
            int records,
            int refused,
            long breaches,
            byte[] findings,
            byte[] quarantine,
            byte[] assessments,
            Tally tally,
            Matches matches) {}
}
