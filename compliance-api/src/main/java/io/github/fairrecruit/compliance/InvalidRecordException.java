package io.github.fairrecruit.compliance;

/** The structure of a record is not valid: a code has the wrong shape, or its parts contradict each other. */
public final class InvalidRecordException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String reason;

    /**
     * @param pointer JSON Pointer of the place
     * @param reason what is wrong, with the value, and what would be right
     */
    public InvalidRecordException(String pointer, String reason) {
        super(pointer + ": " + reason);
        this.pointer = pointer;
        this.reason = reason;
    }

    /** JSON Pointer of the place. */
    public String pointer() {
        return pointer;
    }

    /** What is wrong, with the value, and what would be right. */
    public String reason() {
        return reason;
    }
}
