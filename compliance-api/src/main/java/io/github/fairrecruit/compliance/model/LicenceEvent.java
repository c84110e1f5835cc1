package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A change of a licence's status. It acts from its day and never reaches back.
 *
 * @param status the status from that day
 * @param on the day
 * @param reason the reason
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LicenceEvent(
        @NotNull LicenceStatus status,
        @NotNull CalendarDate on,
        @Size(min = 1, max = Codes.TEXT) String reason) {}
