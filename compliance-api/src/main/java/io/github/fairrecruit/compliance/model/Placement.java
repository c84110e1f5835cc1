package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One worker's recruitment into one job, from advert to return; or that of a group recruited on the same terms.
 *
 * <p>Absent means unknown, never false, never zero, never none. Lists are open until a {@link Statement} closes them.
 *
 * @param id pseudonym of the record
 * @param source where the record comes from
 * @param group group; absent means one worker
 * @param period time in which all events lie
 * @param worker the worker
 * @param corridor the corridor
 * @param recruiterChain recruiters, in order
 * @param offer the offer
 * @param contract the contract that the worker signed first
 * @param laterContracts later versions, in order
 * @param actualTerms the terms as they really were
 * @param changeConsents pleas that the worker agreed to a change
 * @param costs fees and costs
 * @param deductions deductions from wages
 * @param debts debts
 * @param documents documents
 * @param information information given
 * @param journey events of the journey
 * @param movement freedom to move
 * @param incidents incidents
 * @param termination end of the employment
 * @param remedies remedies
 * @param authorityFindings what authorities found
 * @param youngWorkerAuthorisation plea for hazardous work below 18
 * @param attestations attestations about the employer
 * @param statements statements that close lists
 * @param assertions what is said about facts
 * @param extensions facts for national packs, by pack
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
@Consistent
public record Placement(
        @Size(min = 1, max = Codes.TEXT) String id,
        @Size(min = 1, max = Codes.TEXT) String source,
        @Valid Group group,
        @Valid Period period,
        @Valid Worker worker,
        @Valid Corridor corridor,
        List<@NotNull @Valid RecruiterLink> recruiterChain,
        @Valid Offer offer,
        @Valid Contract contract,
        List<@NotNull @Valid Contract> laterContracts,
        @Valid TermsOfEmployment actualTerms,
        List<@NotNull @Valid ChangeConsent> changeConsents,
        List<@NotNull @Valid Cost> costs,
        List<@NotNull @Valid Deduction> deductions,
        List<@NotNull @Valid Debt> debts,
        List<@NotNull @Valid HeldDocument> documents,
        List<@NotNull @Valid Information> information,
        List<@NotNull @Valid JourneyEvent> journey,
        @Valid Movement movement,
        List<@NotNull @Valid Incident> incidents,
        @Valid Termination termination,
        List<@NotNull @Valid Remedy> remedies,
        List<@NotNull @Valid AuthorityFinding> authorityFindings,
        @Valid YoungWorkerAuthorisation youngWorkerAuthorisation,
        List<@NotNull @Valid Attestation> attestations,
        List<@NotNull @Valid Statement> statements,
        List<@NotNull @Valid Assertion> assertions,
        Map<String, Object> extensions)
        implements RecruitmentRecord, SelfConsistent {
    public Placement {
        recruiterChain = Values.list(recruiterChain);
        laterContracts = Values.list(laterContracts);
        changeConsents = Values.list(changeConsents);
        costs = Values.list(costs);
        deductions = Values.list(deductions);
        debts = Values.list(debts);
        documents = Values.list(documents);
        information = Values.list(information);
        journey = Values.list(journey);
        incidents = Values.list(incidents);
        remedies = Values.list(remedies);
        authorityFindings = Values.list(authorityFindings);
        attestations = Values.list(attestations);
        statements = Values.list(statements);
        assertions = Values.list(assertions);
        extensions = Values.map(extensions);
    }

    @Override
    @JsonIgnore
    public List<Contradiction> contradictions() {
        List<Contradiction> contradictions = new ArrayList<>();
        if (worker != null && !worker.categories().isEmpty()) {
            occupations().distinct().forEach(occupation -> categoriesLeftOut(occupation, contradictions));
        }
        if (closesTermsStated()) {
            if (offer != null) {
                termsLeftOut("offer", offer.termsStated(), offer.terms(), contradictions);
            }
            if (contract != null) {
                termsLeftOut("contract", contract.termsStated(), contract.terms(), contradictions);
            }
        }
        startsOfWork(contradictions);
        return List.copyOf(contradictions);
    }

    private boolean closesTermsStated() {
        for (Statement statement : statements) {
            if (statement != null && statement.closes() == ListName.TERMS_STATED) {
                return true;
            }
        }
        return false;
    }

    /** The first day of work may stand in two places; then both must allow the same day. */
    private void startsOfWork(List<Contradiction> contradictions) {
        CalendarDate start = actualTerms == null ? null : actualTerms.start();
        for (JourneyEvent event : journey) {
            CalendarDate day = event == null || event.kind() != JourneyEventKind.START_OF_WORK ? null : event.on();
            if (start != null
                    && day != null
                    && (day.lastDay().isBefore(start.firstDay())
                            || start.lastDay().isBefore(day.firstDay()))) {
                contradictions.add(new Contradiction(
                        "actualTerms",
                        "start " + start + " is not the day " + day + " on which the journey says that work began",
                        "Maybe one of the two is the day of the contract."));
            }
        }
    }

    /** Categories, once given, are complete; an occupation that by itself makes a category must be among them. */
    private void categoriesLeftOut(String occupation, List<Contradiction> contradictions) {
        for (WorkerCategory category : Occupations.categories(occupation)) {
            if (!worker.categories().contains(category)) {
                contradictions.add(new Contradiction(
                        "worker",
                        "categories " + worker.categories() + " leave out " + category + ", although occupation "
                                + occupation + " makes the worker one",
                        "Maybe add " + category + " to the categories."));
            }
        }
    }

    /** A statement that all terms stated are listed contradicts a term that has a value and is not listed. */
    private static void termsLeftOut(
            String view, List<Term> listed, TermsOfEmployment terms, List<Contradiction> contradictions) {
        for (Term term : Term.values()) {
            if (terms != null && terms.shows(term) && !listed.contains(term)) {
                contradictions.add(new Contradiction(
                        view,
                        "termsStated leaves out " + term
                                + ", although its terms show it and a statement closes the list",
                        "Maybe add " + term + " to termsStated."));
            }
        }
    }

    /** The known occupations of the offer, the contract and the actual terms, in that order. */
    @JsonIgnore
    public Stream<String> occupations() {
        return Stream.concat(promisedOccupations(), occupations(actualTerms));
    }

    /** The known occupations of the offer and the contract: what recruiters recruited for. */
    @JsonIgnore
    public Stream<String> promisedOccupations() {
        return occupations(offer == null ? null : offer.terms(), contract == null ? null : contract.terms());
    }

    private static Stream<String> occupations(TermsOfEmployment... views) {
        return Stream.of(views)
                .filter(Objects::nonNull)
                .map(TermsOfEmployment::occupation)
                .filter(Objects::nonNull);
    }
}
