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

    CsvText row(List<String> cells) {
        csv.writeRecord(cells.stream()
                .map(cell -> cell == null ? "" : SpreadsheetText.guarded(cell))
                .toList());
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
