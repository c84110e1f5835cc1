package io.github.fairrecruit.compliance.model;

/** Incidents at work or in recruitment. */
public enum IncidentKind {
    /** injury or accident */
    INJURY,
    /** harassment */
    HARASSMENT,
    /** violence */
    VIOLENCE,
    /** threat */
    THREAT,
    /** retaliation */
    RETALIATION,
    /** discrimination */
    DISCRIMINATION,
    /** another incident */
    OTHER
}
