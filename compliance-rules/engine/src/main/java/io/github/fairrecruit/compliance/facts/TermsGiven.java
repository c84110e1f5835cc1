package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.law.Span;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Contract;
import io.github.fairrecruit.compliance.model.ContractBuilder;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.Offer;
import io.github.fairrecruit.compliance.model.OfferBuilder;
import io.github.fairrecruit.compliance.model.Term;
import io.github.fairrecruit.compliance.model.TermsOfEmployment;
import io.github.fairrecruit.compliance.model.WeeklyRest;
import io.github.fairrecruit.compliance.model.Worker;
import io.github.fairrecruit.compliance.pack.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** How, when and with what content the worker received offer and contract. */
public final class TermsGiven extends Fact {
    /** C189 Art 7 (a) to (g) and (k); (h), (i) and (j) are owed only if applicable. */
    private static final List<Term> DOMESTIC_TERMS = List.of(
            Term.PARTIES,
            Term.WORKPLACE,
            Term.START,
            Term.OCCUPATION,
            Term.WAGE,
            Term.HOURS,
            Term.REST_AND_LEAVE,
            Term.TERMINATION);

    private final Offer offer;
    private final Contract contract;
    private Condition offerInTime;
    private Condition contractInTime;

    TermsGiven(CaseFacts facts) {
        super(facts, "/contract", false);
        Offer given = facts.placement().offer();
        Contract signed = facts.placement().contract();
        this.offer = given == null ? OfferBuilder.builder().build() : given;
        this.contract = signed == null ? ContractBuilder.builder().build() : signed;
    }

    /** Origin and destination differ. */
    public boolean isCrossBorder() {
        return holds(facts().crossBorder());
    }

    /** The contract is not in writing. */
    public boolean isNotInWriting() {
        return holds(known(contract.written(), "written").negated());
    }

    /** The terms cannot be verified in another form either. */
    public boolean isNotVerifiable() {
        return holds(known(contract.verifiable(), "verifiable").negated());
    }

    /** In no language that the worker reads. */
    public boolean isNotInWorkersLanguage() {
        return holds(inWorkersLanguage().negated());
    }

    /** The worker received a copy on the day of departure or later. */
    public boolean isGivenAtOrAfterDeparture() {
        Span given = day(contract.copyGivenOn(), "copyGivenOn");
        return holds(before(given, facts().dateOf(Event.DEPARTURE)).negated());
    }

    /** Does not state where the work is, what it requires, or its tasks. */
    public boolean isSilentOnPlaceRequirementsOrTasks() {
        return holds(Condition.all(
                        inContract(Term.WORKPLACE),
                        inContract(Term.REQUIREMENTS),
                        Condition.any(inContract(Term.TASKS), inContract(Term.OCCUPATION)))
                .negated());
    }

    /** Neither a written offer nor a written contract reached the worker before the border. */
    public boolean isNothingInWritingBeforeBorder() {
        return holds(Condition.any(offerInTime(), contractInTime()).negated());
    }

    /** The contract cannot be enforced in the country of work. */
    public boolean isNotEnforceableAtDestination() {
        return holds(known(contract.enforceableAtDestination(), "enforceableAtDestination")
                .negated());
    }

    /** Neither offer nor contract states all terms of C189 Art 7 that are owed unconditionally. */
    public boolean isDomesticTermsMissing() {
        Condition stated = Condition.TRUE;
        for (int i = 0; i < DOMESTIC_TERMS.size() && !stated.isFalse(); i++) {
            stated = Condition.all(stated, stated(DOMESTIC_TERMS.get(i)));
        }
        return holds(stated.negated());
    }

    /** Weekly rest, by some contract or in reality, is shorter than a parameter. */
    public boolean weeklyRestBelow(String parameter) {
        return holds(anyRest((rest, pointer) -> rest == null || rest.hours() == null
                ? Condition.unknown(CaseFacts.value(pointer + "/hours"))
                : facts().law()
                        .ask(
                                parameter,
                                facts().dateOf(Event.SIGNATURE),
                                least -> Condition.of(rest.hours().compareTo(least.number()) < 0))));
    }

    /** Weekly rest, by some contract or in reality, is not consecutive. */
    public boolean isWeeklyRestSplit() {
        return holds(anyRest((rest, pointer) -> rest == null || rest.consecutive() == null
                ? Condition.unknown(CaseFacts.value(pointer + "/consecutive"))
                : Condition.of(!rest.consecutive())));
    }

    private Condition anyRest(BiFunction<WeeklyRest, String, Condition> question) {
        List<Condition> views = new ArrayList<>();
        views.add(question.apply(rest(contract.terms()), "/contract/terms/weeklyRest"));
        List<Contract> later = facts().placement().laterContracts();
        for (int i = 0; i < later.size(); i++) {
            views.add(question.apply(rest(later.get(i).terms()), "/laterContracts/" + i + "/terms/weeklyRest"));
        }
        views.add(question.apply(rest(facts().placement().actualTerms()), "/actualTerms/weeklyRest"));
        return Condition.any(views);
    }

    private static WeeklyRest rest(TermsOfEmployment terms) {
        return terms == null ? null : terms.weeklyRest();
    }

    private Condition inWorkersLanguage() {
        Worker worker = facts().placement().worker();
        List<String> read = worker == null ? List.of() : worker.languages();
        if (read.isEmpty()) {
            return Condition.unknown(CaseFacts.value("/worker/languages"));
        }
        if (contract.languages().isEmpty()) {
            return unknown("languages");
        }
        List<Condition> pairs = new ArrayList<>();
        for (String written : contract.languages()) {
            for (String tag : read) {
                pairs.add(reads(tag, written));
            }
        }
        return Condition.any(pairs);
    }

    /** The same language; in another script, only the worker can say. */
    private static Condition reads(String read, String written) {
        if (!primary(read).equals(primary(written))) {
            return Condition.FALSE;
        }
        String one = script(read);
        String other = script(written);
        return one != null && other != null && !one.equals(other)
                ? Condition.unknown(CaseFacts.value("/worker/languages"))
                : Condition.TRUE;
    }

    private static String primary(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }

    /** The script of a BCP 47 tag, such as Arab; null when it names none. */
    private static String script(String tag) {
        for (String part : tag.split("-")) {
            if (part.length() == 4 && Character.isLetter(part.charAt(0))) {
                return part;
            }
        }
        return null;
    }

    /** Strictly before: the same day is not before. */
    private Condition before(Span earlier, Span later) {
        // What is planned has not happened.
        if (earlier.last() != null && earlier.last().isAfter(facts().knowledgeDate())) {
            return Condition.unknown(earlier.missing().isEmpty() ? List.of(missing("copyGivenOn")) : earlier.missing());
        }
        if (earlier.before(later)) {
            return Condition.TRUE;
        }
        boolean notBefore = earlier.first() != null
                && later.last() != null
                && !earlier.first().isBefore(later.last());
        return notBefore
                ? Condition.FALSE
                : Condition.all(Condition.unknown(earlier.missing()), Condition.unknown(later.missing()));
    }

    /** Stated in a paper that reached the worker before the border. */
    private Condition stated(Term term) {
        Condition inContract = contractInTime();
        if (!inContract.isFalse()) {
            inContract = Condition.all(inContract, inContract(term));
        }
        Condition inOffer = inContract.isTrue() ? Condition.FALSE : offerInTime();
        if (!inOffer.isFalse()) {
            inOffer = Condition.all(inOffer, states(offer.termsStated(), offer.terms(), term, "/offer/termsStated"));
        }
        return Condition.any(inContract, inOffer);
    }

    private Condition offerInTime() {
        if (offerInTime == null) {
            offerInTime = Condition.all(
                    offer.written() == null
                            ? Condition.unknown(CaseFacts.value("/offer/written"))
                            : Condition.of(offer.written()),
                    before(
                            Span.of(offer.givenOn(), facts().period(), CaseFacts.value("/offer/givenOn")),
                            facts().dateOf(Event.BORDER_CROSSING)));
        }
        return offerInTime;
    }

    private Condition contractInTime() {
        if (contractInTime == null) {
            contractInTime = Condition.all(
                    known(contract.written(), "written"),
                    before(day(contract.copyGivenOn(), "copyGivenOn"), facts().dateOf(Event.BORDER_CROSSING)));
        }
        return contractInTime;
    }

    private Condition inContract(Term term) {
        return states(contract.termsStated(), contract.terms(), term, "/contract/termsStated");
    }

    /** A closed list of the terms stated is the whole truth; an open one is helped by the terms that have a value. */
    private Condition states(List<Term> listed, TermsOfEmployment terms, Term term, String pointer) {
        if (listed.contains(term)) {
            return Condition.TRUE;
        }
        if (facts().closed(ListName.TERMS_STATED)) {
            return Condition.FALSE;
        }
        return terms != null && terms.shows(term)
                ? Condition.TRUE
                : Condition.unknown(new MissingFact(pointer, MissingFact.Kind.CLOSING_STATEMENT));
    }

    @Override
    void describe(Map<String, String> values) {
        CalendarDate given = contract.copyGivenOn();
        values.put("givenOn", text(given));
        values.put("signedOn", text(contract.signedOn()));
        WeeklyRest rest = rest(contract.terms());
        values.put("restHours", rest == null ? null : text(rest.hours()));
        values.put("languages", contract.languages().isEmpty() ? null : String.join(", ", contract.languages()));
    }
}
