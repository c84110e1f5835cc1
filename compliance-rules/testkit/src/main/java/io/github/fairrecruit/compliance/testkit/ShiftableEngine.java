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
        return of(DefaultEngine.fromClassPath());
    }

    /**
     * Engines with the packs of an engine of this library.
     *
     * @throws IllegalArgumentException when the engine is another one, of which nobody here knows how to move the law
     */
    static ShiftableEngine of(ComplianceEngine engine) {
        if (!(engine instanceof DefaultEngine known)) {
            throw new IllegalArgumentException("The law of " + engine.getClass().getName()
                    + " cannot be moved. Maybe implement ShiftableEngine for it.");
        }
        return years -> years == 0 ? known : known.withData(pack -> ShiftedLaw.of(pack, years));
    }
}
