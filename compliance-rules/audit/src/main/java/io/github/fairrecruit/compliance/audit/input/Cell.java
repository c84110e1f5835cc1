package io.github.fairrecruit.compliance.audit.input;

/**
 * A cell of a table.
 *
 * @param text what stands in it; for a number of a workbook its decimal digits, for a date of a workbook YYYY-MM-DD
 * @param kind what the table says that it is
 */
record Cell(String text, Kind kind) {
    enum Kind {
        TEXT,
        /** a number of a workbook */
        NUMBER,
        /** a number of a workbook that is formatted as a date */
        DATE,
        BOOLEAN,
        /** what cannot be read, such as {@code #N/A} or a formula without a value */
        ERROR
    }

    static final Cell BLANK = new Cell("", Kind.TEXT);

    static Cell text(String text) {
        return text.isEmpty() ? BLANK : new Cell(text, Kind.TEXT);
    }

    boolean blank() {
        return trim(text).isEmpty();
    }

    /** Without blanks around it, whichever kind of blank: spreadsheets like the one that does not break lines. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
