package io.github.fairrecruit.compliance.pack;

/** What kind of norm a provision is. */
public enum Force {
    /** National law. */
    NATIONAL_LAW,
    /** A treaty; it binds States. */
    TREATY,
    /** Intergovernmental guidance. */
    GUIDANCE,
    /** A voluntary standard. */
    VOLUNTARY_STANDARD,
    /** An indicator of risk. */
    RISK_INDICATOR,
    /** A draft, or announced. */
    DRAFT,
    /** Repealed. */
    REPEALED
}
