package io.github.fairrecruit.compliance.testkit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fairrecruit.compliance.engine.load.PackLoader;
import io.github.fairrecruit.compliance.facts.FactsVersion;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.PackInfoBuilder;
import io.github.fairrecruit.compliance.testkit.DrlFile.Rule;
import io.github.fairrecruit.compliance.testkit.PackSource.Placed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns the sources of packs into the data that the engine loads: {@code META-INF/compliance/<id>/pack.json}. Runs
 * after the rules were compiled, since the data names the classes that hold them.
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
        List<PackData> compiled = new ArrayList<>();
        for (PackSource source : sources) {
            compiled.add(new PackData(
                    PackLoader.FORMAT,
                    info(source, coordinates),
                    rules(source),
                    models(source, models, classes, problems)));
        }
        List<PackProblem> found = problems.sorted();
        if (!found.isEmpty()) {
            throw new PackProblemsException(found);
        }
        return compiled.stream().map(data -> write(data, classes)).toList();
    }

    private static PackInfo info(PackSource source, String coordinates) {
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
                .build();
    }

    private static List<RuleData> rules(PackSource source) {
        String drlPackage = source.header().drlPackage();
        return source.rules()
                .map((Rule rule) -> new RuleData(rule.name(), drlPackage, rule.requirements()))
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
                    "There are no compiled rules for the DRL package "
                            + source.header().drlPackage() + ".",
                    "Maybe the build plugin did not run: declare drools-model-compiler as provided.");
        }
        for (String model : models) {
            if (!Files.exists(classes.resolve(model.replace('.', '/') + ".class"))) {
                problems.add(
                        source.file(),
                        0,
                        "The class " + model + " of the compiled rules is missing.",
                        "Maybe an old build is left over: build again from clean.");
            }
        }
        return models;
    }

    private static Path write(PackData data, Path classes) {
        Path file = classes.resolve("META-INF")
                .resolve("compliance")
                .resolve(data.info().id())
                .resolve("pack.json");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, (json().writeValueAsString(data) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written. Maybe the disk is full.", e);
        }
        return file;
    }

    /** Line feeds on every system, and properties in the order of the records: equal sources give equal bytes. */
    private static JsonMapper json() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return JsonMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .defaultPrettyPrinter(
                        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter))
                .build();
    }

    /** {@code pack.json}. */
    @JsonPropertyOrder({"format", "info", "rules", "models"})
    private record PackData(String format, PackInfo info, List<RuleData> rules, List<String> models) {}

    /** A rule and the requirements that it speaks about. */
    @JsonPropertyOrder({"name", "package", "requirements"})
    private record RuleData(
            String name, @JsonProperty("package") String drlPackage, List<String> requirements) {}
}
