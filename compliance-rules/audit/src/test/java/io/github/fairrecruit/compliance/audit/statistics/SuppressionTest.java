package io.github.fairrecruit.compliance.audit.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    /** What is withheld of the cells of one total; null when nothing can be shown. */
    private static List<Long> withheld(int smallest, long... counts) {
        Suppression suppression = new Suppression(smallest);
        Suppression.Line total = suppression.line();
        Suppression.Line again = suppression.line();
        List<Suppression.Count> parts = new ArrayList<>();
        for (long count : counts) {
            parts.add(suppression.part(total, again, count, false));
        }
        if (!suppression.protect()) {
            return null;
        }
        List<Long> withheld = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (parts.get(i).withheld()) {
                withheld.add(counts[i]);
            }
        }
        return withheld;
    }

    @Test
    void nothingIsWithheldWhereAllCellsAreLargeEnough() {
        assertThat(withheld(10, 10, 11, 500)).isEmpty();
        assertThat(withheld(10, 10)).isEmpty();
        assertThat(withheld(10)).isEmpty();
        assertThat(withheld(1, 1, 2, 3)).isEmpty();
    }

    @Test
    void oneSmallCellTakesTheNextSmallestWithIt() {
        assertThat(withheld(10, 500, 3, 40, 60)).containsExactly(3L, 40L);
    }

    @Test
    void smallCellsThatTogetherAreLargeEnoughStayAlone() {
        assertThat(withheld(10, 500, 5, 6)).containsExactly(5L, 6L);
    }

    @Test
    void smallCellsThatTogetherAreSmallTakeAnotherWithThem() {
        assertThat(withheld(10, 500, 5, 5, 60)).containsExactly(5L, 5L, 60L);
        // Ten cells of one placement each are ten, and everybody could tell that each is one.
        assertThat(withheld(10, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 30)).hasSize(11);
    }

    @Test
    void nothingIsShownWhereTheTotalItselfTellsTooMuch() {
        assertThat(withheld(10, 3)).isNull();
        assertThat(withheld(10, 3, 4)).isNull();
        assertThat(withheld(10, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)).isNull();
    }

    @Test
    void theTotalLeavesAtLeastAsManyValuesForEveryWithheldCell() {
        SplittableRandom random = new SplittableRandom(5);
        int protectedTables = 0;
        for (int round = 0; round < 5000; round++) {
            int smallest = 2 + random.nextInt(10);
            long[] counts = LongStream.range(0, 1 + random.nextInt(8))
                    .map(i -> 1 + random.nextInt(random.nextBoolean() ? 12 : 60))
                    .toArray();
            List<Long> withheld = withheld(smallest, counts);
            if (withheld == null || withheld.isEmpty()) {
                continue;
            }
            protectedTables++;
            // What an outsider knows: the total less what is shown, and that every listed cell has one placement at
            // least.
            long rest = withheld.stream().mapToLong(Long::longValue).sum();
            long most = rest - (withheld.size() - 1);
            assertThat(withheld.size()).isGreaterThan(1);
            assertThat(most).as("values from 1 to").isGreaterThanOrEqualTo(smallest);
            assertThat(counts)
                    .as("all small cells")
                    .satisfies(all -> assertThat(LongStream.of(all)
                                    .filter(count -> count < smallest)
                                    .boxed())
                            .allMatch(withheld::contains));
        }
        assertThat(protectedTables).isGreaterThan(2000);
    }

    @Test
    void aCellBetweenTwoPartsOfATableIsNotLeftAsABridge() {
        // Corridors by sex: 1 and 2 have women and men, 4 and 5 others and unknown, and 3 men and others. The two
        // numbers of 3
        // alone would join the two parts, and follow from what each part sums up to; so another link must be withheld.
        Suppression suppression = new Suppression(2);
        Suppression.Line[] corridors = lines(suppression, 5);
        Suppression.Line[] sexes = lines(suppression, 4);
        int[][] cells = {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {2, 1}, {2, 2}, {3, 2}, {3, 3}, {4, 2}, {4, 3}};
        for (int[] cell : cells) {
            suppression.part(corridors[cell[0]], sexes[cell[1]], 5, true);
        }
        Suppression.Count inside = suppression.part(corridors[2], sexes[0], 9, false);
        Suppression.Count across = suppression.part(corridors[0], sexes[3], 20, false);
        Suppression.Count largerAcross = suppression.part(corridors[1], sexes[3], 30, false);

        assertThat(suppression.protect()).isTrue();
        assertThat(across.withheld()).isTrue();
        assertThat(inside.withheld()).isFalse();
        assertThat(largerAcross.withheld()).isFalse();
    }

    private static Suppression.Line[] lines(Suppression suppression, int number) {
        Suppression.Line[] lines = new Suppression.Line[number];
        for (int i = 0; i < number; i++) {
            lines[i] = suppression.line();
        }
        return lines;
    }
}
