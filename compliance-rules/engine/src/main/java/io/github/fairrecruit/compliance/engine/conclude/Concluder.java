package io.github.fairrecruit.compliance.engine.conclude;

import io.github.fairrecruit.compliance.assessment.AppliedOverride;
import io.github.fairrecruit.compliance.assessment.Finding;
import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.Repair;
import io.github.fairrecruit.compliance.assessment.RepairPart;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.assessment.RequirementOutcomeBuilder;
import io.github.fairrecruit.compliance.engine.fire.Firing;
import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.engine.load.RuleEntry;
import io.github.fairrecruit.compliance.facts.CaseFacts;
import io.github.fairrecruit.compliance.facts.Fact;
import io.github.fairrecruit.compliance.facts.Match;
import io.github.fairrecruit.compliance.facts.Match.Verb;
import io.github.fairrecruit.compliance.facts.Reading;
import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.law.Law;
import io.github.fairrecruit.compliance.law.MissingFacts;
import io.github.fairrecruit.compliance.law.Span;
import io.github.fairrecruit.compliance.model.Assertion;
import io.github.fairrecruit.compliance.model.EvidenceGrade;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import io.github.fairrecruit.compliance.pack.BindingForce;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.Event;
import io.github.fairrecruit.compliance.pack.Force;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.OverrideKind;
import io.github.fairrecruit.compliance.pack.Profile;
import io.github.fairrecruit.compliance.pack.Reason;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import io.github.fairrecruit.compliance.pack.RequirementOverride;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Draws one outcome for each requirement of a pack from what the rules said about one record. */
public final class Concluder {
    private final LoadedPack pack;
    private final RecruitmentRecord subject;
    private final CaseFacts facts;
    private final Law law;
    private final LocalDate knowledgeDate;
    private final boolean ignoreWaivers;
    private final SubjectKind kind;
    private final Condition place;
    private final Spoken own;
    private final Bases bases;
    /** Whether the record is in the scopes of the pack, by their numbers; null as long as nobody asked. */
    private final Scopes[] scopes;
    /** Matches that rules of a base pack made; most packs have no base. */
    private Map<Match, Spoken> ofBase = Map.of();
    /** What is found about the requirement at hand, in the order of the facts. */
    private final List<Finding> findings = new ArrayList<>();
    /** Facts that breach it, in their order, and what lies above its cap. */
    private final List<Fact> breached = new ArrayList<>();

    private Map<Fact, MoneyBounds> excesses = Map.of();

    /** Draws outcomes from what the rules of a pack, and of the packs that it changes, said. */
    public Concluder(
            Spoken own,
            Bases bases,
            RecruitmentRecord subject,
            CaseFacts facts,
            LocalDate knowledgeDate,
            boolean ignoreWaivers) {
        this.own = own;
        this.bases = bases;
        this.pack = own.pack();
        this.subject = subject;
        this.facts = facts;
        this.law = own.law();
        this.knowledgeDate = knowledgeDate;
        this.ignoreWaivers = ignoreWaivers;
        this.kind = SubjectKind.of(subject);
        this.place = Scopes.place(pack.info(), facts, kind);
        this.scopes = new Scopes[own.settled().scopes().size()];
    }

    /**
     * The assessment of the requirements of some filings.
     *
     * @param profiles the filings; none means all requirements
     */
    public PackAssessment conclude(Set<Profile> profiles) {
        if (place.isFalse() && profiles.isEmpty()) {
            List<AppliedOverride> applied = new ArrayList<>();
            own.settled().overriding().forEach(requirement -> applied.add(applied(requirement.override())));
            return own.settled().outside(kind, applied, () -> concluded(profiles));
        }
        return concluded(profiles);
    }

    private PackAssessment concluded(Set<Profile> profiles) {
        facts.ask(law);
        List<Settled.Row> rows = own.settled().rows();
        BitSet heard = heard(profiles);
        if (!heard.isEmpty()) {
            own.firing(heard);
        }
        RequirementOutcome[] outcomes = new RequirementOutcome[rows.size()];
        int asked = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).requirement().belongsTo(profiles)) {
                outcomes[asked++] = outcome(rows.get(i));
            }
        }
        List<RequirementOutcome> all = List.of(asked == outcomes.length ? outcomes : Arrays.copyOf(outcomes, asked));
        own.concluded(all);
        return PackAssessment.of(
                pack.info().id(),
                pack.info().version(),
                pack.info().jurisdiction(),
                Scopes.role(pack.info(), facts, kind),
                all);
    }

    /** The judges whose rules may say something that matters. */
    private BitSet heard(Set<Profile> profiles) {
        List<Settled.Row> rows = own.settled().rows();
        BitSet heard = new BitSet();
        for (int i = 0; i < rows.size(); i++) {
            Settled.Row row = rows.get(i);
            if (row.requirement().belongsTo(profiles)
                    && !scope(row.scope()).condition().isFalse()) {
                heard.set(row.judge());
            }
        }
        return heard;
    }

    /** A requirement that changes one of another pack: the base outcome is shown beside. */
    private RequirementOutcome changed(Settled.Row row) {
        Requirement requirement = row.requirement();
        AppliedOverride applied = applied(requirement.override());
        if (applied == null) {
            RequirementOverride override = requirement.override();
            return outcome(
                    requirement,
                    Draft.notEvaluated("The base requirement " + override.requirement() + " of " + override.pack()
                            + " is not there. Maybe add its pack."),
                    force(requirement));
        }
        return RequirementOutcomeBuilder.builder(conclude(row))
                .override(applied)
                .build();
    }

    /** An override, with what its base says by itself; null when the base is not there. */
    private AppliedOverride applied(RequirementOverride override) {
        Spoken plain = bases.plain(override);
        RequirementOutcome alone = plain == null ? null : baseOutcome(plain, override.requirement());
        return alone == null
                ? null
                : new AppliedOverride(
                        override.kind(),
                        override.pack(),
                        override.requirement(),
                        alone.outcome(),
                        alone.reason(),
                        override.legalBasis(),
                        override.authority());
    }

    /** What a base pack says of one of its requirements, concluded now unless it is already; null when it has none such. */
    private RequirementOutcome baseOutcome(Spoken base, String requirement) {
        RequirementOutcome known = base.concluded(requirement);
        Settled.Row row = known == null ? base.settled().row(requirement) : null;
        if (row == null) {
            return known;
        }
        RequirementOutcome outcome =
                new Concluder(base, bases, subject, facts, knowledgeDate, ignoreWaivers).alone(row);
        facts.ask(law);
        return outcome;
    }

    private Scopes scope(int number) {
        Scopes scope = scopes[number];
        if (scope == null) {
            scope = Scopes.of(pack.info(), place, own.settled().scopes().get(number), facts, kind);
            scopes[number] = scope;
        }
        return scope;
    }

    private RequirementOutcome alone(Settled.Row row) {
        facts.ask(law);
        return outcome(row);
    }

    private RequirementOutcome outcome(Settled.Row row) {
        return row.requirement().override() == null ? conclude(row) : changed(row);
    }

    private RequirementOutcome conclude(Settled.Row row) {
        Requirement requirement = row.requirement();
        Scopes scope = scope(row.scope());
        if (scope.condition().isFalse()) {
            BindingForce force = force(requirement);
            RequirementOutcome known = row.outcome(scope.part(), force);
            return known != null
                    ? known
                    : row.keep(
                            scope.part(),
                            force,
                            outcome(requirement, Draft.notApplicable(Reason.SCOPE, scope.unmet()), force));
        }
        String error = error(requirement);
        Draft draft = error != null ? Draft.notEvaluated(error) : judged(row);
        // A duty that has not come needs no exception.
        boolean applies = draft.outcome != Outcome.NOT_APPLICABLE || draft.reason == Reason.EXCEPTED;
        if (due(requirement).isFalse() && applies && error == null) {
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
        BindingForce force = force(requirement);
        if (draft != Draft.SATISFIED) {
            return outcome(requirement, draft, force);
        }
        RequirementOutcome known = row.outcome(scope.part(), force);
        return known != null ? known : row.keep(scope.part(), force, outcome(requirement, draft, force));
    }

    /** Why a requirement could not be evaluated, or null. */
    private String error(Requirement requirement) {
        String error = error(own, requirement.judgedBy());
        if (error == null && usesBase(requirement)) {
            Spoken base = base(requirement.override());
            error = error(base, judgedByBase(base, requirement.override()));
        }
        return error;
    }

    private String error(Spoken spoken, String requirement) {
        Firing firing = spoken.firing();
        facts.ask(law);
        if (firing.error() != null) {
            return firing.error();
        }
        if (firing.failed().isEmpty()) {
            return null;
        }
        SortedSet<String> errors = new TreeSet<>();
        for (RuleEntry rule : spoken.pack().rules()) {
            if (firing.failed().containsKey(rule.name()) && rule.requirements().contains(requirement)) {
                errors.add("The rule \"" + rule.name() + "\" failed. "
                        + firing.failed().get(rule.name()));
            }
        }
        return errors.isEmpty() ? null : String.join(" ", errors);
    }

    /** What the base rules said. They may be fired only now, and by another law: then this pack's law is asked again. */
    private Spoken base(RequirementOverride override) {
        Spoken base = bases.of(override);
        facts.ask(law);
        return base;
    }

    private static boolean usesBase(Requirement requirement) {
        return requirement.override() != null && requirement.override().kind() != OverrideKind.ADD;
    }

    private static String judgedByBase(Spoken base, RequirementOverride override) {
        return base.pack().info().judgedBy(override.requirement());
    }

    /** What the rules said of a requirement: its own, and, where it changes another, the base rules. */
    private List<Match> spoken(Settled.Row row) {
        List<Match> said = own.of(row.judge());
        if (!usesBase(row.requirement())) {
            return said;
        }
        RequirementOverride override = row.requirement().override();
        Spoken base = base(override);
        List<Match> byBase = base.of(judgedByBase(base, override));
        facts.ask(law);
        if (ofBase.isEmpty()) {
            ofBase = new IdentityHashMap<>();
        }
        byBase.forEach(match -> ofBase.put(match, base));
        List<Match> joined = new ArrayList<>(said);
        joined.addAll(byBase);
        facts.sort(joined);
        return joined;
    }

    /** The missing facts on which a match depends, named by the law of the pack whose rule matched. */
    private List<MissingFact> missing(Match match) {
        facts.ask(ofBase.isEmpty() ? law : ofBase.getOrDefault(match, own).law());
        try {
            return Condition.missing(match.unknown());
        } finally {
            facts.ask(law);
        }
    }

    // ------------------------------------------------------------------ one requirement

    private Draft judged(Settled.Row row) {
        Requirement requirement = row.requirement();
        findings.clear();
        breached.clear();
        excesses = Map.of();
        List<Match> said = spoken(row);
        int next;
        for (int first = 0; first < said.size(); first = next) {
            Fact fact = said.get(first).fact();
            next = first + 1;
            // Facts are told apart by identity: two costs may be alike in every value.
            while (next < said.size() && said.get(next).fact() == fact) {
                next++;
            }
            findings(requirement, fact, said.subList(first, next));
        }
        if (findings.isEmpty()) {
            return withoutFindings(requirement);
        }
        Outcome settling = settling(requirement.kind());
        boolean settled = false;
        // Facts of another time than the law's say nothing about the time of the law.
        boolean speaking = false;
        for (int i = 0; i < findings.size(); i++) {
            settled |= findings.get(i).outcome() == settling;
            speaking |= findings.get(i).reason() != Reason.DATE;
        }
        if (settled) {
            // One attestation, one sign or one fact that meets the test is enough: what else may be cannot change it.
            findings.removeIf(finding -> finding.outcome() == Outcome.UNDETERMINED);
        }
        return speaking ? strongest() : withoutFindings(requirement).showing(findings);
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
            case DEMAND -> Draft.SATISFIED;
            case ATTESTATION -> Draft.of(Outcome.UNDETERMINED);
            case INDICATOR -> Draft.notApplicable(Reason.SCOPE, "no such sign is on record");
            case TEST -> Draft.notApplicable(Reason.SCOPE, "nothing on record meets the test");
        };
        if (inForce.isUnknown() && met.outcome != Outcome.NOT_APPLICABLE) {
            return met.undetermined(inForce.missing());
        }
        Condition recalled = recalled(requirement);
        if (met.outcome == Outcome.NOT_APPLICABLE || recalled.isFalse()) {
            return met;
        }
        return recalled.isTrue() ? met.flagged(Reason.REVIEW) : met.undetermined(recalled.missing());
    }

    /** Whether the demand rests, for some event on record, on a value of the law that nobody has read. */
    private Condition recalled(Requirement requirement) {
        Condition recalled = Condition.FALSE;
        for (int i = 0; i < requirement.parameters().size(); i++) {
            String id = requirement.parameters().get(i);
            if (law.mayBeRecalled(id)) {
                recalled = Condition.any(recalled, recalled(id));
            }
        }
        return recalled;
    }

    private Condition recalled(String id) {
        Event event = law.parameter(id).event();
        List<Condition> rows = new ArrayList<>();
        for (Fact fact : event == null ? List.<Fact>of() : facts.events(event)) {
            if (!fact.unlisted()) {
                rows.add(law.recalled(id, fact.parameterDate(id)));
            }
        }
        return rows.isEmpty() ? law.recalled(id, facts.facts().get(0).parameterDate(id)) : Condition.any(rows);
    }

    private Draft strongest() {
        Finding strongest = findings.get(0);
        for (int i = 1; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            strongest = finding.outcome().compareTo(strongest.outcome()) < 0 ? finding : strongest;
        }
        MissingFacts missing = new MissingFacts();
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i).outcome() == strongest.outcome()) {
                missing.add(findings.get(i).missing());
            }
        }
        String condition = strongest.reason() == Reason.EXCEPTED ? "lifted by " + strongest.liftedBy() : null;
        return new Draft(strongest.outcome(), strongest.reason(), condition, findings, missing.list(), null);
    }

    // ------------------------------------------------------------------ one fact

    private void findings(Requirement requirement, Fact fact, List<Match> ofFact) {
        boolean repaired = certain(ofFact, Verb.BREACH) && certain(ofFact, Verb.REPAIRED);
        List<Match> speaking = new ArrayList<>(ofFact.size());
        for (int i = 0; i < ofFact.size(); i++) {
            Match match = ofFact.get(i);
            // The certain reading comes first: a rule that matches in it is not asked again.
            if (!speaks(requirement, match, repaired) || said(speaking, match)) {
                continue;
            }
            speaking.add(match);
            Contribution contribution = waived(requirement, fact, contribution(requirement, match, ofFact), ofFact);
            Contribution dated = contribution == null ? null : dated(requirement, fact, contribution);
            // What an open list may hold outside of the law's time is not worth a line.
            if (dated != null && !(fact.unlisted() && dated.reason == Reason.DATE)) {
                findings.add(finding(requirement, fact, match, dated));
                if (dated.outcome == Outcome.BREACHED) {
                    breached.add(fact);
                    excess(requirement, fact, match);
                }
            }
        }
    }

    /** Whether a match is a finding of its own. */
    private static boolean speaks(Requirement requirement, Match match, boolean repaired) {
        // A waiver's rules say what it covers.
        boolean covers = match.verb() == Verb.MEETS && waives(requirement);
        // A fact that breached and is repaired stays so, whatever else may have been wrong with it.
        boolean settled = repaired && match.reading() == Reading.POSSIBLE;
        return match.verb() != Verb.LIFT && match.verb() != Verb.REPAIRED && !covers && !settled;
    }

    private static boolean said(List<Match> matches, Match again) {
        for (int i = 0; i < matches.size(); i++) {
            if (matches.get(i).verb() == again.verb() && matches.get(i).rule().equals(again.rule())) {
                return true;
            }
        }
        return false;
    }

    /** What lies above the cap that the rule asked: its conditions are asked again, so that it is this rule's cap. */
    private void excess(Requirement requirement, Fact fact, Match match) {
        if (requirement.remedy() != RemedyAct.REPAY_EXCESS) {
            return;
        }
        Spoken spoken = ofBase.getOrDefault(match, own);
        facts.ask(spoken.law());
        spoken.runner().askAgain(facts, match);
        facts.ask(law);
        if (fact.excess() != null) {
            excesses = excesses.isEmpty() ? new LinkedHashMap<>() : excesses;
            excesses.put(fact, fact.excess());
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
                    return undetermined(missing(match));
                }
                if (lift != null) {
                    return undetermined(missing(lift));
                }
                if (repaired == null) {
                    return new Contribution(Outcome.BREACHED, null, null, List.of());
                }
                return repaired.reading() == Reading.CERTAIN
                        ? new Contribution(Outcome.REMEDIED, null, null, List.of())
                        : undetermined(missing(repaired));
            }
            case FLAG -> {
                if (certain) {
                    return new Contribution(Outcome.FLAGGED, requirement.flag(), null, List.of());
                }
                // Beside a demand or an attestation a flag never counts, so neither does a possible one.
                return requirement.kind() == RequirementKind.INDICATOR ? undetermined(missing(match)) : null;
            }
            case ATTEST -> {
                return certain
                        ? new Contribution(Outcome.ATTESTED, null, null, List.of())
                        : undetermined(missing(match));
            }
            case MEETS -> {
                return certain
                        ? new Contribution(Outcome.SATISFIED, null, null, List.of())
                        : undetermined(missing(match));
            }
            default -> throw new IllegalStateException("No contribution of " + match.verb());
        }
    }

    private static boolean waives(Requirement requirement) {
        return requirement.override() != null && requirement.override().kind() == OverrideKind.WAIVE;
    }

    /** A breach that an authority's waiver covers on its day is borne with. A waiver past its date waives nothing. */
    private Contribution waived(Requirement requirement, Fact fact, Contribution contribution, List<Match> ofFact) {
        if (contribution == null || contribution.outcome != Outcome.BREACHED || !waives(requirement) || ignoreWaivers) {
            return contribution;
        }
        boolean everything =
                pack.rules().stream().noneMatch(rule -> rule.requirements().contains(requirement.id()));
        Match meets = strongest(ofFact, Verb.MEETS);
        if (!everything && meets == null) {
            return contribution;
        }
        RequirementOverride override = requirement.override();
        Condition inTime = law.date(fact.dateFor(requirement)).within(override.from(), override.until());
        if (inTime.isFalse()) {
            return contribution;
        }
        boolean certain = everything || meets.reading() == Reading.CERTAIN;
        return certain && inTime.isTrue()
                ? new Contribution(Outcome.WAIVED, null, null, List.of())
                : undetermined(certain ? inTime.missing() : MissingFacts.joined(inTime.missing(), missing(meets)));
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
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            if (match.verb() == verb && (strongest == null || match.reading() == Reading.CERTAIN)) {
                strongest = match;
            }
        }
        return strongest;
    }

    /** The same, once the dates of the law and of the duty are asked. */
    private Contribution dated(Requirement requirement, Fact fact, Contribution contribution) {
        Condition inForce = inForce(requirement, fact.dateFor(requirement));
        if (inForce.isFalse()) {
            return new Contribution(Outcome.NOT_APPLICABLE, Reason.DATE, null, List.of());
        }
        if (contribution.outcome == Outcome.NOT_APPLICABLE) {
            return contribution;
        }
        if (inForce.isUnknown()) {
            return contribution.undetermined(inForce.missing());
        }
        Condition recalled = Condition.FALSE;
        for (int i = 0; i < requirement.parameters().size(); i++) {
            String parameter = requirement.parameters().get(i);
            if (law.mayBeRecalled(parameter)) {
                recalled = Condition.any(recalled, law.recalled(parameter, fact.parameterDate(parameter)));
            }
        }
        if (recalled.isTrue()) {
            return new Contribution(Outcome.FLAGGED, Reason.REVIEW, null, List.of());
        }
        if (recalled.isUnknown()) {
            return contribution.undetermined(recalled.missing());
        }
        Condition due = due(requirement);
        return due.isUnknown() ? contribution.undetermined(due.missing()) : contribution;
    }

    /** Whether the event of the duty has come. */
    private Condition due(Requirement requirement) {
        if (requirement.due() == null) {
            return Condition.TRUE;
        }
        Span event = facts.dateFor(requirement, requirement.due());
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
        if (subject.assertions().isEmpty()) {
            return null;
        }
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
        Condition within = requirement.from() == null && requirement.until() == null
                ? Condition.TRUE
                : law.date(event).within(requirement.from(), requirement.until(), requirement.id());
        if (requirement.knownFrom() == null || within.isFalse()) {
            return within;
        }
        // Before the text is known to be law nobody can say whether it was.
        Condition known = law.date(event).within(requirement.knownFrom(), null, requirement.id());
        return Condition.all(
                within,
                known.isFalse() ? Condition.unknown(new MissingFact(requirement.id(), MissingFact.Kind.LAW)) : known);
    }

    /** Whether a requirement is in force for some event on record; without one, for the recruitment as a whole. */
    private Condition inForce(Requirement requirement) {
        if (requirement.from() == null && requirement.until() == null && requirement.knownFrom() == null) {
            return Condition.TRUE;
        }
        Condition inForce = Condition.FALSE;
        boolean listed = false;
        List<Fact> events = facts.events(requirement.datedBy());
        for (int i = 0; i < events.size() && !inForce.isTrue(); i++) {
            // What an open list may hold can be of a day on which the law was in force.
            inForce = Condition.any(inForce, inForce(requirement, events.get(i).dateFor(requirement)));
            listed |= !events.get(i).unlisted();
        }
        return listed || inForce.isTrue()
                ? inForce
                : Condition.any(inForce, inForce(requirement, facts.dateFor(requirement)));
    }

    private static String dates(Requirement requirement) {
        return "in force from " + (requirement.from() == null ? requirement.knownFrom() : requirement.from())
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
            case TREATY -> facts.binding(requirement.instrument(), facts.dateFor(requirement));
        };
    }

    // ------------------------------------------------------------------ result

    private RequirementOutcome outcome(Requirement requirement, Draft draft, BindingForce force) {
        return new RequirementOutcome(
                requirement.id(),
                draft.outcome,
                draft.reason,
                draft.reason == Reason.DATE && draft.condition == null ? dates(requirement) : draft.condition,
                requirement.kind(),
                requirement.severity(),
                requirement.provision(),
                requirement.citation().status(),
                force,
                null,
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
        Set<String> pointers = new LinkedHashSet<>();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            if (finding.outcome() == Outcome.BREACHED) {
                pointers.add(finding.pointer());
            }
        }
        List<MoneyBounds> sums = new ArrayList<>();
        Map<String, RepairPart> parts = new LinkedHashMap<>();
        if (requirement.remedy() == RemedyAct.REPAY) {
            Set<String> counted = new HashSet<>();
            for (Fact fact : breached) {
                // A fact may be breached by several rules, and the record and its parts may share a pointer.
                if (!fact.unlisted() && counted.add(fact.pointer())) {
                    fact.balances().forEach(balance -> add(balance, sums));
                    fact.parts().forEach(part -> parts.put(part.pointer(), part));
                }
            }
        } else if (requirement.remedy() == RemedyAct.REPAY_EXCESS) {
            excesses.forEach((fact, excess) -> {
                add(excess, sums);
                fact.parts().forEach(part -> parts.put(part.pointer(), part));
            });
        }
        sums.sort(Comparator.comparing(sum -> sum.currency() + "/" + sum.basis()));
        return List.of(new Repair(requirement.remedy(), sums, List.copyOf(pointers), List.copyOf(parts.values())));
    }

    /** Adds an amount to the sum in its currency, on its basis. */
    private static void add(MoneyBounds more, List<MoneyBounds> sums) {
        for (int i = 0; i < sums.size(); i++) {
            MoneyBounds sum = sums.get(i);
            if (Objects.equals(sum.currency(), more.currency()) && sum.basis() == more.basis()) {
                sums.set(i, sum(sum, more));
                return;
            }
        }
        sums.add(more);
    }

    private static MoneyBounds sum(MoneyBounds a, MoneyBounds b) {
        BigDecimal atMost =
                a.atMost() == null || b.atMost() == null ? null : a.atMost().add(b.atMost());
        return new MoneyBounds(a.currency(), a.atLeast().add(b.atLeast()), atMost, a.basis());
    }

    /** What one match contributes. */
    private record Contribution(Outcome outcome, Reason reason, String liftedBy, List<MissingFact> missing) {
        Contribution undetermined(List<MissingFact> more) {
            return new Contribution(Outcome.UNDETERMINED, null, null, MissingFacts.joined(missing, more));
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
        /** Nothing of the record shows: this is the same for every record. */
        static final Draft SATISFIED = of(Outcome.SATISFIED);

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
            return new Draft(Outcome.UNDETERMINED, null, null, findings, MissingFacts.joined(missing, more), null);
        }

        Draft showing(List<Finding> shown) {
            return new Draft(outcome, reason, condition, shown, missing, error);
        }

        Draft flagged(Reason why) {
            return new Draft(Outcome.FLAGGED, why, condition, findings, List.of(), error);
        }
    }
}
