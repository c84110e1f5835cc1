package org.example.sg;

import io.github.fairrecruit.compliance.RulePackProvider;
import java.util.List;

/** Announces the pack of this jar. */
public final class SingaporePack implements RulePackProvider {
    /** For the service loader. */
    public SingaporePack() {}

    @Override
    public List<String> packs() {
        return List.of("sg");
    }
}
