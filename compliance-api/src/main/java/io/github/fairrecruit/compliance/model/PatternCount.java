package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * How often something was found over all placements of an agency.
 *
 * @param kind what is counted
 * @param count how often; what is unknown counts in the upper bound only
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PatternCount(
        @NotNull PatternKind kind, @NotNull @Valid CountBounds count) {}
