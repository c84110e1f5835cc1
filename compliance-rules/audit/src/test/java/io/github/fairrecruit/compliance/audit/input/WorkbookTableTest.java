package io.github.fairrecruit.compliance.audit.input;

import static io.github.fairrecruit.compliance.audit.input.Reading.ENGINE;
import static io.github.fairrecruit.compliance.audit.input.Reading.bytes;
import static io.github.fairrecruit.compliance.audit.input.Reading.gzip;
import static io.github.fairrecruit.compliance.audit.input.Reading.mapping;
import static io.github.fairrecruit.compliance.audit.input.Reading.shown;
import static io.github.fairrecruit.compliance.audit.input.Reading.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTableTest {
    private static final Mapping MAPPING = mapping("""
            mapping: 1
            subject: placement
            unknown: ["#N/A"]
            facts:
              id: {column: ID}
              contract.signedOn: {column: SIGNED}
              contract.terms.wage.amount: {column: PAY, currency: USD}
              contract.written: {column: WRITTEN}
              contract.terms.noticeDays: {column: NOTICE}
            """);

    @TempDir
    Path folder;

    private static byte[] workbook(Consumer<Worksheet> fill) {
        return workbook(Map.of("Data", fill));
    }

    private static byte[] workbook(Map<String, Consumer<Worksheet>> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            sheets.forEach((name, fill) -> {
                Worksheet sheet = book.newWorksheet(name);
                fill.accept(sheet);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void header(Worksheet sheet, int row, String... names) {
        for (int i = 0; i < names.length; i++) {
            sheet.value(row, i, names[i]);
        }
    }

    private RecordSource source(byte[] workbook, Mapping mapping) {
        return RecordSources.of(ENGINE, write(folder.resolve("t.xlsx"), workbook), mapping);
    }

    /** Changes the parts of a workbook. */
    private byte[] changed(byte[] workbook, BiConsumer<String, Map<String, byte[]>> change) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile in =
                new ZipFile(write(folder.resolve("before.xlsx"), workbook).toFile())) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                parts.put(entry.getName(), in.getInputStream(entry).readAllBytes());
            }
            for (String name : parts.keySet().toArray(String[]::new)) {
                change.accept(name, parts);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] sheetText(byte[] workbook, String from, String to) {
        return changed(workbook, (name, parts) -> {
            if (name.equals("xl/worksheets/sheet1.xml")) {
                String text = new String(parts.get(name), StandardCharsets.UTF_8);
                assertThat(text).contains(from);
                parts.put(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    @Test
    void cellsAreWhatTheWorkbookSaysTheyAre() {
        byte[] workbook = workbook(sheet -> {
            header(sheet, 0, "ID", "SIGNED", "PAY", "WRITTEN", "NOTICE");
            sheet.value(1, 0, "a");
            sheet.value(1, 1, LocalDate.of(2014, 3, 5));
            sheet.style(1, 1).format("dd.mm.yyyy").set();
            sheet.value(1, 2, 9.87);
            sheet.value(1, 3, true);
            sheet.value(1, 4, 30);
            sheet.value(3, 0, 17);
            sheet.value(3, 1, "2014-03");
            sheet.value(3, 2, 1_000_000);
            sheet.value(3, 3, false);
            sheet.value(3, 4, 30.5);
            sheet.value(4, 0, "c");
            sheet.value(4, 1, LocalDate.of(2014, 3, 1));
            sheet.style(4, 1).format("mmm yyyy").set();
        });
        RecordSource source = source(workbook, MAPPING);
        assertThat(shown(source))
                .containsExactly(
                        "1@2 {\"subject\":\"placement\",\"id\":\"a\",\"contract\":{\"signedOn\":\"2014-03-05\",\"terms\":"
                                + "{\"wage\":{\"amount\":{\"value\":9.87,\"currency\":\"USD\"}},\"noticeDays\":30},"
                                + "\"written\":true}}",
                        "2@4 refused /contract/terms/noticeDays [NOTICE] <30.5> \"30.5\" is no whole number. Maybe the column "
                                + "holds something else.",
                        "3@5 {\"subject\":\"placement\",\"id\":\"c\",\"contract\":{\"signedOn\":\"2014-03\"}}");
        assertThat(source.digest()).isEqualTo(Digests.sha256(workbook));
    }

    @Test
    void formulasCountAsTheirStoredValue() {
        byte[] workbook = workbook(sheet -> {
            header(sheet, 0, "ID", "SIGNED", "PAY", "WRITTEN", "NOTICE");
            for (int row = 1; row <= 4; row++) {
                sheet.value(row, 0, "r" + row);
                sheet.value(row, 4, 70 + row);
            }
        });
        byte[] formulas = sheetText(workbook, "<v>71</v>", "<f>70+1</f><v>71</v>");
        formulas = sheetText(formulas, "<v>72</v>", "<f>1+B2</f>");
        formulas = changed(formulas, (name, parts) -> {
            if (name.equals("xl/worksheets/sheet1.xml")) {
                String text = new String(parts.get(name), StandardCharsets.UTF_8)
                        .replaceFirst("<c r=\"E4\"[^>]*><v>73</v>", "<c r=\"E4\" t=\"e\"><f>1/0</f><v>#DIV/0!</v>")
                        .replaceFirst("<c r=\"E5\"[^>]*><v>74</v>", "<c r=\"E5\" t=\"e\"><v>#N/A</v>");
                assertThat(text).contains("#DIV/0!", "#N/A");
                parts.put(name, bytes(text));
            }
        });
        assertThat(shown(source(formulas, MAPPING)))
                .containsExactly(
                        "1@2 {\"subject\":\"placement\",\"id\":\"r1\",\"contract\":{\"terms\":{\"noticeDays\":71}}}",
                        "2@3 refused /contract/terms/noticeDays [NOTICE] <=1+B2> \"=1+B2\" is no value. Maybe the workbook should "
                                + "be recalculated and saved.",
                        "3@4 refused /contract/terms/noticeDays [NOTICE] <#DIV/0!> \"#DIV/0!\" is no value. Maybe the workbook "
                                + "should be recalculated and saved.",
                        "4@5 {\"subject\":\"placement\",\"id\":\"r4\"}");
    }

    @Test
    void theSheetAndTheRowOfTheHeaderCanBeNamed() {
        Map<String, Consumer<Worksheet>> sheets = new LinkedHashMap<>();
        sheets.put("Notes", sheet -> sheet.value(0, 0, "read me"));
        sheets.put("Cases", sheet -> {
            sheet.value(0, 0, "A title");
            sheet.value(2, 1, "ID");
            sheet.value(3, 1, "x");
            sheet.value(4, 1, "y");
            sheet.value(4, 2, "a note beside the table");
        });
        String yaml =
                "mapping: 1\nsubject: placement\ntable: {sheet: Cases, header-row: 3}\nfacts: {id: {column: ID}}\n";
        byte[] workbook = workbook(sheets);
        assertThat(shown(source(workbook, mapping(yaml))))
                .containsExactly(
                        "1@4 {\"subject\":\"placement\",\"id\":\"x\"}",
                        "2@5 refused  [null] <a note beside the table> The row has 3 cells and the header 2. Maybe a note stands "
                                + "beside the table, or a column has no header.");
        assertThatThrownBy(() -> shown(source(workbook, mapping(yaml.replace("sheet: Cases", "sheet: Case")))))
                .hasMessage("t.xlsx: The workbook has no sheet \"Case\". Maybe \"Cases\" is meant.");
        assertThatThrownBy(() -> shown(source(workbook, mapping(yaml.replace("header-row: 3", "header-row: 2")))))
                .hasMessage("t.xlsx:2: The row of the header is blank. Maybe the mapping should name another.");
        assertThatThrownBy(() -> shown(source(workbook, mapping(yaml.replace("header-row: 3", "header-row: 9")))))
                .hasMessageContaining("has no header");
        assertThatThrownBy(() -> shown(source(workbook, MAPPING))).hasMessageStartingWith("t.xlsx:1: The header lacks");
    }

    @Test
    void packedWorkbooks() {
        byte[] workbook = workbook(sheet -> {
            header(sheet, 0, "ID");
            sheet.value(1, 0, "x");
        });
        byte[] packed = gzip(workbook);
        RecordSource source = RecordSources.of(
                ENGINE,
                write(folder.resolve("t.xlsx.gz"), packed),
                mapping("mapping: 1\nsubject: placement\nfacts: {id: {column: ID}}\n"));
        assertThat(shown(source)).containsExactly("1@2 {\"subject\":\"placement\",\"id\":\"x\"}");
        assertThat(source.digest()).isEqualTo(Digests.sha256(packed));
    }

    @Test
    void whatIsNoWorkbookIsAnError() {
        byte[] encrypted = new byte[600];
        System.arraycopy(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                0,
                encrypted,
                0,
                8);
        assertThatThrownBy(() -> shown(source(encrypted, MAPPING)))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "t.xlsx: The workbook is encrypted, or of the old kind .xls. Maybe save it as .xlsx without a "
                                + "password.");
        assertThatThrownBy(() -> shown(source(bytes("ID,X\n1,2\n"), MAPPING)))
                .hasMessage("t.xlsx: This is no workbook. Maybe it is a text file that should be called .csv.");
        byte[] workbook = workbook(sheet -> header(sheet, 0, "ID", "SIGNED", "PAY", "WRITTEN", "NOTICE"));
        assertThat(shown(source(workbook, MAPPING))).isEmpty();
        assertThatThrownBy(() -> shown(source(Arrays.copyOf(workbook, workbook.length - 200), MAPPING)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("t.xlsx: The workbook is damaged");
        assertThatThrownBy(() ->
                        shown(source(changed(workbook, (name, parts) -> parts.remove("xl/workbook.xml")), MAPPING)))
                .hasMessage("t.xlsx: The archive holds no workbook. Maybe another file is meant.");
    }

    @Test
    void aSheetThatBreaksOffNamesTheLastGoodRow() {
        byte[] workbook = workbook(sheet -> {
            header(sheet, 0, "ID", "SIGNED", "PAY", "WRITTEN", "NOTICE");
            sheet.value(1, 4, 1);
            sheet.value(2, 4, 2);
        });
        byte[] broken = changed(workbook, (name, parts) -> {
            if (name.equals("xl/worksheets/sheet1.xml")) {
                String text = new String(parts.get(name), StandardCharsets.UTF_8);
                parts.put(name, bytes(text.substring(0, text.indexOf("<row r=\"3\"") + 14)));
            }
        });
        assertThatThrownBy(() -> shown(source(broken, MAPPING)))
                .hasMessage(
                        "t.xlsx: The workbook is damaged after row 2. Maybe open it, save it again, or export the sheet as "
                                + "CSV.");
    }

    @Test
    void entitiesAreNotExpanded() {
        byte[] workbook = workbook(sheet -> {
            header(sheet, 0, "ID", "SIGNED", "PAY", "WRITTEN", "NOTICE");
            sheet.value(1, 4, 1);
        });
        byte[] hostile = changed(workbook, (name, parts) -> {
            if (name.equals("xl/worksheets/sheet1.xml")) {
                String text = new String(parts.get(name), StandardCharsets.UTF_8);
                parts.put(
                        name,
                        bytes(text.replaceFirst(
                                        "<worksheet",
                                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet")
                                .replace("<v>1</v>", "<v>&e;</v>")));
            }
        });
        assertThatThrownBy(() -> shown(source(hostile, MAPPING))).isInstanceOf(InputException.class);
    }

    @Test
    void whatUnpacksToTooMuchIsNotRead() {
        byte[] workbook = workbook(sheet -> {
            header(sheet, 0, "ID", "SIGNED", "PAY", "WRITTEN", "NOTICE");
            sheet.value(1, 4, 1);
        });
        byte[] cell = sheetText(workbook, "<v>1</v>", "<v>" + "1".repeat(1 << 21) + "</v>");
        assertThat(cell.length).isLessThan(100_000);
        assertThatThrownBy(() -> shown(source(cell, MAPPING)))
                .hasMessage(
                        "t.xlsx: The workbook unpacks to a cell of more than 1048576 bytes. Maybe export the sheet as CSV, "
                                + "which has no such bound.");
        byte[] row = sheetText(workbook, "<v>1</v></c>", "<v>1</v></c>" + "<c r=\"F2\"><v>1</v></c>".repeat(500_000));
        assertThatThrownBy(() -> shown(source(row, MAPPING))).hasMessageContaining("a row of more than 8388608 bytes");
        byte[] texts = changed(workbook, (name, parts) -> parts.put("xl/sharedStrings.xml", new byte[(64 << 20) + 1]));
        assertThatThrownBy(() -> shown(source(texts, MAPPING)))
                .hasMessageContaining("more than 67108864 bytes in xl/sharedStrings.xml");
    }

    @Test
    void aNumberOfTooManyDigitsIsNoValue() {
        byte[] workbook = workbook(sheet -> {
            header(sheet, 0, "ID", "SIGNED", "PAY", "WRITTEN", "NOTICE");
            sheet.value(1, 4, 12345);
        });
        assertThat(shown(source(sheetText(workbook, "<v>12345</v>", "<v>1E999999999</v>"), MAPPING)))
                .singleElement()
                .asString()
                .startsWith("1@2 refused /contract/terms/noticeDays [NOTICE] <1E999999999>");
    }

    @Test
    void whoTakesTheRecordsMayFailAndIsNotBlamedOnTheWorkbook() {
        byte[] workbook = workbook(sheet -> {
            header(sheet, 0, "ID", "SIGNED", "PAY", "WRITTEN", "NOTICE");
            sheet.value(1, 4, 1);
        });
        assertThatThrownBy(() -> source(workbook, MAPPING).read(item -> {
                    throw new IllegalStateException("disk full");
                }))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("disk full");
    }

    @Test
    void aWorkbookCannotComeThroughStandardInput() {
        Mapping piped = mapping("mapping: 1\nsubject: placement\ntable: {format: xlsx}\nfacts: {id: {column: ID}}\n");
        assertThatThrownBy(() -> RecordSources.standardInput(ENGINE, new ByteArrayInputStream(new byte[0]), piped))
                .hasMessage("-: A workbook cannot come through standard input. Maybe name the file.");
    }
}
