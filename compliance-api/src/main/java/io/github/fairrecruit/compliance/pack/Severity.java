package io.github.fairrecruit.compliance.pack;

/** Severity of a breach, worst first. */
public enum Severity {
    /** Savings, freedom or safety of a worker are at stake. */
    CRITICAL,
    /** A right of the worker is not met. */
    MAJOR,
    /** A formal demand is not met. */
    MINOR,
    /** For information. */
    INFO
}
