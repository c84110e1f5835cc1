package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A debt of the worker that is linked to the recruitment.
 *
 * @param principal principal
 * @param interestPercent interest in percent for the period
 * @param interestPeriod period of the interest
 * @param creditor creditor
 * @param linkedToRecruiter whether the creditor is linked to recruiter or employer
 * @param collateral collateral
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Debt(
        @Valid Money principal,
        @PositiveOrZero BigDecimal interestPercent,
        PayPeriod interestPeriod,
        ActorKind creditor,
        Boolean linkedToRecruiter,
        @Size(min = 1, max = Codes.TEXT) String collateral) {}
