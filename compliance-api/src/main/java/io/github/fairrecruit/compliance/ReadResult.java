package io.github.fairrecruit.compliance;

import io.github.fairrecruit.compliance.model.RecruitmentRecord;

/** What became of one record of an input: it was read, or it was refused. Nothing is lost in between. */
public sealed interface ReadResult {
    /** Number of the record in its input, from 1. */
    long number();

    /** Line of the input on which the record begins, from 1. */
    long line();

    /**
     * A record that can be assessed.
     *
     * @param number number of the record in its input, from 1
     * @param line line on which it begins, from 1
     * @param value the record
     */
    record Accepted(long number, long line, RecruitmentRecord value) implements ReadResult {}

    /**
     * A record that cannot be assessed.
     *
     * @param number number of the record in its input, from 1
     * @param line line on which it begins, from 1
     * @param pointer JSON Pointer of the place; empty when the record as a whole is unreadable
     * @param reason what is wrong, with the value, and what would be right
     */
    record Refused(long number, long line, String pointer, String reason) implements ReadResult {}
}
