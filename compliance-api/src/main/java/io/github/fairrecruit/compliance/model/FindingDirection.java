package io.github.fairrecruit.compliance.model;

/** What an authority found of the thing that it judged. */
public enum FindingDirection {
    /** too much was taken: the amount is the excess */
    EXCESS,
    /** terms became worse for the worker */
    WORSENED,
    /** against the law */
    UNLAWFUL,
    /** within the law */
    LAWFUL,
    /** something else */
    OTHER
}
