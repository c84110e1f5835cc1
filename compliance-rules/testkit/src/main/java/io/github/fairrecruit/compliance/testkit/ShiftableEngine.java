package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.engine.DefaultEngine;

/** Makes an engine whose law lies some years later: every date of a requirement and of a parameter is moved. */
@FunctionalInterface
public interface ShiftableEngine {
    /**
     * An engine with the same packs.
     *
     * @param years by how many years the law is moved; 0 leaves it where it is
     */
    ComplianceEngine shiftedByYears(int years);

    /** Engines with all packs on the class path. */
    static ShiftableEngine ofClassPath() {
        DefaultEngine engine = DefaultEngine.fromClassPath();
        return years -> years == 0 ? engine : engine.withData(pack -> ShiftedLaw.of(pack, years));
    }
}
