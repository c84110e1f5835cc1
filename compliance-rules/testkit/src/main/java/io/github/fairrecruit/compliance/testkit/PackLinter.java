package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.testkit.PackSource.Placed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks packs: what a lawyer and an engine must be able to rely on. */
public final class PackLinter {
    private PackLinter() {}

    /**
     * Checks the sources of packs.
     *
     * @param packs folder of one pack, with its {@code pack.yaml}, or one that holds several
     * @return the problems, in the order of files and lines; none for sound packs
     */
    public static List<PackProblem> lint(Path packs) {
        Problems problems = new Problems();
        Path folder = packs.toAbsolutePath().normalize();
        List<PackSource> sources = FolderPacks.sources(folder, problems);
        lint(sources, true, problems);
        boolean one = Files.exists(folder.resolve("pack.yaml"));
        sources.forEach(source -> MutantReader.read(one ? folder : folder.resolve(source.id()), problems));
        return problems.sorted();
    }

    /**
     * Checks the packs of a jar: their data, and what their compiled rules read and call.
     *
     * @param jar jar with one or more packs, as {@link PackCompiler} and the rule compiler made it
     * @return the problems, in the order of files and lines; none for sound packs
     */
    public static List<PackProblem> lintJar(Path jar) {
        Problems problems = new Problems();
        JarLinter.lint(jar, problems);
        return problems.sorted();
    }

    static void lint(List<PackSource> packs, boolean withCases, Problems problems) {
        Neighbours neighbours = new Neighbours(packs);
        new ResolutionChecks(packs, neighbours, problems).check();
        lint(packs, neighbours, withCases, problems);
    }

    /** Checks packs that an engine is about to load. It resolves them itself, with all others that it has. */
    static void lintForEngine(List<PackSource> packs, Problems problems) {
        lint(packs, new Neighbours(packs), false, problems);
    }

    private static void lint(List<PackSource> packs, Neighbours neighbours, boolean withCases, Problems problems) {
        // Rules that could not be read say nothing about what is left over elsewhere.
        Set<String> unread = packs.stream()
                .filter(pack -> pack.chapters().stream().anyMatch(chapter -> problems.in(chapter.rulesFile())))
                .map(PackSource::id)
                .collect(Collectors.toSet());
        Map<String, Placed<Requirement>> requirements = new LinkedHashMap<>();
        for (PackSource pack : packs) {
            RequirementChecks.register(pack, requirements, problems);
        }
        Map<String, String> packages = new HashMap<>();
        Map<String, String> rules = new HashMap<>();
        for (PackSource pack : packs) {
            boolean read = !unread.contains(pack.id());
            new HeaderChecks(pack, problems).check(packages);
            new ExtensionChecks(pack, problems).check(read);
            new RequirementChecks(pack, problems).check();
            new OverrideChecks(pack, packs, neighbours, problems).check();
            new TextChecks(pack, problems).check();
            new ParameterChecks(pack, problems).check();
            new RuleChecks(pack, neighbours, problems).check(rules, read);
            new FactChecks(pack, problems).check(read);
            new CaseChecks(pack, requirements, neighbours, problems).check(withCases);
            new EntryChecks(pack, neighbours, problems).check();
        }
    }
}
