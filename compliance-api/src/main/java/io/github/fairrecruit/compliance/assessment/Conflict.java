package io.github.fairrecruit.compliance.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.pack.Stance;

/**
 * Two laws that both speak to the record contradict each other: one demands or permits what the other forbids.
 *
 * @param matter the matter
 * @param pack id of the first pack
 * @param requirement id of its requirement
 * @param stance what it says
 * @param otherPack id of the second pack
 * @param otherRequirement id of its requirement
 * @param otherStance what it says
 * @param prevails id of the requirement that prevails by its own law's words; null when no law says
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Conflict(
        String matter,
        String pack,
        String requirement,
        Stance stance,
        String otherPack,
        String otherRequirement,
        Stance otherStance,
        String prevails) {}
