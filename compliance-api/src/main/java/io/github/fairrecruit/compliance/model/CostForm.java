package io.github.fairrecruit.compliance.model;

/** How a cost was taken. */
public enum CostForm {
    /** paid, in cash or by transfer */
    CASH,
    /** taken from wages or benefits */
    DEDUCTION,
    /** as a debt */
    LOAN,
    /** as a deposit, refundable or not */
    DEPOSIT,
    /** as a pledge: title deeds, blank cheques, promissory notes */
    PLEDGE,
    /** in kind */
    IN_KIND,
    /** as unpaid labour */
    LABOUR,
    /** as a lower wage */
    LOWER_WAGE
}
