package io.github.fairrecruit.compliance.model;

/** Where a complaint stands. */
public enum ComplaintStatus {
    /** received */
    RECEIVED,
    /** being looked into */
    UNDER_INQUIRY,
    /** upheld */
    UPHELD,
    /** dismissed */
    DISMISSED,
    /** settled */
    SETTLED
}
