package io.github.fairrecruit.compliance.audit.statistics;

import static io.github.fairrecruit.compliance.audit.statistics.Samples.borne;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.excess;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.money;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.repay;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.repaySum;
import static io.github.fairrecruit.compliance.audit.statistics.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.model.Group;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.PlacementBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RepaymentsTest {
    private static List<Amount> owed(RequirementOutcome... breaches) {
        Placement one = PlacementBuilder.builder().build();
        return Repayments.owed(List.of(breaches), one, CountBounds.exactly(1));
    }

    private static List<Amount> owed(Integer workers, RequirementOutcome... breaches) {
        Placement group =
                PlacementBuilder.builder().group(new Group(workers, null)).build();
        return Repayments.owed(
                List.of(breaches), group, workers == null ? new CountBounds(1, null) : CountBounds.exactly(workers));
    }

    private static Amount amount(String currency, String atLeast, String atMost) {
        return new Amount(currency, new BigDecimal(atLeast), atMost == null ? null : new BigDecimal(atMost));
    }

    @Test
    void aCostThatTwoRequirementsWantRepaidCountsOnce() {
        assertThat(owed(
                        repay("FEE", borne("/costs/0", usd("100")), usd("100")),
                        repay("HIDDEN", borne("/costs/0", usd("100")), usd("100"))))
                .containsExactly(amount("USD", "100", "100"));
    }

    @Test
    void demandsForDifferentCostsAddUp() {
        assertThat(owed(
                        repay("FEE", borne("/costs/0", usd("60")), usd("60")),
                        repay("HIDDEN", borne("/costs/1", usd("10")), usd("10"))))
                .containsExactly(amount("USD", "70", "70"));
    }

    @Test
    void whatOverlapsInPartIsToldApart() {
        assertThat(owed(
                        repay("FEE", borne("/costs/0", usd("100"), "/costs/1", usd("50")), usd("150")),
                        repay("HIDDEN", borne("/costs/1", usd("50"), "/costs/2", usd("7")), usd("57"))))
                .containsExactly(amount("USD", "157", "157"));
    }

    @Test
    void anUnknownAmountHasNoUpperBound() {
        MoneyBounds unknown = money("USD", "0", null, null);
        assertThat(owed(
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
        assertThat(owed(repay("FEE", borne("/costs/0", unknown), unknown))).containsExactly(amount(null, "0", null));
        assertThat(owed(
                        repay("FEE", borne("/costs/0", unknown), unknown),
                        repay("HIDDEN", borne("/costs/1", usd("50")), usd("50"))))
                .containsExactly(amount("USD", "50", "50"), amount(null, "0", null));
    }

    @Test
    void currenciesAreNeverMixed() {
        assertThat(owed(
                        repay(
                                "FEE",
                                borne("/costs/0", usd("100"), "/costs/1", money("QAR", "5", "5", null)),
                                money("QAR", "5", "5", null),
                                usd("100")),
                        repay("HIDDEN", borne("/costs/1", money("QAR", "5", "5", null)), money("QAR", "5", "5", null))))
                .containsExactly(amount("QAR", "5", "5"), amount("USD", "100", "100"));
    }

    @Test
    void whatOnlySomeDisputedValuesDemandHasBounds() {
        // By one of two values the first requirement wants the second cost repaid too.
        assertThat(owed(
                        repay(
                                "FEE",
                                borne("/costs/0", usd("100"), "/costs/1", money("USD", "0", "50", null)),
                                money("USD", "100", "150", null)),
                        repay("HIDDEN", borne("/costs/0", usd("100")), usd("100"))))
                .containsExactly(amount("USD", "100", "150"));
        // By both values the second one does.
        assertThat(owed(
                        repay(
                                "FEE",
                                borne("/costs/0", usd("100"), "/costs/1", money("USD", "0", "50", null)),
                                money("USD", "100", "150", null)),
                        repay("HIDDEN", borne("/costs/1", usd("50")), usd("50"))))
                .containsExactly(amount("USD", "150", "150"));
    }

    @Test
    void whatIsAboveACapIsOwedAsFarAsItIsMoreThanWhatIsRepaidOfTheSameFees() {
        Map<String, MoneyBounds> fees = borne("/costs/0", usd("100"), "/costs/1", usd("60"));
        RequirementOutcome cap = excess("CAP", fees, usd("80"));
        assertThat(owed(repay("FEE", borne("/costs/0", usd("100")), usd("100")), cap))
                .containsExactly(amount("USD", "100", "100"));
        assertThat(owed(repay("FEE", borne("/costs/1", usd("60")), usd("60")), cap))
                .containsExactly(amount("USD", "80", "80"));
        assertThat(owed(repay("FEE", borne("/costs/2", usd("30")), usd("30")), cap))
                .containsExactly(amount("USD", "110", "110"));
        assertThat(owed(cap)).containsExactly(amount("USD", "80", "80"));
    }

    @Test
    void aFeeThatIsRepaidInAnotherCurrencyMayBeThatExcess() {
        MoneyBounds rials = money("QAR", "100", "100", null);
        assertThat(owed(
                        repay("FEE", borne("/costs/0", rials), rials),
                        excess("CAP", borne("/costs/0", rials, "/costs/1", usd("10")), usd("60"))))
                .containsExactly(amount("QAR", "100", "100"), amount("USD", "0", "60"));
    }

    @Test
    void whatIsAboveACapMayBeAnyMoneyWhereNobodyNamesTheFees() {
        assertThat(owed(repay("FEE", borne("/costs/0", usd("100")), usd("100")), excess("CAP", usd("60"))))
                .containsExactly(amount("USD", "100", "160"));
        assertThat(owed(repay("FEE", borne("/costs/0", usd("30")), usd("30")), excess("CAP", usd("60"))))
                .containsExactly(amount("USD", "60", "90"));
        MoneyBounds rials = money("QAR", "100", "100", null);
        assertThat(owed(repay("FEE", borne("/costs/0", rials), rials), excess("CAP", usd("60"))))
                .containsExactly(amount("QAR", "100", "100"), amount("USD", "0", "60"));
        assertThat(owed(excess("CAP", usd("60")), excess("HIDDEN", usd("40"))))
                .containsExactly(amount("USD", "60", "100"));
    }

    @Test
    void aSumOfCostsThatIsToBeRepaidIsItsCosts() {
        RequirementOutcome sum = repaySum("HIDDEN", borne("/costs/0", usd("100"), "/costs/1", usd("20")), usd("120"));
        assertThat(owed(repay("FEE", borne("/costs/0", usd("100")), usd("100")), sum))
                .containsExactly(amount("USD", "120", "120"));
        assertThat(owed(repay("FEE", borne("/costs/2", usd("7")), usd("7")), sum))
                .containsExactly(amount("USD", "127", "127"));
    }

    @Test
    void aClauseAmongWhatIsRepairedHoldsNoMoney() {
        assertThat(owed(
                        repay("FEE", borne("/contract/clauses/0", null, "/costs/0", usd("100")), usd("100")),
                        repay("HIDDEN", borne("/costs/0", usd("100")), usd("100"))))
                .containsExactly(amount("USD", "100", "100"));
    }

    @Test
    void whatWasRepaidInFullIsNotOwed() {
        assertThat(owed(repay("FEE", borne("/costs/0", usd("0")), usd("0")))).isEmpty();
        assertThat(owed(
                        repay("FEE", borne("/costs/0", usd("0")), usd("0")),
                        repay("HIDDEN", borne("/costs/0", usd("0")), usd("0"))))
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
    void aCapOfAGroupIsHeldAgainstWhatEachWorkerGetsBack() {
        RequirementOutcome cap =
                excess("CAP", borne("/costs/0", each("100"), "/costs/1", together("500")), each("130"));
        assertThat(owed(9, cap)).containsExactly(amount("USD", "1170", "1170"));
        assertThat(owed(9, repay("FEE", borne("/costs/0", each("100")), each("100")), cap))
                .containsExactly(amount("USD", "1170", "1170"));
        // A total for the group is in no sum that the cap was held against.
        assertThat(owed(9, repay("FEE", borne("/costs/1", together("500")), together("500")), cap))
                .containsExactly(amount("USD", "1670", "1670"));
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

    /** The least that meets all demands, found here by trying every way to pay, is what is owed. */
    @Test
    void theLeastThatMeetsAllDemandsIsOwed() {
        SplittableRandom random = new SplittableRandom(11);
        int capped = 0;
        for (int round = 0; round < 2000; round++) {
            int size = 1 + random.nextInt(4);
            int[] left = new int[size];
            boolean[] fee = new boolean[size];
            boolean[] demanded = new boolean[size];
            Map<String, MoneyBounds> fees = new TreeMap<>();
            int feeSum = 0;
            for (int i = 0; i < size; i++) {
                left[i] = random.nextInt(6);
                fee[i] = random.nextBoolean();
                if (fee[i]) {
                    fees.put("/costs/" + i, usd(Integer.toString(left[i])));
                    feeSum += left[i];
                }
            }
            List<RequirementOutcome> breaches = new ArrayList<>();
            for (String requirement : List.of("FEE", "HIDDEN")) {
                Map<String, MoneyBounds> facts = new TreeMap<>();
                int sum = 0;
                for (int i = 0; i < size; i++) {
                    if (random.nextBoolean()) {
                        facts.put("/costs/" + i, usd(Integer.toString(left[i])));
                        sum += left[i];
                        demanded[i] = true;
                    }
                }
                if (!facts.isEmpty()) {
                    breaches.add(repay(requirement, facts, usd(Integer.toString(sum))));
                }
            }
            int cap = random.nextInt(8);
            boolean above = feeSum > cap;
            if (above) {
                breaches.add(excess("CAP", fees, usd(Integer.toString(feeSum - cap))));
                capped++;
            }
            if (breaches.isEmpty()) {
                continue;
            }

            List<Amount> owed = owed(breaches.toArray(RequirementOutcome[]::new));

            int least = least(left, fee, demanded, above ? cap : Integer.MAX_VALUE, 0, 0, 0);
            if (least == 0) {
                assertThat(owed).isEmpty();
            } else {
                assertThat(owed).containsExactly(amount("USD", Integer.toString(least), Integer.toString(least)));
            }
        }
        assertThat(capped).isGreaterThan(500);
    }

    /** Pays back every possible part of each cost from {@code next} on, and takes the cheapest way. */
    private static int least(int[] left, boolean[] fee, boolean[] demanded, int cap, int next, int paid, int feesKept) {
        if (next == left.length) {
            return feesKept <= cap ? paid : Integer.MAX_VALUE;
        }
        int least = Integer.MAX_VALUE;
        for (int back = demanded[next] ? left[next] : 0; back <= left[next]; back++) {
            int kept = fee[next] ? left[next] - back : 0;
            least = Math.min(least, least(left, fee, demanded, cap, next + 1, paid + back, feesKept + kept));
        }
        return least;
    }
}
