package io.github.fairrecruit.compliance.model;

/** How far a remedy has come. */
public enum RemedyStage {
    /** claimed */
    CLAIMED,
    /** ordered */
    ORDERED,
    /** paid */
    PAID
}
