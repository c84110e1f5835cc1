package io.github.fairrecruit.compliance.model;

/** Kinds of cost, after the ILO definition of recruitment fees and related costs (2019). */
public enum CostCategory {
    /** fee for matching, placement, leasing or direct hire; part II.A */
    RECRUITMENT_FEE,
    /** payment to recover a recruitment fee; part II.A */
    FEE_RECOVERY,
    /** examinations, tests, vaccinations; part II.B (i) */
    MEDICAL,
    /** insurance and welfare funds; part II.B (ii) */
    INSURANCE,
    /** skills, language and qualification tests; part II.B (iii) */
    SKILLS_TEST,
    /** training and orientation; part II.B (iv) */
    TRAINING,
    /** tools, uniforms, safety gear; part II.B (v) */
    EQUIPMENT,
    /** travel, lodging, subsistence; part II.B (vi) */
    TRAVEL,
    /** passport, visa, permits, attestations; part II.B (vii) */
    ADMINISTRATIVE,
    /** bribe, tribute or extortion; part II.C */
    BRIBE,
    /** bond or collateral; part II.C */
    BOND,
    /** kickback; part II.C */
    KICKBACK,
    /** undisclosed cost; part II.C */
    UNDISCLOSED,
    /** the inflated part of a cost; part II.C */
    INFLATED,
    /** a cost that no category names; its label says which */
    OTHER
}
