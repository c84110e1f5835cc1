package io.github.fairrecruit.compliance.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.RawRecord;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.generator.Truth.Demanded;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The truth is made without the engine, and the engine finds it. */
class OracleTest {
    private static final ComplianceEngine ENGINE = ComplianceEngine.create();
    private static final int RECORDS = 1000;

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 20_260_101})
    void theEngineFindsTheTruthOfEveryRecord(long seed) {
        Generator generator = new Generator(seed, 60);
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (GeneratedPlacement generated : generator.placements(RECORDS)) {
            compared += compare(generated, differences);
        }
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(RECORDS * (Requirements.ALL.size() + Requirements.BY_PACK.size()));
    }

    /** Outcomes that a requirement declares, and that no scenario leads to: the law, or its dates, leave no way to them here. */
    private static final Map<String, Set<Outcome>> UNREACHED = Map.ofEntries(
            Map.entry("DE-INFO-299", Set.of(Outcome.NOT_DUE)),
            Map.entry("DE-MINWAGE", Set.of(Outcome.FLAGGED)),
            Map.entry("DE-CARE-MW-WEST", Set.of(Outcome.SATISFIED, Outcome.BREACHED, Outcome.UNDETERMINED)),
            Map.entry("DE-PAYSLIP", Set.of(Outcome.NOT_DUE)),
            Map.entry("DE-NW-ABROAD", Set.of(Outcome.NOT_DUE)),
            Map.entry("DE-NW-CHANGE", Set.of(Outcome.NOT_DUE)),
            Map.entry("C95-9", Set.of(Outcome.NOT_APPLICABLE)),
            Map.entry("ILO-FR-P8", Set.of(Outcome.NOT_APPLICABLE)),
            Map.entry("ILO-FR-G24.1", Set.of(Outcome.NOT_APPLICABLE)),
            Map.entry("ILO-FR-P11", Set.of(Outcome.NOT_APPLICABLE)),
            Map.entry("ILO-FR-P12", Set.of(Outcome.NOT_APPLICABLE)),
            Map.entry("ILO-DEF-A.a", Set.of(Outcome.NOT_APPLICABLE)),
            Map.entry("ILO-DEF-A.d", Set.of(Outcome.NOT_APPLICABLE)),
            Map.entry("ILO-DEF-C.1", Set.of(Outcome.NOT_APPLICABLE)),
            Map.entry("ILO-DEF-C.2", Set.of(Outcome.NOT_APPLICABLE)),
            Map.entry("IRIS-1.a", Set.of(Outcome.NOT_APPLICABLE)),
            Map.entry("PH-FEE-PAYEE", Set.of(Outcome.SATISFIED, Outcome.BREACHED, Outcome.REMEDIED)),
            Map.entry("PH-CON-MIN", Set.of(Outcome.SATISFIED, Outcome.BREACHED, Outcome.UNDETERMINED)),
            Map.entry("WHO-SSL-LIST", Set.of(Outcome.UNDETERMINED)));

    /** A prediction that never varies proves little. */
    @Test
    void everyOutcomeThatARequirementCanHaveIsPredictedForSomeRecord() {
        Map<String, Set<Outcome>> met = new TreeMap<>();
        Generator generator = new Generator(7, 200);
        for (GeneratedPlacement generated : generator.placements(40_000)) {
            generated
                    .truth()
                    .outcomes()
                    .forEach((id, outcome) -> met.computeIfAbsent(id, key -> EnumSet.noneOf(Outcome.class))
                            .add(outcome));
        }
        Map<String, Set<Outcome>> never = new TreeMap<>();
        int asked = 0;
        for (PackInfo pack : ENGINE.packs()) {
            for (Requirement requirement : pack.requirements()) {
                if (requirement.subjects().contains(SubjectKind.PLACEMENT)) {
                    asked++;
                    Set<Outcome> unmet = EnumSet.noneOf(Outcome.class);
                    unmet.addAll(requirement.outcomes());
                    unmet.removeAll(met.get(requirement.id()));
                    if (!unmet.isEmpty()) {
                        never.put(requirement.id(), unmet);
                    }
                }
            }
        }
        assertThat(never).isEqualTo(UNREACHED);
        assertThat(asked).isGreaterThan(100);
    }

    private static int compare(GeneratedPlacement generated, List<String> differences) {
        Truth truth = generated.truth();
        ReadResult read = ENGINE.read(new RawRecord(generated.number(), generated.number(), 1, generated.json()));
        if (!(read instanceof ReadResult.Accepted accepted)) {
            differences.add(truth.id() + " is refused: " + read);
            return 0;
        }
        Assessment assessment = ENGINE.assess((Placement) accepted.value(), AssessmentOptions.defaults());
        int compared = 1;
        Boolean charged = ENGINE.workerCost((Placement) accepted.value(), AssessmentOptions.defaults())
                .charged();
        if (!Objects.equals(charged, truth.charged())) {
            differences.add(truth.id() + " charged: truth " + truth.charged() + ", engine " + charged + " "
                    + new String(generated.json(), StandardCharsets.UTF_8));
        }
        for (PackAssessment pack : assessment.packs()) {
            for (RequirementOutcome outcome : pack.outcomes()) {
                if (!Requirements.ALL.contains(outcome.requirement())) {
                    if (outcome.outcome() != Outcome.NOT_APPLICABLE) {
                        differences.add(
                                truth.id() + " " + outcome.requirement() + " is not predicted: " + outcome.outcome());
                    }
                    continue;
                }
                Outcome expected = truth.outcome(outcome.requirement());
                compared++;
                if (expected != outcome.outcome()) {
                    differences.add(truth.id() + " " + outcome.requirement() + ": truth " + expected + ", engine "
                            + outcome.outcome() + " " + outcome.missing() + " " + outcome.findings() + " "
                            + new String(generated.json(), StandardCharsets.UTF_8));
                }
                String amounts = amounts(outcome);
                String expectedAmounts = amounts(truth, outcome.requirement());
                compared++;
                if (!amounts.equals(expectedAmounts)) {
                    differences.add(truth.id() + " " + outcome.requirement() + ": truth " + expectedAmounts
                            + ", engine " + amounts);
                }
            }
            compared++;
            if (truth.verdict(pack.pack()) != pack.verdict()) {
                differences.add(truth.id() + " verdict of " + pack.pack() + ": truth " + truth.verdict(pack.pack())
                        + ", engine " + pack.verdict());
            }
        }
        return compared;
    }

    private static String amounts(RequirementOutcome outcome) {
        return outcome.repairs().stream()
                .flatMap(repair -> repair.amounts().stream())
                .map(OracleTest::shown)
                .sorted()
                .toList()
                .toString();
    }

    private static String amounts(Truth truth, String requirement) {
        return truth.demanded().stream()
                .filter(demanded -> demanded.requirement().equals(requirement))
                .map(OracleTest::bounds)
                .map(OracleTest::shown)
                .sorted()
                .toList()
                .toString();
    }

    private static MoneyBounds bounds(Demanded demanded) {
        return new MoneyBounds(demanded.currency(), demanded.atLeast(), demanded.atMost(), demanded.basis());
    }

    private static String shown(MoneyBounds bounds) {
        return Stream.of(bounds.currency(), plain(bounds.atLeast()), plain(bounds.atMost()), bounds.basis())
                .map(String::valueOf)
                .toList()
                .toString();
    }

    private static String plain(BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }
}
