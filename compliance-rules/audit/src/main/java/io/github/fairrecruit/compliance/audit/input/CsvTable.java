package io.github.fairrecruit.compliance.audit.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.fairrecruit.compliance.engine.json.RecordReader;
import io.github.fairrecruit.compliance.engine.json.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads CSV row by row, and never holds more than one row.
 *
 * <p>Rows are cut first and parsed after, so that a broken row cannot take the rest of the file with it. A quotation mark
 * that was lost or added makes a cell run on over the lines below. A row over several lines is therefore believed only
 * when its quotation marks are in order, it has as many cells as the header, and none of its later lines is a whole row
 * by itself. Else its first line is refused, and reading goes on with the line below.
 *
 * <p>Cells are decoded one by one, so that bytes in a wrong encoding spoil their own row only.
 */
final class CsvTable implements Table {
    private static final int LIMIT = RecordReader.LIMIT;
    private static final int CHUNK = 1 << 16;
    private static final String STRAY =
            "A cell has one quotation mark and does not begin with it. Maybe the first one is "
                    + "missing, or the cell needs quotation marks around it and a doubled one within.";
    /** With fewer cells a line of plain text looks like a row. */
    private static final int TELLING = 3;

    private final String file;
    private final InputStream in;
    private final char separator;
    private final CharsetDecoder decoder;
    private final String encoding;
    private final int headerRow;
    private final CsvReader.CsvReaderBuilder parser;

    private byte[] buffer = new byte[CHUNK];
    private int position;
    private int end;
    private boolean exhausted;
    private long line = 1;

    CsvTable(String file, InputStream in, char separator, TableFormat format) {
        this.file = file;
        this.in = in;
        this.separator = separator;
        this.encoding = format.encoding();
        this.headerRow = format.headerRow();
        this.decoder = Charset.forName(format.encoding())
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.parser = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .maxBufferSize(2 * LIMIT);
    }

    /** Where a row ends and whether it can be one. */
    private record Cut(int end, int next, int lines, String fault) {}

    void read(Rows rows) throws IOException {
        skipByteOrderMark();
        int width = header(rows);
        while (available(position)) {
            Cut cut = cut();
            if (cut.fault() != null) {
                firstLine(rows, cut.fault());
                continue;
            }
            String text = new String(buffer, position, cut.end() - position, StandardCharsets.ISO_8859_1);
            List<String> cells = cells(text);
            if (cells == null) {
                firstLine(
                        rows,
                        "The row has a quotation mark in a wrong place. Maybe a quotation mark within a cell "
                                + "is not doubled.");
                continue;
            }
            if (blank(cells)) {
                advance(cut);
                continue;
            }
            String mismatch = mismatch(cells, width);
            if (cut.lines() > 1 && (mismatch != null || holdsWholeRow(cut, width))) {
                firstLine(
                        rows,
                        "The row runs on over " + cut.lines() + " lines, but the lines below are rows by "
                                + "themselves or do not complete it. Maybe a quotation mark is missing or too many on this line.");
            } else if (mismatch != null) {
                rows.broken(line, -1, Shown.plain(text), mismatch);
                advance(cut);
            } else {
                row(cells, width, text, rows);
                advance(cut);
            }
        }
    }

    private int header(Rows rows) throws IOException {
        long row = 0;
        while (available(position)) {
            Cut cut = cut();
            row++;
            if (cut.fault() != null && headerRow <= row) {
                throw new InputException(file, line, "The header cannot be read. " + cut.fault());
            }
            if (cut.fault() != null) {
                // What stands above the header is no table.
                skipLine();
                continue;
            }
            String text = new String(buffer, position, cut.end() - position, StandardCharsets.ISO_8859_1);
            List<String> cells = cells(text);
            long at = line;
            advance(cut);
            if (headerRow != 0 ? row < headerRow : cells != null && blank(cells)) {
                continue;
            }
            if (cells == null) {
                throw new InputException(
                        file,
                        at,
                        "The header has a quotation mark in a wrong place. Maybe a quotation "
                                + "mark within a cell is not doubled.");
            }
            List<String> names = new ArrayList<>();
            for (String cell : cells) {
                String name = decoded(cell);
                if (name == null) {
                    throw new InputException(
                            file,
                            at,
                            "The header is not " + encoding + ", near " + Shown.quoted(masked(cell))
                                    + ". Maybe the mapping should name another encoding.");
                }
                names.add(Cell.trim(name));
            }
            rows.header(at, names);
            return names.size();
        }
        throw new InputException(file, "The file has no header. Maybe it is empty.");
    }

    private static String mismatch(List<String> cells, int width) {
        if (cells.size() < width) {
            return "The row has " + cells.size() + " cells and the header " + width
                    + ". Maybe a separator is missing, or the row was cut off.";
        }
        for (int i = width; i < cells.size(); i++) {
            if (!Cell.trim(cells.get(i)).isEmpty()) {
                return "The row has " + cells.size() + " cells and the header " + width
                        + ". Maybe a cell with a separator in it lacks its quotation marks.";
            }
        }
        return null;
    }

    private void row(List<String> raw, int width, String text, Rows rows) {
        List<Cell> cells = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            String value = decoded(raw.get(i));
            if (value == null) {
                rows.broken(
                        line,
                        i,
                        Shown.plain(masked(raw.get(i))),
                        Shown.quoted(masked(raw.get(i))) + " is not " + encoding
                                + ". Maybe the file was saved in another encoding, which the mapping can name.");
                return;
            }
            cells.add(Cell.text(value));
        }
        rows.row(line, cells);
    }

    private boolean blank(List<String> cells) {
        for (String cell : cells) {
            String value = decoded(cell);
            if (value == null || !Cell.trim(value).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The cells, each character a byte; null when the quotation marks are not in order. */
    private List<String> cells(String row) {
        if (row.isEmpty()) {
            return List.of("");
        }
        try {
            CsvRecord parsed = parser.ofSingleCsvRecord(row);
            return parsed.getFields();
        } catch (CsvParseException e) {
            return null;
        }
    }

    private String decoded(String cell) {
        boolean ascii = true;
        for (int i = 0; i < cell.length() && ascii; i++) {
            ascii = cell.charAt(i) < 128;
        }
        if (ascii) {
            return cell;
        }
        try {
            return decoder.decode(ByteBuffer.wrap(cell.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String masked(String cell) {
        StringBuilder masked = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            masked.append(cell.charAt(i) < 128 ? cell.charAt(i) : '?');
        }
        return masked.toString();
    }

    // Cutting

    private Cut cut() throws IOException {
        if (position > buffer.length / 2) {
            System.arraycopy(buffer, position, buffer, 0, end - position);
            end -= position;
            position = 0;
        }
        int i = position;
        int lines = 1;
        boolean quoted = false;
        boolean fieldStart = true;
        // Marks within a cell that does not begin with one are taken as they stand, but for a single one.
        boolean stray = false;
        while (i - position <= LIMIT) {
            if (!available(i)) {
                String fault = quoted
                        ? "A quotation mark is not closed. Maybe one is missing on this line."
                        : stray ? STRAY : null;
                return new Cut(i, i, lines, fault);
            }
            byte b = buffer[i];
            if (quoted) {
                if (b == '"') {
                    if (available(i + 1) && buffer[i + 1] == '"') {
                        i++;
                    } else {
                        quoted = false;
                        if (available(i + 1) && buffer[i + 1] != separator && !lineBreak(buffer[i + 1])) {
                            return new Cut(
                                    i,
                                    i,
                                    lines,
                                    "After a quotation mark there is more. Maybe a quotation mark within a cell is not "
                                            + "doubled, or one is missing on this line.");
                        }
                    }
                } else if (lineBreak(b)) {
                    lines++;
                    i += crLf(i) ? 1 : 0;
                }
                fieldStart = false;
            } else if (b == separator || lineBreak(b)) {
                if (stray) {
                    return new Cut(i, i, lines, STRAY);
                }
                if (b != separator) {
                    return new Cut(i, i + (crLf(i) ? 2 : 1), lines, null);
                }
                fieldStart = true;
            } else {
                quoted = b == '"' && fieldStart;
                stray ^= b == '"' && !fieldStart;
                fieldStart = false;
            }
            i++;
        }
        return new Cut(
                i,
                i,
                lines,
                "The row is larger than " + LIMIT
                        + " bytes. Maybe a quotation mark is missing, or the file is no table.");
    }

    private static boolean lineBreak(byte b) {
        return b == '\n' || b == '\r';
    }

    private boolean crLf(int index) throws IOException {
        return buffer[index] == '\r' && available(index + 1) && buffer[index + 1] == '\n';
    }

    /** Refuses one line, since nobody knows how far a broken row was meant to go. */
    private void firstLine(Rows rows, String reason) throws IOException {
        long at = line;
        rows.broken(at, -1, skipLine(), reason);
    }

    /** The beginning of the line that is skipped. */
    private String skipLine() throws IOException {
        StringBuilder shown = new StringBuilder();
        while (available(position) && !lineBreak(buffer[position])) {
            if (shown.length() < 200) {
                shown.append((char) (buffer[position] & 0xFF));
            }
            position++;
        }
        if (available(position)) {
            position += crLf(position) ? 2 : 1;
            line++;
        }
        String text = decoded(shown.toString());
        return Shown.plain(text == null ? masked(shown.toString()) : text);
    }

    private void advance(Cut cut) {
        position = cut.next();
        line += cut.lines();
    }

    /** Whether a line of a row over several lines would be a whole row if it stood alone. */
    private boolean holdsWholeRow(Cut cut, int width) {
        if (width < TELLING) {
            return false;
        }
        int from = position;
        boolean first = true;
        for (int i = position; i <= cut.end(); i++) {
            if (i == cut.end() || lineBreak(buffer[i])) {
                if (!first && i > from && wholeRow(from, i, width)) {
                    return true;
                }
                first = false;
                from = i + 1;
            }
        }
        return false;
    }

    private boolean wholeRow(int from, int to, int width) {
        int cells = 1;
        boolean quoted = false;
        boolean fieldStart = true;
        for (int i = from; i < to; i++) {
            byte b = buffer[i];
            if (quoted) {
                if (b == '"') {
                    if (i + 1 < to && buffer[i + 1] == '"') {
                        i++;
                    } else if (i + 1 < to && buffer[i + 1] != separator) {
                        return false;
                    } else {
                        quoted = false;
                    }
                }
                fieldStart = false;
            } else if (b == separator) {
                cells++;
                fieldStart = true;
            } else if (b == '"') {
                if (!fieldStart) {
                    return false;
                }
                quoted = true;
                fieldStart = false;
            } else {
                fieldStart = false;
            }
        }
        return !quoted && cells == width;
    }

    private void skipByteOrderMark() throws IOException {
        if (available(position + 1)) {
            int first = buffer[position] & 0xFF;
            int second = buffer[position + 1] & 0xFF;
            if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
                throw new InputException(file, "The file is UTF-16. Maybe save it as CSV UTF-8.");
            }
            if (first == 'P' && second == 'K' || first == 0xD0 && second == 0xCF) {
                throw new InputException(file, "The file is a workbook, and no CSV. Maybe name it .xlsx.");
            }
        }
        if (available(position + 2)
                && buffer[position] == (byte) 0xEF
                && buffer[position + 1] == (byte) 0xBB
                && buffer[position + 2] == (byte) 0xBF) {
            position += 3;
        }
    }

    /** Whether there is a byte at an index of the buffer; reads on if need be. What is at hand stays where it is. */
    private boolean available(int index) throws IOException {
        while (index >= end) {
            if (exhausted) {
                return false;
            }
            if (position == end) {
                index -= position;
                position = 0;
                end = 0;
            } else if (end == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            }
            int count = in.read(buffer, end, buffer.length - end);
            if (count < 0) {
                exhausted = true;
            } else {
                end += count;
            }
        }
        return true;
    }
}
