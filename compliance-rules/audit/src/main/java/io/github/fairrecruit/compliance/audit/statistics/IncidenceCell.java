package io.github.fairrecruit.compliance.audit.statistics;

import io.github.fairrecruit.compliance.assessment.WorkerCost;

/** SDG indicator 10.7.1: what is kept of the placements of one worker of one sex who moved along one corridor. */
final class IncidenceCell {
    private final MonthsSketch exact;
    private final MonthsSketch partly;
    private long placements;

    IncidenceCell() {
        this(new MonthsSketch(), new MonthsSketch());
    }

    private IncidenceCell(MonthsSketch exact, MonthsSketch partly) {
        this.exact = exact;
        this.partly = partly;
    }

    /** A cost of which nothing is known but that it is not negative is as good as unknown. */
    void add(WorkerCost cost) {
        placements++;
        if (cost.monthsAtLeast() == null) {
            return;
        }
        if (cost.monthsAtMost() != null && cost.monthsAtLeast().compareTo(cost.monthsAtMost()) == 0) {
            exact.add(cost.monthsAtLeast());
        } else if (cost.monthsAtLeast().signum() > 0) {
            partly.add(cost.monthsAtLeast());
        }
    }

    void merge(IncidenceCell later) {
        placements += later.placements;
        exact.merge(later.exact);
        partly.merge(later.partly);
    }

    long placements() {
        return placements;
    }

    /** Placements of which cost and earnings are known. */
    MonthsSketch exact() {
        return exact;
    }

    /** Placements of which earnings and a part of the cost are known. */
    MonthsSketch partly() {
        return partly;
    }

    void write(StateWriter out) {
        out.number(placements);
        exact.write(out);
        partly.write(out);
    }

    static IncidenceCell read(StateReader in) {
        long placements = in.number();
        IncidenceCell cell = new IncidenceCell(MonthsSketch.read(in), MonthsSketch.read(in));
        cell.placements = placements;
        return cell;
    }
}
