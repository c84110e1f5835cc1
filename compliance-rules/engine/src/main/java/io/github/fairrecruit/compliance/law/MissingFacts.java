package io.github.fairrecruit.compliance.law;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Gathers missing facts, in order, each once. Mostly the first say all already, and then nothing is copied. */
public final class MissingFacts {
    private List<MissingFact> all = List.of();
    /** Whether the list is our own. */
    private boolean own;

    /** Both, in order, each once. */
    public static List<MissingFact> joined(List<MissingFact> some, List<MissingFact> more) {
        MissingFacts both = new MissingFacts();
        both.add(some);
        both.add(more);
        return both.list();
    }

    /** Adds facts. */
    public void add(List<MissingFact> some) {
        if (all.isEmpty() && inOrder(some)) {
            all = List.copyOf(some);
            return;
        }
        for (int i = 0; i < some.size(); i++) {
            int place = Collections.binarySearch(all, some.get(i));
            if (place < 0) {
                all = own ? all : new ArrayList<>(all);
                own = true;
                all.add(-place - 1, some.get(i));
            }
        }
    }

    /** All that were added. */
    public List<MissingFact> list() {
        return List.copyOf(all);
    }

    private static boolean inOrder(List<MissingFact> missing) {
        for (int i = 1; i < missing.size(); i++) {
            if (missing.get(i - 1).compareTo(missing.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
