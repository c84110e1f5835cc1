package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.WorkerCost;
import io.github.fairrecruit.compliance.law.Condition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeSet;

/** What the worker of a placement bore, beside what the worker earns. It is a figure, and no rule looks at it. */
final class CostBorne {
    /** Money has six places at most, and so have its quotients. */
    private static final int PLACES = 6;

    private CostBorne() {}

    static WorkerCost of(CaseFacts facts) {
        List<Charge> charges = facts.facts().stream()
                .filter(Charge.class::isInstance)
                .map(Charge.class::cast)
                .toList();
        Condition charged =
                Condition.any(charges.stream().map(Charge::chargedToWorker).toList());
        ChargeSum sum = ChargeSum.borne(facts, charges);
        WagePaid wage = WagePaid.actual(facts);
        WagePaid.Month month = wage.month();
        WorkerCost cost = new WorkerCost(
                charged.isUnknown() ? null : charged.isTrue(),
                sum.bounds(),
                month == null
                        ? null
                        : new MoneyBounds(
                                wage.currency(),
                                quotient(month.least(), month.divisor(), rounding(month, RoundingMode.FLOOR)),
                                quotient(month.most(), month.divisor(), rounding(month, RoundingMode.CEILING)),
                                null),
                null,
                null);
        return month == null || month.least().signum() == 0 ? cost : inMonths(cost, sum, month);
    }

    /**
     * The cost in months of earnings. Money of another currency needs a rate for the day of its charge: without one it leaves
     * no upper bound.
     */
    private static WorkerCost inMonths(WorkerCost cost, ChargeSum sum, WagePaid.Month month) {
        MoneyBounds borne = sum.sum(cost.earnings().currency(), false, true, new TreeSet<>());
        boolean exact = borne.exact() && month.least().compareTo(month.most()) == 0;
        BigDecimal atMost = borne.atMost() == null
                ? null
                : quotient(
                        borne.atMost().multiply(month.divisor()),
                        month.least(),
                        exact ? RoundingMode.HALF_UP : RoundingMode.CEILING);
        BigDecimal atLeast = quotient(
                borne.atLeast().multiply(month.divisor()),
                month.most(),
                exact ? RoundingMode.HALF_UP : RoundingMode.FLOOR);
        return new WorkerCost(cost.charged(), cost.borne(), cost.earnings(), atLeast, atMost);
    }

    /** What is exact stays exact when it is rounded; bounds are rounded outwards. */
    private static RoundingMode rounding(WagePaid.Month month, RoundingMode outwards) {
        return month.least().compareTo(month.most()) == 0 ? RoundingMode.HALF_UP : outwards;
    }

    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor, RoundingMode rounding) {
        return dividend.divide(divisor, PLACES, rounding);
    }
}
