package io.github.fairrecruit.compliance.generator;

import io.github.fairrecruit.compliance.generator.Scenario.Paper;
import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.DocumentType;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.util.EnumSet;
import java.util.Set;

/** Documents of the worker: who may keep them. */
final class DocumentTruth {
    private static final Set<DocumentType> IDENTITY_OR_STAY = EnumSet.of(
            DocumentType.PASSPORT,
            DocumentType.IDENTITY_CARD,
            DocumentType.VISA,
            DocumentType.RESIDENCE_PERMIT,
            DocumentType.WORK_PERMIT);
    private static final Set<DocumentType> TRAVEL_OR_IDENTITY =
            EnumSet.of(DocumentType.PASSPORT, DocumentType.IDENTITY_CARD, DocumentType.VISA);
    private static final Set<ActorKind> RECRUITER_OR_EMPLOYER =
            EnumSet.of(ActorKind.EMPLOYER, ActorKind.RECRUITER, ActorKind.SUB_AGENT);
    private static final Set<ActorKind> RECRUITER = EnumSet.of(ActorKind.RECRUITER, ActorKind.SUB_AGENT);
    private static final Set<ActorKind> OFFICIAL = EnumSet.of(ActorKind.PUBLIC_OFFICIAL, ActorKind.STATE);

    private final Judgement judgement;
    private final Scenario scenario;

    DocumentTruth(Judgement judgement) {
        this.judgement = judgement;
        this.scenario = judgement.scenario;
    }

    void judge() {
        Findings kept = new Findings();
        Findings confiscated = new Findings();
        Findings atHome = new Findings();
        Findings withFreedom = new Findings();
        boolean kepts = false;
        for (Paper paper : scenario.papers) {
            Tri identity = in(paper.type, IDENTITY_OR_STAY);
            Tri byOther = in(paper.holder, RECRUITER_OR_EMPLOYER)
                    .or(in(paper.holder, EnumSet.of(ActorKind.SERVICE_PROVIDER)));
            Tri bySide = in(paper.holder, RECRUITER_OR_EMPLOYER);
            Tri unasked = unasked(paper);
            Tri dated = dated(paper);
            Tri back = returned(paper).and(destroyed(paper).not());
            // ILO indicator 7: somebody else keeps it. A sign stays a sign when the document is back.
            Tri sign = Tri.all(identity, byOther, unasked);
            kepts |= sign == Tri.YES;
            kept.speak(sign == Tri.YES ? Outcome.FLAGGED : sign == Tri.UNKNOWN ? Outcome.UNDETERMINED : null);
            // ICRMW Article 21: taken by a private party, or by an official without a receipt, or destroyed.
            Tri taken = Tri.any(
                    byOther.and(unasked),
                    in(paper.holder, OFFICIAL).and(Tri.of(paper.receiptGiven).not()),
                    destroyed(paper));
            confiscated.speak(Findings.outcome(identity.and(taken), Tri.NO, back, dated));
            // C189 Article 9(c): domestic workers keep theirs.
            atHome.speak(Findings.outcome(
                    Tri.all(in(paper.type, TRAVEL_OR_IDENTITY), byOther, unasked), Tri.NO, back, dated));
            // ILO general principle 11: contracts too; kept or destroyed by recruiter or employer.
            Tri identityOrContract = identity.or(in(paper.type, EnumSet.of(DocumentType.CONTRACT)));
            withFreedom.speak(Findings.outcome(
                    Tri.all(identityOrContract, bySide, unasked.or(destroyed(paper))), Tri.NO, back, dated));
        }
        if (!scenario.closed.contains(ListName.DOCUMENTS)) {
            if (!kepts) {
                kept.against(Tri.UNKNOWN);
            }
            confiscated.against(Tri.UNKNOWN);
            atHome.against(Tri.UNKNOWN);
            withFreedom.against(Tri.UNKNOWN);
        }
        withFreedom.against(Tri.of(scenario.exitPermission));
        judgement.set("FL-I7", kepts ? Outcome.FLAGGED : kept.indicator());
        Tri inForce = inForce();
        judgement.set(
                "ICRMW-21", Findings.within(Tri.of(scenario.corridor.crossBorder()), confiscated.demand(inForce)));
        judgement.set(
                "C189-9c",
                Findings.within(Tri.of(scenario.job.category() == WorkerCategory.DOMESTIC), atHome.demand(inForce)));
        judgement.set("ILO-FR-P11", withFreedom.demand(inForce));
    }

    /** Held by the agency side since before the departure: RA 8042 s.6(k). */
    static Findings heldByAgencyBeforeDeparture(Scenario scenario) {
        Findings findings = new Findings();
        for (Paper paper : scenario.papers) {
            Tri early = paper.since == null || scenario.departure == null
                    ? Tri.UNKNOWN
                    : Tri.of(paper.since.isBefore(scenario.departure));
            Tri withheld =
                    Tri.all(in(paper.type, TRAVEL_OR_IDENTITY), in(paper.holder, RECRUITER), unasked(paper), early);
            findings.speak(Findings.outcome(
                    withheld, Tri.NO, returned(paper).and(destroyed(paper).not()), dated(paper)));
        }
        return open(scenario, findings);
    }

    /** Still with the agency once its work has ended: SGB III section 298(2). */
    static Findings stillWithAgency(Scenario scenario) {
        Findings findings = new Findings();
        for (Paper paper : scenario.papers) {
            findings.against(
                    Tri.all(in(paper.holder, RECRUITER), returned(paper).not(), unasked(paper)));
        }
        return open(scenario, findings);
    }

    private static Findings open(Scenario scenario, Findings findings) {
        return scenario.closed.contains(ListName.DOCUMENTS) ? findings : findings.against(Tri.UNKNOWN);
    }

    /** Whether some listed document is known to have been held in the time of the law; without one, signature is. */
    private Tri inForce() {
        return inForce(scenario);
    }

    static Tri inForce(Scenario scenario) {
        if (scenario.papers.isEmpty()) {
            return Tri.YES;
        }
        Tri any = Tri.NO;
        for (Paper paper : scenario.papers) {
            any = any.or(dated(paper));
        }
        return any;
    }

    /** One day on which it was held is enough: its first or its last. */
    private static Tri dated(Paper paper) {
        return paper.since != null || paper.returnedOn != null ? Tri.YES : Tri.UNKNOWN;
    }

    /** Return is pleaded: nothing said means not returned. */
    private static Tri returned(Paper paper) {
        return Tri.of(paper.returnedOn != null && !paper.returnedOn.isAfter(Scenario.KNOWLEDGE_DATE));
    }

    private static Tri destroyed(Paper paper) {
        return paper.destroyed == null && paper.holder == ActorKind.WORKER ? Tri.NO : Tri.of(paper.destroyed);
    }

    /** Not kept at the worker's own request with access at once. Such a request is pleaded. */
    private static Tri unasked(Paper paper) {
        return Boolean.TRUE.equals(paper.atRequest) ? Tri.of(paper.access).not() : Tri.YES;
    }

    private static <T> Tri in(T value, Set<T> wanted) {
        return value == null ? Tri.UNKNOWN : Tri.of(wanted.contains(value));
    }
}
