package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * One recruiter of the chain, and what it did.
 *
 * @param agency pseudonym or register number
 * @param role role in the chain
 * @param country country in which it acted
 * @param actedOn day on which it acted
 * @param licensed what the register says of it on that day; absent means that no register was consulted
 * @param licence the licence used
 * @param mandate whether a sub-agent holds a written mandate
 * @param workerCategories categories of the workers of this act, for agencies and agreements; once given, complete
 * @param occupations ISCO-08 codes of the work of this act, for agencies and agreements; once given, complete
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
public record RecruiterLink(
        @Size(min = 1, max = Codes.TEXT) String agency,
        RecruiterRole role,

        @Pattern(regexp = Codes.COUNTRY, message = Codes.COUNTRY_MESSAGE)
        String country,

        CalendarDate actedOn,
        Boolean licensed,
        @Valid Licence licence,
        Boolean mandate,
        List<@NotNull WorkerCategory> workerCategories,
        List<@NotNull @Pattern(regexp = Codes.OCCUPATION, message = Codes.OCCUPATION_MESSAGE) String> occupations) {
    public RecruiterLink {
        workerCategories = Values.list(workerCategories);
        occupations = Values.list(occupations);
    }
}
