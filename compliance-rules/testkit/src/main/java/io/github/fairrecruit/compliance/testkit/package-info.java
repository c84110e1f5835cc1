/** Compiles, checks and tests rule packs. Needed to build a pack, never to use one. */
package io.github.fairrecruit.compliance.testkit;
