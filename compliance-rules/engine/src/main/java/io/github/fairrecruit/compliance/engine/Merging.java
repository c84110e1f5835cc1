package io.github.fairrecruit.compliance.engine;

import io.github.fairrecruit.compliance.assessment.AppliedOverride;
import io.github.fairrecruit.compliance.assessment.Finding;
import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.Repair;
import io.github.fairrecruit.compliance.assessment.RepairPart;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.assessment.RequirementOutcomeBuilder;
import io.github.fairrecruit.compliance.assessment.WorkerCost;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Joins the assessments of the records that a disputed record can stand for. What is the same in all stands, with the
 * bounds of all; what differs is undetermined.
 */
final class Merging {
    private Merging() {}

    static PackAssessment merge(List<PackAssessment> worlds, SortedSet<String> disputed) {
        PackAssessment first = worlds.get(0);
        List<RequirementOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < first.outcomes().size(); i++) {
            int index = i;
            outcomes.add(merge(worlds.stream().map(world -> world.outcomes().get(index)), disputed));
        }
        boolean oneRole = worlds.stream().allMatch(world -> world.role() == first.role());
        return PackAssessment.of(
                first.pack(), first.version(), first.jurisdiction(), oneRole ? first.role() : null, outcomes);
    }

    /** What is borne in all of these records; what differs is unknown, or has the bounds of all. */
    static WorkerCost costs(List<WorkerCost> worlds) {
        WorkerCost first = worlds.get(0);
        if (worlds.size() == 1) {
            return first;
        }
        boolean oneAnswer = worlds.stream().allMatch(world -> Objects.equals(world.charged(), first.charged()));
        boolean comparable = worlds.stream().allMatch(world -> world.monthsAtLeast() != null);
        boolean bounded = comparable && worlds.stream().allMatch(world -> world.monthsAtMost() != null);
        return new WorkerCost(
                oneAnswer ? first.charged() : null,
                borne(worlds),
                earnings(worlds),
                comparable
                        ? worlds.stream()
                                .map(WorkerCost::monthsAtLeast)
                                .min(Comparator.naturalOrder())
                                .orElseThrow()
                        : null,
                bounded
                        ? worlds.stream()
                                .map(WorkerCost::monthsAtMost)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()
                        : null);
    }

    /** Bounds for each currency and basis. What some record does not show is nothing there, or may be anything. */
    private static List<MoneyBounds> borne(List<WorkerCost> worlds) {
        Map<String, List<MoneyBounds>> sums = new TreeMap<>();
        boolean endless = false;
        for (WorkerCost world : worlds) {
            for (MoneyBounds sum : world.borne()) {
                endless |= sum.currency() == null;
                if (sum.currency() != null) {
                    sums.computeIfAbsent(sum.currency() + "/" + sum.basis(), key -> new ArrayList<>())
                            .add(sum);
                }
            }
        }
        if (sums.isEmpty() && endless) {
            return List.of(new MoneyBounds(null, BigDecimal.ZERO, null, null));
        }
        List<MoneyBounds> bounds = new ArrayList<>();
        for (List<MoneyBounds> all : sums.values()) {
            MoneyBounds hull = all.stream().reduce(Merging::hull).orElseThrow();
            bounds.add(new MoneyBounds(
                    hull.currency(),
                    all.size() == worlds.size() ? hull.atLeast() : BigDecimal.ZERO,
                    endless ? null : hull.atMost(),
                    hull.basis()));
        }
        return bounds;
    }

    private static MoneyBounds earnings(List<WorkerCost> worlds) {
        MoneyBounds first = worlds.get(0).earnings();
        boolean comparable = worlds.stream()
                .allMatch(world ->
                        world.earnings() != null && world.earnings().currency().equals(first.currency()));
        return comparable
                ? worlds.stream()
                        .map(WorkerCost::earnings)
                        .reduce(Merging::hull)
                        .orElseThrow()
                : null;
    }

    private static RequirementOutcome merge(Stream<RequirementOutcome> stream, SortedSet<String> disputed) {
        List<RequirementOutcome> worlds = stream.toList();
        RequirementOutcome first = worlds.get(0);
        boolean same = worlds.stream()
                .allMatch(world -> world.outcome() == first.outcome() && world.reason() == first.reason());
        if (same && first.outcome() != Outcome.UNDETERMINED) {
            return RequirementOutcomeBuilder.builder(
                            with(first, first.outcome(), findings(worlds), List.of(), repairs(worlds)))
                    .override(override(worlds))
                    .build();
        }
        SortedSet<MissingFact> missing = new TreeSet<>();
        worlds.forEach(world -> missing.addAll(world.missing()));
        if (!same) {
            disputed.forEach(pointer -> missing.add(new MissingFact(pointer, MissingFact.Kind.DISPUTED)));
        }
        List<Finding> all = worlds.stream()
                .flatMap(world -> world.findings().stream())
                .distinct()
                .toList();
        return RequirementOutcomeBuilder.builder(
                        with(first, Outcome.UNDETERMINED, all, List.copyOf(missing), List.of()))
                .override(override(worlds))
                .build();
    }

    /** Where the records differ, the base outcome is undetermined too. */
    private static AppliedOverride override(List<RequirementOutcome> worlds) {
        AppliedOverride first = worlds.get(0).override();
        return worlds.stream().allMatch(world -> Objects.equals(world.override(), first))
                ? first
                : new AppliedOverride(
                        first.kind(),
                        first.pack(),
                        first.requirement(),
                        Outcome.UNDETERMINED,
                        null,
                        first.legalBasis(),
                        first.authority());
    }

    private static RequirementOutcome with(
            RequirementOutcome base,
            Outcome outcome,
            List<Finding> findings,
            List<MissingFact> missing,
            List<Repair> repairs) {
        boolean same = base.outcome() == outcome;
        return new RequirementOutcome(
                base.requirement(),
                outcome,
                same ? base.reason() : null,
                same ? base.condition() : null,
                base.kind(),
                base.severity(),
                base.provision(),
                base.citationStatus(),
                base.force(),
                base.override(),
                findings,
                missing,
                repairs,
                base.error());
    }

    /** Findings of the first record that others have too, with the bounds of all; then those of single records. */
    private static List<Finding> findings(List<RequirementOutcome> worlds) {
        Map<String, Finding> joined = new LinkedHashMap<>();
        for (RequirementOutcome world : worlds) {
            for (Finding finding : world.findings()) {
                joined.merge(
                        finding.pointer() + " " + finding.rule() + " " + finding.outcome(), finding, Merging::hull);
            }
        }
        return List.copyOf(joined.values());
    }

    private static Finding hull(Finding a, Finding b) {
        if (a.amount() == null || b.amount() == null || a.amount().equals(b.amount())) {
            return a;
        }
        return new Finding(
                a.pointer(),
                a.outcome(),
                a.reason(),
                a.rule(),
                a.values(),
                hull(a.amount(), b.amount()),
                a.liftedBy(),
                a.missing(),
                a.grade());
    }

    /** Never the sum: the lowest lower bound and the highest upper one. Other currencies have no common bounds. */
    private static MoneyBounds hull(MoneyBounds a, MoneyBounds b) {
        boolean comparable = Objects.equals(a.currency(), b.currency()) && a.basis() == b.basis();
        if (!comparable) {
            return new MoneyBounds(null, BigDecimal.ZERO, null, null);
        }
        return new MoneyBounds(
                a.currency(),
                a.atLeast().min(b.atLeast()),
                a.atMost() == null || b.atMost() == null ? null : a.atMost().max(b.atMost()),
                a.basis());
    }

    private static List<Repair> repairs(List<RequirementOutcome> worlds) {
        if (worlds.get(0).repairs().isEmpty()) {
            return List.of();
        }
        Map<String, List<MoneyBounds>> amounts = new TreeMap<>();
        SortedSet<String> pointers = new TreeSet<>();
        for (RequirementOutcome world : worlds) {
            for (Repair repair : world.repairs()) {
                pointers.addAll(repair.pointers());
                repair.amounts()
                        .forEach(amount -> amounts.computeIfAbsent(
                                        amount.currency() + "/" + amount.basis(), key -> new ArrayList<>())
                                .add(amount));
            }
        }
        List<MoneyBounds> bounded = new ArrayList<>();
        for (List<MoneyBounds> all : amounts.values()) {
            MoneyBounds hull = all.stream().reduce(Merging::hull).orElseThrow();
            // A currency that not every record owes may not be owed at all.
            bounded.add(
                    all.size() == worlds.size()
                            ? hull
                            : new MoneyBounds(hull.currency(), BigDecimal.ZERO, hull.atMost(), hull.basis()));
        }
        RemedyAct act = worlds.get(0).repairs().get(0).act();
        return List.of(new Repair(act, bounded, List.copyOf(pointers), parts(worlds, act)));
    }

    /** What is left of each cost, with the bounds of all records. */
    private static List<RepairPart> parts(List<RequirementOutcome> worlds, RemedyAct act) {
        Map<String, List<MoneyBounds>> parts = new LinkedHashMap<>();
        for (RequirementOutcome world : worlds) {
            for (Repair repair : world.repairs()) {
                repair.parts()
                        .forEach(part -> parts.computeIfAbsent(part.pointer(), key -> new ArrayList<>())
                                .add(part.amount()));
            }
        }
        boolean sameCosts = parts.values().stream().allMatch(all -> all.size() == worlds.size());
        if (act == RemedyAct.REPAY_EXCESS && !sameCosts) {
            return List.of();
        }
        List<RepairPart> joined = new ArrayList<>();
        parts.forEach((pointer, all) -> {
            MoneyBounds hull = all.stream().reduce(Merging::hull).orElseThrow();
            // A cost that not every record wants repaid may not be owed at all.
            joined.add(new RepairPart(
                    pointer,
                    all.size() == worlds.size()
                            ? hull
                            : new MoneyBounds(hull.currency(), BigDecimal.ZERO, hull.atMost(), hull.basis())));
        });
        return joined;
    }
}
