package io.github.fairrecruit.compliance.catalogue;

import java.util.List;

/**
 * Something said about a requirement or a pack.
 *
 * @param label what it is, in the language of the document
 * @param lines what is said
 */
record Field(String label, List<Line> lines) {
    Field {
        lines = List.copyOf(lines);
    }
}
