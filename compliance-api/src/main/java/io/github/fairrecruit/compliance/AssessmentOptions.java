package io.github.fairrecruit.compliance;

import io.github.fairrecruit.compliance.pack.Profile;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How to assess. The clock is an argument: nothing here defaults to today.
 *
 * @param packs ids of the packs to ask; empty asks all
 * @param profiles only requirements of these filings; empty asks all
 * @param knowledgeDate what was known on this day decides; null takes the newest day on which the packs were checked
 * @param lawOf benchmark date that selects law and parameters instead of the events' dates; null for none
 * @param ignoreWaivers true to judge as if no authority had waived anything
 * @param rates exchange rates; money in different currencies meets only through them
 */
@RecordBuilder
public record AssessmentOptions(
        Set<String> packs,
        Set<Profile> profiles,
        LocalDate knowledgeDate,
        LocalDate lawOf,
        boolean ignoreWaivers,
        List<ExchangeRate> rates) {
    public AssessmentOptions {
        packs = packs == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(packs));
        profiles = profiles == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(profiles));
        rates = rates == null ? List.of() : List.copyOf(rates);
    }

    /** All packs, the events' own dates, no rates. */
    public static AssessmentOptions defaults() {
        return new AssessmentOptions(null, null, null, null, false, null);
    }
}
