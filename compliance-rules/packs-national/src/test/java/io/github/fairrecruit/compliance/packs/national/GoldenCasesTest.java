package io.github.fairrecruit.compliance.packs.national;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.testkit.GoldenCases;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenCasesTest {
    private static final ComplianceEngine ENGINE = ComplianceEngine.create();

    static Stream<Path> packs() {
        return PackSources.all();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyOutcomeIsAsExpected(Path pack) {
        GoldenCases.run(ENGINE, pack).check();
    }

    @Test
    void everyFolderIsAPackOfTheEngine() {
        assertThat(ENGINE.packs())
                .extracting(PackInfo::id)
                .containsAll(PackSources.all()
                        .map(path -> path.getFileName().toString())
                        .toList());
    }
}
