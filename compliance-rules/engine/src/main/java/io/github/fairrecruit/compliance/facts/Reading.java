package io.github.fairrecruit.compliance.facts;

/** How an unknown condition is read. */
public enum Reading {
    /** An unknown condition does not hold: what matches is certain. */
    CERTAIN,
    /** An unknown condition holds: what matches only now is undetermined. */
    POSSIBLE
}
