package io.github.fairrecruit.compliance.packs.national;

import io.github.fairrecruit.compliance.RulePackProvider;
import java.util.List;

/** The national packs, one for each country. */
public final class NationalPacks implements RulePackProvider {
    /** For the service loader. */
    public NationalPacks() {}

    @Override
    public List<String> packs() {
        return List.of("de", "ph");
    }
}
