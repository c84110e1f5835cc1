package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.RulePacks;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.model.Corridor;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Requirement;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = RecruitmentAudit.Version.class,
        description = "Compares published cases by the standards of their own dates with those of a later day.")
final class DemoCommand implements Callable<Integer> {
    private static final String PUBLISHED = "examples/data/published";

    /** Fees, papers and promises: what remains open about these is named, the rest is counted. */
    private static final List<String> HEADLINES = List.of("ILO-FR-P7", "ILO-FR-P11", "ILO-FR-G24.1");

    private static final int[] COLUMNS = {25, 33, 17, 17};

    private final Terminal terminal;
    private final Function<RulePacks, ComplianceEngine> engines;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "Folder of cases as JSON files. Default: " + PUBLISHED + " of this project.")
    private Path directory;

    @Option(
            names = "--law-of",
            paramLabel = "DAY",
            defaultValue = "2026-01-01",
            description = "The later day. Default: 2026-01-01.")
    private LocalDate lawOf;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language: en or de. Default: en.")
    private Language language;

    private final Set<String> shown = new HashSet<>();

    DemoCommand(Terminal terminal, Function<RulePacks, ComplianceEngine> engines) {
        this.terminal = terminal;
        this.engines = engines;
    }

    @Override
    public Integer call() throws IOException {
        ComplianceEngine engine = engines.apply(RulePacks.classPath());
        List<String> files = files();
        TextTable table = new TextTable(0, COLUMNS);
        Map<String, Integer> totals = new LinkedHashMap<>();
        Records records = new Records(terminal, engine, false);
        records.each(files, subject -> {
            Assessment own = engine.assess(subject, AssessmentOptions.defaults());
            Assessment later = engine.assess(subject, new AssessmentOptions(null, null, null, lawOf, false, null));
            table.rule();
            rows(table, subject, own, later);
            count(totals, "own", own);
            count(totals, "later", later);
            return ExitCode.FINE;
        });
        TextTable.wrap(language.say("demo.intro", lawOf), TextTable.WIDTH).forEach(terminal::line);
        terminal.line("");
        new TextTable(0, COLUMNS)
                .row(
                        language.say("demo.case"),
                        language.say("demo.requirements"),
                        language.say("demo.own"),
                        language.say("demo.later", lawOf),
                        language.say("demo.repay"))
                .lines()
                .forEach(terminal::line);
        table.rule().lines().forEach(terminal::line);
        terminal.line("");
        terminal.line(language.say("demo.titles"));
        titles(engine).forEach(terminal::line);
        terminal.line("");
        TextTable.wrap(language.say("demo.legend"), TextTable.WIDTH).forEach(terminal::line);
        terminal.line("");
        terminal.line(language.say("demo.totals", totals.getOrDefault("own", 0), totals.getOrDefault("later", 0)));
        records.closing(language).forEach(terminal::line);
        // Breaches are what the demo is about: only what went wrong in running it changes the status.
        return records.exitCode() == ExitCode.OPEN
                ? ExitCode.FINE.code()
                : records.exitCode().code();
    }

    private void rows(TextTable table, RecruitmentRecord subject, Assessment own, Assessment later) {
        Map<Cell, List<String>> groups = new LinkedHashMap<>();
        int quiet = 0;
        for (PackAssessment pack : later.packs()) {
            for (RequirementOutcome outcome : pack.outcomes()) {
                RequirementOutcome before = own.outcome(outcome.requirement()).orElse(outcome);
                if (!outcome.counts()) {
                    continue;
                }
                if (outcome.outcome() == Outcome.NOT_APPLICABLE && before.outcome() == Outcome.NOT_APPLICABLE) {
                    quiet++;
                    continue;
                }
                List<MoneyBounds> repay = repay(outcome).isEmpty() ? repay(before) : repay(outcome);
                Cell cell = new Cell(
                        outcome.outcome(),
                        before.outcome(),
                        word(before),
                        word(outcome),
                        AssessmentTable.amounts(repay, language));
                groups.computeIfAbsent(cell, key -> new ArrayList<>()).add(outcome.requirement());
            }
        }
        List<Map.Entry<Cell, List<String>>> sorted = new ArrayList<>(groups.entrySet());
        sorted.sort(Map.Entry.comparingByKey(Comparator.comparing(Cell::later).thenComparing(Cell::own)));
        String name = subject.id() + corridor(subject);
        for (Map.Entry<Cell, List<String>> group : sorted) {
            Cell cell = group.getKey();
            table.row(name, named(cell, group.getValue()), cell.ownWord(), cell.laterWord(), cell.repay());
            name = "";
        }
        if (quiet > 0) {
            table.row(name, language.say("demo.quiet", quiet), "", "", "");
        }
    }

    private String named(Cell cell, List<String> requirements) {
        List<String> named = cell.later() != Outcome.UNDETERMINED || requirements.size() <= HEADLINES.size()
                ? requirements
                : HEADLINES.stream().filter(requirements::contains).toList();
        shown.addAll(named);
        int more = requirements.size() - named.size();
        String ids = String.join(", ", named);
        if (more == 0) {
            return ids;
        }
        return ids.isEmpty() ? language.say("demo.only", more) : language.say("demo.more", ids, more);
    }

    /** What the ids in the table stand for. */
    private List<String> titles(ComplianceEngine engine) {
        TextTable titles = new TextTable(2, 14, 25);
        for (PackInfo pack : engine.packs()) {
            for (Requirement requirement : pack.requirements()) {
                if (shown.contains(requirement.id())) {
                    titles.row(
                            requirement.id(),
                            pack.id(),
                            requirement.text(language.code()).title());
                }
            }
        }
        return titles.lines();
    }

    private String word(RequirementOutcome outcome) {
        return language.say(outcome.outcome())
                + (outcome.reason() == null ? "" : " (" + language.say(outcome.reason()) + ")");
    }

    private static List<MoneyBounds> repay(RequirementOutcome outcome) {
        return outcome.repairs().stream()
                .flatMap(repair -> repair.amounts().stream())
                .toList();
    }

    private static String corridor(RecruitmentRecord subject) {
        if (!(subject instanceof Placement placement) || placement.corridor() == null) {
            return "";
        }
        Corridor corridor = placement.corridor();
        return "\n" + (corridor.origin() == null ? "?" : corridor.origin()) + " > "
                + (corridor.destination() == null ? "?" : corridor.destination());
    }

    private static void count(Map<String, Integer> totals, String key, Assessment assessment) {
        int breached = assessment.packs().stream()
                .mapToInt(pack -> pack.counts().getOrDefault(Outcome.BREACHED, 0))
                .sum();
        totals.merge(key, breached, Integer::sum);
    }

    private List<String> files() throws IOException {
        Path folder = directory == null ? published() : directory;
        if (!Files.isDirectory(folder)) {
            throw new UsageException(folder + " is not a folder. Maybe name the one that holds the cases.");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<String> files = entries.map(Path::toString)
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new UsageException(folder + " holds no file that ends in .json. Maybe another folder is meant.");
            }
            return files;
        }
    }

    /** The cases of this project, from its root or from wherever its jar is run. */
    private static Path published() {
        Path here = Path.of(PUBLISHED);
        if (Files.isDirectory(here)) {
            return here;
        }
        try {
            Path program = Path.of(DemoCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            // examples/audit-cli/target/recruitment-audit.jar, or .../target/classes
            Path examples = program.resolve("../../..").normalize();
            return examples.resolve("data/published");
        } catch (URISyntaxException e) {
            return here;
        }
    }

    /** One row: requirements that share it stand together. */
    private record Cell(Outcome later, Outcome own, String ownWord, String laterWord, String repay) {}
}
