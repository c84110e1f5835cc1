package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.facts.Match.Verb;

/** What the right-hand side of a rule can say. It says nothing else and calls nothing else. */
public final class Verbs {
    private Verbs() {}

    /** The fact breaks the demand. */
    public static void breach(String requirement, Fact fact) {
        fact.facts().record(Verb.BREACH, requirement, null, fact);
    }

    /** The breach by this fact is fully repaired, and that is documented. */
    public static void repaired(String requirement, Fact fact) {
        fact.facts().record(Verb.REPAIRED, requirement, null, fact);
    }

    /** The requirement {@code by} lifts the demands for this fact. */
    public static void lift(String by, Fact fact, String... requirements) {
        for (String requirement : requirements) {
            fact.facts().record(Verb.LIFT, requirement, by, fact);
        }
    }

    /** The test is met by this fact. */
    public static void meets(String test, Fact fact) {
        fact.facts().record(Verb.MEETS, test, null, fact);
    }

    /** The fact attests the demand. */
    public static void attest(String requirement, Fact fact) {
        fact.facts().record(Verb.ATTEST, requirement, null, fact);
    }

    /** The fact is a flag. */
    public static void flag(String requirement, Fact fact) {
        fact.facts().record(Verb.FLAG, requirement, null, fact);
    }
}
