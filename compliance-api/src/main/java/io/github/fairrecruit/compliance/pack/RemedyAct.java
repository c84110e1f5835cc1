package io.github.fairrecruit.compliance.pack;

/** What repairs a breach: an act, never a change to a past fact. */
public enum RemedyAct {
    /** Repay the worker. */
    REPAY,
    /** Return the document to the worker. */
    RETURN_DOCUMENT,
    /** Restore the promised terms, and pay the difference. */
    RESTORE_TERMS,
    /** Remove the clause. */
    REMOVE_CLAUSE,
    /** Give the worker the contract in writing, in a language that the worker reads. */
    GIVE_CONTRACT,
    /** Give the rest that is due. */
    GIVE_REST,
    /** Stop the work and take the young worker to safety. */
    STOP_WORK,
    /** Stop acting without a licence; tell the authority and the workers concerned. */
    STOP_UNLICENSED,
    /** Have the claim checked by an independent party. */
    OBTAIN_EVIDENCE,
    /** Repay the worker what is above the cap. */
    REPAY_EXCESS,
    /** Pay the worker the difference. */
    PAY_DIFFERENCE,
    /** Give the information that is due. */
    GIVE_INFORMATION,
    /** Take out the insurance, at no cost to the worker. */
    OBTAIN_INSURANCE,
    /** Meet the condition of the licence. */
    MEET_CONDITION,
    /** Put right what the finding names. */
    PUT_RIGHT,
    /** Keep the record that is due. */
    KEEP_RECORD,
    /** Look into the indicator. */
    INQUIRE,
    /** Nothing to do. */
    NONE
}
