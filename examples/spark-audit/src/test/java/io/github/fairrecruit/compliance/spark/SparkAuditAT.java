package io.github.fairrecruit.compliance.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.audit.AuditResult;
import io.github.fairrecruit.compliance.generator.GeneratedPlacement;
import io.github.fairrecruit.compliance.generator.Generator;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 100,000 placements by both; {@code -Daudit.records=N} takes another number. */
class SparkAuditAT {
    private static final int PLACEMENTS = Integer.getInteger("audit.records", 100_000);

    @TempDir
    private Path folder;

    @Test
    void aHundredThousandPlacementsRecordByRecord() throws IOException {
        Generator generator = new Generator(17, 500);
        Path agencies = folder.resolve("agencies.ndjson");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(agencies))) {
            for (int i = 0; i < generator.agencies(); i++) {
                line(out, generator.agency(i));
            }
        }
        Path records = folder.resolve("placements.ndjson");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(records))) {
            for (GeneratedPlacement placement : generator.placements(PLACEMENTS)) {
                line(out, placement.json());
            }
        }
        try (SparkSession spark = SparkSession.builder()
                .appName("acceptance")
                .master("local[2,4]")
                .config("spark.ui.enabled", false)
                .getOrCreate()) {
            Both both = new Both(spark, folder).agencies(agencies).assessments();
            AuditResult threads = both.onThreads(records);
            AuditResult onSpark = both.onSpark(8 << 20, records.toString());
            assertThat(recordByRecord()).isEqualTo(PLACEMENTS + generator.agencies());
            assertThat(onSpark.report()).isEqualTo(threads.report());
            assertThat(onSpark.report().totals().assessed()).isEqualTo(PLACEMENTS + generator.agencies());
            assertThat(onSpark.report().totals().placements()).isEqualTo(PLACEMENTS);
            both.same();
        }
    }

    private static void line(OutputStream out, byte[] json) throws IOException {
        out.write(json);
        out.write('\n');
    }

    /** Compares the assessments one by one, each with the file, number and line of its record. */
    private long recordByRecord() throws IOException {
        long compared = 0;
        try (BufferedReader threads = assessments("threads");
                BufferedReader spark = assessments("spark")) {
            for (String line = threads.readLine(); line != null; line = threads.readLine()) {
                assertThat(spark.readLine()).isEqualTo(line);
                compared++;
            }
            assertThat(spark.readLine()).isNull();
        }
        return compared;
    }

    private BufferedReader assessments(String result) throws IOException {
        InputStream packed = Files.newInputStream(folder.resolve(result).resolve("assessments.ndjson.gz"));
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new BufferedInputStream(packed, 1 << 16)), StandardCharsets.UTF_8));
    }
}
