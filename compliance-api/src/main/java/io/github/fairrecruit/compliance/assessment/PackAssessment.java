package io.github.fairrecruit.compliance.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.pack.CorridorRole;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.Severity;
import java.util.List;
import java.util.Map;

/**
 * One pack's assessment of one record. Packs are judged by themselves and never blended.
 *
 * @param pack id of the pack
 * @param version version of the pack
 * @param jurisdiction the country whose law it is; null for an international standard
 * @param role the part of that country in the corridor; null when it has none, or when nobody knows
 * @param verdict the verdict
 * @param worstSeverity worst severity among the breaches; null without a breach
 * @param counts how many requirements have each outcome, tests left out
 * @param outcomes one outcome for every requirement, in the order of the pack
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PackAssessment(
        String pack,
        String version,
        String jurisdiction,
        CorridorRole role,
        Verdict verdict,
        Severity worstSeverity,
        Map<Outcome, Integer> counts,
        List<RequirementOutcome> outcomes) {
    private static final Outcome[] OUTCOMES = Outcome.values();

    public PackAssessment {
        counts = Sorted.copyOf(counts);
        outcomes = List.copyOf(outcomes);
    }

    /** The same for an international standard. */
    public static PackAssessment of(String pack, String version, List<RequirementOutcome> outcomes) {
        return of(pack, version, null, null, outcomes);
    }

    /** The verdict that follows from the outcomes; counts, worst severity and verdict agree by construction. */
    public static PackAssessment of(
            String pack, String version, String jurisdiction, CorridorRole role, List<RequirementOutcome> outcomes) {
        int[] counted = new int[OUTCOMES.length];
        int different = 0;
        Severity worst = null;
        for (int i = 0; i < outcomes.size(); i++) {
            RequirementOutcome outcome = outcomes.get(i);
            if (outcome.counts()) {
                different += counted[outcome.outcome().ordinal()]++ == 0 ? 1 : 0;
                if (outcome.outcome() == Outcome.BREACHED
                        && (worst == null || outcome.severity().compareTo(worst) < 0)) {
                    worst = outcome.severity();
                }
            }
        }
        Object[] pairs = new Object[2 * different];
        int next = 0;
        for (Outcome outcome : OUTCOMES) {
            if (counted[outcome.ordinal()] > 0) {
                pairs[next++] = outcome;
                pairs[next++] = counted[outcome.ordinal()];
            }
        }
        Map<Outcome, Integer> counts = Sorted.ofPairs(pairs);
        return new PackAssessment(pack, version, jurisdiction, role, verdict(counts), worst, counts, outcomes);
    }

    private static Verdict verdict(Map<Outcome, Integer> counts) {
        if (counts.containsKey(Outcome.BREACHED)) {
            return Verdict.NON_COMPLIANT;
        }
        if (counts.containsKey(Outcome.NOT_EVALUATED)) {
            return Verdict.INCOMPLETE;
        }
        if (counts.containsKey(Outcome.UNDETERMINED)) {
            return Verdict.UNDETERMINED;
        }
        if (counts.containsKey(Outcome.ATTESTED)
                || counts.containsKey(Outcome.REMEDIED)
                || counts.containsKey(Outcome.WAIVED)) {
            return Verdict.COMPLIANT_WITH_RESERVATIONS;
        }
        return counts.containsKey(Outcome.SATISFIED) ? Verdict.COMPLIANT : Verdict.NOTHING_JUDGED;
    }
}
