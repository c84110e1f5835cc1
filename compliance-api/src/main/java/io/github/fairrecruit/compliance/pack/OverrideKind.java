package io.github.fairrecruit.compliance.pack;

/** What a pack does to a requirement of another pack, inside of its own judgement. */
public enum OverrideKind {
    /** Adds a demand of its own beside the base requirement. */
    ADD,
    /** Demands more: what breaks the base requirement or the pack's own rules is a breach. */
    TIGHTEN,
    /** Judges by the base rules with parameters of its own. */
    PARAMETRISE,
    /** Lifts the base requirement for some facts. */
    EXCEPT,
    /** Bears with breaches that an authority's dated waiver covers. */
    WAIVE
}
