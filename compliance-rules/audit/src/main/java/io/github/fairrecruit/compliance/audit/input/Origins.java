package io.github.fairrecruit.compliance.audit.input;

/** Which column of a table a fact came from. */
public interface Origins {
    /** Facts that came from no table. */
    Origins NONE = pointer -> null;

    /** The column, as its header names it, behind the fact at a JSON Pointer; null when there is none. */
    String column(String pointer);
}
