package io.github.fairrecruit.compliance.testkit.scaffold;

import io.github.fairrecruit.compliance.pack.CorridorRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes small packs that pass all checks as they are. What stands in them is an example and says so: it counts towards
 * no verdict until somebody puts law in its place.
 */
public final class Scaffold {
    private static final Pattern PLACEHOLDER = Pattern.compile("@([a-zA-Z0-9]+)@");
    private static final String PART = "[A-Za-z0-9_.-]+";
    private static final String CHAPTER = "terms/";

    private final NewPack pack;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<Path, String> files = new LinkedHashMap<>();

    private Scaffold(NewPack pack, String group, String artifact) {
        this.pack = pack;
        String title = pack.jurisdiction() == null ? pack.prefix() : pack.jurisdiction();
        boolean placed = pack.jurisdiction() != null;
        values.put("id", pack.id());
        values.put("ID", pack.prefix());
        values.put("drlPackage", pack.drlPackage());
        values.put("coordinates", group + ":" + artifact);
        values.put("group", group);
        values.put("artifact", artifact);
        values.put("package", packageName(group, pack.id()));
        values.put("Type", Names.type(pack.id()));
        values.put("title", title);
        values.put("languages", String.join(", ", pack.languages()));
        values.put("on", pack.on().toString());
        values.put("from", pack.on().minusYears(1).toString());
        values.put("before", pack.on().minusYears(1).minusDays(1).toString());
        values.put("titles", each(language -> "  " + language + ": \"Example pack " + title + "\"\n"));
        values.put("asks", each(language -> "    " + language + ": \"" + question(language) + "\"\n"));
        values.put("law", placed ? law() : "# jurisdiction: XX                # none: an international standard\n");
        values.put("where", placed ? corridor(pack.jurisdiction()) : "");
        values.put("elsewhere", placed ? elsewhere() : "");
        values.putAll(versions());
    }

    /**
     * Writes the folder of a pack.
     *
     * @param packs folder of packs, in which the folder of the new one is made
     * @return the files written, in their order
     * @throws IllegalArgumentException when the folder of the pack is there already
     */
    public static List<Path> folder(Path packs, NewPack pack) {
        Path folder = packs.resolve(pack.id());
        refuse(folder);
        Scaffold scaffold = new Scaffold(pack, "org.example", pack.id() + "-pack");
        scaffold.pack(folder);
        return scaffold.write();
    }

    /**
     * Writes a Maven project that builds the jar of a pack.
     *
     * @param project folder of the project
     * @param group group of its coordinates
     * @param artifact artifact of its coordinates
     * @return the files written, in their order
     * @throws IllegalArgumentException when the folder of the project holds anything, or a name does not have its form
     */
    public static List<Path> mavenProject(Path project, NewPack pack, String group, String artifact) {
        for (String name : List.of(group, artifact)) {
            if (!name.matches(PART)) {
                throw new IllegalArgumentException(
                        "\"" + name + "\" is no coordinate. Maybe write it in letters, digits, dots and hyphens.");
            }
        }
        refuse(project);
        Scaffold scaffold = new Scaffold(pack, group, artifact);
        scaffold.project(project);
        Path resources = project.resolve("src").resolve("main").resolve("resources");
        scaffold.pack(resources.resolve("packs").resolve(pack.id()));
        return scaffold.write();
    }

    private static void refuse(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> children = Files.isDirectory(folder) ? Files.list(folder) : Stream.of(folder)) {
            if (children.findAny().isPresent()) {
                throw new IllegalArgumentException(
                        folder + " is there already, and nothing is overwritten. Maybe choose another name or folder.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ------------------------------------------------------------------ files

    private void pack(Path folder) {
        for (String name : List.of("pack.yaml", "extension.yaml", "coverage.yaml")) {
            file(folder.resolve(name), name);
        }
        for (String name : List.of("requirements.yaml", "rules.drl")) {
            file(folder.resolve(CHAPTER + name), name);
        }
        for (String language : pack.languages()) {
            // Where we have no words, the English ones stand until somebody translates them.
            String template = language.equals("de") ? "texts.de.yaml" : "texts.en.yaml";
            file(folder.resolve(CHAPTER + "texts." + language + ".yaml"), template);
        }
        file(folder.resolve(CHAPTER + "cases.yaml"), "cases.yaml");
    }

    private void project(Path project) {
        file(project.resolve("pom.xml"), "pom.xml");
        file(project.resolve("README.md"), "README.md");
        String folders = values.get("package").replace('.', '/') + "/";
        Path main = project.resolve("src").resolve("main");
        file(main.resolve("java/" + folders + values.get("Type") + "Packs.java"), "Packs.java");
        file(main.resolve("resources/META-INF/kmodule.xml"), "kmodule.xml");
        files.put(
                main.resolve("resources/META-INF/services/io.github.fairrecruit.compliance.RulePackProvider"),
                values.get("package") + "." + values.get("Type") + "Packs\n");
        file(project.resolve("src/test/java/" + folders + "PackTest.java"), "PackTest.java");
    }

    private void file(Path path, String template) {
        files.put(path, fill(read(template)));
    }

    private String fill(String template) {
        return PLACEHOLDER.matcher(template).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalStateException("A template asks for " + match.group() + ", which is not known.");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private List<Path> write() {
        try {
            for (Map.Entry<Path, String> file : files.entrySet()) {
                Files.createDirectories(file.getKey().getParent());
                Files.writeString(file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The pack cannot be written. Maybe the folder is not yours to write.", e);
        }
        return List.copyOf(files.keySet());
    }

    private static String read(String template) {
        try (InputStream in = Scaffold.class.getResourceAsStream(template)) {
            if (in == null) {
                throw new IllegalStateException("The template " + template + " is not in the jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ------------------------------------------------------------------ values

    private static Map<String, String> versions() {
        Properties versions = new Properties();
        try (InputStream in = Scaffold.class.getResourceAsStream("versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> values = new LinkedHashMap<>();
        versions.stringPropertyNames().forEach(name -> values.put(name, versions.getProperty(name)));
        return values;
    }

    private static String packageName(String group, String id) {
        return Arrays.stream((group + "." + id).split("[.]"))
                .map(Names::segment)
                .collect(Collectors.joining("."));
    }

    private String each(UnaryOperator<String> line) {
        return pack.languages().stream().map(line).collect(Collectors.joining());
    }

    private static String question(String language) {
        return language.equals("de")
                ? "Wurden der Arbeitskraft die Bedingungen vor der Unterschrift erklärt?"
                : "Were the terms explained to the worker before signature?";
    }

    private String law() {
        return "jurisdiction: " + pack.jurisdiction() + "\nroles: ["
                + pack.roles().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + "]\n";
    }

    /** A corridor in which the pack speaks. */
    private String corridor(String country) {
        String role = switch (pack.roles().get(0)) {
            case ORIGIN -> "origin: " + country;
            case DESTINATION -> "destination: " + country;
            case TRANSIT -> "transit: [" + country + "]";
        };
        return "    corridor: { " + role + " }\n";
    }

    /** A case for the country in which it does not. */
    private String elsewhere() {
        String other = pack.jurisdiction().equals("ZZ") ? "YY" : "ZZ";
        String roles = pack.roles().stream()
                .map((CorridorRole role) -> switch (role) {
                    case ORIGIN -> "origin: " + other;
                    case DESTINATION -> "destination: " + other;
                    case TRANSIT -> "transit: [" + other + "]";
                })
                .collect(Collectors.joining(", "));
        return "\n- case: another country, whose law this is not\n  facts:\n    corridor: { " + roles + " }\n"
                + "    contract: { signedOn: " + values.get("on") + " }\n"
                + "  expect:\n    " + pack.prefix() + "-1: not-applicable scope\n";
    }
}
