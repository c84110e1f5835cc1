package io.github.fairrecruit.compliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.assessment.AppliedOverride;
import io.github.fairrecruit.compliance.assessment.Finding;
import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.Repair;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.assessment.RequirementOutcomeBuilder;
import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.pack.BindingForce;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.OverrideKind;
import io.github.fairrecruit.compliance.pack.Reason;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import io.github.fairrecruit.compliance.pack.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "satisfied",
                "breached at /costs/0, repay 900 USD",
                "breached at /costs/0 /costs/2, repay 900 USD and at least 281 EUR per worker",
                "breached at record, repay 70.5 to 90 USD in total",
                "breached at /costs/0, repay unknown ?",
                "breached at /documents/0, return-document",
                "breached at /costs/0, repay",
                "undetermined, missing /costs /costs/0/ultimateBearer",
                "undetermined at /costs/0, missing record",
                "undetermined at /corridor/origin, missing WHO-SSL /corridor/origin",
                "not-applicable scope",
                "not-applicable excepted by ILO-DEF-B.exc at /costs/0",
                "flagged risk at /documents/0",
                "not-applicable excepted by PH-P7-EXC at /costs/0, base breached",
                "breached at /costs/0, repay 900 USD, missing /costs, stop-work, base not-applicable",
                "not-evaluated"
            })
    void printsWhatItReads(String line) {
        assertThat(Expectation.parse(line)).hasToString(line);
        assertThat(Expectation.parse(Expectation.parse(line).toString())).isEqualTo(Expectation.parse(line));
    }

    @Test
    void readsWhatItPrints() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2000; i++) {
            Expectation expectation = random(random);
            assertThat(Expectation.parse(expectation.toString()))
                    .describedAs(expectation.toString())
                    .isEqualTo(expectation);
        }
    }

    private static Expectation random(SplittableRandom random) {
        List<MoneyBounds> repay = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            BigDecimal low = BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(3));
            BigDecimal high = random.nextBoolean() ? null : low.add(BigDecimal.valueOf(random.nextInt(2)));
            AmountBasis basis =
                    random.nextBoolean() ? null : AmountBasis.values()[random.nextInt(AmountBasis.values().length)];
            repay.add(new MoneyBounds(random.nextInt(5) == 0 ? null : "USD", low, high, basis));
        }
        return new Expectation(
                Outcome.values()[random.nextInt(Outcome.values().length)],
                random.nextBoolean() ? null : Reason.values()[random.nextInt(Reason.values().length)],
                random.nextInt(4) == 0 ? List.of("ILO-DEF-B.exc") : List.of(),
                random.nextBoolean() ? List.of("/costs/" + random.nextInt(9), "") : List.of(),
                repay,
                random.nextBoolean() ? List.of("/a~1b", "/costs") : List.of(),
                random.nextInt(3) == 0 ? List.of(RemedyAct.REMOVE_CLAUSE) : List.of(),
                random.nextInt(3) == 0 ? Outcome.values()[random.nextInt(Outcome.values().length)] : null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "breachd | \"breachd\" is not an outcome, in \"breachd\". Maybe \"breached\" is meant.",
                "not-applicable scop | \"scop\" is not a reason, in \"not-applicable scop\". Maybe \"scope\" is meant.",
                "breached at costs/0 | \"costs/0\" cannot be read, in \"breached at costs/0\". "
                        + "Maybe the pointer lacks its leading slash; record is the record itself.",
                "breached, repay 900 | \"900\" cannot be read, in \"breached, repay 900\". "
                        + "Maybe write it as 900 USD, at least 281 USD, 70 to 90 USD or unknown USD, one currency each.",
                "breached, repay 90 to 70 USD | \"90 to 70 USD\" cannot be read, in \"breached, repay 90 to 70 USD\". "
                        + "Maybe the bounds are swapped.",
                "breached, give-contact | \"give-contact\" is not a remedy, in \"breached, give-contact\". "
                        + "Maybe \"give-contract\" is meant.",
                "breached, base breachd | \"breachd\" is not an outcome, in \"breached, base breachd\". "
                        + "Maybe \"breached\" is meant.",
                "breached at | \"at\" cannot be read, in \"breached at\". Maybe what follows it is missing.",
            })
    void saysWhatItCannotRead(String line, String message) {
        assertThatThrownBy(() -> Expectation.parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void speaksOfTheFindingsThatHaveTheOutcomeItself() {
        RequirementOutcome outcome = outcome(
                Outcome.BREACHED,
                List.of(finding("/costs/0", Outcome.BREACHED), finding("/costs/1", Outcome.SATISFIED)),
                List.of(new MissingFact("/costs", MissingFact.Kind.CLOSING_STATEMENT)));
        assertThat(Expectation.of(outcome)).hasToString("breached at /costs/0, repay 900 USD, missing /costs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "breached at /costs/0, repay 900 USD, missing /costs | true",
                "breached at /costs/0, repay 900 USD, missing /costs, stop-work | false",
                "breached at /costs/0, repay 900 USD | false",
                "breached at /costs/0, missing /costs | false",
                "breached, repay 900 USD, missing /costs | false",
                "breached at /costs/0 /costs/1, repay 900 USD, missing /costs | false",
                "breached at /costs/0, repay 900.00 USD, missing /costs | true",
                "breached at /costs/0, repay at least 900 USD, missing /costs | false",
                "breached at /costs/0, repay 900 USD per worker, missing /costs | false",
                "undetermined at /costs/0, repay 900 USD, missing /costs | false",
            })
    void comparesEveryPart(String line, boolean matches) {
        RequirementOutcome outcome = outcome(
                Outcome.BREACHED,
                List.of(finding("/costs/0", Outcome.BREACHED)),
                List.of(new MissingFact("/costs", MissingFact.Kind.CLOSING_STATEMENT)));
        assertThat(Expectation.parse(line).matches(Expectation.of(outcome))).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "satisfied | true",
                "satisfied, base breached | true",
                "satisfied, base satisfied | false",
            })
    void theBaseIsComparedOnlyWhereItIsWritten(String line, boolean matches) {
        RequirementOutcome outcome = RequirementOutcomeBuilder.builder(outcome(Outcome.SATISFIED, List.of(), List.of()))
                .repairs(List.of())
                .override(new AppliedOverride(
                        OverrideKind.PARAMETRISE, "base", "B-1", Outcome.BREACHED, null, "law", null))
                .build();
        assertThat(Expectation.of(outcome)).hasToString("satisfied, base breached");
        assertThat(Expectation.parse(line).matches(Expectation.of(outcome))).isEqualTo(matches);
    }

    @Test
    void saysWhatIsMissingAndWhatIsUnexpected() {
        Expectation expected = Expectation.parse("breached at /a /b, repay 1 USD, missing /x, stop-work");
        Expectation actual =
                Expectation.parse("flagged review by X at /b /c, repay 2 USD, remove-clause, base breached");
        assertThat(expected.notIn(actual))
                .containsExactly("breached", "at /a", "repay 1 USD", "missing /x", "stop-work");
        assertThat(expected.notExpectedOf(actual))
                .containsExactly("flagged review", "at /c", "repay 2 USD", "remove-clause");
        assertThat(actual.notIn(actual)).isEmpty();
        assertThat(actual.notExpectedOf(actual)).isEmpty();
    }

    private static Finding finding(String pointer, Outcome outcome) {
        return new Finding(pointer, outcome, null, "rule", Map.of(), null, null, List.of(), null);
    }

    private static RequirementOutcome outcome(Outcome outcome, List<Finding> findings, List<MissingFact> missing) {
        MoneyBounds amount = new MoneyBounds("USD", new BigDecimal("900.00"), new BigDecimal("900"), null);
        return new RequirementOutcome(
                "ILO-FR-P7",
                outcome,
                null,
                null,
                RequirementKind.DEMAND,
                Severity.CRITICAL,
                "GP 7",
                CitationStatus.VERIFIED,
                BindingForce.GUIDANCE,
                null,
                findings,
                missing,
                List.of(new Repair(RemedyAct.REPAY, List.of(amount), List.of("/costs/0"), List.of())),
                null);
    }
}
