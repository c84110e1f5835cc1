package io.github.fairrecruit.compliance.generator;

import io.github.fairrecruit.compliance.generator.Scenario.Corridor;

/** What one scenario is drawn from: the dice, how its agency behaves, and how much is told. */
final class Draw {
    /** Hours in a month by which an hourly wage is taken to a month. Only made-up amounts rest on it. */
    private static final int HOURS_A_MONTH = 160;

    final Dice dice;
    final Distributions distributions;
    final int character;
    final int completeness;
    final double blank;

    Draw(Dice dice, Distributions distributions, int character) {
        this.dice = dice;
        this.distributions = distributions;
        this.character = character;
        this.completeness = dice.weighted(distributions.completeness());
        this.blank = distributions.blanks(completeness);
    }

    /** Whether an agency of this character does this. */
    boolean does(String conduct) {
        return dice.chance(distributions.conduct(conduct)[character]);
    }

    boolean share(String name) {
        return dice.chance(distributions.share(name));
    }

    /** A value, or null where nobody tells it. */
    <T> T told(T value) {
        return dice.chance(blank) ? null : value;
    }

    /** Whether a duty is met, or null where nobody tells. */
    Boolean met() {
        return told(!does("negligent"));
    }

    /** A whole amount near a part of a month's wage, in the currency of the wage. */
    static long part(Scenario scenario, int percent) {
        return Math.max(5, monthly(scenario) * percent / 100);
    }

    /** A month's wage as drawn, in whole units. */
    static long monthly(Scenario scenario) {
        Corridor corridor = scenario.corridor;
        int wage = scenario.drawnWage;
        return switch (corridor.wagePeriod()) {
            case HOUR -> (long) wage * HOURS_A_MONTH;
            default -> wage;
        };
    }
}
