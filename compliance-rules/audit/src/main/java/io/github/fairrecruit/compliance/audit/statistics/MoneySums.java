package io.github.fairrecruit.compliance.audit.statistics;

import io.github.fairrecruit.compliance.audit.report.Owed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums of money by currency. There are no more of them than currencies: codes of three letters. */
final class MoneySums {
    /** The key of money whose currency is not known; it comes last. */
    private static final String UNKNOWN = "~";

    private final Map<String, Sum> sums = new TreeMap<>();

    private static final class Sum {
        private long placements;
        private BigDecimal atLeast = BigDecimal.ZERO;
        private BigDecimal atMost = BigDecimal.ZERO;
        private boolean open;
    }

    /** Adds what is owed for one placement: at most one amount for each currency. */
    void add(List<Amount> amounts) {
        for (Amount amount : amounts) {
            Sum sum = sums.computeIfAbsent(amount.currency() == null ? UNKNOWN : amount.currency(), key -> new Sum());
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
        later.sums.forEach((currency, sum) -> {
            Sum own = sums.computeIfAbsent(currency, key -> new Sum());
            own.placements += sum.placements;
            own.atLeast = own.atLeast.add(sum.atLeast);
            own.atMost = own.atMost.add(sum.atMost);
            own.open |= sum.open;
        });
    }

    boolean isEmpty() {
        return sums.isEmpty();
    }

    /** The sums of one pack, in the order of the currencies. */
    List<Owed> owed(String pack) {
        List<Owed> owed = new ArrayList<>();
        sums.forEach((currency, sum) -> owed.add(new Owed(
                pack,
                currency.equals(UNKNOWN) ? null : currency,
                sum.placements,
                Amount.plain(sum.atLeast),
                sum.open ? null : Amount.plain(sum.atMost))));
        return owed;
    }

    void write(StateWriter out) {
        out.number(sums.size());
        sums.forEach((currency, sum) -> {
            out.text(currency);
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
            Sum sum = new Sum();
            sums.sums.put(in.text(), sum);
            sum.placements = in.number();
            sum.atLeast = in.decimal();
            sum.atMost = in.decimal();
            sum.open = in.flag();
        }
        return sums;
    }
}
