package io.github.fairrecruit.compliance.engine.json;

/**
 * Why a record cannot be accepted.
 *
 * @param pointer JSON Pointer of the place; empty when the record as a whole is unreadable
 * @param reason what is wrong, with the value, and what would be right
 */
record Problem(String pointer, String reason) {}
