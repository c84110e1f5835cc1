package io.github.fairrecruit.compliance.testkit;

import java.util.Comparator;

/**
 * Something that is wrong in a pack.
 *
 * @param file path of the file, from the folder of the packs, with slashes
 * @param line line of the file, from 1; 0 when it is about the file as a whole
 * @param check name of the check that found it, such as {@code clock}; it never changes its meaning
 * @param message what is wrong, with the value
 * @param advice what would be right; begins with "Maybe"
 */
public record PackProblem(String file, int line, String check, String message, String advice)
        implements Comparable<PackProblem> {
    private static final Comparator<PackProblem> ORDER = Comparator.comparing(PackProblem::file)
            .thenComparingInt(PackProblem::line)
            .thenComparing(PackProblem::check)
            .thenComparing(PackProblem::message)
            .thenComparing(PackProblem::advice);

    @Override
    public int compareTo(PackProblem other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line: [check] what. Maybe …} */
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": [" + check + "] " + message + " " + advice;
    }
}
