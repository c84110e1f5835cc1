/** What an assessment costs: beside the same demands in plain Java, the reading of the record, and its validation. */
package io.github.fairrecruit.compliance.benchmarks;
