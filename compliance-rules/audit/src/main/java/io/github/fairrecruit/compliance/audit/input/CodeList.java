package io.github.fairrecruit.compliance.audit.input;

import io.github.fairrecruit.compliance.engine.json.Nearest;
import io.github.fairrecruit.compliance.engine.json.Shown;
import java.util.Locale;
import java.util.Map;

/**
 * Words of a table and what they mean.
 *
 * @param words value by word; {@link #LEAVE_OUT} where the word says nothing
 * @param otherwise value of every other word; {@link #LEAVE_OUT} where it says nothing; null to refuse it
 * @param ignoreCase whether capital letters do not matter; then words are kept in small letters
 */
record CodeList(Map<String, Object> words, Object otherwise, boolean ignoreCase) {
    /** What a mapping writes for a word that says nothing. */
    static final String LEAVE_OUT = "leave-out";

    /** The value; null when the fact is to be left out. */
    Object read(String text) throws BadCell {
        Object value = words.get(ignoreCase ? text.toLowerCase(Locale.ROOT) : text);
        if (value == null) {
            value = otherwise;
        }
        if (value == null) {
            String near = Nearest.to(text, words.keySet());
            throw new BadCell(Shown.quoted(text) + " is not in the code list. Maybe "
                    + (near == null ? "add it to the mapping." : Shown.quoted(near) + " is meant."));
        }
        return LEAVE_OUT.equals(value) ? null : value;
    }
}
