package io.github.fairrecruit.compliance.packs.international;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every shipped record follows the schema of placements, and every assessment of one that of assessments. */
class PublishedFilesTest {
    private static final Path FOLDER = Path.of("..", "..", "examples", "data", "published");

    @Test
    void shippedRecordsAndTheirAssessmentsFollowTheSchemas() throws IOException {
        Schema placements = schema("placement");
        Schema assessments = schema("assessment");
        ComplianceEngine engine = ComplianceEngine.create();
        AssessmentOptions today = new AssessmentOptions(null, null, null, LocalDate.of(2026, 1, 1), false, null);
        List<String> wrong = new ArrayList<>();
        int records = 0;
        for (Path file : files()) {
            JsonNode content = JsonMapper.shared().readTree(Files.readString(file));
            for (JsonNode each : content.isArray() ? content.values().stream().toList() : List.of(content)) {
                records++;
                String json = each.toString();
                placements
                        .validate(json, InputFormat.JSON)
                        .forEach(error -> wrong.add(file.getFileName() + ": " + error));
                for (AssessmentOptions options : List.of(AssessmentOptions.defaults(), today)) {
                    Assessment assessment = engine.assess(accepted(engine, json), options);
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    engine.write(assessment, out);
                    assessments
                            .validate(out.toString(StandardCharsets.UTF_8), InputFormat.JSON)
                            .forEach(error -> wrong.add("assessment of " + file.getFileName() + ": " + error));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(records).isEqualTo(14);
    }

    private static RecruitmentRecord accepted(ComplianceEngine engine, String json) {
        List<ReadResult> results = new ArrayList<>();
        engine.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), results::add);
        assertThat(results).singleElement().isInstanceOf(ReadResult.Accepted.class);
        return ((ReadResult.Accepted) results.get(0)).value();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Schema schema(String name) throws IOException {
        String resource = "/io/github/fairrecruit/compliance/schema/" + name + "-1.schema.json";
        try (InputStream in = ComplianceEngine.class.getResourceAsStream(resource)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }
}
