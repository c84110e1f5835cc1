package io.github.fairrecruit.compliance.audit.statistics;

import io.github.fairrecruit.compliance.audit.report.Breakdown;
import io.github.fairrecruit.compliance.audit.report.Breakdown.Dimension;
import io.github.fairrecruit.compliance.audit.report.CostIncidence;
import io.github.fairrecruit.compliance.audit.statistics.Tally.IncidenceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Tables of which small cells are withheld; see {@link Suppression}. */
final class Tables {
    static final String ALL = "ALL";

    private final Tally tally;
    private final int smallest;
    private final List<Breakdown> breakdowns = new ArrayList<>();
    private final Map<Dimension, Set<String>> withheld = new HashMap<>();
    private final List<CostIncidence> costIncidence;

    Tables(Tally tally, int smallest) {
        this.tally = tally;
        this.smallest = smallest;
        for (Dimension by : Dimension.values()) {
            breakdowns.add(breakdown(by));
        }
        this.costIncidence = new Incidence().cells();
    }

    List<Breakdown> breakdowns() {
        return breakdowns;
    }

    List<CostIncidence> costIncidence() {
        return costIncidence;
    }

    // ------------------------------------------------------------------ one dimension

    private Breakdown breakdown(Dimension by) {
        SortedMap<String, Cell> cells = new TreeMap<>();
        tally.cells(by).forEach((key, cell) -> cells.put(Keys.text(by, key), cell));
        Suppression suppression = new Suppression(smallest);
        Suppression.Line total = suppression.line();
        Suppression.Line again = suppression.line();
        Map<String, Suppression.Count> counts = new HashMap<>();
        cells.forEach((key, cell) -> counts.put(key, suppression.part(total, again, cell.placements(), false)));
        Set<String> hidden = withheld.computeIfAbsent(by, key -> new HashSet<>());
        if (!suppression.protect()) {
            hidden.addAll(cells.keySet());
            return new Breakdown(by, List.of());
        }
        List<Breakdown.Cell> shown = new ArrayList<>();
        cells.forEach((key, cell) -> {
            if (counts.get(key).withheld()) {
                hidden.add(key);
                shown.add(new Breakdown.Cell(key, true, null, null, null, Map.of()));
            } else {
                shown.add(new Breakdown.Cell(
                        key,
                        false,
                        cell.placements(),
                        cell.workers(),
                        cell.charged(),
                        cell.verdicts(tally.layout().packs())));
            }
        });
        return new Breakdown(by, shown);
    }

    // ------------------------------------------------------------------ corridor by sex

    private record Place(String corridor, String sex) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byCorridor = order(corridor, other.corridor);
            return byCorridor != 0 ? byCorridor : order(sex, other.sex);
        }

        /** What holds for all comes first. */
        private static int order(String one, String other) {
            if (one.equals(ALL) || other.equals(ALL)) {
                return Boolean.compare(other.equals(ALL), one.equals(ALL));
            }
            return one.compareTo(other);
        }
    }

    /** The table of the SDG indicator, with its margins. */
    private final class Incidence {
        private final SortedMap<Place, IncidenceCell> cells = new TreeMap<>();
        private final Place all = new Place(ALL, ALL);

        Incidence() {
            for (Map.Entry<IncidenceKey, IncidenceCell> entry :
                    tally.incidence().entrySet()) {
                String corridor = Keys.text(Dimension.CORRIDOR, entry.getKey().corridor());
                String sex = Keys.text(Dimension.SEX, entry.getKey().sex());
                for (Place place :
                        List.of(all, new Place(ALL, sex), new Place(corridor, ALL), new Place(corridor, sex))) {
                    cells.computeIfAbsent(place, key -> new IncidenceCell()).merge(entry.getValue());
                }
            }
        }

        List<CostIncidence> cells() {
            if (cells.isEmpty()) {
                return List.of();
            }
            // A corridor or sex that is withheld elsewhere could be told from its margin here.
            Set<Place> hidden = new HashSet<>();
            for (Place place : cells.keySet()) {
                if (place.sex.equals(ALL) && withheld.get(Dimension.CORRIDOR).contains(place.corridor)
                        || place.corridor.equals(ALL)
                                && withheld.get(Dimension.SEX).contains(place.sex)) {
                    hidden.add(place);
                }
            }
            Set<Place> counts = withheld(IncidenceCell::placements, hidden);
            Set<Place> exact = withheld(cell -> cell.exact().count(), counts);
            Set<Place> partly = withheld(cell -> cell.partly().count(), counts);
            List<CostIncidence> result = new ArrayList<>();
            for (Place place : cells.keySet()) {
                boolean noExact = exact.contains(place);
                // Both distributions together would tell that of the placements of which only a part is known.
                CostIncidence cell = cell(place, counts.contains(place), noExact, noExact || partly.contains(place));
                if (place.equals(all) && counts.size() >= cells.size() - 1) {
                    return List.of(cell);
                }
                result.add(cell);
            }
            return result;
        }

        private CostIncidence cell(Place place, boolean suppressed, boolean noExact, boolean noPartly) {
            if (suppressed) {
                return new CostIncidence(place.corridor, place.sex, true, null, null, null, null, null, null);
            }
            IncidenceCell cell = cells.get(place);
            long exact = cell.exact().count();
            long partly = cell.partly().count();
            MonthsSketch both = new MonthsSketch();
            both.merge(cell.exact());
            both.merge(cell.partly());
            return new CostIncidence(
                    place.corridor,
                    place.sex,
                    false,
                    cell.placements(),
                    exact,
                    partly,
                    cell.placements() - exact - partly,
                    noExact ? null : cell.exact().distribution(),
                    noPartly ? null : both.distribution());
        }

        /** What is withheld by one count of every cell and margin. */
        private Set<Place> withheld(ToLongFunction<IncidenceCell> count, Set<Place> forced) {
            Suppression suppression = new Suppression(smallest);
            Suppression.Line corridors = suppression.line();
            Suppression.Line sexes = suppression.line();
            Map<Place, Suppression.Line> margins = new HashMap<>();
            Map<Place, Suppression.Count> counts = new HashMap<>();
            for (Place place : cells.keySet()) {
                if (place.sex.equals(ALL) != place.corridor.equals(ALL)) {
                    margins.put(place, suppression.line());
                }
            }
            cells.forEach((place, cell) -> {
                long number = count.applyAsLong(cell);
                if (number == 0 || place.equals(all)) {
                    return;
                }
                boolean withheld = forced.contains(place);
                if (place.sex.equals(ALL)) {
                    counts.put(place, suppression.sum(margins.get(place), corridors, number, withheld));
                } else if (place.corridor.equals(ALL)) {
                    counts.put(place, suppression.sum(margins.get(place), sexes, number, withheld));
                } else {
                    counts.put(
                            place,
                            suppression.part(
                                    margins.get(new Place(place.corridor, ALL)),
                                    margins.get(new Place(ALL, place.sex)),
                                    number,
                                    withheld));
                }
            });
            long total = count.applyAsLong(cells.get(all));
            Set<Place> result = new HashSet<>(forced);
            boolean small = total > 0 && total < smallest;
            if (small || !suppression.protect()) {
                result.addAll(cells.keySet());
                if (!small && !forced.contains(all)) {
                    result.remove(all);
                }
                return result;
            }
            counts.forEach((place, number) -> {
                if (number.withheld()) {
                    result.add(place);
                }
            });
            return result;
        }
    }
}
