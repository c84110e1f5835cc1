package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.pack.Consequence;
import io.github.fairrecruit.compliance.pack.Event;
import io.github.fairrecruit.compliance.pack.ExtensionFact;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementBuilder;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import io.github.fairrecruit.compliance.pack.RequirementText;
import io.github.fairrecruit.compliance.pack.Severity;
import io.github.fairrecruit.compliance.testkit.PackSource.Chapter;
import io.github.fairrecruit.compliance.testkit.PackSource.Coverage;
import io.github.fairrecruit.compliance.testkit.PackSource.Header;
import io.github.fairrecruit.compliance.testkit.PackSource.Placed;
import io.github.fairrecruit.compliance.testkit.YamlNode.Mapping;
import io.github.fairrecruit.compliance.testkit.YamlNode.Sequence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the sources of packs: one folder for each pack, in it one folder for each chapter. */
final class PackReader {
    private static final List<String> PACK_FILES =
            List.of("pack.yaml", "extension.yaml", "consequences.yaml", "coverage.yaml", "mutants.yaml");
    private static final List<String> CHAPTER_FILES = List.of(
            "requirements.yaml",
            "rules.drl",
            "parameters.yaml",
            "texts.en.yaml",
            "texts.de.yaml",
            "cases.yaml",
            "cases.json");
    private static final String TEXTS = "texts\\.([a-z]{2,3})\\.yaml";

    private final Path root;
    private final Problems problems;
    private final FactVocabulary vocabulary;

    PackReader(Path root, FactVocabulary vocabulary, Problems problems) {
        this.root = root;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** All packs, in the order of their folders. */
    List<PackSource> packs() {
        if (!Files.isDirectory(root)) {
            problems.add(root.toString(), 0, "There is no such folder.", "Maybe the path of the packs is misspelt.");
            return List.of();
        }
        List<PackSource> packs = folders(root).map(this::pack).toList();
        if (packs.isEmpty()) {
            problems.add(root.toString(), 0, "The folder holds no pack.", "Maybe it is the folder above or below.");
        }
        return packs;
    }

    PackSource pack(Path folder) {
        String file = name(folder.resolve("pack.yaml"));
        Header header = Header.EMPTY;
        Optional<YamlNode> node = YamlReader.read(folder.resolve("pack.yaml"), file, problems);
        if (node.orElse(null) instanceof Mapping mapping) {
            Map<String, Integer> lines = new TreeMap<>();
            mapping.entries().forEach((key, entry) -> lines.put(key, entry.line()));
            header =
                    Records.with(new RecordBinder(file, problems).bind(Header.class, mapping, "lines"), "lines", lines);
        } else {
            problems.add(
                    file, 0, "The pack has no pack.yaml with its id.", "Maybe the folder is no pack: move it away.");
        }
        for (Path path : files(folder)) {
            String name = path.getFileName().toString();
            if (!PACK_FILES.contains(name)) {
                problems.add(name(path), 0, "This file is not known in a pack.", Words.maybe(name, PACK_FILES));
            }
        }
        return new PackSource(
                folder.getFileName().toString(),
                file,
                digest(folder),
                header,
                optional(folder.resolve("extension.yaml"), ExtensionFact.class),
                optional(folder.resolve("consequences.yaml"), Consequence.class),
                optional(folder.resolve("coverage.yaml"), Coverage.class),
                chapters(folder, file, header).map(this::chapter).toList());
    }

    /** Of the names and bytes of all files, in the order in which they are read. */
    private static String digest(Path folder) {
        MessageDigest digest = sha256();
        Stream.concat(Stream.of(folder), folders(folder))
                .flatMap(each -> files(each).stream())
                .forEach(file -> {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    byte[] bytes = bytes(file);
                    digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                    digest.update(bytes);
                });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Path> chapters(Path folder, String file, Header header) {
        Map<String, Path> chapters = new TreeMap<>();
        folders(folder).forEach(path -> chapters.put(path.getFileName().toString(), path));
        if (chapters.isEmpty()) {
            problems.add(file, 0, "The pack has no chapter.", "Maybe put its files into a folder of their own.");
        }
        if (header.chapters() == null) {
            return chapters.values().stream();
        }
        Map<String, Path> ordered = new LinkedHashMap<>();
        for (String name : header.chapters()) {
            if (chapters.containsKey(name)) {
                ordered.put(name, chapters.get(name));
            } else {
                problems.add(file, 0, "There is no chapter \"" + name + "\".", Words.maybe(name, chapters.keySet()));
            }
        }
        chapters.keySet().stream()
                .filter(name -> !ordered.containsKey(name))
                .forEach(name -> problems.add(
                        file,
                        0,
                        "\"chapters\" leaves out the chapter \"" + name + "\".",
                        "Maybe add it, or drop the list."));
        return ordered.values().stream();
    }

    private Chapter chapter(Path folder) {
        for (Path path : files(folder)) {
            String name = path.getFileName().toString();
            if (!CHAPTER_FILES.contains(name) && !name.matches(TEXTS)) {
                problems.add(name(path), 0, "This file is not known in a chapter.", Words.maybe(name, CHAPTER_FILES));
            }
        }
        List<Placed<Requirement>> requirements = list(folder.resolve("requirements.yaml"), Requirement.class, "texts");
        if (requirements.isEmpty()) {
            problems.add(
                    name(folder.resolve("requirements.yaml")),
                    0,
                    "The chapter has no requirements.",
                    "Maybe the file is missing, or it is no chapter.");
        }
        Map<String, Map<String, Placed<RequirementText>>> texts = texts(folder);
        return new Chapter(
                name(folder),
                requirements.stream()
                        .map(placed -> new Placed<>(complete(placed.value(), texts), placed.file(), placed.line()))
                        .toList(),
                list(folder.resolve("parameters.yaml"), Parameter.class),
                texts,
                rules(folder.resolve("rules.drl")),
                Stream.of("cases.yaml", "cases.json")
                        .map(folder::resolve)
                        .flatMap(path -> CaseReader.read(path, name(path), problems).stream())
                        .toList());
    }

    private <T extends Record> List<Placed<T>> optional(Path path, Class<T> type) {
        return Files.exists(path) ? list(path, type) : List.of();
    }

    private <T extends Record> List<Placed<T>> list(Path path, Class<T> type, String... without) {
        String file = name(path);
        YamlNode node = YamlReader.read(path, file, problems).orElse(null);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Sequence sequence)) {
            problems.add(
                    file, node.line(), "The file is " + node.word() + ".", "Maybe begin each entry with \"- id: …\".");
            return List.of();
        }
        RecordBinder binder = new RecordBinder(file, problems);
        List<Placed<T>> values = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            if (item instanceof Mapping mapping) {
                values.add(new Placed<>(binder.bind(type, mapping, without), file, item.line()));
            } else {
                problems.add(file, item.line(), "An entry is " + item.word() + ".", "Maybe begin it with \"- id: …\".");
            }
        }
        return values;
    }

    private Map<String, Map<String, Placed<RequirementText>>> texts(Path folder) {
        Map<String, Map<String, Placed<RequirementText>>> texts = new TreeMap<>();
        for (Path path : files(folder)) {
            String name = path.getFileName().toString();
            if (!name.matches(TEXTS)) {
                continue;
            }
            Map<String, Placed<RequirementText>> byId = new LinkedHashMap<>();
            texts.put(name.replaceAll(TEXTS, "$1"), byId);
            String file = name(path);
            YamlNode node = YamlReader.read(path, file, problems).orElse(null);
            if (!(node instanceof Mapping mapping)) {
                problems.add(
                        file, 0, "The file is no map of texts.", "Maybe begin each entry with the id and a colon.");
                continue;
            }
            RecordBinder binder = new RecordBinder(file, problems);
            mapping.entries().forEach((id, entry) -> {
                if (entry.value() instanceof Mapping text) {
                    byId.put(id, new Placed<>(binder.bind(RequirementText.class, text), file, entry.line()));
                } else {
                    problems.add(
                            file,
                            entry.line(),
                            "The texts of " + id + " are " + entry.value().word() + ".",
                            "Maybe they need the keys title, demand, finding, remedy and worker.");
                }
            });
        }
        return texts;
    }

    private DrlFile rules(Path path) {
        if (!Files.exists(path)) {
            return new DrlFile(null, List.of());
        }
        try {
            return new DrlReader(name(path), vocabulary, problems).read(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(name(path) + " cannot be read. Maybe it is not UTF-8.", e);
        }
    }

    /** Adds the texts, and what an author may leave out. */
    private static Requirement complete(
            Requirement given, Map<String, Map<String, Placed<RequirementText>>> textsByLanguage) {
        Map<String, RequirementText> texts = new TreeMap<>();
        textsByLanguage.forEach((language, byId) -> {
            if (given.id() != null && byId.containsKey(given.id())) {
                texts.put(language, byId.get(given.id()).value());
            }
        });
        RequirementKind kind = given.kind() == null ? RequirementKind.DEMAND : given.kind();
        boolean dated = given.from() != null || given.knownFrom() != null;
        return RequirementBuilder.builder(given)
                .kind(kind)
                .datedBy(given.datedBy() == null && !dated ? Event.ANY : given.datedBy())
                .severity(given.severity() == null && kind == RequirementKind.TEST ? Severity.INFO : given.severity())
                .remedy(given.remedy() == null ? RemedyAct.NONE : given.remedy())
                .texts(texts)
                .build();
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private static Stream<Path> folders(Path folder) {
        return children(folder).stream().filter(Files::isDirectory);
    }

    private static List<Path> files(Path folder) {
        return children(folder).stream().filter(Files::isRegularFile).toList();
    }

    /** Sorted by name, so that no file system has a say. */
    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted((a, b) ->
                            a.getFileName().toString().compareTo(b.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
