package io.github.fairrecruit.compliance.model;

/** When information was given. */
public enum InformationPhase {
    /** before the worker decided */
    BEFORE_DECISION,
    /** before departure */
    BEFORE_DEPARTURE,
    /** during travel */
    TRAVEL,
    /** on arrival */
    ARRIVAL,
    /** during employment */
    EMPLOYMENT,
    /** on a change of job */
    CHANGE,
    /** on return */
    RETURN
}
