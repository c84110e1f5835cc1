package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;

/**
 * A line of an agreement's fee schedule.
 *
 * @param category category
 * @param payer who is to pay
 * @param amount amount
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FeeScheduleLine(
        CostCategory category, ActorKind payer, @Valid Money amount) {}
