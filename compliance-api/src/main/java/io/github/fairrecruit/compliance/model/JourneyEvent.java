package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;

/**
 * An event of the journey.
 *
 * @param kind kind
 * @param on day, also a planned one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record JourneyEvent(@NotNull JourneyEventKind kind, CalendarDate on) {}
