package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * Pay for a period, with the method of calculation.
 *
 * @param amount gross amount
 * @param period what it is paid for; absent means unknown
 * @param method method of calculation
 * @param intervalDays days between paydays
 * @param on the day of work that it was paid for, where a record speaks of one pay
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Wage(
        @Valid @NotNull Money amount,
        PayPeriod period,
        @Size(min = 1, max = Codes.TEXT) String method,
        @PositiveOrZero Integer intervalDays,
        CalendarDate on) {}
