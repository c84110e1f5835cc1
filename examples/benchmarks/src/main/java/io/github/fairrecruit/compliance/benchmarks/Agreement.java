package io.github.fairrecruit.compliance.benchmarks;

import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.Finding;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.benchmarks.byhand.Judged;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds what was judged by hand against what the engine says: each requirement has the same outcome, and the same facts
 * breach it. Two ways are only compared for speed after they agree.
 */
final class Agreement {
    private final Map<Outcome, Integer> outcomes = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    /** Compares one record. A requirement that was not judged by hand must not be applicable. */
    void add(Assessment assessment, List<Judged> byHand) {
        Map<String, Judged> hand = new HashMap<>();
        byHand.forEach(judged -> hand.put(judged.requirement(), judged));
        for (PackAssessment pack : assessment.packs()) {
            for (RequirementOutcome outcome : pack.outcomes()) {
                Judged judged = hand.remove(outcome.requirement());
                if (judged == null) {
                    judged = new Judged(outcome.requirement(), Outcome.NOT_APPLICABLE, List.of());
                } else {
                    outcomes.merge(outcome.outcome(), 1, Integer::sum);
                }
                compare(assessment.id(), outcome, judged);
            }
        }
        hand.keySet().forEach(id -> differences.add(assessment.id() + " " + id + ": only by hand"));
    }

    private void compare(String subject, RequirementOutcome engine, Judged hand) {
        List<String> breaches = engine.outcome() != Outcome.BREACHED
                ? List.of()
                : engine.findings().stream()
                        .filter(finding -> finding.outcome() == Outcome.BREACHED)
                        .map(Finding::pointer)
                        .distinct()
                        .sorted()
                        .toList();
        if (engine.outcome() != hand.outcome()
                || !breaches.equals(hand.breaches().stream().sorted().toList())) {
            differences.add(subject + " " + engine.requirement() + ": the engine says " + engine.outcome() + " "
                    + breaches + ", by hand it is " + hand.outcome() + " " + hand.breaches());
        }
    }

    /** How often each outcome was compared. */
    Map<Outcome, Integer> outcomes() {
        return outcomes;
    }

    /** What differs, in words. */
    List<String> differences() {
        return differences;
    }

    /** @throws IllegalStateException when anything differs */
    void check() {
        if (!differences.isEmpty()) {
            throw new IllegalStateException(differences.size() + " outcomes differ, the first ones:\n"
                    + String.join("\n", differences.subList(0, Math.min(20, differences.size()))));
        }
    }
}
