package io.github.fairrecruit.compliance.engine.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Cuts an input into its records without ever holding more than one of them.
 *
 * <p>The layout is found by looking ahead:
 *
 * <ul>
 *   <li>An input that begins with {@code [} is an array. Its elements are cut by brackets and quotes.
 *   <li>If the first object ends on the line on which it begins, every line is a record (NDJSON). Then a line break always
 *       ends a record, so that a broken line never swallows the next one.
 *   <li>If it ends on a later line, the input is one object over many lines, or several one after the other.
 *   <li>If it does not end properly and a later line has {@code {} in its first column, the first line is a broken line of
 *       NDJSON: programs that break an object into lines indent its inner objects. Otherwise it is one broken object.
 * </ul>
 */
final class RecordSplitter {
    /** What becomes of the pieces. */
    interface Sink {
        /** A piece that may be a record. The bytes are valid during the call only. */
        void piece(long number, long line, long column, byte[] bytes, int from, int length);

        /** A piece that cannot be one. */
        void refused(long number, long line, String reason);
    }

    private enum Layout {
        NOTHING,
        ARRAY,
        LINES,
        OBJECTS
    }

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final int limit;
    private final Sink sink;

    private byte[] buffer = new byte[CHUNK];
    private int position;
    private int end;
    private boolean exhausted;

    private byte[] piece = new byte[CHUNK];
    private int size;
    private boolean tooLarge;

    private long number;
    private long line = 1;
    private long column = 1;
    /** Nothing but blanks so far on this line. */
    private boolean lineBlank = true;

    RecordSplitter(InputStream in, int limit, Sink sink) {
        this.in = in;
        this.limit = limit;
        this.sink = sink;
    }

    void run() {
        skipByteOrderMark();
        skipBlanks();
        switch (layout()) {
            case NOTHING -> {}
            case ARRAY -> {
                advance();
                array();
            }
            case LINES -> lines();
            case OBJECTS -> objects();
        }
    }

    private Layout layout() {
        if (!available(position)) {
            return Layout.NOTHING;
        }
        if (buffer[position] == '[') {
            return Layout.ARRAY;
        }
        if (buffer[position] != '{') {
            return Layout.LINES;
        }
        ValueScanner first = new ValueScanner();
        boolean firstLine = true;
        boolean laterObject = false;
        int begin = position;
        for (int i = begin; i - begin <= limit; i++) {
            if (!available(i)) {
                return firstLine || laterObject ? Layout.LINES : Layout.OBJECTS;
            }
            byte b = buffer[i];
            laterObject |= b == '{' && !firstLine && buffer[i - 1] == '\n';
            if (first.next(b) != ValueScanner.Step.WITHIN && first.fault() == null) {
                return firstLine ? Layout.LINES : Layout.OBJECTS;
            }
            if (first.fault() != null && laterObject) {
                return Layout.LINES;
            }
            firstLine &= b != '\n';
        }
        // More than one record may hold: if the line has not ended, only its end can tell; else the brackets can.
        return firstLine ? Layout.LINES : Layout.OBJECTS;
    }

    // Records on lines

    private void lines() {
        while (available(position)) {
            int stop = position;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            if (stop < end && size == 0 && !tooLarge) {
                // The common case: the whole line is in the buffer and need not be copied.
                line(buffer, position, stop - position);
                nextLine(stop);
            } else {
                append(buffer, position, stop - position);
                if (stop < end) {
                    line(piece, 0, size);
                    nextLine(stop);
                } else {
                    position = stop;
                }
            }
        }
        if (size > 0 || tooLarge) {
            line(piece, 0, size);
        }
    }

    private void nextLine(int stop) {
        position = stop + 1;
        line++;
        column = 1;
        size = 0;
        tooLarge = false;
    }

    private void line(byte[] bytes, int from, int length) {
        int begin = from;
        while (begin < from + length && blank(bytes[begin])) {
            begin++;
        }
        if (tooLarge || length > limit) {
            number++;
            sink.refused(number, line, tooLargeReason());
        } else if (begin < from + length) {
            number++;
            sink.piece(number, line, column, bytes, from, length);
        }
    }

    // Records one after the other, or in an array

    private void objects() {
        skipBlanks();
        while (available(position)) {
            if (buffer[position] == '{') {
                value(null);
            } else {
                number++;
                sink.refused(
                        number,
                        line,
                        "After the record there is more, near " + rest()
                                + ". Maybe put the records in an array, or each on a line of its own.");
                skipToObject(1);
            }
            skipBlanks();
        }
    }

    private void array() {
        boolean expected = true;
        boolean any = false;
        boolean cut = false;
        skipBlanks();
        while (available(position)) {
            byte b = buffer[position];
            if (b == ']') {
                if (any && expected) {
                    refuseHere("The array ends after a comma. Maybe a record is missing.");
                }
                advance();
                afterArray();
                return;
            }
            if (b == ',') {
                if (expected) {
                    refuseHere("Nothing stands before this comma. Maybe a record is missing.");
                }
                expected = true;
                any = true;
                advance();
            } else if (b == '}' || b == ':') {
                refuseHere("This bracket or colon belongs to no record, near " + rest()
                        + ". Maybe an opening brace is missing.");
                advance();
                // What follows it up to the comma belongs to it too.
                skipPast();
                expected = false;
                any = true;
            } else {
                End last = value(expected ? null : "No comma stands before this record. Maybe add it.");
                cut |= last == End.INPUT;
                expected = last == End.NEXT_OBJECT;
                any = true;
            }
            skipBlanks();
        }
        if (!cut) {
            refuseHere("The array is not closed. Maybe the input was cut off.");
        }
    }

    private void skipPast() {
        while (available(position) && buffer[position] != ',' && buffer[position] != ']') {
            advance();
        }
    }

    private void afterArray() {
        skipBlanks();
        if (available(position)) {
            refuseHere(
                    "After the array there is more, near " + rest() + ". Maybe a bracket before it closes too much.");
        }
    }

    private void refuseHere(String reason) {
        number++;
        sink.refused(number, line, reason);
    }

    /** How a value ended. */
    private enum End {
        PROPER,
        NEXT_OBJECT,
        INPUT
    }

    /**
     * Reads one value and hands it on.
     *
     * @param refusal why it is refused whatever it is; null when it may be a record
     */
    private End value(String refusal) {
        number++;
        long startLine = line;
        long startColumn = column;
        size = 0;
        tooLarge = false;
        ValueScanner scanner = new ValueScanner();
        long faultLine = 0;
        long faultColumn = 0;
        End how = End.INPUT;
        while (available(position)) {
            byte b = buffer[position];
            boolean startsLine = b == '{' && lineBlank && column <= startColumn && line > startLine;
            if (startsLine && (scanner.fault() != null || scanner.objectMisplaced())) {
                // A brace that begins a line, no further in than the record itself, begins the next record.
                if (faultLine == 0) {
                    faultLine = line;
                    faultColumn = column;
                }
                how = End.NEXT_OBJECT;
                break;
            }
            ValueScanner.Step step = scanner.next(b);
            if (scanner.fault() != null && faultLine == 0) {
                faultLine = line;
                faultColumn = column;
            }
            if (step != ValueScanner.Step.BEHIND) {
                append(b);
                advance();
            }
            if (step != ValueScanner.Step.WITHIN) {
                how = End.PROPER;
                break;
            }
        }
        if (refusal != null) {
            sink.refused(number, startLine, refusal);
        } else if (tooLarge) {
            sink.refused(number, startLine, tooLargeReason());
        } else if (faultLine != 0) {
            String what = scanner.fault() == null ? "the record before it is not closed" : scanner.fault();
            sink.refused(
                    number,
                    startLine,
                    "No JSON: " + what + " at line " + faultLine + ", column " + faultColumn
                            + ". Maybe a bracket, comma or quotation mark is missing.");
        } else {
            // A record that was cut off goes on too: the parser says where it ends.
            sink.piece(number, startLine, startColumn, piece, 0, size);
        }
        size = 0;
        tooLarge = false;
        return how;
    }

    private void skipToObject(long atMostColumn) {
        while (available(position)) {
            if (buffer[position] == '{' && lineBlank && column <= atMostColumn) {
                return;
            }
            advance();
        }
    }

    // Bytes

    private String rest() {
        int stop = position;
        while (stop < end && stop - position < 20 && buffer[stop] != '\n') {
            stop++;
        }
        StringBuilder text = new StringBuilder(20);
        for (int i = position; i < stop; i++) {
            text.append(buffer[i] < ' ' || buffer[i] == 127 ? '?' : (char) buffer[i]);
        }
        return Shown.quoted(text.toString());
    }

    private String tooLargeReason() {
        return tooLarge(limit);
    }

    static String tooLarge(int limit) {
        return "The record is larger than " + limit
                + " bytes. Maybe it holds data that belong elsewhere, or a quotation mark is missing.";
    }

    private void append(byte[] bytes, int from, int length) {
        if (tooLarge) {
            return;
        }
        if (size + length > limit) {
            tooLarge = true;
            size = 0;
            return;
        }
        if (size + length > piece.length) {
            piece = Arrays.copyOf(piece, Math.max(size + length, Math.min(limit, 2 * piece.length)));
        }
        System.arraycopy(bytes, from, piece, size, length);
        size += length;
    }

    private void append(byte b) {
        if (size < piece.length && size < limit && !tooLarge) {
            piece[size++] = b;
        } else {
            append(new byte[] {b}, 0, 1);
        }
    }

    private void skipByteOrderMark() {
        if (available(position + 2)
                && buffer[position] == (byte) 0xEF
                && buffer[position + 1] == (byte) 0xBB
                && buffer[position + 2] == (byte) 0xBF) {
            position += 3;
        }
    }

    private void skipBlanks() {
        while (available(position) && blank(buffer[position])) {
            advance();
        }
    }

    private static boolean blank(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    private void advance() {
        byte b = buffer[position++];
        if (b == '\n') {
            line++;
            column = 1;
            lineBlank = true;
        } else {
            column++;
            lineBlank &= blank(b);
        }
    }

    /** Whether the input has a byte at an index of the buffer; reads on if need be. */
    private boolean available(int index) {
        while (index >= end) {
            if (exhausted) {
                return false;
            }
            if (position == end) {
                index -= position;
                position = 0;
                end = 0;
            } else if (end == buffer.length) {
                // Only the look-ahead holds more than a chunk, and it is bounded.
                buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            }
            try {
                int count = in.read(buffer, end, buffer.length - end);
                if (count < 0) {
                    exhausted = true;
                } else {
                    end += count;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The input cannot be read.", e);
            }
        }
        return true;
    }
}
