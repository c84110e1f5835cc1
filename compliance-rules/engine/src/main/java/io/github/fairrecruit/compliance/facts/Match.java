package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.law.Condition;
import java.util.List;

/**
 * What a rule said about a fact.
 *
 * @param rule name of the rule
 * @param verb what it said
 * @param requirement the requirement that it said it of
 * @param by for a lift: the requirement that lifts; else null
 * @param fact the fact
 * @param reading the reading in which the rule matched
 * @param unknown the unknown conditions on which a possible match depends; null for a certain one
 */
public record Match(
        String rule, Verb verb, String requirement, String by, Fact fact, Reading reading, List<Condition> unknown) {
    /** The verbs of rules. */
    public enum Verb {
        /** The demand is broken. */
        BREACH,
        /** The breach is fully repaired. */
        REPAIRED,
        /** An exception lifts the demand. */
        LIFT,
        /** A test is met. */
        MEETS,
        /** An attestation supports the demand. */
        ATTEST,
        /** A flag. */
        FLAG
    }
}
