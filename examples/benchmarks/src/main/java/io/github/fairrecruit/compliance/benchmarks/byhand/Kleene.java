package io.github.fairrecruit.compliance.benchmarks.byhand;

import io.github.fairrecruit.compliance.model.CalendarDate;
import java.util.Set;

/** Three answers as numbers: to join them is to take the least or the greatest. */
final class Kleene {
    static final int NO = 0;
    static final int UNKNOWN = 1;
    static final int YES = 2;

    private Kleene() {}

    static int of(boolean value) {
        return value ? YES : NO;
    }

    static int known(Boolean value) {
        return value == null ? UNKNOWN : of(value);
    }

    static int not(int answer) {
        return YES - answer;
    }

    static int and(int a, int b) {
        return Math.min(a, b);
    }

    static int and(int a, int b, int c) {
        return Math.min(a, Math.min(b, c));
    }

    static int or(int a, int b) {
        return Math.max(a, b);
    }

    static int or(int a, int b, int c) {
        return Math.max(a, Math.max(b, c));
    }

    static <T> int in(T value, Set<T> values) {
        return value == null ? UNKNOWN : of(values.contains(value));
    }

    /** A day as a number that grows with time, such as 20260301. */
    static int number(CalendarDate day) {
        return (day.year() * 100 + day.month()) * 100 + day.day();
    }

    /** Whether one day is before another; the days of the records are exact. */
    static int before(CalendarDate earlier, CalendarDate later) {
        return earlier == null || later == null ? UNKNOWN : of(number(earlier) < number(later));
    }

    /** Whether a day is that of a number, or later. */
    static int since(CalendarDate day, int from) {
        return day == null ? UNKNOWN : of(number(day) >= from);
    }
}
