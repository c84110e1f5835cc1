/** The catalogue of the rules: what the packs demand, where it stands, and what they leave out. */
package io.github.fairrecruit.compliance.catalogue;
