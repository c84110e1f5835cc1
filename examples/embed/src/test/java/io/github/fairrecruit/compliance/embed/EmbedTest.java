package io.github.fairrecruit.compliance.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.MissingRank;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.CostBuilder;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.Money;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.PlacementBuilder;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbedTest {
    @Test
    void aFeePaidByTheFamilyIsToBeRepaid() {
        ComplianceEngine engine = ComplianceEngine.create();
        Placement placement = PlacementBuilder.builder()
                .costs(List.of(CostBuilder.builder()
                        .category(CostCategory.RECRUITMENT_FEE)
                        .amount(Money.of("900", "USD"))
                        .chargedOn(CalendarDate.parse("2024-02-01"))
                        .payer(ActorKind.FAMILY)
                        .payee(ActorKind.RECRUITER)
                        .build()))
                .build();

        Assessment assessment = engine.assess(placement, AssessmentOptions.defaults());

        RequirementOutcome fees = assessment.outcome("ILO-FR-P7").orElseThrow();
        assertThat(fees.outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(fees.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.act()).isEqualTo(RemedyAct.REPAY);
            assertThat(repair.pointers()).containsExactly("/costs/0");
            assertThat(repair.amounts()).singleElement().satisfies(amount -> {
                assertThat(amount.currency()).isEqualTo("USD");
                assertThat(amount.atLeast()).isEqualByComparingTo(new BigDecimal("900"));
            });
        });
        assertThat(assessment.missing()).extracting(MissingRank::outcomes).isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void theProgramNamesEveryPack() {
        List<String> lines = new ArrayList<>();

        Embed.report(lines::add);

        assertThat(lines)
                .contains("ilo-fair-recruitment: NON_COMPLIANT")
                .anyMatch(line -> line.startsWith("ask for /"));
    }

    /** The lines that the README shows are those of the program. */
    @Test
    void theReadmeShowsTheseLines() throws IOException {
        String program =
                words(Files.readString(Path.of("src/main/java/io/github/fairrecruit/compliance/embed/Embed.java")));
        String readme = Files.readString(Path.of("../../README.md"));
        int start = readme.indexOf("```java\n") + "```java\n".length();
        List<String> lines =
                readme.substring(start, readme.indexOf("```", start)).lines().toList();

        assertThat(lines).hasSizeGreaterThan(10);
        assertThat(program).contains(words(String.join("\n", lines).replace("System.out.println", "lines.accept")));
    }

    private static String words(String source) {
        return source.replaceAll("\\s+", "");
    }
}
