package io.github.fairrecruit.compliance.testkit;

import java.util.List;
import java.util.stream.Collectors;

/** The sources of the packs have problems. The message lists all of them. */
public final class PackProblemsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<PackProblem> problems;

    PackProblemsException(List<PackProblem> problems) {
        super(problems.stream()
                .map(PackProblem::toString)
                .collect(Collectors.joining(
                        "\n  ",
                        problems.size() + (problems.size() == 1 ? " problem" : " problems") + " in the packs:\n  ",
                        "")));
        this.problems = List.copyOf(problems);
    }

    /** The problems, in the order of files and lines. */
    public List<PackProblem> problems() {
        return problems;
    }
}
