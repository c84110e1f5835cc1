package io.github.fairrecruit.compliance.audit.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.Force;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.Severity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The outcomes of one requirement that counts towards verdicts: no test, draft or repealed law.
 *
 * @param pack id of the pack
 * @param requirement id of the requirement
 * @param provision the provision, as printed
 * @param citationStatus how well the citation is verified
 * @param force what kind of norm it is
 * @param severity severity of a breach
 * @param titles title by language
 * @param outcomes how many records have each outcome
 * @param workersBreached workers of the records in which it is breached
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequirementFigures(
        String pack,
        String requirement,
        String provision,
        CitationStatus citationStatus,
        Force force,
        Severity severity,
        Map<String, String> titles,
        Map<Outcome, Long> outcomes,
        CountBounds workersBreached) {
    public RequirementFigures {
        titles = Collections.unmodifiableMap(new TreeMap<>(titles));
        outcomes = outcomes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(outcomes));
    }
}
