package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * Jobs that an agreement is about.
 *
 * @param number how many workers
 * @param terms the terms
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record JobOrder(
        @PositiveOrZero Integer number, @Valid TermsOfEmployment terms) {}
