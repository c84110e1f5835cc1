package io.github.fairrecruit.compliance.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the worker of a placement bore for the recruitment, and how it compares with what the worker earns (SDG indicator
 * 10.7.1). It is information: no value of it means that anything is lawful.
 *
 * @param charged whether the worker, the family or a third party for the worker bore a recruitment fee or related cost,
 *     whether or not it was repaid; null when nobody knows
 * @param borne all that the worker side bore, less repayments, one entry for each currency and basis, in the order of the
 *     codes; an amount that may still be more has no upper bound
 * @param earnings what the worker earned in the first month; null when it is unknown
 * @param monthsAtLeast the cost in months of earnings, lower bound, to six places; null when earnings are unknown or money
 *     cannot be compared
 * @param monthsAtMost upper bound; null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WorkerCost(
        Boolean charged,
        List<MoneyBounds> borne,
        MoneyBounds earnings,
        BigDecimal monthsAtLeast,
        BigDecimal monthsAtMost) {
    /** Nothing is known. */
    public static final WorkerCost UNKNOWN = new WorkerCost(null, List.of(), null, null, null);

    public WorkerCost {
        borne = List.copyOf(borne);
    }
}
