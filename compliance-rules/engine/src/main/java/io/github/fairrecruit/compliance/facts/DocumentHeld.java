package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.law.Span;
import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Cost;
import io.github.fairrecruit.compliance.model.DocumentType;
import io.github.fairrecruit.compliance.model.HeldDocument;
import io.github.fairrecruit.compliance.model.HeldDocumentBuilder;
import io.github.fairrecruit.compliance.pack.Event;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** A document of the worker, and who holds it. */
public final class DocumentHeld extends Fact {
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
    private static final Set<DocumentType> TRAVEL_OR_IDENTITY =
            EnumSet.of(DocumentType.PASSPORT, DocumentType.IDENTITY_CARD, DocumentType.VISA);
    private static final Set<ActorKind> RECRUITER_OR_EMPLOYER =
            EnumSet.of(ActorKind.EMPLOYER, ActorKind.RECRUITER, ActorKind.SUB_AGENT);
    private static final Set<ActorKind> PRIVATE_PARTY =
            EnumSet.of(ActorKind.EMPLOYER, ActorKind.RECRUITER, ActorKind.SUB_AGENT, ActorKind.SERVICE_PROVIDER);

    private static final Set<ActorKind> OFFICIAL = EnumSet.of(ActorKind.PUBLIC_OFFICIAL, ActorKind.STATE);
    private static final Set<ActorKind> RECRUITER = EnumSet.of(ActorKind.RECRUITER, ActorKind.SUB_AGENT);

    private final HeldDocument document;
    private Span since;
    private Span held;
    private Condition returned;

    private DocumentHeld(CaseFacts facts, String pointer, HeldDocument document, boolean unlisted) {
        super(facts, pointer, unlisted);
        this.document = document;
    }

    DocumentHeld(CaseFacts facts, String pointer, HeldDocument document) {
        this(facts, pointer, document, false);
    }

    static DocumentHeld unlisted(CaseFacts facts) {
        return new DocumentHeld(
                facts, "/documents", HeldDocumentBuilder.builder().build(), true);
    }

    /** Passport, identity card, visa, permit or contract. */
    public boolean isIdentityOrContractDocument() {
        return holds(in(document.type(), IDENTITY_OR_CONTRACT, "type"));
    }

    /** Passport, identity card, visa or permit. */
    public boolean isIdentityOrStayDocument() {
        return holds(in(document.type(), IDENTITY_OR_STAY, "type"));
    }

    /** Passport, identity card or visa. */
    public boolean isTravelOrIdentityDocument() {
        return holds(in(document.type(), TRAVEL_OR_IDENTITY, "type"));
    }

    /** Held by recruiter, sub-agent or employer. */
    public boolean isHeldByRecruiterOrEmployer() {
        return holds(in(document.holder(), RECRUITER_OR_EMPLOYER, "holder"));
    }

    /** Held by a private party other than the worker, the family or somebody whom the worker chose. */
    public boolean isHeldByAnother() {
        return holds(in(document.holder(), PRIVATE_PARTY, "holder"));
    }

    /**
     * Not kept at the worker's own written request with access at once. Safekeeping is pleaded: absent means that
     * nobody pleads it.
     */
    public boolean isWithoutWorkersFreeRequest() {
        return holds(withoutRequest());
    }

    /** A private party took it, or keeps it without the worker's free request. */
    public boolean isTakenByPrivateParty() {
        return holds(Condition.all(in(document.holder(), PRIVATE_PARTY, "holder"), withoutRequest()));
    }

    /** An official took it and gave no detailed receipt. */
    public boolean isTakenByOfficialWithoutReceipt() {
        return holds(Condition.all(
                in(document.holder(), OFFICIAL, "holder"),
                known(document.receiptGiven(), "receiptGiven").negated()));
    }

    /** Held by a recruiter or its sub-agent. */
    public boolean isHeldByRecruiter() {
        return holds(in(document.holder(), RECRUITER, "holder"));
    }

    /** Held from a day before the departure. */
    public boolean isHeldBeforeDeparture() {
        Span since = since();
        Span departure = facts().dateOf(Event.DEPARTURE);
        if (since.before(departure)) {
            return holds(Condition.TRUE);
        }
        boolean notBefore = since.first() != null
                && departure.last() != null
                && !since.first().isBefore(departure.last());
        return holds(
                notBefore
                        ? Condition.FALSE
                        : Condition.all(Condition.unknown(since.missing()), Condition.unknown(departure.missing())));
    }

    /** Not back with the worker. The return is pleaded: absent means that nobody pleads it. */
    public boolean isNotReturned() {
        return holds(returned().negated());
    }

    /** Destroyed by somebody. */
    public boolean isDestroyed() {
        return holds(destroyed());
    }

    /** Known not to be destroyed. */
    public boolean isIntact() {
        return holds(destroyed().negated());
    }

    /** Back with the worker. The return is pleaded: absent means that nobody pleads it. */
    public boolean isReturned() {
        return document.returnedOn() != null && holds(returned());
    }

    private Condition returned() {
        if (document.returnedOn() == null) {
            return unlisted() ? unknown("returnedOn") : Condition.FALSE;
        }
        if (returned == null) {
            returned = Span.of(document.returnedOn(), null, missing("returnedOn"))
                    .within(null, CalendarDate.of(facts().knowledgeDate().plusDays(1)));
        }
        return returned;
    }

    private Span since() {
        if (since == null) {
            since = facts().spread(day(document.since(), "since"), document.since());
        }
        return since;
    }

    /** A document that the worker holds is not destroyed. */
    private Condition destroyed() {
        return document.destroyed() == null && Cost.workerSide(document.holder())
                ? Condition.FALSE
                : known(document.destroyed(), "destroyed");
    }

    private Condition withoutRequest() {
        if (!Boolean.TRUE.equals(document.keptAtWorkersRequest())) {
            return unlisted() ? unknown("keptAtWorkersRequest") : Condition.TRUE;
        }
        return known(document.accessWithoutPermission(), "accessWithoutPermission")
                .negated();
    }

    @Override
    Event event() {
        return Event.DOCUMENT_HELD;
    }

    /** A document is held from one day to another: the law of every day between speaks to it. */
    @Override
    public Span dateOf(Event event) {
        if (event != Event.DOCUMENT_HELD) {
            return super.dateOf(event);
        }
        if (held == null) {
            held = Span.lasting(since(), day(document.returnedOn(), "returnedOn"));
        }
        return held;
    }

    @Override
    void describe(Map<String, String> values) {
        values.put("document", text(document.type()));
        values.put("holder", text(document.holder()));
        values.put("since", text(document.since()));
        values.put("returnedOn", text(document.returnedOn()));
    }
}
