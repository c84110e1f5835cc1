package io.github.fairrecruit.compliance.model;

/**
 * Two parts of a record that cannot both be true.
 *
 * @param property the property that is named in the error
 * @param message what contradicts what
 * @param advice what would be right; begins with "Maybe"
 */
public record Contradiction(String property, String message, String advice) {}
