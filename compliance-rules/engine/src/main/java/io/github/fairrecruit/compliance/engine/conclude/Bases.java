package io.github.fairrecruit.compliance.engine.conclude;

import io.github.fairrecruit.compliance.pack.OverrideKind;
import io.github.fairrecruit.compliance.pack.RequirementOverride;

/** Finds what the rules of a base pack said, for requirements that change one of its requirements. */
@FunctionalInterface
public interface Bases {
    /** What the base rules said; with the overriding pack's parameters, where it replaces some. Null without such a pack. */
    Spoken of(RequirementOverride override);

    /** What the base rules said by the base pack's own parameters. */
    default Spoken plain(RequirementOverride override) {
        return of(new RequirementOverride(
                OverrideKind.ADD, override.pack(), override.requirement(), null, null, null, null, null, null));
    }
}
