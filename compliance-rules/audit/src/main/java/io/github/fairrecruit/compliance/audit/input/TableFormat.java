package io.github.fairrecruit.compliance.audit.input;

import java.util.List;

/**
 * How a table is laid out.
 *
 * @param format csv, tsv or xlsx; null when only the name of the file says it
 * @param separator what separates cells; 0 for the usual one of the format
 * @param encoding encoding of a text file
 * @param sheet name of the sheet of a workbook; null for the first
 * @param headerRow row of the header, from 1; 0 for the first row that is not blank
 */
record TableFormat(String format, char separator, String encoding, String sheet, int headerRow) {
    static final TableFormat DEFAULT = new TableFormat(null, (char) 0, "UTF-8", null, 0);

    /** Encodings in which a separator and a line break are what they are in ASCII. */
    static final List<String> ENCODINGS =
            List.of("UTF-8", "windows-1252", "ISO-8859-1", "windows-1250", "windows-1256");
}
