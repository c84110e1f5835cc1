package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An expected and an actual line side by side: what is missing, what is unexpected, and what may be wrong.
 *
 * @param id requirement; empty when it is about something else
 * @param expected expected line
 * @param actual actual line, in the same grammar
 * @param missing what is expected and not there
 * @param unexpected what is there and not expected
 * @param advice what may be wrong; begins with "Maybe"
 */
record Comparison(
        String id, String expected, String actual, List<String> missing, List<String> unexpected, String advice) {
    /** A requirement's outcome that is not as expected. */
    static Comparison of(String id, Expectation expected, RequirementOutcome outcome) {
        Expectation actual = Expectation.of(outcome);
        return new Comparison(
                id,
                expected.toString(),
                actual.toString(),
                expected.notIn(actual),
                expected.notExpectedOf(actual),
                advice(expected, actual, outcome));
    }

    private static String advice(Expectation expected, Expectation actual, RequirementOutcome outcome) {
        if (expected.outcome() == actual.outcome()) {
            List<String> parts = differing(expected, actual);
            return "Maybe only " + (parts.isEmpty() ? "the remedy" : String.join(" and ", parts))
                    + " differs: if the second line is the law, put it into the case.";
        }
        if (actual.outcome() == Outcome.UNDETERMINED) {
            return toDecide(outcome.missing());
        }
        if (actual.outcome() == Outcome.NOT_EVALUATED) {
            return "Maybe a rule failed: " + outcome.error();
        }
        if (outcome.condition() != null) {
            return "Maybe the record does not meet \"" + outcome.condition() + "\".";
        }
        return "Maybe a condition of the rule holds " + (actual.missing().isEmpty() ? "otherwise" : "only possibly")
                + " than meant, or the case states another fact than it means.";
    }

    private static List<String> differing(Expectation expected, Expectation actual) {
        List<String> parts = new ArrayList<>();
        if (expected.reason() != actual.reason()) {
            parts.add("the reason");
        }
        if (!expected.at().equals(actual.at())) {
            parts.add("\"at\"");
        }
        if (!expected.repay().equals(actual.repay())) {
            parts.add("\"repay\"");
        }
        if (!expected.missing().equals(actual.missing())) {
            parts.add("\"missing\"");
        }
        if (!expected.by().isEmpty() && !expected.by().equals(actual.by())) {
            parts.add("\"by\"");
        }
        if (expected.base() != null && expected.base() != actual.base()) {
            parts.add("\"base\"");
        }
        return parts;
    }

    /** What a record would have to say so that an outcome is no longer undetermined. */
    static String toDecide(List<MissingFact> missing) {
        Map<MissingFact.Kind, SortedSet<String>> byKind = new LinkedHashMap<>();
        missing.forEach(fact -> byKind.computeIfAbsent(fact.kind(), kind -> new TreeSet<>())
                .add(fact.pointer().isEmpty() ? "record" : fact.pointer()));
        List<String> steps = new ArrayList<>();
        byKind.forEach((kind, pointers) -> {
            String all = String.join(", ", pointers);
            steps.add(
                    switch (kind) {
                        case VALUE -> "state " + all;
                        case CLOSING_STATEMENT -> "close the list " + all + " by a statement, or complete its elements";
                        case DISPUTED -> "settle the dispute about " + all;
                        case RATE -> "give a rate of exchange for " + all;
                        case LAW -> "take a date for which the law is known (" + all + ")";
                    });
        });
        return steps.isEmpty()
                ? "Maybe a condition of the rule holds only possibly."
                : "Maybe the facts leave something open: " + String.join("; ", steps) + ".";
    }

    @Override
    public String toString() {
        String label = id.isEmpty() ? "" : id + ": ";
        return "  expected    " + label + expected + "\n"
                + "  actual      " + label + actual + "\n"
                + list("  missing     ", missing)
                + list("  unexpected  ", unexpected)
                + "  " + advice;
    }

    private static String list(String word, List<String> parts) {
        return parts.isEmpty() ? "" : word + String.join(", ", parts) + "\n";
    }
}
