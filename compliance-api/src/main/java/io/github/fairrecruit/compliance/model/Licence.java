package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A licence, certificate or registration.
 *
 * @param number number on the register
 * @param authority issuing authority
 * @param jurisdiction country or subdivision that it is valid in
 * @param category category of licence
 * @param services services that it covers; once given, complete
 * @param destinations countries that it covers; once given, complete
 * @param occupations ISCO-08 codes that it covers; once given, complete
 * @param validFrom first day
 * @param validUntil first day on which it is no longer valid
 * @param status status on every day that the history does not say otherwise
 * @param history changes of status
 * @param conditions conditions
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
public record Licence(
        @Size(min = 1, max = Codes.TEXT) String number,
        @Size(min = 1, max = Codes.TEXT) String authority,

        @Pattern(regexp = Codes.COUNTRY, message = Codes.COUNTRY_MESSAGE)
        String jurisdiction,

        @Size(min = 1, max = Codes.TEXT) String category,
        List<@NotNull @Size(min = 1, max = Codes.TEXT) String> services,
        List<@NotNull @Pattern(regexp = Codes.COUNTRY, message = Codes.COUNTRY_MESSAGE) String> destinations,
        List<@NotNull @Pattern(regexp = Codes.OCCUPATION, message = Codes.OCCUPATION_MESSAGE) String> occupations,
        CalendarDate validFrom,
        CalendarDate validUntil,
        LicenceStatus status,
        List<@NotNull @Valid LicenceEvent> history,
        @Size(min = 1, max = Codes.TEXT) String conditions) {
    public Licence {
        services = Values.list(services);
        destinations = Values.list(destinations);
        occupations = Values.list(occupations);
        history = Values.list(history);
    }
}
