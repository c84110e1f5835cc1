package io.github.fairrecruit.compliance.audit.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.assessment.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The verdicts of one pack.
 *
 * @param pack id of the pack
 * @param jurisdiction the country whose law it is; null for an international standard
 * @param verdicts how many records have each verdict
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PackFigures(String pack, String jurisdiction, Map<Verdict, Long> verdicts) {
    public PackFigures {
        verdicts = verdicts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(verdicts));
    }
}
