package io.github.fairrecruit.compliance.spark;

import io.github.fairrecruit.compliance.audit.AuditException;
import io.github.fairrecruit.compliance.audit.AuditPlanBuilder;
import io.github.fairrecruit.compliance.audit.AuditResult;
import io.github.fairrecruit.compliance.audit.input.MappingException;
import io.github.fairrecruit.compliance.audit.report.AuditReport;
import io.github.fairrecruit.compliance.audit.statistics.FigureSettings;
import io.github.fairrecruit.compliance.pack.Profile;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Audits files of records on Apache Spark. Without a master it uses the cores of this machine; with one, such as
 * {@code spark-submit} gives, it uses the cluster.
 */
@Command(
        name = "spark-audit",
        mixinStandardHelpOptions = true,
        description = {
            "Audits files of records on Apache Spark and writes the same results as the command audit.",
            "Files of records lie where all executors can read them; all other files are read by the driver."
        })
public final class Main implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "Files, folders or patterns of records, on any file system that Spark knows: .ndjson and .parquet"
                            + " are shared out in slices; .json, .csv, .tsv, .xlsx and whatever ends with .gz are one task each.")
    private List<String> records = new ArrayList<>();

    @Option(names = "--output", paramLabel = "DIR", required = true, description = "New folder for the results.")
    private Path output;

    @Option(
            names = "--tables",
            paramLabel = "DIR",
            description = "Write findings and quarantine as Parquet tables too, into a folder that all executors can"
                    + " write.")
    private String tables;

    @Option(names = "--mapping", paramLabel = "FILE", description = "How the rows of tables become records.")
    private Path mapping;

    @Option(
            names = "--agencies",
            paramLabel = "FILE",
            description = "Register of agencies. May be given more than once.")
    private List<Path> agencies = new ArrayList<>();

    @Option(names = "--agencies-mapping", paramLabel = "FILE", description = "How its rows become agencies.")
    private Path agenciesMapping;

    @Option(names = "--sanctions", paramLabel = "FILE", description = "Register of sanctions, as a table.")
    private Path sanctions;

    @Option(names = "--sanctions-mapping", paramLabel = "FILE", description = "How its rows become sanctions.")
    private Path sanctionsMapping;

    @Option(names = "--rates", paramLabel = "FILE", description = "Exchange rates as CSV with from,to,date,rate.")
    private Path rates;

    @Option(names = "--pack", paramLabel = "ID", split = ",", description = "Only these packs. Default: all.")
    private Set<String> packs = new LinkedHashSet<>();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            split = ",",
            description = "Only requirements of these filings: ${COMPLETION-CANDIDATES}.")
    private Set<Profile> profiles = new LinkedHashSet<>();

    @Option(
            names = "--knowledge-date",
            paramLabel = "DAY",
            description =
                    "What was known on this day decides. Default: the newest day on which the packs were checked.")
    private LocalDate knowledgeDate;

    @Option(names = "--law-of", paramLabel = "DAY", description = "Judge by the standards of this day.")
    private LocalDate lawOf;

    @Option(names = "--no-waivers", description = "Judge as if no authority had waived anything.")
    private boolean noWaivers;

    @Option(
            names = "--lang",
            split = ",",
            defaultValue = "en",
            description = "Languages of the report: en, de or en,de.")
    private List<String> languages;

    @Option(names = "--assessments", description = "Write every assessment too, compressed.")
    private boolean assessments;

    @Option(names = "--sarif", description = "Write the findings as SARIF 2.1.0 too.")
    private boolean sarif;

    @Option(names = "--letters", description = "Write a letter to each agency of which breaches are found.")
    private boolean letters;

    @Option(names = "--small-cells", paramLabel = "N", description = "Cells with fewer placements are withheld.")
    private Integer smallCells;

    @Option(names = "--inspections", paramLabel = "N", description = "Length of the list of agencies to inspect.")
    private Integer inspections;

    @Option(names = "--random-share", paramLabel = "SHARE", description = "Share of that list that is drawn at random.")
    private BigDecimal randomShare;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the draw.")
    private Long seed;

    @Option(
            names = "--slice-size",
            paramLabel = "MB",
            defaultValue = "32",
            description = "About so many megabytes of a file make a task. Default: 32.")
    private int sliceSize;

    private Main() {}

    /** Runs the command; the status is 0 when the audit is done, 2 on wrong usage or input, 1 on an internal error. */
    public static void main(String[] arguments) {
        int status = run(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(String... arguments) {
        return new CommandLine(new Main()).execute(arguments);
    }

    @Override
    public Integer call() {
        if (sliceSize < 1) {
            throw wrong("--slice-size is " + sliceSize + ". Maybe 32 is meant.");
        }
        if ((sanctions == null) != (sanctionsMapping == null)) {
            throw wrong("--sanctions and --sanctions-mapping belong together. Maybe name both.");
        }
        SparkConf settings = new SparkConf().setIfMissing("spark.master", "local[*]");
        SparkSession session =
                SparkSession.builder().appName("audit").config(settings).getOrCreate();
        try {
            AuditResult result =
                    new SparkAudit(session, (long) sliceSize << 20).run(records, job(), this::results, tables);
            say(result);
            return 0;
        } catch (AuditException | MappingException | UncheckedIOException e) {
            throw wrong(e.getMessage());
        } finally {
            session.stop();
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private AuditJob job() {
        return new AuditJob(
                agencies.stream().map(Attachment::of).toList(),
                attachment(agenciesMapping),
                attachment(mapping),
                attachment(sanctions),
                attachment(sanctionsMapping),
                attachment(rates),
                packs,
                profiles,
                knowledgeDate,
                lawOf,
                noWaivers,
                assessments);
    }

    private static Attachment attachment(Path file) {
        return file == null ? null : Attachment.of(file);
    }

    private AuditPlanBuilder results(AuditPlanBuilder plan) {
        FigureSettings defaults = FigureSettings.DEFAULTS;
        return plan.output(output)
                .figures(new FigureSettings(
                        smallCells == null ? defaults.smallCells() : smallCells,
                        inspections == null ? defaults.inspections() : inspections,
                        randomShare == null ? defaults.randomShare() : randomShare,
                        seed == null ? defaults.seed() : seed))
                .languages(languages)
                .sarif(sarif)
                .letters(letters);
    }

    private void say(AuditResult result) {
        PrintWriter out = spec.commandLine().getOut();
        AuditReport report = result.report();
        out.println("Records in " + report.totals().records() + " = assessed "
                + report.totals().assessed() + " + refused " + report.totals().refused() + ".");
        result.files().forEach(file -> out.println("  " + file));
        out.flush();
    }
}
