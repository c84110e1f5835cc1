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
 * The worker. No name, passport number, address or telephone number is needed or accepted.
 *
 * @param id pseudonym
 * @param birthDate date of birth
 * @param ages ages at events
 * @param sex sex
 * @param nationality ISO 3166-1 alpha-2
 * @param languages languages that the worker reads, BCP 47; once given, complete
 * @param categories categories; once given, the list is complete
 * @param residenceStatus residence status in the country of work
 * @param dependants number of dependants
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
public record Worker(
        @Size(min = 1, max = Codes.TEXT) String id,
        CalendarDate birthDate,
        List<@NotNull @Valid AgeAt> ages,
        Sex sex,

        @Pattern(regexp = Codes.COUNTRY, message = Codes.COUNTRY_MESSAGE)
        String nationality,

        List<@NotNull @Pattern(regexp = Codes.LANGUAGE, message = Codes.LANGUAGE_MESSAGE) String> languages,
        List<@NotNull WorkerCategory> categories,
        @Size(min = 1, max = Codes.TEXT) String residenceStatus,
        @PositiveOrZero Integer dependants) {
    public Worker {
        ages = Values.list(ages);
        languages = Values.list(languages);
        categories = Values.list(categories);
    }
}
