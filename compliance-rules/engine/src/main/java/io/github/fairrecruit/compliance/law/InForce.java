package io.github.fairrecruit.compliance.law;

import io.github.fairrecruit.compliance.model.CalendarDate;
import java.time.LocalDate;

/**
 * The days between which something is in force. A law "of 2019" began on some day of that year: it may be in force from the
 * first day of the year, and certainly is from the first day after it.
 *
 * @param mayBegin before this day it was certainly not in force; null when it has no beginning
 * @param begun from this day it had certainly begun; null when it has no beginning
 * @param mayEnd before this day it had certainly not ended; null when it has no end
 * @param over from this day it was certainly over; null when it has no end
 */
record InForce(LocalDate mayBegin, LocalDate begun, LocalDate mayEnd, LocalDate over) {
    /**
     * In force in {@code [from, until)}.
     *
     * @param from first day with its precision; null when there is no beginning
     * @param until first day after, with its precision; null when there is no end
     */
    static InForce between(CalendarDate from, CalendarDate until) {
        LocalDate mayBegin = from == null ? null : from.firstDay();
        LocalDate mayEnd = until == null ? null : until.firstDay();
        return new InForce(mayBegin, certainly(from, mayBegin), mayEnd, certainly(until, mayEnd));
    }

    private static LocalDate certainly(CalendarDate date, LocalDate first) {
        return date == null || date.exact() ? first : date.lastDay().plusDays(1);
    }

    /** Whether it had certainly not begun on a day; null stands for an unknown day. */
    boolean notYetOn(LocalDate day) {
        return mayBegin != null && day != null && day.isBefore(mayBegin);
    }

    /** Whether it had certainly begun on a day. */
    boolean begunOn(LocalDate day) {
        return begun == null || (day != null && !day.isBefore(begun));
    }

    /** Whether it had certainly not ended on a day. */
    boolean notOverOn(LocalDate day) {
        return mayEnd == null || (day != null && day.isBefore(mayEnd));
    }

    /** Whether it was certainly over on a day. */
    boolean overOn(LocalDate day) {
        return over != null && day != null && !day.isBefore(over);
    }
}
