package io.github.fairrecruit.compliance.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What is left to repay of one cost or deduction.
 *
 * @param pointer JSON Pointer of the cost or deduction
 * @param amount what is left of it after repayments
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RepairPart(String pointer, MoneyBounds amount) {}
