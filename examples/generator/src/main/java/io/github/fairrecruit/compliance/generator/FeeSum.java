package io.github.fairrecruit.compliance.generator;

import io.github.fairrecruit.compliance.generator.Judgement.Question;
import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.model.CostForm;
import java.math.BigDecimal;
import java.util.List;

/** Placement fees of one worker taken together: limits of the law look at their sum, never at a single one. */
final class FeeSum {
    private final Scenario scenario;
    private final List<Charge> charges;
    private final Question counts;
    private final String currency;
    private final boolean withTax;

    /**
     * A sum.
     *
     * @param counts whether a charge counts
     * @param currency the currency of the limit; amounts in another one have unknown size
     * @param withTax whether value added tax counts
     */
    FeeSum(Judgement judgement, Question counts, String currency, boolean withTax) {
        this.scenario = judgement.scenario;
        this.charges = judgement.charges;
        this.counts = counts;
        this.currency = currency;
        this.withTax = withTax;
    }

    /** Whether the record lists no charge that may count. */
    boolean nothingListed() {
        return charges.stream().noneMatch(charge -> charge.listed() && counts.apply(charge) != Tri.NO);
    }

    /** Whether an open list may hold one more. */
    boolean mayBeMore() {
        return charges.stream().anyMatch(charge -> !charge.listed() && counts.apply(charge) != Tri.NO);
    }

    /** Whether the day of every charge is known that may count. */
    Tri dated() {
        Tri dated = Tri.YES;
        for (Charge charge : charges) {
            if (charge.listed() && counts.apply(charge) != Tri.NO) {
                dated = dated.and(charge.dated);
            }
        }
        return dated;
    }

    /** Whether the fees on record are above a limit. */
    Tri above(BigDecimal limit, boolean afterRepayment) {
        if (nothingListed()) {
            return Tri.NO;
        }
        if (dated() != Tri.YES) {
            return Tri.UNKNOWN;
        }
        if (atLeast(afterRepayment).compareTo(limit) > 0) {
            return Tri.YES;
        }
        BigDecimal most = atMost(afterRepayment);
        return most != null && most.compareTo(limit) <= 0 ? Tri.NO : Tri.UNKNOWN;
    }

    /** Whether every fee was paid back in full. */
    Tri repaid() {
        Tri all = Tri.YES;
        boolean any = false;
        for (Charge charge : charges) {
            Tri counting = counts.apply(charge);
            if (counting != Tri.NO) {
                any = true;
                all = all.and(counting.not().or(charge.listed() ? charge.repaid : Tri.UNKNOWN));
            }
        }
        return any ? all : Tri.NO;
    }

    BigDecimal atLeast(boolean afterRepayment) {
        BigDecimal others = BigDecimal.ZERO;
        BigDecimal perhapsDeducted = BigDecimal.ZERO;
        BigDecimal deducted = BigDecimal.ZERO;
        for (Charge charge : charges) {
            if (counts.apply(charge) == Tri.YES && charge.listed() && forOneWorker(charge) && inCurrency(charge)) {
                BigDecimal least = afterRepayment ? charge.leftAtLeast : amount(charge);
                if (charge.deduction()) {
                    deducted = deducted.add(least);
                } else if (charge.cost.form == null || charge.cost.form == CostForm.DEDUCTION) {
                    perhapsDeducted = perhapsDeducted.add(least);
                } else {
                    others = others.add(least);
                }
            }
        }
        // A fee taken from wages may stand among the costs and among the deductions: it is the same money.
        return others.add(perhapsDeducted.max(deducted));
    }

    /** Null when there is no bound. */
    BigDecimal atMost(boolean afterRepayment) {
        BigDecimal most = BigDecimal.ZERO;
        for (Charge charge : charges) {
            if (counts.apply(charge) == Tri.NO) {
                continue;
            }
            boolean taxKnown = !withTax || Boolean.TRUE.equals(charge.cost.taxIncluded);
            BigDecimal one = afterRepayment ? charge.leftAtMost : charge.cost.amount;
            if (!charge.listed() || !forOneWorker(charge) || !taxKnown || one == null) {
                return null;
            }
            // Nothing is nothing in every currency.
            if (one.signum() > 0 && !inCurrency(charge)) {
                return null;
            }
            most = most.add(one);
        }
        return most;
    }

    private static BigDecimal amount(Charge charge) {
        return charge.cost.amount == null ? BigDecimal.ZERO : charge.cost.amount;
    }

    private boolean forOneWorker(Charge charge) {
        return !scenario.severalWorkers() || charge.cost.basis == AmountBasis.PER_WORKER;
    }

    private boolean inCurrency(Charge charge) {
        return currency.equals(charge.cost.currency);
    }
}
