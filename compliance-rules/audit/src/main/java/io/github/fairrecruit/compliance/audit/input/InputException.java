package io.github.fairrecruit.compliance.audit.input;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * An input that cannot be read, or not to its end. What it is and what would be right stands in the message: the name of
 * the file, the line where one is known, and advice that begins with "Maybe".
 */
public final class InputException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    InputException(String file, long line, String reason, Throwable cause) {
        super(place(file, line) + reason, cause instanceof IOException io ? io : new IOException(reason, cause));
    }

    InputException(String file, String reason) {
        this(file, 0, reason, null);
    }

    InputException(String file, long line, String reason) {
        this(file, line, reason, null);
    }

    private static String place(String file, long line) {
        return line == 0 ? file + ": " : file + ":" + line + ": ";
    }
}
