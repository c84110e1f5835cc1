package io.github.fairrecruit.compliance.model;

/** How independent the issuer of an attestation is. */
public enum Independence {
    /** the attested party itself */
    SELF,
    /** a business partner */
    SECOND_PARTY,
    /** an independent third party */
    THIRD_PARTY,
    /** a public authority */
    AUTHORITY
}
