package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * How a State regulates recruiters.
 *
 * @param country ISO 3166-1 alpha-2
 * @param regime the regime
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StateRegime(
        @NotNull @Pattern(regexp = Codes.COUNTRY, message = Codes.COUNTRY_MESSAGE)
        String country,

        @NotNull LicensingRegime regime) {}
