package io.github.fairrecruit.compliance.audit.report;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import java.math.BigDecimal;

/**
 * A fact that is missing in many records.
 *
 * @param fact JSON Pointer of the fact, with {@code *} for the number of an element
 * @param kind what is missing
 * @param records in how many records
 * @param outcomes how many undetermined outcomes name it
 * @param share share of the assessed records in which it is missing, from 0 to 1, to four places
 */
public record MissingFigures(String fact, MissingFact.Kind kind, long records, long outcomes, BigDecimal share) {}
