package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.testkit.GoldenCase.Expected;
import io.github.fairrecruit.compliance.testkit.PackSource.Placed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Golden cases expect what can be, and show every outcome that a requirement declares. */
final class CaseChecks {
    private final PackSource pack;
    private final Map<String, Placed<Requirement>> requirements;
    private final Neighbours neighbours;
    private final Problems problems;

    CaseChecks(
            PackSource pack, Map<String, Placed<Requirement>> requirements, Neighbours neighbours, Problems problems) {
        this.pack = pack;
        this.requirements = requirements;
        this.neighbours = neighbours;
        this.problems = problems;
    }

    void check(boolean everyOutcome) {
        pack.cases().forEach(golden -> golden.expected().forEach((id, expected) -> expected(golden, id, expected)));
        if (everyOutcome) {
            everyOutcomeHasACase();
        }
    }

    private void expected(GoldenCase golden, String id, Expected expected) {
        Placed<Requirement> placed = requirements.get(id);
        if (placed == null) {
            // A pack that is required shows its own outcomes; what they can be was checked with it.
            if (!neighbours.hasRequirement(id)) {
                impossible(
                        golden,
                        expected,
                        "expects something of " + id + ", which no pack has",
                        Words.maybe(id, requirements.keySet()));
            }
        } else if (!placed.value().outcomes().contains(expected.expectation().outcome())) {
            impossible(
                    golden,
                    expected,
                    "expects " + Words.word(expected.expectation().outcome()) + ", which " + id + " does not declare",
                    "Maybe add it to the \"outcomes\" of " + id + ".");
        }
    }

    private void impossible(GoldenCase golden, Expected expected, String what, String advice) {
        problems.add(
                golden.file(),
                expected.line(),
                Check.IMPOSSIBLE_EXPECTATION,
                "The case \"" + golden.name() + "\" " + what + ".",
                advice);
    }

    /** Every outcome that a requirement declares needs a golden case, or nobody has shown that it can be reached. */
    private void everyOutcomeHasACase() {
        Map<String, Set<Outcome>> shown = new HashMap<>();
        pack.cases()
                .forEach(golden -> golden.expected()
                        .forEach((id, expected) -> shown.computeIfAbsent(id, key -> EnumSet.noneOf(Outcome.class))
                                .add(expected.expectation().outcome())));
        pack.requirements().forEach(placed -> {
            List<Outcome> missing = new ArrayList<>(placed.value().outcomes());
            missing.removeAll(shown.getOrDefault(placed.value().id(), Set.of()));
            for (Outcome outcome : missing) {
                problems.add(
                        placed,
                        Check.NO_CASE_FOR_OUTCOME,
                        "No case shows " + placed.value().id() + " as " + Words.word(outcome) + ".",
                        "Maybe add one to cases.yaml, or the outcome cannot be reached.");
            }
        });
    }
}
