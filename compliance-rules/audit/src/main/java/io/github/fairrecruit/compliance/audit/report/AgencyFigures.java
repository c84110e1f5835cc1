package io.github.fairrecruit.compliance.audit.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One agency: what its placements show. A placement through several agencies counts for each of them; so figures of
 * agencies are never added up. Verdicts and findings are of all its records: placements, agreements, and its own record.
 *
 * @param agency pseudonym or register number; {@code ?} for the records that name no agency
 * @param registered whether the register of agencies that the audit was given has it; null without a register
 * @param placements placements in whose chain it stands
 * @param shared of those, placements with other agencies in the chain
 * @param workers their workers
 * @param charged placements in which the worker bore a cost of recruitment
 * @param substituted placements in which terms were changed to the worker's harm, as far as a requirement says so
 * @param complaints complaints on record; null when the register does not have the agency
 * @param complaintsUpheld of those, upheld
 * @param verdicts verdicts of its records by pack
 * @param owed what is to be repaid or paid to the workers of its placements
 * @param findings breaches and flags by requirement, in the order of the packs
 * @param portfolio outcomes of the requirements that look at all its placements together
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AgencyFigures(
        String agency,
        Boolean registered,
        long placements,
        long shared,
        CountBounds workers,
        YesNoUnknown charged,
        YesNoUnknown substituted,
        Long complaints,
        Long complaintsUpheld,
        Map<String, Map<Verdict, Long>> verdicts,
        List<Owed> owed,
        List<AgencyFinding> findings,
        List<PortfolioOutcome> portfolio) {
    public AgencyFigures {
        verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
        owed = List.copyOf(owed);
        findings = List.copyOf(findings);
        portfolio = List.copyOf(portfolio);
    }

    /**
     * What is found by one requirement.
     *
     * @param pack id of the pack
     * @param requirement id of the requirement
     * @param outcome {@code BREACHED} or {@code FLAGGED}
     * @param placements in how many placements, or agreements, or its own record, whatever the requirement judges
     * @param workers workers of the placements among them
     * @param act the act that repairs it; null for a flag
     * @param owed what that act costs, by currency
     * @param examples the first records, in the order of the input: id, or file and number where a record has none
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record AgencyFinding(
            String pack,
            String requirement,
            Outcome outcome,
            long placements,
            CountBounds workers,
            RemedyAct act,
            List<Owed> owed,
            List<String> examples) {
        public AgencyFinding {
            owed = List.copyOf(owed);
            examples = List.copyOf(examples);
        }
    }

    /**
     * The outcome of a requirement that looks at all placements of an agency.
     *
     * @param pack id of the pack
     * @param requirement id of the requirement
     * @param outcome outcome
     * @param workers workers of all placements of the agency
     */
    public record PortfolioOutcome(String pack, String requirement, Outcome outcome, CountBounds workers) {}
}
