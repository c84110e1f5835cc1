package io.github.fairrecruit.compliance.engine;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.RulePacks;

/** Makes engines. Public because {@link java.util.ServiceLoader} makes it. */
public final class DefaultProvider implements ComplianceEngine.Provider {
    /** For the service loader. */
    public DefaultProvider() {}

    @Override
    public ComplianceEngine create(RulePacks packs) {
        return DefaultEngine.create(packs);
    }
}
