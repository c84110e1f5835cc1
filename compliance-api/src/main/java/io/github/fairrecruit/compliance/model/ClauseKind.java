package io.github.fairrecruit.compliance.model;

/** Clauses of a contract that provisions ask about. */
public enum ClauseKind {
    /** leaving the country or the job needs consent */
    EXIT_CONSENT,
    /** changing the employer needs consent */
    TRANSFER_CONSENT,
    /** a penalty for resigning */
    RESIGNATION_PENALTY,
    /** recruitment costs are repaid on leaving early */
    REPAYMENT,
    /** a bond or deposit is lost on leaving early */
    BOND,
    /** no work for others after the end */
    NON_COMPETE,
    /** notice longer than law or collective agreement allow */
    NOTICE_BEYOND_LAW,
    /** no other work */
    EXCLUSIVITY,
    /** no trade union */
    UNION_BAN,
    /** rights are given up */
    RIGHTS_WAIVER,
    /** pregnancy or marriage ends the contract */
    PREGNANCY,
    /** no access to courts */
    ARBITRATION_ONLY,
    /** another clause */
    OTHER
}
