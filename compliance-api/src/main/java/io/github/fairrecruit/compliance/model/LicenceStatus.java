package io.github.fairrecruit.compliance.model;

/** Status of a licence on a register. */
public enum LicenceStatus {
    /** valid */
    VALID,
    /** suspended */
    SUSPENDED,
    /** revoked */
    REVOKED,
    /** expired */
    EXPIRED,
    /** delisted */
    DELISTED,
    /** refused */
    REFUSED
}
