package io.github.fairrecruit.compliance.audit.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.audit.report.CostIncidence.Distribution;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MonthsSketchTest {
    private static BigDecimal rounded(String months) {
        return MonthsSketch.value(MonthsSketch.bucket(new BigDecimal(months)));
    }

    private static MonthsSketch sketch(List<BigDecimal> months) {
        MonthsSketch sketch = new MonthsSketch();
        months.forEach(sketch::add);
        return sketch;
    }

    @Test
    void belowTenMonthsAHundredthIsKept() {
        assertThat(rounded("0")).isEqualTo("0");
        assertThat(rounded("0.004")).isEqualTo("0");
        assertThat(rounded("0.005")).isEqualTo("0.01");
        assertThat(rounded("3.141592")).isEqualTo("3.14");
        assertThat(rounded("9.994999")).isEqualTo("9.99");
    }

    @Test
    void fromTenMonthsThreeDigitsAreKept() {
        assertThat(rounded("9.995")).isEqualTo("10");
        assertThat(rounded("10")).isEqualTo("10");
        assertThat(rounded("10.04")).isEqualTo("10");
        assertThat(rounded("10.05")).isEqualTo("10.1");
        assertThat(rounded("99.94")).isEqualTo("99.9");
        assertThat(rounded("99.95")).isEqualTo("100");
        assertThat(rounded("100.4")).isEqualTo("100");
        assertThat(rounded("12345.678")).isEqualTo("12300");
        assertThat(rounded("999500")).isEqualTo("1000000");
        assertThat(rounded("1E+30")).isEqualTo(new BigDecimal("1E+30").setScale(0));
    }

    @Test
    void bucketsFollowTheOrderOfTheirValues() {
        for (int bucket = 0; bucket < 5000; bucket++) {
            assertThat(MonthsSketch.bucket(MonthsSketch.value(bucket))).isEqualTo(bucket);
            assertThat(MonthsSketch.value(bucket)).isLessThan(MonthsSketch.value(bucket + 1));
        }
    }

    @Test
    void quartilesAreTheSmallestValuesThatAQuarterIsNotAbove() {
        assertThat(sketch(numbers(1, 2, 3, 4)).distribution())
                .isEqualTo(new Distribution(
                        new BigDecimal("2.5"), BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(3)));
        assertThat(sketch(numbers(5, 1, 2, 4, 3)).distribution())
                .isEqualTo(new Distribution(
                        BigDecimal.valueOf(3), BigDecimal.valueOf(2), BigDecimal.valueOf(3), BigDecimal.valueOf(4)));
        assertThat(sketch(numbers(7)).distribution())
                .isEqualTo(new Distribution(
                        BigDecimal.valueOf(7), BigDecimal.valueOf(7), BigDecimal.valueOf(7), BigDecimal.valueOf(7)));
        assertThat(new MonthsSketch().distribution()).isNull();
    }

    private static List<BigDecimal> numbers(int... numbers) {
        List<BigDecimal> list = new ArrayList<>();
        for (int number : numbers) {
            list.add(BigDecimal.valueOf(number));
        }
        return list;
    }

    @Test
    void theMeanIsExactToSixPlaces() {
        assertThat(sketch(numbers(1, 1, 2)).distribution().mean()).isEqualTo("1.333333");
        MonthsSketch sketch = new MonthsSketch();
        sketch.add(new BigDecimal("0.000001"));
        sketch.add(new BigDecimal("99999999"));
        assertThat(sketch.distribution().mean()).isEqualTo("49999999.500001");
    }

    /** The same as sorting all values and rounding the ones in question. */
    @Test
    void quartilesAreThoseOfAllValuesRounded() {
        SplittableRandom random = new SplittableRandom(17);
        for (int round = 0; round < 200; round++) {
            List<BigDecimal> values = new ArrayList<>();
            int size = 1 + random.nextInt(100);
            for (int i = 0; i < size; i++) {
                values.add(BigDecimal.valueOf(random.nextLong(100_000_000), 3 + random.nextInt(4)));
            }
            MonthsSketch merged = sketch(values.subList(0, size / 3));
            merged.merge(sketch(values.subList(size / 3, size)));
            values.sort(null);

            Distribution distribution = merged.distribution();

            assertThat(distribution.firstQuartile()).isEqualByComparingTo(expected(values, 0.25));
            assertThat(distribution.median()).isEqualByComparingTo(expected(values, 0.5));
            assertThat(distribution.thirdQuartile()).isEqualByComparingTo(expected(values, 0.75));
            assertThat(merged.count()).isEqualTo(size);
        }
    }

    private static BigDecimal expected(List<BigDecimal> sorted, double part) {
        BigDecimal value = sorted.get((int) Math.ceil(sorted.size() * part) - 1);
        return value.compareTo(BigDecimal.TEN) < 0
                ? value.setScale(2, RoundingMode.HALF_UP)
                : value.round(new MathContext(3, RoundingMode.HALF_UP));
    }
}
