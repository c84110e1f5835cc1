package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.RulePacks;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.Verdict;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        versionProvider = RecruitmentAudit.Version.class,
        description = {
            "Assesses the records of the files: one JSON object, an array of objects, or one object on each line.",
            "With --format json each line is an assessment, in the order of the records; the last line is the summary, "
                    + "and refused records are named on the standard error too."
        })
final class AssessCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Function<RulePacks, ComplianceEngine> engines;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of records; - for standard input.")
    private List<String> files;

    @Mixin
    private EngineOptions engineOptions;

    @Mixin
    private OutputOptions output;

    @Option(names = "--all", description = "Show every outcome, not only those that ask for attention.")
    private boolean all;

    @Mixin
    private PackOptions packOptions;

    AssessCommand(Terminal terminal, Function<RulePacks, ComplianceEngine> engines) {
        this.terminal = terminal;
        this.engines = engines;
    }

    @Override
    public Integer call() {
        Records.check(files);
        ComplianceEngine engine = packOptions.engine(engines);
        AssessmentOptions options = engineOptions.read(engine);
        boolean json = output.format == Format.JSON;
        AssessmentTable table = new AssessmentTable(engine.packs(), output.language, all);
        Records records = new Records(terminal, engine, json);
        records.each(files, subject -> {
            Assessment assessment = engine.assess(subject, options);
            if (json) {
                terminal.line(line(engine, assessment));
            } else {
                table.lines(assessment).forEach(terminal::line);
                terminal.line("");
            }
            return standing(assessment);
        });
        return records.finish(output.language);
    }

    /** How a record stands: its worst verdict. */
    static ExitCode standing(Assessment assessment) {
        ExitCode standing = assessment.packs().isEmpty() ? ExitCode.OPEN : ExitCode.FINE;
        for (PackAssessment pack : assessment.packs()) {
            standing = standing.or(standing(pack.verdict()));
        }
        return standing;
    }

    static ExitCode standing(Verdict verdict) {
        return switch (verdict) {
            case NON_COMPLIANT -> ExitCode.NON_COMPLIANT;
            case INCOMPLETE, UNDETERMINED, NOTHING_JUDGED -> ExitCode.OPEN;
            case COMPLIANT_WITH_RESERVATIONS, COMPLIANT -> ExitCode.FINE;
        };
    }

    private static String line(ComplianceEngine engine, Assessment assessment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        engine.writeLine(assessment, bytes);
        return bytes.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
