package io.github.fairrecruit.compliance.model;

/** Stage of a placement. */
public enum RecruitmentStage {
    /** advertising */
    ADVERTISING,
    /** selection */
    SELECTION,
    /** before departure */
    BEFORE_DEPARTURE,
    /** travel */
    TRAVEL,
    /** arrival */
    ARRIVAL,
    /** employment */
    EMPLOYMENT,
    /** return */
    RETURN
}
