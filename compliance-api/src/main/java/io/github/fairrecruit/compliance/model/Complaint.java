package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * A complaint about an agency.
 *
 * @param receivedOn day
 * @param topic topic
 * @param status status
 * @param outcome outcome
 * @param daysOpen days that it was open
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Complaint(
        CalendarDate receivedOn,
        @Size(min = 1, max = Codes.TEXT) String topic,
        ComplaintStatus status,
        @Size(min = 1, max = Codes.TEXT) String outcome,
        @PositiveOrZero Integer daysOpen) {}
