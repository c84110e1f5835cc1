package io.github.fairrecruit.compliance.pack;

/** How well a citation is verified. */
public enum CitationStatus {
    /** The words of the provision were read. */
    VERIFIED,
    /** A secondary source states the content; the number is not confirmed. */
    VERIFIED_SECONDARY,
    /** From memory only; the number must be checked before it is relied on. */
    RECALLED
}
