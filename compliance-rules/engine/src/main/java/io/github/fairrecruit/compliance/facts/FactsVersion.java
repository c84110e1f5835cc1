package io.github.fairrecruit.compliance.facts;

/** Version of the derived facts and verbs that rules are compiled against. */
public final class FactsVersion {
    /** The current version. A pack made for another one is refused. */
    public static final String CURRENT = "1";

    private FactsVersion() {}
}
