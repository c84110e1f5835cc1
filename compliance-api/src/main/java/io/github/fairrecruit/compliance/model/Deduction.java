package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/**
 * A deduction from wages.
 *
 * @param purpose what it is for; absent means unknown
 * @param amount the amount
 * @param legalBasis law, collective agreement or award
 * @param beneficiary who receives it
 * @param on day
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Deduction(
        DeductionPurpose purpose,
        @Valid Money amount,
        @Size(min = 1, max = Codes.TEXT) String legalBasis,
        ActorKind beneficiary,
        CalendarDate on) {}
