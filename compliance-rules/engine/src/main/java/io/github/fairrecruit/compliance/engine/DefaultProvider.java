package io.github.fairrecruit.compliance.engine;

import io.github.fairrecruit.compliance.ComplianceEngine;

/** Makes engines. Public because {@link java.util.ServiceLoader} makes it. */
public final class DefaultProvider implements ComplianceEngine.Provider {
    /** For the service loader. */
    public DefaultProvider() {}

    @Override
    public ComplianceEngine create() {
        return DefaultEngine.fromClassPath();
    }
}
