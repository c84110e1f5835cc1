package io.github.fairrecruit.compliance.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.RawRecord;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.benchmarks.byhand.ByHand;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ByHandTest {
    private static final ComplianceEngine ENGINE = ComplianceEngine.create();

    @Test
    void whatIsJudgedByHandIsWhatTheEngineSays() {
        LocalDate knowledge = LocalDate.of(2026, 11, 23);
        AssessmentOptions options = new AssessmentOptions(null, null, knowledge, null, false, null);
        ByHand hand = new ByHand(knowledge);
        RecordMaker maker = new RecordMaker(7);
        Agreement agreement = new Agreement();
        for (int i = 0; i < 400; i++) {
            ReadResult read = ENGINE.read(RawRecord.onLine(i + 1, RecordMaker.json(maker.placement(i))));
            assertThat(read).isInstanceOf(ReadResult.Accepted.class);
            Placement placement = (Placement) ((ReadResult.Accepted) read).value();
            agreement.add(ENGINE.assess(placement, options), hand.judge(placement));
        }
        assertThat(agreement.differences()).isEmpty();
        assertThat(agreement.outcomes().keySet())
                .contains(
                        Outcome.BREACHED,
                        Outcome.UNDETERMINED,
                        Outcome.REMEDIED,
                        Outcome.ATTESTED,
                        Outcome.SATISFIED,
                        Outcome.FLAGGED,
                        Outcome.NOT_APPLICABLE);
    }
}
