package io.github.fairrecruit.compliance.audit.statistics;

import static io.github.fairrecruit.compliance.audit.statistics.Samples.borne;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.excess;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.money;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.repay;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.model.Cost;
import io.github.fairrecruit.compliance.model.CostBuilder;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.model.Group;
import io.github.fairrecruit.compliance.model.Money;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.PlacementBuilder;
import io.github.fairrecruit.compliance.model.Reimbursement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RepaymentsTest {
    private static final CountBounds ONE = CountBounds.exactly(1);

    /** A placement whose costs were partly repaid where a letter says so: {@code "--r"}. */
    private static Placement placement(String repaid) {
        List<Cost> costs = repaid.chars()
                .mapToObj(letter -> CostBuilder.builder()
                        .reimbursements(letter == 'r' ? List.of(reimbursement()) : List.of())
                        .build())
                .toList();
        return PlacementBuilder.builder().costs(costs).build();
    }

    private static Reimbursement reimbursement() {
        return new Reimbursement(new Money(BigDecimal.ONE, "USD"), null, ActorKind.RECRUITER, null);
    }

    private static List<Amount> owed(Placement placement, RequirementOutcome... breaches) {
        return Repayments.owed(List.of(breaches), placement, ONE);
    }

    private static List<Amount> owed(Integer workers, RequirementOutcome... breaches) {
        Placement group = PlacementBuilder.builder(placement("---"))
                .group(new Group(workers, null))
                .build();
        return Repayments.owed(
                List.of(breaches), group, workers == null ? new CountBounds(1, null) : CountBounds.exactly(workers));
    }

    private static Amount amount(String currency, String atLeast, String atMost) {
        return new Amount(currency, new BigDecimal(atLeast), atMost == null ? null : new BigDecimal(atMost));
    }

    @Test
    void aCostThatTwoRequirementsWantRepaidCountsOnce() {
        assertThat(owed(
                        placement("-"),
                        repay("FEE", borne("/costs/0", usd("100")), usd("100")),
                        repay("HIDDEN", borne("/costs/0", usd("100")), usd("100"))))
                .containsExactly(amount("USD", "100", "100"));
    }

    @Test
    void aRequirementThatCoversTheOthersSaysItAll() {
        assertThat(owed(
                        placement("rr"),
                        repay("FEE", borne("/costs/0", usd("100")), usd("60")),
                        repay("HIDDEN", borne("/costs/0", usd("100"), "/costs/1", usd("50")), usd("70"))))
                .containsExactly(amount("USD", "70", "70"));
    }

    @Test
    void demandsForDifferentCostsAddUp() {
        assertThat(owed(
                        placement("rr"),
                        repay("FEE", borne("/costs/0", usd("100")), usd("60")),
                        repay("HIDDEN", borne("/costs/1", usd("50")), usd("10"))))
                .containsExactly(amount("USD", "70", "70"));
    }

    @Test
    void whatOverlapsInPartIsToldApartByWhatWasBorne() {
        assertThat(owed(
                        placement("---"),
                        repay("FEE", borne("/costs/0", usd("100"), "/costs/1", usd("50")), usd("150")),
                        repay("HIDDEN", borne("/costs/1", usd("50"), "/costs/2", usd("7")), usd("57"))))
                .containsExactly(amount("USD", "157", "157"));
    }

    @Test
    void oneRepaidCostIsSettledByTheOthersThatWereNotRepaid() {
        assertThat(owed(
                        placement("-r-"),
                        repay("FEE", borne("/costs/0", usd("100"), "/costs/1", usd("50")), usd("120")),
                        repay("HIDDEN", borne("/costs/1", usd("50"), "/costs/2", usd("7")), usd("27"))))
                .containsExactly(amount("USD", "127", "127"));
    }

    @Test
    void whereRepaymentsCannotBeAssignedTheTotalHasBounds() {
        // Of 100, 50 and 40, 110 is left of the first two and 30 of the last two: so of the middle one 10 to 30.
        assertThat(owed(
                        placement("rrr"),
                        repay("FEE", borne("/costs/0", usd("100"), "/costs/1", usd("50")), usd("110")),
                        repay("HIDDEN", borne("/costs/1", usd("50"), "/costs/2", usd("40")), usd("30"))))
                .containsExactly(amount("USD", "110", "130"));
    }

    @Test
    void anUnknownAmountHasNoUpperBound() {
        MoneyBounds unknown = money("USD", "0", null, null);
        assertThat(owed(
                        placement("--"),
                        repay(
                                "FEE",
                                borne("/costs/0", usd("100"), "/costs/1", unknown),
                                money("USD", "100", null, null)),
                        repay("HIDDEN", borne("/costs/0", usd("100")), usd("100"))))
                .containsExactly(amount("USD", "100", null));
    }

    @Test
    void anUnknownCurrencyIsShownByItself() {
        MoneyBounds unknown = money(null, "0", null, null);
        assertThat(owed(placement("--"), repay("FEE", borne("/costs/0", unknown), unknown)))
                .containsExactly(amount(null, "0", null));
    }

    @Test
    void currenciesAreNeverMixed() {
        assertThat(owed(
                        placement("--"),
                        repay(
                                "FEE",
                                borne("/costs/0", usd("100"), "/costs/1", money("QAR", "5", "5", null)),
                                money("QAR", "5", "5", null),
                                usd("100")),
                        repay("HIDDEN", borne("/costs/1", money("QAR", "5", "5", null)), money("QAR", "5", "5", null))))
                .containsExactly(amount("QAR", "5", "5"), amount("USD", "100", "100"));
    }

    @Test
    void whatIsAboveACapMayBeTheSameMoney() {
        assertThat(owed(
                        placement("-"),
                        repay("FEE", borne("/costs/0", usd("100")), usd("100")),
                        excess("CAP", usd("60"))))
                .containsExactly(amount("USD", "100", "160"));
        assertThat(owed(
                        placement("-"),
                        repay("FEE", borne("/costs/0", usd("30")), usd("30")),
                        excess("CAP", usd("60"))))
                .containsExactly(amount("USD", "60", "90"));
        assertThat(owed(placement("-"), excess("CAP", usd("60")))).containsExactly(amount("USD", "60", "60"));
    }

    @Test
    void aCapInAnotherCurrencyAddsNothingForSure() {
        assertThat(owed(
                        placement("-"),
                        repay(
                                "FEE",
                                borne("/costs/0", money("QAR", "100", "100", null)),
                                money("QAR", "100", "100", null)),
                        excess("CAP", usd("60"))))
                .containsExactly(amount("QAR", "100", "100"), amount("USD", "0", "60"));
    }

    @Test
    void aSumOfCostsThatIsToBeRepaidMayHoldTheSingleOnes() {
        RequirementOutcome sum = repay("HIDDEN", borne("/costs", usd("120")), usd("120"));
        assertThat(owed(placement("-"), repay("FEE", borne("/costs/0", usd("100")), usd("100")), sum))
                .containsExactly(amount("USD", "120", "220"));
    }

    @Test
    void aClauseAmongWhatIsRepairedHoldsNoMoney() {
        assertThat(owed(
                        placement("-"),
                        repay("FEE", borne("/contract/clauses/0", null, "/costs/0", usd("100")), usd("100")),
                        repay("HIDDEN", borne("/costs/0", usd("100")), usd("100"))))
                .containsExactly(amount("USD", "100", "100"));
    }

    @Test
    void aSumThatItsFactsDoNotExplainMayHoldTheOthers() {
        // By one of two disputed values a second cost is breached too: its amount is in the sum, and not among the
        // findings.
        assertThat(owed(
                        placement("--"),
                        repay("FEE", borne("/costs/0", usd("100")), money("USD", "100", "150", null)),
                        repay("HIDDEN", borne("/costs/1", usd("50")), usd("50"))))
                .containsExactly(amount("USD", "100", "200"));
    }

    @Test
    void whatWasRepaidInFullIsNotOwed() {
        assertThat(owed(placement("r"), repay("FEE", borne("/costs/0", usd("100")), usd("0"))))
                .isEmpty();
    }

    @Test
    void amountsOfGroupsFollowTheirBasis() {
        assertThat(owed(9, repay("FEE", borne("/costs/0", each("100")), each("100"))))
                .containsExactly(amount("USD", "900", "900"));
        assertThat(owed(9, repay("FEE", borne("/costs/0", together("100")), together("100"))))
                .containsExactly(amount("USD", "100", "100"));
        assertThat(owed(9, repay("FEE", borne("/costs/0", usd("100")), usd("100"))))
                .containsExactly(amount("USD", "100", "900"));
        assertThat(owed(9, excess("CAP", usd("100")))).containsExactly(amount("USD", "900", "900"));
        assertThat(owed(
                        9,
                        repay(
                                "FEE",
                                borne("/costs/0", each("100"), "/costs/1", together("50")),
                                each("100"),
                                together("50")),
                        repay("HIDDEN", borne("/costs/1", together("50")), together("50"))))
                .containsExactly(amount("USD", "950", "950"));
    }

    @Test
    void aGroupOfUnknownSizeHasAtLeastOneWorker() {
        assertThat(owed((Integer) null, repay("FEE", borne("/costs/0", each("100")), each("100"))))
                .containsExactly(amount("USD", "100", null));
        assertThat(owed((Integer) null, repay("FEE", borne("/costs/0", together("100")), together("100"))))
                .containsExactly(amount("USD", "100", "100"));
    }

    private static MoneyBounds each(String amount) {
        return money("USD", amount, amount, AmountBasis.PER_WORKER);
    }

    private static MoneyBounds together(String amount) {
        return money("USD", amount, amount, AmountBasis.TOTAL);
    }

    /** The truth, known here fact by fact, always lies between the bounds; and without repayments they are equal. */
    @Test
    void boundsHoldTheTruth() {
        SplittableRandom random = new SplittableRandom(11);
        int exact = 0;
        for (int round = 0; round < 2000; round++) {
            boolean repayments = round % 2 == 0;
            int size = 1 + random.nextInt(5);
            StringBuilder repaid = new StringBuilder();
            int[] borne = new int[size];
            int[] left = new int[size];
            for (int i = 0; i < size; i++) {
                boolean partly = repayments && random.nextBoolean();
                borne[i] = 1 + random.nextInt(50);
                left[i] = partly ? random.nextInt(borne[i]) : borne[i];
                repaid.append(partly ? 'r' : '-');
            }
            boolean[] union = new boolean[size];
            List<RequirementOutcome> breaches = new ArrayList<>();
            for (String requirement : List.of("FEE", "HIDDEN", "PAPERS")) {
                Map<String, MoneyBounds> facts = new TreeMap<>();
                int sum = 0;
                for (int i = 0; i < size; i++) {
                    if (random.nextBoolean()) {
                        facts.put("/costs/" + i, usd(Integer.toString(borne[i])));
                        sum += left[i];
                        union[i] = true;
                    }
                }
                if (!facts.isEmpty()) {
                    breaches.add(repay(requirement, facts, usd(Integer.toString(sum))));
                }
            }
            int truth = 0;
            for (int i = 0; i < size; i++) {
                truth += union[i] ? left[i] : 0;
            }

            List<Amount> owed = owed(placement(repaid.toString()), breaches.toArray(RequirementOutcome[]::new));

            if (owed.isEmpty()) {
                assertThat(truth).isZero();
                continue;
            }
            Amount only = owed.get(0);
            assertThat(owed).hasSize(1);
            assertThat(BigDecimal.valueOf(truth)).isBetween(only.atLeast(), only.atMost());
            if (!repayments) {
                assertThat(only.atMost()).isEqualByComparingTo(only.atLeast());
            } else if (only.atMost().compareTo(only.atLeast()) == 0) {
                exact++;
            }
        }
        assertThat(exact).isGreaterThan(800);
    }
}
