package io.github.fairrecruit.compliance.pack;

/** The shape of a fact of a pack's own. */
public enum FactType {
    /** true or false */
    YES_NO,
    /** YYYY-MM-DD, YYYY-MM or YYYY */
    DATE,
    /** a number, not negative */
    NUMBER,
    /** an amount in a currency */
    MONEY,
    /** one of a list of codes */
    CODE,
    /** several of a list of codes; once given, complete */
    CODES
}
