package io.github.fairrecruit.compliance.audit.statistics;

import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.WorkerCost;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;

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
        String file, long number, long line, RecruitmentRecord value, Assessment assessment, WorkerCost cost) {}
