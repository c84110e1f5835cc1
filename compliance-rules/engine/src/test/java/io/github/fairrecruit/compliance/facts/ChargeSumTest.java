package io.github.fairrecruit.compliance.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.ExchangeRate;
import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.law.Law;
import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Cost;
import io.github.fairrecruit.compliance.model.CostBuilder;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.CostForm;
import io.github.fairrecruit.compliance.model.Deduction;
import io.github.fairrecruit.compliance.model.DeductionPurpose;
import io.github.fairrecruit.compliance.model.Group;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.Money;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.PlacementBuilder;
import io.github.fairrecruit.compliance.model.Reimbursement;
import io.github.fairrecruit.compliance.model.Statement;
import io.github.fairrecruit.compliance.pack.Event;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.ParameterBuilder;
import io.github.fairrecruit.compliance.pack.ParameterValueBuilder;
import io.github.fairrecruit.compliance.pack.TaxInclusion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ChargeSumTest {
    private static final LocalDate KNOWN = LocalDate.of(2026, 11, 23);
    private static final CalendarDate DAY = CalendarDate.parse("2024-02-01");

    private static Parameter cap(String id, TaxInclusion tax) {
        return ParameterBuilder.builder()
                .id(id)
                .unit("money")
                .currency("EUR")
                .tax(tax)
                .event(Event.CHARGE)
                .values(List.of(ParameterValueBuilder.builder()
                        .from(CalendarDate.parse("2002-01-01"))
                        .number(new BigDecimal("2000"))
                        .build()))
                .build();
    }

    private static CostBuilder fee(String amount) {
        return CostBuilder.builder()
                .category(CostCategory.RECRUITMENT_FEE)
                .amount(amount == null ? null : Money.of(amount, "EUR"))
                .taxIncluded(true)
                .chargedOn(DAY)
                .form(CostForm.CASH)
                .payer(ActorKind.WORKER)
                .payee(ActorKind.RECRUITER);
    }

    private static PlacementBuilder closed(Cost... costs) {
        return PlacementBuilder.builder()
                .costs(List.of(costs))
                .statements(List.of(
                        new Statement(ListName.COSTS, List.of(), null, null, null),
                        new Statement(ListName.DEDUCTIONS, List.of(), null, null, null)));
    }

    private static String ask(Placement placement, Predicate<ChargeSum> question, ExchangeRate... rates) {
        CaseFacts facts = new CaseFacts(placement, KNOWN, List.of(rates));
        facts.ask(new Law(
                "xx", null, List.of(cap("CAP", TaxInclusion.INCLUDED), cap("NET", TaxInclusion.NONE), times()), null));
        ChargeSum sum = sum(facts);
        facts.read(Reading.CERTAIN);
        boolean certain = question.test(sum);
        facts.read(Reading.POSSIBLE);
        List<Condition> unknown = new ArrayList<>();
        facts.trace(unknown);
        boolean possible = question.test(sum);
        if (certain) {
            return "YES" + (sum.excess() == null ? "" : " " + bounds(sum));
        }
        return possible
                ? String.join(
                        " ",
                        Condition.missing(unknown).stream()
                                .map(MissingFact::pointer)
                                .toList())
                : "NO";
    }

    private static String bounds(ChargeSum sum) {
        return sum.excess().atLeast() + ".." + sum.excess().atMost();
    }

    private static Parameter times() {
        return ParameterBuilder.builder()
                .id("ONCE")
                .unit("times")
                .event(Event.CHARGE)
                .values(List.of(ParameterValueBuilder.builder()
                        .from(CalendarDate.parse("2002-01-01"))
                        .number(BigDecimal.ONE)
                        .build()))
                .build();
    }

    private static ChargeSum sum(CaseFacts facts) {
        return facts.facts().stream()
                .filter(ChargeSum.class::isInstance)
                .map(ChargeSum.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String aboveCap(Placement placement, ExchangeRate... rates) {
        return ask(placement, sum -> sum.sumAbove("CAP"), rates);
    }

    @Test
    void onlyTheSumIsHeldAgainstTheCap() {
        assertThat(aboveCap(closed(fee("1200").build(), fee("800").build()).build()))
                .isEqualTo("NO");
        assertThat(aboveCap(closed(fee("1200").build(), fee("800.01").build()).build()))
                .isEqualTo("YES 0.01..0.01");
    }

    @Test
    void whatIsNoFeeOrNotTheWorkersOrNotTheAgencysDoesNotCount() {
        assertThat(aboveCap(closed(
                                fee("1500").build(),
                                fee("1500").category(CostCategory.MEDICAL).build(),
                                fee("1500")
                                        .payer(ActorKind.EMPLOYER)
                                        .ultimateBearer(ActorKind.EMPLOYER)
                                        .build(),
                                fee("1500").payee(ActorKind.STATE).build())
                        .build()))
                .isEqualTo("NO");
    }

    @Test
    void whatMayCountOnlyMakesItPossible() {
        assertThat(aboveCap(closed(fee("1500").build(), fee("1500").payer(null).build())
                        .build()))
                .isEqualTo("/costs/1/ultimateBearer");
        assertThat(aboveCap(closed(fee("1500").build(), fee("1500").payee(null).build())
                        .build()))
                .isEqualTo("/costs/1/payee");
        assertThat(aboveCap(closed(fee("2500").build(), fee(null).payee(null).build())
                        .build()))
                .isEqualTo("YES 500..null");
    }

    @Test
    void anOpenListKeepsTheSumOpenUnlessItIsAlreadyAbove() {
        Placement open =
                PlacementBuilder.builder().costs(List.of(fee("1500").build())).build();
        assertThat(aboveCap(open)).isEqualTo("/costs");
        assertThat(aboveCap(PlacementBuilder.builder(open)
                        .costs(List.of(fee("2500").build()))
                        .build()))
                .isEqualTo("YES 500..null");
        assertThat(aboveCap(closed().build())).isEqualTo("NO");
    }

    @Test
    void taxLiesBetweenNetAndGross() {
        assertThat(aboveCap(closed(fee("1800").taxIncluded(null).build()).build()))
                .isEqualTo("/costs/0/taxIncluded");
        assertThat(aboveCap(closed(fee("1800").taxIncluded(false).build()).build()))
                .isEqualTo("/costs/0/tax");
        assertThat(aboveCap(closed(fee("1800")
                                .taxIncluded(false)
                                .tax(Money.of("200.01", "EUR"))
                                .build())
                        .build()))
                .isEqualTo("YES 0.01..0.01");
        assertThat(aboveCap(closed(fee("1800")
                                .taxIncluded(null)
                                .tax(Money.of("200", "EUR"))
                                .build())
                        .build()))
                .isEqualTo("NO");
        assertThat(aboveCap(closed(fee("2000.01").taxIncluded(null).build()).build()))
                .isEqualTo("YES 0.01..null");
        assertThat(ask(closed(fee("1800").taxIncluded(null).build()).build(), sum -> sum.sumAbove("NET")))
                .isEqualTo("NO");
    }

    /** A fee that was taken from wages may stand among the costs and among the deductions: it counts once. */
    @Test
    void theSameMoneyIsNotCountedTwice() {
        Deduction deduction = new Deduction(
                DeductionPurpose.OBTAIN_OR_KEEP_EMPLOYMENT, Money.of("1500", "EUR"), null, ActorKind.RECRUITER, DAY);
        Cost byDeduction = fee("1500").form(CostForm.DEDUCTION).build();
        List<Deduction> deductions = new ArrayList<>(List.of(deduction));
        assertThat(ask(closed(byDeduction).deductions(deductions).build(), sum -> sum.sumAbove("NET")))
                .contains("/costs/0/form");
        assertThat(ask(closed(fee("1500").build()).deductions(deductions).build(), sum -> sum.sumAbove("NET")))
                .isEqualTo("YES 1000..1000");
    }

    @Test
    void moneyOfAnotherCountryNeedsARateForTheDay() {
        Placement pesos =
                closed(fee(null).amount(Money.of("130000", "PHP")).build()).build();
        assertThat(aboveCap(pesos)).isEqualTo("/costs/0/amount");
        ExchangeRate rate = new ExchangeRate("PHP", "EUR", LocalDate.of(2024, 2, 1), new BigDecimal("0.0165"));
        assertThat(aboveCap(pesos, rate)).isEqualTo("YES 145..145");
    }

    @Test
    void aCapThatTheCaseStates() {
        PlacementBuilder one = closed(fee("900").build());
        assertThat(ask(one.build(), sum -> sum.sumAboveMultiple("salary", "ONCE")))
                .isEqualTo("/extensions/xx/salary");
        assertThat(ask(
                        one.extensions(Map.of("xx", Map.of("salary", Money.of("900", "EUR"))))
                                .build(),
                        sum -> sum.sumAboveMultiple("salary", "ONCE")))
                .isEqualTo("NO");
        assertThat(ask(
                        one.extensions(Map.of("xx", Map.of("salary", Money.of("899.99", "EUR"))))
                                .build(),
                        sum -> sum.sumAboveMultiple("salary", "ONCE")))
                .isEqualTo("YES 0.01..0.01");
        assertThat(ask(closed().build(), sum -> sum.sumAboveStated("salary"))).isEqualTo("NO");
    }

    @Test
    void whatWasPaidBackIsPleaded() {
        Placement partly = closed(fee("2500")
                        .reimbursements(
                                List.of(new Reimbursement(Money.of("500", "EUR"), DAY, ActorKind.RECRUITER, null)))
                        .build())
                .build();
        assertThat(ask(partly, sum -> sum.excessReimbursed("CAP"))).isEqualTo("YES");
        assertThat(ask(partly, ChargeSum::isSumFullyReimbursed)).isEqualTo("NO");
        assertThat(ask(closed(fee("1500").build()).build(), sum -> sum.excessReimbursed("CAP")))
                .isEqualTo("NO");
        CaseFacts facts = new CaseFacts(partly, KNOWN, List.of());
        assertThat(sum(facts).balances())
                .singleElement()
                .satisfies(left -> assertThat(left.atLeast()).isEqualByComparingTo("2000"));
    }

    /** The deduction may be the cost that was paid back: then nothing is left for certain, and not everything is paid back. */
    @Test
    void aDeductionMayHaveBeenPaidBackWithTheCost() {
        Cost repaid = fee("2500")
                .form(CostForm.DEDUCTION)
                .reimbursements(List.of(new Reimbursement(Money.of("2500", "EUR"), DAY, ActorKind.RECRUITER, null)))
                .build();
        Deduction deduction = new Deduction(
                DeductionPurpose.OBTAIN_OR_KEEP_EMPLOYMENT, Money.of("2500", "EUR"), null, ActorKind.RECRUITER, DAY);
        Placement both = closed(repaid).deductions(List.of(deduction)).build();
        assertThat(ask(both, sum -> sum.sumAbove("NET"))).isEqualTo("YES 0..500");
        assertThat(ask(both, sum -> sum.excessReimbursed("NET"))).isEqualTo("/costs/0/form");
    }

    @Test
    void aSumIsMadeOfTheFeesThatCertainlyCount() {
        Placement placement = closed(
                        fee("1200").build(),
                        fee("500").ultimateBearer(ActorKind.EMPLOYER).build(),
                        fee("300").payer(null).build(),
                        fee("900").build())
                .build();
        assertThat(sum(new CaseFacts(placement, KNOWN, List.of())).parts())
                .extracting(part -> part.pointer() + " " + part.amount().atLeast() + ".."
                        + part.amount().atMost())
                .containsExactly("/costs/0 1200..1200", "/costs/3 900..900");
    }

    @Test
    void whatIsAboveTheCapOfAGroupIsForEachWorker() {
        Placement group = closed(fee("2100").basis(AmountBasis.PER_WORKER).build())
                .group(new Group(12, null))
                .build();
        CaseFacts facts = new CaseFacts(group, KNOWN, List.of());
        facts.ask(new Law("xx", null, List.of(cap("CAP", TaxInclusion.INCLUDED)), null));
        ChargeSum sum = sum(facts);
        facts.read(Reading.CERTAIN);
        assertThat(sum.sumAbove("CAP")).isTrue();
        assertThat(sum.excess())
                .isEqualTo(new MoneyBounds("EUR", new BigDecimal(100), new BigDecimal(100), AmountBasis.PER_WORKER));
    }
}
