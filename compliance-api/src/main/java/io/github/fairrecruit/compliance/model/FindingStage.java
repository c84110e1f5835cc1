package io.github.fairrecruit.compliance.model;

/** How far a proceeding has come. */
public enum FindingStage {
    /** claimed only */
    ALLEGATION,
    /** found by an inspector or regulator */
    FINDING,
    /** decided, open to appeal */
    DECISION,
    /** final */
    FINAL
}
