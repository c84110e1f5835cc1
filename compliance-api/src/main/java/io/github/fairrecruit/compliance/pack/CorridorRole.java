package io.github.fairrecruit.compliance.pack;

/** The part that a country plays in a corridor. */
public enum CorridorRole {
    /** The worker comes from it. */
    ORIGIN,
    /** The worker passes through it. */
    TRANSIT,
    /** The worker works in it. */
    DESTINATION
}
