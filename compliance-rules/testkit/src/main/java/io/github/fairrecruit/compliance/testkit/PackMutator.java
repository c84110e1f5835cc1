package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.engine.DefaultEngine;
import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.engine.load.PackLoader;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.testkit.MutationReport.LivingMutant;
import io.github.fairrecruit.compliance.testkit.PackSource.Placed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks whether the golden cases of a pack would notice a slip: changes one thing of the pack at a time - a condition, a
 * rule, a verb, a number, a date, a limb of the scope - and runs the cases until one fails. A change that none notices
 * is either a case that is missing, or one that can make no difference; the pack says in {@code mutants.yaml} why.
 */
public final class PackMutator {
    private static final int THREADS = 2;
    private static final int PROGRESS = 100;

    private final List<PackSource> sources;
    private final List<LoadedPack> others;
    private final Map<String, String> owners = new TreeMap<>();
    private final Consumer<String> progress;

    private PackMutator(List<PackSource> sources, Consumer<String> progress) {
        Set<String> own = sources.stream().map(PackSource::id).collect(Collectors.toSet());
        this.sources = sources;
        this.others = PackLoader.fromClassPath().stream()
                .filter(pack -> !own.contains(pack.info().id()))
                .toList();
        this.progress = progress;
        Stream.concat(others.stream(), sources.stream().map(FolderPacks::loaded))
                .map(LoadedPack::info)
                .forEach(this::own);
    }

    private void own(PackInfo pack) {
        pack.requirements().forEach(requirement -> owners.put(requirement.id(), pack.id()));
    }

    /**
     * Mutates all packs of a folder, and prints what their cases do not notice.
     *
     * @param arguments the folder
     * @throws AssertionError when a mutant lives that no pack explains, or an explanation is stale
     */
    public static void main(String[] arguments) {
        run(List.of(arguments), System.out::println);
    }

    static void run(List<String> arguments, Consumer<String> out) {
        if (arguments.size() != 1) {
            throw new IllegalArgumentException(
                    "The arguments " + arguments + " are not understood. Maybe: <folder of the packs>.");
        }
        List<MutationReport> reports = run(Path.of(arguments.get(0)), out);
        List<String> failed = reports.stream()
                .filter(report -> !report.holds())
                .map(MutationReport::pack)
                .toList();
        if (reports.isEmpty() || !failed.isEmpty()) {
            throw new AssertionError(
                    "Mutants of these packs are neither killed nor explained, or explanations are stale: " + failed
                            + ". Maybe a golden case is missing; each is listed above.");
        }
    }

    /**
     * Mutates all packs of a folder.
     *
     * @param folder folder of one pack, or one that holds several; other packs that their cases need are taken from the
     *     class path
     * @param progress takes a line now and then
     * @return a report for each pack, in the order of the folder
     * @throws PackProblemsException when the sources have problems
     * @throws AssertionError when a golden case fails before anything is changed
     */
    public static List<MutationReport> run(Path folder, Consumer<String> progress) {
        List<PackSource> sources = FolderPacks.sound(folder);
        Problems problems = new Problems();
        Map<String, Map<String, Placed<String>>> explained = new TreeMap<>();
        for (PackSource source : sources) {
            explained.put(source.id(), MutantReader.read(folderOf(folder, source), problems));
        }
        if (!problems.sorted().isEmpty()) {
            throw new PackProblemsException(problems.sorted());
        }
        PackMutator mutator = new PackMutator(sources, progress);
        return sources.stream()
                .map(source -> mutator.report(source, explained.get(source.id())))
                .toList();
    }

    private static Path folderOf(Path folder, PackSource source) {
        Path whole = folder.toAbsolutePath().normalize();
        return Files.exists(whole.resolve("pack.yaml")) ? whole : whole.resolve(source.id());
    }

    private MutationReport report(PackSource source, Map<String, Placed<String>> explained) {
        List<GoldenCase> cases = cases(source);
        List<Mutant> mutants = Mutants.of(source);
        List<String> killers = killers(source, mutants, cases);
        Map<String, String> killed = new TreeMap<>();
        List<LivingMutant> living = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i++) {
            Mutant mutant = mutants.get(i);
            if (killers.get(i) != null) {
                killed.put(mutant.id(), killers.get(i));
            } else {
                living.add(new LivingMutant(mutant.id(), mutant.requirement(), mutant.file(), mutant.line()));
            }
        }
        Set<String> ids = living.stream().map(LivingMutant::id).collect(Collectors.toSet());
        List<LivingMutant> unexplained = living.stream()
                .filter(mutant -> !explained.containsKey(mutant.id()))
                .toList();
        Problems stale = new Problems();
        explained.forEach((id, place) -> {
            if (!ids.contains(id)) {
                stale.add(
                        place.file(),
                        place.line(),
                        killed.containsKey(id)
                                ? "The mutant " + id + " does not live: the case \"" + killed.get(id) + "\" notices it."
                                : "There is no mutant " + id + ".",
                        killed.containsKey(id) ? "Maybe drop the explanation." : Words.maybe(id, known(mutants)));
            }
        });
        MutationReport report = new MutationReport(
                source.id(),
                cases.size(),
                mutants.size(),
                mutants.size() - living.size(),
                living.size() - unexplained.size(),
                unexplained,
                stale.sorted());
        progress.accept(report.toString());
        return report;
    }

    private static Set<String> known(List<Mutant> mutants) {
        return mutants.stream().map(Mutant::id).collect(Collectors.toCollection(TreeSet::new));
    }

    // ------------------------------------------------------------------ cases

    /** The cases of a pack. Each asks only the packs that it needs, when that gives what it expects. */
    private List<GoldenCase> cases(PackSource source) {
        ComplianceEngine engine = engine(source);
        List<GoldenCase> cases = new ArrayList<>();
        List<GoldenCases.Failure> failures = new ArrayList<>();
        source.cases().forEach(golden -> {
            GoldenCase narrow = narrowed(golden, source);
            boolean holds = GoldenCases.run(engine, narrow).isEmpty();
            if (!holds) {
                failures.addAll(GoldenCases.run(engine, golden));
            }
            cases.add(holds ? narrow : golden);
        });
        if (!failures.isEmpty()) {
            throw new AssertionError(failures.stream()
                    .map(GoldenCases.Failure::toString)
                    .collect(Collectors.joining(
                            "\n", "Cases of the pack " + source.id() + " fail before anything is changed:\n", "")));
        }
        return cases;
    }

    private GoldenCase narrowed(GoldenCase golden, PackSource source) {
        if (!golden.options().packs().isEmpty()) {
            return golden;
        }
        Set<String> needed = new LinkedHashSet<>();
        needed.add(source.id());
        golden.expected().keySet().stream().map(owners::get).forEach(needed::add);
        AssessmentOptions options = Records.with(golden.options(), "packs", needed);
        return Records.with(golden, "options", options);
    }

    private ComplianceEngine engine(PackSource changed) {
        List<LoadedPack> packs = new ArrayList<>(others);
        for (PackSource source : sources) {
            packs.add(FolderPacks.loaded(source.id().equals(changed.id()) ? changed : source));
        }
        return DefaultEngine.of(packs);
    }

    // ------------------------------------------------------------------ runs

    /** For each mutant the name of the first case that notices it; null where none does. */
    private List<String> killers(PackSource source, List<Mutant> mutants, List<GoldenCase> cases) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<String>> running = new ArrayList<>();
            mutants.forEach(mutant -> running.add(threads.submit(() -> killer(mutant, cases))));
            List<String> killers = new ArrayList<>();
            for (Future<String> future : running) {
                killers.add(future.get());
                if (killers.size() % PROGRESS == 0) {
                    progress.accept(source.id() + ": " + killers.size() + " of " + mutants.size() + " mutants");
                }
            }
            return killers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The mutation was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A mutant of " + source.id() + " could not be tried.", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private String killer(Mutant mutant, List<GoldenCase> cases) {
        ComplianceEngine engine = engine(mutant.pack());
        return cases.stream()
                .filter(golden -> !GoldenCases.run(engine, golden).isEmpty())
                .map(GoldenCase::name)
                .findFirst()
                .orElse(null);
    }
}
