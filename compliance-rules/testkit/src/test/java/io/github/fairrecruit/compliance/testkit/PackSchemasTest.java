package io.github.fairrecruit.compliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas follow from the records to which the files are bound, and take every file of our own packs.
 *
 * <p>{@code -Dschemas.write=true} writes them anew.
 */
class PackSchemasTest {
    private static final Path TARGET =
            Path.of("src", "main", "resources", "io", "github", "fairrecruit", "compliance", "testkit", "schema");
    private static final List<Path> PACKS = List.of(
            Path.of("..", "packs-international", "src", "main", "resources", "packs"),
            Path.of("..", "packs-national", "src", "main", "resources", "packs"),
            Path.of("..", "..", "examples", "national-pack", "src", "main", "resources", "packs"),
            Path.of("..", "..", "examples", "authority-policy"));

    @Test
    void filesFollowFromTheRecords() throws IOException {
        Map<String, ObjectNode> schemas = PackSchemaGenerator.all();
        assertThat(schemas.keySet()).containsExactlyInAnyOrderElementsOf(PackSchemas.names());
        for (Map.Entry<String, ObjectNode> schema : schemas.entrySet()) {
            String text =
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(schema.getValue()) + "\n";
            Path file = TARGET.resolve(schema.getKey() + ".schema.json");
            if (Boolean.getBoolean("schemas.write")) {
                Files.createDirectories(TARGET);
                Files.writeString(file, text.replace("\r\n", "\n"));
            } else {
                assertThat(PackSchemas.text(schema.getKey()))
                        .as("Maybe run the build once with -Dschemas.write=true")
                        .isEqualTo(text.replace("\r\n", "\n"));
            }
        }
    }

    @Test
    void everyFileOfOurPacksFollowsItsSchema() {
        Map<String, Integer> checked = new TreeMap<>();
        for (Path packs : PACKS) {
            for (Path file : files(packs)) {
                String name = name(file);
                assertThat(problems(name, read(file))).as(file.toString()).isEmpty();
                checked.merge(name, 1, Integer::sum);
            }
        }
        assertThat(checked.keySet()).containsExactlyInAnyOrderElementsOf(PackSchemas.names());
        assertThat(checked.get("cases")).isGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "requirements; - { id: A-1, provision: x, forse: treaty }",
                "requirements; - { id: a 1 }",
                "parameters; - { id: A-1, unit: hours, event: signed, values: [] }",
                "extension; - { name: x, type: boolean, asks: { en: x } }",
                "coverage; - { provision: x, document: D, status: later, why: x }",
                "pack; { id: x, jurisdiction: Germany }",
                "cases; - { case: x, fact: {}, expect: {} }",
                "mutants; - { mutant: x }"
            })
    void whatAuthorsWriteByMistakeIsRefused(String name, String yaml) {
        assertThat(problems(name, yaml.strip())).isNotEmpty();
    }

    private static List<?> problems(String name, String yaml) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(PackSchemas.text(name), InputFormat.JSON);
        Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return schema.validate(JsonMapper.shared().writeValueAsString(value), InputFormat.JSON);
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("texts.") ? "texts" : name.substring(0, name.indexOf('.'));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path packs) {
        try (Stream<Path> files = Files.walk(packs)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
