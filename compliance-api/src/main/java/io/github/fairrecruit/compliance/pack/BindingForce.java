package io.github.fairrecruit.compliance.pack;

/** How a provision binds in one case. It words the outcome and never decides it. */
public enum BindingForce {
    /** National law in force. */
    NATIONAL_LAW,
    /** A treaty that binds the State concerned. Conduct is inconsistent with it; it is the State that it binds. */
    STATE_BOUND,
    /** A treaty that the State concerned has not ratified. */
    NOT_RATIFIED,
    /** A treaty of which the record does not say whether it binds the State. */
    UNKNOWN,
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
