package io.github.fairrecruit.compliance.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line of text, made of pieces.
 *
 * @param runs the pieces
 * @param item whether it is an item of a list that belongs to the line before
 */
record Line(List<Run> runs, boolean item) {
    Line {
        runs = List.copyOf(runs);
    }

    static Line of(Run... runs) {
        return new Line(Arrays.asList(runs), false);
    }

    /** The same line as an item of a list. */
    Line asItem() {
        return new Line(runs, true);
    }

    static Line of(String text) {
        return of(Run.text(text));
    }

    Line and(Run... more) {
        List<Run> all = new ArrayList<>(runs);
        all.addAll(Arrays.asList(more));
        return new Line(all, item);
    }

    Line and(String more) {
        return and(Run.text(more));
    }

    Line and(Line more) {
        return and(more.runs.toArray(Run[]::new));
    }

    boolean isEmpty() {
        return runs.stream().allMatch(run -> run.text().isEmpty());
    }

    /** Pieces with a text between them. */
    static Line joined(List<Run> runs, String between) {
        List<Run> all = new ArrayList<>();
        for (Run run : runs) {
            if (!all.isEmpty()) {
                all.add(Run.text(between));
            }
            all.add(run);
        }
        return new Line(all, false);
    }
}
