package io.github.fairrecruit.compliance.audit.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.Finding;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.Repair;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.audit.report.Owed;
import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Cost;
import io.github.fairrecruit.compliance.model.CostBuilder;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.Group;
import io.github.fairrecruit.compliance.model.Money;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.PlacementBuilder;
import io.github.fairrecruit.compliance.model.Reimbursement;
import io.github.fairrecruit.compliance.model.Sex;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the packs on the class path say, counted. */
class EngineTallyTest {
    private static final ComplianceEngine ENGINE = ComplianceEngine.create();

    private static AssessedRecord assessed(long number, Placement placement) {
        Assessment assessment = ENGINE.assess(placement, AssessmentOptions.defaults());
        return new AssessedRecord("f", number, number, placement, assessment, Samples.charged(null));
    }

    private static Cost cost(CostCategory category, String amount, String repaid, AmountBasis basis) {
        CalendarDate day = CalendarDate.parse("2024-05-01");
        return CostBuilder.builder()
                .category(category)
                .amount(usd(amount))
                .basis(basis)
                .chargedOn(day)
                .payer(ActorKind.WORKER)
                .ultimateBearer(ActorKind.WORKER)
                .payee(ActorKind.RECRUITER)
                .requiredForAccess(true)
                .disclosedBeforeAcceptance(false)
                .inContract(true)
                .reimbursements(
                        repaid == null
                                ? List.of()
                                : List.of(new Reimbursement(usd(repaid), day, ActorKind.RECRUITER, basis)))
                .build();
    }

    private static Money usd(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }

    private static Placement placement(String origin, Group group, Cost... costs) {
        return PlacementBuilder.builder(Samples.placement("p", origin, "QA", Sex.MALE, "A"))
                .group(group)
                .costs(List.of(costs))
                .build();
    }

    private static List<Owed> owed(Placement placement) {
        Tally tally = new Tally(ENGINE.packs());
        tally.add(assessed(1, placement));
        return Figures.of(tally, List.of(), List.of(), FigureSettings.DEFAULTS, null)
                .totals(0)
                .owed();
    }

    @Test
    void theRequirementsThatTellOfChangedTermsAreThoseOfThePacks() {
        Layout layout = new Layout(ENGINE.packs());
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < layout.requirements(); number++) {
            if (layout.substitution(number)) {
                ids.add(layout.requirement(number).id());
            }
        }

        assertThat(ids).containsExactly("ILO-FR-G24.1", "PH-CON-SUBST");
    }

    @Test
    void whatTheDefinitionOfFeesWantsRepaidCountsEachCostOnce() {
        Placement placement = placement(
                "NP",
                null,
                cost(CostCategory.RECRUITMENT_FEE, "1000", null, null),
                cost(CostCategory.MEDICAL, "200", "50", null));

        assertThat(owed(placement))
                .filteredOn(owed -> owed.pack().equals("ilo-fair-recruitment"))
                .containsExactly(
                        new Owed("ilo-fair-recruitment", "USD", 1, new BigDecimal("1150"), new BigDecimal("1150")));
    }

    @Test
    void whatAGroupIsOwedIsWhatEachOfItsWorkersIs() {
        Placement placement = placement(
                "NP",
                new Group(9, null),
                cost(CostCategory.RECRUITMENT_FEE, "1000", null, AmountBasis.PER_WORKER),
                cost(CostCategory.MEDICAL, "200", "50", AmountBasis.TOTAL));

        assertThat(owed(placement))
                .filteredOn(owed -> owed.pack().equals("ilo-fair-recruitment"))
                .containsExactly(
                        new Owed("ilo-fair-recruitment", "USD", 1, new BigDecimal("9150"), new BigDecimal("9150")));
    }

    /** The truth is found here from the costs themselves; engine and tally see only their own sums. */
    @Test
    void whatIsOwedIsTheSumOfWhatIsLeftOfEachCost() {
        SplittableRandom random = new SplittableRandom(31);
        int overlapping = 0;
        for (int round = 0; round < 150; round++) {
            Cost[] costs = new Cost[1 + random.nextInt(4)];
            for (int i = 0; i < costs.length; i++) {
                int amount = 10 + random.nextInt(1000);
                String repaid = random.nextInt(3) == 0 ? Integer.toString(random.nextInt(amount)) : null;
                CostCategory category = CostCategory.values()[random.nextInt(CostCategory.values().length)];
                costs[i] = cost(category, Integer.toString(amount), "0".equals(repaid) ? null : repaid, null);
            }
            Placement placement = placement(random.nextBoolean() ? "PH" : "NP", null, costs);
            AssessedRecord record = assessed(round, placement);
            Tally tally = new Tally(ENGINE.packs());
            tally.add(record);
            List<Owed> owed = Figures.of(tally, List.of(), List.of(), FigureSettings.DEFAULTS, null)
                    .totals(0)
                    .owed();
            for (PackAssessment pack : record.assessment().packs()) {
                Set<Integer> named = new TreeSet<>();
                boolean whole = false;
                int naming = 0;
                for (RequirementOutcome outcome : pack.outcomes()) {
                    if (outcome.outcome() == Outcome.BREACHED && outcome.counts()) {
                        for (Repair repair : outcome.repairs()) {
                            whole |= repair.act() != RemedyAct.REPAY
                                    && !repair.amounts().isEmpty();
                            naming += name(outcome, repair, named);
                        }
                    }
                }
                overlapping += naming > named.size() ? 1 : 0;
                BigDecimal truth = BigDecimal.ZERO;
                for (int number : named) {
                    truth = truth.add(left(costs[number]));
                }
                BigDecimal atLeast = BigDecimal.ZERO;
                BigDecimal atMost = BigDecimal.ZERO;
                for (Owed found : owed) {
                    if (found.pack().equals(pack.pack())) {
                        atLeast = atLeast.add(found.atLeast());
                        atMost = atMost.add(found.atMost());
                    }
                }
                if (!whole) {
                    assertThat(truth).as(pack.pack() + " of " + placement).isBetween(atLeast, atMost);
                    assertThat(atMost).as(pack.pack() + " of " + placement).isEqualByComparingTo(atLeast);
                } else {
                    assertThat(atMost).isGreaterThanOrEqualTo(truth);
                }
            }
        }
        assertThat(overlapping).isGreaterThan(50);
    }

    private static int name(RequirementOutcome outcome, Repair repair, Set<Integer> named) {
        int naming = 0;
        for (Finding finding : outcome.findings()) {
            if (repair.act() == RemedyAct.REPAY
                    && finding.outcome() == Outcome.BREACHED
                    && finding.pointer().startsWith("/costs/")) {
                naming += 1;
                named.add(Integer.parseInt(finding.pointer().substring("/costs/".length())));
            }
        }
        return naming;
    }

    private static BigDecimal left(Cost cost) {
        BigDecimal left = cost.amount().value();
        for (Reimbursement reimbursement : cost.reimbursements()) {
            left = left.subtract(reimbursement.amount().value());
        }
        return left;
    }

    @Test
    void realRecordsMergeAndContinueToo() {
        List<AssessedRecord> records = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            records.add(assessed(
                    i,
                    placement(
                            i % 2 == 0 ? "PH" : "NP",
                            i % 3 == 0 ? new Group(i, null) : null,
                            cost(
                                    CostCategory.RECRUITMENT_FEE,
                                    Integer.toString(100 * i),
                                    null,
                                    AmountBasis.PER_WORKER))));
        }
        Tally whole = new Tally(ENGINE.packs());
        records.forEach(whole::add);
        Tally merged = new Tally(ENGINE.packs());
        for (int from = 0; from < 12; from += 4) {
            Tally batch = new Tally(ENGINE.packs());
            records.subList(from, from + 4).forEach(batch::add);
            merged.merge(Samples.read(Samples.written(batch), ENGINE.packs()));
        }

        assertThat(Samples.written(merged)).isEqualTo(Samples.written(whole));
        assertThat(whole.agencies().get("A").findings()).isNotEmpty();
    }
}
