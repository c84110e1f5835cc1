package io.github.fairrecruit.compliance.pack;

/** The event whose date picks the law, or makes a duty due. */
public enum Event {
    /** The day of each charge. */
    CHARGE,
    /** The day of each deduction. */
    DEDUCTION,
    /** The day from which a document is held. */
    DOCUMENT_HELD,
    /** Signature of the contract; of each version, where versions are compared. */
    SIGNATURE,
    /** The day on which a recruiter acted. */
    OPERATION,
    /** Recruitment: the signature of the contract. */
    RECRUITMENT,
    /** Departure. */
    DEPARTURE,
    /** Crossing of the border to the country of work. */
    BORDER_CROSSING,
    /** First day of work. */
    START_OF_WORK,
    /** The day of the work that is paid. */
    WORK,
    /** The day that a fact of the pack's own states. */
    STATED,
    /** Any date: the requirement asks for none. */
    ANY
}
