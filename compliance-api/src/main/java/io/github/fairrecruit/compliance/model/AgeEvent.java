package io.github.fairrecruit.compliance.model;

/** The event at which an age is stated. */
public enum AgeEvent {
    /** recruitment */
    RECRUITMENT,
    /** start of work */
    START_OF_WORK,
    /** departure, or deployment */
    DEPARTURE
}
