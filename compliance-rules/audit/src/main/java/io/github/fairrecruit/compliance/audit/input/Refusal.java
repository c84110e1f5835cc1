package io.github.fairrecruit.compliance.audit.input;

/**
 * A record that cannot be assessed.
 *
 * @param file name of the file, or {@code -} for standard input
 * @param number number of the record in its file, from 1
 * @param line line on which it begins, from 1; for a workbook, the row
 * @param pointer JSON Pointer of the place; empty when the record as a whole is unreadable
 * @param column the column of the table, as its header names it; null for JSON
 * @param value what stands there, shortened; null when nothing can be shown
 * @param reason what is wrong and what would be right
 */
public record Refusal(String file, long number, long line, String pointer, String column, String value, String reason)
        implements InputItem {}
