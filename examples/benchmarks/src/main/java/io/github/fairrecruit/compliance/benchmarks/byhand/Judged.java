package io.github.fairrecruit.compliance.benchmarks.byhand;

import io.github.fairrecruit.compliance.pack.Outcome;
import java.util.List;

/**
 * What became of one requirement.
 *
 * @param requirement its id
 * @param outcome the outcome
 * @param breaches JSON Pointers of the facts that breach it, each once, in the order of the record
 */
public record Judged(String requirement, Outcome outcome, List<String> breaches) {
    static Judged outOfScope(String requirement) {
        return new Judged(requirement, Outcome.NOT_APPLICABLE, List.of());
    }
}
