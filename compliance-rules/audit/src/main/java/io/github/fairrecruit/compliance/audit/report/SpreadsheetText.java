package io.github.fairrecruit.compliance.audit.report;

/**
 * Texts in a table that somebody may open with a spreadsheet program: one that would be taken for a formula gets an
 * apostrophe in front.
 */
public final class SpreadsheetText {
    private static final String FORMULA = "=+-@\t\r";

    private SpreadsheetText() {}

    /** The text as a cell that no program runs. */
    public static String guarded(String text) {
        return formula(text) ? "'" + text : text;
    }

    /** What was guarded, as it was. */
    static String plain(String cell) {
        return cell.startsWith("'") && formula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean formula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
