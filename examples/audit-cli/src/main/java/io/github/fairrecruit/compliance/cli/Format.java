package io.github.fairrecruit.compliance.cli;

/** Form of the output. */
enum Format {
    /** For people: lines of at most 120 characters. */
    TABLE,
    /** For programs: one JSON object on each line. */
    JSON
}
