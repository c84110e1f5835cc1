package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/**
 * A receipt for a cost.
 *
 * @param number number
 * @param amount the amount on it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Receipt(
        @Size(min = 1, max = Codes.TEXT) String number,
        @Valid Money amount) {}
