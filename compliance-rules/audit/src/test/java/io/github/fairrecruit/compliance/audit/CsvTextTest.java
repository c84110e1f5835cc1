package io.github.fairrecruit.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.fairrecruit.compliance.audit.report.SpreadsheetText;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {
    private static final List<String> CELLS = Arrays.asList(
            "",
            null,
            "a",
            "#a",
            "a#",
            "a,b",
            "\"",
            "a \"b\" c",
            "a\nb",
            "a\r",
            "\r\n",
            "'a",
            "=1",
            "-1",
            "\tx",
            "@\"",
            " ",
            "Gebühr – नेपाल 😀",
            "a text of more than twenty signs, with a comma",
            "a text of more than twenty signs");

    @Test
    void rowsAreThoseOfTheLibraryThatReadsThem() throws IOException {
        CsvText csv = new CsvText();
        StringWriter expected = new StringWriter();
        try (CsvWriter library =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(expected)) {
            for (int i = 0; i < CELLS.size(); i++) {
                List<String> cells = new ArrayList<>(CELLS);
                Collections.rotate(cells, i);
                csv.row(cells);
                library.writeRecord(cells.stream()
                        .map(cell -> cell == null ? "" : SpreadsheetText.guarded(cell))
                        .toList());
            }
        }
        assertThat(new String(csv.bytes(), StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }
}
