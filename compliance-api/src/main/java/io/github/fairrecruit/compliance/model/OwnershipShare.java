package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/**
 * A share in an agency.
 *
 * @param nationality ISO 3166-1 alpha-2
 * @param authorisedPercent share of authorised capital, in percent
 * @param votingPercent share of votes, in percent
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OwnershipShare(
        @Pattern(regexp = Codes.COUNTRY, message = Codes.COUNTRY_MESSAGE)
        String nationality,

        @PositiveOrZero @Max(100) BigDecimal authorisedPercent,
        @PositiveOrZero @Max(100) BigDecimal votingPercent) {}
