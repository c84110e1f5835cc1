package io.github.fairrecruit.compliance.audit.statistics;

import io.github.fairrecruit.compliance.audit.report.CostIncidence.Distribution;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is kept of many numbers of months, so that quartiles can be told without keeping the numbers.
 *
 * <p>Each number is rounded, half up, to a hundredth below ten and to three digits from ten on, and each rounded value is
 * counted exactly. Rounding keeps the order, so a quartile of the rounded values is the rounded quartile of the true ones.
 * The sum is kept exactly. There are 1000 values below ten and 900 for each power of ten, so memory does not grow with the
 * records; and counts add up the same in any order.
 */
final class MonthsSketch {
    private static final int SMALL = 1000;
    private static final int OF_EACH_POWER = 900;
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private final TreeMap<Integer, Long> counts = new TreeMap<>();
    private long count;
    private BigDecimal sum = BigDecimal.ZERO;

    void add(BigDecimal months) {
        counts.merge(bucket(months), 1L, Long::sum);
        count++;
        sum = sum.add(months);
    }

    void merge(MonthsSketch later) {
        later.counts.forEach((bucket, number) -> counts.merge(bucket, number, Long::sum));
        count += later.count;
        sum = sum.add(later.sum);
    }

    long count() {
        return count;
    }

    /** Buckets are numbered in the order of their values. */
    static int bucket(BigDecimal months) {
        BigDecimal hundredths = months.setScale(2, RoundingMode.HALF_UP);
        if (hundredths.compareTo(BigDecimal.TEN) < 0) {
            return hundredths.unscaledValue().intValueExact();
        }
        BigDecimal rounded = months.round(THREE_DIGITS);
        int power = rounded.precision() - rounded.scale() - 1;
        int digits = rounded.scaleByPowerOfTen(2 - power).intValueExact();
        return SMALL + (power - 1) * OF_EACH_POWER + digits - 100;
    }

    /** The rounded value of a bucket. */
    static BigDecimal value(int bucket) {
        if (bucket < SMALL) {
            return Amount.plain(BigDecimal.valueOf(bucket, 2));
        }
        int power = (bucket - SMALL) / OF_EACH_POWER + 1;
        int digits = (bucket - SMALL) % OF_EACH_POWER + 100;
        return Amount.plain(BigDecimal.valueOf(digits).scaleByPowerOfTen(power - 2));
    }

    /** Mean and quartiles; null when there are no numbers. */
    Distribution distribution() {
        return count == 0
                ? null
                : new Distribution(
                        Amount.plain(sum.divide(BigDecimal.valueOf(count), 6, RoundingMode.HALF_UP)),
                        quantile(1),
                        quantile(2),
                        quantile(3));
    }

    /** The smallest value that so many quarters of the values are not above. */
    private BigDecimal quantile(int quarters) {
        long rank = (count * quarters + 3) / 4;
        long seen = 0;
        for (Map.Entry<Integer, Long> bucket : counts.entrySet()) {
            seen += bucket.getValue();
            if (seen >= rank) {
                return value(bucket.getKey());
            }
        }
        throw new IllegalStateException("There are " + count + " values and only " + seen + " are in the buckets.");
    }

    void write(StateWriter out) {
        out.number(count);
        out.decimal(sum);
        out.number(counts.size());
        counts.forEach((bucket, number) -> {
            out.number(bucket);
            out.number(number);
        });
    }

    static MonthsSketch read(StateReader in) {
        MonthsSketch sketch = new MonthsSketch();
        sketch.count = in.number();
        sketch.sum = in.decimal();
        int size = in.size();
        for (int i = 0; i < size; i++) {
            sketch.counts.put(in.size(), in.number());
        }
        return sketch;
    }
}
