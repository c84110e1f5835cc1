package io.github.fairrecruit.compliance.cli;

/** One exit code for each class of result, strongest first: where several apply, the first of them is the code. */
enum ExitCode {
    /** Something failed that should not. */
    INTERNAL_ERROR(70),
    /** The command line is wrong, or an input cannot be read. */
    USAGE(64),
    /** Some record was refused. */
    REFUSED(3),
    /** Some verdict is non-compliant. */
    NON_COMPLIANT(1),
    /** None is, but some verdict is undetermined or incomplete, or nothing was judged. */
    OPEN(2),
    /** No verdict is worse than compliant with reservations. */
    FINE(0);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    ExitCode or(ExitCode other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
