package io.github.fairrecruit.compliance.cli;

/** The user can mend this: a wrong option, or an input that cannot be read. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
