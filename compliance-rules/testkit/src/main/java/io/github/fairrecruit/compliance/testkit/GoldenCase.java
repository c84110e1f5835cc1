package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.AssessmentOptions;
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
 */
record GoldenCase(
        String name,
        String file,
        int line,
        AssessmentOptions options,
        ObjectNode facts,
        Map<String, Expected> expected) {
    /**
     * An expected outcome.
     *
     * @param line line of the file
     * @param expectation the outcome
     */
    record Expected(int line, Expectation expectation) {}
}
