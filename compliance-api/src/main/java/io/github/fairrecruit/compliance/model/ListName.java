package io.github.fairrecruit.compliance.model;

/** Lists that a statement can close. */
public enum ListName {
    /** the costs of the placement */
    COSTS,
    /** deductions from wages */
    DEDUCTIONS,
    /** documents of the worker and who holds them */
    DOCUMENTS,
    /** clauses of the contract */
    CLAUSES,
    /** changes of terms between offer, contract and reality */
    TERMS_CHANGES,
    /** terms that offer or contract state */
    TERMS_STATED,
    /** recruiters of the chain */
    RECRUITER_CHAIN,
    /** incidents */
    INCIDENTS,
    /** licences of an agency */
    LICENCES
}
