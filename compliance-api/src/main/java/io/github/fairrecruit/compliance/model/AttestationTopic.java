package io.github.fairrecruit.compliance.model;

/** What an attestation speaks about. */
public enum AttestationTopic {
    /** safety at work and freedom from harassment */
    SAFE_AND_DECENT_WORK,
    /** policy that workers pay no fees */
    NO_FEE_POLICY,
    /** policy against discrimination */
    NON_DISCRIMINATION,
    /** data protection */
    DATA_PROTECTION,
    /** grievance channel */
    GRIEVANCE,
    /** human rights due diligence */
    DUE_DILIGENCE
}
