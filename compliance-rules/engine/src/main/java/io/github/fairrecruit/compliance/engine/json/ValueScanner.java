package io.github.fairrecruit.compliance.engine.json;

/**
 * Finds the end of one JSON value by brackets and quotes, byte by byte. All structural bytes of JSON are ASCII, and no
 * byte of a longer UTF-8 sequence is, so bytes suffice.
 *
 * <p>It goes on after a fault, so that a broken element of an array ends where its brackets say.
 */
final class ValueScanner {
    /** Where a byte stands. */
    enum Step {
        /** Within the value. */
        WITHIN,
        /** The last byte of the value. */
        LAST,
        /** The value ended before this byte. */
        BEHIND
    }

    /** Kinds of bracket are remembered to this depth. A deeper record is refused anyway, so its levels are only counted. */
    private static final int REMEMBERED = 64;

    private long depth;
    /** Bit n tells whether level n + 1 is an object. */
    private long objects;

    private boolean text;
    private boolean escaped;
    private byte last;
    private String fault;

    /** The first fault seen; null when there is none so far. */
    String fault() {
        return fault;
    }

    /** How many brackets are open. */
    long depth() {
        return depth;
    }

    /** Whether an object that begins here would be a fault. */
    boolean objectMisplaced() {
        return !text && !mayOpen();
    }

    Step next(byte b) {
        return text ? inText(b) : outsideText(b);
    }

    private Step inText(byte b) {
        if (b == '\n') {
            // JSON has no line break in a text, so a quotation mark is missing: nothing more may be swallowed.
            fault("a text has no closing quotation mark on its line");
            text = false;
            escaped = false;
            last = '"';
        } else if (escaped) {
            escaped = false;
        } else if (b == '\\') {
            escaped = true;
        } else if (b == '"') {
            text = false;
            last = b;
            return depth == 0 ? Step.LAST : Step.WITHIN;
        }
        return Step.WITHIN;
    }

    private Step outsideText(byte b) {
        boolean behind = depth == 0 && last != 0;
        switch (b) {
            case ' ', '\t', '\r', '\n' -> {
                return behind ? Step.BEHIND : Step.WITHIN;
            }
            case '{', '[' -> {
                if (behind) {
                    return Step.BEHIND;
                }
                if (!mayOpen()) {
                    fault("a bracket stands where none may stand");
                }
                open(b);
            }
            case '}', ']' -> {
                return close(b);
            }
            case '"' -> {
                if (behind) {
                    return Step.BEHIND;
                }
                text = true;
            }
            case ',' -> {
                if (depth == 0) {
                    return Step.BEHIND;
                }
                last = b;
            }
            case ':' -> last = b;
            default -> last = 'a';
        }
        return Step.WITHIN;
    }

    private boolean mayOpen() {
        if (depth == 0) {
            return last == 0;
        }
        if (depth > REMEMBERED) {
            return true;
        }
        return object(depth) ? last == ':' : last == '[' || last == ',';
    }

    private boolean object(long level) {
        return (objects >>> (level - 1) & 1) != 0;
    }

    private void open(byte b) {
        depth++;
        if (depth <= REMEMBERED) {
            long bit = 1L << (depth - 1);
            objects = b == '{' ? objects | bit : objects & ~bit;
        }
        last = b;
    }

    private Step close(byte b) {
        if (depth == 0) {
            return Step.BEHIND;
        }
        last = b;
        if (depth > REMEMBERED) {
            depth--;
            return Step.WITHIN;
        }
        long level = depth;
        while (level > 0 && object(level) != (b == '}')) {
            level--;
        }
        if (level != depth) {
            fault("a bracket is closed by one of the other kind");
        }
        if (level > 0) {
            depth = level - 1;
            return depth == 0 ? Step.LAST : Step.WITHIN;
        }
        // Only the array around the record can be meant by a square bracket that closes nothing in it.
        return b == ']' ? Step.BEHIND : Step.WITHIN;
    }

    private void fault(String what) {
        if (fault == null) {
            fault = what;
        }
    }
}
