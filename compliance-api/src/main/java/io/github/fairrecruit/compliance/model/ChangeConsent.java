package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A plea that the worker agreed to a change of terms. Absent limbs are unknown.
 *
 * @param term the term that changed
 * @param on day of the agreement
 * @param free given without pressure
 * @param informed given with full information
 * @param approvedBy authority that approved the change itself
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ChangeConsent(
        @NotNull Term term,
        CalendarDate on,
        Boolean free,
        Boolean informed,
        @Size(min = 1, max = Codes.TEXT) String approvedBy) {}
