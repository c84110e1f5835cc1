package io.github.fairrecruit.compliance.testkit;

import java.util.ArrayList;
import java.util.List;

/** Collects problems, so that an author sees all of them at once. */
final class Problems {
    private final List<PackProblem> found = new ArrayList<>();

    void add(String file, int line, String message, String advice) {
        found.add(new PackProblem(file, line, message, advice));
    }

    /** Without repetition, in the order of files and lines. */
    List<PackProblem> sorted() {
        return found.stream().sorted().distinct().toList();
    }
}
