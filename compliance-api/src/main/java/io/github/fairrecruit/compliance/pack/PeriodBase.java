package io.github.fairrecruit.compliance.pack;

/** What an amount of the law is for. */
public enum PeriodBase {
    /** one hour */
    HOUR,
    /** one day */
    DAY,
    /** one week */
    WEEK,
    /** one month */
    MONTH,
    /** one year */
    YEAR,
    /** one placement */
    PLACEMENT
}
