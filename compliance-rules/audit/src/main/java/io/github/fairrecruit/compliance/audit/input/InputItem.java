package io.github.fairrecruit.compliance.audit.input;

/** One record of an input: its bytes, or why there are none. */
public sealed interface InputItem permits RawItem, Refusal {
    /** Name of the file, or {@code -} for standard input. */
    String file();

    /** Number of the record in its file, from 1. */
    long number();

    /** Line on which it begins, from 1; for a workbook, the row. */
    long line();
}
