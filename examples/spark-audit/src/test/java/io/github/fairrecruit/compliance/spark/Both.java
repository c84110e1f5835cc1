package io.github.fairrecruit.compliance.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.audit.Audit;
import io.github.fairrecruit.compliance.audit.AuditPlanBuilder;
import io.github.fairrecruit.compliance.audit.AuditResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.SparkSession;

/** The same audit twice: by the threads of one machine, and by Spark. */
final class Both {
    private final SparkSession spark;
    private final Path folder;
    private final UnaryOperator<AuditPlanBuilder> how;
    private List<Path> agencies = List.of();
    private boolean assessments;

    Both(SparkSession spark, Path folder) {
        this.spark = spark;
        this.folder = folder;
        this.how = plan -> plan.languages(List.of("en", "de"));
    }

    Both agencies(Path... files) {
        agencies = List.of(files);
        return this;
    }

    Both assessments() {
        assessments = true;
        return this;
    }

    AuditJob job() {
        return new AuditJob(
                agencies.stream().map(Attachment::of).toList(),
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                Set.of(),
                null,
                null,
                false,
                assessments);
    }

    AuditResult onThreads(Path... records) {
        return new Audit(Site.engine())
                .run(
                        how.apply(AuditPlanBuilder.builder())
                                .output(folder.resolve("threads"))
                                .agencies(agencies)
                                .records(List.of(records))
                                .assessments(assessments)
                                .build(),
                        told -> {});
    }

    AuditResult onSpark(long sliceBytes, String... records) {
        return withTables(null, sliceBytes, records);
    }

    AuditResult withTables(String tables, long sliceBytes, String... records) {
        return new SparkAudit(spark, sliceBytes)
                .run(List.of(records), job(), plan -> how.apply(plan).output(folder.resolve("spark")), tables);
    }

    /** Every file of both results, by its name. */
    void same() {
        Map<String, byte[]> threads = files(folder.resolve("threads"));
        Map<String, byte[]> spark = files(folder.resolve("spark"));
        assertThat(threads.keySet()).contains("findings.csv", "quarantine.csv", "report.json");
        assertThat(spark.keySet()).isEqualTo(threads.keySet());
        threads.forEach((name, bytes) -> assertThat(spark.get(name)).as(name).satisfies(found -> {
            // Text first: it shows where they differ.
            if (!name.endsWith(".gz")) {
                assertThat(new String(found, StandardCharsets.UTF_8))
                        .isEqualTo(new String(bytes, StandardCharsets.UTF_8));
            }
            assertThat(found).isEqualTo(bytes);
        }));
    }

    static Map<String, byte[]> files(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The assessments of a result, each by the file and the number of its record. */
    static Map<String, String> assessments(Path folder) {
        Map<String, String> assessments = new TreeMap<>();
        try (GZIPInputStream in = new GZIPInputStream(
                new ByteArrayInputStream(Files.readAllBytes(folder.resolve("assessments.ndjson.gz"))))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String place = line.substring(0, line.indexOf(",\"line\":"));
                assertThat(assessments.put(place, line)).as(place).isNull();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return assessments;
    }
}
