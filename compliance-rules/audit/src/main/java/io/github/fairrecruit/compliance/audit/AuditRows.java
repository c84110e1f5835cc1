package io.github.fairrecruit.compliance.audit;

import java.io.Serializable;

/**
 * What the results say of a few records that follow each other. Appended to each other in the order of the input, these are
 * the files of the audit. The arrays are not copied.
 *
 * @param findings rows of the table of findings, without its header
 * @param quarantine rows of the quarantine, without its header
 * @param assessments the assessments, compressed; empty when nobody asked for them
 */
public record AuditRows(byte[] findings, byte[] quarantine, byte[] assessments) implements Serializable {}
