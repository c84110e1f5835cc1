package io.github.fairrecruit.compliance.engine.conclude;

import io.github.fairrecruit.compliance.assessment.AppliedOverride;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.engine.load.Judges;
import io.github.fairrecruit.compliance.pack.BindingForce;
import io.github.fairrecruit.compliance.pack.Force;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * What is the same for every record about the requirements of a pack: whom they concern, and their outcomes where nothing of
 * the record shows. Each is made once: most packs do not concern most records, and most demands are met. Safe for use by
 * many threads.
 */
public final class Settled {
    private static final int FORCES = BindingForce.values().length;
    /** Bases of overrides say few different things. */
    private static final int MOST = 100;

    private final List<Row> rows = new ArrayList<>();
    /** Whom some requirement concerns; many concern the same. */
    private final List<Scopes.Asked> scopes = new ArrayList<>();

    private final Judges judges;
    /** What is said of a record that has nothing to do with the country of the pack. */
    private final Map<Outside, PackAssessment> outside = new ConcurrentHashMap<>();

    private final List<Requirement> overriding;
    private final boolean sameOutside;

    /** What a record outside of the country of a pack is told depends on its kind, and on what the bases of overrides say. */
    private record Outside(SubjectKind subject, List<AppliedOverride> bases) {}

    /**
     * A requirement.
     *
     * @param requirement the requirement
     * @param scope number of its scope
     * @param judge number of the requirement whose rules judge it
     * @param outcomes the outcomes that are the same for every record
     */
    record Row(Requirement requirement, int scope, int judge, AtomicReferenceArray<RequirementOutcome> outcomes) {
        /**
         * The outcome where nothing of the record shows; null as long as nobody made it.
         *
         * @param part number of the part of the scope that is not met; -1 where the demand is met
         * @param force how it binds
         */
        RequirementOutcome outcome(int part, BindingForce force) {
            return outcomes.get(place(part, force));
        }

        /** Keeps that outcome. */
        RequirementOutcome keep(int part, BindingForce force, RequirementOutcome outcome) {
            outcomes.set(place(part, force), outcome);
            return outcome;
        }

        private static int place(int part, BindingForce force) {
            return (part + 1) * FORCES + force.ordinal();
        }
    }

    /** For the requirements of a pack. */
    public Settled(PackInfo pack) {
        this.judges = new Judges(pack);
        Map<List<Object>, Integer> numbers = new HashMap<>();
        for (Requirement requirement : pack.requirements()) {
            List<Object> concerned = List.of(requirement.subjects(), requirement.scope());
            Integer scope = numbers.computeIfAbsent(concerned, key -> {
                scopes.add(Scopes.Asked.of(requirement));
                return scopes.size() - 1;
            });
            int judge = judges.number(requirement.judgedBy());
            int outcomes = Scopes.numbers(scopes.get(scope)) + 1;
            rows.add(new Row(requirement, scope, judge, new AtomicReferenceArray<>(outcomes * FORCES)));
        }
        this.overriding = pack.requirements().stream()
                .filter(requirement -> requirement.override() != null)
                .toList();
        // How a treaty binds differs from record to record.
        this.sameOutside = pack.requirements().stream().noneMatch(requirement -> requirement.force() == Force.TREATY);
    }

    /** The requirements, in the order of the pack. */
    List<Row> rows() {
        return rows;
    }

    /** The requirement with an id; null when the pack has none. */
    Row row(String id) {
        for (Row row : rows) {
            if (row.requirement().id().equals(id)) {
                return row;
            }
        }
        return null;
    }

    /** Whom the requirements concern, by the numbers of their scopes. */
    List<Scopes.Asked> scopes() {
        return scopes;
    }

    /** The requirements whose rules judge some requirement. */
    public Judges judges() {
        return judges;
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
}
