package io.github.fairrecruit.compliance.audit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.model.CountBounds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
    private static final String TEXT = schemaText();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT, InputFormat.JSON);

    private static String schemaText() {
        try (InputStream in = JsonReport.class.getResourceAsStream(JsonReport.SCHEMA)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Stream<AuditReport> samples() {
        return Stream.of(Samples.full(), Samples.empty(), Samples.clean());
    }

    static String json(AuditReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static AuditReport read(String json) {
        return JsonReport.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsWrittenIsReadAgain(AuditReport report) {
        String json = json(report);

        assertThat(read(json)).isEqualTo(report);
        assertThat(json(read(json))).isEqualTo(json);
        assertThat(json).endsWith("}\n").doesNotContain("\r", "null", "E+");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void followsItsSchema(AuditReport report) {
        assertThat(SCHEMA.validate(json(report), InputFormat.JSON)).isEmpty();
    }

    /** Maps of constants come in the order of the constants, however they were filled. */
    @Test
    void equalReportsGiveEqualBytes() {
        Map<Verdict, Long> one = new LinkedHashMap<>();
        one.put(Verdict.COMPLIANT, 1L);
        one.put(Verdict.NON_COMPLIANT, 2L);
        Map<Verdict, Long> other = new LinkedHashMap<>();
        other.put(Verdict.NON_COMPLIANT, 2L);
        other.put(Verdict.COMPLIANT, 1L);

        assertThat(json(withVerdicts(one))).isEqualTo(json(withVerdicts(other)));
        assertThat(json(withVerdicts(one)).replaceAll("\\s", ""))
                .contains("\"xx\":{\"NON_COMPLIANT\":2,\"COMPLIANT\":1}");
    }

    private static AuditReport withVerdicts(Map<Verdict, Long> verdicts) {
        AuditReport empty = Samples.empty();
        return new AuditReport(
                empty.format(),
                empty.provenance(),
                empty.totals(),
                List.of(),
                List.of(),
                List.of(new Breakdown(
                        Breakdown.Dimension.SEX,
                        List.of(new Breakdown.Cell(
                                "FEMALE",
                                false,
                                3L,
                                CountBounds.exactly(3),
                                new YesNoUnknown(1, 1, 1),
                                Map.of("xx", verdicts))))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"format\": \"1\"|\"format\": \"2\"",
                "\"knowledgeDate\": \"2026-11-24\"|\"knowledgeDate\": \"24.11.2026\"",
                "\"refused\": 134|\"refused\": -1",
                "\"refused\": 134|\"rejected\": 134",
                "\"by\": \"NAME\"|\"by\": \"BIRTHDAY\"",
                "\"kind\": \"ZERO_LENGTH\"|\"kind\": \"ODD\"",
                "\"suppressed\": true|\"suppressed\": true, \"placements\": 3",
                "\"suppressed\": true|\"suppressed\": false",
                "\"NON_COMPLIANT\": 1|\"GUILTY\": 1",
                "\"engine\": \"0.1.0-SNAPSHOT\",|"
            })
    void theSchemaIsStrict(String change) {
        String[] parts = change.split("\\|", -1);
        String json = json(Samples.full());
        assertThat(json).contains(parts[0]);

        assertThat(SCHEMA.validate(json.replace(parts[0], parts[1]), InputFormat.JSON))
                .isNotEmpty();
    }

    /** Every property of every record stands in the schema, and nothing else does. */
    @Test
    void theSchemaHoldsEveryProperty() {
        JsonNode schema = JsonMapper.shared().readTree(TEXT);
        Deque<Class<?>> open = new ArrayDeque<>(List.of(AuditReport.class));
        Set<Class<?>> seen = new LinkedHashSet<>(open);
        int constants = 0;
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            JsonNode definition = type == AuditReport.class ? schema : schema.at("/$defs/" + name(type));
            if (type.isEnum()) {
                List<String> names = new ArrayList<>();
                definition.get("enum").forEach(value -> names.add(value.asString()));
                assertThat(names)
                        .as(type.getName())
                        .containsExactly(Stream.of(type.getEnumConstants())
                                .map(constant -> ((Enum<?>) constant).name())
                                .toArray(String[]::new));
                constants++;
                continue;
            }
            assertThat(definition.get("additionalProperties").asBoolean())
                    .as(type.getName())
                    .isFalse();
            assertThat(definition.get("properties").propertyNames())
                    .as(type.getName())
                    .containsExactly(Stream.of(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .toArray(String[]::new));
            for (RecordComponent component : type.getRecordComponents()) {
                JsonNode property = definition.get("properties").get(component.getName());
                assertThat(property.has("description"))
                        .as(type.getSimpleName() + "." + component.getName())
                        .isTrue();
                types(component.getGenericType()).stream().filter(seen::add).forEach(open::push);
            }
        }
        assertThat(seen).hasSizeGreaterThan(25);
        assertThat(constants).isGreaterThan(8);
        assertThat(schema.get("$defs").size()).isEqualTo(seen.size() - 1 + 1);
    }

    /** Two kinds share a name, and the date is a text. */
    private static String name(Class<?> type) {
        if (type.getSimpleName().equals("Kind")) {
            return type.getEnclosingClass() == RegisterDefect.class ? "DefectKind" : "MissingKind";
        }
        return type.getSimpleName();
    }

    private static List<Class<?>> types(Type type) {
        if (type instanceof ParameterizedType parameters) {
            return Arrays.stream(parameters.getActualTypeArguments())
                    .flatMap(argument -> types(argument).stream())
                    .toList();
        }
        Class<?> plain = (Class<?>) type;
        boolean ours = plain.getName().startsWith("io.github.fairrecruit")
                && !plain.getSimpleName().equals("CalendarDate");
        return ours ? List.of(plain) : List.of();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"format\": \"1\", \"more\": 1}", "{\"format\": 1}", "{\"a\": 1}{"})
    void whatIsNoReportIsRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
    }

    @Test
    void anotherFormatIsRefused() {
        assertThatThrownBy(() -> read(json(Samples.empty()).replace("\"format\": \"1\"", "\"format\": \"2\"")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The report has the format 2; known is 1. Maybe update this program.");
    }
}
