package io.github.fairrecruit.compliance.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.model.EvidenceGrade;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.Reason;
import java.util.List;
import java.util.Map;

/**
 * What one fact of the record contributes to the outcome of a requirement.
 *
 * @param pointer JSON Pointer of the fact; empty for the record itself
 * @param outcome what this fact by itself leads to
 * @param reason why, where the outcome has a reason
 * @param rule name of the rule that matched
 * @param values the values that the report shows, by name, in the order of the names
 * @param amount what the worker bears or bore, where the fact is a cost
 * @param liftedBy id of the requirement that lifts the demand
 * @param missing facts that would decide it
 * @param grade weakest grade of the assertions about the fact; null when none is stated
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Finding(
        @JsonInclude(JsonInclude.Include.ALWAYS) String pointer,
        Outcome outcome,
        Reason reason,
        String rule,
        Map<String, String> values,
        MoneyBounds amount,
        String liftedBy,
        List<MissingFact> missing,
        EvidenceGrade grade) {
    public Finding {
        values = Sorted.copyOf(values);
        missing = List.copyOf(missing);
    }
}
