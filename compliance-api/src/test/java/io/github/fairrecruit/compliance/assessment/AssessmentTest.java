package io.github.fairrecruit.compliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.pack.BindingForce;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import io.github.fairrecruit.compliance.pack.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AssessmentTest {
    private static RequirementOutcome outcome(
            String id,
            Outcome outcome,
            Severity severity,
            RequirementKind kind,
            BindingForce force,
            MissingFact... missing) {
        return new RequirementOutcome(
                id,
                outcome,
                null,
                null,
                kind,
                severity,
                "1",
                CitationStatus.VERIFIED,
                force,
                null,
                List.of(),
                List.of(missing),
                List.of(),
                null);
    }

    private static RequirementOutcome outcome(String id, Outcome outcome, MissingFact... missing) {
        return outcome(id, outcome, Severity.MAJOR, RequirementKind.DEMAND, BindingForce.GUIDANCE, missing);
    }

    private static PackAssessment pack(Outcome... outcomes) {
        return PackAssessment.of(
                "pack",
                "1",
                Arrays.stream(outcomes).map(o -> outcome("R-" + o, o)).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "BREACHED,       NON_COMPLIANT",
        "NOT_EVALUATED,  INCOMPLETE",
        "UNDETERMINED,   UNDETERMINED",
        "REMEDIED,       COMPLIANT_WITH_RESERVATIONS",
        "WAIVED,         COMPLIANT_WITH_RESERVATIONS",
        "ATTESTED,       COMPLIANT_WITH_RESERVATIONS",
        "SATISFIED,      COMPLIANT",
        "FLAGGED,        NOTHING_JUDGED",
        "NOT_DUE,        NOTHING_JUDGED",
        "NOT_APPLICABLE, NOTHING_JUDGED"
    })
    void verdictOfOneOutcome(Outcome outcome, Verdict verdict) {
        assertThat(pack(outcome).verdict()).isEqualTo(verdict);
    }

    /** All 1024 sets of outcomes: the strongest decides, and nothing judged is never compliant. */
    @Test
    void verdictOfEverySet() {
        List<Set<Outcome>> lines = List.of(
                EnumSet.of(Outcome.BREACHED),
                EnumSet.of(Outcome.NOT_EVALUATED),
                EnumSet.of(Outcome.UNDETERMINED),
                EnumSet.of(Outcome.ATTESTED, Outcome.REMEDIED, Outcome.WAIVED),
                EnumSet.of(Outcome.SATISFIED));
        List<Verdict> verdicts = List.of(
                Verdict.NON_COMPLIANT,
                Verdict.INCOMPLETE,
                Verdict.UNDETERMINED,
                Verdict.COMPLIANT_WITH_RESERVATIONS,
                Verdict.COMPLIANT);
        for (int bits = 0; bits < 1 << Outcome.values().length; bits++) {
            int set = bits;
            Outcome[] outcomes = Arrays.stream(Outcome.values())
                    .filter(o -> (set >> o.ordinal() & 1) == 1)
                    .toArray(Outcome[]::new);
            Verdict expected = Verdict.NOTHING_JUDGED;
            for (int i = 0; i < lines.size() && expected == Verdict.NOTHING_JUDGED; i++) {
                if (!Collections.disjoint(lines.get(i), Arrays.asList(outcomes))) {
                    expected = verdicts.get(i);
                }
            }
            assertThat(pack(outcomes).verdict()).as(Arrays.toString(outcomes)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"DRAFT", "REPEALED"},
            value = BindingForce.class)
    void draftsAndRepealedLawDoNotCount(BindingForce force) {
        PackAssessment pack = PackAssessment.of(
                "pack", "1", List.of(outcome("R", Outcome.BREACHED, Severity.CRITICAL, RequirementKind.DEMAND, force)));
        assertThat(pack.verdict()).isEqualTo(Verdict.NOTHING_JUDGED);
        assertThat(pack.worstSeverity()).isNull();
        assertThat(pack.counts()).isEmpty();
        assertThat(pack.outcomes()).hasSize(1);
    }

    @Test
    void testsDoNotCountAndTheWorstSeverityIsThatOfTheBreaches() {
        PackAssessment pack = PackAssessment.of(
                "pack",
                "1",
                List.of(
                        outcome("T", Outcome.BREACHED, Severity.CRITICAL, RequirementKind.TEST, BindingForce.GUIDANCE),
                        outcome("A", Outcome.BREACHED, Severity.MINOR, RequirementKind.DEMAND, BindingForce.GUIDANCE),
                        outcome("B", Outcome.BREACHED, Severity.MAJOR, RequirementKind.DEMAND, BindingForce.GUIDANCE),
                        outcome(
                                "C",
                                Outcome.SATISFIED,
                                Severity.CRITICAL,
                                RequirementKind.DEMAND,
                                BindingForce.GUIDANCE)));
        assertThat(pack.worstSeverity()).isEqualTo(Severity.MAJOR);
        assertThat(pack.counts())
                .containsEntry(Outcome.BREACHED, 2)
                .containsEntry(Outcome.SATISFIED, 1)
                .hasSize(2);
    }

    private static Assessment assessment(PackAssessment... packs) {
        return new Assessment(
                Assessment.FORMAT,
                "1",
                "placement",
                null,
                CalendarDate.parse("2026"),
                null,
                List.of(packs),
                List.of(),
                List.of());
    }

    @Test
    void missingFactsThatDecideMostComeFirst() {
        MissingFact a = new MissingFact("/a", MissingFact.Kind.VALUE);
        MissingFact b = new MissingFact("/b", MissingFact.Kind.VALUE);
        MissingFact bClosed = new MissingFact("/b", MissingFact.Kind.CLOSING_STATEMENT);
        MissingFact c = new MissingFact("/c", MissingFact.Kind.VALUE);
        Assessment assessment = assessment(
                PackAssessment.of(
                        "one",
                        "1",
                        List.of(
                                outcome("R1", Outcome.UNDETERMINED, c, bClosed, a),
                                outcome("R2", Outcome.UNDETERMINED, c),
                                outcome("R3", Outcome.BREACHED, a),
                                outcome("R4", Outcome.SATISFIED, a))),
                PackAssessment.of(
                        "two",
                        "1",
                        List.of(
                                outcome("R5", Outcome.UNDETERMINED, b),
                                outcome(
                                        "T",
                                        Outcome.UNDETERMINED,
                                        Severity.INFO,
                                        RequirementKind.TEST,
                                        BindingForce.GUIDANCE,
                                        a))));
        assertThat(assessment.missing())
                .containsExactly(
                        new MissingRank(c, 2, List.of("R1", "R2")),
                        new MissingRank(a, 1, List.of("R1")),
                        new MissingRank(b, 1, List.of("R5")),
                        new MissingRank(bClosed, 1, List.of("R1")));
        assertThat(assessment.outcome("R5"))
                .get()
                .extracting(RequirementOutcome::outcome)
                .isEqualTo(Outcome.UNDETERMINED);
        assertThat(assessment.outcome("R6")).isEmpty();
    }

    @Test
    void listsAreCopied() {
        List<RequirementOutcome> outcomes = new ArrayList<>(List.of(outcome("R", Outcome.SATISFIED)));
        PackAssessment pack = PackAssessment.of("pack", "1", outcomes);
        outcomes.clear();
        assertThat(pack.outcomes()).hasSize(1);
        assertThatThrownBy(() -> pack.outcomes().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> pack.counts().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
