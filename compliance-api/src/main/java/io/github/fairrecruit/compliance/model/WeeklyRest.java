package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/**
 * Weekly rest.
 *
 * @param hours hours of rest in each period of seven days
 * @param consecutive whether the hours are consecutive
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WeeklyRest(@PositiveOrZero @Max(168) BigDecimal hours, Boolean consecutive) {}
