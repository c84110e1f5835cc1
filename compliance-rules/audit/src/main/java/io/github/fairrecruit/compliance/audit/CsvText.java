package io.github.fairrecruit.compliance.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.fairrecruit.compliance.audit.report.SpreadsheetText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of a CSV file in UTF-8, with line feeds. */
final class CsvText {
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);

    /** A row; a cell that is null is empty. */
    CsvText row(List<String> cells) {
        String[] guarded = new String[cells.size()];
        for (int i = 0; i < guarded.length; i++) {
            guarded[i] = cells.get(i) == null ? "" : SpreadsheetText.guarded(cells.get(i));
        }
        csv.writeRecord(guarded);
        return this;
    }

    byte[] bytes() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory takes every sign.", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
