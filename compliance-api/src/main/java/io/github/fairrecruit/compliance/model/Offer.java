package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/**
 * The offer that the worker saw first.
 *
 * @param written whether it is in writing
 * @param languages languages, BCP 47; once given, complete
 * @param givenOn day on which the worker received it
 * @param termsStated terms that it states
 * @param terms the terms
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
public record Offer(
        Boolean written,
        List<@NotNull @Pattern(regexp = Codes.LANGUAGE, message = Codes.LANGUAGE_MESSAGE) String> languages,
        CalendarDate givenOn,
        List<@NotNull Term> termsStated,
        @Valid TermsOfEmployment terms) {
    public Offer {
        languages = Values.list(languages);
        termsStated = Values.list(termsStated);
    }
}
