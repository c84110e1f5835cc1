package io.github.fairrecruit.compliance.generator;

import io.github.fairrecruit.compliance.generator.Scenario.Consent;
import io.github.fairrecruit.compliance.generator.Scenario.View;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.Term;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Offer, contract and reality: whether terms were clear, in time, decent, and kept. */
final class TermsTruth {
    /** Terms of C189 Article 7 that are owed whatever was agreed. */
    private static final List<Term> OF_DOMESTIC_WORK = List.of(
            Term.PARTIES,
            Term.WORKPLACE,
            Term.START,
            Term.OCCUPATION,
            Term.WAGE,
            Term.HOURS,
            Term.REST_AND_LEAVE,
            Term.TERMINATION);

    /** Least hours of rest in a week (C189 Art 10(2)). */
    private static final int WEEKLY_REST = 24;

    private final Judgement judgement;
    private final Scenario scenario;
    private final Tri crossBorder;

    TermsTruth(Judgement judgement) {
        this.judgement = judgement;
        this.scenario = judgement.scenario;
        this.crossBorder = Tri.of(scenario.corridor.crossBorder());
    }

    void judge() {
        List<Change> changes = changes(scenario);
        clearTerms(changes);
        // ILO operational guideline 24.1: no term moves against the worker without free consent.
        Findings moved = new Findings();
        changes.forEach(
                change -> moved.against(change.worse().and(consented(change).not())));
        judgement.set("ILO-FR-G24.1", moved.demand());
        domesticWork();
    }

    /** ILO general principle 8. */
    private void clearTerms(List<Change> changes) {
        Findings findings = new Findings();
        Tri notWritten = Tri.of(scenario.contractWritten).not();
        findings.against(notWritten.and(Tri.of(scenario.contractVerifiable).not()));
        findings.against(Tri.all(
                        inContract(Term.WORKPLACE),
                        inContract(Term.REQUIREMENTS),
                        inContract(Term.TASKS).or(inContract(Term.OCCUPATION)))
                .not());
        findings.against(crossBorder.and(notWritten));
        findings.against(crossBorder.and(readable().not()));
        findings.against(
                crossBorder.and(before(scenario.copyGivenOn, scenario.departure).not()));
        findings.against(crossBorder.and(Tri.of(scenario.enforceable).not()));
        for (Change change : changes) {
            if (change.laterContract()) {
                findings.against(crossBorder.and(change.worse()));
            }
        }
        judgement.set("ILO-FR-P8", findings.demand());
    }

    private void domesticWork() {
        Tri domestic = Tri.of(scenario.job.category() == WorkerCategory.DOMESTIC);
        // C189 Article 8(1): in writing before the border, enforceable, with the terms of Article 7.
        Tri scope = Tri.all(domestic, crossBorder, Tri.of(!scenario.corridor.freeMovement()));
        Findings papers = new Findings();
        papers.against(offerInTime().or(contractInTime()).not());
        papers.against(Tri.of(scenario.enforceable).not());
        Tri allStated = Tri.YES;
        for (Term term : OF_DOMESTIC_WORK) {
            Tri stated = contractInTime().and(inContract(term)).or(offerInTime().and(inOffer(term)));
            allStated = allStated.and(stated);
        }
        papers.against(allStated.not());
        boolean crossed = scenario.border != null && !scenario.border.isAfter(Scenario.KNOWLEDGE_DATE);
        judgement.set("C189-8.1", Findings.within(scope, crossed ? papers.demand() : Outcome.NOT_DUE));
        // C189 Article 10(2): weekly rest by each contract and in reality.
        Findings rest = new Findings();
        List<View> views = new ArrayList<>();
        views.add(scenario.contracted);
        if (scenario.replaced != null) {
            views.add(scenario.replaced);
        }
        views.add(scenario.lived);
        Tri tooShort = Tri.NO;
        Tri split = Tri.NO;
        for (View view : views) {
            Integer hours = view == null ? null : view.restHours;
            tooShort = tooShort.or(hours == null ? Tri.UNKNOWN : Tri.of(hours < WEEKLY_REST));
            split = split.or(
                    view == null ? Tri.UNKNOWN : Tri.of(view.restInOnePiece).not());
        }
        rest.against(tooShort).against(split);
        judgement.set("C189-10.2", Findings.within(domestic, rest.demand()));
    }

    // ------------------------------------------------------------------ papers

    private Tri readable() {
        if (scenario.readLanguages.isEmpty() || scenario.contractLanguages.isEmpty()) {
            return Tri.UNKNOWN;
        }
        return Tri.of(scenario.contractLanguages.stream().anyMatch(scenario.readLanguages::contains));
    }

    private Tri offerInTime() {
        return Tri.of(scenario.offerWritten).and(before(scenario.offerGivenOn, scenario.border));
    }

    private Tri contractInTime() {
        return Tri.of(scenario.contractWritten).and(before(scenario.copyGivenOn, scenario.border));
    }

    private Tri inContract(Term term) {
        return stated(scenario.termsStated, scenario.contracted, term);
    }

    private Tri inOffer(Term term) {
        return stated(scenario.offerTermsStated, scenario.offered, term);
    }

    /** A list of the terms that is said to be complete is the whole truth; else a term with a value is stated too. */
    private Tri stated(List<Term> listed, View view, Term term) {
        if (listed.contains(term)) {
            return Tri.YES;
        }
        if (scenario.closed.contains(ListName.TERMS_STATED)) {
            return Tri.NO;
        }
        return view != null && shows(view, term) ? Tri.YES : Tri.UNKNOWN;
    }

    private static boolean shows(View view, Term term) {
        return switch (term) {
            case WORKPLACE -> view.workplace != null;
            case START -> view.start != null;
            case OCCUPATION -> view.occupation != null;
            case TASKS -> !view.tasks.isEmpty();
            case WAGE -> view.wage != null && view.wagePeriod != null;
            case HOURS -> view.hours != null;
            case REST_AND_LEAVE -> view.restHours != null && view.paidLeaveDays != null;
            case TERMINATION -> view.noticeDays != null;
            case EMPLOYER -> view.employer != null;
            default -> false;
        };
    }

    private static Tri before(LocalDate day, LocalDate limit) {
        return day == null || limit == null ? Tri.UNKNOWN : Tri.of(day.isBefore(limit));
    }

    // ------------------------------------------------------------------ changes of terms

    /**
     * One term in two views that follow each other.
     *
     * @param term the term
     * @param worse whether it became worse for the worker
     * @param ofContract whether the earlier view is a contract
     * @param laterContract whether the later view is a second contract
     * @param since since when the earlier view held; null for an offer
     * @param listed whether the record shows the later view at all
     */
    record Change(Term term, Tri worse, boolean ofContract, boolean laterContract, LocalDate since, boolean listed) {}

    /** All changes of the six terms that can be compared, and, where nobody says that there is no other, one more. */
    static List<Change> changes(Scenario scenario) {
        boolean complete = scenario.closed.contains(ListName.TERMS_CHANGES);
        List<View> views = new ArrayList<>();
        List<LocalDate> since = new ArrayList<>();
        views.add(scenario.offered);
        since.add(null);
        views.add(scenario.contracted);
        since.add(scenario.signedOn);
        int second = scenario.replaced == null ? -1 : 2;
        if (second > 0) {
            views.add(scenario.replaced);
            since.add(scenario.laterSignedOn);
        }
        views.add(scenario.lived);
        since.add(scenario.startOfWork);
        List<Change> changes = new ArrayList<>();
        for (Term term : List.of(
                Term.WAGE, Term.HOURS, Term.OCCUPATION, Term.EMPLOYER, Term.WORKPLACE, Term.FOOD_AND_ACCOMMODATION)) {
            for (int i = 1; i < views.size(); i++) {
                int earlier = i - 1;
                while (earlier >= 0 && value(views.get(earlier), term) == null) {
                    earlier--;
                }
                if (earlier < 0) {
                    earlier = i - 1;
                }
                Tri worse = worse(views.get(earlier), views.get(i), term, complete);
                changes.add(new Change(term, worse, earlier > 0, i == second, since.get(earlier), true));
            }
        }
        if (!complete) {
            changes.add(new Change(Term.WAGE, Tri.UNKNOWN, true, true, scenario.signedOn, false));
        }
        return changes;
    }

    private static Object value(View view, Term term) {
        if (view == null) {
            return null;
        }
        return switch (term) {
            case WAGE -> view.wage;
            case HOURS -> view.hours;
            case OCCUPATION -> view.occupation;
            case EMPLOYER -> view.employer;
            case WORKPLACE -> view.workplace;
            default -> view.accommodation;
        };
    }

    /** A statement that no term was changed speaks to what is not shown, never to what is. */
    private static Tri worse(View before, View after, Term term, boolean complete) {
        if (value(before, term) == null || value(after, term) == null) {
            return complete ? Tri.NO : Tri.UNKNOWN;
        }
        return switch (term) {
            case WAGE -> lower(before, after);
            case HOURS -> Tri.of(after.hours > before.hours);
            case OCCUPATION -> Tri.of(!after.occupation.equals(before.occupation));
            case EMPLOYER -> Tri.of(!after.employer.equals(before.employer));
            case WORKPLACE -> Tri.of(!after.workplace.equals(before.workplace));
            default -> Tri.of(before.accommodation && !after.accommodation);
        };
    }

    private static Tri lower(View before, View after) {
        return before.wagePeriod == null || after.wagePeriod == null
                ? Tri.UNKNOWN
                : Tri.of(after.wage.compareTo(before.wage) < 0);
    }

    private Tri consented(Change change) {
        return agreed(scenario, change, consent -> Tri.of(consent.free()).and(Tri.of(consent.informed())));
    }

    /** Whether an authority approved the change itself. */
    static Tri approved(Scenario scenario, Change change) {
        return agreed(scenario, change, consent -> consent.approvedBy() == null ? Tri.UNKNOWN : Tri.YES);
    }

    /** An agreement is pleaded, of the same term, and not older than the contract that it changes. */
    private static Tri agreed(Scenario scenario, Change change, Function<Consent, Tri> how) {
        if (!change.listed()) {
            return Tri.UNKNOWN;
        }
        Tri any = Tri.NO;
        for (Consent consent : scenario.consents) {
            if (consent.term() == change.term()) {
                Tri inTime = consent.on() == null
                        ? Tri.UNKNOWN
                        : change.since() == null
                                ? Tri.YES
                                : Tri.of(!consent.on().isBefore(change.since()));
                any = any.or(inTime.and(how.apply(consent)));
            }
        }
        return any;
    }
}
