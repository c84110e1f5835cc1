package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.model.AgencyPortfolio;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.model.PatternCount;
import io.github.fairrecruit.compliance.model.PatternKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was found how often over all placements of an agency in a period. Numbers have bounds. What is not counted is
 * unknown.
 */
public final class PortfolioPattern extends Fact {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Set<PatternKind> kinds;
    private final CountBounds count;
    private final Long placements;

    private PortfolioPattern(
            CaseFacts facts, String pointer, Set<PatternKind> kinds, CountBounds count, Long placements) {
        super(facts, pointer, count == null);
        this.kinds = kinds;
        this.count = count;
        this.placements = placements;
    }

    /** One for each kind that is counted, and one for those that are not. */
    static List<PortfolioPattern> all(CaseFacts facts, AgencyPortfolio portfolio) {
        List<PortfolioPattern> all = new ArrayList<>();
        Set<PatternKind> others = EnumSet.allOf(PatternKind.class);
        for (int i = 0; i < portfolio.patterns().size(); i++) {
            PatternCount pattern = portfolio.patterns().get(i);
            others.remove(pattern.kind());
            all.add(new PortfolioPattern(
                    facts, "/patterns/" + i, EnumSet.of(pattern.kind()), pattern.count(), portfolio.placements()));
        }
        if (!others.isEmpty()) {
            all.add(new PortfolioPattern(facts, "/patterns", others, null, portfolio.placements()));
        }
        return all;
    }

    /** Placements in which the worker bore a recruitment fee or related cost, whether or not it was repaid. */
    public boolean isWorkersCharged() {
        return holds(kind(PatternKind.WORKERS_CHARGED));
    }

    /** Placements in which terms became worse between offer, contract and reality. */
    public boolean isTermsSubstituted() {
        return holds(kind(PatternKind.TERMS_SUBSTITUTED));
    }

    /** Complaints on record. */
    public boolean isComplaintsReceived() {
        return holds(kind(PatternKind.COMPLAINTS));
    }

    /** Complaints that were upheld. */
    public boolean isComplaintsUpheld() {
        return holds(kind(PatternKind.COMPLAINTS_UPHELD));
    }

    /** As many as a parameter says, or more. */
    public boolean countAtLeast(String parameter) {
        return holds(
                count == null
                        ? unknown()
                        : ask(
                                parameter,
                                least -> least.number() == null
                                        ? unknown()
                                        : CaseFacts.atLeast(count, least.number(), missing("count"))));
    }

    /** More per hundred placements than a parameter of per cent says. Of no placements there is no share. */
    public boolean shareAbove(String parameter) {
        return holds(
                count == null
                        ? unknown()
                        : ask(parameter, most -> most.number() == null ? unknown() : above(most.number())));
    }

    private Condition above(BigDecimal percent) {
        if (placements == null) {
            // Nothing is nothing, however many placements there were.
            return count.atMost() != null && count.atMost() == 0 && percent.signum() >= 0
                    ? Condition.FALSE
                    : Condition.unknown(CaseFacts.value("/placements"));
        }
        if (placements == 0) {
            return Condition.FALSE;
        }
        // Multiplied out, so that nothing is rounded.
        BigDecimal limit = percent.multiply(BigDecimal.valueOf(placements));
        if (BigDecimal.valueOf(count.atLeast()).multiply(HUNDRED).compareTo(limit) > 0) {
            return Condition.TRUE;
        }
        return count.atMost() != null
                        && BigDecimal.valueOf(count.atMost()).multiply(HUNDRED).compareTo(limit) <= 0
                ? Condition.FALSE
                : Condition.unknown(missing("count"));
    }

    private Condition kind(PatternKind kind) {
        if (!kinds.contains(kind)) {
            return Condition.FALSE;
        }
        return count == null ? unknown() : Condition.TRUE;
    }

    /** No statement closes the list: what is not counted is asked for. */
    private Condition unknown() {
        return Condition.unknown(CaseFacts.value(pointer()));
    }

    @Override
    void describe(Map<String, String> values) {
        if (count != null) {
            values.put("pattern", text(kinds.iterator().next()));
            values.put("count", Long.toString(count.atLeast()));
            values.put("atMost", text(count.atMost()));
            values.put("placements", text(placements));
        }
    }
}
