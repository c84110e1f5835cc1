/**
 * Packs of international instruments. What they demand stands in the resources under {@code packs}: one folder for each
 * instrument, in it one folder for each subject.
 */
package io.github.fairrecruit.compliance.packs.international;
