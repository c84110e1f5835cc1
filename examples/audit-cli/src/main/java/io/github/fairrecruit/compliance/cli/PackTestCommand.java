package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.testkit.GoldenCases;
import io.github.fairrecruit.compliance.testkit.GoldenCases.Result;
import io.github.fairrecruit.compliance.testkit.PackProblemsException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        versionProvider = RecruitmentAudit.Version.class,
        description = {
            "Runs the golden cases of packs, and shows every outcome that is not as expected.",
            "Ends with status 1 when there is one, or when nothing was compared, 0 otherwise."
        })
final class PackTestCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "DIR",
            description = "Folder of one pack or of several, or a Maven project that holds them.")
    private Path place;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language of the summary: en or de. Cases are as they are written. Default: en.")
    private Language language;

    @Mixin
    private PackOptions packOptions;

    PackTestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder = PackPlaces.folder(place);
        ComplianceEngine engine = PackPlaces.load(folder).engine(PackPlaces.beside(packOptions));
        boolean fine = true;
        List<Path> packs = PackPlaces.packs(folder);
        for (Path pack : packs) {
            Result result = run(engine, pack);
            result.failures().forEach(failure -> {
                terminal.line(TextTable.clean(failure.toString()));
                terminal.line("");
            });
            terminal.line(summary(result));
            fine &= result.failures().isEmpty() && result.expectations() > 0;
        }
        return fine && !packs.isEmpty() ? ExitCode.FINE.code() : ExitCode.NON_COMPLIANT.code();
    }

    private static Result run(ComplianceEngine engine, Path pack) {
        try {
            return GoldenCases.run(engine, pack);
        } catch (PackProblemsException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private String summary(Result result) {
        if (result.expectations() == 0) {
            return language.say("test.nothing", result.pack());
        }
        return result.failures().isEmpty()
                ? language.say("test.fine", result.pack(), result.expectations(), result.cases())
                : language.say(
                        "test.failed", result.pack(), result.failures().size(), result.expectations(), result.cases());
    }
}
