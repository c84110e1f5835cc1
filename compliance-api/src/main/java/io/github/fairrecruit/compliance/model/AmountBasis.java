package io.github.fairrecruit.compliance.model;

/** What an amount in a record about a group refers to. */
public enum AmountBasis {
    /** each worker of the group */
    PER_WORKER,
    /** the whole group together */
    TOTAL
}
