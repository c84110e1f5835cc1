package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A remedy claimed, ordered or paid.
 *
 * @param stage stage
 * @param amount the amount
 * @param on day
 * @param about JSON Pointer of what it repairs
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Remedy(
        @NotNull RemedyStage stage,
        @Valid Money amount,
        CalendarDate on,

        @Pattern(regexp = Codes.POINTER, message = Codes.POINTER_MESSAGE)
        String about) {}
