package io.github.fairrecruit.compliance.pack;

/** Why an outcome is {@link Outcome#NOT_APPLICABLE} or {@link Outcome#FLAGGED}. */
public enum Reason {
    /** Not applicable: the record is outside the scope of the requirement, or the thing that it asks about is absent. */
    SCOPE,
    /** Not applicable: the requirement is not in force on the date of the event. */
    DATE,
    /** Not applicable: an exception lifts the demand; it is named. */
    EXCEPTED,
    /** Flagged: an indicator of risk. */
    RISK,
    /** Flagged: a matter for a State. */
    STATE,
    /** Flagged: the text of the law is not verified. */
    REVIEW
}
