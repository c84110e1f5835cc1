package io.github.fairrecruit.compliance.audit.statistics;

import io.github.fairrecruit.compliance.audit.report.Breakdown;
import io.github.fairrecruit.compliance.audit.report.Breakdown.Dimension;
import io.github.fairrecruit.compliance.audit.report.CostIncidence;
import io.github.fairrecruit.compliance.audit.statistics.Tally.IncidenceKey;
import java.util.ArrayList;
import java.util.EnumMap;
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
    private final Map<Dimension, SortedMap<String, Cell>> cells = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Breakdown> breakdowns = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Set<String>> withheld = new EnumMap<>(Dimension.class);
    private final List<CostIncidence> costIncidence;

    Tables(Tally tally, int smallest) {
        this.tally = tally;
        this.smallest = smallest;
        for (Dimension by : Dimension.values()) {
            withheld.put(by, new HashSet<>());
            breakdowns.put(by, breakdown(by));
        }
        Incidence incidence = new Incidence();
        // What one table withholds the other must not show; each round withholds more, so it comes to an end.
        while (incidence.withholdMargins()) {
            breakdowns.put(Dimension.CORRIDOR, breakdown(Dimension.CORRIDOR));
            breakdowns.put(Dimension.SEX, breakdown(Dimension.SEX));
        }
        this.costIncidence = incidence.figures();
    }

    List<Breakdown> breakdowns() {
        return List.copyOf(breakdowns.values());
    }

    List<CostIncidence> costIncidence() {
        return costIncidence;
    }

    // ------------------------------------------------------------------ one dimension

    /** The cells of a breakdown, in the order of their keys. */
    private SortedMap<String, Cell> cells(Dimension by) {
        return cells.computeIfAbsent(by, key -> {
            SortedMap<String, Cell> sorted = new TreeMap<>();
            tally.cells(by).forEach((number, cell) -> sorted.put(Keys.text(by, number), cell));
            return sorted;
        });
    }

    private Breakdown breakdown(Dimension by) {
        SortedMap<String, Cell> cells = cells(by);
        Suppression suppression = new Suppression(smallest);
        Suppression.Line total = suppression.line();
        Suppression.Line again = suppression.line();
        Map<String, Suppression.Count> counts = new HashMap<>();
        Set<String> hidden = withheld.get(by);
        cells.forEach((key, cell) ->
                counts.put(key, suppression.part(total, again, cell.placements(), hidden.contains(key))));
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
        private final SortedMap<Place, IncidenceCell> places = new TreeMap<>();
        private final Place all = new Place(ALL, ALL);

        Incidence() {
            for (Map.Entry<IncidenceKey, IncidenceCell> entry :
                    tally.incidence().entrySet()) {
                String corridor = Keys.text(Dimension.CORRIDOR, entry.getKey().corridor());
                String sex = Keys.text(Dimension.SEX, entry.getKey().sex());
                for (Place place :
                        List.of(all, new Place(ALL, sex), new Place(corridor, ALL), new Place(corridor, sex))) {
                    places.computeIfAbsent(place, key -> new IncidenceCell()).merge(entry.getValue());
                }
            }
        }

        /** What is withheld of the placements. A corridor or sex that is withheld elsewhere could be told from its margin. */
        private Set<Place> withheldCounts() {
            Set<Place> hidden = new HashSet<>();
            for (Place place : places.keySet()) {
                if (place.sex.equals(ALL) && withheld.get(Dimension.CORRIDOR).contains(place.corridor)
                        || place.corridor.equals(ALL)
                                && withheld.get(Dimension.SEX).contains(place.sex)) {
                    hidden.add(place);
                }
            }
            return withheld(IncidenceCell::placements, hidden);
        }

        /**
         * Has the breakdowns withhold the margins that are withheld here, where all placements of a corridor or sex are of
         * one worker who changed country, so that both tables have the same number; false when they already do.
         */
        boolean withholdMargins() {
            boolean more = false;
            for (Place place : places.isEmpty() ? Set.<Place>of() : withheldCounts()) {
                if (place.sex.equals(ALL) && !place.corridor.equals(ALL)) {
                    more |= withhold(
                            Dimension.CORRIDOR,
                            place.corridor,
                            places.get(place).placements());
                } else if (place.corridor.equals(ALL) && !place.sex.equals(ALL)) {
                    more |= withhold(Dimension.SEX, place.sex, places.get(place).placements());
                }
            }
            return more;
        }

        private boolean withhold(Dimension by, String key, long placements) {
            return placements == cells(by).get(key).placements()
                    && withheld.get(by).add(key);
        }

        List<CostIncidence> figures() {
            if (places.isEmpty()) {
                return List.of();
            }
            Set<Place> counts = withheldCounts();
            Set<Place> exact = withheld(cell -> cell.exact().count(), counts);
            Set<Place> partly = withheld(cell -> cell.partly().count(), counts);
            List<CostIncidence> result = new ArrayList<>();
            for (Place place : places.keySet()) {
                boolean noExact = exact.contains(place);
                // Both distributions together would tell that of the placements of which only a part is known.
                CostIncidence cell = cell(place, counts.contains(place), noExact, noExact || partly.contains(place));
                if (place.equals(all) && counts.size() >= places.size() - 1) {
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
            IncidenceCell cell = places.get(place);
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
            for (Place place : places.keySet()) {
                if (place.sex.equals(ALL) != place.corridor.equals(ALL)) {
                    margins.put(place, suppression.line());
                }
            }
            places.forEach((place, cell) -> {
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
            long total = count.applyAsLong(places.get(all));
            Set<Place> result = new HashSet<>(forced);
            boolean small = total > 0 && total < smallest;
            if (small || !suppression.protect()) {
                result.addAll(places.keySet());
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
