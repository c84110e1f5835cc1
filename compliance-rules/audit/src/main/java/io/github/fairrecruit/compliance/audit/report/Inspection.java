package io.github.fairrecruit.compliance.audit.report;

import java.math.BigDecimal;
import java.util.List;

/**
 * A place on the list of inspections.
 *
 * @param rank place on the list, from 1
 * @param agency the agency
 * @param drawn true when it was drawn at random, whatever its score
 * @param score sum of the points of its factors, to one place
 * @param factors why, in the order of the factors
 */
public record Inspection(int rank, String agency, boolean drawn, BigDecimal score, List<Factor> factors) {
    public Inspection {
        factors = List.copyOf(factors);
    }

    /**
     * One factor of a score.
     *
     * @param factor name of the factor
     * @param value what the records show, in figures, such as {@code 12/40}
     * @param share where the agency stands among all agencies, from 0 to 1
     * @param weight most points that the factor can give
     * @param points points given
     */
    public record Factor(String factor, String value, BigDecimal share, BigDecimal weight, BigDecimal points) {}
}
