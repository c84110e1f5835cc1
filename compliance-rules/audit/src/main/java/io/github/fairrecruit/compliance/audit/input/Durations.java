package io.github.fairrecruit.compliance.audit.input;

import io.github.fairrecruit.compliance.engine.json.Shown;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads durations such as {@code 2 years} into ISO 8601 periods such as {@code P2Y}.
 *
 * @param units letter of ISO 8601 by word, in small letters
 */
record Durations(Map<String, String> units) {
    /** Names of the units in a mapping, and their letters. */
    static final Map<String, String> LETTERS = Map.of("years", "Y", "months", "M", "weeks", "W", "days", "D");

    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,4})\\h*(\\p{L}+)\\.?");

    String read(String text) throws BadCell {
        Matcher matcher = SHAPE.matcher(text);
        String letter = matcher.matches() ? units.get(matcher.group(2).toLowerCase(Locale.ROOT)) : null;
        if (letter == null) {
            List<String> known = units.keySet().stream().sorted().toList();
            throw new BadCell(Shown.quoted(text) + " is no duration. Maybe a whole number and one of the words "
                    + String.join(", ", known) + " is meant.");
        }
        return "P" + Integer.parseInt(matcher.group(1)) + letter;
    }
}
