package io.github.fairrecruit.compliance.audit;

import io.github.fairrecruit.compliance.audit.report.SpreadsheetText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Rows of a CSV file in UTF-8, with line feeds. An audit writes millions of them, so the cells go straight into the text:
 * quoted is what a reader would take for more than one cell, or in the first cell of a row for a comment.
 */
final class CsvText {
    private final StringBuilder text = new StringBuilder(1 << 12);

    /** A row; a cell that is null is empty. */
    CsvText row(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            if (cells.get(i) != null) {
                cell(SpreadsheetText.guarded(cells.get(i)), i == 0);
            }
        }
        text.append('\n');
        return this;
    }

    private void cell(String cell, boolean first) {
        if (special(cell) || first && cell.startsWith("#")) {
            text.append('"').append(cell.replace("\"", "\"\"")).append('"');
        } else {
            text.append(cell);
        }
    }

    private static boolean special(String cell) {
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
