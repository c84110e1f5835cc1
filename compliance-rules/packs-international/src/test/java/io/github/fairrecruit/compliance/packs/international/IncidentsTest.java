package io.github.fairrecruit.compliance.packs.international;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.assessment.Finding;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dhaka principle 7: what happened at work is shown beside the attestation, and decides nothing. */
class IncidentsTest {
    private static final ComplianceEngine ENGINE = ComplianceEngine.create();

    @Test
    void anInjuryIsShownBesideTheOutcome() {
        RequirementOutcome outcome = outcome("INJURY");
        assertThat(outcome.outcome()).isEqualTo(Outcome.ATTESTED);
        assertThat(outcome.findings())
                .filteredOn(finding -> finding.outcome() == Outcome.FLAGGED)
                .extracting(Finding::pointer)
                .containsExactly("/incidents/0");
    }

    @Test
    void anIncidentOfAnotherKindIsNot() {
        assertThat(outcome("RETALIATION").findings())
                .extracting(Finding::outcome)
                .containsExactly(Outcome.ATTESTED);
    }

    private static RequirementOutcome outcome(String incident) {
        String json = """
                {
                  "corridor": { "origin": "NP", "destination": "MY" },
                  "journey": [ { "kind": "START_OF_WORK", "on": "2024-03-01" } ],
                  "attestations": [ { "topic": "SAFE_AND_DECENT_WORK", "issuer": "Auditor", "independence": "THIRD_PARTY",
                    "on": "2026-01-10", "validUntil": "2027-01-10", "grade": "VERIFIED" } ],
                  "incidents": [ { "kind": "%s", "on": "2026-05-01" } ]
                }
                """.replace("%s", incident);
        List<ReadResult> read = new ArrayList<>();
        ENGINE.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), read::add);
        assertThat(read).singleElement().isInstanceOf(ReadResult.Accepted.class);
        ReadResult.Accepted accepted = (ReadResult.Accepted) read.get(0);
        return ENGINE.assess(accepted.value(), AssessmentOptions.defaults())
                .outcome("DP-7")
                .orElseThrow();
    }
}
