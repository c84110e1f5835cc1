package io.github.fairrecruit.compliance.generator;

import io.github.fairrecruit.compliance.generator.Scenario.View;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A wage against minimums: by a contract, or as it was paid. */
final class WageTruth {
    private static final BigDecimal DAYS_A_WEEK = BigDecimal.valueOf(7);
    private static final BigDecimal SHORTEST_MONTH = BigDecimal.valueOf(28);
    private static final BigDecimal LONGEST_MONTH = BigDecimal.valueOf(31);

    /** The view; null where nobody told of it. */
    private final View view;

    final boolean ofContract;

    /** The days of the work that is paid. */
    private final LocalDate first;

    private final LocalDate last;

    private WageTruth(View view, boolean ofContract, LocalDate first, LocalDate last) {
        this.view = view;
        this.ofContract = ofContract;
        this.first = first;
        this.last = last;
    }

    /** The wage of each contract, measured on the first day of work; and the wage that was paid, once work began. */
    static List<WageTruth> of(Scenario scenario) {
        List<WageTruth> wages = new ArrayList<>();
        LocalDate start = scenario.startOfWork;
        wages.add(new WageTruth(scenario.contracted, true, start, start));
        if (scenario.replaced != null) {
            wages.add(new WageTruth(scenario.replaced, true, start, start));
        }
        if (!start.isAfter(Scenario.KNOWLEDGE_DATE)) {
            LocalDate paid = scenario.lived == null || scenario.lived.wage == null ? null : scenario.lived.wageOn;
            // A wage that was paid nobody says when: on some day since work began.
            wages.add(new WageTruth(
                    scenario.lived, false, paid == null ? start : paid, paid == null ? Scenario.KNOWLEDGE_DATE : paid));
        }
        return wages;
    }

    /** Below what held on the day; where the day is not known, on each day that it can have been. */
    Tri hourlyBelow(GermanLaw law) {
        Tri answer = null;
        for (BigDecimal least : law.between(first, last)) {
            Tri below = hourlyBelow(least, "EUR");
            answer = answer == null || answer == below ? below : Tri.UNKNOWN;
        }
        return answer;
    }

    Tri hourlyBelow(Stated.Sum least) {
        return least == null ? Tri.UNKNOWN : hourlyBelow(least.value(), least.currency());
    }

    /** A wage for a month is below an hourly minimum if it is so in the shortest month. */
    private Tri hourlyBelow(BigDecimal least, String currency) {
        if (view == null || view.wage == null || view.wagePeriod == null || !view.wageCurrency.equals(currency)) {
            return Tri.UNKNOWN;
        }
        return switch (view.wagePeriod) {
            case HOUR -> Tri.of(view.wage.compareTo(least) < 0);
            case MONTH -> monthBelowHourly(least);
            default -> throw new IllegalStateException("No scenario pays by the " + view.wagePeriod + ".");
        };
    }

    private Tri monthBelowHourly(BigDecimal least) {
        if (view.hours == null) {
            return Tri.UNKNOWN;
        }
        BigDecimal week = least.multiply(BigDecimal.valueOf(view.hours));
        BigDecimal wage = view.wage.multiply(DAYS_A_WEEK);
        if (wage.compareTo(week.multiply(SHORTEST_MONTH)) < 0) {
            return Tri.YES;
        }
        return wage.compareTo(week.multiply(LONGEST_MONTH)) >= 0 ? Tri.NO : Tri.UNKNOWN;
    }

    /** An hourly wage is below a monthly minimum if it is so in the longest month. */
    Tri monthlyBelow(int least, String currency) {
        if (view == null || view.wage == null || view.wagePeriod == null || !view.wageCurrency.equals(currency)) {
            return Tri.UNKNOWN;
        }
        BigDecimal minimum = BigDecimal.valueOf(least);
        return switch (view.wagePeriod) {
            case MONTH -> Tri.of(view.wage.compareTo(minimum) < 0);
            default -> throw new IllegalStateException("No domestic worker is paid by the " + view.wagePeriod + ".");
        };
    }

    /** Whether the work that is paid was done on a day or later. */
    Tri notEarlierThan(LocalDate day) {
        if (day == null) {
            return Tri.UNKNOWN;
        }
        return !first.isBefore(day) ? Tri.YES : last.isBefore(day) ? Tri.NO : Tri.UNKNOWN;
    }

    Tri inOtherCurrencyThan(String currency) {
        return view == null || view.wage == null ? Tri.UNKNOWN : Tri.of(!view.wageCurrency.equals(currency));
    }
}
