package io.github.fairrecruit.compliance.facts;

/** The record as a whole, for demands that speak of no single part of it. */
public final class WholeRecord extends Fact {
    WholeRecord(CaseFacts facts) {
        super(facts, "", false);
    }

    /** Origin and destination differ. */
    public boolean isCrossBorder() {
        return holds(facts().crossBorder());
    }
}
