/**
 * The demands of the packs written down by hand in plain Java, as a team would that needs one record set and no packs: no
 * rule engine, no dates or parameters as data, no missing facts, no texts. It is the lower bound that the engine is
 * measured against, and a second opinion on its outcomes.
 */
package io.github.fairrecruit.compliance.benchmarks.byhand;
