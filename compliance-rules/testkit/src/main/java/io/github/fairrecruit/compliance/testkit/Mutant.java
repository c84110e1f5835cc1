package io.github.fairrecruit.compliance.testkit;

/**
 * A pack with one thing changed.
 *
 * @param id what was changed, in words that stay the same while the place does
 * @param requirement the requirement that it concerns; for a parameter, all that name it
 * @param file file of the place
 * @param line line of the place
 * @param pack the changed pack
 */
record Mutant(String id, String requirement, String file, int line, PackSource pack) {}
