package io.github.fairrecruit.compliance.benchmarks.byhand;

import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.NO;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.UNKNOWN;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.YES;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.and;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.in;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.known;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.not;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.of;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.or;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.since;

import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.Attestation;
import io.github.fairrecruit.compliance.model.AttestationTopic;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Clause;
import io.github.fairrecruit.compliance.model.ClauseKind;
import io.github.fairrecruit.compliance.model.Contract;
import io.github.fairrecruit.compliance.model.Cost;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.CostForm;
import io.github.fairrecruit.compliance.model.Deduction;
import io.github.fairrecruit.compliance.model.DeductionPurpose;
import io.github.fairrecruit.compliance.model.DocumentType;
import io.github.fairrecruit.compliance.model.EvidenceGrade;
import io.github.fairrecruit.compliance.model.HeldDocument;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.Offer;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruiterLink;
import io.github.fairrecruit.compliance.model.Term;
import io.github.fairrecruit.compliance.model.TermsOfEmployment;
import io.github.fairrecruit.compliance.model.WeeklyRest;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.model.YoungWorkerAuthorisation;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The international standards: every requirement that judges placements. */
final class InternationalByHand {
    private static final int DHAKA = 20121218;
    private static final int ICRMW = 20030701;
    private static final int C138 = 19760619;
    private static final int C181 = 20000510;
    private static final int C188 = 20171116;
    private static final int C189 = 20130905;
    private static final int C95 = 19520924;
    private static final int MLC = 20130820;
    private static final int PRINCIPLES = 20160907;
    /** The ILO definition is of March 2019, IRIS of 2019; their days are not known, so the first days after count. */
    private static final int DEFINITION = 20190401;

    private static final int IRIS = 20200101;
    private static final int WHO = 20230308;

    private static final Set<String> WHO_LIST = Set.of(
            "AF", "AO", "BD", "BF", "BI", "BJ", "CD", "CF", "CG", "CI", "CM", "DJ", "ER", "ET", "FM", "GA", "GH", "GM",
            "GN", "GQ", "GW", "HT", "KI", "KM", "LA", "LR", "LS", "MG", "ML", "MR", "MW", "MZ", "NE", "NG", "NP", "PG",
            "PK", "RW", "SB", "SD", "SL", "SN", "SO", "SS", "TD", "TG", "TL", "TV", "TZ", "UG", "VU", "WS", "YE", "ZM",
            "ZW");

    private static final Set<DocumentType> IDENTITY_OR_STAY = EnumSet.of(
            DocumentType.PASSPORT,
            DocumentType.IDENTITY_CARD,
            DocumentType.VISA,
            DocumentType.RESIDENCE_PERMIT,
            DocumentType.WORK_PERMIT);
    private static final Set<DocumentType> IDENTITY_OR_CONTRACT = EnumSet.of(
            DocumentType.PASSPORT,
            DocumentType.IDENTITY_CARD,
            DocumentType.VISA,
            DocumentType.RESIDENCE_PERMIT,
            DocumentType.WORK_PERMIT,
            DocumentType.CONTRACT);
    static final Set<DocumentType> TRAVEL_OR_IDENTITY =
            EnumSet.of(DocumentType.PASSPORT, DocumentType.IDENTITY_CARD, DocumentType.VISA);
    private static final Set<ActorKind> RECRUITER_OR_EMPLOYER =
            EnumSet.of(ActorKind.EMPLOYER, ActorKind.RECRUITER, ActorKind.SUB_AGENT);
    private static final Set<ActorKind> PRIVATE_PARTY =
            EnumSet.of(ActorKind.EMPLOYER, ActorKind.RECRUITER, ActorKind.SUB_AGENT, ActorKind.SERVICE_PROVIDER);
    private static final Set<ActorKind> OFFICIAL = EnumSet.of(ActorKind.PUBLIC_OFFICIAL, ActorKind.STATE);
    private static final Set<CostCategory> PAID_FOR_THE_JOB = EnumSet.of(
            CostCategory.RECRUITMENT_FEE, CostCategory.FEE_RECOVERY, CostCategory.BRIBE, CostCategory.KICKBACK);
    private static final Set<CostForm> DEDUCTED = EnumSet.of(CostForm.DEDUCTION);
    private static final Set<ClauseKind> CONSENT = EnumSet.of(ClauseKind.EXIT_CONSENT, ClauseKind.TRANSFER_CONSENT);
    private static final Set<ClauseKind> PENALTY =
            EnumSet.of(ClauseKind.RESIGNATION_PENALTY, ClauseKind.BOND, ClauseKind.REPAYMENT, ClauseKind.NON_COMPETE);
    private static final Set<ClauseKind> REPAYMENT_OR_BOND = EnumSet.of(ClauseKind.REPAYMENT, ClauseKind.BOND);
    private static final List<Term> DOMESTIC_TERMS = List.of(
            Term.PARTIES,
            Term.WORKPLACE,
            Term.START,
            Term.OCCUPATION,
            Term.WAGE,
            Term.HOURS,
            Term.REST_AND_LEAVE,
            Term.TERMINATION);

    private final CaseView view;
    private final Placement placement;
    private final Contract contract;
    private final List<Judged> judged;

    private InternationalByHand(CaseView view, List<Judged> judged) {
        this.view = view;
        this.placement = view.placement;
        this.contract = view.contract;
        this.judged = judged;
    }

    static void judge(CaseView view, List<Judged> judged) {
        InternationalByHand hand = new InternationalByHand(view, judged);
        hand.fees();
        hand.deductions();
        hand.licences();
        hand.terms();
        hand.domesticWork();
        hand.clauses();
        hand.documents();
        hand.age();
        hand.conduct();
    }

    // ------------------------------------------------------------------ fees and costs

    private void fees() {
        int cross = view.crossBorder;
        int seafarer = view.worker(WorkerCategory.SEAFARER);
        Demand dhaka = new Demand("DP-1", cross);
        Demand iris = new Demand("IRIS-1.a", YES);
        Demand fisher = new Demand("C188-22.3", view.worker(WorkerCategory.FISHER));
        Demand mlc = new Demand("MLC-A1.4.5b", seafarer);
        Demand c181 = new Demand("C181-7.1", not(seafarer));
        Demand principle = new Demand("ILO-FR-P7", YES);
        Demand definition = new Demand("ILO-DEF-I", YES);
        Demand fee = new Demand("ILO-DEF-A.a", YES);
        Demand recovery = new Demand("ILO-DEF-A.d", YES);
        Demand medical = new Demand("ILO-DEF-B.i", YES);
        Demand travel = new Demand("ILO-DEF-B.vi", YES);
        Demand administrative = new Demand("ILO-DEF-B.vii", YES);
        Demand unlisted = new Demand("ILO-DEF-B.open", YES);
        Demand illegitimate = new Demand("ILO-DEF-C.1", YES);
        Demand bribe = new Demand("ILO-DEF-C.2", YES);
        int nexus = NO;
        int excepted = NO;
        int exceptedByTreaty = NO;
        for (ChargeFacts charge : view.charges) {
            String at = charge.pointer;
            int borne = charge.borne;
            int repaired = charge.repaired;
            int all = and(charge.feeOrRelatedCost, borne);
            dhaka.fact(at, all, NO, repaired, since(charge.day, DHAKA));
            iris.fact(at, all, NO, repaired, since(charge.day, IRIS));
            fisher.fact(at, all, NO, repaired, since(charge.day, C188));
            int paper = charge.seafarersPaper();
            mlc.fact(at, or(and(all, not(paper)), and(charge.visa(), borne)), NO, repaired, since(charge.day, MLC));

            int exception = charge.exception(placement.corridor(), view.worker);
            int byTreaty = exception == NO
                    ? NO
                    : and(
                            exception,
                            charge.stateBoundBy("C181", placement.corridor().ratifications()));
            int byAgency = and(charge.collectedByAgency(), borne);
            c181.fact(at, byAgency, and(byAgency, byTreaty), repaired, since(charge.day, C181));
            exceptedByTreaty = or(exceptedByTreaty, and(byTreaty, since(charge.day, C181)));

            int relatedByNexus = and(charge.related, charge.nexus);
            nexus = or(nexus, and(relatedByNexus, since(charge.day, DEFINITION)));
            int disclosed = known(charge.cost.disclosedBeforeAcceptance());
            int lawful = exception == NO ? NO : and(and(charge.related, exception), charge.legitimate(), disclosed);
            excepted = or(excepted, and(lawful, since(charge.day, DEFINITION)));
            int related = and(charge.nexus, borne);
            int lifted = and(lawful, related);
            int liftedForPapers = or(lifted, and(and(seafarer, paper), related));

            int definitionInForce = since(charge.day, DEFINITION);
            principle.fact(at, all, liftedForPapers, repaired, since(charge.day, PRINCIPLES));
            definition.fact(at, all, liftedForPapers, repaired, definitionInForce);
            fee.fact(at, and(charge.category(CostCategory.RECRUITMENT_FEE), borne), NO, repaired, definitionInForce);
            recovery.fact(at, and(charge.category(CostCategory.FEE_RECOVERY), borne), NO, repaired, definitionInForce);
            medical.fact(
                    at,
                    and(charge.category(CostCategory.MEDICAL), related),
                    liftedForPapers,
                    repaired,
                    definitionInForce);
            travel.fact(at, and(charge.category(CostCategory.TRAVEL), related), lifted, repaired, definitionInForce);
            administrative.fact(
                    at,
                    and(charge.category(CostCategory.ADMINISTRATIVE), related),
                    liftedForPapers,
                    repaired,
                    definitionInForce);
            unlisted.fact(at, and(charge.category(CostCategory.OTHER), related), lifted, repaired, definitionInForce);
            int taken = charge.bribeBondOrCollateral();
            illegitimate.fact(
                    at,
                    and(or(or(charge.undisclosed(), charge.outsideContract()), charge.aboveTariff(), taken), borne),
                    NO,
                    repaired,
                    definitionInForce);
            bribe.fact(at, and(taken, borne), NO, NO, definitionInForce);
        }
        eachClause((pointer, clause, day) -> {
            int inForce = since(day, DEFINITION);
            recovery.fact(pointer, in(clause.kind(), REPAYMENT_OR_BOND), inForce);
            bribe.fact(pointer, clause.kind() == null ? UNKNOWN : of(clause.kind() == ClauseKind.BOND), inForce);
        });
        int ofDefinition = view.inForceForCharges(DEFINITION, 0);
        judged.add(dhaka.conclude(view.inForceForCharges(DHAKA, 0)));
        judged.add(iris.conclude(view.inForceForCharges(IRIS, 0)));
        judged.add(fisher.conclude(view.inForceForCharges(C188, 0)));
        judged.add(mlc.conclude(view.inForceForCharges(MLC, 0)));
        judged.add(c181.conclude(view.inForceForCharges(C181, 0)));
        judged.add(test("C181-7.2", not(seafarer), exceptedByTreaty));
        judged.add(principle.conclude(view.inForceForCharges(PRINCIPLES, 0)));
        judged.add(definition.conclude(ofDefinition));
        judged.add(fee.conclude(ofDefinition));
        judged.add(recovery.conclude(ofDefinition));
        judged.add(test("ILO-DEF-B.0", YES, nexus));
        judged.add(medical.conclude(ofDefinition));
        judged.add(travel.conclude(ofDefinition));
        judged.add(administrative.conclude(ofDefinition));
        judged.add(unlisted.conclude(ofDefinition));
        judged.add(test("ILO-DEF-B.exc", YES, excepted));
        judged.add(illegitimate.conclude(ofDefinition));
        judged.add(bribe.conclude(ofDefinition));
    }

    /** A row that only says whether something is met: one fact that meets it settles it. */
    private static Judged test(String requirement, int scope, int met) {
        return new Judged(
                requirement,
                scope == NO || met == NO
                        ? Outcome.NOT_APPLICABLE
                        : met == YES && scope == YES ? Outcome.SATISFIED : Outcome.UNDETERMINED,
                List.of());
    }

    private void deductions() {
        Demand wages = new Demand("C95-9", YES);
        int inForce = NO;
        for (int i = 0; i < placement.deductions().size(); i++) {
            Deduction deduction = placement.deductions().get(i);
            DeductionPurpose purpose = deduction.purpose();
            int forJob = purpose == null || purpose == DeductionPurpose.OTHER
                    ? UNKNOWN
                    : of(purpose == DeductionPurpose.OBTAIN_OR_KEEP_EMPLOYMENT);
            int on = since(deduction.on(), C95);
            wages.fact("/deductions/" + i, and(forJob, in(deduction.beneficiary(), RECRUITER_OR_EMPLOYER)), on);
            inForce = or(inForce, on);
        }
        boolean listed = !placement.deductions().isEmpty();
        for (ChargeFacts charge : view.charges) {
            if (charge.deduction || charge.unlisted) {
                continue;
            }
            Cost cost = charge.cost;
            int forJob = and(
                    in(cost.form(), DEDUCTED),
                    or(in(cost.category(), PAID_FOR_THE_JOB), known(cost.requiredForAccess())));
            int on = since(charge.day, C95);
            wages.fact(charge.pointer, and(forJob, in(cost.payee(), RECRUITER_OR_EMPLOYER)), NO, charge.repaired, on);
            inForce = or(inForce, on);
            listed = true;
        }
        if (!view.closed(ListName.DEDUCTIONS)) {
            wages.fact("/deductions", UNKNOWN, UNKNOWN);
        }
        if (!view.openCategories.isEmpty()) {
            wages.fact("/costs", UNKNOWN, UNKNOWN);
        }
        judged.add(wages.conclude(listed ? inForce : since(view.signed, C95)));
    }

    // ------------------------------------------------------------------ licences

    private void licences() {
        int regulated = view.licensingRegime();
        Demand principle = new Demand("ILO-FR-P5", regulated);
        Demand c181 = new Demand("C181-3.2", and(regulated, not(view.worker(WorkerCategory.SEAFARER))));
        for (int i = 0; i < placement.recruiterChain().size(); i++) {
            RecruiterLink link = placement.recruiterChain().get(i);
            int breach = and(view.regime(link), view.withoutValidLicence(link));
            principle.fact("/recruiterChain/" + i, breach, since(link.actedOn(), PRINCIPLES));
            c181.fact("/recruiterChain/" + i, breach, since(link.actedOn(), C181));
        }
        if (!view.closed(ListName.RECRUITER_CHAIN)) {
            principle.fact("/recruiterChain", UNKNOWN, UNKNOWN);
            c181.fact("/recruiterChain", UNKNOWN, UNKNOWN);
        }
        judged.add(principle.conclude(since(view.signed, PRINCIPLES)));
        judged.add(c181.conclude(since(view.signed, C181)));
    }

    // ------------------------------------------------------------------ terms

    private void terms() {
        int signed = since(view.signed, PRINCIPLES);
        Demand given = new Demand("ILO-FR-P8", YES);
        Demand kept = new Demand("ILO-FR-G24.1", YES);
        int cross = view.crossBorder;
        int unwritten = not(known(contract.written()));
        int spoken = and(unwritten, not(known(contract.verifiable())));
        int silent = not(and(
                inContract(Term.WORKPLACE),
                inContract(Term.REQUIREMENTS),
                or(inContract(Term.TASKS), inContract(Term.OCCUPATION))));
        int forMigrants = or(
                or(unwritten, not(inWorkersLanguage())),
                not(Kleene.before(contract.copyGivenOn(), view.departure)),
                not(known(contract.enforceableAtDestination())));
        given.fact("/contract", or(spoken, silent, and(cross, forMigrants)), signed);
        for (TermsMoved change : view.changes) {
            int inForce = since(change.day(), PRINCIPLES);
            if (change.laterVersion()) {
                given.fact(change.pointer(), and(cross, change.against()), inForce);
            }
            kept.fact(change.pointer(), and(change.against(), not(change.consent())), inForce);
        }
        judged.add(given.conclude(signed));
        judged.add(kept.conclude(signed));
    }

    private int inWorkersLanguage() {
        List<String> read = placement.worker().languages();
        if (read.isEmpty() || contract.languages().isEmpty()) {
            return UNKNOWN;
        }
        for (String language : contract.languages()) {
            if (read.contains(language)) {
                return YES;
            }
        }
        return NO;
    }

    private int inContract(Term term) {
        return states(contract.termsStated(), contract.terms(), term);
    }

    private int states(List<Term> listed, TermsOfEmployment terms, Term term) {
        if (listed.contains(term)) {
            return YES;
        }
        if (view.closed(ListName.TERMS_STATED)) {
            return NO;
        }
        return terms != null && terms.shows(term) ? YES : UNKNOWN;
    }

    // ------------------------------------------------------------------ domestic work

    private void domesticWork() {
        int domestic = view.worker(WorkerCategory.DOMESTIC);
        Demand offer = new Demand(
                "C189-8.1", and(view.crossBorder, not(known(placement.corridor().freeMovement())), domestic));
        Demand rest = new Demand("C189-10.2", domestic);
        if (domestic == YES) {
            int offered = offerInTime();
            int contracted = and(known(contract.written()), Kleene.before(contract.copyGivenOn(), view.border));
            int terms = YES;
            Offer made = placement.offer();
            for (Term term : DOMESTIC_TERMS) {
                int inOffer =
                        made == null ? states(List.of(), null, term) : states(made.termsStated(), made.terms(), term);
                terms = and(terms, or(and(contracted, inContract(term)), and(offered, inOffer)));
            }
            int breach = or(not(or(offered, contracted)), not(known(contract.enforceableAtDestination())), not(terms));
            offer.fact("/contract", breach, since(view.border, C189));
            int tooShort = rest(contract.terms());
            for (Contract later : placement.laterContracts()) {
                tooShort = or(tooShort, rest(later.terms()));
            }
            rest.fact("/contract", or(tooShort, rest(placement.actualTerms())), since(view.signed, C189));
        }
        judged.add(offer.conclude(since(view.border, C189)));
        judged.add(rest.conclude(since(view.signed, C189)));
    }

    private int offerInTime() {
        Offer offer = placement.offer();
        return offer == null ? UNKNOWN : and(known(offer.written()), Kleene.before(offer.givenOn(), view.border));
    }

    /** Shorter than a day, or split. */
    private static int rest(TermsOfEmployment terms) {
        WeeklyRest rest = terms == null ? null : terms.weeklyRest();
        if (rest == null) {
            return UNKNOWN;
        }
        return or(rest.hours() == null ? UNKNOWN : of(rest.hours().intValue() < 24), not(known(rest.consecutive())));
    }

    // ------------------------------------------------------------------ clauses

    private interface ClauseOfDay {
        void accept(String pointer, Clause clause, CalendarDate day);
    }

    private void eachClause(ClauseOfDay take) {
        for (int i = 0; i < contract.clauses().size(); i++) {
            take.accept("/contract/clauses/" + i, contract.clauses().get(i), view.signed);
        }
        for (int v = 0; v < placement.laterContracts().size(); v++) {
            Contract later = placement.laterContracts().get(v);
            for (int i = 0; i < later.clauses().size(); i++) {
                take.accept(
                        "/laterContracts/" + v + "/clauses/" + i,
                        later.clauses().get(i),
                        later.signedOn());
            }
        }
        if (!view.closed(ListName.CLAUSES) || !view.closed(ListName.TERMS_CHANGES)) {
            take.accept("/contract/clauses", new Clause(null, null), view.signed);
        }
    }

    private void clauses() {
        Demand free = new Demand("ILO-FR-P12", YES);
        eachClause((pointer, clause, day) -> free.fact(
                pointer,
                clause.kind() == null
                        ? UNKNOWN
                        : of(CONSENT.contains(clause.kind())
                                || PENALTY.contains(clause.kind())
                                || clause.kind() == ClauseKind.NOTICE_BEYOND_LAW),
                since(day, PRINCIPLES)));
        judged.add(free.conclude(since(view.signed, PRINCIPLES)));
    }

    // ------------------------------------------------------------------ documents

    private void documents() {
        Demand migrants = new Demand("ICRMW-21", view.crossBorder);
        Demand principle = new Demand("ILO-FR-P11", YES);
        Demand domestic = new Demand("C189-9c", view.worker(WorkerCategory.DOMESTIC));
        int sign = NO;
        for (int i = 0; i < placement.documents().size(); i++) {
            HeldDocument document = placement.documents().get(i);
            String at = "/documents/" + i;
            int destroyed = destroyed(document);
            int returned =
                    document.returnedOn() == null ? NO : of(Kleene.number(document.returnedOn()) <= view.knowledge);
            int repaired = and(returned, not(destroyed));
            int kept = withoutRequest(document);
            int byPrivate = in(document.holder(), PRIVATE_PARTY);
            int stay = in(document.type(), IDENTITY_OR_STAY);
            int seized = and(in(document.holder(), OFFICIAL), not(known(document.receiptGiven())));
            migrants.fact(
                    at,
                    and(stay, or(and(byPrivate, kept), seized, destroyed)),
                    NO,
                    repaired,
                    since(document.since(), ICRMW));
            principle.fact(
                    at,
                    and(
                            in(document.type(), IDENTITY_OR_CONTRACT),
                            in(document.holder(), RECRUITER_OR_EMPLOYER),
                            or(kept, destroyed)),
                    NO,
                    repaired,
                    since(document.since(), PRINCIPLES));
            domestic.fact(
                    at,
                    and(in(document.type(), TRAVEL_OR_IDENTITY), byPrivate, kept),
                    NO,
                    repaired,
                    since(document.since(), C189));
            sign = or(sign, and(stay, byPrivate, kept));
        }
        if (!view.closed(ListName.DOCUMENTS)) {
            migrants.fact("/documents", UNKNOWN, UNKNOWN);
            principle.fact("/documents", UNKNOWN, UNKNOWN);
            domestic.fact("/documents", UNKNOWN, UNKNOWN);
            sign = or(sign, UNKNOWN);
        }
        int exit = placement.movement() == null
                ? UNKNOWN
                : known(placement.movement().exitPermissionRequired());
        principle.fact("/movement", exit, since(view.signed, PRINCIPLES));
        judged.add(migrants.conclude(YES));
        judged.add(principle.conclude(YES));
        judged.add(domestic.conclude(YES));
        judged.add(new Judged(
                "FL-I7",
                sign == YES ? Outcome.FLAGGED : sign == UNKNOWN ? Outcome.UNDETERMINED : Outcome.NOT_APPLICABLE,
                List.of()));
    }

    private static int destroyed(HeldDocument document) {
        return document.destroyed() == null && Cost.workerSide(document.holder()) ? NO : known(document.destroyed());
    }

    static int withoutRequest(HeldDocument document) {
        return Boolean.TRUE.equals(document.keptAtWorkersRequest())
                ? not(known(document.accessWithoutPermission()))
                : YES;
    }

    // ------------------------------------------------------------------ age, health, conduct

    private void age() {
        Demand migrants = new Demand("IRIS-A.3", view.crossBorder);
        migrants.fact("/worker", view.youngerThan(18, view.signed), since(view.signed, IRIS));
        judged.add(migrants.conclude(since(view.signed, IRIS)));

        boolean later = placement.laterContracts().stream()
                .anyMatch(version -> version.terms() != null
                        && Boolean.TRUE.equals(version.terms().hazardous()));
        int hazardous = or(
                of(later),
                known(contract.terms().hazardous()),
                placement.actualTerms() == null
                        ? UNKNOWN
                        : known(placement.actualTerms().hazardous()));
        Demand work = new Demand("C138-3", hazardous);
        int young = view.youngerThan(18, view.start);
        YoungWorkerAuthorisation plea = placement.youngWorkerAuthorisation();
        int lifted = plea == null
                ? NO
                : and(
                        and(young, not(view.youngerThan(16, view.start))),
                        and(known(plea.authorised()), known(plea.consulted())),
                        and(known(plea.fullyProtected()), known(plea.trained())));
        work.fact("/worker", young, lifted, NO, since(view.start, C138));
        judged.add(work.conclude(since(view.start, C138)));
    }

    private void conduct() {
        int health = and(view.crossBorder, view.worker(WorkerCategory.HEALTH), since(view.signed, WHO));
        boolean listed = WHO_LIST.contains(placement.corridor().origin());
        judged.add(new Judged(
                "WHO-SSL-LIST", health == YES && listed ? Outcome.FLAGGED : Outcome.NOT_APPLICABLE, List.of()));

        int attested = UNKNOWN;
        for (Attestation attestation : placement.attestations()) {
            if (attestation.topic() == AttestationTopic.SAFE_AND_DECENT_WORK
                    && attestation.grade() != EvidenceGrade.ALLEGED
                    && attestation.on() != null
                    && attestation.validUntil() != null
                    && Kleene.number(attestation.on()) <= view.knowledge
                    && view.knowledge < Kleene.number(attestation.validUntil())) {
                attested = YES;
            }
        }
        judged.add(new Judged(
                "DP-7",
                view.crossBorder == NO || since(view.start, DHAKA) == NO
                        ? Outcome.NOT_APPLICABLE
                        : attested == YES ? Outcome.ATTESTED : Outcome.UNDETERMINED,
                List.of()));
    }
}
