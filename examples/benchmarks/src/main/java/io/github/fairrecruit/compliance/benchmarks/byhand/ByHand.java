package io.github.fairrecruit.compliance.benchmarks.byhand;

import io.github.fairrecruit.compliance.model.Placement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges placements such as {@link io.github.fairrecruit.compliance.benchmarks.RecordMaker} makes them: dates are exact,
 * amounts are known, a contract with terms and a category of worker are there, nobody disputes anything.
 */
public final class ByHand {
    private final int knowledge;

    /** @param knowledgeDate what was known on this day decides */
    public ByHand(LocalDate knowledgeDate) {
        this.knowledge =
                (knowledgeDate.getYear() * 100 + knowledgeDate.getMonthValue()) * 100 + knowledgeDate.getDayOfMonth();
    }

    /** One outcome for each requirement that may concern the placement. */
    public List<Judged> judge(Placement placement) {
        CaseView view = new CaseView(placement, knowledge);
        List<Judged> judged = new ArrayList<>(120);
        InternationalByHand.judge(view, judged);
        if ("PH".equals(placement.corridor().origin())) {
            PhilippinesByHand.judge(view, judged);
        }
        if ("DE".equals(placement.corridor().destination())) {
            GermanyByHand.judge(view, judged);
        }
        return judged;
    }
}
