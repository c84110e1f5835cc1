package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern SHAPE = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

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
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
            throw new IllegalArgumentException(
                    "\"" + shown + "\" is not a date. Maybe write it as YYYY-MM-DD, YYYY-MM or YYYY.");
        }
        int month = shape.group(2) == null ? 0 : Integer.parseInt(shape.group(2));
        int day = shape.group(3) == null ? 0 : Integer.parseInt(shape.group(3));
        if ((shape.group(2) != null && month == 0) || (shape.group(3) != null && day == 0)) {
            throw new IllegalArgumentException("No such day in the calendar: " + text + ".");
        }
        return new CalendarDate(Integer.parseInt(shape.group(1)), month, day);
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
