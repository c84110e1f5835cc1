/** Compares versions of packs with each other, and packs with those whose requirements they change. */
package io.github.fairrecruit.compliance.testkit.diff;
