package io.github.fairrecruit.compliance.engine.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas say what the reader takes.
 *
 * <p>{@code -Dschemas.write=true} writes the files anew.
 */
class SchemaTest {
    private static final String FOLDER = "io/github/fairrecruit/compliance/schema/";
    private static final Path SOURCES = Path.of("..", "..", "compliance-api", "src", "main", "resources");

    static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(name), InputFormat.JSON);
    }

    private static String file(String name) {
        return FOLDER + name + "-" + SchemaGenerator.VERSION + ".schema.json";
    }

    private static String resource(String name) {
        try (InputStream in = Placement.class.getClassLoader().getResourceAsStream(file(name))) {
            assertThat(in).as("resource " + file(name)).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void filesFollowFromTheRecords() throws IOException {
        Map<String, ObjectNode> schemas = new LinkedHashMap<>();
        for (Subject subject : Subject.values()) {
            schemas.put(subject.word(), SchemaGenerator.subject(subject));
        }
        schemas.put("assessment", SchemaGenerator.assessment());
        assertThat(schemas).hasSize(5);
        for (Map.Entry<String, ObjectNode> schema : schemas.entrySet()) {
            String text = RecruitmentJson.mapper()
                            .writer()
                            .with(RecruitmentJson.printer())
                            .writeValueAsString(schema.getValue())
                    + "\n";
            if (Boolean.getBoolean("schemas.write")) {
                Path target = SOURCES.resolve(file(schema.getKey()));
                Files.createDirectories(target.getParent());
                Files.writeString(target, text);
            } else {
                assertThat(resource(schema.getKey()))
                        .as("Maybe run the build once with -Dschemas.write=true")
                        .isEqualTo(text);
            }
        }
    }

    @Test
    void datePatternKnowsTheCalendar() {
        Pattern pattern = Pattern.compile(SchemaGenerator.DATE);
        int days = 0;
        for (String year : List.of("0001", "0004", "1900", "2000", "2023", "2024", "2100", "9999", "0000")) {
            assertThat(pattern.matcher(year).matches()).isEqualTo(parses(year));
            for (int month = 0; month <= 13; month++) {
                String text = year + "-" + (month < 10 ? "0" : "") + month;
                assertThat(pattern.matcher(text).matches()).as(text).isEqualTo(parses(text));
                for (int day = 0; day <= 32; day++) {
                    String full = text + "-" + (day < 10 ? "0" : "") + day;
                    assertThat(pattern.matcher(full).matches()).as(full).isEqualTo(parses(full));
                    days += parses(full) ? 1 : 0;
                }
            }
        }
        assertThat(days).isEqualTo(5 * 365 + 3 * 366);
        assertThat(CalendarDate.of(LocalDate.of(2024, 2, 29)).toString()).matches(SchemaGenerator.DATE);
    }

    private static boolean parses(String text) {
        try {
            CalendarDate.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void fullRecordIsAcceptedByBoth(Subject subject) {
        ObjectNode document = document(subject);
        assertThat(schema(subject.word()).validate(document)).isEmpty();
        RecruitmentRecord read = accepted(document.toString());
        assertThat(read).isEqualTo(FullRecord.of(subject.type()));
    }

    private static ObjectNode document(Subject subject) {
        ObjectNode document = RecruitmentJson.mapper().createObjectNode();
        document.put(Subject.PROPERTY, subject.word());
        document.setAll((ObjectNode) RecruitmentJson.toTree(FullRecord.of(subject.type())));
        return document;
    }

    /**
     * Puts every bad and good value in every place of a full record: schema and reader must agree each time. Values that the
     * schema cannot judge are listed in its description and left out here.
     */
    @ParameterizedTest
    @EnumSource
    void schemaAndReaderAgreeOnEveryChange(Subject subject) {
        Schema schema = schema(subject.word());
        ObjectNode document = document(subject);
        // Where the same class stands at several places of a record, one of them is enough.
        List<String> pointers = pointers(document, "").stream()
                .filter(pointer -> Stream.of("/laterContracts/0/", "/contract/terms/", "/actualTerms/")
                        .noneMatch(pointer::startsWith))
                .toList();
        int accepted = 0;
        int refused = 0;
        for (String change : List.of(
                "null",
                "true",
                "0",
                "-1",
                "1",
                "151",
                "2147483648",
                "1.5",
                "0.0000001",
                "1e-13",
                "999999999999999.9",
                "1000000000000000",
                "1e400",
                "\"\"",
                "\"0\"",
                "\"text\"",
                "\"de\"",
                "\"DE\"",
                "\"USD\"",
                "\"WORKER\"",
                "\"worker\"",
                "\"2023-02-30\"",
                "\"2023-02\"",
                "\"/a~2\"",
                "\"/a~1\"",
                "[]",
                "[null]",
                "[2023,2,3]",
                "{}",
                "{\"unknown\":1}",
                "\"" + "x".repeat(2001) + "\"",
                "\"" + "x".repeat(4001) + "\"")) {
            for (String pointer : pointers) {
                ObjectNode changed = part(document, pointer);
                put(changed, pointer, RecruitmentJson.mapper().readTree(change.length() > 4000 ? "0" : change));
                String text = change.length() > 4000 ? longText(changed, pointer, change) : changed.toString();
                boolean bySchema = schema.validate(text, InputFormat.JSON).isEmpty();
                ReadResult result = read(text).get(0);
                boolean byReader = result instanceof ReadResult.Accepted;
                // Contradictions are for the reader alone: the schema sees one property at a time.
                if (result instanceof ReadResult.Refused refusal && contradiction(refusal)) {
                    continue;
                }
                assertThat(byReader)
                        .as("%s at %s: schema %s, reader %s", change, pointer, bySchema, result)
                        .isEqualTo(bySchema);
                if (byReader) {
                    accepted++;
                } else {
                    refused++;
                }
            }
        }
        assertThat(accepted).isGreaterThan(300);
        assertThat(refused).isGreaterThan(2000);
    }

    /** The subject and the one property that a pointer goes through. The others would only take time. */
    private static ObjectNode part(ObjectNode document, String pointer) {
        String name = pointer.split("/")[1];
        ObjectNode part = RecruitmentJson.mapper().createObjectNode();
        part.set(Subject.PROPERTY, document.get(Subject.PROPERTY));
        part.set(name, document.get(name).deepCopy());
        return part;
    }

    private static boolean contradiction(ReadResult.Refused refusal) {
        return refusal.reason().contains("ultimate bearer")
                || refusal.reason().contains("is not after from")
                || refusal.reason().contains("is no cost")
                || refusal.reason().contains("cannot hold what")
                || refusal.reason().contains("before it was charged")
                || refusal.reason().contains("is before the day")
                || refusal.reason().contains("is less than atLeast")
                || refusal.reason().contains("although");
    }

    /** The mapper itself refuses a text of this length, so it is put in by hand. */
    private static String longText(ObjectNode changed, String pointer, String change) {
        put(changed, pointer, RecruitmentJson.mapper().readTree("\"@long@\""));
        return changed.toString().replace("\"@long@\"", change);
    }

    private static List<String> pointers(JsonNode node, String at) {
        List<String> pointers = new ArrayList<>();
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                pointers.add(at + "/" + property.getKey());
                pointers.addAll(pointers(property.getValue(), at + "/" + property.getKey()));
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                pointers.add(at + "/" + i);
                pointers.addAll(pointers(node.get(i), at + "/" + i));
            }
        }
        return pointers;
    }

    private static void put(ObjectNode root, String pointer, JsonNode value) {
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = root.at(pointer.substring(0, slash));
        String name = pointer.substring(slash + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), value);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
    }

    @ParameterizedTest
    @EnumSource
    void schemaAndReaderAgreeWhenAPropertyIsTakenAway(Subject subject) {
        Schema schema = schema(subject.word());
        ObjectNode document = document(subject);
        int refused = 0;
        for (String pointer : pointers(document, "")) {
            ObjectNode changed = document.deepCopy();
            int slash = pointer.lastIndexOf('/');
            if (changed.at(pointer.substring(0, slash)) instanceof ObjectNode parent
                    && !pointer.equals("/" + Subject.PROPERTY)) {
                parent.remove(pointer.substring(slash + 1));
                boolean bySchema = schema.validate(changed).isEmpty();
                assertThat(read(changed.toString()).get(0) instanceof ReadResult.Accepted)
                        .as("without " + pointer)
                        .isEqualTo(bySchema);
                refused += bySchema ? 0 : 1;
            }
        }
        assertThat(refused).isGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency", "agreement", "portfolio"})
    void otherSubjectsMustBeNamed(String word) {
        ObjectNode document = document(Subject.of(word));
        document.remove(Subject.PROPERTY);
        assertThat(schema(word).validate(document)).isNotEmpty();
        assertThat(read(document.toString()).get(0)).isInstanceOf(ReadResult.Refused.class);
    }

    private static List<ReadResult> read(String text) {
        List<ReadResult> results = new ArrayList<>();
        new RecordReader().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), results::add);
        assertThat(results).hasSize(1);
        return results;
    }

    private static RecruitmentRecord accepted(String text) {
        ReadResult result = read(text).get(0);
        assertThat(result).isInstanceOf(ReadResult.Accepted.class);
        return ((ReadResult.Accepted) result).value();
    }
}
