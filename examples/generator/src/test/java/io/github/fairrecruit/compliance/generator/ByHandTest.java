package io.github.fairrecruit.compliance.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.generator.Scenario.Corridor;
import io.github.fairrecruit.compliance.generator.Scenario.CostLine;
import io.github.fairrecruit.compliance.generator.Scenario.Job;
import io.github.fairrecruit.compliance.generator.Scenario.Link;
import io.github.fairrecruit.compliance.generator.Scenario.Repayment;
import io.github.fairrecruit.compliance.generator.Scenario.View;
import io.github.fairrecruit.compliance.generator.Truth.Owing;
import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.CostForm;
import io.github.fairrecruit.compliance.model.CostItem;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.PayPeriod;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The oracle on scenarios that are small enough to judge by hand. */
class ByHandTest {
    private static final LocalDate SIGNED = LocalDate.of(2024, 6, 1);

    @Test
    void oneFeeIsOwedOnceHoweverManyRequirementsDemandIt() {
        Scenario scenario = scenario();
        scenario.costs.add(fee("900"));
        Truth truth = Oracle.judge(scenario);
        assertThat(truth.outcome("ILO-FR-P7")).isEqualTo(Outcome.BREACHED);
        assertThat(truth.outcome("ILO-DEF-I")).isEqualTo(Outcome.BREACHED);
        assertThat(truth.outcome("ILO-DEF-A.a")).isEqualTo(Outcome.BREACHED);
        assertThat(truth.outcome("ILO-DEF-B.i")).isEqualTo(Outcome.SATISFIED);
        assertThat(truth.outcome("C181-7.1")).isEqualTo(Outcome.BREACHED);
        assertThat(truth.charged()).isTrue();
        assertThat(truth.owed())
                .contains(owing("ilo-fair-recruitment", "900", "900"), owing("dhaka", "900", "900"))
                .doesNotHaveDuplicates();
        assertThat(truth.owed())
                .filteredOn(owed -> owed.pack().equals("ilo-fair-recruitment"))
                .hasSize(1);
        assertThat(truth.verdict("dhaka")).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(truth.verdict("de")).isEqualTo(Verdict.NOTHING_JUDGED);
    }

    @Test
    void repaidInFullIsRemediedAndStillCharged() {
        Scenario scenario = scenario();
        CostLine fee = fee("900");
        fee.repayments.add(new Repayment(new BigDecimal("900"), LocalDate.of(2024, 9, 1)));
        scenario.costs.add(fee);
        Truth truth = Oracle.judge(scenario);
        assertThat(truth.outcome("IRIS-1.a")).isEqualTo(Outcome.REMEDIED);
        assertThat(truth.charged()).isTrue();
        assertThat(truth.owed()).isEmpty();
    }

    @Test
    void repaymentsWithoutADayLowerTheLeastThatIsOwed() {
        Scenario scenario = scenario();
        CostLine fee = fee("900");
        fee.repayments.add(new Repayment(new BigDecimal("400"), null));
        scenario.costs.add(fee);
        Truth truth = Oracle.judge(scenario);
        assertThat(truth.outcome("IRIS-1.a")).isEqualTo(Outcome.BREACHED);
        assertThat(truth.owed()).contains(owing("iris", "500", "900"));
    }

    @Test
    void anOpenListNeverBecomesSatisfied() {
        Scenario scenario = scenario();
        scenario.closed.remove(ListName.COSTS);
        Truth truth = Oracle.judge(scenario);
        assertThat(truth.outcome("ILO-FR-P7")).isEqualTo(Outcome.UNDETERMINED);
        assertThat(truth.charged()).isNull();
        assertThat(Oracle.judge(scenario()).outcome("ILO-FR-P7")).isEqualTo(Outcome.SATISFIED);
        assertThat(Oracle.judge(scenario()).charged()).isFalse();
    }

    @Test
    void anAmountForEachWorkerIsOwedToAllOfThem() {
        Scenario scenario = scenario();
        scenario.group = true;
        scenario.workers = 7;
        CostLine fee = fee("100");
        fee.basis = AmountBasis.PER_WORKER;
        scenario.costs.add(fee);
        assertThat(Oracle.judge(scenario).owed()).contains(owing("iris", "700", "700"));
        assertThat(Oracle.judge(scenario).workers()).isEqualTo(CountBounds.exactly(7));
        fee.basis = AmountBasis.TOTAL;
        assertThat(Oracle.judge(scenario).owed()).contains(owing("iris", "100", "100"));
        fee.basis = null;
        assertThat(Oracle.judge(scenario).owed()).contains(owing("iris", "100", "700"));
        fee.basis = AmountBasis.PER_WORKER;
        scenario.workers = null;
        assertThat(Oracle.judge(scenario).owed()).contains(owing("iris", "100", null));
        assertThat(Oracle.judge(scenario).workers()).isEqualTo(new CountBounds(1, null));
    }

    /** One month of salary is the limit; a fee before signature is repaid in full, and counts towards what is above it. */
    @Test
    void whatIsAboveALimitIsOwedAsFarAsTheSameFeesAreNotRepaidAnyhow() {
        Scenario scenario = scenario();
        scenario.corridor = from("PH", scenario.job);
        scenario.approvedOn = SIGNED;
        scenario.philippine = new Stated();
        scenario.philippine.state("basicMonthlySalary", Stated.Sum.of(1000, "QAR"));
        scenario.philippine.state("contractApproved", true);
        scenario.philippine.state("destinationForbidsFee", false);
        CostLine early = fee("200");
        CostLine late = fee("1300");
        late.chargedOn = SIGNED.plusDays(3);
        scenario.costs.addAll(List.of(early, late));
        Truth truth = Oracle.judge(scenario);
        assertThat(truth.outcome("PH-FEE-TIME")).isEqualTo(Outcome.BREACHED);
        assertThat(truth.outcome("PH-FEE-CAP")).isEqualTo(Outcome.BREACHED);
        assertThat(truth.owed()).contains(owing("ph", "500", "500"));
        early.amount = new BigDecimal("900");
        late.amount = new BigDecimal("600");
        assertThat(Oracle.judge(scenario).owed()).contains(owing("ph", "900", "900"));
        scenario.group = true;
        scenario.workers = 7;
        early.basis = AmountBasis.PER_WORKER;
        late.basis = AmountBasis.PER_WORKER;
        early.amount = new BigDecimal("200");
        assertThat(Oracle.judge(scenario).owed()).contains(owing("ph", "1400", "1400"));
        late.amount = new BigDecimal("1300");
        assertThat(Oracle.judge(scenario).owed()).contains(owing("ph", "3500", "3500"));
    }

    @Test
    void aRelatedCostNeedsATieToTheRecruitment() {
        Scenario scenario = scenario();
        CostLine course = fee("300");
        course.category = CostCategory.TRAINING;
        course.item = CostItem.LANGUAGE_COURSE;
        course.payee = ActorKind.SERVICE_PROVIDER;
        course.required = false;
        course.imposed = false;
        course.initiatedBy = ActorKind.WORKER;
        scenario.costs.add(course);
        assertThat(Oracle.judge(scenario).outcome("ILO-FR-P7")).isEqualTo(Outcome.SATISFIED);
        assertThat(Oracle.judge(scenario).outcome("ILO-DEF-B.0")).isEqualTo(Outcome.NOT_APPLICABLE);
        course.required = true;
        assertThat(Oracle.judge(scenario).outcome("ILO-FR-P7")).isEqualTo(Outcome.BREACHED);
        assertThat(Oracle.judge(scenario).outcome("ILO-DEF-B.0")).isEqualTo(Outcome.SATISFIED);
    }

    @Test
    void aWorseWageInASecondContractIsSeen() {
        Scenario scenario = scenario();
        scenario.laterSignedOn = SIGNED.plusDays(10);
        scenario.replaced = scenario.contracted.copy();
        scenario.replaced.wage = new BigDecimal("1100");
        Truth truth = Oracle.judge(scenario);
        assertThat(truth.outcome("ILO-FR-G24.1")).isEqualTo(Outcome.BREACHED);
        assertThat(truth.outcome("ILO-FR-P8")).isEqualTo(Outcome.BREACHED);
    }

    private static Owing owing(String pack, String atLeast, String atMost) {
        return new Owing(pack, "QAR", new BigDecimal(atLeast), atMost == null ? null : new BigDecimal(atMost));
    }

    private static CostLine fee(String amount) {
        CostLine fee = new CostLine();
        fee.category = CostCategory.RECRUITMENT_FEE;
        fee.amount = new BigDecimal(amount);
        fee.currency = "QAR";
        fee.chargedOn = SIGNED.minusDays(5);
        fee.payer = ActorKind.FAMILY;
        fee.payee = ActorKind.RECRUITER;
        fee.form = CostForm.CASH;
        fee.disclosed = true;
        fee.inContract = true;
        return fee;
    }

    /** A placement from Nepal to Qatar, all of it known, and nothing wrong with it. */
    private static Scenario scenario() {
        Scenario scenario = new Scenario(1);
        scenario.job = new Job("waiter", "5131", "56", WorkerCategory.GENERAL, List.of("service"), false, 0.5);
        scenario.corridor = from("NP", scenario.job);
        scenario.signedOn = SIGNED;
        scenario.departure = SIGNED.plusDays(30);
        scenario.border = SIGNED.plusDays(30);
        scenario.startOfWork = SIGNED.plusDays(35);
        scenario.copyGivenOn = SIGNED;
        Link link = new Link();
        link.agency = "AG";
        link.country = "NP";
        link.actedOn = SIGNED.minusDays(20);
        link.licensed = true;
        scenario.chain.add(link);
        View terms = new View();
        terms.wage = new BigDecimal("1500");
        terms.wageCurrency = "QAR";
        terms.wagePeriod = PayPeriod.MONTH;
        terms.occupation = "5131";
        terms.start = scenario.startOfWork;
        scenario.contracted = terms;
        scenario.lived = terms.copy();
        scenario.lived.start = null;
        scenario.closed.addAll(List.of(ListName.values()));
        scenario.closed.remove(ListName.TERMS_STATED);
        return scenario;
    }

    private static Corridor from(String origin, Job job) {
        return new Corridor(
                origin,
                "QA",
                false,
                true,
                true,
                false,
                origin + "R",
                "QAR",
                1,
                PayPeriod.MONTH,
                1000,
                2000,
                List.of("ne"),
                "ne",
                List.of(job));
    }
}
