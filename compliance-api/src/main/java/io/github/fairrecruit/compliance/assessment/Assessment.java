package io.github.fairrecruit.compliance.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The assessment of one record: an outcome for every requirement of every pack that was asked.
 *
 * @param format version of this format
 * @param engine version of the engine
 * @param subject kind of the record: {@code placement}, {@code agency}, {@code agreement} or {@code portfolio}
 * @param id pseudonym of the record; null when it has none
 * @param knowledgeDate what was known on this day decides
 * @param lawOf the benchmark date that selected law and parameters; null when the dates of the events did
 * @param packs one assessment for each pack, in the order of the ids
 * @param conflicts laws that contradict each other in this case
 * @param disputes facts about which something else is asserted too
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Assessment(
        String format,
        String engine,
        String subject,
        String id,
        CalendarDate knowledgeDate,
        CalendarDate lawOf,
        List<PackAssessment> packs,
        List<Conflict> conflicts,
        List<Dispute> disputes) {
    /** The current format. */
    public static final String FORMAT = "1";

    public Assessment {
        packs = List.copyOf(packs);
        conflicts = conflicts == null ? List.of() : List.copyOf(conflicts);
        disputes = List.copyOf(disputes);
    }

    /** The outcome of a requirement, if one of the packs has it. */
    public Optional<RequirementOutcome> outcome(String requirement) {
        return packs.stream()
                .flatMap(pack -> pack.outcomes().stream())
                .filter(outcome -> outcome.requirement().equals(requirement))
                .findFirst();
    }

    /** The facts to ask for: those first that decide the most outcomes, then in the order of the pointers. */
    public List<MissingRank> missing() {
        Map<MissingFact, List<String>> requirements = new TreeMap<>();
        for (PackAssessment pack : packs) {
            for (RequirementOutcome outcome : pack.outcomes()) {
                if (outcome.outcome() == Outcome.UNDETERMINED && outcome.counts()) {
                    for (MissingFact fact : outcome.missing()) {
                        requirements
                                .computeIfAbsent(fact, key -> new ArrayList<>())
                                .add(outcome.requirement());
                    }
                }
            }
        }
        return requirements.entrySet().stream()
                .map(entry -> new MissingRank(entry.getKey(), entry.getValue().size(), entry.getValue()))
                .sorted(Comparator.comparingInt(MissingRank::outcomes)
                        .reversed()
                        .thenComparing(MissingRank::fact))
                .toList();
    }
}
