package io.github.fairrecruit.compliance.catalogue;

/** What the packs make of a provision. */
public enum Coverage {
    /** A requirement judges it. */
    COVERED,
    /** Only an attestation can speak for it. */
    ATTESTATION_ONLY,
    /** No record can show whether it is met. */
    NOT_CHECKABLE,
    /** Another provision or another pack covers it. */
    ELSEWHERE,
    /** It could be checked and is not yet. */
    NOT_YET
}
