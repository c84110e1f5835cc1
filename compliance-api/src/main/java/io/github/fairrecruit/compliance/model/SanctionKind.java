package io.github.fairrecruit.compliance.model;

/** Kinds of sanction against an agency. */
public enum SanctionKind {
    /** warning */
    WARNING,
    /** fine */
    FINE,
    /** suspension */
    SUSPENSION,
    /** revocation */
    REVOCATION,
    /** debarment */
    DEBARMENT,
    /** prohibition */
    PROHIBITION
}
