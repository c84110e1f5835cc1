package io.github.fairrecruit.compliance.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.audit.AuditResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkAuditTest {
    private static final int SLICE = 100_000;

    private static SparkSession spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .appName("test")
                .master("local[2,4]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.hadoop.fs.failing.impl", FailingFiles.class.getName())
                .config("spark.hadoop.fs.failing.impl.disable.cache", true)
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path packed(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(bytes);
        }
        return file;
    }

    @Test
    void twoThousandRecordsRecordByRecordAndByteByByte() throws IOException {
        Path agencies = file("agencies.ndjson", Lines.bytes(Lines.agencies()));
        Path first = file("2024.ndjson", Lines.bytes(Lines.damaged(1500)));
        Path second = packed("2025.ndjson.gz", Lines.bytes(Lines.damaged(500)));
        Both both = new Both(spark, folder).agencies(agencies).assessments();
        AuditResult threads = both.onThreads(first, second);
        AuditResult onSpark = both.onSpark(SLICE, first.toString(), second.toString());

        Map<String, String> expected = Both.assessments(folder.resolve("threads"));
        Map<String, String> found = Both.assessments(folder.resolve("spark"));
        assertThat(found).isEqualTo(expected).hasSize(2010 - 20);
        assertThat(onSpark.report()).isEqualTo(threads.report());
        assertThat(onSpark.report().totals().refused()).isEqualTo(20);
        both.same();
    }

    @Test
    void slicesBeginAndEndWhereverLinesDo() throws IOException {
        List<String> lines = new ArrayList<>();
        Lines.damaged(700).forEach(line -> {
            lines.add(line);
            if (lines.size() % 7 == 0) {
                lines.add("  \t ");
            }
            if (lines.size() % 90 == 0) {
                // Too large for a record, and a slice of its own.
                lines.add("{\"id\":\"" + "x".repeat((1 << 20) + lines.size()) + "\"}");
            }
        });
        byte[] text = ("\uFEFF" + String.join("\r\n", lines)).getBytes(StandardCharsets.UTF_8);
        Path records = file("windows.ndjson", text);
        Both both = new Both(spark, folder).assessments();
        both.onThreads(records);
        both.onSpark(1000, records.toString());
        both.same();
    }

    @Test
    void whatLooksLikeLinesAndIsNoneIsNotCut() throws IOException {
        Path array = file(
                "array.json",
                ("[\n" + String.join(",\n", Lines.placements(300)) + "\n]").getBytes(StandardCharsets.UTF_8));
        Path objects = file(
                "objects.json",
                String.join("\n", Lines.placements(300))
                        .replace(",\"worker\"", ",\n \"worker\"")
                        .getBytes(StandardCharsets.UTF_8));
        Both both = new Both(spark, folder).assessments();
        both.onThreads(array, objects);
        AuditResult result = both.onSpark(1000, array.toString(), objects.toString());
        assertThat(result.report().totals().assessed()).isEqualTo(600);
        both.same();
    }

    @Test
    void aTaskThatFailsMidwayIsDoneAgainAndChangesNothing() throws IOException {
        Path plain = file("plain.ndjson", Lines.bytes(Lines.damaged(2000)));
        Path packed = packed("packed.ndjson.gz", Lines.bytes(Lines.damaged(2000)));
        Both both = new Both(spark, folder).assessments();
        both.onThreads(plain, packed);
        FailingFiles.FAILED.clear();
        both.onSpark(300_000, "failing://" + plain, packed.toString());
        assertThat(FailingFiles.FAILED).hasSizeGreaterThan(2);
        both.same();
    }

    @Test
    void manySharesAreMergedInTheirOrder() throws IOException {
        Path records = file("records.ndjson", Lines.bytes(Lines.damaged(2600)));
        Both both = new Both(spark, folder);
        both.onThreads(records);
        both.onSpark(1, records.toString());
        assertThat(Survey.of(
                                new InputFile(0, records.toString(), Files.size(records)),
                                1,
                                Site.engine(),
                                spark.sparkContext().hadoopConfiguration())
                        .slices())
                .hasSizeGreaterThan(32);
        both.same();
    }

    @Test
    void parquetWithPlacesGivesTheFindingsOfTheLinesItWasMadeFrom() throws IOException {
        List<String> lines = Lines.damaged(2000);
        Path records = file("records.ndjson", Lines.bytes(lines));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(RowFactory.create("records.ndjson", i + 1L, i + 1L, lines.get(i)));
        }
        StructType schema = new StructType()
                .add("file", DataTypes.StringType, false)
                .add("record", DataTypes.LongType, false)
                .add("line", DataTypes.LongType, false)
                .add("json", DataTypes.StringType, false);
        Path parquet = folder.resolve("records");
        spark.createDataFrame(rows, schema)
                .coalesce(2)
                .write()
                .option("parquet.block.size", 50_000)
                .parquet(parquet.toString());
        Both both = new Both(spark, folder).assessments();
        AuditResult threads = both.onThreads(records);
        AuditResult onSpark = both.onSpark(50_000, parquet.toString());

        assertThat(Both.assessments(folder.resolve("spark"))).isEqualTo(Both.assessments(folder.resolve("threads")));
        Map<String, byte[]> expected = Both.files(folder.resolve("threads"));
        Map<String, byte[]> found = Both.files(folder.resolve("spark"));
        assertThat(found.get("findings.csv")).isEqualTo(expected.get("findings.csv"));
        assertThat(found.get("quarantine.csv")).isEqualTo(expected.get("quarantine.csv"));
        // Only what the figures rest on differs: other files were read.
        assertThat(onSpark.report().provenance().inputs()).hasSize(2);
        assertThat(onSpark.report())
                .usingRecursiveComparison()
                .ignoringFields("provenance")
                .isEqualTo(threads.report());
    }

    @Test
    void parquetWithoutPlacesNamesItsOwnRows() throws IOException {
        List<Row> rows = new ArrayList<>();
        Lines.damaged(300).forEach(line -> rows.add(RowFactory.create(line)));
        rows.add(RowFactory.create((Object) null));
        StructType schema = new StructType().add("json", DataTypes.StringType, true);
        spark.createDataFrame(rows, schema)
                .coalesce(1)
                .write()
                .parquet(folder.resolve("records").toString());
        Both both = new Both(spark, folder);
        AuditResult result = both.onSpark(SLICE, folder.resolve("records").toString());
        assertThat(result.report().totals().assessed()).isEqualTo(297);
        assertThat(result.report().totals().refused()).isEqualTo(4);
        assertThat(Files.readString(folder.resolve("spark/quarantine.csv")))
                .contains(".parquet,100,100,")
                .contains(".parquet,301,301,");
    }

    @Test
    void tablesHoldTheRowsOfTheFiles() throws IOException {
        Path records = file("records.ndjson", Lines.bytes(Lines.damaged(600)));
        Both both = new Both(spark, folder).assessments();
        both.withTables(folder.resolve("tables").toString(), SLICE, records.toString());
        Dataset<Row> findings =
                spark.read().parquet(folder.resolve("tables/findings").toString());
        long lines =
                Files.readString(folder.resolve("spark/findings.csv")).lines().count() - 1;
        assertThat(findings.count()).isEqualTo(lines);
        assertThat(findings.columns()).startsWith("file", "record", "line", "id");
        assertThat(findings.select("record").distinct().count()).isGreaterThan(100);
        assertThat(spark.read()
                        .parquet(folder.resolve("tables/quarantine").toString())
                        .count())
                .isEqualTo(6);
        assertThat(spark.read()
                        .parquet(folder.resolve("tables/assessments").toString())
                        .count())
                .isEqualTo(594);
    }
}
