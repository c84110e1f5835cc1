package @package@;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.testkit.GoldenCases;
import io.github.fairrecruit.compliance.testkit.PackLinter;
import io.github.fairrecruit.compliance.testkit.PackProperties;
import io.github.fairrecruit.compliance.testkit.diff.Weakening;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackTest {
    private static final Path PACKS = Path.of("src", "main", "resources", "packs");
    private static final ComplianceEngine ENGINE = ComplianceEngine.create();

    @Test
    void theLinterFindsNothing() {
        assertEquals(List.of(), PackLinter.lint(PACKS));
    }

    @Test
    void everyGoldenCaseComesOutAsExpected() {
        GoldenCases.run(ENGINE, PACKS.resolve("@id@")).check();
    }

    @Test
    void whatMustHoldForEveryPackHolds() {
        PackProperties.check(ENGINE, "@id@");
    }

    @Test
    void nothingIsLaxerThanWhatItChangesWithoutSayingSo() {
        Weakening.check(ENGINE, List.of("@id@"), 1000, 1).check();
    }
}
