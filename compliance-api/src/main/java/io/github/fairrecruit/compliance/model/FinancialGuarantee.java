package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/**
 * A financial guarantee of an agency.
 *
 * @param kind kind
 * @param amount amount
 * @param issuer issuer
 * @param validFrom first day
 * @param validUntil first day after
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FinancialGuarantee(
        GuaranteeKind kind,
        @Valid Money amount,
        @Size(min = 1, max = Codes.TEXT) String issuer,
        CalendarDate validFrom,
        CalendarDate validUntil) {}
