package io.github.fairrecruit.compliance.benchmarks.byhand;

import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.NO;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.UNKNOWN;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.YES;

import io.github.fairrecruit.compliance.pack.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Collects what the facts of a record say to one requirement. */
final class Demand {
    private final String requirement;
    private final int scope;
    private Outcome strongest;
    private List<String> breaches = List.of();

    /** @param scope whether the record is in the scope of the requirement */
    Demand(String requirement, int scope) {
        this.requirement = requirement;
        this.scope = scope;
    }

    /** Whether it is worth asking anything. */
    boolean concerned() {
        return scope != NO;
    }

    /** What one fact says. */
    void fact(String pointer, int breach, int inForce) {
        fact(pointer, breach, NO, NO, inForce);
    }

    /**
     * What one fact says.
     *
     * @param breach whether it breaks the demand
     * @param lifted whether an exception lifts the demand for it
     * @param repaired whether the breach was repaired
     * @param inForce whether the demand was in force on the day of the fact
     */
    void fact(String pointer, int breach, int lifted, int repaired, int inForce) {
        if (breach == NO || inForce == NO) {
            return;
        }
        if (lifted == YES) {
            add(Outcome.NOT_APPLICABLE);
        } else if (inForce == UNKNOWN || breach == UNKNOWN || lifted == UNKNOWN || repaired == UNKNOWN) {
            add(Outcome.UNDETERMINED);
        } else if (repaired == YES) {
            add(Outcome.REMEDIED);
        } else {
            add(Outcome.BREACHED);
            if (breaches.isEmpty()) {
                breaches = new ArrayList<>(2);
            }
            if (!breaches.contains(pointer)) {
                breaches.add(pointer);
            }
        }
    }

    private void add(Outcome outcome) {
        if (strongest == null || outcome.compareTo(strongest) < 0) {
            strongest = outcome;
        }
    }

    /** The outcome, where the demand is met unless a fact said otherwise. */
    Judged conclude(int inForce) {
        if (scope == NO) {
            return Judged.outOfScope(requirement);
        }
        Outcome outcome = strongest != null
                ? strongest
                : inForce == NO
                        ? Outcome.NOT_APPLICABLE
                        : inForce == UNKNOWN ? Outcome.UNDETERMINED : Outcome.SATISFIED;
        boolean unclear = scope == UNKNOWN && outcome != Outcome.NOT_APPLICABLE;
        return new Judged(
                requirement,
                unclear ? Outcome.UNDETERMINED : outcome,
                unclear || outcome != Outcome.BREACHED ? List.of() : breaches);
    }
}
