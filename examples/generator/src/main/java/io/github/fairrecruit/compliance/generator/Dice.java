package io.github.fairrecruit.compliance.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Draws from one stream of random numbers. */
final class Dice {
    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The stream of one thing: it depends on seed, kind and number, and on nothing that was drawn before. */
    static Dice of(long seed, long kind, long number) {
        return new Dice(mixed(mixed(mixed(seed) + kind) + number));
    }

    /** The finishing step of MurmurHash3: neighbours come out far apart. */
    private static long mixed(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** A whole number between two bounds, both of which can come. */
    int between(int least, int most) {
        return least == most ? least : random.nextInt(least, most + 1);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** An index, each as often as its share of the sum of the weights. */
    int weighted(double[] cumulated) {
        double drawn = random.nextDouble() * cumulated[cumulated.length - 1];
        int index = 0;
        while (drawn >= cumulated[index]) {
            index++;
        }
        return index;
    }

    LocalDate after(LocalDate day, int least, int most) {
        return day.plusDays(between(least, most));
    }

    LocalDate before(LocalDate day, int least, int most) {
        return day.minusDays(between(least, most));
    }
}
