package io.github.fairrecruit.compliance.pack;

/** What a filing is about. */
public enum Profile {
    /** The licence of an agency. */
    LICENCE,
    /** Before departure. */
    BEFORE_DEPARTURE,
    /** During employment. */
    EMPLOYMENT,
    /** After return. */
    AFTER_RETURN
}
