package io.github.fairrecruit.compliance.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the worker of a placement bore for the recruitment, and how it compares with what the worker earns (SDG indicator
 * 10.7.1). It is information: no value of it means that anything is lawful.
 *
 * <p>Costs are those of the record and the deductions for obtaining or keeping the job. Interest on a debt counts where it
 * is recorded as a cost. Amounts count as stated: value added tax that comes on top is left out, as it is in what is owed.
 *
 * <p>Earnings are those that were really paid, grossed up to a full month. The contract's wage never stands in for them: it
 * distorts the ratio, since it is often not what is paid.
 *
 * @param charged whether the worker, the family or a third party for the worker bore a recruitment fee or related cost,
 *     whether or not it was repaid; null when nobody knows
 * @param borne all that the worker side bore, less repayments, one entry for each currency and basis, in the order of the
 *     codes; none when it bore nothing. An amount that may still be more has no upper bound. When nothing is known but that
 *     there may be something, a single entry without currency says so
 * @param earnings what the worker earns in a month, to six places; null when it is unknown. A wage by the hour, the week or
 *     the year has the bounds of a month of 28 to 31 days; one by the day or the task is unknown by the month
 * @param monthsAtLeast the cost of one worker in months of earnings, lower bound, to six places; null when earnings are
 *     unknown or nothing. Money that no supplied rate joins with the earnings is not in it
 * @param monthsAtMost upper bound; null when there is none, as where money cannot be compared
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WorkerCost(
        Boolean charged,
        List<MoneyBounds> borne,
        MoneyBounds earnings,
        BigDecimal monthsAtLeast,
        BigDecimal monthsAtMost) {
    /** Nothing is known. */
    public static final WorkerCost UNKNOWN =
            new WorkerCost(null, List.of(new MoneyBounds(null, BigDecimal.ZERO, null, null)), null, null, null);

    public WorkerCost {
        borne = List.copyOf(borne);
    }
}
