package io.github.fairrecruit.compliance.audit.report;

/**
 * How many answered yes, how many no, and of how many nobody knows.
 *
 * @param yes yes
 * @param no no
 * @param unknown unknown
 */
public record YesNoUnknown(long yes, long no, long unknown) {}
