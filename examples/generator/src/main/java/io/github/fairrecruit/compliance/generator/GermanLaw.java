package io.github.fairrecruit.compliance.generator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Amounts of German law that change with time, from January 2024, copied from the texts that the pack cites. */
final class GermanLaw {
    /** MiLoV4 and MiLoV5, section 1: euros an hour. */
    static final GermanLaw MINIMUM_WAGE = new GermanLaw(Map.of(
            LocalDate.of(2024, 1, 1), "12.41",
            LocalDate.of(2025, 1, 1), "12.82",
            LocalDate.of(2026, 1, 1), "13.90",
            LocalDate.of(2027, 1, 1), "14.60"));

    /** PflegeArbbV5 to PflegeArbbV7, section 2: helpers. */
    static final GermanLaw CARE_HELPER = new GermanLaw(Map.of(
            LocalDate.of(2023, 12, 1), "14.15",
            LocalDate.of(2024, 5, 1), "15.50",
            LocalDate.of(2025, 7, 1), "16.10",
            LocalDate.of(2026, 7, 1), "16.52"));

    /** The same with one year of training. */
    static final GermanLaw CARE_ONE_YEAR = new GermanLaw(Map.of(
            LocalDate.of(2023, 12, 1), "15.25",
            LocalDate.of(2024, 5, 1), "16.50",
            LocalDate.of(2025, 7, 1), "17.35",
            LocalDate.of(2026, 7, 1), "17.80"));

    /** The same for nurses. */
    static final GermanLaw CARE_NURSE = new GermanLaw(Map.of(
            LocalDate.of(2023, 12, 1), "18.25",
            LocalDate.of(2024, 5, 1), "19.50",
            LocalDate.of(2025, 7, 1), "20.50",
            LocalDate.of(2026, 7, 1), "21.03"));

    private final TreeMap<LocalDate, BigDecimal> since = new TreeMap<>();

    private GermanLaw(Map<LocalDate, String> amounts) {
        amounts.forEach((day, amount) -> since.put(day, new BigDecimal(amount)));
    }

    /** All amounts that held between two days, both included. */
    List<BigDecimal> between(LocalDate first, LocalDate last) {
        return new ArrayList<>(
                since.subMap(since.floorKey(first), true, last, true).values());
    }
}
