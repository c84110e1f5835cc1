package io.github.fairrecruit.compliance.model;

/** The period that a wage is paid for. */
public enum PayPeriod {
    /** hour */
    HOUR,
    /** day */
    DAY,
    /** week */
    WEEK,
    /** month */
    MONTH,
    /** year */
    YEAR,
    /** task */
    TASK
}
