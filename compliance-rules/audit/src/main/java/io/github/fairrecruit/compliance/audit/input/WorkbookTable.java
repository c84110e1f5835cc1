package io.github.fairrecruit.compliance.audit.input;

import io.github.fairrecruit.compliance.engine.json.Nearest;
import io.github.fairrecruit.compliance.engine.json.Shown;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads one sheet of a workbook row by row. Its rows stream; its table of texts is held, as the format demands, and is
 * bounded by {@link WorkbookGuard}.
 *
 * <p>Numbers are the shortest decimals of the binary numbers that a workbook keeps. A number with the format of a date is
 * a date, with the precision of its format. A formula counts as the value that was stored with it.
 */
final class WorkbookTable implements Table {
    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#GETTING_DATA", "#SPILL!");

    private final String file;
    private final TableFormat format;

    WorkbookTable(String file, TableFormat format) {
        this.file = file;
        this.format = format;
    }

    void read(File workbook, Rows rows) throws IOException {
        WorkbookGuard.check(file, workbook);
        long last = 0;
        try (ReadableWorkbook book = guarded(0, () -> new ReadableWorkbook(workbook, new ReadingOptions(true, true)))) {
            Sheet sheet = guarded(0, () -> sheet(book));
            try (Stream<Row> stream = guarded(0, sheet::openStream)) {
                Iterator<Row> iterator = stream.iterator();
                int width = -1;
                for (Row row = next(last, iterator); row != null; row = next(last, iterator)) {
                    last = row.getRowNum();
                    List<Cell> cells = cells(row, book.isDate1904());
                    if (width < 0) {
                        width = header(row, cells, rows);
                    } else if (!cells.stream().allMatch(Cell::blank)) {
                        row(row.getRowNum(), cells, width, rows);
                    }
                }
                if (width < 0) {
                    throw new InputException(
                            file,
                            "The sheet " + Shown.quoted(sheet.getName())
                                    + " has no header. Maybe the mapping should name another sheet or row.");
                }
            }
        }
    }

    private Row next(long last, Iterator<Row> rows) throws IOException {
        return guarded(last, () -> rows.hasNext() ? rows.next() : null);
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    /** Only what the library does: whoever takes the rows may fail too, and that is no fault of the workbook. */
    private <T> T guarded(long last, Step<T> step) throws IOException {
        try {
            return step.run();
        } catch (InputException e) {
            throw e;
        } catch (RuntimeException | IOException e) {
            throw new InputException(
                    file,
                    0,
                    "The workbook is damaged" + (last == 0 ? "" : " after row " + last)
                            + ". Maybe open it, save it again, or export the sheet as CSV.",
                    e);
        }
    }

    private Sheet sheet(ReadableWorkbook book) {
        if (format.sheet() == null) {
            return book.getFirstSheet();
        }
        return book.findSheet(format.sheet()).orElseThrow(() -> {
            List<String> names = book.getSheets().map(Sheet::getName).toList();
            String near = Nearest.to(format.sheet(), names);
            return new InputException(
                    file,
                    "The workbook has no sheet " + Shown.quoted(format.sheet()) + ". Maybe "
                            + (near == null ? "one of " + String.join(", ", names) : Shown.quoted(near))
                            + " is meant.");
        });
    }

    /** How many cells the header has; -1 when this is not the header. */
    private int header(Row row, List<Cell> cells, Rows rows) {
        if (format.headerRow() != 0
                ? row.getRowNum() < format.headerRow()
                : cells.stream().allMatch(Cell::blank)) {
            return -1;
        }
        if (format.headerRow() != 0 && row.getRowNum() != format.headerRow()) {
            throw new InputException(
                    file, format.headerRow(), "The row of the header is blank. Maybe the mapping should name another.");
        }
        rows.header(
                row.getRowNum(),
                cells.stream().map(cell -> Cell.trim(cell.text())).toList());
        return cells.size();
    }

    private static void row(long number, List<Cell> cells, int width, Rows rows) {
        for (int i = width; i < cells.size(); i++) {
            if (!cells.get(i).blank()) {
                rows.broken(
                        number,
                        -1,
                        Shown.plain(cells.get(i).text()),
                        "The row has " + cells.size() + " cells and the header " + width
                                + ". Maybe a note stands beside the table, or a column has no header.");
                return;
            }
        }
        rows.row(number, cells.subList(0, Math.min(width, cells.size())));
    }

    private static List<Cell> cells(Row row, boolean from1904) {
        List<Cell> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(cell(row.getCell(i), from1904));
        }
        return cells;
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell, boolean from1904) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Cell.BLANK;
        }
        if (cell.getType() == CellType.ERROR) {
            return new Cell(cell.getRawValue() == null ? "#?" : cell.getRawValue(), Cell.Kind.ERROR);
        }
        Object value = cell.getValue();
        if (value == null) {
            return cell.getType() == CellType.FORMULA ? new Cell("=" + cell.getFormula(), Cell.Kind.ERROR) : Cell.BLANK;
        }
        if (value instanceof BigDecimal number) {
            return number(number, cell, from1904);
        }
        if (value instanceof Boolean flag) {
            return new Cell(flag.toString(), Cell.Kind.BOOLEAN);
        }
        String text = value.toString();
        return ERRORS.contains(text) && cell.getType() == CellType.FORMULA
                ? new Cell(text, Cell.Kind.ERROR)
                : Cell.text(text);
    }

    private static Cell number(BigDecimal number, org.dhatim.fastexcel.reader.Cell cell, boolean from1904) {
        // A short text may stand for a number of a thousand million digits.
        if (number.signum() != 0 && Math.abs((long) number.precision() - number.scale()) > 30) {
            return new Cell(cell.getRawValue(), Cell.Kind.ERROR);
        }
        BigDecimal decimal = NumberFormat.shortest(number);
        String precision = datePrecision(cell.getDataFormatId(), cell.getDataFormatString());
        if (precision != null) {
            LocalDate day = DateFormats.day(decimal.longValue(), from1904);
            if (day == null) {
                return new Cell(decimal.toPlainString(), Cell.Kind.ERROR);
            }
            return new Cell(day.toString().substring(0, precision.length()), Cell.Kind.DATE);
        }
        return new Cell(decimal.toPlainString(), Cell.Kind.NUMBER);
    }

    /** As much of YYYY-MM-DD as a format of numbers shows; null when it shows no date. */
    private static String datePrecision(Integer id, String pattern) {
        if (id != null && id < 164) {
            if (id == 17) {
                return "YYYY-MM";
            }
            boolean day = (id >= 14 && id <= 16)
                    || id == 22
                    || (id >= 27 && id <= 31)
                    || id == 36
                    || (id >= 50 && id <= 54)
                    || id == 57
                    || id == 58;
            return day ? "YYYY-MM-DD" : null;
        }
        if (pattern == null) {
            return null;
        }
        StringBuilder bare = new StringBuilder();
        char within = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (within != 0) {
                within = c == within ? 0 : within;
            } else if (c == '"') {
                within = '"';
            } else if (c == '[') {
                within = ']';
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == ';') {
                break;
            } else {
                bare.append(Character.toLowerCase(c));
            }
        }
        if (bare.indexOf("d") >= 0) {
            return "YYYY-MM-DD";
        }
        return bare.indexOf("y") < 0 ? null : bare.indexOf("m") >= 0 ? "YYYY-MM" : "YYYY";
    }
}
