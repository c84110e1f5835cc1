package io.github.fairrecruit.compliance.audit.statistics;

import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.Repair;
import io.github.fairrecruit.compliance.assessment.RepairPart;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is owed to the workers of one placement by the judgement of one pack.
 *
 * <p>Two requirements of a pack often demand that the same cost be repaid: a fee is forbidden, and it was not disclosed.
 * The worker gets it back once. So the amounts of requirements are not added up; those of costs are:
 *
 * <ol>
 *   <li>Each cost or deduction, such as {@code /costs/2}, that a breached requirement wants repaid counts once, with what
 *       is left to repay. A limit above which the whole fee is void demands each fee that it counts.
 *   <li>What lies above a cap is owed as far as it is more than what is repaid of the same fees anyhow: giving back one
 *       of them in full gives back part of the excess. The assessment names the fees that the cap counts. Where one of
 *       them is to be repaid in another currency, nothing more is certain.
 *   <li>Where an assessment does not name the costs behind a demand, it may be about the same money as all the others: then
 *       what is owed is at least the greatest of them and at most their sum.
 *   <li>In a record about a group, an amount per worker is taken as often as there are workers, and a total as it is.
 *       Where the record does not say which it is, both are possible. The size of a group has bounds, and so has the
 *       product.
 * </ol>
 */
final class Repayments {
    private final Placement placement;
    private final CountBounds workers;
    private final Map<String, MoneyBounds> parts = new LinkedHashMap<>();
    private final List<Repair> wholes = new ArrayList<>();

    private Repayments(Placement placement, CountBounds workers) {
        this.placement = placement;
        this.workers = workers;
    }

    /** Whether a breach says what is owed. */
    static boolean hasAmounts(RequirementOutcome outcome) {
        for (Repair repair : outcome.repairs()) {
            if (!repair.amounts().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** What the breaches of one pack come to: one amount for each currency in the order of the codes. */
    static List<Amount> owed(List<RequirementOutcome> breaches, Placement placement, CountBounds workers) {
        if (breaches.size() == 1) {
            return owed(breaches.get(0), placement, workers);
        }
        Repayments repayments = new Repayments(placement, workers);
        breaches.forEach(breach -> breach.repairs().forEach(repayments::add));
        return repayments.total();
    }

    /** What the breach of one requirement by itself comes to. */
    static List<Amount> owed(RequirementOutcome breach, Placement placement, CountBounds workers) {
        List<Amount> amounts = new ArrayList<>(2);
        for (Repair repair : breach.repairs()) {
            for (MoneyBounds bounds : repair.amounts()) {
                amounts.add(forAll(bounds, placement, workers));
            }
        }
        if (amounts.size() == 1) {
            return amounts.get(0).nothing() ? List.of() : amounts;
        }
        Map<String, Amount> sums = new TreeMap<>();
        amounts.forEach(amount -> put(amount, sums));
        return list(sums);
    }

    private static List<Amount> list(Map<String, Amount> sums) {
        List<Amount> list = new ArrayList<>(sums.size());
        for (Amount amount : sums.values()) {
            if (!amount.nothing()) {
                list.add(amount);
            }
        }
        return list;
    }

    private static void put(Amount amount, Map<String, Amount> into) {
        into.merge(key(amount.currency()), amount, Amount::plus);
    }

    private static String key(String currency) {
        return currency == null ? "~" : currency;
    }

    /** An amount for all workers of the record. */
    private Amount forAll(MoneyBounds bounds) {
        return forAll(bounds, placement, workers);
    }

    private static Amount forAll(MoneyBounds bounds, Placement placement, CountBounds workers) {
        return placement.group() == null || bounds.basis() == AmountBasis.TOTAL
                ? new Amount(bounds.currency(), bounds.atLeast(), bounds.atMost())
                : forGroup(bounds, workers);
    }

    private static Amount forGroup(MoneyBounds bounds, CountBounds workers) {
        BigDecimal fewest =
                bounds.basis() == AmountBasis.PER_WORKER ? BigDecimal.valueOf(workers.atLeast()) : BigDecimal.ONE;
        BigDecimal atMost;
        if (bounds.atMost() == null) {
            atMost = null;
        } else if (bounds.atMost().signum() == 0) {
            atMost = BigDecimal.ZERO;
        } else {
            atMost = workers.atMost() == null ? null : bounds.atMost().multiply(BigDecimal.valueOf(workers.atMost()));
        }
        return new Amount(bounds.currency(), bounds.atLeast().multiply(fewest), atMost);
    }

    // ------------------------------------------------------------------ several requirements

    private void add(Repair repair) {
        if (repair.amounts().isEmpty()) {
            return;
        }
        if (repair.act() == RemedyAct.REPAY && !repair.parts().isEmpty()) {
            repair.parts().forEach(part -> parts.merge(part.pointer(), part.amount(), Repayments::same));
        } else {
            wholes.add(repair);
        }
    }

    /**
     * What two requirements say is left of one cost. They say the same, but where values are disputed: by some of them
     * only one of the two is breached.
     */
    private static MoneyBounds same(MoneyBounds a, MoneyBounds b) {
        if (a.equals(b)) {
            return a;
        }
        if (!comparable(a, b)) {
            return new MoneyBounds(null, BigDecimal.ZERO, null, null);
        }
        BigDecimal atMost =
                a.atMost() == null || b.atMost() == null ? null : a.atMost().max(b.atMost());
        return new MoneyBounds(a.currency(), a.atLeast().max(b.atLeast()), atMost, a.basis());
    }

    private static boolean comparable(MoneyBounds a, MoneyBounds b) {
        return Objects.equals(a.currency(), b.currency()) && a.basis() == b.basis();
    }

    private List<Amount> total() {
        Map<String, Amount> sums = new TreeMap<>();
        parts.values().forEach(part -> put(forAll(part), sums));
        if (wholes.isEmpty()) {
            return list(sums);
        }
        Set<String> currencies = new HashSet<>(sums.keySet());
        wholes.forEach(whole -> whole.amounts().forEach(bounds -> currencies.add(key(bounds.currency()))));
        boolean first = parts.isEmpty();
        Map<String, Amount> beyond = new TreeMap<>();
        for (Repair whole : wholes) {
            for (MoneyBounds bounds : whole.amounts()) {
                boolean certain = first || currencies.size() == 1;
                Amount more = whole.parts().isEmpty()
                        ? beyondAnything(forAll(bounds), sums, certain)
                        : beyond(bounds, whole.parts());
                beyond.merge(key(bounds.currency()), more, Repayments::overlapping);
            }
            first = false;
        }
        beyond.values().forEach(more -> put(more, sums));
        return list(sums);
    }

    /** What a demand for unnamed costs adds to the single ones, which may be among them. */
    private static Amount beyondAnything(Amount whole, Map<String, Amount> sums, boolean certain) {
        Amount single = sums.get(key(whole.currency()));
        BigDecimal atLeast = single == null ? whole.atLeast() : less(whole.atLeast(), single.atLeast());
        return new Amount(whole.currency(), certain ? atLeast : BigDecimal.ZERO, whole.atMost());
    }

    /** What lies above a cap, as far as it is more than what is repaid of the same fees anyhow. */
    private Amount beyond(MoneyBounds bounds, List<RepairPart> fees) {
        Amount excess = forAll(bounds);
        Amount anyhow = new Amount(bounds.currency(), BigDecimal.ZERO, BigDecimal.ZERO);
        boolean oneCurrency = true;
        for (RepairPart fee : fees) {
            MoneyBounds left = parts.get(fee.pointer());
            if (left != null && comparable(left, bounds)) {
                anyhow = anyhow.plus(forAll(left));
            } else if (left != null) {
                // A fee of a group that has no amount for each worker is in no sum that a cap is held against.
                oneCurrency &= Objects.equals(left.currency(), bounds.currency());
            }
        }
        BigDecimal atMost =
                excess.atMost() == null || anyhow.atMost() == null ? null : less(excess.atMost(), anyhow.atMost());
        return new Amount(
                bounds.currency(), oneCurrency ? less(excess.atLeast(), anyhow.atLeast()) : BigDecimal.ZERO, atMost);
    }

    private static BigDecimal less(BigDecimal amount, BigDecimal other) {
        return amount.subtract(other).max(BigDecimal.ZERO);
    }

    /** Two amounts that may be about the same money. */
    private static Amount overlapping(Amount a, Amount b) {
        return new Amount(a.currency(), a.atLeast().max(b.atLeast()), a.plus(b).atMost());
    }
}
