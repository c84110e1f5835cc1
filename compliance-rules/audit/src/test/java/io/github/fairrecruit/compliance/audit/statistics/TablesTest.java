package io.github.fairrecruit.compliance.audit.statistics;

import static io.github.fairrecruit.compliance.audit.statistics.Samples.PACKS;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.assessed;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.charged;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.months;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.outcome;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.placement;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.assessment.WorkerCost;
import io.github.fairrecruit.compliance.audit.report.Breakdown;
import io.github.fairrecruit.compliance.audit.report.Breakdown.Dimension;
import io.github.fairrecruit.compliance.audit.report.CostIncidence;
import io.github.fairrecruit.compliance.audit.report.CostIncidence.Distribution;
import io.github.fairrecruit.compliance.audit.report.YesNoUnknown;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.ContractBuilder;
import io.github.fairrecruit.compliance.model.Cost;
import io.github.fairrecruit.compliance.model.CostBuilder;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.model.Group;
import io.github.fairrecruit.compliance.model.JourneyEvent;
import io.github.fairrecruit.compliance.model.JourneyEventKind;
import io.github.fairrecruit.compliance.model.OfferBuilder;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.PlacementBuilder;
import io.github.fairrecruit.compliance.model.Sex;
import io.github.fairrecruit.compliance.model.TermsOfEmploymentBuilder;
import io.github.fairrecruit.compliance.model.WorkerBuilder;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TablesTest {
    private static final Placement ONE = placement("p", "NP", "QA", Sex.MALE, "A");

    private static Tables tables(int smallest, Placement... placements) {
        Tally tally = new Tally(PACKS);
        for (Placement placement : placements) {
            tally.add(assessed(1, placement, charged(true), outcome("FEE", Outcome.BREACHED)));
        }
        return new Tables(tally, smallest);
    }

    private static List<String> keys(Dimension by, Placement... placements) {
        return tables(1, placements).breakdowns().get(by.ordinal()).cells().stream()
                .map(Breakdown.Cell::key)
                .toList();
    }

    // ------------------------------------------------------------------ keys

    @Test
    void corridorsNameBothCountriesOrAQuestionMark() {
        assertThat(keys(
                        Dimension.CORRIDOR,
                        ONE,
                        placement("p", null, "QA", null),
                        placement("p", "ZZ", "AA", null),
                        placement("p", "NP", null, null),
                        placement("p", "Nepal", "qa", null),
                        PlacementBuilder.builder().build()))
                .containsExactly("?-?", "?-QA", "NP-?", "NP-QA", "ZZ-AA");
    }

    @Test
    void theSectorIsThatOfTheWorkElseOfTheContractElseOfTheOffer() {
        assertThat(keys(Dimension.SECTOR, sectors("A", "B", "C"))).containsExactly("A");
        assertThat(keys(Dimension.SECTOR, sectors(null, "97", "C"))).containsExactly("97");
        assertThat(keys(Dimension.SECTOR, sectors(null, null, "U"))).containsExactly("U");
        assertThat(keys(Dimension.SECTOR, sectors(null, null, null))).containsExactly("?");
    }

    private static Placement sectors(String actual, String contract, String offer) {
        return PlacementBuilder.builder()
                .actualTerms(TermsOfEmploymentBuilder.builder().sector(actual).build())
                .contract(ContractBuilder.builder()
                        .terms(TermsOfEmploymentBuilder.builder()
                                .sector(contract)
                                .build())
                        .build())
                .offer(OfferBuilder.builder()
                        .terms(TermsOfEmploymentBuilder.builder().sector(offer).build())
                        .build())
                .build();
    }

    @Test
    void aWorkerOfSeveralCategoriesCountsInEachOnce() {
        Placement both = PlacementBuilder.builder()
                .worker(WorkerBuilder.builder()
                        .categories(List.of(WorkerCategory.HEALTH, WorkerCategory.CARE, WorkerCategory.HEALTH))
                        .build())
                .build();
        Breakdown breakdown = tables(1, both, ONE, PlacementBuilder.builder().build())
                .breakdowns()
                .get(Dimension.WORKER_CATEGORY.ordinal());

        assertThat(breakdown.cells())
                .extracting(cell -> cell.key() + " " + cell.placements())
                .containsExactly("? 1", "CARE 1", "GENERAL 1", "HEALTH 1");
    }

    @Test
    void sexesAreThoseOfTheModel() {
        assertThat(keys(
                        Dimension.SEX,
                        placement("p", null, null, Sex.OTHER),
                        placement("p", null, null, Sex.FEMALE),
                        placement("p", null, null, Sex.MALE),
                        placement("p", null, null, null)))
                .containsExactly("?", "FEMALE", "MALE", "OTHER");
    }

    @Test
    void theQuarterIsThatOfTheSignatureElseOfTheStartElseOfTheFirstCost() {
        assertThat(keys(Dimension.QUARTER, dated("2024-03-31", "2023-05-01", "2022-05-01")))
                .containsExactly("2024-Q1");
        assertThat(keys(Dimension.QUARTER, dated(null, "2023-04", "2022-05-01")))
                .containsExactly("2023-Q2");
        assertThat(keys(Dimension.QUARTER, dated(null, null, "2022-12-01", "2021-09-30")))
                .containsExactly("2021-Q3");
        assertThat(keys(Dimension.QUARTER, dated(null, null))).containsExactly("?");
        assertThat(keys(Dimension.QUARTER, dated("0001-01-01", null))).containsExactly("0001-Q1");
        assertThat(keys(Dimension.QUARTER, dated("9999-12-31", null))).containsExactly("9999-Q4");
    }

    @Test
    void aYearIsNoQuarter() {
        assertThat(keys(Dimension.QUARTER, dated("2024", "2024-05-01"))).containsExactly("?");
        assertThat(keys(Dimension.QUARTER, dated(null, null, "2022-05-01", "2022")))
                .containsExactly("?");
        assertThat(keys(Dimension.QUARTER, dated(null, null, "2023", "2022-05-01")))
                .containsExactly("2022-Q2");
    }

    @Test
    void theJourneyMayTellTheFirstDayOfWork() {
        Placement placement = PlacementBuilder.builder()
                .journey(List.of(
                        new JourneyEvent(JourneyEventKind.DEPARTURE, CalendarDate.parse("2020-01-01")),
                        new JourneyEvent(JourneyEventKind.START_OF_WORK, CalendarDate.parse("2020-10-01"))))
                .build();
        assertThat(keys(Dimension.QUARTER, placement)).containsExactly("2020-Q4");
    }

    private static Placement dated(String signed, String start, String... charges) {
        List<Cost> costs = Stream.of(charges)
                .map(day ->
                        CostBuilder.builder().chargedOn(CalendarDate.parse(day)).build())
                .toList();
        return PlacementBuilder.builder()
                .contract(ContractBuilder.builder()
                        .signedOn(signed == null ? null : CalendarDate.parse(signed))
                        .build())
                .actualTerms(TermsOfEmploymentBuilder.builder()
                        .start(start == null ? null : CalendarDate.parse(start))
                        .build())
                .costs(costs)
                .build();
    }

    // ------------------------------------------------------------------ cells

    @Test
    void aShownCellHasAllItsCountsAndAWithheldOneOnlyItsKey() {
        Tally tally = new Tally(PACKS);
        for (int i = 0; i < 12; i++) {
            tally.add(assessed(i, ONE, charged(i == 0 ? null : i == 1), outcome("FEE", Outcome.BREACHED)));
        }
        Placement group = PlacementBuilder.builder(placement("g", "PH", "QA", Sex.FEMALE, "A"))
                .group(new Group(500, null))
                .build();
        for (int i = 0; i < 9; i++) {
            tally.add(assessed(i, group, charged(true)));
        }
        for (int i = 0; i < 30; i++) {
            tally.add(assessed(i, placement("p", "BD", "BD", Sex.MALE), charged(true)));
        }
        Breakdown corridors = new Tables(tally, 10).breakdowns().get(0);

        assertThat(corridors.by()).isEqualTo(Dimension.CORRIDOR);
        assertThat(corridors.cells().get(0))
                .isEqualTo(new Breakdown.Cell(
                        "BD-BD",
                        false,
                        30L,
                        CountBounds.exactly(30),
                        new YesNoUnknown(30, 0, 0),
                        Map.of("aa", Map.of(Verdict.COMPLIANT, 30L), "bb", Map.of(Verdict.COMPLIANT, 30L))));
        // Nine groups are few placements, however many workers they have; twelve is the next smallest.
        assertThat(corridors.cells().subList(1, 3))
                .containsExactly(
                        new Breakdown.Cell("NP-QA", true, null, null, null, Map.of()),
                        new Breakdown.Cell("PH-QA", true, null, null, null, Map.of()));
        assertThat(new Tables(tally, 9).breakdowns().get(0).cells().get(1))
                .isEqualTo(new Breakdown.Cell(
                        "NP-QA",
                        false,
                        12L,
                        CountBounds.exactly(12),
                        new YesNoUnknown(1, 10, 1),
                        Map.of("aa", Map.of(Verdict.NON_COMPLIANT, 12L), "bb", Map.of(Verdict.COMPLIANT, 12L))));
    }

    @Test
    void aSmallAuditShowsNoCells() {
        assertThat(tables(10, ONE, ONE).breakdowns())
                .allSatisfy(breakdown -> assertThat(breakdown.cells()).isEmpty());
        assertThat(tables(10, ONE, ONE).costIncidence())
                .containsExactly(new CostIncidence("ALL", "ALL", true, null, null, null, null, null, null));
        assertThat(tables(10).costIncidence()).isEmpty();
    }

    // ------------------------------------------------------------------ SDG indicator

    private static void add(Tally tally, int times, Placement placement, WorkerCost cost) {
        for (int i = 0; i < times; i++) {
            tally.add(assessed(i, placement, cost));
        }
    }

    @Test
    void onlyPlacementsOfOneWorkerWhoChangedCountryCount() {
        Tally tally = new Tally(PACKS);
        add(tally, 1, ONE, months("1", "1"));
        add(tally, 1, placement("p", "NP", "NP", Sex.MALE), months("1", "1"));
        add(tally, 1, placement("p", "NP", null, Sex.MALE), months("1", "1"));
        add(tally, 1, PlacementBuilder.builder(ONE).group(new Group(1, null)).build(), months("1", "1"));

        assertThat(new Tables(tally, 1).costIncidence())
                .extracting(cell -> cell.corridor() + " " + cell.sex() + " " + cell.placements())
                .containsExactly("ALL ALL 1", "ALL MALE 1", "NP-QA ALL 1", "NP-QA MALE 1");
    }

    @Test
    void exactPartlyKnownAndUnknownCostsAreKeptApart() {
        Tally tally = new Tally(PACKS);
        add(tally, 1, ONE, months("1", "1"));
        add(tally, 2, ONE, months("4", "4.0"));
        add(tally, 1, ONE, months("0", "0"));
        add(tally, 3, ONE, months("7.5", null));
        add(tally, 1, ONE, months("2", "3"));
        add(tally, 1, ONE, months("0", null));
        add(tally, 1, ONE, months(null, null));

        assertThat(new Tables(tally, 1).costIncidence().get(0))
                .isEqualTo(new CostIncidence(
                        "ALL",
                        "ALL",
                        false,
                        10L,
                        4L,
                        4L,
                        2L,
                        new Distribution(new BigDecimal("2.25"), BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("4")),
                        new Distribution(
                                new BigDecimal("4.1875"), BigDecimal.ONE, new BigDecimal("4"), new BigDecimal("7.5"))));
    }

    @Test
    void aMeanOfFewIsNotShown() {
        Tally tally = new Tally(PACKS);
        add(tally, 3, ONE, months("1", "1"));
        add(tally, 40, ONE, months("2", null));

        CostIncidence all = new Tables(tally, 10).costIncidence().get(0);

        assertThat(all.exact()).isEqualTo(3);
        assertThat(all.months()).isNull();
        assertThat(all.atLeastMonths()).isNull();
    }

    @Test
    void twoDistributionsDoNotTellThatOfTheFewBetweenThem() {
        Tally tally = new Tally(PACKS);
        add(tally, 40, ONE, months("1", "1"));
        add(tally, 1, ONE, months("2", null));

        CostIncidence all = new Tables(tally, 10).costIncidence().get(0);

        assertThat(all.months()).isNotNull();
        assertThat(all.atLeastMonths()).isNull();
    }

    @Test
    void aCorridorThatIsWithheldAmongAllPlacementsIsWithheldHere() {
        Tally tally = new Tally(PACKS);
        add(tally, 3, placement("p", "BD", "QA", Sex.MALE), months("1", "1"));
        add(tally, 20, placement("p", "LK", "QA", Sex.MALE), months("1", "1"));
        add(
                tally,
                15,
                PlacementBuilder.builder(placement("p", "NP", "QA", Sex.MALE))
                        .group(new Group(2, null))
                        .build(),
                months("1", "1"));
        add(tally, 40, placement("p", "NP", "QA", Sex.MALE), months("1", "1"));
        add(tally, 90, placement("p", "PH", "QA", Sex.MALE), months("1", "1"));
        Tables tables = new Tables(tally, 10);

        assertThat(withheld(tables.breakdowns().get(0))).containsExactly("BD-QA", "LK-QA");
        assertThat(tables.costIncidence().stream()
                        .filter(cell -> cell.suppressed() && cell.sex().equals("ALL"))
                        .map(CostIncidence::corridor))
                .contains("BD-QA", "LK-QA");
    }

    @Test
    void aCorridorThatIsWithheldHereIsWithheldAmongAllPlacementsWhereBothNumbersAreTheSame() {
        // Two men from LK can be told from the men of NP and all men; so those of NP are withheld, and as all of its
        // workers
        // are men, its margin; which the breakdown must not tell either.
        Tally tally = new Tally(PACKS);
        add(tally, 2, placement("p", "LK", "QA", Sex.MALE), months("1", "1"));
        add(tally, 20, placement("p", "LK", "QA", Sex.FEMALE), months("1", "1"));
        add(tally, 25, placement("p", "NP", "QA", Sex.MALE), months("1", "1"));
        add(tally, 30, placement("p", "PH", "QA", Sex.MALE), months("1", "1"));
        add(tally, 30, placement("p", "PH", "QA", Sex.FEMALE), months("1", "1"));
        Tables tables = new Tables(tally, 10);

        List<String> here = tables.costIncidence().stream()
                .filter(cell -> cell.suppressed() && cell.sex().equals("ALL"))
                .map(CostIncidence::corridor)
                .toList();
        assertThat(here).contains("NP-QA");
        assertThat(withheld(tables.breakdowns().get(0))).isEqualTo(here);
    }

    private static List<String> withheld(Breakdown breakdown) {
        return breakdown.cells().stream()
                .filter(Breakdown.Cell::suppressed)
                .map(Breakdown.Cell::key)
                .toList();
    }

    // ------------------------------------------------------------------ attacks

    /** Small tables of placements by corridor and sex, with costs that are known, known in part, or unknown. */
    private static Tally table(SplittableRandom random, int corridors, int sexes, int largest) {
        Tally tally = new Tally(PACKS);
        String[] origins = {"BD", "LK", "NP", "PH"};
        for (int corridor = 0; corridor < corridors; corridor++) {
            for (int sex = 0; sex < sexes; sex++) {
                Placement placement = placement("p", origins[corridor], "QA", sex == 3 ? null : Sex.values()[sex]);
                boolean large = random.nextInt(3) == 0;
                for (int i = random.nextInt(large ? largest : 5); i > 0; i--) {
                    String cost = Integer.toString(1 + random.nextInt(30));
                    WorkerCost worker = switch (random.nextInt(5)) {
                        case 0 -> WorkerCost.UNKNOWN;
                        case 1 -> months(cost, null);
                        default -> months(cost, cost);
                    };
                    tally.add(assessed(1, placement, worker));
                }
            }
        }
        return tally;
    }

    /** Every solution of the published table is looked for; every withheld number must have more than one value. */
    @Test
    void noWithheldCountCanBeComputedFromWhatIsPublished() {
        SplittableRandom random = new SplittableRandom(3);
        int attacked = 0;
        for (int round = 0; round < 400; round++) {
            Tables tables = new Tables(table(random, 2 + random.nextInt(2), 2, 9), 3);
            List<CostIncidence> published = tables.costIncidence();
            if (published.stream().noneMatch(CostIncidence::suppressed) || published.size() < 2) {
                continue;
            }
            attacked++;
            Attack attack = new Attack(published, tables.breakdowns());
            published.stream()
                    .filter(CostIncidence::suppressed)
                    .forEach(cell -> assertThat(attack.values(cell))
                            .as(() -> cell + " of " + published)
                            .hasSizeGreaterThan(1));
        }
        assertThat(attacked).isGreaterThan(150);
    }

    /** All tables that fit what is published, by trying every value of every withheld cell. */
    private static final class Attack {
        private final Map<String, Long> published = new TreeMap<>();
        private final List<String> unknown = new ArrayList<>();
        private final List<String> cells = new ArrayList<>();
        private final Map<String, Set<Long>> values = new TreeMap<>();
        private final Map<String, Long> tried = new TreeMap<>();

        Attack(List<CostIncidence> table, List<Breakdown> breakdowns) {
            for (CostIncidence cell : table) {
                String key = key(cell);
                if (cell.suppressed()) {
                    values.put(key, new TreeSet<>());
                } else {
                    published.put(key, cell.placements());
                }
                if (!key.contains("ALL")) {
                    cells.add(key);
                    if (cell.suppressed()) {
                        unknown.add(key);
                    }
                }
            }
            // All placements of these tables are of one worker who changed country: the breakdowns tell the margins
            // too.
            for (Breakdown.Cell corridor :
                    breakdowns.get(Dimension.CORRIDOR.ordinal()).cells()) {
                if (!corridor.suppressed()) {
                    published.put(corridor.key() + " ALL", corridor.placements());
                }
            }
            for (Breakdown.Cell sex : breakdowns.get(Dimension.SEX.ordinal()).cells()) {
                if (!sex.suppressed()) {
                    published.put("ALL " + sex.key(), sex.placements());
                }
            }
            tryAll(0);
        }

        private static String key(CostIncidence cell) {
            return cell.corridor() + " " + cell.sex();
        }

        Set<Long> values(CostIncidence cell) {
            return values.get(key(cell));
        }

        private void tryAll(int next) {
            if (next == unknown.size()) {
                solution();
                return;
            }
            if (values.values().stream().allMatch(found -> found.size() > 1)) {
                return; // No more is needed to know that nothing can be known.
            }
            String cell = unknown.get(next);
            String[] of = cell.split(" ");
            for (long value = 1; ; value++) {
                tried.put(cell, value);
                if (!fits(of[0] + " ALL") || !fits("ALL " + of[1]) || !fits("ALL ALL")) {
                    break;
                }
                tryAll(next + 1);
            }
            tried.remove(cell);
        }

        /** The sum of what is known or tried so far, over the cells of a margin. */
        private long sum(String margin) {
            String[] of = margin.split(" ");
            long sum = 0;
            for (String cell : cells) {
                String[] at = cell.split(" ");
                if ((of[0].equals("ALL") || of[0].equals(at[0])) && (of[1].equals("ALL") || of[1].equals(at[1]))) {
                    sum += published.getOrDefault(cell, tried.getOrDefault(cell, 0L));
                }
            }
            return sum;
        }

        private boolean fits(String margin) {
            return !published.containsKey(margin) || sum(margin) <= published.get(margin);
        }

        private void solution() {
            for (Map.Entry<String, Long> margin : published.entrySet()) {
                if (margin.getKey().contains("ALL") && sum(margin.getKey()) != margin.getValue()) {
                    return;
                }
            }
            values.forEach((key, found) -> found.add(key.contains("ALL") ? sum(key) : tried.get(key)));
        }
    }

    /** Sums follow from means and numbers; no sum over few may follow from other sums by adding and subtracting. */
    @Test
    void noMeanOfFewCanBeComputedFromOtherMeans() {
        SplittableRandom random = new SplittableRandom(9);
        int attacked = 0;
        for (int round = 0; round < 300; round++) {
            Tally tally = table(random, 2 + random.nextInt(3), 2 + random.nextInt(3), 30);
            List<CostIncidence> truth = new Tables(tally, 1).costIncidence();
            List<CostIncidence> published = new Tables(tally, 5).costIncidence();
            Set<String> cells = truth.stream()
                    .filter(cell -> cell.months() != null)
                    .map(Attack::key)
                    .filter(key -> !key.contains("ALL"))
                    .collect(Collectors.toCollection(TreeSet::new));
            List<double[]> known = published.stream()
                    .filter(cell -> cell.months() != null)
                    .map(cell -> vector(cells, Attack.key(cell)))
                    .toList();
            for (CostIncidence cell : truth) {
                if (cell.exact() > 0 && cell.exact() < 5) {
                    attacked++;
                    assertThat(follows(known, vector(cells, Attack.key(cell))))
                            .as(() -> cell + " from " + published)
                            .isFalse();
                }
            }
        }
        assertThat(attacked).isGreaterThan(500);
    }

    /** Which cells make up a cell or a margin. */
    private static double[] vector(Set<String> cells, String key) {
        String[] of = key.split(" ");
        return cells.stream()
                .map(cell -> cell.split(" "))
                .mapToDouble(at ->
                        (of[0].equals("ALL") || of[0].equals(at[0])) && (of[1].equals("ALL") || of[1].equals(at[1]))
                                ? 1
                                : 0)
                .toArray();
    }

    /** Whether a vector is a combination of others: Gaussian elimination over small whole numbers. */
    private static boolean follows(List<double[]> known, double[] wanted) {
        List<double[]> rows = new ArrayList<>();
        known.forEach(row -> rows.add(row.clone()));
        double[] rest = wanted.clone();
        int done = 0;
        for (int column = 0; column < rest.length; column++) {
            int pivot = -1;
            for (int row = done; row < rows.size(); row++) {
                if (Math.abs(rows.get(row)[column]) > 1e-9) {
                    pivot = row;
                }
            }
            if (pivot < 0) {
                continue;
            }
            double[] chosen = rows.get(pivot);
            rows.set(pivot, rows.get(done));
            rows.set(done, chosen);
            for (int row = done + 1; row < rows.size(); row++) {
                subtract(rows.get(row), chosen, column);
            }
            subtract(rest, chosen, column);
            done++;
        }
        for (double number : rest) {
            if (Math.abs(number) > 1e-9) {
                return false;
            }
        }
        return true;
    }

    private static void subtract(double[] from, double[] chosen, int column) {
        double factor = from[column] / chosen[column];
        for (int i = 0; i < from.length; i++) {
            from[i] -= factor * chosen[i];
        }
    }
}
