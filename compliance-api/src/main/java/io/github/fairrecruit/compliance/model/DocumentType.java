package io.github.fairrecruit.compliance.model;

/** Documents of a worker. */
public enum DocumentType {
    /** passport or travel document */
    PASSPORT,
    /** identity card */
    IDENTITY_CARD,
    /** visa or entry document */
    VISA,
    /** residence permit */
    RESIDENCE_PERMIT,
    /** work permit */
    WORK_PERMIT,
    /** the contract */
    CONTRACT,
    /** certificate of a qualification */
    QUALIFICATION,
    /** another document */
    OTHER
}
