package io.github.fairrecruit.compliance.spark;

import io.github.fairrecruit.compliance.audit.AuditException;
import io.github.fairrecruit.compliance.audit.AuditPlan;
import io.github.fairrecruit.compliance.audit.AuditPlanBuilder;
import io.github.fairrecruit.compliance.audit.AuditResult;
import io.github.fairrecruit.compliance.audit.AuditRows;
import io.github.fairrecruit.compliance.audit.AuditShare;
import io.github.fairrecruit.compliance.audit.SharedAudit;
import io.github.fairrecruit.compliance.audit.report.Provenance.FileUsed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/** Audits on a Spark cluster, or on the cores of this machine. */
final class SparkAudit {
    private final SparkSession session;
    private final JavaSparkContext spark;
    private final long sliceBytes;
    private final Configuration hadoop;

    /** @param sliceBytes about so many bytes of a file make a task */
    SparkAudit(SparkSession session, long sliceBytes) {
        this.session = session;
        this.spark = new JavaSparkContext(session.sparkContext());
        this.sliceBytes = sliceBytes;
        this.hadoop = spark.hadoopConfiguration();
    }

    /**
     * Runs an audit and writes its results into a folder on the disk of the driver.
     *
     * @param records files, folders or patterns, on file systems that all executors can read
     * @param job how to audit
     * @param results says where the results go and in which form
     * @param tables folder for the rows of the results as Parquet tables, written by the executors; null for none
     * @throws AuditException when the audit cannot be carried out
     */
    AuditResult run(List<String> records, AuditJob job, UnaryOperator<AuditPlanBuilder> results, String tables) {
        List<String> registers = job.agencies().stream().map(Attachment::name).toList();
        List<InputFile> files = InputFiles.find(records, registers, hadoop);
        if (files.isEmpty() && registers.isEmpty()) {
            throw new AuditException("There are no records to audit. Maybe name a file.");
        }
        try (Folder folder = new Folder()) {
            AuditPlan plan = results.apply(job.plan(folder.path())).build();
            return run(files, registers, job, new SharedAudit(Site.engine(), plan), tables);
        }
    }

    private AuditResult run(
            List<InputFile> files, List<String> registers, AuditJob job, SharedAudit audit, String tables) {
        Broadcast<AuditJob> jobs = spark.broadcast(job);
        Broadcast<SerializableConfiguration> settings = spark.broadcast(new SerializableConfiguration(hadoop));
        String id = spark.sc().applicationId() + "/" + jobs.id();
        List<Slice> slices = new ArrayList<>();
        Map<Integer, String> digests = new HashMap<>();
        for (int i = 0; i < registers.size(); i++) {
            slices.add(Slice.agencies(i));
        }
        List<Survey> surveys = surveys(files, settings);
        for (Survey survey : surveys) {
            slices.addAll(survey.slices());
            digests.put(survey.file().input(), survey.sha256());
        }
        JavaRDD<Piece> pieces = spark.parallelize(slices, slices.size())
                .mapPartitionsWithIndex(new SliceTask(id, jobs, settings), false)
                .persist(StorageLevel.DISK_ONLY());
        try {
            JavaRDD<Piece.End> ends = pieces.filter(Piece.End.class::isInstance).map(Piece.End.class::cast);
            AuditShare whole = Merging.whole(
                    ends.mapToPair(end -> new Tuple2<>(end.slice(), end.share())),
                    slices.size(),
                    audit,
                    nothing -> Site.of(id, jobs.value()).audit());
            surveys.forEach(survey -> check(survey, whole));
            ends.filter(end -> end.sha256() != null)
                    .mapToPair(end -> new Tuple2<>(end.input(), end.sha256()))
                    .collect()
                    .forEach(digest -> digests.put(digest._1(), digest._2()));
            JavaRDD<AuditRows> rows =
                    pieces.filter(Piece.Rows.class::isInstance).map(piece -> ((Piece.Rows) piece).rows());
            List<FileUsed> inputs = new ArrayList<>();
            for (int i = 0; i < registers.size(); i++) {
                inputs.add(used("agencies", i, registers.get(i), digests, whole));
            }
            files.forEach(file -> inputs.add(used("records", file.input(), file.name(), digests, whole)));
            if (tables != null) {
                new Tables(session, tables).write(rows, job.assessments());
            }
            // Slice by slice: the driver never holds the rows of more than one.
            return audit.write(inputs, whole, rows.toLocalIterator());
        } finally {
            pieces.unpersist();
            jobs.destroy();
            settings.destroy();
        }
    }

    private List<Survey> surveys(List<InputFile> files, Broadcast<SerializableConfiguration> settings) {
        if (files.isEmpty()) {
            return List.of();
        }
        long bytes = sliceBytes;
        return spark.parallelize(files, files.size())
                .map(file ->
                        Survey.of(file, bytes, Site.engine(), settings.value().value()))
                .collect();
    }

    /** What was counted before and what was assessed and refused must be the same records. */
    private static void check(Survey survey, AuditShare whole) {
        long found = whole.records(survey.file().input());
        if (survey.records() != null && survey.records() != found) {
            throw new IllegalStateException("The file " + survey.file().uri() + " has " + survey.records()
                    + " records, and " + found + " were assessed or refused.");
        }
    }

    private static FileUsed used(String role, int input, String name, Map<Integer, String> digests, AuditShare whole) {
        return new FileUsed(
                role, name, Objects.requireNonNull(digests.get(input)), whole.records(input), whole.refused(input));
    }
}
