package io.github.fairrecruit.compliance.audit.statistics;

import io.github.fairrecruit.compliance.audit.report.Owed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Sums of money by currency. There are no more of them than currencies: codes of three letters. */
final class MoneySums {
    /** The key of money whose currency is not known; it comes last. */
    private static final String UNKNOWN = "~";

    /** In the order of the currencies. There are few of them, so a list is smaller and sooner searched than a map. */
    private final List<Sum> sums = new ArrayList<>(1);

    private static final class Sum {
        private final String currency;
        private long placements;
        private BigDecimal atLeast = BigDecimal.ZERO;
        private BigDecimal atMost = BigDecimal.ZERO;
        private boolean open;

        Sum(String currency) {
            this.currency = currency;
        }
    }

    private Sum sum(String currency) {
        int place = 0;
        while (place < sums.size() && sums.get(place).currency.compareTo(currency) < 0) {
            place++;
        }
        if (place == sums.size() || !sums.get(place).currency.equals(currency)) {
            sums.add(place, new Sum(currency));
        }
        return sums.get(place);
    }

    /** Adds what is owed for one placement: at most one amount for each currency. */
    void add(List<Amount> amounts) {
        for (Amount amount : amounts) {
            Sum sum = sum(amount.currency() == null ? UNKNOWN : amount.currency());
            sum.placements++;
            sum.atLeast = sum.atLeast.add(amount.atLeast());
            if (amount.atMost() == null) {
                sum.open = true;
            } else {
                sum.atMost = sum.atMost.add(amount.atMost());
            }
        }
    }

    void merge(MoneySums later) {
        for (Sum sum : later.sums) {
            Sum own = sum(sum.currency);
            own.placements += sum.placements;
            own.atLeast = own.atLeast.add(sum.atLeast);
            own.atMost = own.atMost.add(sum.atMost);
            own.open |= sum.open;
        }
    }

    boolean isEmpty() {
        return sums.isEmpty();
    }

    /** The sums of one pack, in the order of the currencies. */
    List<Owed> owed(String pack) {
        List<Owed> owed = new ArrayList<>();
        sums.forEach(sum -> owed.add(new Owed(
                pack,
                sum.currency.equals(UNKNOWN) ? null : sum.currency,
                sum.placements,
                Amount.plain(sum.atLeast),
                sum.open ? null : Amount.plain(sum.atMost))));
        return owed;
    }

    void write(StateWriter out) {
        out.number(sums.size());
        sums.forEach(sum -> {
            out.text(sum.currency);
            out.number(sum.placements);
            out.decimal(sum.atLeast);
            out.decimal(sum.atMost);
            out.flag(sum.open);
        });
    }

    static MoneySums read(StateReader in) {
        MoneySums sums = new MoneySums();
        int size = in.size();
        for (int i = 0; i < size; i++) {
            Sum sum = sums.sum(in.text());
            sum.placements = in.number();
            sum.atLeast = in.decimal();
            sum.atMost = in.decimal();
            sum.open = in.flag();
        }
        return sums;
    }
}
