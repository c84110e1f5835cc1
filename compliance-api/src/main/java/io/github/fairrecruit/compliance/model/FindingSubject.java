package io.github.fairrecruit.compliance.model;

/** What an authority's finding is about. */
public enum FindingSubject {
    /** a cost */
    CHARGE,
    /** a document */
    DOCUMENT,
    /** terms of employment */
    TERMS,
    /** a licence */
    LICENCE,
    /** something else */
    OTHER
}
