package io.github.fairrecruit.compliance.engine.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON in UTF-8, read from left to right. Whatever is not plainly right is a {@link Doubt}. For one thread. */
final class QuickText {
    /** So many digits fit a {@code long}, whichever they are. */
    private static final int DIGITS = 18;
    /** What a decoder puts where bytes are not UTF-8. */
    private static final char REPLACED = '\ufffd';

    private final byte[] bytes;
    private final int end;
    private final int longest;
    private int at;

    /** @param longest greatest length of a text */
    QuickText(byte[] bytes, int from, int length, int longest) {
        this.bytes = bytes;
        this.at = from;
        this.end = from + length;
        this.longest = longest;
    }

    /** The next byte that is no blank; it is not taken yet. */
    byte peek() {
        while (at < end) {
            byte b = bytes[at];
            if (b > ' ') {
                return b;
            }
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                throw Doubt.DOUBT;
            }
            at++;
        }
        throw Doubt.DOUBT;
    }

    /** Takes this byte, after blanks. */
    void take(char wanted) {
        if (peek() != wanted) {
            throw Doubt.DOUBT;
        }
        at++;
    }

    /** Takes this byte if it comes next, after blanks. */
    boolean takeIf(char wanted) {
        boolean comes = peek() == wanted;
        if (comes) {
            at++;
        }
        return comes;
    }

    /** After an element: whether a comma and so another one follows; otherwise takes the closing bracket. */
    boolean more(char closing) {
        if (takeIf(',')) {
            return true;
        }
        take(closing);
        return false;
    }

    /** Nothing but blanks may follow. */
    void finish() {
        while (at < end) {
            byte b = bytes[at++];
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                throw Doubt.DOUBT;
            }
        }
    }

    boolean takeNull() {
        if (peek() != 'n') {
            return false;
        }
        word("null");
        return true;
    }

    boolean truth() {
        if (peek() == 't') {
            word("true");
            return true;
        }
        word("false");
        return false;
    }

    private void word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at == end || bytes[at++] != word.charAt(i)) {
                throw Doubt.DOUBT;
            }
        }
    }

    /** The place of a word among known ones, of which none holds a backslash; less than zero when it is not among them. */
    int oneOf(QuickWords words) {
        take('"');
        int start = at;
        int hash = 0;
        while (at < end) {
            byte b = bytes[at++];
            if (b == '"') {
                return words.find(bytes, start, at - 1, hash);
            }
            hash = QuickWords.hash(hash, b);
        }
        throw Doubt.DOUBT;
    }

    String text() {
        take('"');
        int start = at;
        boolean ascii = true;
        while (at < end) {
            byte b = bytes[at++];
            if (b == '"') {
                return text(start, at - 1, ascii);
            }
            if (b == '\\') {
                return escaped(start, at - 1, ascii);
            }
            if (b < ' ') {
                if (b >= 0) {
                    throw Doubt.DOUBT;
                }
                ascii = false;
            }
        }
        throw Doubt.DOUBT;
    }

    private String text(int from, int to, boolean ascii) {
        String text = new String(bytes, from, to - from, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        if (text.length() > longest || (!ascii && text.indexOf(REPLACED) >= 0)) {
            throw Doubt.DOUBT;
        }
        return text;
    }

    /** A text whose first backslash has just been taken. */
    private String escaped(int start, int backslash, boolean asciiBefore) {
        StringBuilder text = new StringBuilder(text(start, backslash, asciiBefore));
        text.append(escape());
        int from = at;
        boolean ascii = true;
        while (at < end) {
            byte b = bytes[at++];
            if (b == '"' || b == '\\') {
                text.append(text(from, at - 1, ascii));
                if (b == '"') {
                    if (text.length() > longest) {
                        throw Doubt.DOUBT;
                    }
                    return text.toString();
                }
                text.append(escape());
                from = at;
                ascii = true;
            } else if (b < ' ') {
                if (b >= 0) {
                    throw Doubt.DOUBT;
                }
                ascii = false;
            }
        }
        throw Doubt.DOUBT;
    }

    private char escape() {
        if (at == end) {
            throw Doubt.DOUBT;
        }
        return switch (bytes[at++]) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codeUnit();
            default -> throw Doubt.DOUBT;
        };
    }

    /** Four hexadecimal digits. Half of a character is left to the slow way, though the other half may follow. */
    private char codeUnit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = at < end ? Character.digit(bytes[at++], 16) : -1;
            if (digit < 0) {
                throw Doubt.DOUBT;
            }
            unit = unit << 4 | digit;
        }
        if (Character.isSurrogate((char) unit)) {
            throw Doubt.DOUBT;
        }
        return (char) unit;
    }

    /** A whole number. */
    long whole() {
        peek();
        boolean negative = sign();
        int start = at;
        long digits = digits(0);
        leadingZero(start);
        if (at < end && (bytes[at] == '.' || bytes[at] == 'e' || bytes[at] == 'E')) {
            throw Doubt.DOUBT;
        }
        return negative ? -digits : digits;
    }

    BigDecimal decimal() {
        peek();
        boolean negative = sign();
        int start = at;
        long digits = digits(0);
        leadingZero(start);
        int scale = 0;
        if (at < end && bytes[at] == '.') {
            int point = at++;
            digits = digits(digits);
            scale = at - point - 1;
            if (at - start - 1 > DIGITS || scale > StrictModule.SCALE) {
                throw Doubt.DOUBT;
            }
        }
        if (at < end && (bytes[at] == 'e' || bytes[at] == 'E')) {
            throw Doubt.DOUBT;
        }
        return BigDecimal.valueOf(negative ? -digits : digits, scale);
    }

    private boolean sign() {
        if (at < end && bytes[at] == '-') {
            at++;
            return true;
        }
        return false;
    }

    /** At least one digit, and not too many to count on. */
    private long digits(long before) {
        int start = at;
        long digits = before;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            digits = 10 * digits + bytes[at++] - '0';
        }
        if (at == start || at - start > DIGITS) {
            throw Doubt.DOUBT;
        }
        return digits;
    }

    private void leadingZero(int start) {
        if (bytes[start] == '0' && at - start > 1) {
            throw Doubt.DOUBT;
        }
    }

    /** A value of any shape, as the slow way makes it. */
    Object open(int depth) {
        return switch (peek()) {
            case '"' -> text();
            case '{' -> openObject(depth);
            case '[' -> openList(depth);
            case 't', 'f' -> truth();
            case 'n' -> {
                word("null");
                yield null;
            }
            default -> decimal();
        };
    }

    Map<String, Object> openObject(int depth) {
        Map<String, Object> values = new LinkedHashMap<>();
        deeper(depth);
        take('{');
        if (takeIf('}')) {
            return Collections.unmodifiableMap(values);
        }
        int count = 0;
        do {
            String name = name();
            take(':');
            values.put(name, open(depth + 1));
            if (values.size() != ++count) {
                throw Doubt.DOUBT;
            }
        } while (more('}'));
        return Collections.unmodifiableMap(values);
    }

    private List<Object> openList(int depth) {
        List<Object> values = new ArrayList<>();
        deeper(depth);
        take('[');
        if (!takeIf(']')) {
            do {
                values.add(open(depth + 1));
            } while (more(']'));
        }
        return Collections.unmodifiableList(values);
    }

    /** The name of a property. */
    String name() {
        String name = text();
        if (name.length() > RecruitmentJson.NAME) {
            throw Doubt.DOUBT;
        }
        return name;
    }

    /** @param depth how many brackets are open */
    static void deeper(int depth) {
        if (depth >= RecruitmentJson.DEPTH) {
            throw Doubt.DOUBT;
        }
    }
}
