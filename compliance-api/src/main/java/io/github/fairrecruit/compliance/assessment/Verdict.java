package io.github.fairrecruit.compliance.assessment;

/** The verdict of one pack for one record: the first line that matches. */
public enum Verdict {
    /** Some requirement is breached. */
    NON_COMPLIANT,
    /** Some requirement could not be evaluated. */
    INCOMPLETE,
    /** Some requirement is undetermined. */
    UNDETERMINED,
    /** Nothing was satisfied, attested, remedied or waived. */
    NOTHING_JUDGED,
    /** Something was attested, remedied or waived. */
    COMPLIANT_WITH_RESERVATIONS,
    /** All that was judged is satisfied. */
    COMPLIANT
}
