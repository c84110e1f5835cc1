package io.github.fairrecruit.compliance.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The truth has the shapes of a report, so that it stands for a report without a mistake here. */
class TruthComparisonTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @TempDir
    private static Path folder;

    private static JsonNode truth;

    @BeforeAll
    static void generate() {
        GeneratorCommand.run(
                "--records",
                "400",
                "--agencies",
                "30",
                "--seed",
                "5",
                "--damaged",
                "0.02",
                "--output",
                folder.toString());
        truth = MAPPER.readTree(folder.resolve("truth.json").toFile());
    }

    @Test
    void theSameFiguresAreEqual() {
        TruthComparison comparison = TruthComparison.of(truth.deepCopy(), truth);
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.equal()).isTrue();
        assertThat(comparison.compared()).isGreaterThan(3000);
    }

    @Test
    void everySingleFigureIsLookedAt() {
        List<JsonPointer> figures = new ArrayList<>();
        for (String part : List.of("totals", "packs", "requirements", "agencies")) {
            numbers(JsonPointer.compile("/" + part), truth.path(part), figures);
        }
        // All of the totals, packs and requirements; of the agencies every tenth.
        List<JsonPointer> changed = figures.stream()
                .filter(figure -> !figure.toString().startsWith("/agencies") || figures.indexOf(figure) % 10 == 0)
                .toList();
        assertThat(changed).hasSizeGreaterThan(300);
        for (JsonPointer figure : changed) {
            JsonNode report = truth.deepCopy();
            String name = figure.last().getMatchingProperty();
            ((ObjectNode) report.at(figure.head())).put(name, truth.at(figure).asLong() + 1);
            assertThat(TruthComparison.of(report, truth).equal())
                    .as(figure.toString())
                    .isFalse();
            ((ObjectNode) report.at(figure.head())).remove(name);
            assertThat(TruthComparison.of(report, truth).equal())
                    .as("without " + figure)
                    .isFalse();
        }
    }

    @Test
    void whatIsMissingIsADifference() {
        for (String part : List.of("totals", "packs", "requirements", "agencies")) {
            ObjectNode report = (ObjectNode) truth.deepCopy();
            report.remove(part);
            assertThat(TruthComparison.of(report, truth).differences()).as(part).isNotEmpty();
            for (JsonNode list : List.of(truth.path("packs"), truth.path("requirements"), truth.path("agencies"))) {
                assertThat(list.isEmpty()).isFalse();
            }
        }
        ObjectNode fewer = (ObjectNode) truth.deepCopy();
        ((ArrayNode) fewer.path("requirements")).remove(3);
        assertThat(TruthComparison.of(fewer, truth).differences()).hasSize(1);
        ObjectNode nothing = MAPPER.createObjectNode();
        assertThat(TruthComparison.of(nothing, truth).equal()).isFalse();
        assertThat(TruthComparison.of(truth, nothing).equal()).isFalse();
        assertThat(TruthComparison.of(nothing, MAPPER.createObjectNode().put("format", "1"))
                        .equal())
                .isFalse();
    }

    @Test
    void whatTheTruthDoesNotKnowIsADifference() {
        ObjectNode report = (ObjectNode) truth.deepCopy();
        ((ArrayNode) report.path("agencies"))
                .addObject()
                .put("agency", "stranger")
                .put("placements", 2);
        assertThat(TruthComparison.of(report, truth).differences())
                .singleElement()
                .asString()
                .startsWith("agencies/stranger: truth none");
    }

    @Test
    void anAgencyOfTheRegisterWithoutPlacementsIsNone() {
        ObjectNode report = (ObjectNode) truth.deepCopy();
        ((ArrayNode) report.path("agencies")).addObject().put("agency", "idle").put("placements", 0);
        assertThat(TruthComparison.of(report, truth).equal()).isTrue();
    }

    @Test
    void aRequirementOfOtherRecordsMustApplyToNone() {
        ObjectNode report = (ObjectNode) truth.deepCopy();
        ObjectNode added = ((ArrayNode) report.path("requirements"))
                .addObject()
                .put("pack", "ph")
                .put("requirement", "PH-PORTFOLIO");
        ObjectNode outcomes = added.putObject("outcomes")
                .put("NOT_APPLICABLE", truth.at("/totals/assessed").asLong());
        assertThat(TruthComparison.of(report, truth).equal()).isTrue();
        outcomes.put("NOT_APPLICABLE", 3).put("BREACHED", 1);
        assertThat(TruthComparison.of(report, truth).differences()).hasSize(2);
    }

    @Test
    void theCommandSaysHowManyFiguresWereCompared() throws IOException {
        String file = folder.resolve("truth.json").toString();
        assertThat(GeneratorCommand.run("compare", file, file)).isZero();
        Path empty = Files.writeString(folder.resolve("empty.json"), "{}");
        assertThat(GeneratorCommand.run("compare", empty.toString(), file)).isEqualTo(1);
        assertThat(GeneratorCommand.run(
                        "compare", file, folder.resolve("none.json").toString()))
                .isEqualTo(64);
    }

    private static void numbers(JsonPointer at, JsonNode node, List<JsonPointer> figures) {
        if (node.isNumber()) {
            figures.add(at);
        } else if (node.isObject()) {
            node.propertyStream()
                    .forEach(entry -> numbers(at.appendProperty(entry.getKey()), entry.getValue(), figures));
        } else {
            for (int i = 0; i < node.size(); i++) {
                numbers(at.appendIndex(i), node.get(i), figures);
            }
        }
    }
}
