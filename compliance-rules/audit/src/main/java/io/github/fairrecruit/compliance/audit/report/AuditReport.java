package io.github.fairrecruit.compliance.audit.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What an audit found, without any single worker. It is written as JSON, and everything that is shown to people is
 * written from it.
 *
 * @param format version of this format
 * @param provenance what the figures rest on
 * @param totals records in, assessed, refused
 * @param packs verdicts by pack
 * @param requirements outcomes by requirement, in the order of the packs
 * @param breakdowns figures by corridor, sector, category of worker, sex and quarter; small cells are suppressed
 * @param costIncidence SDG indicator 10.7.1 by corridor and sex; small cells are suppressed
 * @param missing facts to ask for, those first that would decide the most outcomes
 * @param agencies figures by agency, in the order of their ids; for the authority, never suppressed
 * @param inspections whom to inspect, in the order of the list
 * @param matches acts that a register of sanctions may speak of; for review, never a breach
 * @param defects what is wrong with the register of sanctions
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AuditReport(
        String format,
        Provenance provenance,
        Totals totals,
        List<PackFigures> packs,
        List<RequirementFigures> requirements,
        List<Breakdown> breakdowns,
        List<CostIncidence> costIncidence,
        List<MissingFigures> missing,
        List<AgencyFigures> agencies,
        List<Inspection> inspections,
        List<RegisterMatch> matches,
        List<RegisterDefect> defects) {
    /** The current format. */
    public static final String FORMAT = "1";

    public AuditReport {
        packs = List.copyOf(packs);
        requirements = List.copyOf(requirements);
        breakdowns = List.copyOf(breakdowns);
        costIncidence = List.copyOf(costIncidence);
        missing = List.copyOf(missing);
        agencies = List.copyOf(agencies);
        inspections = List.copyOf(inspections);
        matches = List.copyOf(matches);
        defects = List.copyOf(defects);
    }
}
