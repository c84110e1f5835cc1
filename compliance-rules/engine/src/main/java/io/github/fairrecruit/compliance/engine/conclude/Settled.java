package io.github.fairrecruit.compliance.engine.conclude;

import io.github.fairrecruit.compliance.assessment.AppliedOverride;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.pack.BindingForce;
import io.github.fairrecruit.compliance.pack.Force;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * The outcomes of requirements that do not concern a record. They are the same for all records of which the same part of
 * the scope is not met, so each is made once: most packs do not concern most records. Safe for use by many threads.
 */
public final class Settled {
    private static final int FORCES = BindingForce.values().length;
    /** Bases of overrides say few different things. */
    private static final int MOST = 100;

    private final Map<Requirement, Row> rows = new IdentityHashMap<>();
    /** What is said of a record that has nothing to do with the country of the pack. */
    private final Map<Outside, PackAssessment> outside = new ConcurrentHashMap<>();

    private final List<Requirement> overriding;
    private final boolean sameOutside;

    /** What a record outside of the country of a pack is told depends on its kind, and on what the bases of overrides say. */
    private record Outside(SubjectKind subject, List<AppliedOverride> bases) {}

    /** What is the same for every record: the parts of the scope, and the outcome where a part is not met. */
    private record Row(List<Scopes.Part> parts, AtomicReferenceArray<RequirementOutcome> outcomes) {}

    /** For the requirements of a pack. */
    public Settled(PackInfo pack) {
        for (Requirement requirement : pack.requirements()) {
            List<Scopes.Part> parts = Scopes.parts(requirement.scope());
            rows.put(requirement, new Row(parts, new AtomicReferenceArray<>(Scopes.numbers(parts) * FORCES)));
        }
        this.overriding = pack.requirements().stream()
                .filter(requirement -> requirement.override() != null)
                .toList();
        // How a treaty binds differs from record to record.
        this.sameOutside = pack.requirements().stream().noneMatch(requirement -> requirement.force() == Force.TREATY);
    }

    /** The parts of the scope of a requirement of the pack. */
    List<Scopes.Part> parts(Requirement requirement) {
        return rows.get(requirement).parts();
    }

    /** The requirements that change one of another pack. */
    List<Requirement> overriding() {
        return overriding;
    }

    /**
     * The assessment of a record that has nothing to do with the country of the pack, by all its requirements.
     *
     * @param bases what is said beside the requirements that change one of another pack
     * @param made makes it
     */
    PackAssessment outside(SubjectKind subject, List<AppliedOverride> bases, Supplier<PackAssessment> made) {
        Outside key = new Outside(subject, bases);
        PackAssessment known = outside.get(key);
        if (known == null) {
            known = made.get();
            if (sameOutside && outside.size() < MOST) {
                outside.put(key, known);
            }
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
        AtomicReferenceArray<RequirementOutcome> known = rows.get(requirement).outcomes();
        int place = part * FORCES + force.ordinal();
        RequirementOutcome outcome = known.get(place);
        if (outcome == null) {
            outcome = made.get();
            known.set(place, outcome);
        }
        return outcome;
    }
}
