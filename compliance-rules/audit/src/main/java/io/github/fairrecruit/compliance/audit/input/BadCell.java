package io.github.fairrecruit.compliance.audit.input;

/** A cell whose value does not fit what the mapping says of it. */
final class BadCell extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason what is wrong, with the value, and what would be right */
    BadCell(String reason) {
        super(reason, null, false, false);
    }
}
