package io.github.fairrecruit.compliance.packs.international;

import io.github.fairrecruit.compliance.RulePackProvider;
import java.util.List;

/** Announces the packs of this jar: one for each international instrument. */
public final class InternationalPacks implements RulePackProvider {
    /** Made by {@link java.util.ServiceLoader}. */
    public InternationalPacks() {}

    @Override
    public List<String> packs() {
        return List.of(
                "ilo-fair-recruitment",
                "ilo-conventions",
                "icrmw",
                "iris",
                "dhaka",
                "forced-labour-indicators",
                "who-health-personnel");
    }
}
