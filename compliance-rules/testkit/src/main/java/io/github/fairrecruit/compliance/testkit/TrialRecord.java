package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record on which packs are tried, as JSON.
 *
 * @param name name, such as that of a golden case
 * @param file file that it comes from; empty for one that was generated
 * @param line line on which it begins; 0 when it is not known
 * @param json the record
 * @param options how to assess it
 */
public record TrialRecord(String name, String file, int line, String json, AssessmentOptions options) {
    private static final int BUDGET = 400;
    private static final String RECORDS = ".*\\.(json|ndjson|jsonl)";

    /** Amounts stay as they are written. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static TrialRecord of(GoldenCase golden) {
        return new TrialRecord(
                golden.name(), golden.file(), golden.line(), golden.facts().toString(), golden.options());
    }

    /**
     * The records of all files of a folder that end in {@code .json}, {@code .ndjson} or {@code .jsonl}: in each one
     * object, an array of objects, or one object on each line. In the order of the names of the files.
     *
     * @throws IllegalArgumentException when a file does not hold records
     */
    public static List<TrialRecord> ofFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<TrialRecord> records = new ArrayList<>();
            files.filter(file -> Files.isRegularFile(file)
                            && file.getFileName().toString().matches(RECORDS))
                    .sorted()
                    .forEach(file -> records.addAll(ofFile(file)));
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read. Maybe it is no folder.", e);
        }
    }

    private static List<TrialRecord> ofFile(Path file) {
        String name = file.getFileName().toString();
        List<TrialRecord> records = new ArrayList<>();
        try (MappingIterator<JsonNode> nodes = JSON.readerFor(JsonNode.class).readValues(Files.readString(file))) {
            while (nodes.hasNext()) {
                JsonNode node = nodes.next();
                for (JsonNode record : node instanceof ArrayNode list ? list : List.of(node)) {
                    if (!(record instanceof ObjectNode object)) {
                        throw new IllegalArgumentException(
                                file + " holds " + record + ", which is no record. Maybe the file is of another kind.");
                    }
                    String id = object.path("id").asString(name + " " + (records.size() + 1));
                    records.add(new TrialRecord(id, name, 0, object.toString(), AssessmentOptions.defaults()));
                }
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    file + " is not JSON: " + e.getOriginalMessage() + ". Maybe it was cut off.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read. Maybe it is not UTF-8.", e);
        }
        return records;
    }

    /**
     * Generated records of all kinds that the packs judge, mostly placements. The same seed gives the same records.
     *
     * @param packs packs around whose dates, codes and facts the records are made
     * @param number how many
     * @param seed seed
     */
    public static Stream<TrialRecord> generated(List<PackInfo> packs, int number, long seed) {
        RecordGenerator generator = new RecordGenerator(seed, packs);
        List<SubjectKind> kinds = packs.stream()
                .flatMap(pack -> pack.requirements().stream())
                .flatMap(requirement -> requirement.subjects().stream())
                .distinct()
                .sorted()
                .toList();
        return kinds.isEmpty()
                ? Stream.empty()
                : Stream.iterate(0, i -> i + 1).limit(number).map(i -> {
                    boolean any = i % 5 == 4 || !kinds.contains(SubjectKind.PLACEMENT);
                    ObjectNode record = generator.next(any ? kinds.get(i / 5 % kinds.size()) : SubjectKind.PLACEMENT);
                    return new TrialRecord(
                            record.path("id").asString(""), "", 0, record.toString(), AssessmentOptions.defaults());
                });
    }

    /** What becomes of the record when an engine reads it. */
    public ReadResult read(ComplianceEngine engine) {
        return Engines.read(engine, tree());
    }

    /** The smallest record that still shows something: facts are taken away one by one as long as it does. */
    public TrialRecord smallest(Predicate<TrialRecord> shows) {
        TrialRecord smallest = this;
        int budget = BUDGET;
        boolean smaller = true;
        while (smaller && budget > 0) {
            smaller = false;
            for (List<Object> place : JsonTree.places(smallest.tree())) {
                if (JsonTree.at(smallest.tree(), place) != null && budget-- > 0) {
                    TrialRecord candidate = smallest.with(
                            JsonTree.without(smallest.tree(), place).toString());
                    if (shows.test(candidate)) {
                        smallest = candidate;
                        smaller = true;
                    }
                }
            }
        }
        return smallest;
    }

    /** The same with another record. */
    public TrialRecord with(String otherJson) {
        return new TrialRecord(name, file, line, otherJson, options);
    }

    private ObjectNode tree() {
        return (ObjectNode) JSON.readTree(json);
    }
}
