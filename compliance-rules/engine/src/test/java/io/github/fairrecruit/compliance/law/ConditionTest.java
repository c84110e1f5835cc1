package io.github.fairrecruit.compliance.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private static final Condition A = Condition.unknown(new MissingFact("/a", MissingFact.Kind.VALUE));
    private static final Condition B = Condition.unknown(new MissingFact("/b", MissingFact.Kind.VALUE));

    @Test
    void oneFalsePartDecidesAConjunctionAndOneTruePartADisjunction() {
        assertThat(Condition.all(A, Condition.FALSE, B)).isEqualTo(Condition.FALSE);
        assertThat(Condition.any(A, Condition.TRUE, B)).isEqualTo(Condition.TRUE);
    }

    @Test
    void unknownPartsNameTheirMissingFactsInOrder() {
        assertThat(Condition.all(B, Condition.TRUE, A).missing())
                .extracting(MissingFact::pointer)
                .containsExactly("/a", "/b");
        assertThat(Condition.any(Condition.FALSE, B).missing())
                .extracting(MissingFact::pointer)
                .containsExactly("/b");
    }

    @Test
    void nothingIsATrueConjunctionAndAFalseDisjunction() {
        assertThat(Condition.all(List.of())).isEqualTo(Condition.TRUE);
        assertThat(Condition.any(List.of())).isEqualTo(Condition.FALSE);
    }

    @Test
    void theOppositeOfUnknownIsUnknown() {
        assertThat(A.negated()).isEqualTo(A);
        assertThat(Condition.TRUE.negated()).isEqualTo(Condition.FALSE);
    }

    /** Kleene's logic is monotone: learning a missing fact never turns TRUE into FALSE or back. */
    @Test
    void learningAFactNeverFlipsADecidedJoin() {
        List<Condition> values = List.of(Condition.TRUE, Condition.FALSE, A);
        int checked = 0;
        for (Condition one : values) {
            for (Condition other : values) {
                for (Condition learned : List.of(Condition.TRUE, Condition.FALSE)) {
                    Condition known = one.isUnknown() ? learned : one;
                    for (List<Condition> pair : List.of(List.of(one, other), List.of(other, one))) {
                        List<Condition> next = pair.stream()
                                .map(part -> part == one ? known : part)
                                .toList();
                        staysDecided(Condition.all(pair), Condition.all(next));
                        staysDecided(Condition.any(pair), Condition.any(next));
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isEqualTo(36);
    }

    private static void staysDecided(Condition before, Condition after) {
        if (!before.isUnknown()) {
            assertThat(after.truth()).isEqualTo(before.truth());
        }
    }
}
