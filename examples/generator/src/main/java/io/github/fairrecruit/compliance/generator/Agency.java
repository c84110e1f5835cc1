package io.github.fairrecruit.compliance.generator;

import java.time.LocalDate;
import java.util.List;

/**
 * A recruitment agency.
 *
 * @param number number, from 0
 * @param id register number
 * @param country country of its seat, where it acts
 * @param character 0 good, 1 mixed, 2 bad
 * @param licensed whether it ever had a licence
 * @param validFrom first day of the licence
 * @param validUntil first day after the licence
 * @param suspendedFrom since when the licence is suspended; null when it never was
 * @param destinations countries that the licence covers
 * @param occupations groups of occupations that the licence covers
 */
record Agency(
        int number,
        String id,
        String country,
        int character,
        boolean licensed,
        LocalDate validFrom,
        LocalDate validUntil,
        LocalDate suspendedFrom,
        List<String> destinations,
        List<String> occupations) {
    /** Number of the licence. */
    String licenceNumber() {
        return "L-" + country + "-" + (10_000 + number);
    }

    /** The authority that gave it. */
    String authority() {
        return "Licensing authority of " + country;
    }
}
