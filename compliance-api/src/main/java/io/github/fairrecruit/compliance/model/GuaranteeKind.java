package io.github.fairrecruit.compliance.model;

/** Kinds of financial guarantee. */
public enum GuaranteeKind {
    /** bond */
    BOND,
    /** escrow */
    ESCROW,
    /** cash deposit */
    CASH,
    /** bank guarantee */
    BANK_GUARANTEE,
    /** insurance */
    INSURANCE
}
