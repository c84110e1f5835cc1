package io.github.fairrecruit.compliance;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.pack.Requirement;
import java.util.List;

/**
 * Whether a requirement binds, as far as the facts given say.
 *
 * @param pack id of the pack
 * @param requirement the requirement
 * @param binds whether it does
 * @param condition why it does not bind; null elsewhere
 * @param dependsOn facts that would decide it
 */
public record Binding(
        String pack, Requirement requirement, Binds binds, String condition, List<MissingFact> dependsOn) {
    /** Whether a requirement binds. */
    public enum Binds {
        /** It binds. */
        YES,
        /** It depends on facts that are not given. */
        DEPENDS,
        /** It does not bind. */
        NO
    }

    public Binding {
        dependsOn = List.copyOf(dependsOn);
    }
}
