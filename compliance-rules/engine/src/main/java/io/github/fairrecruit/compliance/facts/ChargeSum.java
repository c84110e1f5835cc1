package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.RepairPart;
import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.law.Span;
import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.pack.Event;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.TaxInclusion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The placement fees that the worker bears, taken together: a cap looks at their sum, never at a single one. There are
 * two of them: one of what agencies and their sub-agents collect, and one of what anybody collects. A rule says which it
 * means. The sum has bounds. What may be no fee, what somebody else may bear or collect, and what an open list may hold
 * counts in the upper bound only.
 */
public final class ChargeSum extends Fact {
    /** What a sum counts. */
    private enum Counted {
        FEES_OF_AGENCIES,
        FEES,
        /** whatever the worker side bore; no law asks for it */
        ALL_BORNE
    }

    private final List<Charge> charges;
    private final Counted counted;
    private Span charged;
    private MoneyBounds excess;

    private ChargeSum(CaseFacts facts, List<Charge> charges, Counted counted, boolean unlisted) {
        super(facts, "/costs", unlisted);
        this.charges = charges;
        this.counted = counted;
    }

    /** Both sums; and, where an open list may hold a fee of some other day, what it may come to. */
    static List<ChargeSum> all(CaseFacts facts, List<Charge> charges) {
        boolean unlisted = false;
        for (Charge charge : charges) {
            unlisted |= charge.unlisted();
        }
        List<ChargeSum> sums = new ArrayList<>();
        for (Counted counted : new Counted[] {Counted.FEES_OF_AGENCIES, Counted.FEES}) {
            sums.add(new ChargeSum(facts, charges, counted, false));
            if (unlisted) {
                sums.add(new ChargeSum(facts, charges, counted, true));
            }
        }
        return sums;
    }

    /** All that the worker side bore, whatever it is for: a figure for statistics, which no rule looks at. */
    static ChargeSum borne(CaseFacts facts, List<Charge> charges) {
        return new ChargeSum(facts, charges, Counted.ALL_BORNE, false);
    }

    /** The sum of what agencies and their sub-agents collect. */
    public boolean isCollectedByAgencies() {
        return counted == Counted.FEES_OF_AGENCIES;
    }

    /** The sum of what anybody collects. */
    public boolean isCollectedByAnybody() {
        return counted == Counted.FEES;
    }

    /** The sum is strictly above a parameter of money. */
    public boolean sumAbove(String parameter) {
        return holds(above(parameter, false));
    }

    /** After repayments the sum is no longer above a parameter of money. Repayment is pleaded. */
    public boolean excessReimbursed(String parameter) {
        return repaymentPleaded() && holds(above(parameter, true).negated());
    }

    private Condition above(String parameter, boolean repaid) {
        if (none()) {
            return Condition.FALSE;
        }
        return ask(parameter, cap -> {
            Parameter law = facts().law().parameter(parameter);
            return above(
                    new Operands.Quantity(cap.number(), law.currency()), law.tax() == TaxInclusion.INCLUDED, repaid);
        });
    }

    private boolean repaymentPleaded() {
        boolean pleaded = false;
        for (Charge charge : charges) {
            pleaded |= charge.repaymentPleaded();
        }
        return !unlisted() && pleaded;
    }

    /** The sum is strictly above a stated amount, which includes tax. */
    public boolean sumAboveStated(String name) {
        Operands.Quantity cap = facts().operands().quantity(name);
        return holds(cap == null || cap.currency() == null ? unknownCap(name) : above(cap, true, false));
    }

    /** The sum is strictly above a stated amount, taken as often as a parameter says. */
    public boolean sumAboveMultiple(String name, String parameter) {
        return holds(aboveMultiple(name, parameter, false));
    }

    /** After repayments the sum is no longer above a stated amount, taken as often as a parameter says. */
    public boolean excessReimbursedMultiple(String name, String parameter) {
        return repaymentPleaded() && holds(aboveMultiple(name, parameter, true).negated());
    }

    private Condition aboveMultiple(String name, String parameter, boolean repaid) {
        Operands.Quantity base = facts().operands().quantity(name);
        return base == null || base.currency() == null || none()
                ? unknownCap(name)
                : ask(
                        parameter,
                        times -> above(
                                new Operands.Quantity(base.number().multiply(times.number()), base.currency()),
                                facts().law().parameter(parameter).tax() == TaxInclusion.INCLUDED,
                                repaid));
    }

    /** Every fee of the sum was paid back in full. */
    public boolean isSumFullyReimbursed() {
        if (unlisted()) {
            return false;
        }
        List<Condition> all = new ArrayList<>();
        for (Charge charge : charges) {
            Condition counts = counts(charge);
            if (!counts.isFalse()) {
                all.add(Condition.any(
                        counts.negated(), charge.unlisted() ? unlisted(charge) : charge.fullyReimbursed()));
            }
        }
        return holds(all.isEmpty() ? Condition.FALSE : Condition.all(all));
    }

    /** The statements that would close the lists which may hold more of the sum. */
    private List<MissingFact> openLists() {
        SortedSet<MissingFact> open = new TreeSet<>();
        for (Charge charge : charges) {
            if (charge.unlisted() && !counts(charge).isFalse()) {
                open.addAll(unlisted(charge).missing());
            }
        }
        return List.copyOf(open);
    }

    private static Condition unlisted(Charge charge) {
        return Condition.unknown(new MissingFact(charge.pointer(), MissingFact.Kind.CLOSING_STATEMENT));
    }

    /** Without any fee the sum is nothing, and above no cap. */
    private Condition unknownCap(String name) {
        if (none()) {
            return Condition.FALSE;
        }
        SortedSet<MissingFact> missing =
                new TreeSet<>(List.of(facts().operands().missing(name)));
        charges.forEach(charge -> missing.addAll(counts(charge).missing()));
        return Condition.unknown(List.copyOf(missing));
    }

    /** Whether nothing counts: of a sum, nothing listed; of what an open list may hold, nothing unlisted. */
    private boolean none() {
        for (Charge charge : charges) {
            if (charge.unlisted() == unlisted() && !counts(charge).isFalse()) {
                return false;
            }
        }
        return true;
    }

    private Condition counts(Charge charge) {
        return switch (counted) {
            case FEES_OF_AGENCIES -> charge.feeCollectedByAgency();
            case FEES -> charge.feeBorneByWorker();
            case ALL_BORNE -> charge.borneByWorker();
        };
    }

    private Condition above(Operands.Quantity cap, boolean withTax, boolean repaid) {
        if (unlisted()) {
            List<MissingFact> open = openLists();
            return open.isEmpty() ? Condition.FALSE : Condition.unknown(open);
        }
        SortedSet<MissingFact> missing = new TreeSet<>();
        MoneyBounds sum = sum(cap.currency(), withTax, repaid, missing);
        if (sum.atLeast().compareTo(cap.number()) > 0) {
            if (!repaid) {
                excess = excess(cap, sum(cap.currency(), withTax, true, new TreeSet<>()));
            }
            return Condition.TRUE;
        }
        if (sum.atMost() != null && sum.atMost().compareTo(cap.number()) <= 0) {
            return Condition.FALSE;
        }
        return missing.isEmpty()
                ? Condition.unknown(CaseFacts.value("/costs"))
                : Condition.unknown(List.copyOf(missing));
    }

    /** What is left above the cap: what was repaid is no longer owed. A cap is a cap for one worker. */
    private MoneyBounds excess(Operands.Quantity cap, MoneyBounds left) {
        BigDecimal atMost = left.atMost() == null
                ? null
                : left.atMost().subtract(cap.number()).max(BigDecimal.ZERO);
        return new MoneyBounds(
                cap.currency(),
                left.atLeast().subtract(cap.number()).max(BigDecimal.ZERO),
                atMost,
                facts().severalWorkers() ? AmountBasis.PER_WORKER : null);
    }

    /** Bounds of the sum for one worker, in one currency. */
    MoneyBounds sum(String currency, boolean withTax, boolean repaid, SortedSet<MissingFact> missing) {
        Least least = new Least(repaid);
        BigDecimal most = BigDecimal.ZERO;
        for (Charge charge : charges) {
            Condition counts = counts(charge);
            if (counts.isFalse()) {
                continue;
            }
            missing.addAll(counts.missing());
            least.mayCount(charge);
            MoneyBounds bounds = forOne(charge, withTax, repaid, currency, missing);
            if (counts.isTrue()) {
                least.add(charge, bounds.atLeast());
            }
            most = most == null || bounds.atMost() == null ? null : most.add(bounds.atMost());
        }
        if (least.perhapsTheSame()) {
            charges.stream()
                    .filter(charge -> !charge.ofDeduction() && charge.perhapsDeducted() && !charge.unlisted())
                    .forEach(charge -> missing.add(CaseFacts.value(charge.pointer() + "/form")));
        }
        return new MoneyBounds(currency, least.sum(), most, null);
    }

    /** The bounds of one fee in the currency of the cap. */
    private MoneyBounds forOne(
            Charge charge, boolean withTax, boolean repaid, String currency, SortedSet<MissingFact> missing) {
        MoneyBounds bounds = charge.forOneWorker(withTax, repaid, missing);
        Span on = charge.dateOf(Event.CHARGE);
        if (bounds.currency() == null && !charge.unlisted()) {
            return new MoneyBounds(currency, BigDecimal.ZERO, null, null);
        }
        BigDecimal atLeast = bounds.atLeast().signum() == 0
                ? BigDecimal.ZERO
                : facts().amounts().convert(bounds.atLeast(), bounds.currency(), currency, on);
        BigDecimal atMost = bounds.atMost() == null
                ? null
                : facts().amounts().convert(bounds.atMost(), bounds.currency(), currency, on);
        if (atLeast == null || (atMost == null && bounds.atMost() != null)) {
            missing.add(new MissingFact(charge.pointer() + "/amount", MissingFact.Kind.RATE));
        }
        return new MoneyBounds(currency, atLeast == null ? BigDecimal.ZERO : atLeast, atMost, null);
    }

    @Override
    public MoneyBounds excess() {
        return excess;
    }

    @Override
    public MoneyBounds amount() {
        List<MoneyBounds> sums = sums(false);
        return sums.size() == 1 ? sums.get(0) : null;
    }

    @Override
    public MoneyBounds balance() {
        return null;
    }

    @Override
    public List<MoneyBounds> balances() {
        return sums(true);
    }

    /** Those that certainly count. */
    @Override
    public List<RepairPart> parts() {
        List<RepairPart> parts = new ArrayList<>();
        for (Charge charge : charges) {
            if (counts(charge).isTrue() && !charge.unlisted()) {
                parts.addAll(charge.parts());
            }
        }
        return List.copyOf(parts);
    }

    /**
     * Bounds of what is left of the sum after repayments, by currency and basis, in the order of the codes. What may be in
     * any currency leaves no sum an upper bound; it has a line of its own only where there is no other.
     */
    List<MoneyBounds> bounds() {
        List<Charge> counting =
                charges.stream().filter(charge -> !counts(charge).isFalse()).toList();
        Map<String, List<Charge>> byKey = new TreeMap<>();
        boolean endless = false;
        for (Charge charge : counting) {
            MoneyBounds left = charge.balance();
            if (charge.unlisted() || left.currency() == null) {
                endless = true;
            } else if (left.atMost() == null || left.atMost().signum() > 0) {
                byKey.computeIfAbsent(left.currency() + "/" + left.basis(), key -> new ArrayList<>())
                        .add(charge);
            }
        }
        if (byKey.isEmpty() && endless) {
            return List.of(new MoneyBounds(null, BigDecimal.ZERO, null, null));
        }
        List<MoneyBounds> bounds = new ArrayList<>();
        for (List<Charge> same : byKey.values()) {
            boolean deductedElsewhere = counting.stream()
                    .anyMatch(charge -> charge.perhapsDeducted() && !charge.ofDeduction() && !same.contains(charge));
            bounds.add(bounds(same, deductedElsewhere, endless));
        }
        return bounds;
    }

    /**
     * @param deductedElsewhere whether a cost of another currency or basis may be the same money as a deduction
     * @param endless whether there may be more
     */
    private MoneyBounds bounds(List<Charge> same, boolean deductedElsewhere, boolean endless) {
        Least least = new Least(true);
        BigDecimal most = endless ? null : BigDecimal.ZERO;
        for (Charge charge : same) {
            MoneyBounds left = charge.balance();
            least.mayCount(charge);
            if (counts(charge).isTrue() && !(charge.ofDeduction() && deductedElsewhere)) {
                least.add(charge, left.atLeast());
            }
            most = most == null || left.atMost() == null ? null : most.add(left.atMost());
        }
        MoneyBounds any = same.get(0).balance();
        return new MoneyBounds(any.currency(), least.sum(), most, any.basis());
    }

    /**
     * A lower bound. A fee that was taken from wages may stand in both lists: it is the same money, and counts once. Where
     * the cost was paid back, the deduction may have been.
     */
    private static final class Least {
        private final boolean afterRepayments;
        private BigDecimal others = BigDecimal.ZERO;
        private BigDecimal perhapsDeducted = BigDecimal.ZERO;
        private BigDecimal deductions = BigDecimal.ZERO;
        private boolean perhapsRepaid;

        Least(boolean afterRepayments) {
            this.afterRepayments = afterRepayments;
        }

        void add(Charge charge, BigDecimal amount) {
            if (charge.ofDeduction()) {
                deductions = deductions.add(amount);
            } else if (charge.perhapsDeducted()) {
                perhapsDeducted = perhapsDeducted.add(amount);
            } else {
                others = others.add(amount);
            }
        }

        /** Notes a cost that counts, or may. */
        void mayCount(Charge charge) {
            perhapsRepaid |=
                    afterRepayments && !charge.ofDeduction() && charge.perhapsDeducted() && charge.repaymentPleaded();
        }

        BigDecimal sum() {
            return others.add(perhapsRepaid ? perhapsDeducted : perhapsDeducted.max(deductions));
        }

        boolean perhapsTheSame() {
            return deductions.signum() > 0 && (perhapsRepaid || perhapsDeducted.signum() > 0);
        }
    }

    /** Sums of what certainly counts, by currency and basis, in the order of the codes. */
    private List<MoneyBounds> sums(boolean toRepay) {
        Map<String, MoneyBounds> sums = new TreeMap<>();
        for (Charge charge : charges) {
            if (counts(charge).isTrue() && !charge.unlisted()) {
                MoneyBounds bounds = toRepay ? charge.balance() : charge.amount();
                sums.merge(bounds.currency() + "/" + bounds.basis(), bounds, ChargeSum::sum);
            }
        }
        return List.copyOf(sums.values());
    }

    private static MoneyBounds sum(MoneyBounds a, MoneyBounds b) {
        BigDecimal atMost =
                a.atMost() == null || b.atMost() == null ? null : a.atMost().add(b.atMost());
        return new MoneyBounds(a.currency(), a.atLeast().add(b.atLeast()), atMost, a.basis());
    }

    /** All days on which a fee of the sum was charged: they may straddle a change of the law. */
    @Override
    public Span dateOf(Event event) {
        if (event != Event.CHARGE) {
            return super.dateOf(event);
        }
        if (charged == null) {
            charged = charged();
        }
        return charged;
    }

    private Span charged() {
        if (unlisted()) {
            return new Span(null, null, List.of(), openLists());
        }
        List<Charge> counting = new ArrayList<>();
        for (Charge charge : charges) {
            if (!charge.unlisted() && !counts(charge).isFalse()) {
                counting.add(charge);
            }
        }
        if (counting.isEmpty()) {
            return super.dateOf(Event.CHARGE);
        }
        Span any = counting.get(0).dateOf(Event.CHARGE);
        boolean same = true;
        LocalDate first = any.first();
        LocalDate last = any.last();
        SortedSet<MissingFact> missing = new TreeSet<>();
        for (Charge charge : counting) {
            Span day = charge.dateOf(Event.CHARGE);
            same &= day.equals(any);
            first = first == null || day.first() == null ? null : first.isBefore(day.first()) ? first : day.first();
            last = last == null || day.last() == null ? null : last.isAfter(day.last()) ? last : day.last();
            missing.add(charge.day());
            missing.addAll(day.missing());
        }
        return same ? any : new Span(first, last, List.of(), List.copyOf(missing));
    }

    @Override
    void describe(Map<String, String> values) {
        int fees = 0;
        for (Charge charge : charges) {
            fees += counts(charge).isTrue() ? 1 : 0;
        }
        values.put("fees", Integer.toString(fees));
    }
}
