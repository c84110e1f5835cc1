package io.github.fairrecruit.compliance.model;

/** Role of a recruiter in the chain. */
public enum RecruiterRole {
    /** finds workers */
    SOURCING,
    /** sends workers from the origin */
    SENDING,
    /** receives workers at the destination */
    RECEIVING,
    /** employs and supplies workers */
    LABOUR_SUPPLIER,
    /** acts for another recruiter */
    SUB_AGENT,
    /** public employment service */
    PUBLIC_SERVICE,
    /** the employer itself */
    DIRECT_EMPLOYER
}
