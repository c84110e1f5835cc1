package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.RulePacks;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.audit.Audit;
import io.github.fairrecruit.compliance.audit.AuditException;
import io.github.fairrecruit.compliance.audit.AuditPlan;
import io.github.fairrecruit.compliance.audit.AuditPlanBuilder;
import io.github.fairrecruit.compliance.audit.AuditResult;
import io.github.fairrecruit.compliance.audit.input.MappingException;
import io.github.fairrecruit.compliance.audit.report.AuditReport;
import io.github.fairrecruit.compliance.audit.report.Owed;
import io.github.fairrecruit.compliance.audit.report.PackFigures;
import io.github.fairrecruit.compliance.audit.report.Totals;
import io.github.fairrecruit.compliance.audit.statistics.FigureSettings;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        versionProvider = RecruitmentAudit.Version.class,
        description = {
            "Audits files of records and writes a report, the findings, and the records that were refused into a folder.",
            "Memory does not grow with the records. An audit of files that was interrupted goes on with --resume."
        })
final class AuditCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Function<RulePacks, ComplianceEngine> engines;

    @Option(names = "--output", paramLabel = "DIR", required = true, description = "New folder for the results.")
    private Path output;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = AuditInputs.FILES)
    private List<String> files = new ArrayList<>();

    @Mixin
    private AuditInputs inputs;

    @Mixin
    private EngineOptions engineOptions;

    @Mixin
    private PackOptions packOptions;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            split = ",",
            defaultValue = "en",
            description = "Languages of the report and of the letters: en, de or en,de. Default: en.")
    private List<Language> languages;

    @Option(
            names = "--assessments",
            description = "Write every assessment too, compressed: assessments.ndjson.gz, some 2 KB for each record.")
    private boolean assessments;

    @Option(names = "--sarif", description = "Write the findings as SARIF 2.1.0 too: findings.sarif.")
    private boolean sarif;

    @Option(names = "--letters", description = "Write a letter to each agency of which breaches are found: letters.")
    private boolean letters;

    @Option(
            names = "--small-cells",
            paramLabel = "N",
            description = "Cells of statistics with fewer placements are withheld. Default: 10.")
    private Integer smallCells;

    @Option(
            names = "--inspections",
            paramLabel = "N",
            description = "Length of the list of agencies to inspect. Default: 20.")
    private Integer inspections;

    @Option(
            names = "--random-share",
            paramLabel = "SHARE",
            description = "Share of that list that is drawn at random, from 0 to 1. Default: 0.2.")
    private BigDecimal randomShare;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the draw. Default: 1.")
    private Long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that assess. Default: one for each processor.")
    private int threads;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "N",
            description = "Save the state after so many records. Default: 10000.")
    private int checkpointEvery;

    @Option(names = "--resume", description = "Go on with the audit in the folder, which was interrupted.")
    private boolean resume;

    @Option(
            names = "--progress",
            paramLabel = "KIND",
            defaultValue = "auto",
            description = "terminal: one line that changes; lines: a line every ten seconds; none. Default: auto.")
    private ProgressLine.Kind kind;

    AuditCommand(Terminal terminal, Function<RulePacks, ComplianceEngine> engines) {
        this.terminal = terminal;
        this.engines = engines;
    }

    @Override
    public Integer call() {
        Language language = languages.get(0);
        AuditResult result = guarded(() -> {
            ComplianceEngine engine = packOptions.engine(engines);
            AuditPlan plan = inputs.into(
                            AuditPlanBuilder.builder()
                                    .output(output)
                                    .options(engineOptions.read(engine))
                                    .figures(figures())
                                    .languages(languages.stream()
                                            .map(Language::code)
                                            .toList())
                                    .assessments(assessments)
                                    .sarif(sarif)
                                    .letters(letters)
                                    .threads(threads)
                                    .checkpointEvery(checkpointEvery)
                                    .resume(resume),
                            files,
                            terminal.in())
                    .build();
            ProgressLine line = new ProgressLine(terminal, language, oneLine(), System::nanoTime);
            try {
                return new Audit(engine).run(plan, kind == ProgressLine.Kind.NONE ? progress -> {} : line);
            } finally {
                line.close();
            }
        });
        lines(result, language).forEach(terminal::line);
        return status(result.report()).code();
    }

    /** What is wrong with the inputs or the folder is told to the user, who can mend it. */
    static <T> T guarded(Callable<T> work) {
        try {
            return work.call();
        } catch (AuditException | MappingException | UncheckedIOException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private FigureSettings figures() {
        FigureSettings defaults = FigureSettings.DEFAULTS;
        try {
            return new FigureSettings(
                    smallCells == null ? defaults.smallCells() : smallCells,
                    inspections == null ? defaults.inspections() : inspections,
                    randomShare == null ? defaults.randomShare() : randomShare,
                    seed == null ? defaults.seed() : seed);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private boolean oneLine() {
        return kind == ProgressLine.Kind.TERMINAL || (kind == ProgressLine.Kind.AUTO && Terminal.interactive());
    }

    /** How the audit ended: by the strongest class among its records. */
    static ExitCode status(AuditReport report) {
        Totals totals = report.totals();
        ExitCode status = totals.refused() > 0 ? ExitCode.REFUSED : ExitCode.FINE;
        if (totals.assessed() == 0) {
            return status.or(ExitCode.OPEN);
        }
        for (PackFigures pack : report.packs()) {
            for (Verdict verdict : pack.verdicts().keySet()) {
                status = status.or(AssessCommand.standing(verdict));
            }
        }
        return status;
    }

    private List<String> lines(AuditResult result, Language language) {
        AuditReport report = result.report();
        Totals totals = report.totals();
        List<String> lines = new ArrayList<>();
        lines.add(language.say("records", totals.records(), totals.assessed(), totals.refused()));
        lines.add(language.say(
                "audit.kinds",
                Figures.grouped(totals.placements(), language),
                Figures.grouped(totals.agreements(), language),
                Figures.grouped(totals.agencyRecords(), language)));
        if (totals.placements() > 0) {
            lines.add(language.say(
                    "audit.charged",
                    Figures.grouped(totals.charged().yes(), language),
                    Figures.grouped(totals.charged().no(), language),
                    Figures.grouped(totals.charged().unknown(), language)));
        }
        for (Owed owed : totals.owed()) {
            MoneyBounds sum = new MoneyBounds(owed.currency(), owed.atLeast(), owed.atMost(), null);
            lines.add(language.say(
                    "audit.owed",
                    owed.pack(),
                    AssessmentTable.amounts(List.of(sum), language),
                    Figures.grouped(owed.placements(), language)));
        }
        if (!report.matches().isEmpty()) {
            lines.add(language.say("audit.matches", report.matches().size()));
        }
        if (!report.defects().isEmpty()) {
            lines.add(language.say("audit.defects", report.defects().size()));
        }
        if (result.leftOutOfSarif() > 0) {
            lines.add(language.say("audit.sarif", Figures.grouped(result.leftOutOfSarif(), language)));
        }
        lines.add(language.say("audit.written", output));
        result.files().forEach(file -> lines.add("  " + file));
        return lines;
    }
}
