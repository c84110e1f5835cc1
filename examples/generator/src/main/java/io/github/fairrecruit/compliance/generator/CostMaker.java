package io.github.fairrecruit.compliance.generator;

import io.github.fairrecruit.compliance.generator.Scenario.CostLine;
import io.github.fairrecruit.compliance.generator.Scenario.DeductionLine;
import io.github.fairrecruit.compliance.generator.Scenario.Repayment;
import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.CostForm;
import io.github.fairrecruit.compliance.model.CostItem;
import io.github.fairrecruit.compliance.model.DeductionPurpose;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** Draws the fees, costs and deductions of a scenario. */
final class CostMaker {
    /** A kind of cost beside the fee, who usually gets it, and its size in percent of a month's wage. */
    private record Kind(
            CostCategory category,
            CostItem item,
            String label,
            ActorKind payee,
            boolean required,
            int least,
            int most) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    CostCategory.MEDICAL,
                    CostItem.OTHER_MEDICAL,
                    "medical examination",
                    ActorKind.SERVICE_PROVIDER,
                    true,
                    2,
                    12),
            new Kind(
                    CostCategory.MEDICAL,
                    CostItem.STATUTORY_MEDICAL_CERTIFICATE,
                    "medical certificate",
                    ActorKind.SERVICE_PROVIDER,
                    true,
                    2,
                    12),
            new Kind(CostCategory.TRAVEL, CostItem.OUTWARD_TRAVEL, "ticket", ActorKind.SERVICE_PROVIDER, true, 15, 80),
            new Kind(
                    CostCategory.TRAVEL,
                    CostItem.LODGING,
                    "lodging before departure",
                    ActorKind.SERVICE_PROVIDER,
                    true,
                    3,
                    15),
            new Kind(CostCategory.ADMINISTRATIVE, CostItem.VISA, "visa", ActorKind.STATE, true, 5, 20),
            new Kind(CostCategory.ADMINISTRATIVE, CostItem.PASSPORT, "passport", ActorKind.STATE, true, 2, 10),
            new Kind(CostCategory.ADMINISTRATIVE, CostItem.CLEARANCE, "police clearance", ActorKind.STATE, true, 1, 4),
            new Kind(
                    CostCategory.ADMINISTRATIVE,
                    CostItem.PROCESSING_FEE,
                    "processing",
                    ActorKind.RECRUITER,
                    true,
                    5,
                    30),
            new Kind(
                    CostCategory.ADMINISTRATIVE,
                    CostItem.PREPARATORY_SERVICE,
                    "registration and profile",
                    ActorKind.RECRUITER,
                    true,
                    5,
                    20),
            new Kind(CostCategory.SKILLS_TEST, CostItem.TRADE_TEST, "trade test", ActorKind.RECRUITER, true, 3, 12),
            new Kind(
                    CostCategory.TRAINING,
                    CostItem.ORIENTATION,
                    "orientation",
                    ActorKind.SERVICE_PROVIDER,
                    true,
                    2,
                    10),
            new Kind(
                    CostCategory.TRAINING,
                    CostItem.LANGUAGE_COURSE,
                    "language course of own choice",
                    ActorKind.SERVICE_PROVIDER,
                    false,
                    10,
                    60),
            new Kind(
                    CostCategory.INSURANCE,
                    CostItem.INSURANCE_PREMIUM,
                    "insurance",
                    ActorKind.SERVICE_PROVIDER,
                    true,
                    4,
                    20),
            new Kind(CostCategory.EQUIPMENT, CostItem.OTHER, "work clothes", ActorKind.EMPLOYER, true, 2, 10),
            new Kind(CostCategory.OTHER, CostItem.WELFARE_FUND, "welfare fund", ActorKind.STATE, true, 1, 5),
            new Kind(CostCategory.OTHER, CostItem.OTHER, "various", ActorKind.SUB_AGENT, true, 2, 25));

    private final Scenario scenario;
    private final Draw draw;
    private final Dice dice;

    CostMaker(Scenario scenario, Draw draw) {
        this.scenario = scenario;
        this.draw = draw;
        this.dice = draw.dice;
    }

    void make() {
        if (draw.does("fee-charged-to-worker")) {
            feeOnWorker();
        } else if (draw.does("fee-paid-by-employer")) {
            feeOfEmployer();
        }
        int others = dice.between(0, 2);
        int first = dice.between(0, KINDS.size() - 1);
        for (int i = 0; i < others; i++) {
            // Five steps apart, so that no kind comes twice.
            relatedCost(KINDS.get((first + 5 * i) % KINDS.size()));
        }
        if (draw.does("bond-taken")) {
            illegitimate(CostCategory.BOND, CostForm.DEPOSIT, "security deposit");
        }
        if (draw.does("bribe-paid")) {
            illegitimate(dice.oneOf(CostCategory.BRIBE, CostCategory.KICKBACK), CostForm.CASH, "payment for selection");
        }
        if (draw.does("wage-deduction")) {
            deduction(DeductionPurpose.OBTAIN_OR_KEEP_EMPLOYMENT);
        }
        if (dice.chance(0.1)) {
            deduction(dice.oneOf(
                    DeductionPurpose.TAX_OR_SOCIAL_SECURITY,
                    DeductionPurpose.FOOD_OR_LODGING,
                    DeductionPurpose.UNION_DUES));
        }
        if (dice.chance(0.02 + draw.blank / 10)) {
            deduction(draw.told(DeductionPurpose.OTHER));
        }
    }

    private void feeOnWorker() {
        CostLine fee = dice.chance(0.1)
                ? line(CostCategory.FEE_RECOVERY, "recovery of the fee", false)
                : line(CostCategory.RECRUITMENT_FEE, "placement fee", false);
        boolean philippineGroup = scenario.group && scenario.corridor.origin().equals("PH");
        // For a group the law of the Philippines is kept on this side of its limit: what is above it has no basis.
        amount(fee, philippineGroup ? 20 : 25, philippineGroup ? 80 : 280);
        fee.payer = draw.told(
                dice.oneOf(ActorKind.WORKER, ActorKind.WORKER, ActorKind.FAMILY, ActorKind.THIRD_PARTY_FOR_WORKER));
        fee.bearer = dice.chance(0.3) ? ActorKind.WORKER : null;
        fee.payee = draw.told(dice.oneOf(
                ActorKind.RECRUITER,
                ActorKind.RECRUITER,
                ActorKind.RECRUITER,
                ActorKind.SUB_AGENT,
                ActorKind.EMPLOYER));
        fee.form = draw.told(dice.oneOf(CostForm.CASH, CostForm.CASH, CostForm.LOAN, CostForm.DEDUCTION));
        fee.required = draw.told(true);
        fee.initiatedBy = draw.told(ActorKind.RECRUITER);
        lawfulness(fee);
        repay(fee);
        scenario.costs.add(fee);
    }

    private void feeOfEmployer() {
        CostLine fee = line(CostCategory.RECRUITMENT_FEE, "service fee", false);
        amount(fee, 50, 200);
        fee.payer = ActorKind.EMPLOYER;
        fee.bearer = draw.told(ActorKind.EMPLOYER);
        fee.payee = draw.told(ActorKind.RECRUITER);
        fee.form = draw.told(CostForm.CASH);
        fee.disclosed = draw.told(true);
        scenario.costs.add(fee);
    }

    private void relatedCost(Kind kind) {
        CostLine cost = line(kind.category(), kind.label(), true);
        cost.item = draw.told(kind.item());
        amount(cost, kind.least(), kind.most());
        boolean onWorker = draw.does("related-cost-on-worker");
        cost.payer = onWorker
                ? draw.told(dice.oneOf(ActorKind.WORKER, ActorKind.WORKER, ActorKind.FAMILY))
                : dice.oneOf(ActorKind.EMPLOYER, ActorKind.RECRUITER);
        cost.bearer = onWorker ? null : draw.told(ActorKind.EMPLOYER);
        cost.payee = draw.told(kind.payee());
        cost.form = draw.told(onWorker && dice.chance(0.1) ? CostForm.DEDUCTION : CostForm.CASH);
        cost.required = draw.told(kind.required());
        cost.imposed = draw.told(kind.required() && dice.chance(0.5));
        cost.initiatedBy = draw.told(kind.required() ? ActorKind.RECRUITER : ActorKind.WORKER);
        lawfulness(cost);
        if (onWorker) {
            repay(cost);
            if (draw.share("exception-pleaded")) {
                exception(cost);
            }
        }
        scenario.costs.add(cost);
    }

    private void illegitimate(CostCategory category, CostForm form, String label) {
        CostLine cost = line(category, label, false);
        amount(cost, 20, 120);
        cost.payer = ActorKind.WORKER;
        cost.payee = draw.told(
                category == CostCategory.BOND
                        ? ActorKind.EMPLOYER
                        : dice.oneOf(ActorKind.SUB_AGENT, ActorKind.PUBLIC_OFFICIAL));
        cost.form = draw.told(form);
        cost.required = draw.told(true);
        cost.disclosed = draw.told(false);
        cost.inContract = draw.told(false);
        scenario.costs.add(cost);
    }

    private CostLine line(CostCategory category, String label, boolean mayBeBlank) {
        CostLine cost = new CostLine();
        cost.category = mayBeBlank ? draw.told(category) : category;
        cost.label = label;
        cost.chargedOn = draw.told(dice.after(scenario.signedOn, -30, 20));
        return cost;
    }

    private void amount(CostLine cost, int leastPercent, int mostPercent) {
        long amount = Draw.part(scenario, dice.between(leastPercent, mostPercent));
        boolean ofWage = scenario.corridor.origin().equals("PH") ? dice.chance(0.8) : dice.chance(0.4);
        cost.currency = ofWage ? scenario.corridor.wageCurrency() : scenario.corridor.originCurrency();
        BigDecimal value = BigDecimal.valueOf(ofWage ? amount : amount * scenario.corridor.factor());
        if (scenario.severalWorkers()) {
            cost.basis = draw.told(draw.share("group-total-amounts") ? AmountBasis.TOTAL : AmountBasis.PER_WORKER);
            if (cost.basis == AmountBasis.TOTAL && scenario.workers != null) {
                value = value.multiply(BigDecimal.valueOf(scenario.workers));
            }
        }
        cost.amount = draw.told(value);
        cost.taxIncluded = draw.told(true);
        cost.drawn = value;
    }

    private void lawfulness(CostLine cost) {
        cost.disclosed = draw.told(!draw.does("undisclosed"));
        cost.inContract = draw.told(!draw.does("outside-contract"));
        boolean above = draw.does("above-tariff");
        BigDecimal tariff = above
                ? cost.drawn.multiply(new BigDecimal("0.7")).setScale(0, RoundingMode.DOWN)
                : cost.drawn.add(BigDecimal.TEN);
        cost.tariff = draw.told(tariff);
        if (dice.chance(0.6)) {
            cost.receiptAmount = draw.does("negligent") ? cost.drawn.add(BigDecimal.ONE) : cost.drawn;
        } else {
            cost.receiptGiven = draw.told(dice.chance(0.3));
        }
    }

    private void repay(CostLine cost) {
        double drawn = dice.between(0, 9999) / 10_000.0;
        double full = draw.distributions.repayment("full");
        double part = full + draw.distributions.repayment("part");
        double fullUndated = part + draw.distributions.repayment("full-undated");
        double partUndated = fullUndated + draw.distributions.repayment("part-undated");
        LocalDate from = cost.chargedOn == null ? scenario.signedOn.plusDays(30) : cost.chargedOn.plusDays(20);
        LocalDate on = dice.after(from, 0, 30);
        BigDecimal half = cost.drawn.multiply(new BigDecimal("0.4")).setScale(2, RoundingMode.HALF_UP);
        if (drawn < full && dice.chance(0.5)) {
            cost.repayments.add(new Repayment(half, on));
            cost.repayments.add(new Repayment(cost.drawn.subtract(half), on.plusDays(7)));
        } else if (drawn < full) {
            cost.repayments.add(new Repayment(cost.drawn, on));
        } else if (drawn < part) {
            cost.repayments.add(new Repayment(half, on));
        } else if (drawn < fullUndated) {
            cost.repayments.add(new Repayment(cost.drawn, null));
        } else if (drawn < partUndated) {
            cost.repayments.add(new Repayment(half, null));
        }
    }

    private void exception(CostLine cost) {
        CostCategory service = cost.category == null || dice.chance(0.1) ? CostCategory.EQUIPMENT : cost.category;
        cost.exception = new Scenario.PleadedException(
                scenario.corridor.destination(), draw.told(!draw.does("negligent")), List.of(service));
    }

    private void deduction(DeductionPurpose purpose) {
        if (scenario.startOfWork.isAfter(Scenario.KNOWLEDGE_DATE)) {
            return; // No wages yet.
        }
        long amount = Draw.part(scenario, dice.between(3, 15));
        scenario.deductions.add(new DeductionLine(
                purpose,
                draw.told(BigDecimal.valueOf(amount)),
                scenario.corridor.wageCurrency(),
                draw.told(dice.oneOf(ActorKind.EMPLOYER, ActorKind.RECRUITER, ActorKind.STATE)),
                draw.told(dice.after(scenario.startOfWork, 20, 60))));
    }
}
