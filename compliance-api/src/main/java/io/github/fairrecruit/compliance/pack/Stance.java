package io.github.fairrecruit.compliance.pack;

/** What a provision says about a matter on which another law may say something else. */
public enum Stance {
    /** It demands that the thing is done. */
    REQUIRES,
    /** It allows the thing, within what it demands. */
    PERMITS,
    /** It forbids the thing. */
    FORBIDS
}
