package io.github.fairrecruit.compliance.assessment;

import java.util.List;

/**
 * A missing fact and how much it would decide.
 *
 * @param fact the fact to ask for
 * @param outcomes how many undetermined outcomes name it
 * @param requirements ids of these requirements, in order
 */
public record MissingRank(MissingFact fact, int outcomes, List<String> requirements) {
    public MissingRank {
        requirements = List.copyOf(requirements);
    }
}
