package io.github.fairrecruit.compliance.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.model.Assertion;
import java.util.List;

/**
 * A fact about which assertions are on record that contradict each other, or the facts.
 *
 * @param pointer JSON Pointer of the fact
 * @param stands the value that the assessment used; null when none prevails
 * @param settled whether one value prevails by its grade
 * @param assertions all that is said about the fact, in the order of the record
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Dispute(String pointer, Object stands, boolean settled, List<Assertion> assertions) {
    public Dispute {
        assertions = List.copyOf(assertions);
    }
}
