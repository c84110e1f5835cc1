package io.github.fairrecruit.compliance.engine.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Values of the input as messages show them: short, on one line, without control characters. */
public final class Shown {
    private static final int LENGTH = 40;

    private Shown() {}

    /** A text in quotes. */
    public static String quoted(String text) {
        return '"' + plain(text) + '"';
    }

    /** A text without quotes. */
    public static String plain(CharSequence text) {
        StringBuilder shown = new StringBuilder(LENGTH + 1);
        for (int i = 0; i < text.length(); i++) {
            if (shown.length() >= LENGTH) {
                return shown.append('…').toString();
            }
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                shown.append(c).append(text.charAt(++i));
            } else {
                shown.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
            }
        }
        return shown.toString();
    }

    /** The value at which the parser stands. */
    static String at(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT, END_OBJECT -> "an object";
            case START_ARRAY, END_ARRAY -> "a list";
            case VALUE_NULL -> "null";
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            case VALUE_STRING -> quoted(parser.getString());
            default -> plain(parser.getString());
        };
    }
}
