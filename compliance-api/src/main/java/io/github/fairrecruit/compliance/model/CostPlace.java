package io.github.fairrecruit.compliance.model;

/** Where a cost was taken. */
public enum CostPlace {
    /** country of origin */
    ORIGIN,
    /** a country between */
    TRANSIT,
    /** country of work */
    DESTINATION
}
