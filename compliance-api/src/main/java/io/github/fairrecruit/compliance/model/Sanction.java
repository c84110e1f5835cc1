package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;

/**
 * A sanction, as an interval.
 *
 * @param kind kind
 * @param authority authority
 * @param reason reason
 * @param from first day
 * @param until first day after
 * @param underAppeal under appeal
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Sanction(
        SanctionKind kind,
        @Size(min = 1, max = Codes.TEXT) String authority,
        @Size(min = 1, max = Codes.TEXT) String reason,
        CalendarDate from,
        CalendarDate until,
        Boolean underAppeal) {}
