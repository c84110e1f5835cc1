package io.github.fairrecruit.compliance.model;

/** What is counted over all placements of an agency. */
public enum PatternKind {
    /** placements in which the worker bore a recruitment fee or related cost, whether or not it was repaid */
    WORKERS_CHARGED,
    /** placements in which terms became worse between offer, contract and reality */
    TERMS_SUBSTITUTED,
    /** complaints on record */
    COMPLAINTS,
    /** complaints that were upheld */
    COMPLAINTS_UPHELD
}
