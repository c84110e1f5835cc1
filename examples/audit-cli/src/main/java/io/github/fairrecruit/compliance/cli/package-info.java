/** {@code recruitment-audit}: assesses files of records from the command line. */
package io.github.fairrecruit.compliance.cli;
