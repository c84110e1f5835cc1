package io.github.fairrecruit.compliance.audit.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.model.CountBounds;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The placements, counted by one property. Cells of few placements are withheld, with as many others as it takes that
 * nobody can compute them from the total; a cell that is shown shows all its counts, however small.
 *
 * @param by the property
 * @param cells one cell for each value that occurs, in the order of the values; {@code ?} stands for unknown. There are none
 *     when the total is so small that no cell could be protected.
 */
public record Breakdown(Dimension by, List<Cell> cells) {
    public Breakdown {
        cells = List.copyOf(cells);
    }

    /** What placements are counted by. */
    public enum Dimension {
        /** origin and destination: {@code NP-QA} */
        CORRIDOR,
        /** ISIC section or division of the work: as it was, else as the contract, else as the offer says */
        SECTOR,
        /** category of worker; a worker of several categories counts in each */
        WORKER_CATEGORY,
        /** sex */
        SEX,
        /**
         * quarter in which the contract was signed, else the work began, else the first cost was charged: {@code 2024-Q3}.
         * The first of these dates that is stated decides; where only its year is known, the quarter is not.
         */
        QUARTER
    }

    /**
     * The placements with one value. In a suppressed cell nothing but its key is given.
     *
     * @param key the value
     * @param suppressed whether the cell is withheld because it is small, or so that a small one cannot be computed
     * @param placements how many placements
     * @param workers their workers
     * @param charged in how many the worker bore a cost of recruitment
     * @param verdicts verdicts by pack
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Cell(
            String key,
            boolean suppressed,
            Long placements,
            CountBounds workers,
            YesNoUnknown charged,
            Map<String, Map<Verdict, Long>> verdicts) {
        public Cell {
            verdicts = Collections.unmodifiableMap(new TreeMap<>(verdicts));
        }
    }
}
