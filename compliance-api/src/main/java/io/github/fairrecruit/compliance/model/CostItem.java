package io.github.fairrecruit.compliance.model;

/** The single item behind a category, where a provision names it. */
public enum CostItem {
    /** the national statutory medical certificate of a seafarer */
    STATUTORY_MEDICAL_CERTIFICATE,
    /** another examination, test or vaccination */
    OTHER_MEDICAL,
    /** passport or similar personal travel document */
    PASSPORT,
    /** national seafarer's book */
    SEAFARERS_BOOK,
    /** visa */
    VISA,
    /** work or residence permit */
    PERMIT,
    /** contract or attestation */
    CONTRACT,
    /** security or exit clearance, background check */
    CLEARANCE,
    /** travel to the work */
    OUTWARD_TRAVEL,
    /** return or repatriation */
    RETURN_TRAVEL,
    /** lodging and subsistence */
    LODGING,
    /** another item */
    OTHER
}
