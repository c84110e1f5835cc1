package io.github.fairrecruit.compliance.testkit.diff;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.engine.DefaultEngine;
import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.testkit.Expectation;
import io.github.fairrecruit.compliance.testkit.TrialRecord;
import io.github.fairrecruit.compliance.testkit.diff.CaseChange.OutcomeChange;
import io.github.fairrecruit.compliance.testkit.diff.CaseChange.VerdictChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What differs between two versions of packs: in their data, and in what they say about some records.
 *
 * @param packs packs that changed, in the order of their ids
 * @param compared how many records were assessed with both versions
 * @param cases records of which some outcome is another
 */
public record PackDiff(List<PackChange> packs, int compared, List<CaseChange> cases) {
    /** Outcomes of a requirement that came or went which by themselves tell nothing. */
    private static final Set<Outcome> QUIET = EnumSet.of(Outcome.SATISFIED, Outcome.NOT_APPLICABLE, Outcome.NOT_DUE);

    public PackDiff {
        packs = List.copyOf(packs);
        cases = List.copyOf(cases);
    }

    /** Whether every id that is gone has a tombstone, and no withdrawn id is used again. */
    public boolean idsKept() {
        return packs.stream().allMatch(PackChange::idsKept);
    }

    /**
     * Compares two versions of packs.
     *
     * @param older packs before
     * @param newer packs after
     * @param others packs that stand beside both; those with an id that the version has itself are left out
     * @param records records to try both on
     */
    public static PackDiff compare(PackSet older, PackSet newer, List<LoadedPack> others, List<TrialRecord> records) {
        Set<String> ids = new TreeSet<>(older.ids());
        ids.addAll(newer.ids());
        Map<String, PackChange> changes = new LinkedHashMap<>();
        for (String id : ids) {
            PackChange change = PackChange.between(older, pack(older, id), newer, pack(newer, id));
            if (!change.empty()) {
                changes.put(id, change);
            }
        }
        Comparison comparison = new Comparison(older.engine(others), newer.engine(others), changes);
        List<CaseChange> cases = new ArrayList<>();
        for (TrialRecord record : records) {
            CaseChange change = comparison.compare(record);
            if (!change.verdicts().isEmpty() || !change.outcomes().isEmpty()) {
                cases.add(change);
            }
        }
        return new PackDiff(List.copyOf(changes.values()), records.size(), cases);
    }

    /** The golden cases of both versions; one that both have is taken once, in its newer form. */
    public static List<TrialRecord> cases(PackSet older, PackSet newer) {
        Map<List<String>, TrialRecord> cases = new LinkedHashMap<>();
        Stream.concat(newer.cases().stream(), older.cases().stream())
                .forEach(golden -> cases.putIfAbsent(List.of(golden.file(), golden.name(), golden.json()), golden));
        return List.copyOf(cases.values());
    }

    private static LoadedPack pack(PackSet set, String id) {
        return set.packs().stream()
                .filter(pack -> pack.info().id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Assesses records with both versions. */
    private static final class Comparison {
        private final DefaultEngine older;
        private final DefaultEngine newer;
        private final Causes causes;
        private final LocalDate known;

        Comparison(DefaultEngine older, DefaultEngine newer, Map<String, PackChange> changes) {
            this.older = older;
            this.newer = newer;
            this.causes = new Causes(older, newer, changes);
            // Both judge by what is known on one day, or every duty that has come due since would look like a change.
            this.known = Stream.concat(older.packs().stream(), newer.packs().stream())
                    .map(PackInfo::lastChecked)
                    .filter(Objects::nonNull)
                    .map(checked -> checked.lastDay())
                    .max(LocalDate::compareTo)
                    .orElse(null);
        }

        CaseChange compare(TrialRecord record) {
            List<VerdictChange> verdicts = new ArrayList<>();
            List<OutcomeChange> outcomes = new ArrayList<>();
            Assessed before = assess(older, record);
            Assessed after = assess(newer, record);
            if (before.assessment == null || after.assessment == null) {
                if (!Objects.equals(before.refusal, after.refusal)) {
                    outcomes.add(new OutcomeChange("", "", before.word(), after.word(), List.of()));
                }
            } else {
                compare(before.assessment, after.assessment, verdicts, outcomes);
            }
            return new CaseChange(record.name(), record.file(), record.line(), verdicts, outcomes);
        }

        private void compare(
                Assessment before, Assessment after, List<VerdictChange> verdicts, List<OutcomeChange> outcomes) {
            Map<String, PackAssessment> left = new LinkedHashMap<>();
            Map<String, PackAssessment> right = new LinkedHashMap<>();
            before.packs().forEach(pack -> left.put(pack.pack(), pack));
            after.packs().forEach(pack -> right.put(pack.pack(), pack));
            Set<String> ids = new LinkedHashSet<>(left.keySet());
            ids.addAll(right.keySet());
            for (String id : ids) {
                Verdict was = left.containsKey(id) ? left.get(id).verdict() : null;
                Verdict is = right.containsKey(id) ? right.get(id).verdict() : null;
                if (was != is) {
                    verdicts.add(new VerdictChange(id, was, is));
                }
                outcomes(id, byRequirement(left.get(id)), byRequirement(right.get(id)), outcomes);
            }
        }

        private void outcomes(
                String pack,
                Map<String, RequirementOutcome> before,
                Map<String, RequirementOutcome> after,
                List<OutcomeChange> outcomes) {
            Set<String> ids = new LinkedHashSet<>(before.keySet());
            ids.addAll(after.keySet());
            for (String id : ids) {
                RequirementOutcome was = before.get(id);
                RequirementOutcome is = after.get(id);
                if (was == null || is == null) {
                    if (!QUIET.contains((was == null ? is : was).outcome())) {
                        outcomes.add(new OutcomeChange(pack, id, line(was), line(is), causes.of(pack, id)));
                    }
                } else if (!line(was).equals(line(is))) {
                    outcomes.add(new OutcomeChange(pack, id, line(was), line(is), causes.of(pack, id)));
                }
            }
        }

        private static Map<String, RequirementOutcome> byRequirement(PackAssessment pack) {
            Map<String, RequirementOutcome> outcomes = new LinkedHashMap<>();
            if (pack != null) {
                pack.outcomes().forEach(outcome -> outcomes.put(outcome.requirement(), outcome));
            }
            return outcomes;
        }

        private static String line(RequirementOutcome outcome) {
            return outcome == null ? null : Expectation.of(outcome).toString();
        }

        private Assessed assess(DefaultEngine engine, TrialRecord record) {
            ReadResult read = record.read(engine);
            if (read instanceof ReadResult.Refused refused) {
                return new Assessed(null, "refused at \"" + refused.pointer() + "\": " + refused.reason());
            }
            AssessmentOptions given = record.options();
            // A case may name packs that only one of the versions has.
            Set<String> asked = new LinkedHashSet<>(given.packs());
            asked.retainAll(engine.packs().stream().map(PackInfo::id).toList());
            if (asked.isEmpty() && !given.packs().isEmpty()) {
                return new Assessed(null, "none of the packs " + given.packs() + " is there");
            }
            AssessmentOptions options = new AssessmentOptions(
                    asked,
                    given.profiles(),
                    given.knowledgeDate() == null ? known : given.knowledgeDate(),
                    given.lawOf(),
                    given.ignoreWaivers(),
                    given.rates());
            return new Assessed(engine.assess(((ReadResult.Accepted) read).value(), options), null);
        }
    }

    /** An assessment, or why there is none. */
    private record Assessed(Assessment assessment, String refusal) {
        String word() {
            return assessment == null ? refusal : "assessed";
        }
    }
}
