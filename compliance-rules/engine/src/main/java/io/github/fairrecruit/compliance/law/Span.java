package io.github.fairrecruit.compliance.law;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is known about when something happened: on unknown days between two bounds, and on known ones.
 *
 * @param first the earliest day; null when there is no bound
 * @param last the latest day; null when there is no bound
 * @param moments for what lasted: times at which it certainly went on
 * @param missing the facts that would narrow it
 */
public record Span(LocalDate first, LocalDate last, List<Span> moments, List<MissingFact> missing) {
    private static final List<MissingFact> UNDATED = List.of(new MissingFact("", MissingFact.Kind.LAW));

    public Span {
        moments = List.copyOf(moments);
        missing = List.copyOf(missing);
    }

    /** Nothing is known but what to ask for. */
    public static Span unknown(MissingFact missing) {
        return new Span(null, null, List.of(), List.of(missing));
    }

    /**
     * What lasted from a beginning to an end, such as the holding of a document. An end that is not known may be far
     * off.
     */
    public static Span lasting(Span beginning, Span end) {
        return new Span(
                beginning.first,
                end.last,
                List.of(beginning, end),
                MissingFacts.joined(beginning.missing, end.missing));
    }

    /** One day. */
    public static Span on(LocalDate day) {
        return new Span(day, day, List.of(), List.of());
    }

    /**
     * The day of a date, within the period of the record.
     *
     * @param date the date; null when it is unknown
     * @param period the period of the record, or null
     * @param missing the fact to ask for when the day is not exact
     */
    public static Span of(CalendarDate date, Period period, MissingFact missing) {
        return of(date, period, () -> missing);
    }

    /** The same; the fact is named only when the day is not exact. */
    public static Span of(CalendarDate date, Period period, Supplier<MissingFact> missing) {
        if (date != null && date.exact()) {
            return on(date.firstDay());
        }
        LocalDate first = date == null ? null : date.firstDay();
        LocalDate last = date == null ? null : date.lastDay();
        if (date == null && period != null) {
            first = period.from() == null ? null : period.from().firstDay();
            last = period.until() == null ? null : period.until().lastDay().minusDays(1);
        }
        boolean exact = first != null && first.equals(last);
        return new Span(first, last, List.of(), exact ? List.of() : List.of(missing.get()));
    }

    /** One of two: nobody says which. */
    public Span or(Span other, MissingFact which) {
        boolean same = first != null && first.equals(other.first) && last != null && last.equals(other.last);
        if (same) {
            return this;
        }
        LocalDate earliest =
                first == null || other.first == null ? null : first.isBefore(other.first) ? first : other.first;
        LocalDate latest = last == null || other.last == null ? null : last.isAfter(other.last) ? last : other.last;
        return new Span(
                earliest,
                latest,
                List.of(),
                MissingFacts.joined(MissingFacts.joined(missing, other.missing), List.of(which)));
    }

    /** Whether the day is certainly before another one. */
    public boolean before(Span other) {
        return last != null && other.first != null && last.isBefore(other.first);
    }

    /**
     * Whether it happened in {@code [from, until)}.
     *
     * @param from first day with its precision; null when there is no beginning
     * @param until first day after, with its precision; null when there is no end
     */
    public Condition within(CalendarDate from, CalendarDate until) {
        Condition decided = decided(from, until);
        return decided != null ? decided : Condition.unknown(missing.isEmpty() ? UNDATED : missing);
    }

    /**
     * The same for a law: where the day is exact and the law's own date is not, it is the law that is not known.
     *
     * @param law id of the requirement or parameter
     */
    public Condition within(CalendarDate from, CalendarDate until, String law) {
        Condition decided = decided(from, until);
        if (decided != null) {
            return decided;
        }
        return missing.isEmpty()
                ? Condition.unknown(() -> new MissingFact(law, MissingFact.Kind.LAW))
                : Condition.unknown(missing);
    }

    /** The same; null when nobody can say. */
    private Condition decided(CalendarDate from, CalendarDate until) {
        if (!moments.isEmpty() && wentOn(from, until)) {
            return Condition.TRUE;
        }
        boolean tooEarly = from != null && last != null && order(last, from) < 0;
        boolean tooLate = until != null && first != null && reached(first, until);
        if (tooEarly || tooLate) {
            return Condition.FALSE;
        }
        boolean begun = from == null || (first != null && reached(first, from));
        boolean notEnded = until == null || (last != null && order(last, until) < 0);
        return begun && notEnded ? Condition.TRUE : null;
    }

    /** Whether what lasted certainly went on at some time in {@code [from, until)}. */
    private boolean wentOn(CalendarDate from, CalendarDate until) {
        for (Span moment : moments) {
            if (moment.decided(from, until) == Condition.TRUE) {
                return true;
            }
        }
        return false;
    }

    /** Whether a date has certainly come. A law "of 2019" began on some day of that year: it has come when the year is over. */
    private static boolean reached(LocalDate day, CalendarDate date) {
        return date.exact() ? order(day, date) >= 0 : order(day, date) > 0;
    }

    /** A day against a date, as exactly as the date goes: 0 when the day lies in its year or month. */
    private static int order(LocalDate day, CalendarDate date) {
        int order = Integer.compare(day.getYear(), date.year());
        if (order == 0 && date.month() != 0) {
            order = Integer.compare(day.getMonthValue(), date.month());
        }
        return order == 0 && date.exact() ? Integer.compare(day.getDayOfMonth(), date.day()) : order;
    }
}
