package io.github.fairrecruit.compliance.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ExchangeRate;
import io.github.fairrecruit.compliance.InvalidRecordException;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.WorkerCost;
import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.model.Assertion;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.ContractBuilder;
import io.github.fairrecruit.compliance.model.Cost;
import io.github.fairrecruit.compliance.model.CostBuilder;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.CostForm;
import io.github.fairrecruit.compliance.model.Deduction;
import io.github.fairrecruit.compliance.model.DeductionPurpose;
import io.github.fairrecruit.compliance.model.EvidenceGrade;
import io.github.fairrecruit.compliance.model.Group;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.Money;
import io.github.fairrecruit.compliance.model.PayPeriod;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.PlacementBuilder;
import io.github.fairrecruit.compliance.model.Reimbursement;
import io.github.fairrecruit.compliance.model.Statement;
import io.github.fairrecruit.compliance.model.TermsOfEmploymentBuilder;
import io.github.fairrecruit.compliance.model.Wage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorkerCostTest {
    private static final LocalDate KNOWN = LocalDate.of(2026, 11, 23);
    private static final CalendarDate DAY = CalendarDate.parse("2024-02-01");
    private static final DefaultEngine ENGINE = DefaultEngine.of(List.of());

    private static WorkerCost of(PlacementBuilder placement, ExchangeRate... rates) {
        return ENGINE.workerCost(
                placement.build(), new AssessmentOptions(null, null, KNOWN, null, false, List.of(rates)));
    }

    /** The answer in one line: charged | borne | earnings | months. */
    private static String line(PlacementBuilder placement, ExchangeRate... rates) {
        WorkerCost cost = of(placement, rates);
        return cost.charged()
                + " | " + cost.borne().stream().map(WorkerCostTest::text).collect(Collectors.joining(", "))
                + " | " + (cost.earnings() == null ? "?" : text(cost.earnings()))
                + " | " + (cost.monthsAtLeast() == null ? "?" : cost.monthsAtLeast() + ".." + cost.monthsAtMost());
    }

    private static String text(MoneyBounds bounds) {
        return (bounds.exact() ? bounds.atLeast() : bounds.atLeast() + ".." + bounds.atMost())
                + " "
                + bounds.currency()
                + (bounds.basis() == null ? "" : " " + bounds.basis());
    }

    private static CostBuilder fee(String amount) {
        return CostBuilder.builder()
                .category(CostCategory.RECRUITMENT_FEE)
                .amount(amount == null ? null : Money.of(amount, "USD"))
                .chargedOn(DAY)
                .form(CostForm.CASH)
                .payer(ActorKind.WORKER);
    }

    private static CostBuilder passport(String amount) {
        return fee(amount).category(CostCategory.ADMINISTRATIVE);
    }

    private static PlacementBuilder open(Cost... costs) {
        return PlacementBuilder.builder().costs(List.of(costs));
    }

    private static PlacementBuilder closed(Cost... costs) {
        return open(costs).statements(List.of(closes(ListName.COSTS), closes(ListName.DEDUCTIONS)));
    }

    private static Statement closes(ListName list, CostCategory... categories) {
        return new Statement(list, List.of(categories), null, null, null);
    }

    private static PlacementBuilder earning(PlacementBuilder placement, String amount, PayPeriod period, String hours) {
        return placement.actualTerms(TermsOfEmploymentBuilder.builder()
                .wage(new Wage(Money.of(amount, "USD"), period, null, null, null))
                .hoursPerWeek(hours == null ? null : new BigDecimal(hours))
                .build());
    }

    private static Assertion says(String pointer, Object value, EvidenceGrade grade) {
        return new Assertion(pointer, value, "worker", grade, null, null);
    }

    @Test
    void nothingKnownIsNothingSaid() {
        assertThat(of(PlacementBuilder.builder())).isEqualTo(WorkerCost.UNKNOWN);
        assertThat(line(PlacementBuilder.builder())).isEqualTo("null | 0..null null | ? | ?");
    }

    @Test
    void nothingIsBorneOnlyWhereBothListsAreClosed() {
        assertThat(line(closed())).isEqualTo("false |  | ? | ?");
        assertThat(line(open().statements(List.of(closes(ListName.COSTS)))))
                .as("a fee may be among the deductions")
                .isEqualTo("null | 0..null null | ? | ?");
        assertThat(line(open().statements(List.of(closes(ListName.DEDUCTIONS)))))
                .isEqualTo("null | 0..null null | ? | ?");
        assertThat(line(open().statements(List.of(
                        closes(ListName.COSTS, CostCategory.RECRUITMENT_FEE), closes(ListName.DEDUCTIONS)))))
                .as("a medical test may still be charged")
                .isEqualTo("null | 0..null null | ? | ?");
    }

    @Test
    void aFeeIsChargedWhateverElseThereMayBe() {
        assertThat(line(closed(fee("900").build()))).isEqualTo("true | 900 USD | ? | ?");
        assertThat(line(open(fee("900").build()))).isEqualTo("true | 900..null USD | ? | ?");
        assertThat(line(closed(fee(null).build()))).isEqualTo("true | 0..null null | ? | ?");
        assertThat(line(closed(
                        fee(null).amount(Money.unknown("USD")).build(),
                        fee("900").build())))
                .isEqualTo("true | 900..null USD | ? | ?");
        assertThat(line(closed(fee(null).build(), fee("900").build())))
                .as("what may be in any currency may be in this one")
                .isEqualTo("true | 900..null USD | ? | ?");
    }

    @Test
    void theBearerDecides() {
        assertThat(line(closed(fee("900").payer(null).build()))).isEqualTo("null | 0..900 USD | ? | ?");
        assertThat(line(closed(fee("900")
                        .payer(null)
                        .ultimateBearer(ActorKind.EMPLOYER)
                        .build())))
                .isEqualTo("false |  | ? | ?");
        assertThat(line(closed(fee("900").payer(ActorKind.FAMILY).build()))).isEqualTo("true | 900 USD | ? | ?");
    }

    @Test
    void aRelatedCostIsChargedWhereItHasANexusAndIsBorneAnyhow() {
        assertThat(line(closed(passport("60").build()))).isEqualTo("null | 60 USD | ? | ?");
        assertThat(line(closed(passport("60").requiredForAccess(true).build()))).isEqualTo("true | 60 USD | ? | ?");
        assertThat(line(closed(passport("60")
                        .requiredForAccess(false)
                        .imposedInRecruitment(false)
                        .initiatedBy(ActorKind.WORKER)
                        .build())))
                .isEqualTo("false | 60 USD | ? | ?");
    }

    @Test
    void repaymentsLowerWhatIsBorneAndNotWhetherItWasCharged() {
        Reimbursement dated = new Reimbursement(Money.of("300", "USD"), DAY, ActorKind.RECRUITER, null);
        Reimbursement undated = new Reimbursement(Money.of("300", "USD"), null, ActorKind.RECRUITER, null);
        Reimbursement full = new Reimbursement(Money.of("900", "USD"), DAY, ActorKind.RECRUITER, null);
        assertThat(line(closed(fee("900").reimbursements(List.of(dated)).build())))
                .isEqualTo("true | 600 USD | ? | ?");
        assertThat(line(closed(fee("900").reimbursements(List.of(undated)).build())))
                .isEqualTo("true | 600..900 USD | ? | ?");
        assertThat(line(closed(fee("900").reimbursements(List.of(full)).build())))
                .isEqualTo("true |  | ? | ?");
    }

    @Test
    void currenciesAreKeptApart() {
        Cost euros = fee(null).amount(Money.of("40", "EUR")).build();
        assertThat(line(closed(fee("900").build(), euros, fee("100").build())))
                .isEqualTo("true | 40 EUR, 1000 USD | ? | ?");
    }

    @Test
    void aDeductionForTheJobIsACostAndMayBeTheSameMoneyAsOne() {
        Deduction forJob = deduction(DeductionPurpose.OBTAIN_OR_KEEP_EMPLOYMENT, "500", "USD");
        assertThat(line(closed().deductions(List.of(forJob)))).isEqualTo("true | 500 USD | ? | ?");
        assertThat(line(closed().deductions(List.of(deduction(null, "500", "USD")))))
                .isEqualTo("null | 0..500 USD | ? | ?");
        assertThat(line(closed().deductions(List.of(deduction(DeductionPurpose.TAX_OR_SOCIAL_SECURITY, "500", "USD")))))
                .isEqualTo("false |  | ? | ?");
        assertThat(line(closed(fee("900").build()).deductions(List.of(forJob)))).isEqualTo("true | 1400 USD | ? | ?");
        Cost deducted = fee("900").form(CostForm.DEDUCTION).build();
        assertThat(line(closed(deducted).deductions(List.of(forJob)))).isEqualTo("true | 900..1400 USD | ? | ?");
        Deduction abroad = deduction(DeductionPurpose.OBTAIN_OR_KEEP_EMPLOYMENT, "70", "EUR");
        assertThat(line(closed(deducted).deductions(List.of(abroad))))
                .as("the same money may be recorded in two currencies")
                .isEqualTo("true | 0..70 EUR, 900 USD | ? | ?");
        Cost repaid = fee("900")
                .form(CostForm.DEDUCTION)
                .reimbursements(List.of(new Reimbursement(Money.of("900", "USD"), DAY, ActorKind.EMPLOYER, null)))
                .build();
        assertThat(line(closed(repaid)
                        .deductions(List.of(deduction(DeductionPurpose.OBTAIN_OR_KEEP_EMPLOYMENT, "900", "USD")))))
                .as("what was deducted may have been repaid with the cost")
                .isEqualTo("true | 0..900 USD | ? | ?");
    }

    private static Deduction deduction(DeductionPurpose purpose, String amount, String currency) {
        return new Deduction(purpose, Money.of(amount, currency), null, ActorKind.EMPLOYER, null);
    }

    @Test
    void earningsAreThoseOfAMonthInReality() {
        PlacementBuilder paid = closed(fee("900").build());
        assertThat(line(earning(paid, "300", PayPeriod.MONTH, null)))
                .isEqualTo("true | 900 USD | 300 USD | 3.000000..3.000000");
        assertThat(line(earning(paid, "700", PayPeriod.MONTH, null)))
                .as("what is exact stays exact")
                .isEqualTo("true | 900 USD | 700 USD | 1.285714..1.285714");
        assertThat(line(earning(paid, "3600", PayPeriod.YEAR, null)))
                .isEqualTo("true | 900 USD | 300 USD | 3.000000..3.000000");
        assertThat(line(earning(paid, "75", PayPeriod.WEEK, null)))
                .as("a month has four weeks, and at most three days more")
                .isEqualTo("true | 900 USD | 300..332.142858 USD | 2.709677..3.000000");
        assertThat(line(earning(paid, "1.5", PayPeriod.HOUR, "50")))
                .isEqualTo("true | 900 USD | 300..332.142858 USD | 2.709677..3.000000");
        assertThat(line(earning(paid, "1.5", PayPeriod.HOUR, null))).isEqualTo("true | 900 USD | ? | ?");
        assertThat(line(earning(paid, "15", PayPeriod.DAY, "50")))
                .as("nobody says how many days are worked")
                .isEqualTo("true | 900 USD | ? | ?");
        assertThat(line(earning(paid, "0", PayPeriod.MONTH, null))).isEqualTo("true | 900 USD | 0 USD | ?");
    }

    @Test
    void theWageOfTheContractIsNoEarning() {
        PlacementBuilder contracted = closed(fee("900").build())
                .contract(ContractBuilder.builder()
                        .terms(TermsOfEmploymentBuilder.builder()
                                .wage(new Wage(Money.of("300", "USD"), PayPeriod.MONTH, null, null, null))
                                .build())
                        .build());
        assertThat(line(contracted)).isEqualTo("true | 900 USD | ? | ?");
    }

    @Test
    void monthsHaveBoundsAndNeedComparableMoney() {
        assertThat(line(earning(open(fee("900").build()), "300", PayPeriod.MONTH, null)))
                .isEqualTo("true | 900..null USD | 300 USD | 3.000000..null");
        assertThat(line(earning(closed(), "300", PayPeriod.MONTH, null)))
                .isEqualTo("false |  | 300 USD | 0.000000..0.000000");
        PlacementBuilder euros =
                earning(closed(fee(null).amount(Money.of("800", "EUR")).build()), "300", PayPeriod.MONTH, null);
        assertThat(line(euros)).isEqualTo("true | 800 EUR | 300 USD | 0.000000..null");
        assertThat(line(euros, new ExchangeRate("EUR", "USD", LocalDate.of(2024, 2, 2), new BigDecimal("1.5"))))
                .as("a rate of another day joins nothing")
                .isEqualTo("true | 800 EUR | 300 USD | 0.000000..null");
        assertThat(line(euros, new ExchangeRate("EUR", "USD", DAY.firstDay(), new BigDecimal("1.5"))))
                .isEqualTo("true | 800 EUR | 300 USD | 4.000000..4.000000");
    }

    @Test
    void ofAGroupTheMonthsAreThoseOfOneWorker() {
        Group five = new Group(5, null);
        PlacementBuilder each =
                closed(fee("900").basis(AmountBasis.PER_WORKER).build()).group(five);
        assertThat(line(earning(each, "300", PayPeriod.MONTH, null)))
                .isEqualTo("true | 900 USD PER_WORKER | 300 USD | 3.000000..3.000000");
        PlacementBuilder together =
                closed(fee("900").basis(AmountBasis.TOTAL).build()).group(five);
        assertThat(line(earning(together, "300", PayPeriod.MONTH, null)))
                .as("what each of them bore nobody says")
                .isEqualTo("true | 900 USD TOTAL | 300 USD | 0.000000..null");
    }

    @Test
    void whatIsDisputedHasTheBoundsOfAll() {
        PlacementBuilder paid = earning(closed(fee("900").build()), "300", PayPeriod.MONTH, null);
        assertThat(line(paid.assertions(List.of(says("/costs/0/amount/value", 600, EvidenceGrade.DECLARED)))))
                .isEqualTo("true | 600..900 USD | 300 USD | 2.000000..3.000000");
        assertThat(line(paid.assertions(List.of(says("/costs/0/amount/value", 600, EvidenceGrade.VERIFIED)))))
                .isEqualTo("true | 600 USD | 300 USD | 2.000000..2.000000");
        assertThat(line(paid.assertions(List.of(says("/costs/0/amount/currency", "EUR", EvidenceGrade.DECLARED)))))
                .isEqualTo("true | 0..900 EUR, 0..900 USD | 300 USD | 0.000000..null");
        assertThat(line(paid.assertions(List.of(says("/actualTerms/wage/amount/value", 450, EvidenceGrade.DECLARED)))))
                .isEqualTo("true | 900 USD | 300..450 USD | 2.000000..3.000000");
        PlacementBuilder unsure = earning(
                closed(fee("900").payer(null).ultimateBearer(ActorKind.EMPLOYER).build()),
                "300",
                PayPeriod.MONTH,
                null);
        assertThat(line(unsure.assertions(List.of(says("/costs/0/ultimateBearer", "WORKER", EvidenceGrade.DECLARED)))))
                .isEqualTo("null | 0..900 USD | 300 USD | 0.000000..3.000000");
        assertThat(line(unsure.assertions(List.of(says("/costs/0/ultimateBearer", "WORKER", EvidenceGrade.VERIFIED)))))
                .as("what is verified prevails")
                .isEqualTo("true | 900 USD | 300 USD | 3.000000..3.000000");
    }

    @Test
    void aRecordOfWrongStructureIsRefused() {
        Placement wrong = open(fee("-1").build()).build();
        assertThatThrownBy(() -> ENGINE.workerCost(wrong, AssessmentOptions.defaults()))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("/costs/0/amount/value");
    }
}
