/**
 * What rules look at: facts derived from records, and the verbs of rules. This package is a public interface of its own;
 * its version is {@link io.github.fairrecruit.compliance.facts.FactsVersion#CURRENT}.
 */
package io.github.fairrecruit.compliance.facts;
