package io.github.fairrecruit.compliance.audit.statistics;

import io.github.fairrecruit.compliance.model.CountBounds;

/** A sum of numbers of which bounds are known. */
final class CountSum {
    private long atLeast;
    private long atMost;
    private boolean open;

    /** Adds workers that are surely meant. */
    void add(CountBounds workers) {
        atLeast += workers.atLeast();
        addPossible(workers);
    }

    /** Adds workers that may be meant: to the upper bound only. */
    void addPossible(CountBounds workers) {
        if (workers.atMost() == null) {
            open = true;
        } else {
            atMost += workers.atMost();
        }
    }

    void merge(CountSum later) {
        atLeast += later.atLeast;
        atMost += later.atMost;
        open |= later.open;
    }

    CountBounds bounds() {
        return new CountBounds(atLeast, open ? null : atMost);
    }

    void write(StateWriter out) {
        out.number(atLeast);
        out.number(atMost);
        out.flag(open);
    }

    static CountSum read(StateReader in) {
        CountSum sum = new CountSum();
        sum.atLeast = in.number();
        sum.atMost = in.number();
        sum.open = in.flag();
        return sum;
    }
}
