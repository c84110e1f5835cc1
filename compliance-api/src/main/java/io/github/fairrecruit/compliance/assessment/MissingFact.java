package io.github.fairrecruit.compliance.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A fact to ask for.
 *
 * @param pointer JSON Pointer of the fact; for an open list, the list itself
 * @param kind what is missing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MissingFact(String pointer, Kind kind) implements Comparable<MissingFact> {
    /** What is missing. */
    public enum Kind {
        /** A value that nobody stated. */
        VALUE,
        /** Elements of a list that nobody closed, or the statement that there are no more. */
        CLOSING_STATEMENT,
        /** A value about which assertions contradict each other. */
        DISPUTED,
        /** An exchange rate for the day: the amount is in another currency than what it is held against. */
        RATE,
        /** The text of the law or a parameter is not known for the date. */
        LAW
    }

    @Override
    public int compareTo(MissingFact other) {
        int byPointer = pointer.compareTo(other.pointer);
        return byPointer != 0 ? byPointer : kind.compareTo(other.kind);
    }
}
