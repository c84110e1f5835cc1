package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.testkit.PackSource.Placed;
import java.util.ArrayList;
import java.util.List;

/** Collects problems, so that an author sees all of them at once. */
final class Problems {
    private final List<PackProblem> found = new ArrayList<>();

    /** A file that cannot be read as what it is. */
    void add(String file, int line, String message, String advice) {
        add(file, line, Check.FORM, message, advice);
    }

    void add(String file, int line, Check check, String message, String advice) {
        found.add(new PackProblem(file, line, check.word(), message, advice));
    }

    void add(Placed<?> placed, Check check, String message, String advice) {
        add(placed.file(), placed.line(), check, message, advice);
    }

    void add(PackProblem problem) {
        found.add(problem);
    }

    /** Whether something was found in a file. */
    boolean in(String file) {
        return found.stream().anyMatch(problem -> problem.file().equals(file));
    }

    /** Without repetition, in the order of files and lines. */
    List<PackProblem> sorted() {
        return found.stream().sorted().distinct().toList();
    }
}
