package org.example.sg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.testkit.GoldenCases;
import io.github.fairrecruit.compliance.testkit.PackLinter;
import io.github.fairrecruit.compliance.testkit.PackProperties;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SingaporePackTest {
    private static final Path PACKS = Path.of("src", "main", "resources", "packs");

    @Test
    void theLinterFindsNothing() {
        assertEquals(List.of(), PackLinter.lint(PACKS));
    }

    @Test
    void everyGoldenCaseComesOutAsExpected() {
        GoldenCases.run(ComplianceEngine.create(), PACKS.resolve("sg")).check();
    }

    @Test
    void whatMustHoldForEveryPackHolds() {
        PackProperties.check(ComplianceEngine.create(), "sg");
    }
}
