package io.github.fairrecruit.compliance.law;

/** Whether something holds, as far as the record says. */
public enum Truth {
    /** It holds. */
    TRUE,
    /** It does not hold. */
    FALSE,
    /** An unknown fact decides it. */
    UNKNOWN;

    /** The truth of a known condition. */
    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }
}
