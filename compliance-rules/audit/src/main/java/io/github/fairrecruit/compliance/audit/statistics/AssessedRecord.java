package io.github.fairrecruit.compliance.audit.statistics;

import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.WorkerCost;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruiterLink;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import io.github.fairrecruit.compliance.model.ServiceAgreement;
import java.util.ArrayList;
import java.util.List;

/**
 * A record that was assessed.
 *
 * @param file name of its file
 * @param number number of the record in its file, from 1
 * @param line line on which it begins
 * @param value the record
 * @param assessment its assessment
 * @param cost what the worker bore; {@link WorkerCost#UNKNOWN} for other records than placements
 */
public record AssessedRecord(
        String file, long number, long line, RecruitmentRecord value, Assessment assessment, WorkerCost cost) {
    /** Ids of the agencies that the record names, each once, in its order. */
    public List<String> agencies() {
        if (value instanceof Placement placement) {
            List<String> agencies = new ArrayList<>();
            for (RecruiterLink link : placement.recruiterChain()) {
                if (link.agency() != null && !agencies.contains(link.agency())) {
                    agencies.add(link.agency());
                }
            }
            return agencies;
        }
        String only = value instanceof ServiceAgreement agreement
                ? agreement.agency() == null ? null : agreement.agency().agency()
                : value.id();
        return only == null ? List.of() : List.of(only);
    }
}
