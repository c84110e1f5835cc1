package io.github.fairrecruit.compliance.engine.conclude;

import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.pack.BindingForce;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Requirement;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * The outcomes of requirements that do not concern a record. They are the same for all records of which the same part of
 * the scope is not met, so each is made once: most packs do not concern most records. Safe for use by many threads.
 */
public final class Settled {
    private static final int FORCES = BindingForce.values().length;

    private final Map<Requirement, AtomicReferenceArray<RequirementOutcome>> outcomes = new IdentityHashMap<>();

    /** For the requirements of a pack. */
    public Settled(PackInfo pack) {
        for (Requirement requirement : pack.requirements()) {
            outcomes.put(requirement, new AtomicReferenceArray<>(Scopes.parts(requirement.scope()) * FORCES));
        }
    }

    /**
     * The outcome of a requirement of the pack that does not concern a record.
     *
     * @param part number of the part of its scope that is not met
     * @param force how it binds
     * @param made makes it the first time
     */
    RequirementOutcome outcome(
            Requirement requirement, int part, BindingForce force, Supplier<RequirementOutcome> made) {
        AtomicReferenceArray<RequirementOutcome> known = outcomes.get(requirement);
        int place = part * FORCES + force.ordinal();
        RequirementOutcome outcome = known.get(place);
        if (outcome == null) {
            outcome = made.get();
            known.set(place, outcome);
        }
        return outcome;
    }
}
