package io.github.fairrecruit.compliance.model;

/** Events of the journey. */
public enum JourneyEventKind {
    /** departure from the place of origin */
    DEPARTURE,
    /** crossing of the border to the country of work */
    BORDER_CROSSING,
    /** arrival */
    ARRIVAL,
    /** first day of work */
    START_OF_WORK,
    /** return */
    RETURN
}
