package io.github.fairrecruit.compliance.model;

/** What a deduction from wages is for. */
public enum DeductionPurpose {
    /** a direct or indirect payment for obtaining or keeping the job */
    OBTAIN_OR_KEEP_EMPLOYMENT,
    /** tax or social security */
    TAX_OR_SOCIAL_SECURITY,
    /** food or lodging */
    FOOD_OR_LODGING,
    /** repayment of an advance of wages */
    ADVANCE_REPAYMENT,
    /** damage or loss */
    DAMAGE,
    /** trade union dues */
    UNION_DUES,
    /** another purpose */
    OTHER
}
