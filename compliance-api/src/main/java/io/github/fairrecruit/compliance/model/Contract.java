package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A contract of employment or one version of it.
 *
 * @param written whether it is in writing
 * @param verifiable whether the terms can be verified in another form, such as a recording or a register
 * @param languages languages, BCP 47; once given, complete
 * @param explainedBy who explained it
 * @param copyGivenOn day on which the worker received a copy
 * @param signedOn day of signature
 * @param enforceableAtDestination whether it can be enforced in the country of work
 * @param approvedBy authority that approved or registered it
 * @param approvedOn day of approval
 * @param version number of the version
 * @param clauses clauses that provisions ask about
 * @param termsStated terms that it states
 * @param terms the terms
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
public record Contract(
        Boolean written,
        Boolean verifiable,
        List<@NotNull @Pattern(regexp = Codes.LANGUAGE, message = Codes.LANGUAGE_MESSAGE) String> languages,
        ActorKind explainedBy,
        CalendarDate copyGivenOn,
        CalendarDate signedOn,
        Boolean enforceableAtDestination,
        @Size(min = 1, max = Codes.TEXT) String approvedBy,
        CalendarDate approvedOn,
        @PositiveOrZero Integer version,
        List<@NotNull @Valid Clause> clauses,
        List<@NotNull Term> termsStated,
        @Valid TermsOfEmployment terms) {
    public Contract {
        languages = Values.list(languages);
        clauses = Values.list(clauses);
        termsStated = Values.list(termsStated);
    }
}
