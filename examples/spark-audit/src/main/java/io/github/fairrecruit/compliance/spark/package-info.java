/**
 * The audit on Apache Spark. The driver finds out how the files can be cut, the executors assess the slices, each with one
 * engine, and the driver writes the results: those of {@link io.github.fairrecruit.compliance.audit.Audit}, whose code they are.
 */
package io.github.fairrecruit.compliance.spark;
