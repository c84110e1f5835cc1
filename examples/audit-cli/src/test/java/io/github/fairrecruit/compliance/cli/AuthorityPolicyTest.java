package io.github.fairrecruit.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pack of {@code examples/authority-policy}: thresholds of an authority's own over patterns of an agency. */
class AuthorityPolicyTest {
    private static final Path FOLDER = Path.of("..", "authority-policy");
    private static final String PACK = FOLDER.resolve("zz-policy").toString();

    @Test
    void theLinterFindsNothing() {
        assertThat(Run.real("pack", "lint", PACK)).isEqualTo(new Run(0, "No problems.\n", ""));
    }

    @Test
    void everyGoldenCaseComesOutAsExpected() {
        assertThat(Run.real("pack", "test", PACK))
                .isEqualTo(new Run(0, "zz-policy: 18 outcomes of 6 cases are as expected.\n", ""));
    }

    @Test
    void aPortfolioIsHeldAgainstTheThresholds() {
        Run run = Run.real(
                "assess",
                "--pack-dir",
                PACK,
                "--pack",
                "zz-policy",
                "--format",
                "json",
                FOLDER.resolve("portfolio.json").toString());

        JsonNode assessment = JsonMapper.shared().readTree(run.lines().get(0));
        assertThat(assessment.path("subject").asString()).isEqualTo("portfolio");
        assertThat(assessment.at("/packs/0/outcomes").valueStream())
                .extracting(outcome -> outcome.path("requirement").asString() + " "
                        + outcome.path("outcome").asString())
                .containsExactly("ZZ-CHARGED FLAGGED", "ZZ-SUBSTITUTED UNDETERMINED", "ZZ-UPHELD NOT_APPLICABLE");
    }

    @Test
    void aPersonReadsItInTwoLanguages() {
        String record = FOLDER.resolve("portfolio.json").toString();
        assertThat(Run.real("assess", "--pack-dir", PACK, "--pack", "zz-policy", record)
                        .out())
                .contains("Record agency-0417 (portfolio)")
                .contains("In at least 11 of 40 placements");
        assertThat(Run.real("assess", "--pack-dir", PACK, "--pack", "zz-policy", "--lang=de", record)
                        .out())
                .contains("agency-0417 (Gesamtschau)")
                .contains("In mindestens 11 von 40");
    }
}
