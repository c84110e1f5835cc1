package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.AssessmentOptions;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * A golden case: facts in, exact outcomes out.
 *
 * @param name name
 * @param file file
 * @param line line on which it begins
 * @param options options of the assessment
 * @param facts the record, as JSON
 * @param expected expected outcome by requirement
 * @param conflicts all conflicts of laws that are expected; null when the case does not speak of them
 */
record GoldenCase(
        String name,
        String file,
        int line,
        AssessmentOptions options,
        ObjectNode facts,
        Map<String, Expected> expected,
        List<ExpectedConflict> conflicts) {
    /** How many expectations it holds: one for each outcome, and one for its conflicts. */
    int expectations() {
        return expected.size() + (conflicts == null ? 0 : 1);
    }

    /**
     * An expected outcome.
     *
     * @param line line of the file
     * @param expectation the outcome
     */
    record Expected(int line, Expectation expectation) {}

    /**
     * An expected conflict of two laws.
     *
     * @param line line of the file
     * @param conflict the two requirements, in the order of their ids, and which prevails, as a case writes it
     */
    record ExpectedConflict(int line, String conflict) {}
}
