/**
 * Counts assessed records and makes the figures of a report of them.
 *
 * <p>{@link io.github.fairrecruit.compliance.audit.statistics.Tally} takes one record after the other and can be merged, saved
 * and continued. {@link io.github.fairrecruit.compliance.audit.statistics.Figures} reads it once all records are in.
 */
package io.github.fairrecruit.compliance.audit.statistics;
