package io.github.fairrecruit.compliance.audit.input;

import java.util.List;
import java.util.stream.Collectors;

/** A mapping file that says something that cannot be meant. All its problems are shown at once. */
public final class MappingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    MappingException(String file, List<Problem> problems) {
        super(problems.stream()
                .map(problem -> file + ":" + problem.line() + ": " + problem.text())
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** The problems, in the order of their lines. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One problem.
     *
     * @param line line of the mapping file; 0 when it is about the whole file
     * @param text what is wrong, and what would be right
     */
    public record Problem(long line, String text) {}
}
