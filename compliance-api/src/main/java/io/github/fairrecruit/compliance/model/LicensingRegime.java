package io.github.fairrecruit.compliance.model;

/** How a State regulates recruiters. */
public enum LicensingRegime {
    /** by licence, certificate or registration */
    LICENSING,
    /** by other means */
    OTHERWISE
}
