package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A calendar date with its precision: a day ({@code 2024-02-01}), a month ({@code 2024-02}) or a year ({@code 2024}).
 *
 * <p>A date of a month or a year stands for one unknown day in it. JSON: always a string.
 *
 * @param year 1 to 9999
 * @param month 1 to 12, or 0 when only the year is known
 * @param day 1 to 31, or 0 when only the month is known
 */
public record CalendarDate(int year, int month, int day) {
    /** Lengths of a text that names a year, a month or a day. */
    private static final int YEAR = 4;

    private static final int MONTH = 7;
    private static final int DAY = 10;

    public CalendarDate {
        if (year < 1 || year > 9999 || month < 0 || month > 12 || (month == 0 && day != 0)) {
            throw new IllegalArgumentException("No such date: " + year + "-" + month + "-" + day + ".");
        }
        if (day != 0) {
            check(year, month, day);
        }
    }

    private static void check(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("No such day in the calendar: " + text(year, month, day) + ".", e);
        }
    }

    /**
     * Reads {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}.
     *
     * @throws IllegalArgumentException when the text has another shape or names no day of the calendar
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CalendarDate parse(String text) {
        if (!hasShape(text)) {
            String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
            throw new IllegalArgumentException(
                    "\"" + shown + "\" is not a date. Maybe write it as YYYY-MM-DD, YYYY-MM or YYYY.");
        }
        int month = text.length() == YEAR ? 0 : Integer.parseInt(text, YEAR + 1, MONTH, 10);
        int day = text.length() == DAY ? Integer.parseInt(text, MONTH + 1, DAY, 10) : 0;
        if ((text.length() > YEAR && month == 0) || (text.length() == DAY && day == 0)) {
            throw new IllegalArgumentException("No such day in the calendar: " + text + ".");
        }
        return new CalendarDate(Integer.parseInt(text, 0, YEAR, 10), month, day);
    }

    /** ASCII digits, with hyphens where they belong. Records hold many dates, so this is no regular expression. */
    private static boolean hasShape(String text) {
        int length = text.length();
        if (length != YEAR && length != MONTH && length != DAY) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean hyphen = i == YEAR || i == MONTH;
            if (hyphen ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    /** A date of one day. */
    public static CalendarDate of(LocalDate day) {
        return new CalendarDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** The first day that this date can stand for. */
    public LocalDate firstDay() {
        return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    /** The last day that this date can stand for. */
    public LocalDate lastDay() {
        if (month == 0) {
            return LocalDate.of(year, 12, 31);
        }
        LocalDate first = firstDay();
        return day == 0 ? first.withDayOfMonth(first.lengthOfMonth()) : first;
    }

    /** Whether the day is known. */
    public boolean exact() {
        return day != 0;
    }

    /** {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}. */
    @Override
    @JsonValue
    public String toString() {
        return text(year, month, day);
    }

    private static String text(int year, int month, int day) {
        StringBuilder text = new StringBuilder(10);
        pad(text, year, 4);
        if (month != 0) {
            pad(text.append('-'), month, 2);
            if (day != 0) {
                pad(text.append('-'), day, 2);
            }
        }
        return text.toString();
    }

    private static void pad(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        text.append("0".repeat(width - digits.length())).append(digits);
    }
}
