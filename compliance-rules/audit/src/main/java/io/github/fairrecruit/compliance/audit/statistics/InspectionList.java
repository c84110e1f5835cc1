package io.github.fairrecruit.compliance.audit.statistics;

import io.github.fairrecruit.compliance.audit.report.AgencyFigures;
import io.github.fairrecruit.compliance.audit.report.Inspection;
import io.github.fairrecruit.compliance.audit.report.Owed;
import io.github.fairrecruit.compliance.audit.report.RegisterMatch;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Whom to inspect first, and why.
 *
 * <p>Each factor is a number that the records show of an agency. Numbers of different kinds cannot be added, so each becomes
 * a share: which part of the other agencies has a smaller number, those with an equal one counting half. An agency whose
 * number is zero has the share zero. Points are share times weight, to one place; the score is the sum of the points. With
 * one agency alone, every number above zero has the share one.
 *
 * <p>A part of the places, rounded down, is drawn at random from the agencies that have no place by score, each with the
 * same chance: so that no agency can know that it will not be visited, and that one learns whether the score finds what it
 * should. The draw goes through the candidates in the order of their ids, by a shuffle (Fisher and Yates) with
 * {@link SplittableRandom}, whose numbers Java specifies, so the same seed always draws the same. Places that no candidate
 * is left for go to the score.
 *
 * <p>Sex, nationality, age and category of workers are not looked at. Ids break ties of scores.
 */
final class InspectionList {
    private static final BigDecimal NO_POINTS = BigDecimal.ZERO.setScale(1);
    private static final int[] SEVERITY = {4, 2, 1, 0};
    private static final Outcome[] JUDGED = {
        Outcome.BREACHED, Outcome.UNDETERMINED, Outcome.REMEDIED, Outcome.WAIVED, Outcome.ATTESTED, Outcome.SATISFIED
    };

    private final FigureSettings settings;
    private final Map<String, AgencyTally> tallies;
    private final Map<String, AgencyFigures> agencies = new TreeMap<>();
    private final Map<String, Long> barred = new HashMap<>();

    /** A number of an agency, how it is shown, and its share among the agencies. */
    private static final class Value {
        private final BigDecimal number;
        private final String shown;
        private BigDecimal share = BigDecimal.ZERO;

        Value(BigDecimal number, String shown) {
            this.number = number;
            this.shown = shown;
        }
    }

    /**
     * @param tallies counts of the agencies
     * @param figures their figures
     * @param matches acts on days on which somebody was barred
     */
    InspectionList(
            FigureSettings settings,
            Map<String, AgencyTally> tallies,
            List<AgencyFigures> figures,
            List<RegisterMatch> matches) {
        this.settings = settings;
        this.tallies = tallies;
        for (AgencyFigures agency : figures) {
            if (!agency.agency().equals(Tally.NO_AGENCY)) {
                agencies.put(agency.agency(), agency);
            }
        }
        for (RegisterMatch match : matches) {
            if (match.by() == RegisterMatch.By.ID) {
                barred.merge(match.party(), match.acts(), Long::sum);
            }
        }
    }

    List<Inspection> list() {
        Map<String, BigDecimal> scores = new HashMap<>();
        for (InspectionFactor factor : settings.weights().keySet()) {
            values(factor).forEach((id, value) -> scores.merge(id, points(factor, value), BigDecimal::add));
        }
        List<String> ranked = new ArrayList<>(agencies.keySet());
        // The sort is stable, so ids stay in their order among equal scores.
        ranked.sort(Comparator.comparing((String id) -> scores.getOrDefault(id, NO_POINTS))
                .reversed());
        int places = Math.min(settings.inspections(), ranked.size());
        int reserved = settings.randomShare()
                .multiply(BigDecimal.valueOf(settings.inspections()))
                .setScale(0, RoundingMode.DOWN)
                .intValueExact();
        int byScore = Math.min(settings.inspections() - reserved, places);
        List<String> listed = new ArrayList<>(ranked.subList(0, byScore));
        listed.addAll(drawn(ranked.subList(byScore, ranked.size()), places - byScore));
        Map<String, List<Inspection.Factor>> factors = factors(listed);
        List<Inspection> list = new ArrayList<>();
        for (String id : listed) {
            list.add(new Inspection(
                    list.size() + 1, id, list.size() >= byScore, scores.getOrDefault(id, NO_POINTS), factors.get(id)));
        }
        return list;
    }

    /** Made for those on the list only: there may be very many agencies. */
    private Map<String, List<Inspection.Factor>> factors(List<String> listed) {
        Map<String, List<Inspection.Factor>> factors = new HashMap<>();
        listed.forEach(id -> factors.put(id, new ArrayList<>()));
        for (InspectionFactor factor : settings.weights().keySet()) {
            Map<String, Value> values = values(factor);
            for (String id : listed) {
                Value value = values.get(id);
                factors.get(id)
                        .add(new Inspection.Factor(
                                factor.name(),
                                value.shown,
                                value.share,
                                settings.weights().get(factor),
                                points(factor, value)));
            }
        }
        return factors;
    }

    private BigDecimal points(InspectionFactor factor, Value value) {
        return value.share.multiply(settings.weights().get(factor)).setScale(1, RoundingMode.HALF_UP);
    }

    private List<String> drawn(List<String> candidates, int places) {
        List<String> shuffled = new ArrayList<>(candidates);
        shuffled.sort(Comparator.naturalOrder());
        SplittableRandom random = new SplittableRandom(settings.seed());
        for (int i = 0; i < places; i++) {
            int other = i + random.nextInt(shuffled.size() - i);
            String chosen = shuffled.get(other);
            shuffled.set(other, shuffled.get(i));
            shuffled.set(i, chosen);
        }
        return shuffled.subList(0, places);
    }

    // ------------------------------------------------------------------ factors

    private Map<String, Value> values(InspectionFactor factor) {
        if (factor == InspectionFactor.OWED) {
            return owed();
        }
        Map<String, Value> values = new TreeMap<>();
        agencies.forEach((id, figures) -> values.put(id, value(factor, id, figures)));
        rank(values, 0);
        return values;
    }

    private Value value(InspectionFactor factor, String id, AgencyFigures figures) {
        AgencyTally tally = tallies.get(id);
        return switch (factor) {
            case CHARGED -> share(figures.charged().yes(), figures.placements());
            case SUBSTITUTION -> share(figures.substituted().yes(), figures.placements());
            case PERSONS -> count(persons(figures));
            case BREACHES -> breaches(tally);
            case OPACITY -> opacity(tally);
            case COMPLAINTS -> count(figures.complaintsUpheld() == null ? 0 : figures.complaintsUpheld());
            case BARRED -> count(barred.getOrDefault(id, 0L));
            case OWED -> throw new IllegalStateException("Money is ranked by currency.");
        };
    }

    private static Value count(long number) {
        return new Value(BigDecimal.valueOf(number), Long.toString(number));
    }

    /** A share among its own placements and some clean ones more. */
    private static Value share(long part, long of) {
        return new Value(divided(part, of + InspectionFactor.CALM), part + "/" + of);
    }

    private static BigDecimal divided(long part, long of) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(of), 9, RoundingMode.HALF_UP);
    }

    private static long persons(AgencyFigures figures) {
        long most = 0;
        for (AgencyFigures.AgencyFinding finding : figures.findings()) {
            if (finding.outcome() == Outcome.BREACHED) {
                most = Math.max(most, finding.workers().atLeast());
            }
        }
        return most;
    }

    private static Value breaches(AgencyTally tally) {
        long weighted = 0;
        for (Severity severity : Severity.values()) {
            weighted += SEVERITY[severity.ordinal()] * tally.breaches(severity);
        }
        return share(weighted, tally.records());
    }

    private static Value opacity(AgencyTally tally) {
        long judged = 0;
        for (Outcome outcome : JUDGED) {
            judged += tally.outcomes(outcome);
        }
        return share(tally.outcomes(Outcome.UNDETERMINED), judged);
    }

    /** Money is compared within one pack and currency only; the place counts in which an agency stands highest. */
    private Map<String, Value> owed() {
        Map<String, Map<String, Value>> byKind = new TreeMap<>();
        agencies.forEach((id, figures) -> {
            for (Owed owed : figures.owed()) {
                if (owed.currency() != null && owed.atLeast().signum() > 0) {
                    byKind.computeIfAbsent(owed.pack() + " " + owed.currency(), key -> new TreeMap<>())
                            .put(
                                    id,
                                    new Value(
                                            owed.atLeast(),
                                            owed.atLeast().toPlainString() + " " + owed.currency() + " (" + owed.pack()
                                                    + ")"));
                }
            }
        });
        Map<String, Value> best = new TreeMap<>();
        agencies.keySet().forEach(id -> best.put(id, new Value(BigDecimal.ZERO, "0")));
        byKind.values().forEach(values -> {
            rank(values, agencies.size() - values.size());
            values.forEach((id, value) -> {
                if (value.share.compareTo(best.get(id).share) > 0) {
                    best.put(id, value);
                }
            });
        });
        return best;
    }

    /**
     * Where each stands among the others.
     *
     * @param nothing how many others have nothing, and stand below all of these
     */
    private static void rank(Map<String, Value> values, int nothing) {
        List<Value> sorted = new ArrayList<>(values.values());
        sorted.sort(Comparator.comparing((Value value) -> value.number));
        int others = nothing + sorted.size() - 1;
        for (int from = 0; from < sorted.size(); ) {
            int to = from + 1;
            while (to < sorted.size() && sorted.get(to).number.compareTo(sorted.get(from).number) == 0) {
                to++;
            }
            // Those below, and half of the others that are equal.
            BigDecimal share = others == 0
                    ? BigDecimal.ONE
                    : BigDecimal.valueOf(2L * (nothing + from) + (to - from - 1))
                            .divide(BigDecimal.valueOf(2L * others), 4, RoundingMode.HALF_UP);
            for (Value value : sorted.subList(from, to)) {
                value.share = value.number.signum() == 0 ? BigDecimal.ZERO : Amount.plain(share);
            }
            from = to;
        }
    }
}
