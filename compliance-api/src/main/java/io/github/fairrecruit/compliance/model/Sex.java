package io.github.fairrecruit.compliance.model;

/** Sex of the worker, as recorded. */
public enum Sex {
    /** female */
    FEMALE,
    /** male */
    MALE,
    /** another */
    OTHER
}
