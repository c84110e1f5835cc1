package io.github.fairrecruit.compliance.packs.international;

import io.github.fairrecruit.compliance.testkit.PackProperties;
import io.github.fairrecruit.compliance.testkit.ShiftableEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must hold for every requirement, whatever the record. Every record is assessed by all packs at once. */
class PropertiesTest {
    private static final int RECORDS = Integer.getInteger("properties.records", 10_000);
    private static final long SEED = Long.getLong("properties.seed", 20261124L);
    private static final PackProperties PROPERTIES =
            new PackProperties(ShiftableEngine.ofClassPath(), List.of(), RECORDS, SEED);

    @Test
    void blankingAFactOnlyLosesCertainty() {
        PROPERTIES.blanking().check();
    }

    @Test
    void takingAwayAStatementNeverImproves() {
        PROPERTIES.takingAwayStatements().check();
    }

    @Test
    void movingAllDatesByFourHundredYearsChangesNothing() {
        PROPERTIES.shifting().check();
    }

    @Test
    void theOrderOfListsAndPacksChangesNothing() {
        PROPERTIES.shuffling().check();
    }

    @Test
    void sexAndNationalityChangeNothing() {
        PROPERTIES.swappingPersons().check();
    }

    @Test
    void anAllegationIsNeverNeededForABreach() {
        PROPERTIES.alleging().check();
    }

    @Test
    void everyDeclaredOutcomeIsReached() {
        PROPERTIES.reaching().check();
    }

    @Test
    void aSessionOfDroolsSaysTheSame() {
        PROPERTIES.sessions().check();
    }

    @Test
    void eightThreadsAgree() {
        PROPERTIES.threading().check();
    }

    @Test
    void localeAndTimeZoneChangeNoByte() {
        PROPERTIES.travelling().check();
    }
}
