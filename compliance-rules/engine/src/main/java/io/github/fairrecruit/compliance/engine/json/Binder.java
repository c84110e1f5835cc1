package io.github.fairrecruit.compliance.engine.json;

import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Makes one record of the bytes of one record. For one thread. */
final class Binder {
    private static final byte[] SUBJECT = ('"' + Subject.PROPERTY + '"').getBytes(StandardCharsets.US_ASCII);

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private CharBuffer chars = CharBuffer.allocate(1 << 14);

    /** The record, or the problem that was found. */
    record Bound(RecruitmentRecord value, Problem problem) {
        static Bound refused(String pointer, String reason) {
            return new Bound(null, new Problem(pointer, reason));
        }
    }

    /**
     * @param line line of the input on which the bytes begin
     * @param column column on that line
     */
    Bound bind(byte[] bytes, int from, int length, long line, long column) {
        RecruitmentRecord quick = QuickReader.record(bytes, from, length);
        Bound bound = quick == null ? slowly(bytes, from, length, line, column) : new Bound(quick, null);
        Problem problem = bound.value == null ? bound.problem : StructureCheck.problem(bound.value);
        return problem == null ? bound : new Bound(null, problem);
    }

    /** Binds by Jackson, which takes all that may be taken and knows the place of what may not. No structure is checked. */
    Bound slowly(byte[] bytes, int from, int length, long line, long column) {
        Problem malformed = decode(bytes, from, length, line, column);
        if (malformed != null) {
            return new Bound(null, malformed);
        }
        Subject subject = Subject.PLACEMENT;
        if (mayNameSubject(bytes, from, length)) {
            Object found = subject(line, column);
            if (found instanceof Problem problem) {
                return new Bound(null, problem);
            }
            subject = (Subject) found;
        }
        try (JsonParser parser = parser()) {
            try {
                parser.nextToken();
                RecruitmentRecord value = bind(parser, subject.type());
                if (parser.nextToken() != null) {
                    return Bound.refused(
                            "",
                            "After the record there is more: " + Shown.at(parser)
                                    + ". Maybe put each record on a line of its own.");
                }
                return new Bound(value, null);
            } catch (JacksonException e) {
                return new Bound(null, Problems.of(e, parser, chars, line, column));
            }
        }
    }

    /** Binds the value at which the parser stands. */
    static <T extends RecruitmentRecord> T bind(JsonParser parser, Class<T> type) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new BadValue(parser, Shown.at(parser) + " is not a record. Maybe its properties belong in braces.");
        }
        return RecruitmentJson.reader(type).readValue(parser);
    }

    private JsonParser parser() {
        return RecruitmentJson.mapper().createParser(chars.array(), 0, chars.limit());
    }

    private Problem decode(byte[] bytes, int from, int length, long line, long column) {
        if (chars.capacity() < length) {
            chars = CharBuffer.allocate(Math.max(length, 2 * chars.capacity()));
        }
        chars.clear();
        ByteBuffer in = ByteBuffer.wrap(bytes, from, length);
        decoder.reset();
        CoderResult result = decoder.decode(in, chars, true);
        if (result.isError()) {
            chars.flip();
            String before = chars.toString();
            StringBuilder hex = new StringBuilder();
            for (int i = 0; i < result.length(); i++) {
                hex.append(String.format(Locale.ROOT, " %02X", bytes[in.position() + i]));
            }
            return new Problem(
                    "",
                    "The bytes" + hex + " at " + Problems.place(before, before.length(), line, column)
                            + " are not UTF-8. Maybe the file was saved in another encoding.");
        }
        decoder.flush(chars);
        chars.flip();
        return null;
    }

    /** Whether the bytes may hold the name: few records do, and they need not be read twice. */
    private static boolean mayNameSubject(byte[] bytes, int from, int length) {
        int stop = from + length - 1;
        for (int i = from; i < stop; i++) {
            byte b = bytes[i];
            // \\u0073 is an s: a name may be written that way too.
            if (b == '\\' && bytes[i + 1] == 'u') {
                return true;
            }
            if (b == '"' && bytes[i + 1] == 's' && matches(bytes, i, from + length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] bytes, int at, int stop) {
        if (stop - at < SUBJECT.length) {
            return false;
        }
        for (int i = 0; i < SUBJECT.length; i++) {
            if (bytes[at + i] != SUBJECT[i]) {
                return false;
            }
        }
        return true;
    }

    /** The {@link Subject} that the record names, or the {@link Problem} with it. */
    private Object subject(long line, long column) {
        try (JsonParser parser = parser()) {
            try {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    return Subject.PLACEMENT;
                }
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    boolean wanted = Subject.PROPERTY.equals(parser.currentName());
                    JsonToken value = parser.nextToken();
                    if (wanted) {
                        return subject(parser, value);
                    }
                    parser.skipChildren();
                }
                return Subject.PLACEMENT;
            } catch (JacksonException e) {
                return Problems.of(e, parser, chars, line, column);
            }
        }
    }

    private static Object subject(JsonParser parser, JsonToken token) {
        Subject subject = token == JsonToken.VALUE_STRING ? Subject.of(parser.getString()) : null;
        if (subject != null) {
            return subject;
        }
        String near = token == JsonToken.VALUE_STRING ? Nearest.to(parser.getString(), Subject.words()) : null;
        return new Problem(
                '/' + Subject.PROPERTY,
                Shown.at(parser) + " is not a kind of record. Maybe "
                        + (near == null ? String.join(", ", Subject.words()) : near) + ".");
    }
}
