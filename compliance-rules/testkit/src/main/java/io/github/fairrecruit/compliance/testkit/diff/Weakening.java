package io.github.fairrecruit.compliance.testkit.diff;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.Finding;
import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.OverrideKind;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Reason;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementOverride;
import io.github.fairrecruit.compliance.testkit.TrialRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks for overrides that are laxer than the requirement that they change, without saying so: assesses generated
 * records, and compares each result with what the base requirement says by itself.
 *
 * <p>Exceptions and waivers are laxer by their nature, and an override may declare that it {@code weakens}. All others
 * may only add to the base; one of kind {@code add} leaves it as it is and is not compared. Where the law of the pack does not speak at all - another country, another time, a text that
 * nobody has verified - it weakens nothing.
 */
public final class Weakening {
    /** What a breach of the base must not turn into. */
    private static final Set<Outcome> BETTER = EnumSet.of(
            Outcome.REMEDIED,
            Outcome.WAIVED,
            Outcome.ATTESTED,
            Outcome.SATISFIED,
            Outcome.NOT_DUE,
            Outcome.NOT_APPLICABLE);

    private final ComplianceEngine engine;
    private final Map<String, PackInfo> packs = new TreeMap<>();
    private final Map<String, Requirement> bound = new LinkedHashMap<>();
    private final Map<String, String> owners = new LinkedHashMap<>();
    private final AssessmentOptions options;

    private Weakening(ComplianceEngine engine, List<String> ids) {
        this.engine = engine;
        Set<String> asked = new LinkedHashSet<>(ids);
        for (PackInfo pack : engine.packs()) {
            if (ids.contains(pack.id())) {
                packs.put(pack.id(), pack);
                pack.requirements().stream()
                        .filter(requirement -> requirement.override() != null)
                        .filter(requirement -> replaces(requirement.override()))
                        .forEach(requirement -> {
                            bound.put(requirement.id(), requirement);
                            owners.put(requirement.id(), pack.id());
                            asked.add(requirement.override().pack());
                        });
            }
        }
        // A base that is not there has no outcome to compare with, and the engine says so by itself.
        asked.retainAll(engine.packs().stream().map(PackInfo::id).toList());
        this.options = new AssessmentOptions(asked, null, null, null, false, null);
    }

    /**
     * Tries the overrides of some packs.
     *
     * @param engine an engine with the packs and those that they require
     * @param packs ids of the packs
     * @param records how many records are generated
     * @param seed seed of the records
     */
    public static Report check(ComplianceEngine engine, List<String> packs, int records, long seed) {
        return new Weakening(engine, packs).run(records, seed);
    }

    /** Whether the result stands for the base and may not be laxer; what is only added leaves the base as it is. */
    private static boolean replaces(RequirementOverride override) {
        return override.kind() != OverrideKind.ADD && !override.mayWeaken();
    }

    private Report run(int records, long seed) {
        Map<String, Long> compared = new LinkedHashMap<>();
        bound.keySet().forEach(id -> compared.put(id, 0L));
        Map<String, Undeclared> found = new LinkedHashMap<>();
        if (!bound.isEmpty()) {
            List<PackInfo> speaking = List.copyOf(packs.values());
            List<TrialRecord> generated =
                    TrialRecord.generated(engine.packs(), records, seed).toList();
            for (int i = 0; i < generated.size(); i++) {
                // Most records belong to a country whose law is tried; the others show that it knows where to be
                // silent.
                TrialRecord record = i % 4 == 3
                        ? generated.get(i)
                        : Placing.in(speaking.get(i % speaking.size()), generated.get(i), i);
                Assessment assessment = assess(record);
                if (assessment != null) {
                    compare(record, assessment, compared, found);
                }
            }
        }
        return new Report(records, compared, List.copyOf(found.values()));
    }

    private void compare(
            TrialRecord record, Assessment assessment, Map<String, Long> compared, Map<String, Undeclared> found) {
        bound.forEach((id, requirement) -> {
            if (!speaks(assessment, id)) {
                return;
            }
            compared.merge(id, 1L, Long::sum);
            if (!found.containsKey(id) && weaker(assessment, id)) {
                TrialRecord smallest = record.smallest(smaller -> {
                    Assessment again = assess(smaller);
                    return again != null && speaks(again, id) && weaker(again, id);
                });
                RequirementOutcome shown = assess(smallest).outcome(id).orElseThrow();
                found.put(
                        id,
                        new Undeclared(
                                owners.get(id),
                                id,
                                requirement.override().pack(),
                                requirement.override().requirement(),
                                shown.override().baseOutcome(),
                                shown.outcome(),
                                shown.reason(),
                                smallest.json()));
            }
        });
    }

    private Assessment assess(TrialRecord record) {
        return record.read(engine) instanceof ReadResult.Accepted accepted
                ? engine.assess(accepted.value(), options)
                : null;
    }

    /** Whether the law of the pack speaks to the record at all, so that it can be compared. */
    private boolean speaks(Assessment assessment, String id) {
        RequirementOutcome outcome = assessment.outcome(id).orElse(null);
        if (outcome == null || outcome.override() == null || outcome.outcome() == Outcome.NOT_EVALUATED) {
            return false;
        }
        if (outcome.outcome() != Outcome.NOT_APPLICABLE) {
            return true;
        }
        return outcome.reason() != Reason.DATE && !(outcome.reason() == Reason.SCOPE && elsewhere(assessment, outcome));
    }

    /** Whether a requirement does not apply because the record is another country's, or of another kind. */
    private boolean elsewhere(Assessment assessment, RequirementOutcome outcome) {
        PackAssessment pack = assessment.packs().stream()
                .filter(candidate -> candidate.pack().equals(owners.get(outcome.requirement())))
                .findFirst()
                .orElseThrow();
        PackInfo info = packs.get(pack.pack());
        boolean away = info.jurisdiction() != null
                && pack.role() == null
                && (!info.roles().isEmpty() || assessment.subject().equals("agency"));
        return away || String.valueOf(outcome.condition()).startsWith("subject: ");
    }

    private static boolean weaker(Assessment assessment, String id) {
        RequirementOutcome outcome = assessment.outcome(id).orElseThrow();
        return switch (outcome.override().baseOutcome()) {
            case BREACHED -> BETTER.contains(outcome.outcome());
            case UNDETERMINED ->
                outcome.outcome() == Outcome.SATISFIED
                        && assessment
                                .outcome(outcome.override().requirement())
                                .map(Weakening::mayBeBreached)
                                .orElse(false);
            default -> false;
        };
    }

    /** Whether a fact of the record, and not the law or the scope of the base, leaves the base open. */
    private static boolean mayBeBreached(RequirementOutcome base) {
        return base.findings().stream()
                .filter(finding -> finding.outcome() == Outcome.UNDETERMINED)
                .map(Finding::missing)
                .anyMatch(missing ->
                        !missing.isEmpty() && missing.stream().noneMatch(fact -> fact.kind() == MissingFact.Kind.LAW));
    }

    /**
     * What was found.
     *
     * @param records how many records were generated
     * @param compared how many results were compared, by requirement; 0 for one to which no record came
     * @param found overrides that are laxer than their base without saying so
     */
    public record Report(int records, Map<String, Long> compared, List<Undeclared> found) {
        public Report {
            compared = Collections.unmodifiableMap(new LinkedHashMap<>(compared));
            found = List.copyOf(found);
        }

        /**
         * Fails when an override is laxer than its base without saying so.
         *
         * @throws AssertionError with the records that show it
         */
        public void check() {
            if (!found.isEmpty()) {
                List<String> lines = new ArrayList<>();
                found.forEach(undeclared -> lines.add(undeclared.toString()));
                throw new AssertionError(String.join("\n", lines));
            }
        }
    }

    /**
     * An override that is laxer than its base without saying so.
     *
     * @param pack id of the pack
     * @param requirement id of the requirement
     * @param basePack id of the base pack
     * @param baseRequirement id of the base requirement
     * @param baseOutcome what the base says by itself
     * @param outcome what the override makes of it
     * @param reason its reason, or null
     * @param record the smallest record that was found to show it, as JSON
     */
    public record Undeclared(
            String pack,
            String requirement,
            String basePack,
            String baseRequirement,
            Outcome baseOutcome,
            Outcome outcome,
            Reason reason,
            String record) {
        /** What is wrong. */
        public String message() {
            return requirement + " is laxer than " + baseRequirement + " of " + basePack + " and does not say so: "
                    + word(baseOutcome) + " becomes " + word(outcome)
                    + (reason == null ? "" : " (" + word(reason) + ")")
                    + ", for " + record + ".";
        }

        /** What would be right; begins with "Maybe". */
        public String advice() {
            return "Maybe write \"weakens: true\" in its override, or a rule of it goes too far.";
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String toString() {
            return message() + " " + advice();
        }
    }
}
