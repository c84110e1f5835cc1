package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.engine.load.PackLoader;
import io.github.fairrecruit.compliance.engine.load.RuleEntry;
import io.github.fairrecruit.compliance.facts.FactsVersion;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.PackInfoBuilder;
import io.github.fairrecruit.compliance.testkit.PackSource.Placed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns the sources of packs into the data that the engine loads, {@code META-INF/compliance/<id>/pack.json}, and into
 * what the catalogue shows beside it, {@code catalogue.json}. Runs after the rules were compiled, since the data names
 * the classes that hold them.
 */
public final class PackCompiler {
    private static final String WITHOUT_CASES = "--without-cases";
    private static final String MODEL_FILE = "drools-model";

    private PackCompiler() {}

    /**
     * Compiles all packs of a folder.
     *
     * @param arguments folder of the packs, folder of the compiled classes, {@code group:artifact:version}; then
     *     {@code --without-cases} to try a pack out before it has all its golden cases
     * @throws PackProblemsException when the packs have problems; the message lists all of them
     */
    public static void main(String[] arguments) {
        boolean withoutCases = arguments.length == 4 && arguments[3].equals(WITHOUT_CASES);
        if (arguments.length != 3 && !withoutCases) {
            throw new IllegalArgumentException("The arguments " + List.of(arguments) + " are not understood. Maybe: "
                    + "<folder of the packs> <folder of the classes> <group:artifact:version> [" + WITHOUT_CASES
                    + "].");
        }
        compile(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], !withoutCases);
    }

    /**
     * Compiles all packs of a folder.
     *
     * @param packs folder with one folder for each pack
     * @param classes folder of the compiled classes, to which the data is added
     * @param coordinates {@code group:artifact:version}
     * @return the files written
     * @throws PackProblemsException when the packs have problems; nothing is written then
     */
    public static List<Path> compile(Path packs, Path classes, String coordinates) {
        return compile(packs, classes, coordinates, true);
    }

    private static List<Path> compile(Path packs, Path classes, String coordinates, boolean withCases) {
        if (!coordinates.matches("[^:]+:[^:]+:[^:]+")) {
            throw new IllegalArgumentException(
                    "\"" + coordinates + "\" are no coordinates. Maybe write group:artifact:version.");
        }
        Problems problems = new Problems();
        List<PackSource> sources = new PackReader(packs, FactVocabulary.ofEngine(), problems).packs();
        PackLinter.lint(sources, withCases, problems);
        List<String> models = models(classes);
        List<PackJson> compiled = new ArrayList<>();
        for (PackSource source : sources) {
            compiled.add(new PackJson(
                    PackLoader.FORMAT,
                    info(source, coordinates),
                    ruleData(source),
                    models(source, models, classes, problems)));
        }
        List<PackProblem> found = problems.sorted();
        if (!found.isEmpty()) {
            throw new PackProblemsException(found);
        }
        return Stream.concat(
                        compiled.stream().map(data -> write(data, classes)),
                        sources.stream().map(source -> CatalogueData.write(source, classes)))
                .toList();
    }

    /** The data of a pack, from a jar or from a folder. */
    static PackInfo info(PackSource source, String coordinates) {
        PackSource.Header header = source.header();
        return PackInfoBuilder.builder()
                .id(source.id())
                .coordinates(coordinates)
                .version(coordinates.substring(coordinates.lastIndexOf(':') + 1))
                .factsVersion(FactsVersion.CURRENT)
                .jurisdiction(header.jurisdiction())
                .roles(header.roles())
                .status(header.status())
                .requires(header.requires())
                .licence(header.licence())
                .maintainers(header.maintainers())
                .languages(header.languages())
                .lastChecked(header.lastChecked())
                .titles(header.titles())
                .requirements(source.requirements().map(Placed::value).toList())
                .parameters(source.parameters().map(Placed::value).toList())
                .extension(source.extension().stream().map(Placed::value).toList())
                .consequences(source.consequences().stream().map(Placed::value).toList())
                .tombstones(header.tombstones())
                .digest(source.digest())
                .build();
    }

    private static List<PackJson.Rule> ruleData(PackSource source) {
        String drlPackage = source.header().drlPackage();
        return rules(source).stream()
                .map(rule -> new PackJson.Rule(rule.name(), drlPackage, rule.requirements()))
                .toList();
    }

    /** The rules of a pack, from a jar or from a folder. */
    static List<RuleEntry> rules(PackSource source) {
        return source.rules()
                .map(rule -> new RuleEntry(rule.name(), rule.requirements()))
                .toList();
    }

    /** The classes that the build plugin made of the DRL packages, from all its model files. */
    private static List<String> models(Path classes) {
        Path kie = classes.resolve("META-INF").resolve("kie");
        if (!Files.isDirectory(kie)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(kie)) {
            List<String> models = new ArrayList<>();
            for (Path file : files.filter(path -> path.getFileName().toString().equals(MODEL_FILE))
                    .sorted()
                    .toList()) {
                // The first line is the version of the format.
                Files.readAllLines(file).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.contains(":"))
                        .forEach(models::add);
            }
            return models;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> models(PackSource source, List<String> all, Path classes, Problems problems) {
        String prefix = source.header().drlPackage() + ".";
        List<String> models = all.stream()
                .filter(model -> model.startsWith(prefix) && model.indexOf('.', prefix.length()) < 0)
                .distinct()
                .sorted()
                .toList();
        if (models.isEmpty()) {
            problems.add(
                    source.file(),
                    0,
                    Check.COMPILED_RULES,
                    "There are no compiled rules for the DRL package "
                            + source.header().drlPackage() + ".",
                    "Maybe the build plugin did not run: declare drools-model-compiler as provided.");
        }
        boolean complete = !models.isEmpty();
        for (String model : models) {
            if (!Files.exists(classes.resolve(model.replace('.', '/') + ".class"))) {
                problems.add(
                        source.file(),
                        0,
                        Check.COMPILED_RULES,
                        "The class " + model + " of the compiled rules is missing.",
                        "Maybe an old build is left over: build again from clean.");
                complete = false;
            }
        }
        if (complete) {
            compiledRules(source, classes, models, problems);
        }
        return models;
    }

    /** The bytecode of the rules, whatever their sources say. */
    private static void compiledRules(PackSource source, Path classes, List<String> models, Problems problems) {
        try {
            CompiledRules compiled = CompiledRules.of(classes, source.header().drlPackage(), models);
            CompiledChecks checks = new CompiledChecks(source, compiled, "", problems);
            if (source.chapters().stream().noneMatch(chapter -> problems.in(chapter.rulesFile()))) {
                checks.compareWithSources();
            }
            checks.check();
        } catch (IllegalArgumentException e) {
            problems.add(
                    source.file(),
                    0,
                    Check.COMPILED_RULES,
                    "The compiled rules cannot be read: " + e.getMessage(),
                    "Maybe an old build is left over: build again from clean.");
        }
    }

    private static Path write(PackJson data, Path classes) {
        Path file = classes.resolve(PackJson.place(data.info().id()));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, PackJson.text(data).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written. Maybe the disk is full.", e);
        }
        return file;
    }
}
