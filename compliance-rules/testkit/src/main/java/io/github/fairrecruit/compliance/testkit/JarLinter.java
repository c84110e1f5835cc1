package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.engine.load.PackLoader;
import io.github.fairrecruit.compliance.pack.Consequence;
import io.github.fairrecruit.compliance.pack.ExtensionFact;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementText;
import io.github.fairrecruit.compliance.testkit.CompiledRules.CompiledRule;
import io.github.fairrecruit.compliance.testkit.DrlFile.Condition;
import io.github.fairrecruit.compliance.testkit.DrlFile.Rule;
import io.github.fairrecruit.compliance.testkit.PackSource.Chapter;
import io.github.fairrecruit.compliance.testkit.PackSource.Header;
import io.github.fairrecruit.compliance.testkit.PackSource.Placed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import tools.jackson.core.JacksonException;

/** Checks packs that are already built: their data as the engine loads it, and the bytecode of their rules. */
final class JarLinter {
    private static final String DATA = "pack.json";
    private static final Pattern NAMED = Pattern.compile("\\s*\"(?:id|name)\" : \"(.*)\",?");

    private final String jar;
    private final Path root;
    private final Problems problems;

    /** Line of the data by file and then by id or name of rule. */
    private final Map<String, Map<String, Integer>> lines = new TreeMap<>();

    private JarLinter(String jar, Path root, Problems problems) {
        this.jar = jar;
        this.root = root;
        this.problems = problems;
    }

    static void lint(Path jar, Problems problems) {
        String name = String.valueOf(jar.getFileName());
        if (!Files.isRegularFile(jar)) {
            problems.add(name, 0, "There is no such jar.", "Maybe its path is misspelt, or it is a folder of sources.");
            return;
        }
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            new JarLinter(name, files.getPath("/"), problems).lint();
        } catch (ProviderNotFoundException | ZipException e) {
            problems.add(name, 0, "This is no jar.", "Maybe it is damaged, or another kind of file.");
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " cannot be read. Maybe it is damaged.", e);
        }
    }

    private void lint() {
        Map<String, PackJson> packs = packs();
        List<PackSource> sources = new ArrayList<>();
        Map<PackSource, CompiledRules> compiled = new LinkedHashMap<>();
        packs.forEach((file, pack) -> rules(file, pack).forEach((rules, drlPackage) -> {
            PackSource source = source(file, pack, drlPackage, rules);
            sources.add(source);
            compiled.put(source, rules);
        }));
        Problems found = new Problems();
        PackLinter.lint(sources, false, found);
        compiled.forEach((source, rules) -> new CompiledChecks(source, rules, jar + "!/", found).check());
        found.sorted().forEach(this::inJar);
    }

    /** A jar holds no files of chapters: all that they say stands in the data of the pack. */
    private void inJar(PackProblem problem) {
        int end = problem.file().indexOf(DATA + "/");
        problems.add(
                end < 0
                        ? problem
                        : new PackProblem(
                                problem.file().substring(0, end + DATA.length()),
                                problem.line(),
                                problem.check(),
                                problem.message(),
                                problem.advice()));
    }

    private Map<String, PackJson> packs() {
        Path folder = root.resolve("META-INF/compliance");
        Map<String, PackJson> packs = new TreeMap<>();
        List<Path> files = List.of();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> children = Files.list(folder)) {
                files = children.map(child -> child.resolve(DATA))
                        .filter(Files::exists)
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (files.isEmpty()) {
            problems.add(jar, 0, "The jar holds no pack.", "Maybe its build did not run PackCompiler.");
        }
        files.forEach(file -> read(file, packs));
        return packs;
    }

    private void read(Path file, Map<String, PackJson> packs) {
        String place = jar + "!" + file;
        try {
            PackJson pack = PackJson.read(Files.readAllBytes(file));
            if (!PackLoader.FORMAT.equals(pack.format()) || pack.info() == null) {
                problems.add(
                        place,
                        0,
                        "The data has the format " + pack.format() + "; this test kit reads " + PackLoader.FORMAT + ".",
                        "Maybe update the pack or the test kit.");
            } else {
                packs.put(place, pack);
                lines.put(place, lines(Files.readAllLines(file)));
            }
        } catch (JacksonException e) {
            problems.add(
                    place,
                    0,
                    "The data is damaged: " + e.getOriginalMessage() + ".",
                    "Maybe the jar was changed after it was built.");
        } catch (IOException e) {
            throw new UncheckedIOException(place + " cannot be read. Maybe the jar is damaged.", e);
        }
    }

    private static Map<String, Integer> lines(List<String> text) {
        Map<String, Integer> lines = new TreeMap<>();
        for (int i = 0; i < text.size(); i++) {
            Matcher named = NAMED.matcher(text.get(i));
            if (named.matches()) {
                lines.putIfAbsent(named.group(1), i + 1);
            }
        }
        return lines;
    }

    private int line(String file, String name) {
        return name == null ? 0 : lines.get(file).getOrDefault(name, 0);
    }

    /** The compiled rules and their package; none when they are not there. */
    private Map<CompiledRules, String> rules(String file, PackJson pack) {
        Set<String> own = pack.models().stream().map(JarLinter::packageOf).collect(Collectors.toSet());
        if (own.size() != 1) {
            problems.add(
                    file,
                    0,
                    Check.COMPILED_RULES,
                    own.isEmpty()
                            ? "The pack holds no compiled rules."
                            : "The compiled rules lie in several packages: " + own + ".",
                    "Maybe its build lacks drools-model-compiler with scope provided.");
            return Map.of();
        }
        String drlPackage = own.iterator().next();
        try {
            CompiledRules rules = CompiledRules.of(root, drlPackage, pack.models());
            for (PackJson.Rule rule : pack.rules()) {
                if (!rules.rules().containsKey(rule.name())) {
                    problems.add(
                            file,
                            0,
                            Check.COMPILED_RULES,
                            "The rule \"" + rule.name() + "\" is not among the compiled ones.",
                            "Maybe the jar was built in two steps: build it again from clean.");
                }
            }
            return Map.of(rules, drlPackage);
        } catch (IllegalArgumentException e) {
            problems.add(
                    file,
                    0,
                    Check.COMPILED_RULES,
                    "The compiled rules cannot be read: " + e.getMessage(),
                    "Maybe build the jar again.");
            return Map.of();
        }
    }

    private static String packageOf(String model) {
        return model.substring(0, Math.max(0, model.lastIndexOf('.')));
    }

    /** The pack as if it had been read from sources: rules as the bytecode says them. */
    private PackSource source(String file, PackJson pack, String drlPackage, CompiledRules compiled) {
        PackInfo info = pack.info();
        Header header = new Header(
                info.id(),
                info.coordinates(),
                info.titles(),
                info.jurisdiction(),
                info.roles(),
                info.status(),
                info.requires(),
                info.licence(),
                info.maintainers(),
                info.languages(),
                info.tombstones(),
                info.lastChecked(),
                drlPackage,
                null,
                null);
        Map<String, Map<String, Placed<RequirementText>>> texts = new TreeMap<>();
        for (Requirement requirement : info.requirements()) {
            requirement
                    .texts()
                    .forEach((language, text) -> texts.computeIfAbsent(language, key -> new TreeMap<>())
                            .put(requirement.id(), new Placed<>(text, file, line(file, requirement.id()))));
        }
        Chapter chapter = new Chapter(
                file,
                placed(info.requirements(), Requirement::id, file),
                placed(info.parameters(), Parameter::id, file),
                texts,
                new DrlFile(
                        drlPackage,
                        compiled.rules().values().stream()
                                .map(rule -> rule(rule, line(file, rule.name())))
                                .toList()),
                List.of());
        return new PackSource(
                info.id(),
                file,
                null,
                header,
                placed(info.extension(), ExtensionFact::name, file),
                placed(info.consequences(), Consequence::id, file),
                List.of(),
                List.of(chapter));
    }

    private <T> List<Placed<T>> placed(List<T> values, Function<T, String> name, String file) {
        return values.stream()
                .map(value -> new Placed<>(value, file, line(file, name.apply(value))))
                .toList();
    }

    private static Rule rule(CompiledRule compiled, int line) {
        String fact = compiled.questions().stream()
                .map(FactQuestion::fact)
                .filter(name -> !name.equals("Fact"))
                .findFirst()
                .orElse(null);
        return new Rule(
                compiled.name(),
                line,
                fact,
                compiled.questions().stream()
                        .map(question -> new Condition(question.property(), question.arguments()))
                        .toList(),
                compiled.calls());
    }
}
