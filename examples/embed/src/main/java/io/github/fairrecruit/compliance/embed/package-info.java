/** The ten lines that a licensing system needs. */
package io.github.fairrecruit.compliance.embed;
