package io.github.fairrecruit.compliance.audit;

/** An audit cannot begin or go on. The message names the place and what would be right, and is fit to be shown. */
public final class AuditException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, and what would be right */
    public AuditException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong, and what would be right
     * @param cause why
     */
    public AuditException(String message, Throwable cause) {
        super(message, cause);
    }
}
