package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.engine.DefaultEngine;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.testkit.PackLinter;
import io.github.fairrecruit.compliance.testkit.PackProblem;
import io.github.fairrecruit.compliance.testkit.diff.PackSet;
import io.github.fairrecruit.compliance.testkit.diff.Weakening;
import io.github.fairrecruit.compliance.testkit.diff.Weakening.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        versionProvider = RecruitmentAudit.Version.class,
        description = {
            "Checks packs: their sources, or what a jar holds of them. Names file, line, check and remedy of each problem.",
            "Ends with status 1 when there are problems, 0 otherwise."
        })
final class PackLintCommand implements Callable<Integer> {
    private static final String SEED = "20261124";

    private final Terminal terminal;

    @Parameters(
            paramLabel = "DIR|JAR",
            description = "Folder of one pack or of several, a Maven project that holds them, or a jar.")
    private Path place;

    @Option(
            names = "--against-base",
            negatable = true,
            description = {
                "Compare packs that change requirements of others with these, on generated records, and report what is"
                        + " laxer without saying so. Default: when a pack changes one."
            })
    private Boolean againstBase;

    @Option(
            names = "--records",
            paramLabel = "NUMBER",
            defaultValue = "2000",
            description = "How many records are generated for that. Default: 2000.")
    private int records;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = SEED,
            description = "Seed of these records; the same seed gives the same records. Default: " + SEED + ".")
    private long seed;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language of the summary: en or de. Problems are in English. Default: en.")
    private Language language;

    @Mixin
    private PackOptions packOptions;

    PackLintCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path packs = PackPlaces.folderOrJar(place);
        List<PackProblem> problems = PackPlaces.isJar(packs) ? PackLinter.lintJar(packs) : PackLinter.lint(packs);
        List<String> lines =
                new ArrayList<>(problems.stream().map(PackProblem::toString).toList());
        // What cannot be read cannot be tried.
        if (lines.isEmpty() && !Boolean.FALSE.equals(againstBase)) {
            lines.addAll(weakenings(packs));
        }
        lines.forEach(line -> terminal.line(TextTable.clean(line)));
        terminal.line(
                lines.isEmpty()
                        ? language.say("lint.none")
                        : lines.size() == 1 ? language.say("lint.one") : language.say("lint.count", lines.size()));
        return lines.isEmpty() ? ExitCode.FINE.code() : ExitCode.NON_COMPLIANT.code();
    }

    private List<String> weakenings(Path packs) {
        PackSet set = PackPlaces.load(packs);
        List<String> ids = set.infos().stream()
                .filter(pack -> pack.requirements().stream().anyMatch(requirement -> requirement.override() != null))
                .map(PackInfo::id)
                .toList();
        if (ids.isEmpty() && !Boolean.TRUE.equals(againstBase)) {
            return List.of();
        }
        DefaultEngine engine = set.engine(PackPlaces.beside(packOptions));
        Report report = Weakening.check(engine, ids, records, seed);
        if (!report.compared().isEmpty() || Boolean.TRUE.equals(againstBase)) {
            terminal.line(language.say("lint.against-base", report.records(), compared(report)));
        }
        return report.found().stream()
                .map(found -> found.pack() + "/pack.yaml: [undeclared-weakening] " + found)
                .toList();
    }

    private String compared(Report report) {
        String compared = report.compared().entrySet().stream()
                .map(entry -> entry.getValue() == 0
                        ? language.say("lint.uncompared", entry.getKey())
                        : language.say("lint.compared", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        return compared.isEmpty() ? "-" : compared;
    }
}
