package io.github.fairrecruit.compliance.engine.fire;

import io.github.fairrecruit.compliance.facts.CaseFacts;
import java.util.BitSet;

/** Runs the rules of a pack over one record after the other, by one thread at a time. */
interface Evaluator {
    /**
     * Runs the rules in both readings; the facts note what they say, in the order of the facts, and of each fact what is
     * said for certain first.
     *
     * @param heard numbers of the judges that matter; what is said of others all the same does not; empty: all do
     * @throws Exception what a rule throws
     */
    void run(CaseFacts facts, BitSet heard) throws Exception;

    /** The rule whose right-hand side was running when it threw; null when a condition threw. */
    String firing();

    /** A rule fired more often than there are facts, or left facts behind. */
    final class Runaway extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String rule;

        Runaway(String rule, int facts) {
            super("The rule does not come to an end: it fired again and again for " + facts
                    + " facts, or inserted facts. Maybe its right-hand side does more than call a verb.");
            this.rule = rule;
        }

        String rule() {
            return rule;
        }
    }
}
