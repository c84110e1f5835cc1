package io.github.fairrecruit.compliance.pack;

/**
 * Another pack that a pack needs.
 *
 * @param pack id of the other pack
 * @param versions versions that do, as a range such as {@code [1.0,2)}; a single version means at least that one
 */
public record PackDependency(String pack, String versions) {}
