package io.github.fairrecruit.compliance.audit.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/**
 * SDG indicator 10.7.1 for one corridor and sex: the cost of recruitment that workers bore, in months of what they earned.
 * It is a statistic; no value of it means that anything is lawful.
 *
 * @param corridor origin and destination; {@code ALL} for all
 * @param sex a sex, {@code ?} for unknown, {@code ALL} for all
 * @param suppressed whether the cell is withheld because it is small, or so that a small one cannot be computed; then no
 *     figure is given
 * @param placements placements of one worker who changed country
 * @param exact of those, placements of which cost and earnings are both known
 * @param atLeast of those, placements of which earnings and a part of the cost are known
 * @param unknown of those, placements of which earnings or the whole cost is unknown
 * @param months of the placements of which both are known; null when there are none, or so few that it would tell of
 *     single workers, here or by subtraction from other cells
 * @param atLeastMonths of these and of the placements of which a part is known, with that part; the true figures are not
 *     below; null for the same reasons
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CostIncidence(
        String corridor,
        String sex,
        boolean suppressed,
        Long placements,
        Long exact,
        Long atLeast,
        Long unknown,
        Distribution months,
        Distribution atLeastMonths) {
    /**
     * Mean and quartiles in months of earnings. The mean is exact to six places; quartiles are exact to a hundredth below
     * ten months and to three digits above.
     *
     * @param mean mean
     * @param firstQuartile the smallest value that a quarter of the values is not above
     * @param median the smallest value that half of the values is not above
     * @param thirdQuartile the smallest value that three quarters of the values are not above
     */
    public record Distribution(
            BigDecimal mean, BigDecimal firstQuartile, BigDecimal median, BigDecimal thirdQuartile) {}
}
