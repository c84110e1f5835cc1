package io.github.fairrecruit.compliance.audit.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decides which cells of a table are withheld, so that nobody can be made out in a small one.
 *
 * <p>The rules:
 *
 * <ol>
 *   <li>A cell of at least one and fewer than N placements is withheld. Since no placement has fewer workers than one, a cell
 *       that is shown has at least N workers too. Cells of no placements are not listed, so a listed cell has at least one.
 *   <li>Sums are published: all cells of a breakdown make up the total, and the cells of a corridor or of a sex make up its
 *       margin. So further cells are withheld, the next smallest first, until in every sum either nothing is withheld or k
 *       cells are, at least two, that hold at least N + k - 1 placements together: then each of them may hold any number
 *       from 1 to N as far as that sum tells. A margin that is withheld surely holds what is shown of it, so what counts for
 *       it is the rest.
 *   <li>Sums that cross each other could still be solved for one cell. Seen as a graph, with a node for each sum and an edge
 *       for each withheld number between the two sums in which it stands, a number can be solved for exactly when its edge
 *       is a bridge: the only way from one part of the graph to the other. Cells are withheld until there is no bridge.
 *   <li>A corridor or a sex that is withheld in its breakdown is withheld in the table of the SDG indicator; and the other way
 *       round, where both tables have the same number for it.
 *   <li>Where that cannot be had, as when the total itself is small, no cell of the table is shown. Totals of an audit are
 *       never withheld.
 *   <li>A cell that is shown shows all its counts, however small: how many of its placements were charged, and the verdicts.
 *       What singles a worker out is the value that makes the cell, such as a corridor, which others may know of the worker;
 *       charges and verdicts are what is learnt, about at least N. That all placements of a cell were charged is a finding
 *       that the statistics exist to show. The withheld cells together are, to whoever takes the shown ones from the total,
 *       one more cell of at least N.
 *   <li>The mean of few values tells the values. So mean and quartiles have rules of their own: they are withheld by the same
 *       rules, applied to the number of values behind them.
 * </ol>
 *
 * <p>This protects against computing from what is published. Somebody who replays the choice of further cells may now and
 * then narrow a count more than that; a cell that is not small can be recognised as such.
 */
final class Suppression {
    private final int smallest;
    private final List<Line> lines = new ArrayList<>();
    private final List<Count> counts = new ArrayList<>();

    /** A sum and its parts. The sum of a line without one is known. */
    static final class Line {
        private final int number;
        private final List<Count> parts = new ArrayList<>();
        private Count sum;

        private Line(int number) {
            this.number = number;
        }
    }

    /** A count that stands in two lines. */
    static final class Count {
        private final Line one;
        private final Line other;
        private final long count;
        private boolean withheld;
        /** The line of which it is the sum; null when it is a cell. */
        private Line total;
        /** Known from the totals, whatever is withheld. */
        private boolean given;

        private Count(Line one, Line other, long count) {
            this.one = one;
            this.other = other;
            this.count = count;
        }

        boolean withheld() {
            return withheld;
        }

        /** What everybody knows that it is not below: what is shown of it, and one for each cell that is withheld. */
        private long atLeast() {
            if (total == null) {
                return 1;
            }
            long known = 0;
            for (Count part : total.parts) {
                known += part.withheld ? 1 : part.count;
            }
            return known;
        }
    }

    /** @param smallest cells of fewer are withheld */
    Suppression(int smallest) {
        this.smallest = smallest;
    }

    Line line() {
        Line line = new Line(lines.size());
        lines.add(line);
        return line;
    }

    /**
     * A count that is a part of two sums. Counts that come first are withheld first among equals.
     *
     * @param forced whether it is withheld for other reasons
     */
    Count part(Line one, Line other, long count, boolean forced) {
        Count number = new Count(one, other, count);
        number.withheld = forced || count < smallest;
        counts.add(number);
        one.parts.add(number);
        other.parts.add(number);
        return number;
    }

    /** A count that is the sum of one line and a part of another. */
    Count sum(Line of, Line part, long count, boolean forced) {
        Count number = new Count(of, part, count);
        number.withheld = forced || count < smallest;
        counts.add(number);
        of.sum = number;
        number.total = of;
        part.parts.add(number);
        return number;
    }

    /** Withholds what must be; false when nothing can be shown. */
    boolean protect() {
        if (counts.stream().noneMatch(Count::withheld)) {
            return true;
        }
        for (Count bridge : new Bridges(false).found) {
            bridge.given = true;
            if (bridge.withheld) {
                return false;
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Line line : lines) {
                while (tight(line)) {
                    if (!withhold(smallestShown(line))) {
                        return false;
                    }
                    changed = true;
                }
            }
            if (!changed) {
                Bridges bridges = new Bridges(true);
                if (!bridges.found.isEmpty()) {
                    if (!withhold(bridges.smallestShownAcross(bridges.found.get(0)))) {
                        return false;
                    }
                    changed = true;
                }
            }
        }
        return true;
    }

    private static boolean withhold(Count number) {
        if (number == null) {
            return false;
        }
        number.withheld = true;
        return true;
    }

    /** Whether what is withheld in a line could be told, or nearly, from its sum. */
    private boolean tight(Line line) {
        if (line.sum != null && line.sum.withheld) {
            return false;
        }
        int withheld = 0;
        long room = 0;
        for (Count part : line.parts) {
            if (part.withheld) {
                withheld++;
                room += part.count - part.atLeast();
            }
        }
        return withheld > 0 && (withheld < 2 || room < smallest - 1);
    }

    /**
     * What is best withheld next in a line: the smallest cell that still tells of a withheld margin, else the smallest part,
     * else the sum; null when all are withheld.
     */
    private static Count smallestShown(Line line) {
        Count smallest = null;
        for (Count part : line.parts) {
            if (part.withheld && part.total != null) {
                for (Count cell : part.total.parts) {
                    smallest = smaller(smallest, cell);
                }
            }
        }
        if (smallest != null) {
            return smallest;
        }
        for (Count part : line.parts) {
            smallest = smaller(smallest, part);
        }
        return smallest != null || line.sum == null ? smallest : smaller(null, line.sum);
    }

    private static Count smaller(Count one, Count other) {
        if (other.withheld || other.given) {
            return one;
        }
        return one == null || other.count < one.count ? other : one;
    }

    /** Edges without which the graph falls apart; found by depth-first search (Tarjan 1974), without recursion. */
    private final class Bridges {
        private final List<List<Count>> edges = new ArrayList<>();
        private final int[] entered;
        private final int[] left;
        private final List<Count> found = new ArrayList<>();

        Bridges(boolean withheldOnly) {
            this.entered = new int[lines.size()];
            this.left = new int[lines.size()];
            lines.forEach(line -> edges.add(new ArrayList<>()));
            for (Count number : counts) {
                if (number.withheld || !withheldOnly) {
                    edges.get(number.one.number).add(number);
                    edges.get(number.other.number).add(number);
                }
            }
            search();
        }

        private void search() {
            int[] lowest = new int[lines.size()];
            int[] next = new int[lines.size()];
            Count[] by = new Count[lines.size()];
            int[] path = new int[lines.size()];
            Arrays.fill(entered, -1);
            int clock = 0;
            for (int root = 0; root < lines.size(); root++) {
                if (entered[root] >= 0) {
                    continue;
                }
                int depth = 0;
                path[0] = root;
                entered[root] = lowest[root] = clock++;
                while (depth >= 0) {
                    int at = path[depth];
                    if (next[at] < edges.get(at).size()) {
                        Count edge = edges.get(at).get(next[at]++);
                        int to = edge.one.number == at ? edge.other.number : edge.one.number;
                        if (edge == by[at]) {
                            continue;
                        }
                        if (entered[to] >= 0) {
                            lowest[at] = Math.min(lowest[at], entered[to]);
                        } else {
                            by[to] = edge;
                            entered[to] = lowest[to] = clock++;
                            path[++depth] = to;
                        }
                    } else {
                        left[at] = clock;
                        depth--;
                        if (depth >= 0) {
                            lowest[path[depth]] = Math.min(lowest[path[depth]], lowest[at]);
                            if (lowest[at] == entered[at]) {
                                found.add(by[at]);
                            }
                        }
                    }
                }
            }
        }

        /** The smallest number that is shown and leads out of the part behind a bridge; null when there is none. */
        private Count smallestShownAcross(Count bridge) {
            int one = bridge.one.number;
            int other = bridge.other.number;
            int behind = entered[one] > entered[other] ? one : other;
            Count smallest = null;
            for (Count number : counts) {
                if (within(behind, number.one.number) != within(behind, number.other.number)) {
                    smallest = smaller(smallest, number);
                }
            }
            return smallest;
        }

        private boolean within(int behind, int line) {
            return entered[line] >= entered[behind] && entered[line] < left[behind];
        }
    }
}
