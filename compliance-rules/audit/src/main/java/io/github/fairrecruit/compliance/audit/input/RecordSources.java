package io.github.fairrecruit.compliance.audit.input;

import io.github.fairrecruit.compliance.ComplianceEngine;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Opens inputs. The layout is told by the end of the name: {@code .ndjson}, {@code .jsonl} and {@code .json} hold records,
 * {@code .csv}, {@code .tsv} and {@code .xlsx} hold rows that a mapping turns into records. Each may be followed by
 * {@code .gz}. Any other name is read as JSON.
 */
public final class RecordSources {
    private RecordSources() {}

    /**
     * A file.
     *
     * @param mapping says what a row of a table becomes; null when there are no tables. It is not used for JSON.
     * @throws InputException when the file is a table and there is no mapping for it, or it cannot be read at all
     */
    public static RecordSource of(ComplianceEngine engine, Path file, Mapping mapping) {
        String name = String.valueOf(file.getFileName());
        String layout = name.toLowerCase(Locale.ROOT);
        boolean compressed = layout.endsWith(".gz");
        if (compressed) {
            layout = layout.substring(0, layout.length() - 3);
        }
        there(name, file);
        if (layout.endsWith(".csv") || layout.endsWith(".tsv")) {
            return TableSource.csv(
                    name,
                    () -> Files.newInputStream(file),
                    compressed,
                    records(name, mapping),
                    layout.endsWith(".csv") ? ',' : '\t');
        }
        if (layout.endsWith(".xlsx")) {
            return TableSource.workbook(name, file, compressed, records(name, mapping));
        }
        if (layout.endsWith(".xls") || layout.endsWith(".xlsb") || layout.endsWith(".ods")) {
            throw new InputException(name, "This kind of workbook is not read. Maybe save it as .xlsx or .csv.");
        }
        return new JsonSource(engine, name, () -> Files.newInputStream(file), compressed);
    }

    /**
     * Standard input: JSON, or CSV when the mapping says {@code format: csv} or {@code format: tsv} under {@code table}.
     * Compressed input is recognised. It can be read once.
     *
     * @param mapping null for JSON
     * @throws InputException when the mapping says that it is a workbook
     */
    public static RecordSource standardInput(ComplianceEngine engine, InputStream in, Mapping mapping) {
        String format = mapping == null ? null : mapping.table().format();
        TableSource.Opening once = new TableSource.Opening() {
            private boolean opened;

            @Override
            public InputStream open() {
                if (opened) {
                    throw new InputException("-", "Standard input can be read once only. Maybe put it in a file.");
                }
                opened = true;
                return in;
            }
        };
        if (format == null) {
            return new JsonSource(engine, "-", once, null);
        }
        if (format.equals("xlsx")) {
            throw new InputException("-", "A workbook cannot come through standard input. Maybe name the file.");
        }
        return TableSource.csv("-", once, null, records("-", mapping), format.equals("csv") ? ',' : '\t');
    }

    /**
     * A register of sanctions: a table whose mapping says {@code subject: sanction}. Its items hold a
     * {@link SanctionEntry} as JSON.
     *
     * @throws InputException when the file is no table, or the mapping is for records
     */
    public static RecordSource register(Path file, Mapping mapping) {
        String name = String.valueOf(file.getFileName());
        if (mapping.kind() != Subject.SANCTION) {
            throw new InputException(
                    name,
                    "The mapping " + mapping.name() + " reads rows as " + mapping.subject()
                            + ", and a register has sanctions. Maybe another mapping is meant.");
        }
        there(name, file);
        String layout = name.toLowerCase(Locale.ROOT);
        boolean compressed = layout.endsWith(".gz");
        layout = compressed ? layout.substring(0, layout.length() - 3) : layout;
        if (layout.endsWith(".csv") || layout.endsWith(".tsv")) {
            return TableSource.csv(
                    name, () -> Files.newInputStream(file), compressed, mapping, layout.endsWith(".csv") ? ',' : '\t');
        }
        if (layout.endsWith(".xlsx")) {
            return TableSource.workbook(name, file, compressed, mapping);
        }
        throw new InputException(name, "A register is a table. Maybe the name should end with .csv, .tsv or .xlsx.");
    }

    private static void there(String name, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InputException(
                    name,
                    Files.isDirectory(file)
                            ? "This is a folder. Maybe name the files in it."
                            : "There is no such file. Maybe its name is misspelt.");
        }
    }

    private static Mapping records(String name, Mapping mapping) {
        if (mapping == null) {
            throw new InputException(
                    name, "A table needs a mapping, which says what its columns mean. Maybe name a mapping file.");
        }
        if (mapping.kind() == Subject.SANCTION) {
            throw new InputException(
                    name,
                    "The mapping " + mapping.name()
                            + " reads a register of sanctions, and no records. Maybe another mapping is meant.");
        }
        return mapping;
    }
}
