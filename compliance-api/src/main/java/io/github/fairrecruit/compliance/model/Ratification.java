package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Whether a treaty binds a State.
 *
 * @param country ISO 3166-1 alpha-2
 * @param instrument short code such as {@code C181}
 * @param ratified false when the State has not ratified; absent means unknown
 * @param inForceFrom the day from which it binds the State
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Ratification(
        @NotNull @Pattern(regexp = Codes.COUNTRY, message = Codes.COUNTRY_MESSAGE)
        String country,

        @NotNull @Size(min = 1, max = Codes.TEXT) String instrument,
        Boolean ratified,
        CalendarDate inForceFrom) {}
