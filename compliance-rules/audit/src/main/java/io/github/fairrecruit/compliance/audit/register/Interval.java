package io.github.fairrecruit.compliance.audit.register;

import io.github.fairrecruit.compliance.model.CalendarDate;
import java.time.LocalDate;

/**
 * The time in which somebody was barred, as far as it is known. Null stands for no bound.
 *
 * @param earliest the first day may be this one, and none before
 * @param begun the first day is surely not after this one
 * @param ended the first day after it is surely not before this one
 * @param latest the first day after it may be this one, and none after
 */
record Interval(LocalDate earliest, LocalDate begun, LocalDate ended, LocalDate latest) {
    /** Where a day lies. */
    enum Place {
        IN,
        POSSIBLE,
        OUT
    }

    /** Where the day of an act lies; null is a day that nobody knows. */
    Place place(CalendarDate act) {
        return act == null ? place(null, null) : place(act.firstDay(), act.lastDay());
    }

    /**
     * Where an act lies of which two days are known.
     *
     * @param first it was surely not before this day; null when nobody knows
     * @param last it was surely not after this day; null when nobody knows
     */
    Place place(LocalDate first, LocalDate last) {
        if ((earliest != null && last != null && last.isBefore(earliest))
                || (latest != null && first != null && !first.isBefore(latest))) {
            return Place.OUT;
        }
        boolean in = begun != null
                && first != null
                && !first.isBefore(begun)
                && ended != null
                && last != null
                && last.isBefore(ended);
        return in ? Place.IN : Place.POSSIBLE;
    }

    /** Whether the two surely have a day in common. */
    boolean overlaps(Interval other) {
        if (begun == null || ended == null || other.begun == null || other.ended == null) {
            return false;
        }
        LocalDate from = begun.isAfter(other.begun) ? begun : other.begun;
        LocalDate until = ended.isBefore(other.ended) ? ended : other.ended;
        return from.isBefore(until);
    }

    /** The first day, as exactly as it is known; null when it is not. */
    CalendarDate from() {
        return covering(earliest, begun);
    }

    /** The first day after it, as exactly as it is known; null when it is not. */
    CalendarDate until() {
        return covering(ended, latest);
    }

    private static CalendarDate covering(LocalDate first, LocalDate last) {
        if (first == null || last == null || first.getYear() != last.getYear()) {
            return null;
        }
        if (first.equals(last)) {
            return CalendarDate.of(first);
        }
        return new CalendarDate(
                first.getYear(), first.getMonthValue() == last.getMonthValue() ? first.getMonthValue() : 0, 0);
    }
}
