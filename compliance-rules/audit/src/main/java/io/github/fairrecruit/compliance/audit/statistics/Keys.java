package io.github.fairrecruit.compliance.audit.statistics;

import io.github.fairrecruit.compliance.audit.report.Breakdown.Dimension;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Contract;
import io.github.fairrecruit.compliance.model.Corridor;
import io.github.fairrecruit.compliance.model.Cost;
import io.github.fairrecruit.compliance.model.JourneyEvent;
import io.github.fairrecruit.compliance.model.JourneyEventKind;
import io.github.fairrecruit.compliance.model.Offer;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.Sex;
import io.github.fairrecruit.compliance.model.TermsOfEmployment;
import io.github.fairrecruit.compliance.model.WorkerCategory;

/**
 * The values by which placements are counted, as numbers.
 *
 * <p>No input can make more of them than there are codes: countries have two letters, sectors a letter or two digits, years
 * lie between 1 and 9999, and the rest are lists of this library. What has another shape counts as unknown.
 */
final class Keys {
    /** An unknown value. */
    static final int UNKNOWN = 0;

    private static final int LETTERS = 27;
    private static final int COUNTRIES = LETTERS * LETTERS;
    private static final String UNKNOWN_TEXT = "?";

    private Keys() {}

    // ------------------------------------------------------------------ corridor

    static int corridor(Placement placement) {
        Corridor corridor = placement.corridor();
        return corridor == null ? UNKNOWN : country(corridor.origin()) * COUNTRIES + country(corridor.destination());
    }

    private static int country(String code) {
        return code == null || code.length() != 2 || !capital(code.charAt(0)) || !capital(code.charAt(1))
                ? UNKNOWN
                : (code.charAt(0) - '@') * LETTERS + code.charAt(1) - '@';
    }

    private static boolean capital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    /** Whether origin and destination are known and differ. */
    static boolean changesCountry(int corridor) {
        int origin = corridor / COUNTRIES;
        int destination = corridor % COUNTRIES;
        return origin != UNKNOWN && destination != UNKNOWN && origin != destination;
    }

    /** The country of origin; null when it is unknown. */
    static String origin(int corridor) {
        return country(corridor / COUNTRIES);
    }

    /** The country of work; null when it is unknown. */
    static String destination(int corridor) {
        return country(corridor % COUNTRIES);
    }

    private static String country(int number) {
        return number == UNKNOWN
                ? null
                : String.valueOf(new char[] {(char) ('@' + number / LETTERS), (char) ('@' + number % LETTERS)});
    }

    // ------------------------------------------------------------------ sector

    /** That of the work as it was, else as the contract, else as the offer says. */
    static int sector(Placement placement) {
        int actual = sector(placement.actualTerms());
        if (actual != UNKNOWN) {
            return actual;
        }
        Contract contract = placement.contract();
        int promised = contract == null ? UNKNOWN : sector(contract.terms());
        if (promised != UNKNOWN) {
            return promised;
        }
        Offer offer = placement.offer();
        return offer == null ? UNKNOWN : sector(offer.terms());
    }

    private static int sector(TermsOfEmployment terms) {
        String code = terms == null ? null : terms.sector();
        if (code == null) {
            return UNKNOWN;
        }
        if (code.length() == 1 && capital(code.charAt(0))) {
            return code.charAt(0);
        }
        return code.length() == 2 && digit(code.charAt(0)) && digit(code.charAt(1))
                ? code.charAt(0) * 128 + code.charAt(1)
                : UNKNOWN;
    }

    private static boolean digit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static String sector(int number) {
        return number < 128
                ? String.valueOf((char) number)
                : String.valueOf(new char[] {(char) (number / 128), (char) (number % 128)});
    }

    // ------------------------------------------------------------------ worker

    static int category(WorkerCategory category) {
        return category.ordinal() + 1;
    }

    static int sex(Placement placement) {
        Sex sex = placement.worker() == null ? null : placement.worker().sex();
        return sex == null ? UNKNOWN : sex.ordinal() + 1;
    }

    // ------------------------------------------------------------------ quarter

    /**
     * The day by which a placement is counted: that on which the contract was signed, else that on which the work began,
     * else that of the first cost; null when none is stated.
     */
    static CalendarDate day(Placement placement) {
        Contract contract = placement.contract();
        if (contract != null && contract.signedOn() != null) {
            return contract.signedOn();
        }
        TermsOfEmployment actual = placement.actualTerms();
        if (actual != null && actual.start() != null) {
            return actual.start();
        }
        for (JourneyEvent event : placement.journey()) {
            if (event.kind() == JourneyEventKind.START_OF_WORK && event.on() != null) {
                return event.on();
            }
        }
        CalendarDate first = null;
        for (Cost cost : placement.costs()) {
            CalendarDate day = cost.chargedOn();
            // A year comes before its months: where the first cost has only a year, nobody knows its quarter.
            if (day != null && (first == null || before(day, first))) {
                first = day;
            }
        }
        return first;
    }

    private static boolean before(CalendarDate a, CalendarDate b) {
        if (a.year() != b.year()) {
            return a.year() < b.year();
        }
        return a.month() != b.month() ? a.month() < b.month() : a.day() < b.day();
    }

    /** The quarter of a date; a month is enough, a year is not. */
    static int quarter(CalendarDate day) {
        return day == null || day.month() == 0 ? UNKNOWN : day.year() * 4 + (day.month() - 1) / 3;
    }

    private static String quarter(int number) {
        String year = Integer.toString(number / 4);
        return "0".repeat(4 - year.length()) + year + "-Q" + (number % 4 + 1);
    }

    // ------------------------------------------------------------------ words

    static String text(Dimension by, int key) {
        if (key == UNKNOWN && by != Dimension.CORRIDOR) {
            return UNKNOWN_TEXT;
        }
        return switch (by) {
            case CORRIDOR -> known(origin(key)) + "-" + known(destination(key));
            case SECTOR -> sector(key);
            case WORKER_CATEGORY -> WorkerCategory.values()[key - 1].name();
            case SEX -> Sex.values()[key - 1].name();
            case QUARTER -> quarter(key);
        };
    }

    private static String known(String country) {
        return country == null ? UNKNOWN_TEXT : country;
    }
}
