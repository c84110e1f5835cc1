package io.github.fairrecruit.compliance.packs.international;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.MissingRank;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.engine.json.RecruitmentJson;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Asking for what is missing, and getting the favourable answer each time, makes every outcome definite. */
class FavourableAnswersTest {
    private static final Path CASE = Path.of("..", "..", "examples", "data", "published", "de-triple-win.json");
    private static final String TERMS = """
            {"employer": "E-1", "workplace": "hospital", "occupation": "2221", "sector": "Q", "tasks": ["care"],
             "wage": {"amount": {"value": 2000, "currency": "EUR"}, "period": "MONTH"}, "hoursPerWeek": 38.5,
             "accommodationProvided": false, "hazardous": false}""";

    private static final ComplianceEngine ENGINE = ComplianceEngine.create();

    /** What the file holds when the answer is favourable, by the pointer that was asked for. */
    private static final Map<String, String> ANSWERS = new HashMap<>();

    static {
        ANSWERS.put("/corridor/licensing", """
                [{"country": "PH", "regime": "LICENSING"}, {"country": "DE", "regime": "OTHERWISE"}]""");
        ANSWERS.put("/journey", """
                [{"kind": "DEPARTURE", "on": "2024-05-01"}, {"kind": "BORDER_CROSSING", "on": "2024-05-01"},
                 {"kind": "START_OF_WORK", "on": "2024-05-10"}]""");
        ANSWERS.put("/worker/birthDate", "\"1995-03-01\"");
        ANSWERS.put("/worker/languages", "[\"en\"]");
        ANSWERS.put("/attestations", """
                [{"topic": "SAFE_AND_DECENT_WORK", "issuer": "inspectorate", "independence": "AUTHORITY",
                  "on": "2024-01-01", "validUntil": "2030-01-01", "grade": "DOCUMENTED"}]""");
        ANSWERS.put("/contract/signedOn", "\"2024-03-01\"");
        ANSWERS.put("/contract/copyGivenOn", "\"2024-03-01\"");
        ANSWERS.put("/contract/enforceableAtDestination", "true");
        ANSWERS.put("/contract/written", "true");
        ANSWERS.put("/contract/verifiable", "true");
        ANSWERS.put("/contract/languages", "[\"en\", \"de\"]");
        ANSWERS.put("/contract/termsStated", "[\"WORKPLACE\", \"REQUIREMENTS\", \"TASKS\", \"OCCUPATION\"]");
        ANSWERS.put("/movement/exitPermissionRequired", "false");
        ANSWERS.put("/contract/terms", TERMS);
        ANSWERS.put("/actualTerms", TERMS);
        ANSWERS.put("/offer/terms", TERMS);
    }

    private static final Map<String, String> LISTS = Map.of(
            "/costs", "COSTS",
            "/documents", "DOCUMENTS",
            "/deductions", "DEDUCTIONS",
            "/contract/clauses", "CLAUSES",
            "/recruiterChain", "RECRUITER_CHAIN",
            "/laterContracts", "TERMS_CHANGES");

    @Test
    void everyAnswerBringsTheCaseNearerToAnEnd() throws Exception {
        ObjectNode record = (ObjectNode) RecruitmentJson.mapper().readTree(Files.readString(CASE));
        Assessment assessment = assess(record);
        assertThat(assessment.missing())
                .extracting(rank -> rank.fact().pointer())
                .contains("/costs", "/documents", "/contract/clauses", "/worker/birthDate");
        // What decides the most outcomes is asked first.
        assertThat(assessment.missing().get(0).fact().pointer()).isEqualTo("/costs");
        assertThat(assessment.missing()).extracting(MissingRank::outcomes).isSortedAccordingTo((a, b) -> b - a);

        int rounds = 0;
        while (!assessment.missing().isEmpty()) {
            for (MissingRank asked : assessment.missing()) {
                answer(record, asked.fact().pointer());
            }
            assessment = assess(record);
            assertThat(++rounds)
                    .as("rounds of questions; still missing: %s", assessment.missing())
                    .isLessThan(4);
        }

        assertThat(assessment.packs())
                .isNotEmpty()
                .allSatisfy(pack -> assertThat(pack.outcomes())
                        .filteredOn(RequirementOutcome::counts)
                        .extracting(RequirementOutcome::outcome)
                        .isSubsetOf(Outcome.SATISFIED, Outcome.ATTESTED, Outcome.NOT_APPLICABLE));
        assertThat(assessment.outcome("ILO-FR-P7").orElseThrow().outcome()).isEqualTo(Outcome.SATISFIED);
    }

    private static void answer(ObjectNode record, String pointer) {
        String list = LISTS.get(pointer);
        if (list != null) {
            ((ArrayNode) record.get("statements")).addObject().put("closes", list);
            return;
        }
        // A single term is answered with all terms of its view.
        String key = pointer.startsWith("/contract/terms/")
                ? "/contract/terms"
                : pointer.startsWith("/actualTerms") ? "/actualTerms" : pointer;
        assertThat(ANSWERS).as("there is an answer to every question").containsKey(key);
        JsonNode value = RecruitmentJson.mapper().readTree(ANSWERS.get(key));
        String[] names = key.substring(1).split("/");
        ObjectNode at = record;
        for (int i = 0; i < names.length - 1; i++) {
            at = at.get(names[i]) instanceof ObjectNode object ? object : at.putObject(names[i]);
        }
        at.set(names[names.length - 1], value);
    }

    private static Assessment assess(JsonNode record) {
        List<ReadResult> results = new ArrayList<>();
        ENGINE.read(new ByteArrayInputStream(record.toString().getBytes(StandardCharsets.UTF_8)), results::add);
        assertThat(results).singleElement().isInstanceOf(ReadResult.Accepted.class);
        return ENGINE.assess(((ReadResult.Accepted) results.get(0)).value(), AssessmentOptions.defaults());
    }
}
