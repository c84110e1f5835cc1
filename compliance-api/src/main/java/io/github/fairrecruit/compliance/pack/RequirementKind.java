package io.github.fairrecruit.compliance.pack;

/** What a requirement does. */
public enum RequirementKind {
    /** Demands something: met unless a rule says that it is broken. */
    DEMAND,
    /** Can be supported by attestations only. */
    ATTESTATION,
    /** Flags; never a finding. */
    INDICATOR,
    /** Decides the scope or the exception of other requirements; never counts. */
    TEST
}
