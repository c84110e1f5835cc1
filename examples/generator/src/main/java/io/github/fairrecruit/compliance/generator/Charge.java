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
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the worker may have borne for the job: a cost of the scenario, a deduction for the job, or what a list may hold that
 * nobody says is complete. Read by the ILO definition of recruitment fees and related costs (2019).
 */
final class Charge {
    /** Where it comes from. */
    enum Origin {
        COST,
        DEDUCTION,
        OPEN_LIST_OF_COSTS,
        OPEN_LIST_OF_DEDUCTIONS
    }

    private static final Set<CostCategory> FEES = EnumSet.of(CostCategory.RECRUITMENT_FEE, CostCategory.FEE_RECOVERY);
    private static final Set<CostCategory> RELATED = EnumSet.of(
            CostCategory.MEDICAL,
            CostCategory.INSURANCE,
            CostCategory.SKILLS_TEST,
            CostCategory.TRAINING,
            CostCategory.EQUIPMENT,
            CostCategory.TRAVEL,
            CostCategory.ADMINISTRATIVE,
            CostCategory.OTHER);
    private static final Set<CostCategory> ILLEGITIMATE = EnumSet.of(
            CostCategory.BRIBE,
            CostCategory.BOND,
            CostCategory.KICKBACK,
            CostCategory.UNDISCLOSED,
            CostCategory.INFLATED);
    private static final Set<ActorKind> WORKER_SIDE =
            EnumSet.of(ActorKind.WORKER, ActorKind.FAMILY, ActorKind.THIRD_PARTY_FOR_WORKER);
    private static final Set<ActorKind> AGENCY_SIDE = EnumSet.of(ActorKind.RECRUITER, ActorKind.SUB_AGENT);
    private static final Set<ActorKind> RECRUITING_SIDE =
            EnumSet.of(ActorKind.EMPLOYER, ActorKind.RECRUITER, ActorKind.SUB_AGENT);

    final Origin origin;

    /** Place in the record; null for what an open list may hold. */
    final String pointer;

    final CostLine cost;

    private final Scenario scenario;
    private final Set<CostCategory> perhaps;
    private final boolean certain;

    final Tri borne;
    final Tri fee;
    final Tri nexus;
    final Tri feeOrRelatedCost;
    final Tri byAgency;
    final Tri bondOrBribe;
    final Tri undisclosed;
    final Tri outsideContract;
    final Tri inflated;
    final Tri repaid;
    final Tri dated;
    final BigDecimal leftAtLeast;

    /** What is at most left to repay; null when nobody knows. */
    final BigDecimal leftAtMost;

    private Charge(
            Scenario scenario,
            Origin origin,
            String pointer,
            CostLine cost,
            Set<CostCategory> perhaps,
            boolean certain) {
        this.scenario = scenario;
        this.origin = origin;
        this.pointer = pointer;
        this.cost = cost;
        this.perhaps = perhaps;
        this.certain = certain;
        BigDecimal[] left = left();
        this.leftAtLeast = left[0];
        this.leftAtMost = left[1];
        this.dated = Tri.of(cost.chargedOn != null).or(Tri.UNKNOWN);
        this.borne = borne();
        this.fee = category(FEES);
        this.nexus = Tri.any(among(cost.initiatedBy, RECRUITING_SIDE), Tri.of(cost.required), Tri.of(cost.imposed));
        // Whatever it is called: with a tie to the recruitment it is a fee, a related cost or an illegitimate one.
        Tri ofNoKind = cost.category == null ? nexus : Tri.NO;
        this.feeOrRelatedCost =
                Tri.any(fee, category(ILLEGITIMATE), category(RELATED).and(nexus), ofNoKind);
        this.byAgency = among(cost.payee, AGENCY_SIDE);
        this.bondOrBribe = category(CostCategory.BRIBE, CostCategory.BOND, CostCategory.KICKBACK)
                .or(among(cost.form, EnumSet.of(CostForm.DEPOSIT, CostForm.PLEDGE)));
        this.undisclosed =
                category(CostCategory.UNDISCLOSED).or(Tri.of(cost.disclosed).not());
        this.outsideContract = Tri.of(cost.inContract).not();
        this.inflated = category(CostCategory.INFLATED).or(aboveTariff());
        this.repaid = repaid();
    }

    /** All that the worker may have borne. */
    static List<Charge> of(Scenario scenario) {
        List<Charge> charges = new ArrayList<>();
        for (int i = 0; i < scenario.costs.size(); i++) {
            CostLine cost = scenario.costs.get(i);
            Set<CostCategory> kinds =
                    cost.category == null ? EnumSet.allOf(CostCategory.class) : EnumSet.of(cost.category);
            charges.add(new Charge(scenario, Origin.COST, "/costs/" + i, cost, kinds, true));
        }
        Set<CostCategory> open = openCosts(scenario);
        if (!open.isEmpty()) {
            charges.add(new Charge(scenario, Origin.OPEN_LIST_OF_COSTS, null, new CostLine(), open, false));
        }
        for (int i = 0; i < scenario.deductions.size(); i++) {
            DeductionLine deduction = scenario.deductions.get(i);
            if (mayBeForTheJob(deduction.purpose())) {
                boolean known = deduction.purpose() == DeductionPurpose.OBTAIN_OR_KEEP_EMPLOYMENT;
                charges.add(new Charge(
                        scenario, Origin.DEDUCTION, "/deductions/" + i, deducted(deduction), recovery(), known));
            }
        }
        // A fee taken from wages may stand among the deductions, unless the list of costs may hold it anyhow.
        boolean deductionsOpen = !scenario.closed.contains(ListName.DEDUCTIONS);
        if (deductionsOpen && !open.contains(CostCategory.FEE_RECOVERY)) {
            DeductionLine unknown = new DeductionLine(null, null, null, null, null);
            charges.add(
                    new Charge(scenario, Origin.OPEN_LIST_OF_DEDUCTIONS, null, deducted(unknown), recovery(), false));
        }
        return charges;
    }

    /** Kinds of cost of which the list may hold more than it shows. */
    static Set<CostCategory> openCosts(Scenario scenario) {
        if (scenario.closed.contains(ListName.COSTS)) {
            return Set.of();
        }
        Set<CostCategory> open = EnumSet.allOf(CostCategory.class);
        open.removeAll(scenario.closedCosts);
        return open;
    }

    /** A deduction of which nobody states a purpose, or only "other", may be one for the job. */
    static boolean mayBeForTheJob(DeductionPurpose purpose) {
        return purpose == null
                || purpose == DeductionPurpose.OTHER
                || purpose == DeductionPurpose.OBTAIN_OR_KEEP_EMPLOYMENT;
    }

    private static Set<CostCategory> recovery() {
        return EnumSet.of(CostCategory.FEE_RECOVERY);
    }

    /** A deduction for the job recovers the fee from the worker (part II.A (d)). */
    private static CostLine deducted(DeductionLine deduction) {
        CostLine cost = new CostLine();
        cost.category = CostCategory.FEE_RECOVERY;
        cost.amount = deduction.amount();
        cost.currency = deduction.currency();
        cost.chargedOn = deduction.on();
        cost.payer = ActorKind.WORKER;
        cost.payee = deduction.beneficiary();
        cost.form = CostForm.DEDUCTION;
        return cost;
    }

    boolean listed() {
        return pointer != null;
    }

    boolean deduction() {
        return origin == Origin.DEDUCTION || origin == Origin.OPEN_LIST_OF_DEDUCTIONS;
    }

    Tri category(CostCategory... wanted) {
        return category(List.of(wanted));
    }

    private Tri category(Collection<CostCategory> wanted) {
        boolean some = false;
        boolean all = true;
        for (CostCategory category : perhaps) {
            boolean in = wanted.contains(category);
            some |= in;
            all &= in;
        }
        if (!some) {
            return Tri.NO;
        }
        return certain && all ? Tri.YES : Tri.UNKNOWN;
    }

    /** A cost of part II.B, or one that no kind names. */
    Tri related() {
        return category(RELATED);
    }

    /** Disclosed, in the contract, not above the tariff, no bond and no bribe: nothing of part II.C. */
    Tri legitimate() {
        return Tri.any(bondOrBribe, undisclosed, outsideContract, inflated).not();
    }

    /** Whether the single item is on a list of the law. The list of an unknown day is not known. */
    Tri item(CostItem... list) {
        if (cost.item == null) {
            return certain && ILLEGITIMATE.containsAll(perhaps) ? Tri.NO : Tri.UNKNOWN;
        }
        return cost.chargedOn == null ? Tri.UNKNOWN : Tri.of(List.of(list).contains(cost.item));
    }

    /** A seafarer's statutory medical certificate, seafarer's book or passport. */
    Tri seafarersPaper() {
        Tri paper = cost.item == null
                ? Tri.UNKNOWN
                : Tri.of(cost.item == CostItem.STATUTORY_MEDICAL_CERTIFICATE
                        || cost.item == CostItem.SEAFARERS_BOOK
                        || cost.item == CostItem.PASSPORT);
        return category(CostCategory.MEDICAL, CostCategory.ADMINISTRATIVE).and(paper);
    }

    Tri visa() {
        return cost.item == null ? Tri.UNKNOWN : Tri.of(cost.item == CostItem.VISA);
    }

    /** Whether every limb of a pleaded exception holds that conventions and definition share. */
    Tri excepted() {
        if (cost.exception == null) {
            return Tri.NO;
        }
        // Competent authority, interest of the workers, category of worker and State of the corridor always hold.
        return Tri.all(Tri.of(cost.exception.consulted()), category(cost.exception.services()), dated);
    }

    /** The part of the definition on exceptions: for legitimate related costs that were disclosed. */
    Tri exceptedByDefinition() {
        return Tri.all(related(), legitimate(), excepted(), Tri.of(cost.disclosed));
    }

    /** Article 7(2) of Convention No. 181: only a State that it binds has exceptions. */
    Tri exceptedByConvention() {
        if (cost.exception == null) {
            return Tri.NO;
        }
        return excepted().and(scenario.corridor.destinationBoundByC181() ? dated : Tri.NO);
    }

    /** Whether it was charged before a day. */
    Tri chargedBefore(LocalDate day) {
        return cost.chargedOn == null || day == null ? Tri.UNKNOWN : Tri.of(cost.chargedOn.isBefore(day));
    }

    /** Whether the worker is a seafarer who bears an own paper: the matter of the Maritime Labour Convention. */
    Tri leftToSeafarers() {
        return scenario.job.category() == WorkerCategory.SEAFARER ? Tri.all(seafarersPaper(), nexus, borne) : Tri.NO;
    }

    private static <T> Tri among(T value, Set<T> wanted) {
        return value == null ? Tri.UNKNOWN : Tri.of(wanted.contains(value));
    }

    /** Who is poorer in the end: the bearer decides; else what the worker's side paid, or had taken from wages. */
    private Tri borne() {
        if (deduction() && !certain) {
            return Tri.UNKNOWN;
        }
        if (cost.bearer != null) {
            return Tri.of(WORKER_SIDE.contains(cost.bearer));
        }
        boolean taken =
                cost.form == CostForm.DEDUCTION || cost.form == CostForm.LABOUR || cost.form == CostForm.LOWER_WAGE;
        return WORKER_SIDE.contains(cost.payer == null ? ActorKind.STATE : cost.payer) || taken ? Tri.YES : Tri.UNKNOWN;
    }

    /** A tariff is for one worker: an amount for several cannot be held against it. */
    private Tri aboveTariff() {
        boolean forOne = !scenario.severalWorkers() || cost.basis == AmountBasis.PER_WORKER;
        if (cost.tariff == null || cost.amount == null || !forOne) {
            return Tri.UNKNOWN;
        }
        return Tri.of(cost.amount.compareTo(cost.tariff) > 0);
    }

    /** Bounds of what is left to repay. A repayment without a day, or of a day to come, is only said. */
    private BigDecimal[] left() {
        BigDecimal atLeast = cost.amount == null ? BigDecimal.ZERO : cost.amount;
        BigDecimal atMost = cost.amount;
        boolean comparable = cost.basis != null || !scenario.severalWorkers();
        for (Repayment repayment : cost.repayments) {
            if (!comparable) {
                atLeast = BigDecimal.ZERO;
                continue;
            }
            atLeast = atLeast.subtract(repayment.amount()).max(BigDecimal.ZERO);
            boolean shown = repayment.on() != null && !repayment.on().isAfter(Scenario.KNOWLEDGE_DATE);
            if (atMost != null && shown) {
                atMost = atMost.subtract(repayment.amount()).max(BigDecimal.ZERO);
            }
        }
        return new BigDecimal[] {atLeast, atMost};
    }

    private Tri repaid() {
        if (cost.repayments.isEmpty()) {
            return Tri.NO;
        }
        if (leftAtMost != null && leftAtMost.signum() == 0) {
            return Tri.YES;
        }
        return leftAtLeast.signum() > 0 ? Tri.NO : Tri.UNKNOWN;
    }
}
