package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;

/**
 * The end of the employment.
 *
 * @param on day
 * @param by by whom
 * @param ground ground
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Termination(
        CalendarDate on,
        ActorKind by,
        @Size(min = 1, max = Codes.TEXT) String ground) {}
