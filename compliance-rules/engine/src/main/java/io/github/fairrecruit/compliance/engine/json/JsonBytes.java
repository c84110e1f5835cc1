package io.github.fairrecruit.compliance.engine.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON in UTF-8, in memory. It takes no more than the braces and names that it is given, and checks nothing. */
final class JsonBytes {
    private static final byte[] NULL = ascii("null");

    /** A line feed, and before what is nested deepest in an assessment so many blanks. */
    private static final byte[] LINE = ascii("\n" + " ".repeat(40));

    /** The longest that is worth keeping for the next. */
    private static final int KEPT = 1 << 20;

    private final boolean pretty;
    private byte[] bytes = new byte[1 << 16];
    private int size;
    private int depth;
    private boolean first = true;

    /** @param pretty over many lines; false puts everything on one */
    JsonBytes(boolean pretty) {
        this.pretty = pretty;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    int size() {
        return size;
    }

    byte[] from(int start) {
        return Arrays.copyOfRange(bytes, start, size);
    }

    void to(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    /** Makes room for other JSON, unless this was so long that its memory had better be given back. */
    boolean empty() {
        size = 0;
        first = true;
        return bytes.length <= KEPT;
    }

    // ------------------------------------------------------------------ structure

    void open(char bracket) {
        room(1);
        bytes[size++] = (byte) bracket;
        depth++;
        first = true;
    }

    void close(char bracket) {
        depth--;
        room(LINE.length + 1);
        if (pretty && first) {
            bytes[size++] = ' ';
        } else if (pretty) {
            line();
        }
        bytes[size++] = (byte) bracket;
        first = false;
    }

    /** Begins an element of an array. */
    void element() {
        room(LINE.length + 1);
        if (!first) {
            bytes[size++] = ',';
        }
        if (pretty) {
            line();
        }
        first = false;
    }

    private void line() {
        int length = 1 + 2 * depth;
        System.arraycopy(LINE, 0, bytes, size, length);
        size += length;
    }

    /** Begins a property. */
    void name(String name) {
        element();
        text(name);
        room(2);
        bytes[size++] = ':';
        if (pretty) {
            bytes[size++] = ' ';
        }
    }

    // ------------------------------------------------------------------ values

    /** A text; nothing is null. */
    void text(String text) {
        if (text == null) {
            raw(NULL);
            return;
        }
        int length = text.length();
        room(length + 2);
        byte[] into = bytes;
        int at = size;
        into[at++] = '"';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                escaped(text);
                return;
            }
            into[at++] = (byte) c;
        }
        into[at++] = '"';
        size = at;
    }

    /** Texts with signs that do not stand for themselves, or of several bytes, are rarer: the mapper knows how. */
    private void escaped(String text) {
        raw(RecruitmentJson.mapper().writeValueAsBytes(text));
    }

    /** A number. */
    void digits(String number) {
        raw(ascii(number));
    }

    /** JSON that is complete. */
    void raw(byte[] json) {
        room(json.length);
        System.arraycopy(json, 0, bytes, size, json.length);
        size += json.length;
    }

    void endOfLine() {
        room(1);
        bytes[size++] = '\n';
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
