package io.github.fairrecruit.compliance.audit.input;

import io.github.fairrecruit.compliance.engine.json.Shown;
import io.github.fairrecruit.compliance.model.CalendarDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as patterns of a mapping say. No locale takes part. */
final class DateFormats {
    /** What a mapping writes for the day number of a spreadsheet that counts from 1900. */
    static final String SERIAL = "excel-serial";

    /** The same for one that counts from 1904. */
    static final String SERIAL_1904 = "excel-serial-1904";

    static final DateFormats ISO = new DateFormats(List.of("yyyy-MM-dd", "yyyy-MM", "yyyy"), List.of(), 0);

    private final List<String> patterns;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<String> monthNames;
    private final int century;
    private boolean serial;
    private boolean serial1904;

    private record Shape(Pattern pattern, boolean month, boolean day, boolean twoDigits, boolean named) {}

    /**
     * @param monthNames twelve names; may be empty
     * @param century first year that a year of two digits can stand for; 0 refuses such patterns
     * @throws IllegalArgumentException when a pattern makes no sense; the message says why
     */
    DateFormats(List<String> patterns, List<String> monthNames, int century) {
        this.patterns = List.copyOf(patterns);
        this.monthNames =
                monthNames.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        this.century = century;
        for (String pattern : patterns) {
            if (pattern.equals(SERIAL)) {
                serial = true;
            } else if (pattern.equals(SERIAL_1904)) {
                serial1904 = true;
            } else {
                shapes.add(compile(pattern));
            }
        }
        if (serial && serial1904) {
            throw new IllegalArgumentException(
                    "A day number counts from 1900 or from 1904, not from both. Maybe keep one.");
        }
    }

    private Shape compile(String pattern) {
        StringBuilder regex = new StringBuilder();
        boolean year = false;
        boolean month = false;
        boolean day = false;
        boolean twoDigits = false;
        boolean named = false;
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            int run = 1;
            while (i + run < pattern.length() && pattern.charAt(i + run) == c) {
                run++;
            }
            String token = pattern.substring(i, i + run);
            i += run;
            switch (token) {
                case "yyyy", "yy" -> {
                    once(year, pattern, token);
                    year = true;
                    twoDigits = run == 2;
                    regex.append("(?<y>[0-9]{").append(run).append("})");
                }
                case "MM", "M" -> {
                    once(month, pattern, token);
                    month = true;
                    regex.append(run == 2 ? "(?<m>[0-9]{2})" : "(?<m>[0-9]{1,2})");
                }
                case "MMM" -> {
                    once(month, pattern, token);
                    month = true;
                    named = true;
                    if (monthNames.size() != 12) {
                        throw new IllegalArgumentException("The pattern " + Shown.quoted(pattern)
                                + " needs the names of months. Maybe add month-names with twelve names.");
                    }
                    regex.append("(?<m>\\p{L}+\\.?)");
                }
                case "dd", "d" -> {
                    once(day, pattern, token);
                    day = true;
                    regex.append(run == 2 ? "(?<d>[0-9]{2})" : "(?<d>[0-9]{1,2})");
                }
                case "HH", "mm", "ss" -> regex.append("[0-9]{2}");
                case "H" -> regex.append("[0-9]{1,2}");
                default -> {
                    if (c == '\'') {
                        int close = pattern.indexOf('\'', i);
                        if (run != 1 || close < 0) {
                            throw new IllegalArgumentException("The pattern " + Shown.quoted(pattern)
                                    + " has a quote that does not close. Maybe write 'T' for the letter T.");
                        }
                        regex.append(Pattern.quote(pattern.substring(i, close)));
                        i = close + 1;
                    } else if (Character.isLetter(c)) {
                        throw new IllegalArgumentException(
                                "The pattern " + Shown.quoted(pattern) + " has "
                                        + Shown.quoted(token)
                                        + ", which means nothing. Maybe yyyy, yy, MM, M, MMM, dd, d, HH, H, mm or ss is meant.");
                    } else {
                        regex.append(Pattern.quote(token));
                    }
                }
            }
        }
        if (!year || (day && !month)) {
            throw new IllegalArgumentException("The pattern " + Shown.quoted(pattern)
                    + " gives no date: it needs a year, and a month where it has a day. Maybe yyyy-MM-dd is meant.");
        }
        if (twoDigits && century == 0) {
            throw new IllegalArgumentException("The pattern " + Shown.quoted(pattern)
                    + " leaves the century open. Maybe add two-digit-years-from, such as 1970.");
        }
        return new Shape(Pattern.compile(regex.toString()), month, day, twoDigits, named);
    }

    private static void once(boolean seen, String pattern, String token) {
        if (seen) {
            throw new IllegalArgumentException("The pattern " + Shown.quoted(pattern) + " has " + Shown.quoted(token)
                    + " after the same part of the date. Maybe mm is meant for minutes.");
        }
    }

    CalendarDate read(Cell cell) throws BadCell {
        String text = Cell.trim(cell.text());
        if (cell.kind() == Cell.Kind.DATE) {
            return CalendarDate.parse(text);
        }
        CalendarDate found = null;
        String by = null;
        int i = 0;
        for (String pattern : patterns) {
            CalendarDate date =
                    pattern.equals(SERIAL) || pattern.equals(SERIAL_1904) ? serial(text) : read(text, shapes.get(i++));
            if (date != null && found != null && !date.equals(found)) {
                throw new BadCell(Shown.quoted(text) + " is " + found + " by " + by + " and " + date + " by " + pattern
                        + ". Maybe the mapping should keep one of the two.");
            }
            if (date != null) {
                found = date;
                by = pattern;
            }
        }
        if (found == null) {
            throw new BadCell(Shown.quoted(text) + " is no date of the form " + String.join(" or ", patterns)
                    + ". Maybe the mapping lacks a form, or the day is not in the calendar.");
        }
        return found;
    }

    private CalendarDate read(String text, Shape shape) {
        Matcher matcher = shape.pattern().matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        int year = Integer.parseInt(matcher.group("y"));
        if (shape.twoDigits()) {
            year += century - century % 100;
            year += year < century ? 100 : 0;
        }
        int month = 0;
        if (shape.named()) {
            String name = matcher.group("m").toLowerCase(Locale.ROOT);
            month = 1 + monthNames.indexOf(name);
            if (month == 0 && name.endsWith(".")) {
                month = 1 + monthNames.indexOf(name.substring(0, name.length() - 1));
            }
        } else if (shape.month()) {
            month = Integer.parseInt(matcher.group("m"));
        }
        if (shape.month() && month == 0) {
            return null;
        }
        int day = shape.day() ? Integer.parseInt(matcher.group("d")) : 0;
        if (shape.day() && day == 0) {
            return null;
        }
        try {
            return new CalendarDate(year, month, day);
        } catch (IllegalArgumentException e) {
            // Not in the calendar: the caller says so for all patterns together.
            return null;
        }
    }

    private CalendarDate serial(String text) {
        if (text.isEmpty() || text.length() > 12 || !Pattern.matches("[0-9]{1,7}(\\.[0-9]{0,10})?", text)) {
            return null;
        }
        int point = text.indexOf('.');
        LocalDate day = day(Long.parseLong(point < 0 ? text : text.substring(0, point)), serial1904);
        return day == null ? null : CalendarDate.of(day);
    }

    /** The day of a spreadsheet's day number; null when there is none. */
    static LocalDate day(long serial, boolean from1904) {
        if (from1904) {
            return serial < 0 || serial > 2_957_003
                    ? null
                    : LocalDate.of(1904, 1, 1).plusDays(serial);
        }
        // Day 60 is 29 February 1900, which never was.
        if (serial < 1 || serial == 60 || serial > 2_958_465) {
            return null;
        }
        return LocalDate.of(1899, 12, serial < 60 ? 31 : 30).plusDays(serial);
    }

    /**
     * The first day, month or year after a date.
     *
     * @throws BadCell when there is none
     */
    static CalendarDate after(CalendarDate last) throws BadCell {
        try {
            LocalDate day = last.lastDay().plusDays(1);
            return new CalendarDate(
                    day.getYear(),
                    last.month() == 0 ? 0 : day.getMonthValue(),
                    last.day() == 0 ? 0 : day.getDayOfMonth());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new BadCell("Nothing comes after " + last + ". Maybe it stands for an open end.");
        }
    }
}
