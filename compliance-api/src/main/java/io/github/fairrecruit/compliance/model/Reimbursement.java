package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;

/**
 * A repayment of a cost to the worker. Absent means not pleaded.
 *
 * @param amount the amount
 * @param on day of payment; without it the payment is only pleaded
 * @param by who paid
 * @param basis for a group: what the amount refers to
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Reimbursement(@Valid Money amount, CalendarDate on, ActorKind by, AmountBasis basis) {}
