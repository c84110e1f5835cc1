package io.github.fairrecruit.compliance.audit;

import io.github.fairrecruit.compliance.audit.report.SpreadsheetText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Rows of a CSV file in UTF-8, with line feeds. Each audit writes millions of them, so the cells go straight into the text:
 * quoted is what a reader would take for more than one cell, or the first cell of a row for a comment.
 */
final class CsvText {
    private final StringBuilder text = new StringBuilder(1 << 12);
    private boolean first = true;

    /** A whole row. */
    CsvText row(List<String> cells) {
        cells.forEach(this::cell);
        return end();
    }

    /** The next cell of the row; null is an empty one. */
    CsvText cell(String cell) {
        String guarded = cell == null ? "" : SpreadsheetText.guarded(cell);
        if (quoted(guarded)) {
            next();
            text.append('"').append(guarded.replace("\"", "\"\"")).append('"');
            return this;
        }
        return plain(guarded);
    }

    /** The next cell, which is no text from outside: a name of ours, or a number that is not negative. */
    CsvText plain(String cell) {
        next();
        text.append(cell);
        return this;
    }

    CsvText number(long number) {
        next();
        text.append(number);
        return this;
    }

    /** Ends the row. */
    CsvText end() {
        text.append('\n');
        first = true;
        return this;
    }

    private void next() {
        if (!first) {
            text.append(',');
        }
        first = false;
    }

    private boolean quoted(String cell) {
        if (first && cell.startsWith("#")) {
            return true;
        }
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
