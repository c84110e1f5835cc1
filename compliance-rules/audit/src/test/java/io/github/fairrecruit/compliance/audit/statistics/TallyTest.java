package io.github.fairrecruit.compliance.audit.statistics;

import static io.github.fairrecruit.compliance.audit.statistics.Samples.PACKS;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.assessed;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.borne;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.charged;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.figures;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.outcome;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.placement;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.random;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.read;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.repay;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.tally;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.usd;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.assessment.WorkerCost;
import io.github.fairrecruit.compliance.audit.report.Owed;
import io.github.fairrecruit.compliance.audit.report.PackFigures;
import io.github.fairrecruit.compliance.audit.report.RequirementFigures;
import io.github.fairrecruit.compliance.audit.report.Totals;
import io.github.fairrecruit.compliance.audit.report.YesNoUnknown;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.model.Group;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.PlacementBuilder;
import io.github.fairrecruit.compliance.model.RecruitmentAgencyBuilder;
import io.github.fairrecruit.compliance.model.ServiceAgreementBuilder;
import io.github.fairrecruit.compliance.model.Sex;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Placement ONE = placement("p", "NP", "QA", Sex.MALE, "A");

    private static Placement group(Integer workers) {
        return PlacementBuilder.builder(ONE).group(new Group(workers, null)).build();
    }

    @Test
    void countsRecordsWorkersAndCharges() {
        Tally tally = tally(
                assessed(1, ONE, charged(true)),
                assessed(2, group(7), charged(false)),
                assessed(3, ONE, WorkerCost.UNKNOWN),
                assessed(4, ServiceAgreementBuilder.builder().build(), WorkerCost.UNKNOWN),
                assessed(5, RecruitmentAgencyBuilder.builder().id("A").build(), WorkerCost.UNKNOWN));

        assertThat(figures(tally).totals(2))
                .isEqualTo(new Totals(7, 5, 2, 3, 1, 1, CountBounds.exactly(9), new YesNoUnknown(1, 1, 1), List.of()));
    }

    @Test
    void aGroupOfUnknownSizeHasAtLeastOneWorkerAndNoUpperBound() {
        Tally tally = tally(assessed(1, group(null), charged(true)), assessed(2, group(4), charged(true)));

        assertThat(figures(tally).totals(0).workers()).isEqualTo(new CountBounds(5, null));
    }

    @Test
    void countsVerdictsByPackAndOutcomesByRequirement() {
        Tally tally = tally(
                assessed(1, group(3), charged(true), outcome("FEE", Outcome.BREACHED)),
                assessed(2, ONE, charged(true), outcome("FEE", Outcome.UNDETERMINED)),
                assessed(3, ONE, charged(true), outcome("SIGN", Outcome.FLAGGED)));
        Figures figures = figures(tally);

        assertThat(figures.packs())
                .containsExactly(
                        new PackFigures(
                                "aa",
                                null,
                                Map.of(Verdict.NON_COMPLIANT, 1L, Verdict.UNDETERMINED, 1L, Verdict.COMPLIANT, 1L)),
                        new PackFigures("bb", null, Map.of(Verdict.COMPLIANT, 3L)));
        assertThat(figures.requirements())
                .extracting(RequirementFigures::requirement)
                .containsExactly("FEE", "HIDDEN", "CAP", "SUBST", "PAPERS", "MIXED", "SIGN");
        assertThat(figures.requirements().get(0).outcomes())
                .isEqualTo(Map.of(Outcome.BREACHED, 1L, Outcome.UNDETERMINED, 1L, Outcome.SATISFIED, 1L));
        assertThat(figures.requirements().get(0).workersBreached()).isEqualTo(CountBounds.exactly(3));
        assertThat(figures.requirements().get(0).titles()).isEqualTo(Map.of("en", "Title of FEE"));
        assertThat(figures.requirements().get(6).outcomes())
                .isEqualTo(Map.of(Outcome.SATISFIED, 2L, Outcome.FLAGGED, 1L));
    }

    @Test
    void testsAndDraftsDoNotCount() {
        Tally with = tally(assessed(
                1,
                ONE,
                charged(true),
                repay("DRAFT", borne("/costs/0", usd("5")), usd("5")),
                outcome("TEST", Outcome.BREACHED)));
        Tally without = tally(assessed(1, ONE, charged(true)));

        assertThat(written(with)).isEqualTo(written(without));
    }

    @Test
    void moneyOwedIsSummedByPackAndCurrency() {
        Tally tally = tally(
                assessed(
                        1,
                        ONE,
                        charged(true),
                        repay("FEE", borne("/costs/0", usd("100.50")), usd("100.50")),
                        repay("PAPERS", borne("/costs/0", usd("100.50")), usd("100.50"))),
                assessed(
                        2,
                        ONE,
                        charged(true),
                        repay(
                                "FEE",
                                borne("/costs/0", Samples.money("QAR", "10", null, null)),
                                Samples.money("QAR", "10", null, null))),
                assessed(3, ONE, charged(true), repay("FEE", borne("/costs/0", usd("99.50")), usd("99.50"))));

        assertThat(figures(tally).totals(0).owed())
                .containsExactly(
                        new Owed("aa", "QAR", 1, BigDecimal.TEN, null),
                        new Owed("aa", "USD", 2, new BigDecimal("200"), new BigDecimal("200")),
                        new Owed("bb", "USD", 1, new BigDecimal("100.5"), new BigDecimal("100.5")));
    }

    @Test
    void batchesMergedInOrderGiveTheSameAsOneByOne() {
        SplittableRandom random = new SplittableRandom(42);
        for (int round = 0; round < 40; round++) {
            List<AssessedRecord> records = random(round, 60);
            Tally whole = tally(records);
            Tally merged = new Tally(PACKS);
            int from = 0;
            while (from < records.size()) {
                int to = Math.min(records.size(), from + 1 + random.nextInt(20));
                merged.merge(tally(records.subList(from, to)));
                from = to;
            }

            assertThat(written(merged)).as("round " + round).isEqualTo(written(whole));
            assertThat(merged.assessed()).isEqualTo(60);
        }
    }

    @Test
    void mergingIsAssociative() {
        List<AssessedRecord> records = random(7, 90);
        Tally left = tally(records.subList(0, 30));
        left.merge(tally(records.subList(30, 60)));
        left.merge(tally(records.subList(60, 90)));
        Tally right = tally(records.subList(30, 60));
        right.merge(tally(records.subList(60, 90)));
        Tally first = tally(records.subList(0, 30));
        first.merge(right);

        assertThat(written(first)).isEqualTo(written(left));
    }

    @Test
    void whatIsReadBackContinuesExactly() {
        for (int round = 0; round < 20; round++) {
            List<AssessedRecord> records = random(1000 + round, 50);
            Tally whole = tally(records);
            Tally resumed = read(written(tally(records.subList(0, 10 + round))), PACKS);
            records.subList(10 + round, 50).forEach(resumed::add);

            assertThat(written(resumed)).isEqualTo(written(whole));
        }
    }

    @Test
    void anEmptyTallyIsReadBack() {
        assertThat(written(read(written(new Tally(PACKS)), PACKS))).isEqualTo(written(new Tally(PACKS)));
    }

    @Test
    void theOrderOfExamplesIsThatOfTheInput() {
        List<AssessedRecord> records = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            records.add(assessed(
                    i,
                    placement(i == 2 ? null : "p" + i, "NP", "QA", Sex.MALE, "A"),
                    charged(true),
                    outcome("PAPERS", Outcome.BREACHED)));
        }
        Tally merged = tally(records.subList(0, 3));
        merged.merge(tally(records.subList(3, 7)));

        assertThat(merged.agencies().get("A").findings().values())
                .singleElement()
                .extracting(AgencyTally.FindingTally::examples)
                .isEqualTo(List.of("p1", "records.ndjson#2", "p3", "p4", "p5"));
    }

    @Test
    void savedCountsOfOtherPacksAreRefused() {
        String saved = written(tally(assessed(1, ONE, charged(true))));

        assertThatThrownBy(() -> read(saved, PACKS.subList(0, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The saved counts are of the packs aa:1.0/6/2 bb:1.0/3/0; those at hand are aa:1.0/6/2. "
                        + "Maybe start the audit anew.");
        assertThatThrownBy(() -> new Tally(PACKS).merge(new Tally(PACKS.subList(0, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void damagedCountsAreRefused() {
        String saved = written(tally(assessed(1, ONE, charged(true))));

        assertThatThrownBy(() -> read(saved.replaceFirst("\\[1,", "[2,"), PACKS))
                .hasMessageContaining("have format 2");
        assertThatThrownBy(() -> read("{}", PACKS)).hasMessageContaining("Maybe the checkpoint is damaged");
        assertThatThrownBy(() -> read(saved.replaceFirst("\\[1,", "[true,"), PACKS))
                .hasMessageContaining("VALUE_TRUE where VALUE_NUMBER_INT");
    }

    @Test
    void aPackOrRequirementThatIsNotCountedIsRefused() {
        AssessedRecord record = assessed(1, ONE, charged(true));

        assertThatThrownBy(() -> new Tally(PACKS.subList(0, 1)).add(record))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The pack bb is not among those that are counted.");
    }

    @Test
    void packsMayComeInAnyOrderAndInPart() {
        AssessedRecord record = assessed(1, ONE, charged(true), outcome("PAPERS", Outcome.BREACHED));
        AssessedRecord turned = new AssessedRecord(
                "f",
                1,
                1,
                ONE,
                new Assessment(
                        "1",
                        "test",
                        "placement",
                        null,
                        record.assessment().knowledgeDate(),
                        null,
                        List.of(record.assessment().packs().get(1)),
                        List.of(),
                        List.of()),
                charged(true));

        assertThat(figures(tally(turned)).packs())
                .containsExactly(new PackFigures("bb", null, Map.of(Verdict.NON_COMPLIANT, 1L)));
        assertThat(figures(tally(turned)).requirements())
                .extracting(RequirementFigures::requirement)
                .containsExactly("PAPERS", "MIXED", "SIGN");
    }
}
