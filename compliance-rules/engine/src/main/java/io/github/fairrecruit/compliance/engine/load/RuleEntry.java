package io.github.fairrecruit.compliance.engine.load;

import java.util.List;

/**
 * A rule of a pack.
 *
 * @param name name of the rule
 * @param requirements ids of the requirements that it speaks of
 */
public record RuleEntry(String name, List<String> requirements) {
    public RuleEntry {
        requirements = List.copyOf(requirements);
    }
}
