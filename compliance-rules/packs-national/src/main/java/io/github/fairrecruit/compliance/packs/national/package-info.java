/**
 * Packs of national law. What they demand stands in the resources under {@code packs}: one folder for each country, in it
 * one folder for each subject.
 */
package io.github.fairrecruit.compliance.packs.national;
