package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;

/**
 * An incident.
 *
 * @param kind kind
 * @param on day
 * @param account short account without names
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Incident(
        IncidentKind kind,
        CalendarDate on,
        @Size(min = 1, max = Codes.TEXT) String account) {}
