package io.github.fairrecruit.compliance.audit.register;

import io.github.fairrecruit.compliance.audit.input.SanctionEntry;
import io.github.fairrecruit.compliance.audit.report.RegisterDefect;
import io.github.fairrecruit.compliance.audit.report.RegisterDefect.Kind;
import io.github.fairrecruit.compliance.engine.json.Shown;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Sanction;
import io.github.fairrecruit.compliance.model.SanctionKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry of a register, with the widest interval that what it says allows. Nothing that is wrong with it takes it out of
 * the comparison: what contradicts itself only makes its bounds less sure.
 *
 * @param line line of the register; 0 for a sanction that a record of an agency holds
 * @param id id of the party; null when there is none
 * @param name name of the party, as it is written; null when there is none
 * @param kind kind of sanction; null when it is not known
 * @param stated the interval by the stated dates alone, by which overlaps are found
 * @param interval the interval that acts are compared with
 */
record Entry(long line, String id, String name, SanctionKind kind, Interval stated, Interval interval) {
    /** Whether a sanction of this kind bars anybody from acting. */
    boolean bars() {
        return kind != SanctionKind.WARNING && kind != SanctionKind.FINE;
    }

    /** Id or name, as it is written. */
    String party() {
        return id != null ? id : name == null ? "" : name;
    }

    /** Reads an entry and adds what is wrong with it to the defects. */
    static Entry of(String file, long line, SanctionEntry row, List<RegisterDefect> defects) {
        String id = row.id() == null ? null : trim(row.id());
        String party = id != null ? id : row.name() == null ? "" : row.name();
        for (SanctionEntry.Unreadable unreadable : row.unreadable()) {
            String place = unreadable.column() == null ? unreadable.pointer() : unreadable.column();
            defects.add(new RegisterDefect(file, line, Kind.UNREADABLE, party, place + ": " + unreadable.reason()));
        }
        if (id == null && (row.name() == null || Names.forms(row.name()).isEmpty())) {
            defects.add(new RegisterDefect(
                    file,
                    line,
                    Kind.UNREADABLE,
                    party,
                    "The entry names nobody who could be compared. Maybe the name is missing or cut off."));
        }
        padding(file, line, party, row.name(), defects);
        Dates dates = new Dates(row.from(), row.until(), row.last(), row.duration());
        Interval interval = dates.check(file, line, party, defects);
        return new Entry(line, id, row.name(), row.kind(), dates.stated(), interval);
    }

    /** A sanction that a record of an agency holds. */
    static Entry of(String agency, Sanction sanction, List<RegisterDefect> defects) {
        Dates dates = new Dates(sanction.from(), sanction.until(), null, null);
        // A record may leave an end open: absent means unknown, and is no defect there.
        List<RegisterDefect> found = new ArrayList<>();
        Interval interval = dates.check("", 0, agency, found);
        found.stream().filter(defect -> defect.kind() != Kind.MISSING_DATE).forEach(defects::add);
        return new Entry(0, agency, null, sanction.kind(), dates.stated(), interval);
    }

    private static void padding(String file, long line, String party, String name, List<RegisterDefect> defects) {
        if (name == null) {
            return;
        }
        List<String> faults = new ArrayList<>();
        String bare = trim(name);
        if (!bare.equals(name)) {
            faults.add("blanks around it");
        }
        String inner = bare;
        while (inner.startsWith(",") || inner.endsWith(",")) {
            inner = trim(inner.startsWith(",") ? inner.substring(1) : inner.substring(0, inner.length() - 1));
        }
        if (!inner.equals(bare)) {
            faults.add("a comma at its edge");
        }
        String single = singled(inner);
        if (!single.equals(inner)) {
            faults.add("doubled or unusual blanks or doubled commas inside");
        }
        if (!faults.isEmpty()) {
            defects.add(new RegisterDefect(
                    file,
                    line,
                    Kind.PADDED_NAME,
                    party,
                    "\"" + name + "\" has " + String.join(" and ", faults) + ". Maybe " + Shown.quoted(single)
                            + " is meant."));
        }
    }

    private static String singled(String text) {
        StringBuilder single = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = blank(text.charAt(i)) ? ' ' : text.charAt(i);
            char before = single.length() == 0 ? 0 : single.charAt(single.length() - 1);
            if ((c == ' ' || c == ',') && c == before) {
                continue;
            }
            single.append(c);
        }
        return single.toString();
    }

    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** What an entry says about its time. */
    private record Dates(CalendarDate from, CalendarDate until, CalendarDate last, String duration) {
        /** The first days that can be the first after it. */
        private LocalDate untilFirst() {
            return until != null
                    ? until.firstDay()
                    : last != null ? last.firstDay().plusDays(1) : null;
        }

        private LocalDate untilLast() {
            return until != null
                    ? until.lastDay()
                    : last != null ? last.lastDay().plusDays(1) : null;
        }

        private CalendarDate end() {
            return until != null ? until : last;
        }

        Interval stated() {
            return new Interval(
                    from == null ? null : from.firstDay(),
                    from == null ? null : from.lastDay(),
                    untilFirst(),
                    untilLast());
        }

        Interval check(String file, long line, String party, List<RegisterDefect> defects) {
            Interval stated = stated();
            if (from == null || end() == null) {
                String what = from == null ? end() == null ? "Both dates are" : "The first day is" : "The end is";
                defects.add(new RegisterDefect(
                        file,
                        line,
                        Kind.MISSING_DATE,
                        party,
                        what + " missing"
                                + (from == null && end() == null
                                        ? ""
                                        : "; known is " + (from == null ? "the end " + end() : "the first day " + from))
                                + (duration == null ? "" : ", and the duration " + spoken(duration))
                                + ". Every act that may fall into it counts as possible. Maybe the register's keeper knows "
                                + "the date."));
                return stated;
            }
            boolean contradicts = false;
            if (!end().firstDay().isAfter(from.firstDay())
                    && !end().lastDay().isAfter(from.lastDay())
                    && (end().exact() || !end().equals(from))) {
                contradicts = true;
                defects.add(new RegisterDefect(
                        file,
                        line,
                        Kind.ZERO_LENGTH,
                        party,
                        "It ends on " + end()
                                + (end().equals(from)
                                        ? ", the day on which it begins"
                                        : ", before it begins on " + from)
                                + ". Maybe "
                                + (end().equals(from)
                                        ? "the end was copied from the beginning."
                                        : "the two are swapped.")));
            }
            LocalDate[] expected = duration == null ? null : expected();
            if (expected != null
                    && (untilLast().isBefore(expected[0]) || untilFirst().isAfter(expected[1]))) {
                defects.add(new RegisterDefect(file, line, Kind.DURATION_DISAGREES, party, disagreement(expected)));
                // Whichever of the two is wrong, the truth lies between them.
                return new Interval(
                        begin(contradicts),
                        from.lastDay(),
                        earlier(untilFirst(), expected[0]),
                        later(untilLast(), expected[1]));
            }
            return contradicts ? new Interval(begin(true), null, null, null) : stated;
        }

        private LocalDate begin(boolean contradicts) {
            return contradicts ? earlier(from.firstDay(), end().firstDay()) : from.firstDay();
        }

        /** Between which days the duration ends; null when there is no such calendar. */
        private LocalDate[] expected() {
            try {
                Period period = Period.parse(duration);
                return new LocalDate[] {from.firstDay().plus(period), after(from.lastDay(), period)};
            } catch (DateTimeException e) {
                return null;
            }
        }

        /** A year from 29 February, or a month from the 31st, ends with the month or with the day after. */
        private static LocalDate after(LocalDate from, Period period) {
            LocalDate end = from.plus(period);
            boolean clipped = period.getDays() == 0 && end.getDayOfMonth() != from.getDayOfMonth();
            return clipped ? end.plusDays(1) : end;
        }

        private String disagreement(LocalDate[] expected) {
            StringBuilder text = new StringBuilder("It is said to last ")
                    .append(spoken(duration))
                    .append(", but runs from ")
                    .append(from)
                    .append(until != null ? " until " : " to ")
                    .append(end());
            if (from.exact() && end().exact() && untilFirst().isAfter(from.firstDay())) {
                text.append(", which is ").append(length(from.firstDay(), untilFirst()));
            }
            text.append(". Maybe ");
            LocalDate other = until != null ? end().firstDay().plusDays(1) : end().firstDay();
            if (end().exact() && !other.isBefore(expected[0]) && !other.isAfter(expected[1])) {
                text.append(
                        until != null
                                ? "the end is the last day here, and not the day after it."
                                : "the end is the first day after it here, and not its last day.");
            } else {
                text.append("the end should be ")
                        .append(until != null ? expected[0] : expected[0].minusDays(1))
                        .append(", or the duration is wrong.");
            }
            return text.toString();
        }

        private static String length(LocalDate from, LocalDate until) {
            return spoken(Period.between(from, until).toString());
        }

        /** {@code P2Y} in words. */
        private static String spoken(String period) {
            Period parsed = Period.parse(period);
            List<String> parts = new ArrayList<>();
            part(parsed.getYears(), "year", parts);
            part(parsed.getMonths(), "month", parts);
            part(parsed.getDays(), "day", parts);
            return parts.isEmpty() ? "no time" : String.join(", ", parts);
        }

        private static void part(int count, String unit, List<String> parts) {
            if (count != 0) {
                parts.add(count + " " + unit + (count == 1 ? "" : "s"));
            }
        }

        private static LocalDate earlier(LocalDate a, LocalDate b) {
            return a.isBefore(b) ? a : b;
        }

        private static LocalDate later(LocalDate a, LocalDate b) {
            return a.isAfter(b) ? a : b;
        }
    }
}
