package io.github.fairrecruit.compliance.audit.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** The schema is for editors; the reader decides. What the reader takes the schema has to take too. */
class MappingSchemaTest {
    private static List<?> problems(String yaml) {
        try (InputStream in = Mapping.class.getResourceAsStream("mapping.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
            return schema.validate(JsonMapper.shared().writeValueAsString(tree), InputFormat.JSON);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyMappingOfOursFollowsTheSchema() throws IOException {
        List<String> mappings = new ArrayList<>();
        Matcher blocks =
                Pattern.compile("```yaml\n(.*?)```\n", Pattern.DOTALL).matcher(Files.readString(Path.of("MAPPING.md")));
        while (blocks.find()) {
            mappings.add(blocks.group(1));
        }
        for (String name : List.of("job-orders", "debarments")) {
            mappings.add(Files.readString(Path.of("..", "..", "examples", "us-oflc", name + ".mapping.yaml")));
        }
        assertThat(mappings).hasSize(7);
        assertThat(mappings)
                .allSatisfy(yaml -> assertThat(problems(yaml)).as(yaml).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{mapping: 2, subject: agency, facts: {id: {column: A}}}",
                "{mapping: 1, subject: agencies, facts: {id: {column: A}}}",
                "{mapping: 1, subject: agency}",
                "{mapping: 1, subject: agency, fact: {id: {column: A}}}",
                "{mapping: 1, subject: agency, facts: {id: A}}",
                "{mapping: 1, subject: agency, facts: {id: {column: A, constant: B}}}",
                "{mapping: 1, subject: agency, facts: {id: {column: A, colum: B}}}",
                "{mapping: 1, subject: agency, facts: {id: {column: A, when: {column: B}}}}",
                "{mapping: 1, subject: agency, facts: {id: {column: A, codes: {otherwise: refuse}}}}",
                "{mapping: 1, subject: agency, table: {header-row: 0}, facts: {id: {column: A}}}",
                "{mapping: 1, subject: agency, table: {encoding: UTF-16}, facts: {id: {column: A}}}",
                "{mapping: 1, subject: agency, lists: {licences: {facts: {}}}}"
            })
    void whatTheReaderRefusesByItsShapeTheSchemaRefusesToo(String yaml) {
        assertThat(problems(yaml)).isNotEmpty();
        assertThatThrownBy(() -> Reading.mapping(yaml)).isInstanceOf(MappingException.class);
    }
}
