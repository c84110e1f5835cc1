/** Begins new packs. */
package io.github.fairrecruit.compliance.testkit.scaffold;
