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
    /** birth certificate or another paper of civil status */
    BIRTH_CERTIFICATE,
    /** school record, transcript or diploma */
    EDUCATION_RECORD,
    /** licence to practise a profession, in the country of origin */
    PROFESSIONAL_LICENCE,
    /** certificate of skills */
    SKILLS_CERTIFICATE,
    /** contributions to social insurance or a provident fund */
    SOCIAL_INSURANCE,
    /** processing fee of an authority */
    PROCESSING_FEE,
    /** membership of a welfare fund */
    WELFARE_FUND,
    /** trade test for the employer */
    TRADE_TEST,
    /** transfer from the place of arrival to the place of work */
    TRANSFER_TO_WORKPLACE,
    /** registration, application papers, profile, or another service that prepares a placement */
    PREPARATORY_SERVICE,
    /** orientation before departure */
    ORIENTATION,
    /** premium of an insurance for the assignment */
    INSURANCE_PREMIUM,
    /** language course */
    LANGUAGE_COURSE,
    /** recognition of a qualification in the country of work */
    RECOGNITION,
    /** another item */
    OTHER
}
