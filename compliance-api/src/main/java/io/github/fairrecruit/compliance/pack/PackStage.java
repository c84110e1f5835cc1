package io.github.fairrecruit.compliance.pack;

/** How far a pack has come. */
public enum PackStage {
    /** Not to be relied on yet. */
    DRAFT,
    /** In use. */
    IN_FORCE,
    /** Still works; to be replaced. */
    DEPRECATED,
    /** Replaced by another pack. */
    REPLACED
}
