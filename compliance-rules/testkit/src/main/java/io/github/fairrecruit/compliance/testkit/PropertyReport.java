package io.github.fairrecruit.compliance.testkit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the trial of one property has shown.
 *
 * @param property the property
 * @param packs ids of the packs
 * @param records how many records were generated
 * @param checks how many outcomes or outputs were compared
 * @param violations how often the property did not hold
 * @param counterexamples some of them, made small
 */
public record PropertyReport(
        String property,
        String packs,
        int records,
        long checks,
        long violations,
        List<Counterexample> counterexamples) {
    public PropertyReport {
        counterexamples = List.copyOf(counterexamples);
    }

    /** Whether the property held and something was compared. */
    public boolean holds() {
        return violations == 0 && checks > 0;
    }

    /**
     * Fails when the property did not hold, or when nothing was compared.
     *
     * @throws AssertionError with the counterexamples
     */
    public void check() {
        if (!holds()) {
            throw new AssertionError(toString());
        }
    }

    @Override
    public String toString() {
        String what = "\"" + property + "\" of " + packs;
        if (checks == 0) {
            return what + ": nothing was compared. Maybe every generated record is refused.";
        }
        if (violations == 0) {
            return what + ": " + checks + " comparisons, none wrong";
        }
        return counterexamples.stream()
                .map(Counterexample::toString)
                .collect(Collectors.joining(
                        "\n", what + ": " + violations + " of " + checks + " comparisons are wrong, such as\n", ""));
    }

    /**
     * A record for which a property does not hold.
     *
     * @param requirement id of the requirement; empty when it is about the whole output
     * @param change what was changed
     * @param before outcome before the change, or as it should be
     * @param after outcome after the change
     * @param record the record before the change, as JSON; empty when none can be shown
     */
    public record Counterexample(String requirement, String change, String before, String after, String record) {
        @Override
        public String toString() {
            return "  " + (requirement.isEmpty() ? "output" : requirement) + ", " + change + "\n"
                    + "    before  " + before + "\n"
                    + "    after   " + after
                    + (record.isEmpty() ? "" : "\n    record  " + record);
        }
    }
}
