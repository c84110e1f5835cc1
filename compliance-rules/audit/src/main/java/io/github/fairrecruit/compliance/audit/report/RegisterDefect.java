package io.github.fairrecruit.compliance.audit.report;

/**
 * What is wrong with an entry of a register.
 *
 * @param file name of the file
 * @param line line of the entry
 * @param kind what kind of defect
 * @param party id or name of the entry
 * @param detail what stands there, and what would be right
 */
public record RegisterDefect(String file, long line, Kind kind, String party, String detail) {
    /** Kinds of defect. */
    public enum Kind {
        /** it ends on the day on which it begins, or before */
        ZERO_LENGTH,
        /** the stated duration is not that between the dates */
        DURATION_DISAGREES,
        /** two entries of one party overlap */
        OVERLAP,
        /** a date is missing */
        MISSING_DATE,
        /** the name has blanks around it, or doubled blanks or commas inside it */
        PADDED_NAME,
        /** a value cannot be read */
        UNREADABLE,
        /** the register has the id twice */
        DOUBLE_ENTRY
    }
}
