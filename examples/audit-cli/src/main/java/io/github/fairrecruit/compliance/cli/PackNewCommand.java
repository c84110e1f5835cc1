package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.engine.load.PackLoader;
import io.github.fairrecruit.compliance.pack.CorridorRole;
import io.github.fairrecruit.compliance.testkit.scaffold.NewPack;
import io.github.fairrecruit.compliance.testkit.scaffold.Scaffold;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        versionProvider = RecruitmentAudit.Version.class,
        description = {
            "Writes a small pack that passes all checks as it is, to be changed step by step into one that holds law.",
            "Nothing is ever overwritten."
        })
final class PackNewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "DIR",
            description = {
                "Folder of packs: the new one gets a folder in it, which is called like its id.",
                "With --maven: folder of the project."
            })
    private Path place;

    @Option(names = "--id", required = true, paramLabel = "ID", description = "Id of the pack, such as ke-agencies.")
    private String id;

    @Option(
            names = "--jurisdiction",
            paramLabel = "COUNTRY",
            description = "Country whose law it holds, such as KE. Default: none, for an international standard.")
    private String jurisdiction;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            split = ",",
            description = {
                "Parts of that country in a corridor for which it speaks: origin, transit, destination.",
                "Default: destination, where a country is given."
            })
    private List<CorridorRole> roles = new ArrayList<>();

    @Option(
            names = "--languages",
            paramLabel = "CODE",
            split = ",",
            defaultValue = "en,de",
            description = "Languages of its texts; one of them is en. Default: en,de.")
    private List<String> languages = new ArrayList<>();

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description =
                    "Day that stands in it as that of the work. Default: the newest day on which a pack here was checked.")
    private LocalDate day;

    @Option(names = "--maven", description = "Write a Maven project around it, which builds a jar.")
    private boolean maven;

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            defaultValue = "org.example",
            description = "With --maven: group of the project. Default: org.example.")
    private String group;

    @Option(
            names = "--artifact",
            paramLabel = "ARTIFACT",
            description = "With --maven: artifact of the project. Default: the id, with -pack behind it.")
    private String artifact;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language of what this command says: en or de. Default: en.")
    private Language language;

    PackNewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            NewPack pack = new NewPack(id, jurisdiction, roles, languages, day == null ? newest() : day);
            List<Path> written = maven
                    ? Scaffold.mavenProject(place, pack, group, artifact == null ? id + "-pack" : artifact)
                    : Scaffold.folder(place, pack);
            written.forEach(file -> terminal.line(language.say("new.written", file)));
            terminal.line("");
            TextTable.wrap(language.say("new.next", maven ? place : place.resolve(id)), TextTable.WIDTH)
                    .forEach(terminal::line);
            return ExitCode.FINE.code();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** No clock is asked: the same command writes the same files on every day. */
    private static LocalDate newest() {
        return PackLoader.fromClassPath().stream()
                .map((LoadedPack pack) -> pack.info().lastChecked().lastDay())
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new UsageException("No pack is here that tells a day. Maybe give one with --on."));
    }
}
