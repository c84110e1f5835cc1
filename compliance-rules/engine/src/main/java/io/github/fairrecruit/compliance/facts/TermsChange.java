package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.ExchangeRate;
import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.law.Span;
import io.github.fairrecruit.compliance.model.AuthorityFinding;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.ChangeConsent;
import io.github.fairrecruit.compliance.model.Contract;
import io.github.fairrecruit.compliance.model.FindingDirection;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.PayPeriod;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.Term;
import io.github.fairrecruit.compliance.model.TermsOfEmployment;
import io.github.fairrecruit.compliance.model.Wage;
import io.github.fairrecruit.compliance.pack.Event;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One term of employment in two views of it that follow each other: offer, contract, later contracts, reality. */
public final class TermsChange extends Fact {
    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

    private final Compared compared;
    private final View earlier;
    private final View later;
    private Condition against;
    private Span signed;

    /** What is compared, and in which property of the terms it stands. */
    private enum Compared {
        WAGE(Term.WAGE, "wage"),
        HOURS(Term.HOURS, "hoursPerWeek"),
        OCCUPATION(Term.OCCUPATION, "occupation"),
        EMPLOYER(Term.EMPLOYER, "employer"),
        WORKPLACE(Term.WORKPLACE, "workplace"),
        ACCOMMODATION(Term.FOOD_AND_ACCOMMODATION, "accommodationProvided");

        private final Term term;
        private final String property;

        Compared(Term term, String property) {
            this.term = term;
            this.property = property;
        }

        Object value(TermsOfEmployment terms) {
            return switch (this) {
                case WAGE -> terms.wage();
                case HOURS -> terms.hoursPerWeek();
                case OCCUPATION -> terms.occupation();
                case EMPLOYER -> terms.employer();
                case WORKPLACE -> terms.workplace();
                case ACCOMMODATION -> terms.accommodationProvided();
            };
        }
    }

    /** One view of the terms, its place in the record, and since when it held. */
    private record View(String pointer, TermsOfEmployment terms, CalendarDate since, String sinceProperty, Kind kind) {
        private enum Kind {
            OFFER,
            CONTRACT,
            LATER_CONTRACT,
            ACTUAL
        }
    }

    private TermsChange(CaseFacts facts, Compared compared, View earlier, View later, boolean unlisted) {
        super(facts, unlisted ? "/laterContracts" : later.pointer() + "/" + compared.property, unlisted);
        this.compared = compared;
        this.earlier = earlier;
        this.later = later;
    }

    /** Every term, in every two views that follow each other. */
    static List<TermsChange> all(CaseFacts facts) {
        Placement placement = facts.placement();
        Contract contract = placement.contract();
        View offered = new View(
                "/offer/terms",
                placement.offer() == null ? null : placement.offer().terms(),
                null,
                null,
                View.Kind.OFFER);
        View contracted = new View(
                "/contract/terms",
                contract == null ? null : contract.terms(),
                contract == null ? null : contract.signedOn(),
                "/contract/signedOn",
                View.Kind.CONTRACT);
        View actual = new View(
                "/actualTerms",
                placement.actualTerms(),
                placement.actualTerms() == null ? null : placement.actualTerms().start(),
                "/actualTerms/start",
                View.Kind.ACTUAL);
        List<View> views = new ArrayList<>(List.of(offered, contracted));
        for (int i = 0; i < placement.laterContracts().size(); i++) {
            Contract version = placement.laterContracts().get(i);
            String pointer = "/laterContracts/" + i;
            views.add(new View(
                    pointer + "/terms",
                    version.terms(),
                    version.signedOn(),
                    pointer + "/signedOn",
                    View.Kind.LATER_CONTRACT));
        }
        views.add(actual);
        List<TermsChange> changes = new ArrayList<>();
        for (Compared compared : Compared.values()) {
            for (int i = 1; i < views.size(); i++) {
                changes.add(new TermsChange(facts, compared, before(views, i, compared), views.get(i), false));
            }
        }
        if (!facts.closed(ListName.TERMS_CHANGES)) {
            View unknown = new View("/laterContracts", null, null, null, View.Kind.LATER_CONTRACT);
            changes.add(new TermsChange(facts, Compared.WAGE, contracted, unknown, true));
        }
        return changes;
    }

    /** The last view before one that shows the term; if none does, the one just before. */
    private static View before(List<View> views, int later, Compared compared) {
        for (int i = later - 1; i >= 0; i--) {
            TermsOfEmployment terms = views.get(i).terms();
            if (terms != null && compared.value(terms) != null) {
                return views.get(i);
            }
        }
        return views.get(later - 1);
    }

    /** Worse for the worker than before, or something else than promised. */
    public boolean isAgainstWorker() {
        if (against == null) {
            against = againstWorker();
        }
        return holds(against);
    }

    /** The earlier view is a contract, not only an offer. */
    public boolean isOfContract() {
        return earlier.kind() != View.Kind.OFFER;
    }

    /** The later view is a later version of the contract. */
    public boolean isLaterVersion() {
        return later.kind() == View.Kind.LATER_CONTRACT;
    }

    /** Origin and destination differ. */
    public boolean isCrossBorder() {
        return holds(facts().crossBorder());
    }

    /** The worker did not agree freely and with full information. Consent is pleaded: absent means not pleaded. */
    public boolean isWithoutFreeConsent() {
        return holds(consent().negated());
    }

    /** No authority approved the change itself. Approval is pleaded: absent means not pleaded. */
    public boolean isWithoutApproval() {
        return holds(approval().negated());
    }

    private Condition approval() {
        if (unlisted()) {
            return unknown("terms");
        }
        List<ChangeConsent> pleas = facts().placement().changeConsents();
        List<Condition> approvals = new ArrayList<>();
        for (int i = 0; i < pleas.size(); i++) {
            ChangeConsent plea = pleas.get(i);
            if (plea.term() == compared.term) {
                String pointer = "/changeConsents/" + i;
                approvals.add(Condition.all(
                        given(plea, pointer),
                        plea.approvedBy() == null
                                ? Condition.unknown(CaseFacts.value(pointer + "/approvedBy"))
                                : Condition.TRUE));
            }
        }
        return Condition.any(approvals);
    }

    private Condition consent() {
        if (unlisted()) {
            return unknown("terms");
        }
        List<ChangeConsent> pleas = facts().placement().changeConsents();
        List<Condition> consents = new ArrayList<>();
        for (int i = 0; i < pleas.size(); i++) {
            ChangeConsent plea = pleas.get(i);
            if (plea.term() == compared.term) {
                String pointer = "/changeConsents/" + i;
                consents.add(Condition.all(
                        given(plea, pointer),
                        limb(plea.free(), pointer + "/free"),
                        limb(plea.informed(), pointer + "/informed")));
            }
        }
        return Condition.any(consents);
    }

    /** An agreement to a change is not older than the contract that it changes. */
    private Condition given(ChangeConsent plea, String pointer) {
        if (plea.on() == null) {
            return Condition.unknown(CaseFacts.value(pointer + "/on"));
        }
        if (earlier.kind() == View.Kind.OFFER) {
            return Condition.TRUE;
        }
        return earlier.since() == null
                ? Condition.unknown(CaseFacts.value(earlier.sinceProperty()))
                : Condition.of(!plea.on().lastDay().isBefore(earlier.since().firstDay()));
    }

    private static Condition limb(Boolean value, String pointer) {
        return value == null ? Condition.unknown(CaseFacts.value(pointer)) : Condition.of(value);
    }

    private Condition againstWorker() {
        if (unlisted()) {
            return unknown("terms");
        }
        List<AuthorityFinding> ofTerm = facts().found(pointer(), FindingDirection.WORSENED);
        List<AuthorityFinding> ofView = facts().found(later.pointer(), FindingDirection.WORSENED);
        // A court's finding that terms became worse needs no comparison; of some members it is not shown of each.
        if (ofAll(ofTerm) || ofAll(ofView)) {
            return Condition.TRUE;
        }
        Condition shown = compare();
        if (!ofTerm.isEmpty() || !ofView.isEmpty()) {
            return Condition.any(shown, Condition.unknown(CaseFacts.value(pointer())));
        }
        // "No term was changed against the worker" speaks to what nobody listed, never to what the record shows.
        return shown.isUnknown() && !comparable() && facts().closed(ListName.TERMS_CHANGES) ? Condition.FALSE : shown;
    }

    private boolean ofAll(List<AuthorityFinding> findings) {
        for (AuthorityFinding finding : findings) {
            if (facts().ofAll(finding)) {
                return true;
            }
        }
        return false;
    }

    /** Whether both views show the term. */
    private boolean comparable() {
        return earlier.terms() != null
                && later.terms() != null
                && compared.value(earlier.terms()) != null
                && compared.value(later.terms()) != null;
    }

    private Condition compare() {
        Object before = earlier.terms() == null ? null : compared.value(earlier.terms());
        Object after = later.terms() == null ? null : compared.value(later.terms());
        if (before == null || after == null) {
            return Condition.all(
                    before == null ? unknownIn(earlier) : Condition.TRUE,
                    after == null ? unknownIn(later) : Condition.TRUE);
        }
        return switch (compared) {
            case WAGE -> lower((Wage) before, (Wage) after);
            case HOURS -> Condition.of(((BigDecimal) after).compareTo((BigDecimal) before) > 0);
            case OCCUPATION -> otherOccupation((String) before, (String) after);
            case EMPLOYER, WORKPLACE -> Condition.of(!before.equals(after));
            case ACCOMMODATION -> Condition.of((Boolean) before && !(Boolean) after);
        };
    }

    private Condition unknownIn(View view) {
        return Condition.unknown(() -> CaseFacts.value(place(view)));
    }

    private String place(View view) {
        return view.terms() == null ? view.pointer() : view.pointer() + "/" + compared.property;
    }

    /** One code may be the group that the other belongs to: then nobody can say. */
    private Condition otherOccupation(String before, String after) {
        if (before.equals(after)) {
            return Condition.FALSE;
        }
        return before.startsWith(after) || after.startsWith(before)
                ? unknownIn(before.length() < after.length() ? earlier : later)
                : Condition.TRUE;
    }

    private Condition lower(Wage before, Wage after) {
        BigDecimal promised = before.amount().value();
        BigDecimal paid = after.amount().value();
        if (promised == null || before.period() == null) {
            return unknownIn(earlier);
        }
        if (paid == null || after.period() == null) {
            return unknownIn(later);
        }
        if (before.period() != after.period()) {
            if (!monthly(before.period()) || !monthly(after.period())) {
                return Condition.unknown(CaseFacts.value(place(later) + "/period"));
            }
            promised = perYear(promised, before.period());
            paid = perYear(paid, after.period());
        }
        if (before.amount().currency().equals(after.amount().currency())) {
            return Condition.of(paid.compareTo(promised) < 0);
        }
        return converted(
                promised, before.amount().currency(), paid, after.amount().currency());
    }

    private static boolean monthly(PayPeriod period) {
        return period == PayPeriod.MONTH || period == PayPeriod.YEAR;
    }

    private static BigDecimal perYear(BigDecimal amount, PayPeriod period) {
        return period == PayPeriod.MONTH ? amount.multiply(MONTHS_A_YEAR) : amount;
    }

    /** Money in different currencies meets only through a rate that the caller gave for the day of the later view. */
    private Condition converted(BigDecimal promised, String promisedIn, BigDecimal paid, String paidIn) {
        Span on = dateOf(Event.SIGNATURE);
        for (ExchangeRate rate : facts().rates()) {
            if (rate.on().equals(on.first()) && rate.on().equals(on.last())) {
                if (rate.from().equals(paidIn) && rate.to().equals(promisedIn)) {
                    return Condition.of(paid.multiply(rate.rate()).compareTo(promised) < 0);
                }
                if (rate.from().equals(promisedIn) && rate.to().equals(paidIn)) {
                    return Condition.of(paid.compareTo(promised.multiply(rate.rate())) < 0);
                }
            }
        }
        return Condition.unknown(CaseFacts.value(place(later) + "/amount"));
    }

    /** A change is an event of the later view. */
    @Override
    public Span dateOf(Event event) {
        if (event != Event.SIGNATURE && event != Event.RECRUITMENT) {
            return super.dateOf(event);
        }
        if (later.kind() == View.Kind.ACTUAL) {
            return facts().dateOf(Event.START_OF_WORK);
        }
        if (signed == null) {
            signed = signed();
        }
        return signed;
    }

    private Span signed() {
        if (unlisted()) {
            // A contract that nobody listed may be of any later day.
            Span first = super.dateOf(Event.SIGNATURE);
            Span later = Span.of(null, facts().period(), missing("signedOn"));
            return new Span(first.first(), later.last(), List.of(), later.missing());
        }
        return facts().spread(
                        Span.of(later.since(), facts().period(), CaseFacts.value(later.sinceProperty())),
                        later.since());
    }

    @Override
    void describe(Map<String, String> values) {
        if (unlisted()) {
            return;
        }
        values.put("term", compared.term.name());
        values.put("from", shown(earlier));
        values.put("to", shown(later));
    }

    private String shown(View view) {
        Object value = view.terms() == null ? null : compared.value(view.terms());
        if (value instanceof Wage wage) {
            String amount =
                    wage.amount().value() == null ? "?" : wage.amount().value().toPlainString();
            return amount + " " + wage.amount().currency() + (wage.period() == null ? "" : " / " + wage.period());
        }
        return value instanceof BigDecimal number ? number.toPlainString() : text(value);
    }
}
