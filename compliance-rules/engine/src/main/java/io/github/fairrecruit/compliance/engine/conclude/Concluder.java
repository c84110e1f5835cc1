package io.github.fairrecruit.compliance.engine.conclude;

import io.github.fairrecruit.compliance.assessment.Finding;
import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.Repair;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.engine.fire.Firing;
import io.github.fairrecruit.compliance.engine.fire.PackRunner;
import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.engine.load.RuleEntry;
import io.github.fairrecruit.compliance.facts.CaseFacts;
import io.github.fairrecruit.compliance.facts.Fact;
import io.github.fairrecruit.compliance.facts.Match;
import io.github.fairrecruit.compliance.facts.Match.Verb;
import io.github.fairrecruit.compliance.facts.Reading;
import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.law.Law;
import io.github.fairrecruit.compliance.law.Span;
import io.github.fairrecruit.compliance.model.Assertion;
import io.github.fairrecruit.compliance.model.EvidenceGrade;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import io.github.fairrecruit.compliance.pack.BindingForce;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.Force;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.Reason;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Draws one outcome for each requirement of a pack from what the rules said about one record. */
public final class Concluder {
    private final LoadedPack pack;
    private final PackRunner runner;
    private final RecruitmentRecord subject;
    private final CaseFacts facts;
    private final Law law;
    private final LocalDate knowledgeDate;
    private final Firing firing;
    private final Map<String, Map<Fact, List<Match>>> matches = new HashMap<>();

    /** Draws outcomes from a firing. */
    public Concluder(
            LoadedPack pack,
            PackRunner runner,
            RecruitmentRecord subject,
            CaseFacts facts,
            Law law,
            LocalDate knowledgeDate,
            Firing firing) {
        this.pack = pack;
        this.runner = runner;
        this.subject = subject;
        this.facts = facts;
        this.law = law;
        this.knowledgeDate = knowledgeDate;
        this.firing = firing;
        // Facts are told apart by identity: two costs may be alike in every value.
        for (Match match : firing.matches()) {
            matches.computeIfAbsent(match.requirement(), requirement -> new IdentityHashMap<>())
                    .computeIfAbsent(match.fact(), fact -> new ArrayList<>())
                    .add(match);
        }
    }

    /** The assessment of the requirements that are asked. */
    public PackAssessment conclude(Predicate<Requirement> asked) {
        List<RequirementOutcome> outcomes = pack.info().requirements().stream()
                .filter(asked)
                .map(this::conclude)
                .toList();
        return PackAssessment.of(pack.info().id(), pack.info().version(), outcomes);
    }

    private RequirementOutcome conclude(Requirement requirement) {
        Scopes scope = Scopes.of(requirement, facts, SubjectKind.of(subject));
        if (scope.condition().isFalse()) {
            return outcome(requirement, Draft.notApplicable(Reason.SCOPE, scope.unmet()));
        }
        String error = error(requirement);
        Draft draft = error != null ? Draft.notEvaluated(error) : judged(requirement);
        if (due(requirement).isFalse() && draft.outcome != Outcome.NOT_APPLICABLE && error == null) {
            draft = Draft.of(Outcome.NOT_DUE);
        }
        if (scope.condition().isUnknown()
                && draft.outcome != Outcome.NOT_APPLICABLE
                && draft.outcome != Outcome.NOT_EVALUATED) {
            draft = draft.undetermined(scope.condition().missing());
        }
        // The text of this law was never read: whatever it seems to say is for a lawyer to review.
        if (requirement.force() == Force.NATIONAL_LAW
                && requirement.citation().status() == CitationStatus.RECALLED
                && draft.outcome != Outcome.NOT_APPLICABLE) {
            draft = draft.flagged(Reason.REVIEW);
        }
        return outcome(requirement, draft);
    }

    /** Why a requirement could not be evaluated, or null. */
    private String error(Requirement requirement) {
        if (firing.error() != null) {
            return firing.error();
        }
        SortedSet<String> errors = new TreeSet<>();
        for (RuleEntry rule : pack.rules()) {
            if (firing.failed().containsKey(rule.name()) && rule.requirements().contains(judgedBy(requirement))) {
                errors.add("The rule \"" + rule.name() + "\" failed. "
                        + firing.failed().get(rule.name()));
            }
        }
        return errors.isEmpty() ? null : String.join(" ", errors);
    }

    private static String judgedBy(Requirement requirement) {
        return requirement.sameAs() == null ? requirement.id() : requirement.sameAs();
    }

    // ------------------------------------------------------------------ one requirement

    private Draft judged(Requirement requirement) {
        Map<Fact, List<Match>> byFact = matches.getOrDefault(judgedBy(requirement), Map.of());
        List<Finding> findings = new ArrayList<>();
        if (!byFact.isEmpty()) {
            for (Fact fact : facts.facts()) {
                List<Match> ofFact = byFact.get(fact);
                if (ofFact != null) {
                    findings(requirement, fact, ofFact, findings);
                }
            }
        }
        Outcome settling = settling(requirement.kind());
        if (findings.stream().anyMatch(finding -> finding.outcome() == settling)) {
            // One attestation, one sign or one fact that meets the test is enough: what else may be cannot change it.
            findings.removeIf(finding -> finding.outcome() == Outcome.UNDETERMINED);
        }
        // Facts of another time than the law's say nothing about the time of the law.
        boolean speaking = findings.stream().anyMatch(finding -> finding.reason() != Reason.DATE);
        return speaking ? strongest(findings) : withoutFindings(requirement).showing(findings);
    }

    /** The outcome of one fact that settles a requirement of this kind whatever other facts say; null for demands. */
    private static Outcome settling(RequirementKind kind) {
        return switch (kind) {
            case DEMAND -> null;
            case ATTESTATION -> Outcome.ATTESTED;
            case INDICATOR -> Outcome.FLAGGED;
            case TEST -> Outcome.SATISFIED;
        };
    }

    /** No rule matched: the demand is met wherever the requirement is in force. */
    private Draft withoutFindings(Requirement requirement) {
        Condition inForce = inForce(requirement);
        if (inForce.isFalse()) {
            return Draft.notApplicable(Reason.DATE, dates(requirement));
        }
        Draft met = switch (requirement.kind()) {
            case DEMAND -> Draft.of(Outcome.SATISFIED);
            case ATTESTATION -> Draft.of(Outcome.UNDETERMINED);
            case INDICATOR -> Draft.notApplicable(Reason.SCOPE, "no such sign is on record");
            case TEST -> Draft.notApplicable(Reason.SCOPE, "nothing on record meets the test");
        };
        return inForce.isUnknown() && met.outcome != Outcome.NOT_APPLICABLE ? met.undetermined(inForce.missing()) : met;
    }

    private static Draft strongest(List<Finding> findings) {
        Finding strongest =
                findings.stream().min(Comparator.comparing(Finding::outcome)).orElseThrow();
        SortedSet<MissingFact> missing = new TreeSet<>();
        for (Finding finding : findings) {
            if (finding.outcome() == strongest.outcome()) {
                missing.addAll(finding.missing());
            }
        }
        String condition = strongest.reason() == Reason.EXCEPTED ? "lifted by " + strongest.liftedBy() : null;
        return new Draft(strongest.outcome(), strongest.reason(), condition, findings, List.copyOf(missing), null);
    }

    // ------------------------------------------------------------------ one fact

    private void findings(Requirement requirement, Fact fact, List<Match> ofFact, List<Finding> findings) {
        List<Match> speaking = new ArrayList<>();
        Set<String> spoken = new HashSet<>();
        boolean repaired = certain(ofFact, Verb.BREACH) && certain(ofFact, Verb.REPAIRED);
        for (Match match : ofFact) {
            // A fact that breached and is repaired stays so, whatever else may have been wrong with it.
            boolean speaks = match.verb() != Verb.LIFT
                    && match.verb() != Verb.REPAIRED
                    && !(repaired && match.reading() == Reading.POSSIBLE);
            // The certain reading comes first: a rule that matches in it is not asked again.
            if (speaks && spoken.add(match.rule() + match.verb())) {
                speaking.add(match);
            }
        }
        for (Match match : speaking) {
            Contribution contribution = contribution(requirement, match, ofFact);
            Contribution dated = contribution == null ? null : dated(requirement, fact, contribution);
            // What an open list may hold outside of the law's time is not worth a line.
            if (dated != null && !(fact.unlisted() && dated.reason == Reason.DATE)) {
                findings.add(finding(requirement, fact, match, dated));
            }
        }
    }

    /** What a match by itself leads to, before the dates of the law are asked. */
    private Contribution contribution(Requirement requirement, Match match, List<Match> ofFact) {
        boolean certain = match.reading() == Reading.CERTAIN;
        Match lift = strongest(ofFact, Verb.LIFT);
        if (lift != null && lift.reading() == Reading.CERTAIN) {
            return new Contribution(Outcome.NOT_APPLICABLE, Reason.EXCEPTED, lift.by(), List.of());
        }
        switch (match.verb()) {
            case BREACH -> {
                Match repaired = strongest(ofFact, Verb.REPAIRED);
                if (!certain) {
                    return undetermined(runner.missing(facts, match));
                }
                if (lift != null) {
                    return undetermined(runner.missing(facts, lift));
                }
                if (repaired == null) {
                    return new Contribution(Outcome.BREACHED, null, null, List.of());
                }
                return repaired.reading() == Reading.CERTAIN
                        ? new Contribution(Outcome.REMEDIED, null, null, List.of())
                        : undetermined(runner.missing(facts, repaired));
            }
            case FLAG -> {
                if (certain) {
                    return new Contribution(Outcome.FLAGGED, requirement.flag(), null, List.of());
                }
                // Beside a demand or an attestation a flag never counts, so neither does a possible one.
                return requirement.kind() == RequirementKind.INDICATOR
                        ? undetermined(runner.missing(facts, match))
                        : null;
            }
            case ATTEST -> {
                return certain
                        ? new Contribution(Outcome.ATTESTED, null, null, List.of())
                        : undetermined(runner.missing(facts, match));
            }
            case MEETS -> {
                return certain
                        ? new Contribution(Outcome.SATISFIED, null, null, List.of())
                        : undetermined(runner.missing(facts, match));
            }
            default -> throw new IllegalStateException("No contribution of " + match.verb());
        }
    }

    private static Contribution undetermined(List<MissingFact> missing) {
        return new Contribution(Outcome.UNDETERMINED, null, null, missing);
    }

    private static boolean certain(List<Match> matches, Verb verb) {
        Match match = strongest(matches, verb);
        return match != null && match.reading() == Reading.CERTAIN;
    }

    /** The certain match of a verb, else the possible one, else null. */
    private static Match strongest(List<Match> matches, Verb verb) {
        Match strongest = null;
        for (Match match : matches) {
            if (match.verb() == verb && (strongest == null || match.reading() == Reading.CERTAIN)) {
                strongest = match;
            }
        }
        return strongest;
    }

    /** The same, once the dates of the law and of the duty are asked. */
    private Contribution dated(Requirement requirement, Fact fact, Contribution contribution) {
        Condition inForce = inForce(requirement, fact.dateOf(requirement.datedBy()));
        if (inForce.isFalse()) {
            return new Contribution(Outcome.NOT_APPLICABLE, Reason.DATE, null, List.of());
        }
        if (contribution.outcome == Outcome.NOT_APPLICABLE) {
            return contribution;
        }
        if (inForce.isUnknown()) {
            return contribution.undetermined(inForce.missing());
        }
        Condition due = due(requirement);
        return due.isUnknown() ? contribution.undetermined(due.missing()) : contribution;
    }

    /** Whether the event of the duty has come. */
    private Condition due(Requirement requirement) {
        if (requirement.due() == null) {
            return Condition.TRUE;
        }
        Span event = facts.dateOf(requirement.due());
        if (event.first() != null && event.first().isAfter(knowledgeDate)) {
            return Condition.FALSE;
        }
        return event.last() != null && !event.last().isAfter(knowledgeDate)
                ? Condition.TRUE
                : Condition.unknown(event.missing());
    }

    private Finding finding(Requirement requirement, Fact fact, Match match, Contribution contribution) {
        return new Finding(
                fact.pointer(),
                contribution.outcome,
                contribution.reason,
                match.rule(),
                fact.values(),
                fact.unlisted() ? null : fact.amount(),
                contribution.liftedBy,
                contribution.missing,
                grade(fact.pointer()));
    }

    /** The weakest grade of what is asserted about a fact or its parts; null when nothing is. */
    private EvidenceGrade grade(String pointer) {
        return subject.assertions().stream()
                .filter(assertion -> concerns(assertion, pointer))
                .map(Assertion::grade)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean concerns(Assertion assertion, String pointer) {
        return assertion.pointer().equals(pointer) || assertion.pointer().startsWith(pointer + "/");
    }

    // ------------------------------------------------------------------ law

    private Condition inForce(Requirement requirement, Span event) {
        return requirement.from() == null && requirement.until() == null
                ? Condition.TRUE
                : law.date(event).within(requirement.from(), requirement.until());
    }

    /** Whether a requirement is in force for some event on record; without one, for the recruitment as a whole. */
    private Condition inForce(Requirement requirement) {
        List<Condition> events = new ArrayList<>();
        for (Fact fact : facts.facts()) {
            if (!fact.unlisted() && fact.isEvent(requirement.datedBy())) {
                events.add(inForce(requirement, fact.dateOf(requirement.datedBy())));
            }
        }
        return events.isEmpty() ? inForce(requirement, facts.dateOf(requirement.datedBy())) : Condition.any(events);
    }

    private static String dates(Requirement requirement) {
        return "in force from " + requirement.from()
                + (requirement.until() == null ? "" : " until " + requirement.until());
    }

    /** How the provision binds. It words the outcome and never decides it. */
    private BindingForce force(Requirement requirement) {
        return switch (requirement.force()) {
            case NATIONAL_LAW -> BindingForce.NATIONAL_LAW;
            case GUIDANCE -> BindingForce.GUIDANCE;
            case VOLUNTARY_STANDARD -> BindingForce.VOLUNTARY_STANDARD;
            case RISK_INDICATOR -> BindingForce.RISK_INDICATOR;
            case DRAFT -> BindingForce.DRAFT;
            case REPEALED -> BindingForce.REPEALED;
            case TREATY -> facts.binding(requirement.instrument(), facts.dateOf(requirement.datedBy()));
        };
    }

    // ------------------------------------------------------------------ result

    private RequirementOutcome outcome(Requirement requirement, Draft draft) {
        return new RequirementOutcome(
                requirement.id(),
                draft.outcome,
                draft.reason,
                draft.reason == Reason.DATE && draft.condition == null ? dates(requirement) : draft.condition,
                requirement.kind(),
                requirement.severity(),
                requirement.provision(),
                requirement.citation().status(),
                force(requirement),
                draft.findings,
                draft.outcome == Outcome.UNDETERMINED ? draft.missing : List.of(),
                draft.outcome == Outcome.BREACHED ? repairs(requirement, draft.findings) : List.of(),
                draft.error);
    }

    /** The act that repairs the breaches; amounts are summed for each currency and basis, with their bounds. */
    private List<Repair> repairs(Requirement requirement, List<Finding> findings) {
        if (requirement.remedy() == null || requirement.remedy() == RemedyAct.NONE) {
            return List.of();
        }
        List<String> pointers = findings.stream()
                .filter(finding -> finding.outcome() == Outcome.BREACHED)
                .map(Finding::pointer)
                .distinct()
                .toList();
        Map<String, MoneyBounds> sums = new TreeMap<>();
        if (requirement.remedy() == RemedyAct.REPAY) {
            Set<String> counted = new HashSet<>();
            for (Fact fact : facts.facts()) {
                MoneyBounds balance = pointers.contains(fact.pointer()) && !fact.unlisted() ? fact.balance() : null;
                if (balance != null && counted.add(fact.pointer())) {
                    sums.merge(balance.currency() + "/" + balance.basis(), balance, Concluder::sum);
                }
            }
        }
        return List.of(new Repair(requirement.remedy(), List.copyOf(sums.values()), pointers));
    }

    private static MoneyBounds sum(MoneyBounds a, MoneyBounds b) {
        BigDecimal atMost =
                a.atMost() == null || b.atMost() == null ? null : a.atMost().add(b.atMost());
        return new MoneyBounds(a.currency(), a.atLeast().add(b.atLeast()), atMost, a.basis());
    }

    /** What one match contributes. */
    private record Contribution(Outcome outcome, Reason reason, String liftedBy, List<MissingFact> missing) {
        Contribution undetermined(List<MissingFact> more) {
            return new Contribution(Outcome.UNDETERMINED, null, null, joined(missing, more));
        }
    }

    /** An outcome in the making. */
    private record Draft(
            Outcome outcome,
            Reason reason,
            String condition,
            List<Finding> findings,
            List<MissingFact> missing,
            String error) {
        static Draft of(Outcome outcome) {
            return new Draft(outcome, null, null, List.of(), List.of(), null);
        }

        static Draft notApplicable(Reason reason, String condition) {
            return new Draft(Outcome.NOT_APPLICABLE, reason, condition, List.of(), List.of(), null);
        }

        static Draft notEvaluated(String error) {
            return new Draft(Outcome.NOT_EVALUATED, null, null, List.of(), List.of(), error);
        }

        Draft undetermined(List<MissingFact> more) {
            return new Draft(Outcome.UNDETERMINED, null, null, findings, joined(missing, more), null);
        }

        Draft showing(List<Finding> shown) {
            return new Draft(outcome, reason, condition, shown, missing, error);
        }

        Draft flagged(Reason why) {
            return new Draft(Outcome.FLAGGED, why, condition, findings, List.of(), error);
        }
    }

    private static List<MissingFact> joined(List<MissingFact> some, List<MissingFact> more) {
        SortedSet<MissingFact> all = new TreeSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
