package io.github.fairrecruit.compliance.packs.national;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.testkit.PackLinter;
import org.junit.jupiter.api.Test;

class LintTest {
    @Test
    void thePacksHaveNoProblems() {
        assertThat(PackLinter.lint(PackSources.FOLDER)).isEmpty();
        assertThat(PackSources.all()).hasSize(2);
    }
}
