package io.github.fairrecruit.compliance.cli;

import picocli.CommandLine.Option;

/** Options of the commands that print. */
final class OutputOptions {
    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language of tables: en or de. Default: en.")
    Language language;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "table",
            description = "table, or json: one object on each line. Default: table.")
    Format format;
}
