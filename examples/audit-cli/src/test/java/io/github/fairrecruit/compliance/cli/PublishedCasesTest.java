package io.github.fairrecruit.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import io.github.fairrecruit.compliance.testkit.Expectation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Each {@code <case>.expected.yaml} holds the outcomes that the published facts decide: for each record, by its own
 * dates and by the standards of 2026-01-01. What it does not list must be undetermined; under national law, also
 * out of scope or a matter for review.
 */
class PublishedCasesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private static ComplianceEngine engine;

    @BeforeAll
    static void makeEngine() {
        engine = ComplianceEngine.create();
    }

    static List<Path> files() {
        return PublishedCases.files();
    }

    @Test
    void thereAreTenCases() {
        assertThat(files()).hasSize(10);
        assertThat(files().stream()
                        .mapToInt(file -> PublishedCases.records(engine, file).size())
                        .sum())
                .isEqualTo(14);
    }

    @ParameterizedTest
    @MethodSource("files")
    void outcomesAreAsExpected(Path file) {
        Map<String, Map<String, Map<String, String>>> expected = expected(file);
        Map<String, RecruitmentRecord> records = PublishedCases.records(engine, file);
        assertThat(expected.keySet()).isEqualTo(records.keySet());
        List<String> problems = new ArrayList<>();
        records.forEach((id, subject) -> {
            assertThat(expected.get(id).keySet()).containsExactlyInAnyOrder("own-dates", "today");
            compare(
                    id + " own-dates",
                    expected.get(id).get("own-dates"),
                    engine.assess(subject, AssessmentOptions.defaults()),
                    problems);
            compare(
                    id + " today",
                    expected.get(id).get("today"),
                    engine.assess(subject, new AssessmentOptions(null, null, null, TODAY, false, null)),
                    problems);
        });
        assertThat(problems).as(file.toString()).isEmpty();
    }

    /** Where a demand is open or does not apply, the places looked at are no part of the expectation. */
    private static Expectation settled(Expectation actual) {
        boolean places = actual.outcome() != Outcome.UNDETERMINED && actual.outcome() != Outcome.NOT_APPLICABLE;
        return new Expectation(
                actual.outcome(),
                actual.reason(),
                actual.by(),
                places ? actual.at() : List.of(),
                actual.repay(),
                actual.missing(),
                actual.remedies());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Map<String, String>>> expected(Path file) {
        Path yaml = file.resolveSibling(file.getFileName().toString().replace(".json", ".expected.yaml"));
        try {
            return (Map<String, Map<String, Map<String, String>>>)
                    new Load(LoadSettings.builder().build()).loadFromString(Files.readString(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean open(RequirementOutcome outcome) {
        return outcome.kind() == RequirementKind.TEST || outcome.outcome() == Outcome.UNDETERMINED;
    }

    private static boolean openUnderNationalLaw(RequirementOutcome outcome) {
        return open(outcome) || outcome.outcome() == Outcome.NOT_APPLICABLE || outcome.outcome() == Outcome.FLAGGED;
    }

    private static void compare(
            String where, Map<String, String> expected, Assessment assessment, List<String> problems) {
        for (PackAssessment pack : assessment.packs()) {
            for (RequirementOutcome outcome : pack.outcomes()) {
                Expectation actual = settled(Expectation.of(outcome));
                String line = expected.get(outcome.requirement());
                if (line != null && !Expectation.parse(line).matches(actual)) {
                    problems.add(where + ": expected " + line + "\n      " + outcome.requirement() + ": " + actual);
                }
                if (line == null && !(pack.jurisdiction() == null ? open(outcome) : openUnderNationalLaw(outcome))) {
                    problems.add(where + ": not listed\n      " + outcome.requirement() + ": " + actual);
                }
            }
        }
        for (String requirement : expected.keySet()) {
            if (assessment.outcome(requirement).isEmpty()) {
                problems.add(where + ": there is no requirement " + requirement);
            }
        }
    }
}
