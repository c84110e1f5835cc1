package io.github.fairrecruit.compliance.generator;

import io.github.fairrecruit.compliance.generator.Scenario.Corridor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** All agencies. Each depends on the seed and its own number only. */
final class AgencyBook {
    private static final long KIND = 1;

    private final List<Agency> agencies;
    private final Map<String, List<Agency>> byCountry = new HashMap<>();

    private AgencyBook(List<Agency> agencies) {
        this.agencies = agencies;
        agencies.forEach(agency -> byCountry
                .computeIfAbsent(agency.country(), country -> new ArrayList<>())
                .add(agency));
    }

    /**
     * Makes the agencies.
     *
     * @param count how many; at least one for each country of a corridor
     */
    static AgencyBook of(Distributions distributions, long seed, int count) {
        List<String> countries = countries(distributions);
        if (count < countries.size()) {
            throw new IllegalArgumentException(count + " agencies are too few for " + countries.size()
                    + " countries. Maybe ask for " + countries.size() + " or more.");
        }
        List<Agency> agencies = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            agencies.add(agency(distributions, seed, i, countries));
        }
        return new AgencyBook(List.copyOf(agencies));
    }

    private static List<String> countries(Distributions distributions) {
        TreeSet<String> countries = new TreeSet<>();
        distributions.corridors().forEach(corridor -> {
            countries.add(corridor.origin());
            countries.add(corridor.destination());
        });
        return List.copyOf(countries);
    }

    private static Agency agency(Distributions distributions, long seed, int number, List<String> countries) {
        Dice dice = Dice.of(seed, KIND, number);
        // The first ones see to it that no country is without an agency.
        String country = number < countries.size() ? countries.get(number) : country(distributions, dice);
        int character = dice.weighted(distributions.characters());
        boolean licensed = !dice.chance(distributions.ofAgencies("never-licensed", character));
        LocalDate validFrom = LocalDate.of(dice.between(2015, 2022), dice.between(1, 12), 1);
        LocalDate validUntil = dice.chance(distributions.ofAgencies("licence-ends-early", character))
                ? LocalDate.of(2024, 6, 1).plusMonths(dice.between(0, 14))
                : LocalDate.of(2028, 1, 1).plusYears(dice.between(0, 4));
        LocalDate suspendedFrom = dice.chance(distributions.ofAgencies("suspended", character))
                ? dice.after(LocalDate.of(2024, 3, 1), 0, 500)
                : null;
        TreeSet<String> destinations = new TreeSet<>();
        TreeSet<String> occupations = new TreeSet<>();
        for (Corridor corridor : distributions.corridors()) {
            if (corridor.origin().equals(country) || corridor.destination().equals(country)) {
                destinations.add(corridor.destination());
                corridor.jobs().forEach(job -> occupations.add(job.occupation().substring(0, 2)));
            }
        }
        if (destinations.size() > 1 && dice.chance(distributions.ofAgencies("misses-a-destination", character))) {
            destinations.remove(dice.pick(List.copyOf(destinations)));
        }
        return new Agency(
                number,
                "AG-" + country + "-" + (100_000 + number),
                country,
                character,
                licensed,
                validFrom,
                validUntil,
                suspendedFrom,
                List.copyOf(destinations),
                List.copyOf(occupations));
    }

    private static String country(Distributions distributions, Dice dice) {
        Corridor corridor = distributions.corridors().get(dice.weighted(distributions.corridorWeights()));
        return dice.chance(distributions.receivingAgencies()) ? corridor.destination() : corridor.origin();
    }

    List<Agency> all() {
        return agencies;
    }

    /** Draws an agency of a country. */
    Agency draw(String country, Dice dice) {
        return dice.pick(byCountry.get(country));
    }
}
