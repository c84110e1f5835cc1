package io.github.fairrecruit.compliance.spark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.fairrecruit.compliance.audit.AuditRows;
import io.github.fairrecruit.compliance.audit.SharedAudit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Writes the rows of the results as Parquet, by the executors: {@code findings}, {@code quarantine} and, if they are
 * wanted, {@code assessments}. The columns are those of the files of the audit, each cell as text, but for numbers of
 * records and lines; an assessment is one cell of JSON.
 */
final class Tables {
    private static final Set<String> NUMBERS = Set.of("record", "line");

    private final SparkSession session;
    private final String folder;

    Tables(SparkSession session, String folder) {
        this.session = session;
        this.folder = folder;
    }

    void write(JavaRDD<AuditRows> rows, boolean assessments) {
        List<String> findings = SharedAudit.findingColumns();
        List<String> quarantine = SharedAudit.quarantineColumns();
        write("findings", findings, rows.flatMap(each -> cells(each.findings(), findings)));
        write("quarantine", quarantine, rows.flatMap(each -> cells(each.quarantine(), quarantine)));
        if (assessments) {
            write("assessments", List.of("json"), rows.flatMap(each -> lines(each.assessments())));
        }
    }

    private void write(String name, List<String> columns, JavaRDD<Row> rows) {
        List<StructField> fields = columns.stream()
                .map(column -> DataTypes.createStructField(
                        column, NUMBERS.contains(column) ? DataTypes.LongType : DataTypes.StringType, true))
                .toList();
        StructType schema = DataTypes.createStructType(fields);
        session.createDataFrame(rows, schema).write().parquet(folder + "/" + name);
    }

    private static Iterator<Row> cells(byte[] csv, List<String> columns) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(new ByteArrayInputStream(csv))) {
            for (CsvRecord row : reader) {
                Object[] cells = new Object[columns.size()];
                for (int i = 0; i < cells.length; i++) {
                    String cell = row.getField(i);
                    cells[i] = NUMBERS.contains(columns.get(i)) ? (Object) Long.valueOf(cell) : cell;
                }
                rows.add(RowFactory.create(cells));
            }
        }
        return rows.iterator();
    }

    private static Iterator<Row> lines(byte[] packed) throws IOException {
        if (packed.length == 0) {
            return Collections.emptyIterator();
        }
        byte[] lines = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
        return new String(lines, StandardCharsets.UTF_8)
                .lines()
                .map(RowFactory::create)
                .iterator();
    }
}
