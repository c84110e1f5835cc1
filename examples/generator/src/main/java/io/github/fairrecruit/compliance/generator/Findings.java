package io.github.fairrecruit.compliance.generator;

import io.github.fairrecruit.compliance.pack.Outcome;
import java.util.List;

/**
 * What the facts of a scenario say to one requirement, and the outcome that follows. A fact that may be against the demand
 * leaves it undetermined; repair and exception are asked only where it is certain.
 */
final class Findings {
    /** Where several facts speak, the first of these wins (vocabulary of the project). */
    private static final List<Outcome> STRONGEST_FIRST = List.of(
            Outcome.BREACHED,
            Outcome.NOT_EVALUATED,
            Outcome.UNDETERMINED,
            Outcome.REMEDIED,
            Outcome.WAIVED,
            Outcome.ATTESTED,
            Outcome.SATISFIED,
            Outcome.FLAGGED,
            Outcome.NOT_DUE,
            Outcome.NOT_APPLICABLE);

    private static final int[] RANK = rank();

    private Outcome strongest;

    private static int[] rank() {
        int[] rank = new int[STRONGEST_FIRST.size()];
        for (int i = 0; i < rank.length; i++) {
            rank[STRONGEST_FIRST.get(i).ordinal()] = i;
        }
        return rank;
    }

    /** A fact that breaks the demand; nothing repairs or excepts it. */
    Findings against(Tri breach) {
        speak(outcome(breach, Tri.NO, Tri.NO, Tri.YES));
        return this;
    }

    /** A fact that breaks the demand, and may have been repaired. */
    Findings against(Tri breach, Tri repaired) {
        speak(outcome(breach, Tri.NO, repaired, Tri.YES));
        return this;
    }

    /** An outcome that one fact leads to; null when it says nothing. */
    void speak(Outcome outcome) {
        if (outcome != null && (strongest == null || RANK[outcome.ordinal()] < RANK[strongest.ordinal()])) {
            strongest = outcome;
        }
    }

    /**
     * What one fact leads to.
     *
     * @param breach whether it breaks the demand
     * @param lifted whether an exception lifts the demand for it
     * @param repaired whether it was put right in full
     * @param dated whether its day lies in the time of the law
     * @return null when it does not break the demand
     */
    static Outcome outcome(Tri breach, Tri lifted, Tri repaired, Tri dated) {
        if (breach == Tri.NO) {
            return null;
        }
        if (lifted == Tri.YES) {
            return Outcome.NOT_APPLICABLE;
        }
        if (breach == Tri.UNKNOWN || lifted == Tri.UNKNOWN || dated == Tri.UNKNOWN || repaired == Tri.UNKNOWN) {
            return Outcome.UNDETERMINED;
        }
        return repaired == Tri.YES ? Outcome.REMEDIED : Outcome.BREACHED;
    }

    /** The outcome of a demand that binds the recruitment, of which the law's time is known. */
    Outcome demand() {
        return demand(Tri.YES);
    }

    /**
     * The outcome of a demand that binds the recruitment.
     *
     * @param inForce whether it was in force for the recruitment, where no fact speaks against it
     */
    Outcome demand(Tri inForce) {
        if (strongest != null) {
            return strongest;
        }
        return inForce == Tri.YES ? Outcome.SATISFIED : Outcome.UNDETERMINED;
    }

    /** The outcome of an indicator: only a sign is shown, never that there is none. */
    Outcome indicator() {
        return strongest == null ? Outcome.NOT_APPLICABLE : strongest;
    }

    /** An outcome once the scope is asked. What does not apply anyhow does not depend on the scope. */
    static Outcome within(Tri scope, Outcome outcome) {
        if (scope == Tri.NO) {
            return Outcome.NOT_APPLICABLE;
        }
        return scope == Tri.UNKNOWN && outcome != Outcome.NOT_APPLICABLE ? Outcome.UNDETERMINED : outcome;
    }
}
