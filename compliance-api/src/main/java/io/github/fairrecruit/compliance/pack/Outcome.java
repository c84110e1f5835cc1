package io.github.fairrecruit.compliance.pack;

/**
 * The outcome of one requirement for one record. Where several facts speak to one requirement, the first in this order
 * wins.
 */
public enum Outcome {
    /** Known facts show that the demand is not met. */
    BREACHED,
    /** The rule failed or its pack could not be resolved; the error is named. */
    NOT_EVALUATED,
    /** An unknown or disputed fact could change the answer; these facts are named. */
    UNDETERMINED,
    /** It was breached, and full repair is documented. */
    REMEDIED,
    /** An authority's dated waiver covers it. */
    WAIVED,
    /** Met on a declaration or document alone, where the requirement asks for proof. */
    ATTESTED,
    /** Every fact that could change the answer is known, and the demand is met. */
    SATISFIED,
    /** An indicator, a gap of a State, or national law whose text is not verified; never a finding. */
    FLAGGED,
    /** The event of the duty lies after the knowledge date. */
    NOT_DUE,
    /** Out of scope, before or after the law, or lifted by an exception; see {@link Reason}. */
    NOT_APPLICABLE
}
