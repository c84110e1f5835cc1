package io.github.fairrecruit.compliance.audit.statistics;

import io.github.fairrecruit.compliance.assessment.Finding;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.Repair;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is owed to the workers of one placement by the judgement of one pack.
 *
 * <p>Two requirements of a pack often demand that the same cost be repaid: a fee is forbidden, and it was not disclosed.
 * The worker gets it back once. So the amounts of requirements are not added up; those of facts are:
 *
 * <ol>
 *   <li>Each fact of the record, such as {@code /costs/2}, that a breached requirement wants repaid counts once, with
 *       what is left to repay. What is left of a single fact is not in an assessment; only the sum for each requirement
 *       is, and what the worker bore by each fact before repayments. A fact without repayments is left in full. Where
 *       the sums and these bounds do not settle a fact with repayments, the total has bounds.
 *   <li>A demand for what lies above a cap is about the costs as a whole. It may be about the same money as the first,
 *       and as other such demands. Then what is owed is at least the greatest of them and at most their sum. Where they
 *       are in several currencies, which cannot be compared, it is at least the first: the single facts, else the first
 *       requirement in the order of the pack.
 *   <li>In a record about a group, an amount per worker is taken as often as there are workers, and a total as it is.
 *       Where the record does not say which it is, both are possible. A cap is a cap for one worker. The size of a group
 *       has bounds, and so has the product.
 * </ol>
 */
final class Repayments {
    private static final String COSTS = "/costs";
    private static final int ROUNDS = 16;

    private final Placement placement;
    private final CountBounds workers;
    private final Map<String, Ledger> ledgers = new TreeMap<>();
    private final List<Map<String, Amount>> wholes = new ArrayList<>();

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
        breaches.forEach(repayments::add);
        return repayments.total();
    }

    /** What the breach of one requirement by itself comes to. */
    static List<Amount> owed(RequirementOutcome breach, Placement placement, CountBounds workers) {
        Repayments repayments = new Repayments(placement, workers);
        Map<String, Amount> sums = new TreeMap<>();
        breach.repairs().forEach(repair -> repayments.sum(repair, sums));
        return list(sums);
    }

    private static List<Amount> list(Map<String, Amount> sums) {
        return sums.values().stream().filter(amount -> !amount.nothing()).toList();
    }

    // ------------------------------------------------------------------ groups

    private void sum(Repair repair, Map<String, Amount> into) {
        for (MoneyBounds bounds : repair.amounts()) {
            put(forAll(bounds, repair.act()), into);
        }
    }

    private static void put(Amount amount, Map<String, Amount> into) {
        into.merge(key(amount.currency()), amount, Amount::plus);
    }

    private static String key(String currency) {
        return currency == null ? "~" : currency;
    }

    /** An amount for all workers of the record. */
    private Amount forAll(MoneyBounds bounds, RemedyAct act) {
        if (placement.group() == null || bounds.basis() == AmountBasis.TOTAL) {
            return new Amount(bounds.currency(), bounds.atLeast(), bounds.atMost());
        }
        boolean perWorker = bounds.basis() == AmountBasis.PER_WORKER || act == RemedyAct.REPAY_EXCESS;
        BigDecimal fewest = perWorker ? BigDecimal.valueOf(workers.atLeast()) : BigDecimal.ONE;
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

    private void add(RequirementOutcome breach) {
        for (Repair repair : breach.repairs()) {
            if (repair.amounts().isEmpty()) {
                continue;
            }
            if (repair.act() != RemedyAct.REPAY || !itemised(breach, repair)) {
                Map<String, Amount> whole = new TreeMap<>();
                sum(repair, whole);
                wholes.add(whole);
            }
        }
    }

    /** Books a demand fact by fact; false, and nothing is booked, where it is not about single facts. */
    private boolean itemised(RequirementOutcome breach, Repair repair) {
        Map<String, Map<String, MoneyBounds>> borne = new LinkedHashMap<>();
        for (Finding finding : breach.findings()) {
            if (finding.outcome() != Outcome.BREACHED) {
                continue;
            }
            if (!element(finding.pointer()) && (finding.amount() != null || COSTS.equals(finding.pointer()))) {
                return false;
            }
            // A clause, too, may be among what is repaired; it holds no money.
            if (finding.amount() != null) {
                borne.computeIfAbsent(ledger(finding.amount()), key -> new LinkedHashMap<>())
                        .put(finding.pointer(), finding.amount());
            }
        }
        if (borne.size() != repair.amounts().size()) {
            return false;
        }
        for (MoneyBounds sum : repair.amounts()) {
            Map<String, MoneyBounds> parts = borne.get(ledger(sum));
            if (parts == null || !explained(sum, parts.values())) {
                return false;
            }
        }
        for (MoneyBounds sum : repair.amounts()) {
            ledgers.computeIfAbsent(ledger(sum), key -> new Ledger(sum)).add(sum, borne.get(ledger(sum)));
        }
        return true;
    }

    /**
     * Whether what was borne by these facts can come to this sum. It cannot where values are disputed and a fact is breached
     * by some of them only: then its finding is not there, and the sum is.
     */
    private static boolean explained(MoneyBounds sum, Collection<MoneyBounds> borne) {
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (MoneyBounds part : borne) {
            least = least.add(part.atLeast());
            most = most == null || part.atMost() == null ? null : most.add(part.atMost());
        }
        return least.compareTo(sum.atLeast()) >= 0
                && (most == null || sum.atMost() != null && most.compareTo(sum.atMost()) >= 0);
    }

    /** Amounts are added within one currency and one basis. */
    private static String ledger(MoneyBounds amount) {
        return key(amount.currency()) + "/" + amount.basis();
    }

    /** Whether a pointer names one element of a list. */
    private static boolean element(String pointer) {
        int slash = pointer.lastIndexOf('/');
        return slash > 0
                && slash < pointer.length() - 1
                && pointer.chars().skip(slash + 1).allMatch(letter -> letter >= '0' && letter <= '9');
    }

    private List<Amount> total() {
        List<Map<String, Amount>> claims = new ArrayList<>();
        Map<String, Amount> single = new TreeMap<>();
        ledgers.values().forEach(ledger -> put(forAll(ledger.total(), RemedyAct.REPAY), single));
        if (!single.isEmpty()) {
            claims.add(single);
        }
        claims.addAll(wholes);
        Set<String> currencies = new LinkedHashSet<>();
        claims.forEach(claim -> currencies.addAll(claim.keySet()));
        Map<String, Amount> total = new TreeMap<>();
        for (int i = 0; i < claims.size(); i++) {
            boolean certain = i == 0 || currencies.size() == 1;
            claims.get(i)
                    .forEach((currency, amount) -> total.merge(
                            currency,
                            certain ? amount : new Amount(amount.currency(), BigDecimal.ZERO, amount.atMost()),
                            Repayments::overlapping));
        }
        return list(total);
    }

    /** Two amounts that may be about the same money. */
    private static Amount overlapping(Amount a, Amount b) {
        return new Amount(a.currency(), a.atLeast().max(b.atLeast()), a.plus(b).atMost());
    }

    // ------------------------------------------------------------------ single facts

    private boolean withoutRepayments(String pointer) {
        int slash = pointer.lastIndexOf('/');
        return switch (pointer.substring(0, slash)) {
            case "/deductions" -> true; // Only costs have repayments.
            case COSTS -> {
                int number = Integer.parseInt(pointer.substring(slash + 1));
                yield number < placement.costs().size()
                        && placement.costs().get(number).reimbursements().isEmpty();
            }
            default -> false;
        };
    }

    /** Facts and demands in one currency and basis. */
    private final class Ledger {
        private final MoneyBounds like;
        private final Map<String, Item> items = new LinkedHashMap<>();
        private final List<Demand> demands = new ArrayList<>();

        Ledger(MoneyBounds like) {
            this.like = like;
        }

        void add(MoneyBounds sum, Map<String, MoneyBounds> borne) {
            Set<Item> about = new LinkedHashSet<>();
            borne.forEach((pointer, amount) ->
                    about.add(items.computeIfAbsent(pointer, key -> new Item(amount, withoutRepayments(pointer)))));
            demands.add(new Demand(sum, about));
        }

        MoneyBounds total() {
            for (Demand demand : demands) {
                if (demand.items.size() == items.size()) {
                    return demand.sum; // It covers all the others.
                }
            }
            boolean bounded = demands.stream().allMatch(demand -> demand.sum.atMost() != null);
            Bounds least = side(item -> item.atLeast, demand -> demand.sum.atLeast());
            Bounds most = bounded ? side(item -> item.atMost, demand -> demand.sum.atMost()) : null;
            return new MoneyBounds(
                    like.currency(), least.low, most == null ? null : most.high.max(least.low), like.basis());
        }

        /** Narrows what each fact can be until nothing changes, and adds up. */
        private Bounds side(Function<Item, Bounds> side, Function<Demand, BigDecimal> sum) {
            boolean narrowed = true;
            // Every round is sound by itself; a few settle all that can be settled but for rings of demands.
            for (int round = 0; narrowed && round < ROUNDS; round++) {
                narrowed = false;
                for (Demand demand : demands) {
                    for (Item item : demand.items) {
                        BigDecimal high = sum.apply(demand);
                        BigDecimal low = high;
                        for (Item other : demand.items) {
                            if (other != item) {
                                high = high.subtract(side.apply(other).low);
                                low = low.subtract(side.apply(other).high);
                            }
                        }
                        narrowed |= side.apply(item).narrow(low, high);
                    }
                }
            }
            BigDecimal low = BigDecimal.ZERO;
            BigDecimal high = BigDecimal.ZERO;
            for (Item item : items.values()) {
                low = low.add(side.apply(item).low);
                high = high.add(side.apply(item).high);
            }
            Bounds total = new Bounds(low, high);
            for (Demand demand : demands) {
                BigDecimal lowest = sum.apply(demand);
                BigDecimal highest = lowest;
                for (Item item : items.values()) {
                    if (!demand.items.contains(item)) {
                        lowest = lowest.add(side.apply(item).low);
                        highest = highest.add(side.apply(item).high);
                    }
                }
                total.narrow(lowest, highest);
            }
            return total;
        }
    }

    /** One demand: the sum of what is left of some facts. */
    private record Demand(MoneyBounds sum, Collection<Item> items) {}

    /** What is left to repay of one fact: where its lower and where its upper bound can lie. */
    private static final class Item {
        private final Bounds atLeast;
        private final Bounds atMost;

        /** Repayments only lower the bounds of what was borne. */
        Item(MoneyBounds borne, boolean full) {
            this.atLeast = new Bounds(full ? borne.atLeast() : BigDecimal.ZERO, borne.atLeast());
            BigDecimal most = borne.atMost() == null ? BigDecimal.ZERO : borne.atMost();
            this.atMost = new Bounds(full ? most : BigDecimal.ZERO, most);
        }
    }

    private static final class Bounds {
        private BigDecimal low;
        private BigDecimal high;

        Bounds(BigDecimal low, BigDecimal high) {
            this.low = low;
            this.high = high;
        }

        /** Takes tighter bounds; bounds that contradict the present ones are passed over. */
        boolean narrow(BigDecimal lowest, BigDecimal highest) {
            boolean narrowed = false;
            if (lowest.compareTo(low) > 0 && lowest.compareTo(high) <= 0) {
                low = lowest;
                narrowed = true;
            }
            if (highest.compareTo(high) < 0 && highest.compareTo(low) >= 0) {
                high = highest;
                narrowed = true;
            }
            return narrowed;
        }
    }
}
