package io.github.fairrecruit.compliance.generator;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Generates made-up placements and agencies with known truth. The same seed and number of agencies give the same bytes on
 * every machine. Placement {@code n} depends on the seed, the number of agencies and {@code n} only, never on the others:
 * it may be made alone, in any order, and by many generators at once. A generator itself is for one thread.
 */
public final class Generator {
    private final AgencyBook agencies;
    private final ScenarioMaker scenarios;
    private final Json json = new Json();
    private final PlacementWriter placements = new PlacementWriter(json);
    private final AgencyWriter register = new AgencyWriter(json);
    private final long seed;

    /**
     * Makes a generator.
     *
     * @param seed seed
     * @param agencies number of agencies; at least one for each country
     * @throws IllegalArgumentException when there are too few agencies
     */
    public Generator(long seed, int agencies) {
        Distributions distributions = Distributions.read();
        this.agencies = AgencyBook.of(distributions, seed, agencies);
        this.scenarios = new ScenarioMaker(distributions, this.agencies, seed);
        this.seed = seed;
    }

    /** The knowledge date on which the truth rests: that of an assessment by default. */
    public static LocalDate knowledgeDate() {
        return Scenario.KNOWLEDGE_DATE;
    }

    /** The placement of a number, from 1. */
    public GeneratedPlacement placement(long number) {
        Scenario scenario = scenarios.make(number);
        placements.write(scenario);
        return new GeneratedPlacement(number, json.take(), Oracle.judge(scenario));
    }

    /** The placements of the numbers from 1 to a last one. */
    public Iterable<GeneratedPlacement> placements(long last) {
        return () -> new Iterator<>() {
            private long next = 1;

            @Override
            public boolean hasNext() {
                return next <= last;
            }

            @Override
            public GeneratedPlacement next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return placement(next++);
            }
        };
    }

    /** How many agencies there are. */
    public int agencies() {
        return agencies.all().size();
    }

    /** The agency of a number, from 0, as a record of the register: JSON on one line, without a line break. */
    public byte[] agency(int number) {
        register.write(agencies.all().get(number), Dice.of(seed, AgencyWriter.KIND, number));
        return json.take();
    }

    long seed() {
        return seed;
    }
}
