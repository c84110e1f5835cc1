package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.RulePacks;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.MissingRank;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "missing",
        mixinStandardHelpOptions = true,
        versionProvider = RecruitmentAudit.Version.class,
        description = {
            "Names the facts to ask for: those first that decide the most outcomes.",
            "Ends with status 2 when something is missing, 0 when nothing is, 3 when a record was refused."
        })
final class MissingCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Function<RulePacks, ComplianceEngine> engines;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of records; - for standard input.")
    private List<String> files;

    @Mixin
    private EngineOptions engineOptions;

    @Mixin
    private OutputOptions output;

    @Mixin
    private PackOptions packOptions;

    MissingCommand(Terminal terminal, Function<RulePacks, ComplianceEngine> engines) {
        this.terminal = terminal;
        this.engines = engines;
    }

    @Override
    public Integer call() {
        Records.check(files);
        ComplianceEngine engine = packOptions.engine(engines);
        AssessmentOptions options = engineOptions.read(engine);
        boolean json = output.format == Format.JSON;
        Questions questions = new Questions(engine.packs(), output.language);
        Records records = new Records(terminal, engine, json);
        records.each(files, subject -> {
            Assessment assessment = engine.assess(subject, options);
            List<MissingRank> missing = assessment.missing();
            if (json) {
                terminal.line(JsonLines.line(new Missing(assessment.subject(), assessment.id(), missing)));
            } else {
                table(assessment, missing, questions).forEach(terminal::line);
                terminal.line("");
            }
            return missing.isEmpty() ? ExitCode.FINE : ExitCode.OPEN;
        });
        return records.finish(output.language);
    }

    private List<String> table(Assessment assessment, List<MissingRank> missing, Questions questions) {
        Language language = output.language;
        TextTable table = new TextTable(0, 8, 44, 24);
        AssessmentTable.header(assessment, language)
                .forEach(line -> table.lines().add(line));
        if (missing.isEmpty()) {
            table.lines().add(language.say("missing.none"));
            return table.lines();
        }
        table.row(
                language.say("missing.decides"),
                language.say("missing.fact"),
                language.say("missing.what"),
                language.say("missing.requirements"));
        table.rule();
        for (MissingRank rank : missing) {
            String pointer = rank.fact().pointer().isEmpty() ? "/" : rank.fact().pointer();
            table.row(
                    Integer.toString(rank.outcomes()),
                    questions
                            .question(pointer)
                            .map(question -> pointer + "\n" + question)
                            .orElse(pointer),
                    language.say(rank.fact().kind()),
                    String.join(", ", rank.requirements()));
        }
        return table.lines();
    }

    /**
     * The facts to ask for in one record.
     *
     * @param subject kind of the record
     * @param id pseudonym of the record
     * @param missing the facts
     */
    record Missing(String subject, String id, List<MissingRank> missing) {}
}
