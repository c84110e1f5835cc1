package io.github.fairrecruit.compliance.audit.input;

import io.github.fairrecruit.compliance.RawRecord;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A table, whose rows a mapping turns into records. */
final class TableSource implements RecordSource {
    /** A packed workbook larger than this when unpacked is not read: it has to be put on disk first. */
    private static final long WORKBOOK = 1L << 30;

    private final String name;
    private final Opening in;
    private final Path workbook;
    private final Boolean compressed;
    private final Mapping mapping;
    private final char separator;
    private String digest;
    private Bytes reading;

    /** Opens the input. */
    interface Opening {
        InputStream open() throws IOException;
    }

    private TableSource(String name, Opening in, Path workbook, Boolean compressed, Mapping mapping, char separator) {
        this.name = name;
        this.in = in;
        this.workbook = workbook;
        this.compressed = compressed;
        this.mapping = mapping;
        this.separator = separator;
    }

    static TableSource csv(String name, Opening in, Boolean compressed, Mapping mapping, char usual) {
        char separator = mapping.table().separator();
        return new TableSource(name, in, null, compressed, mapping, separator == 0 ? usual : separator);
    }

    static TableSource workbook(String name, Path file, boolean compressed, Mapping mapping) {
        return new TableSource(name, () -> Files.newInputStream(file), file, compressed, mapping, (char) 0);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void read(Consumer<InputItem> items) {
        Handing rows = new Handing(items);
        try (InputStream opened = in.open();
                Bytes bytes = new Bytes(name, opened, compressed)) {
            reading = bytes;
            try {
                if (workbook == null) {
                    new CsvTable(name, bytes.content(), separator, mapping.table()).read(rows);
                } else if (compressed) {
                    unpacked(bytes, rows);
                } else {
                    new WorkbookTable(name, mapping.table()).read(workbook.toFile(), rows);
                }
                digest = bytes.finish();
            } catch (InputException e) {
                throw e;
            } catch (IOException e) {
                throw bytes.failure(e);
            }
        } catch (InputException e) {
            throw e;
        } catch (IOException e) {
            throw new InputException(
                    name, 0, "The file cannot be read: " + e.getMessage() + ". Maybe it is not there.", e);
        }
    }

    /** A workbook is read from its end, so it has to be a file. */
    private void unpacked(Bytes bytes, Handing rows) throws IOException {
        Path file = Files.createTempFile("workbook", ".xlsx");
        try {
            try (var out = Files.newOutputStream(file)) {
                byte[] chunk = new byte[1 << 16];
                long size = 0;
                for (int count = bytes.content().read(chunk);
                        count >= 0;
                        count = bytes.content().read(chunk)) {
                    size += count;
                    if (size > WORKBOOK) {
                        throw new InputException(
                                name,
                                "The workbook unpacks to more than " + WORKBOOK
                                        + " bytes. Maybe export the sheet as CSV, which has no such bound.");
                    }
                    out.write(chunk, 0, count);
                }
            }
            File unpacked = file.toFile();
            new WorkbookTable(name, mapping.table()).read(unpacked, rows);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public long position() {
        return reading == null ? 0 : reading.position();
    }

    @Override
    public String digest() {
        if (digest == null) {
            throw new IllegalStateException(name + " was not read to its end. Maybe call read first.");
        }
        return digest;
    }

    /** Hands rows on as records. */
    private final class Handing implements Table.Rows {
        private final Consumer<InputItem> items;
        private List<String> header = List.of();
        private RowMapper mapper;
        private long number;

        Handing(Consumer<InputItem> items) {
            this.items = items;
        }

        @Override
        public void header(long line, List<String> names) {
            header = names;
            mapper = new RowMapper(mapping, name, line, names);
        }

        @Override
        public void row(long line, List<Cell> cells) {
            number++;
            RowMapper.Result result = mapper.map(cells);
            if (result instanceof RowMapper.Mapped mapped) {
                items.accept(new RawItem(name, new RawRecord(number, line, 1, mapped.json()), mapped.origins()));
            } else if (result instanceof RowMapper.Unfit unfit) {
                items.accept(new Refusal(
                        name, number, line, unfit.pointer(), unfit.column(), unfit.value(), unfit.reason()));
            }
        }

        @Override
        public void broken(long line, int column, String value, String reason) {
            number++;
            String named = column < 0 || header.get(column).isEmpty() ? null : header.get(column);
            items.accept(new Refusal(name, number, line, "", named, value, reason));
        }
    }
}
