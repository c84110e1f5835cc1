package io.github.fairrecruit.compliance.engine.json;

import java.nio.CharBuffer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Puts what the parser complains about in words of ours: no class names, no source of the input. */
final class Problems {
    private static final String DUPLICATE = "Duplicate Object property \"";

    private Problems() {}

    /**
     * @param text what was parsed; null when it was no text
     * @param line line of the input on which the text begins
     * @param column column on that line
     */
    static Problem of(JacksonException e, JsonParser parser, CharBuffer text, long line, long column) {
        if (e instanceof BadValue) {
            return new Problem(pointer(e), e.getOriginalMessage());
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return new Problem(pointer(e), StrictModule.wrongType(mismatch.getTargetType(), parser));
        }
        String at = here(parser);
        if (e instanceof StreamConstraintsException) {
            return new Problem(at, limit(e.getOriginalMessage()));
        }
        if (e instanceof StreamReadException) {
            return unreadable(e, parser, text, line, column, at);
        }
        return new Problem(at, "The value cannot be read. Maybe look it up in the schema.");
    }

    private static Problem unreadable(
            JacksonException e, JsonParser parser, CharBuffer text, long line, long column, String at) {
        String message = e.getOriginalMessage();
        if (message.startsWith(DUPLICATE)) {
            String name = message.substring(DUPLICATE.length(), message.length() - 1);
            return new Problem(
                    at, "The property " + Shown.quoted(name) + " stands here twice. Maybe one is left over.");
        }
        TokenStreamLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        int offset = text == null ? 0 : (int) Math.max(0, Math.min(location.getCharOffset(), text.length()));
        String place = text == null ? "" : " at " + place(text, offset, line, column);
        if (e instanceof UnexpectedEndOfInputException) {
            return new Problem(at, "The record ends too early" + place + ". Maybe it was cut off.");
        }
        String near = text == null ? "" : near(text, offset);
        String advice = !near.isEmpty() && near.chars().allMatch(Character::isLetter)
                ? "Maybe it lacks quotation marks, or should be left out."
                : "Maybe a comma, bracket or quotation mark is missing before it.";
        return new Problem(
                at, "No JSON" + place + (near.isEmpty() ? "" : ", near " + Shown.plain(near)) + ". " + advice);
    }

    /** The bounds have no type of their own, only words. */
    private static String limit(String message) {
        if (message.startsWith("Document nesting")) {
            return "The record is nested deeper than " + RecruitmentJson.DEPTH
                    + " levels. Maybe a bracket is not closed.";
        }
        if (message.startsWith("Number")) {
            return "A number has more than " + StrictModule.DIGITS + " digits. Maybe a comma is missing.";
        }
        if (message.startsWith("String")) {
            return "A text is longer than " + RecruitmentJson.TEXT
                    + " characters. Maybe it holds what belongs elsewhere.";
        }
        if (message.startsWith("Name")) {
            return "The name of a property is too long. Maybe a quotation mark is missing.";
        }
        return "The record is too large. Maybe it holds data that belong elsewhere.";
    }

    private static String here(JsonParser parser) {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    private static String pointer(JacksonException e) {
        JsonPointer pointer = JsonPointer.empty();
        for (JacksonException.Reference step : e.getPath()) {
            pointer = step.getPropertyName() == null
                    ? pointer.appendIndex(step.getIndex())
                    : pointer.appendProperty(step.getPropertyName());
        }
        return pointer.toString();
    }

    /** Line and column of an index in a text that begins at a line and column of the input. */
    static String place(CharSequence text, int index, long line, long column) {
        long atLine = line;
        long atColumn = column;
        for (int i = 0; i < index; i++) {
            if (text.charAt(i) == '\n') {
                atLine++;
                atColumn = 1;
            } else {
                atColumn++;
            }
        }
        return "line " + atLine + ", column " + atColumn;
    }

    /** The word at an index or just before it, else the character at it: whoever reads the message need not count columns. */
    private static String near(CharSequence text, int offset) {
        int from = offset;
        while (from > 0 && offset - from < 20 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        int to = from;
        while (to < text.length() && to - from < 40 && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        int stop = to == from ? Math.min(to + 1, text.length()) : to;
        return text.subSequence(from, stop).toString().trim();
    }
}
