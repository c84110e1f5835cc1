package io.github.fairrecruit.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.AssessmentOptionsBuilder;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.Conflict;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.pack.CorridorRole;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.Stance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the Philippines to Germany: the law of the origin, the law of the country of work, and the ILO, each by itself. */
class CorridorTest {
    private static final Path FOLDER = Path.of("..", "data", "corridors");
    private static final AssessmentOptions LAW_OF_NOVEMBER_2026 =
            AssessmentOptionsBuilder.builder().lawOf(LocalDate.of(2026, 11, 23)).build();

    private static ComplianceEngine engine;

    @BeforeAll
    static void makeEngine() {
        engine = ComplianceEngine.create();
    }

    private static Assessment assess(String name) {
        List<ReadResult> results = new ArrayList<>();
        try (InputStream in = Files.newInputStream(FOLDER.resolve(name + ".json"))) {
            engine.read(in, results::add);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertThat(results).singleElement().isInstanceOf(ReadResult.Accepted.class);
        return engine.assess(((ReadResult.Accepted) results.get(0)).value(), LAW_OF_NOVEMBER_2026);
    }

    private static Map<String, String> verdicts(Assessment assessment) {
        Map<String, String> verdicts = new TreeMap<>();
        for (PackAssessment pack : assessment.packs()) {
            verdicts.put(pack.pack(), pack.verdict().name());
        }
        verdicts.keySet().retainAll(List.of("de", "ph", "ilo-fair-recruitment"));
        return verdicts;
    }

    private static Outcome outcome(Assessment assessment, String requirement) {
        return assessment.outcome(requirement).orElseThrow().outcome();
    }

    @Test
    void theStateProgrammeKeepsAllThree() {
        Assessment assessment = assess("ph-de-nurse-state-programme");
        assertThat(verdicts(assessment))
                .isEqualTo(Map.of("de", "COMPLIANT", "ph", "COMPLIANT", "ilo-fair-recruitment", "COMPLIANT"));
        assertThat(assessment.conflicts()).isEmpty();
        assertThat(assessment.packs().stream()
                        .filter(pack -> pack.jurisdiction() != null)
                        .map(pack -> pack.pack() + " " + pack.jurisdiction() + " " + pack.role()))
                .containsExactly("de DE " + CorridorRole.DESTINATION, "ph PH " + CorridorRole.ORIGIN);
    }

    @Test
    void aFeeWithinBothNationalLimitsBreaksTheIloStandardOnly() {
        Assessment assessment = assess("ph-de-nurse-fee");
        assertThat(verdicts(assessment))
                .isEqualTo(Map.of("de", "COMPLIANT", "ph", "COMPLIANT", "ilo-fair-recruitment", "NON_COMPLIANT"));
        assertThat(outcome(assessment, "PH-FEE-CAP")).isEqualTo(Outcome.SATISFIED);
        assertThat(outcome(assessment, "DE-FEE-CAP")).isEqualTo(Outcome.SATISFIED);
        assertThat(outcome(assessment, "ILO-FR-P7")).isEqualTo(Outcome.BREACHED);
        assertThat(assessment.conflicts()).isEmpty();
    }

    @Test
    void aFeeThatOneLawPermitsAndTheOtherForbidsIsAConflict() {
        Assessment assessment = assess("ph-de-nurse-fee-above-german-cap");
        assertThat(verdicts(assessment))
                .isEqualTo(Map.of("de", "NON_COMPLIANT", "ph", "COMPLIANT", "ilo-fair-recruitment", "NON_COMPLIANT"));
        assertThat(assessment.conflicts())
                .containsExactly(new Conflict(
                        "worker-pays-placement-fee",
                        "de",
                        "DE-FEE-CAP",
                        Stance.FORBIDS,
                        "ph",
                        "PH-FEE-CAP",
                        Stance.PERMITS,
                        null));
    }

    @Test
    void anAdvanceFromADomesticWorkerBreaksAllThree() {
        Assessment assessment = assess("ph-de-domestic-worker-advance");
        assertThat(verdicts(assessment).values()).containsOnly("NON_COMPLIANT");
        assertThat(outcome(assessment, "PH-FEE-DW")).isEqualTo(Outcome.BREACHED);
        assertThat(outcome(assessment, "PH-FEE-TIME")).isEqualTo(Outcome.BREACHED);
        assertThat(outcome(assessment, "DE-FEE-NOADV")).isEqualTo(Outcome.BREACHED);
        assertThat(outcome(assessment, "DE-CARE-MW")).isEqualTo(Outcome.NOT_APPLICABLE);
    }
}
