package io.github.fairrecruit.compliance;

/**
 * The bytes of one record, and where they stood.
 *
 * @param number number of the record in its input, from 1
 * @param line line on which it begins, from 1
 * @param column column on that line, from 1
 * @param json one JSON object in UTF-8; not copied
 */
public record RawRecord(long number, long line, long column, byte[] json) {
    /** A record that stands on a line of its own. */
    public static RawRecord onLine(long line, byte[] json) {
        return new RawRecord(line, line, 1, json);
    }
}
