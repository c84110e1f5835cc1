package io.github.fairrecruit.compliance.engine.conclude;

import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.pack.BindingForce;
import io.github.fairrecruit.compliance.pack.Force;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.SubjectKind;
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
    /** By kind of record, what is said of one that has nothing to do with the country of the pack. */
    private final AtomicReferenceArray<PackAssessment> outside =
            new AtomicReferenceArray<>(SubjectKind.values().length);

    private final boolean sameOutside;

    /** For the requirements of a pack. */
    public Settled(PackInfo pack) {
        for (Requirement requirement : pack.requirements()) {
            outcomes.put(requirement, new AtomicReferenceArray<>(Scopes.parts(requirement.scope()) * FORCES));
        }
        // How a treaty binds, and what the base of an override says, differs from record to record.
        this.sameOutside = pack.requirements().stream()
                .allMatch(requirement -> requirement.force() != Force.TREATY && requirement.override() == null);
    }

    /**
     * The assessment of a record that has nothing to do with the country of the pack, by all its requirements.
     *
     * @param made makes it
     */
    PackAssessment outside(SubjectKind subject, Supplier<PackAssessment> made) {
        if (!sameOutside) {
            return made.get();
        }
        PackAssessment known = outside.get(subject.ordinal());
        if (known == null) {
            known = made.get();
            outside.set(subject.ordinal(), known);
        }
        return known;
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
