package io.github.fairrecruit.compliance.engine.conclude;

import io.github.fairrecruit.compliance.assessment.Conflict;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.pack.BindingForce;
import io.github.fairrecruit.compliance.pack.Matter;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.Stance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds laws that contradict each other in one case. One that requires a thing contradicts one that forbids it wherever
 * both apply. One that permits a thing contradicts one that forbids it where the case keeps within the permission and
 * breaks the ban; what lies beyond a permission is forbidden. Which of the two prevails is for the law to say, never for the order of the packs.
 */
public final class Conflicts {
    private static final Set<Outcome> SILENT =
            EnumSet.of(Outcome.NOT_APPLICABLE, Outcome.NOT_DUE, Outcome.NOT_EVALUATED, Outcome.FLAGGED);
    private static final Set<BindingForce> LAW = EnumSet.of(BindingForce.NATIONAL_LAW, BindingForce.STATE_BOUND);

    /** By id of the pack, its requirements on which another law may contradict it. */
    private final Map<String, List<Requirement>> speaking = new HashMap<>();

    /** Of these packs. */
    public Conflicts(Collection<PackInfo> packs) {
        for (PackInfo pack : packs) {
            speaking.put(
                    pack.id(),
                    pack.requirements().stream()
                            .filter(requirement -> requirement.matter() != null)
                            .toList());
        }
    }

    private record Voice(String pack, Requirement requirement, RequirementOutcome outcome) {
        Matter matter() {
            return requirement.matter();
        }

        /** What the law says of this very case: a permission forbids what lies beyond it. */
        Stance stance() {
            return matter().stance() == Stance.PERMITS && outcome.outcome() == Outcome.BREACHED
                    ? Stance.FORBIDS
                    : matter().stance();
        }
    }

    /** The conflicts of an assessment, in the order of the packs and their requirements. */
    public List<Conflict> of(List<PackAssessment> assessments) {
        List<Voice> voices = new ArrayList<>();
        for (PackAssessment assessment : assessments) {
            List<RequirementOutcome> outcomes = assessment.outcomes();
            int next = 0;
            for (Requirement requirement : speaking.get(assessment.pack())) {
                // The outcomes are in the order of the requirements; those that nobody asked are left out.
                int place = next;
                while (place < outcomes.size()
                        && !outcomes.get(place).requirement().equals(requirement.id())) {
                    place++;
                }
                if (place < outcomes.size()) {
                    next = place + 1;
                    RequirementOutcome outcome = outcomes.get(place);
                    if (LAW.contains(outcome.force()) && !SILENT.contains(outcome.outcome())) {
                        voices.add(new Voice(assessment.pack(), requirement, outcome));
                    }
                }
            }
        }
        List<Conflict> conflicts = new ArrayList<>();
        for (int i = 0; i < voices.size(); i++) {
            for (int j = i + 1; j < voices.size(); j++) {
                Voice one = voices.get(i);
                Voice other = voices.get(j);
                if (!one.pack().equals(other.pack()) && contradict(one, other)) {
                    conflicts.add(conflict(one, other));
                }
            }
        }
        return conflicts;
    }

    private static boolean contradict(Voice one, Voice other) {
        if (!one.matter().of().equals(other.matter().of())) {
            return false;
        }
        return contradicts(one, other) || contradicts(other, one);
    }

    private static boolean contradicts(Voice allowing, Voice forbidding) {
        if (forbidding.stance() != Stance.FORBIDS) {
            return false;
        }
        return switch (allowing.stance()) {
            case REQUIRES -> true;
            case PERMITS ->
                allowing.outcome().outcome() == Outcome.SATISFIED
                        && forbidding.outcome().outcome() == Outcome.BREACHED;
            case FORBIDS -> false;
        };
    }

    private static Conflict conflict(Voice one, Voice other) {
        boolean oneYields = yields(one, other);
        boolean otherYields = yields(other, one);
        String prevails = oneYields == otherYields
                ? null
                : (oneYields ? other : one).requirement().id();
        return new Conflict(
                one.matter().of(),
                one.pack(),
                one.requirement().id(),
                one.stance(),
                other.pack(),
                other.requirement().id(),
                other.stance(),
                prevails);
    }

    private static boolean yields(Voice one, Voice other) {
        List<String> to = one.matter().yieldsTo();
        return to.contains(other.requirement().id()) || to.contains(other.pack());
    }
}
