package io.github.fairrecruit.compliance.audit.statistics;

import static io.github.fairrecruit.compliance.audit.statistics.Samples.PACKS;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.assessed;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.borne;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.charged;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.outcome;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.placement;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.repay;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.audit.report.Inspection;
import io.github.fairrecruit.compliance.audit.report.RegisterMatch;
import io.github.fairrecruit.compliance.model.Complaint;
import io.github.fairrecruit.compliance.model.ComplaintStatus;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.PlacementBuilder;
import io.github.fairrecruit.compliance.model.RecruitmentAgency;
import io.github.fairrecruit.compliance.model.RecruitmentAgencyBuilder;
import io.github.fairrecruit.compliance.model.Sex;
import io.github.fairrecruit.compliance.model.WorkerBuilder;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InspectionListTest {
    private static FigureSettings settings(int places, String randomShare, long seed) {
        return new FigureSettings(10, places, new BigDecimal(randomShare), seed);
    }

    private static FigureSettings only(InspectionFactor factor) {
        return new FigureSettings(10, 20, BigDecimal.ZERO, 1, Map.of(factor, BigDecimal.TEN));
    }

    private static List<Inspection> list(Tally tally, FigureSettings settings) {
        return Figures.of(tally, List.of(), List.of(), settings, null).inspections();
    }

    private static void add(Tally tally, String agency, int times, Boolean isCharged, RequirementOutcome... outcomes) {
        for (int i = 0; i < times; i++) {
            tally.add(assessed(i, placement("p", "NP", "QA", Sex.MALE, agency), charged(isCharged), outcomes));
        }
    }

    private static List<String> shown(List<Inspection> list) {
        return list.stream()
                .map(place -> place.rank() + " " + place.agency() + " " + place.score() + " "
                        + place.factors().get(0).value() + " "
                        + place.factors().get(0).share())
                .toList();
    }

    // ------------------------------------------------------------------ factors

    @Test
    void oneOfOneDoesNotBeatEightyOfAHundred() {
        Tally tally = new Tally(PACKS);
        add(tally, "ALL", 1, true);
        add(tally, "MANY", 80, true);
        add(tally, "MANY", 20, false);
        add(tally, "NONE", 50, false);
        add(tally, "UNKNOWN", 50, null);

        assertThat(shown(list(tally, only(InspectionFactor.CHARGED))))
                .containsExactly(
                        "1 MANY 10.0 80/100 1", "2 ALL 6.7 1/1 0.6667", "3 NONE 0.0 0/50 0", "4 UNKNOWN 0.0 0/50 0");
    }

    @Test
    void equalNumbersShareTheirPlaceAndIdsBreakTies() {
        Tally tally = new Tally(PACKS);
        add(tally, "D", 5, true);
        add(tally, "B", 5, true);
        add(tally, "C", 9, true);
        add(tally, "A", 1, true);

        assertThat(shown(list(tally, only(InspectionFactor.CHARGED))))
                .containsExactly("1 C 10.0 9/9 1", "2 B 5.0 5/5 0.5", "3 D 5.0 5/5 0.5", "4 A 0.0 1/1 0");
    }

    @Test
    void anAgencyAloneHasTheWholeShareOfWhatIsThere() {
        Tally tally = new Tally(PACKS);
        add(tally, "A", 5, true);

        Inspection place = list(tally, settings(3, "0", 1)).get(0);

        assertThat(place.factors())
                .filteredOn(factor -> factor.share().signum() > 0)
                .extracting(factor -> factor.factor() + " " + factor.share() + " " + factor.points())
                .containsExactly("CHARGED 1 20.0");
    }

    @Test
    void everyFactorIsShownAndPointsAddUpToTheScore() {
        Tally tally = new Tally(PACKS);
        for (AssessedRecord record : Samples.random(3, 200)) {
            tally.add(record);
        }
        List<Inspection> list = list(tally, settings(20, "0", 1));

        assertThat(list).extracting(Inspection::agency).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(list).allSatisfy(place -> {
            assertThat(place.factors())
                    .extracting(Inspection.Factor::factor)
                    .containsExactly(
                            "CHARGED",
                            "PERSONS",
                            "OWED",
                            "BREACHES",
                            "OPACITY",
                            "SUBSTITUTION",
                            "COMPLAINTS",
                            "BARRED");
            assertThat(place.factors().stream().map(Inspection.Factor::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(place.score());
            assertThat(place.score().scale()).isEqualTo(1);
        });
    }

    @Test
    void breachesAreWeightedBySeverity() {
        Tally tally = new Tally(PACKS);
        add(tally, "CRITICAL", 1, null, outcome("FEE", Outcome.BREACHED));
        add(tally, "MAJOR", 1, null, outcome("HIDDEN", Outcome.BREACHED));
        add(tally, "MINOR", 1, null, outcome("PAPERS", Outcome.BREACHED));
        add(tally, "DRAFT", 1, null, outcome("DRAFT", Outcome.BREACHED));

        assertThat(shown(list(tally, only(InspectionFactor.BREACHES))))
                .containsExactly(
                        "1 CRITICAL 10.0 4/1 1",
                        "2 MAJOR 6.7 2/1 0.6667",
                        "3 MINOR 3.3 1/1 0.3333",
                        "4 DRAFT 0.0 0/1 0");
    }

    @Test
    void opacityIsTheShareOfUndeterminedAmongWhatCouldBeJudged() {
        Tally tally = new Tally(PACKS);
        // TEST and DRAFT do not count, and what does not apply cannot be judged: six of the nine are left.
        add(
                tally,
                "A",
                1,
                null,
                outcome("FEE", Outcome.UNDETERMINED),
                outcome("SIGN", Outcome.NOT_APPLICABLE),
                outcome("TEST", Outcome.UNDETERMINED));

        assertThat(shown(list(tally, only(InspectionFactor.OPACITY)))).containsExactly("1 A 10.0 1/6 1");
    }

    @Test
    void moneyIsComparedWithinItsCurrencyOnly() {
        Tally tally = new Tally(PACKS);
        add(tally, "QAR1", 1, true, repay("FEE", borne("/costs/0", qar("9000")), qar("9000")));
        add(tally, "USD1", 1, true, repay("FEE", borne("/costs/0", usd("20")), usd("20")));
        add(tally, "USD2", 1, true, repay("FEE", borne("/costs/0", usd("30")), usd("30")));
        add(tally, "NONE", 1, true);

        assertThat(shown(list(tally, only(InspectionFactor.OWED))))
                .containsExactly(
                        "1 QAR1 10.0 9000 QAR (aa) 1",
                        "2 USD2 10.0 30 USD (aa) 1",
                        "3 USD1 6.7 20 USD (aa) 0.6667",
                        "4 NONE 0.0 0 0");
    }

    private static MoneyBounds qar(String amount) {
        return Samples.money("QAR", amount, amount, null);
    }

    @Test
    void personsAreThoseOfTheRequirementThatAffectsTheMost() {
        Tally tally = new Tally(PACKS);
        add(tally, "A", 3, true, outcome("FEE", Outcome.BREACHED), outcome("PAPERS", Outcome.BREACHED));
        add(tally, "A", 4, true, outcome("PAPERS", Outcome.BREACHED));

        assertThat(shown(list(tally, only(InspectionFactor.PERSONS)))).containsExactly("1 A 10.0 7 1");
    }

    @Test
    void complaintsAndSanctionsComeFromTheRegisterByIdOnly() {
        Tally tally = new Tally(PACKS);
        add(tally, "A", 1, false);
        add(tally, "B", 1, false);
        RecruitmentAgency upheld = RecruitmentAgencyBuilder.builder()
                .id("A")
                .complaints(List.of(new Complaint(null, null, ComplaintStatus.UPHELD, null, null)))
                .build();
        List<RegisterMatch> matches = List.of(match(RegisterMatch.By.ID, "B", 3), match(RegisterMatch.By.NAME, "A", 9));

        List<Inspection> list = Figures.of(tally, List.of(upheld), matches, settings(5, "0", 1), null)
                .inspections();

        assertThat(list)
                .flatExtracting(place -> place.factors().stream()
                        .filter(factor -> factor.points().signum() > 0)
                        .map(factor -> place.agency() + " " + factor.factor() + " " + factor.value())
                        .toList())
                .containsExactly("A COMPLAINTS 1", "B BARRED 3");
    }

    private static RegisterMatch match(RegisterMatch.By by, String party, long acts) {
        return new RegisterMatch(by, party, party, null, null, null, acts, 0, null, null, 1, List.of());
    }

    // ------------------------------------------------------------------ random places

    private static Tally twenty() {
        Tally tally = new Tally(PACKS);
        for (int i = 0; i < 20; i++) {
            add(tally, "A" + (char) ('a' + i), 20 - i, true);
        }
        return tally;
    }

    @Test
    void aShareOfThePlacesIsDrawnFromThoseWithoutAPlace() {
        List<Inspection> list = list(twenty(), settings(10, "0.25", 1));

        assertThat(list).extracting(Inspection::rank).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(list).extracting(Inspection::agency).doesNotHaveDuplicates();
        assertThat(list.subList(0, 8)).extracting(Inspection::drawn).containsOnly(false);
        assertThat(list.subList(8, 10)).extracting(Inspection::drawn).containsOnly(true);
        assertThat(list.subList(0, 8))
                .extracting(Inspection::agency)
                .containsExactly("Aa", "Ab", "Ac", "Ad", "Ae", "Af", "Ag", "Ah");
    }

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(list(twenty(), settings(10, "0.5", 7))).isEqualTo(list(twenty(), settings(10, "0.5", 7)));
        Set<List<String>> draws = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            draws.add(list(twenty(), settings(10, "0.5", seed)).stream()
                    .map(Inspection::agency)
                    .toList());
        }
        assertThat(draws).hasSizeGreaterThan(15);
    }

    @Test
    void everyAgencyWithoutAPlaceCanBeDrawn() {
        Set<String> drawn = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            list(twenty(), settings(10, "0.2", seed)).stream()
                    .filter(Inspection::drawn)
                    .forEach(place -> drawn.add(place.agency()));
        }

        assertThat(drawn).hasSize(12).doesNotContain("Aa", "Ah").contains("Ai", "At");
    }

    @Test
    void shortListsAndWholeDraws() {
        assertThat(list(twenty(), settings(0, "0.2", 1))).isEmpty();
        assertThat(list(twenty(), settings(30, "0.2", 1)))
                .hasSize(20)
                .extracting(Inspection::drawn)
                .containsOnly(false);
        assertThat(list(twenty(), settings(5, "1", 1)))
                .hasSize(5)
                .extracting(Inspection::drawn)
                .containsOnly(true);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> settings(10, "1.5", 1)).hasMessageContaining("Maybe a percentage was given");
        assertThatThrownBy(() -> settings(-1, "0", 1)).hasMessageContaining("inspections is -1");
        assertThatThrownBy(() -> new FigureSettings(0, 1, BigDecimal.ZERO, 1)).hasMessageContaining("smallCells is 0");
        assertThatThrownBy(() -> new FigureSettings(
                        1, 1, BigDecimal.ZERO, 1, Map.of(InspectionFactor.OWED, BigDecimal.ONE.negate())))
                .hasMessageContaining("weight of OWED is -1");
    }

    // ------------------------------------------------------------------ protected attributes

    @Test
    void whoTheWorkersAreDoesNotMatter() {
        SplittableRandom random = new SplittableRandom(23);
        List<AssessedRecord> records = Samples.random(5, 150);
        Tally plain = Samples.tally(records);
        Tally others = new Tally(PACKS);
        for (AssessedRecord record : records) {
            Placement placement = (Placement) record.value();
            others.add(new AssessedRecord(
                    record.file(),
                    record.number(),
                    record.line(),
                    PlacementBuilder.builder(placement)
                            .worker(WorkerBuilder.builder()
                                    .sex(random.nextBoolean() ? Sex.FEMALE : null)
                                    .nationality(random.nextBoolean() ? "PH" : "UG")
                                    .dependants(random.nextInt(5))
                                    .categories(List.of(
                                            WorkerCategory.values()[random.nextInt(WorkerCategory.values().length)]))
                                    .build())
                            .build(),
                    record.assessment(),
                    record.cost()));
        }
        List<Inspection> expected = new ArrayList<>(list(plain, settings(2, "0.5", 4)));

        assertThat(list(others, settings(2, "0.5", 4))).hasSize(2).isEqualTo(expected);
    }
}
