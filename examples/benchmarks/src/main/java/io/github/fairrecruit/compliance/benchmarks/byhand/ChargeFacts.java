package io.github.fairrecruit.compliance.benchmarks.byhand;

import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.NO;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.UNKNOWN;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.YES;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.and;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.in;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.known;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.not;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.of;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.or;

import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Corridor;
import io.github.fairrecruit.compliance.model.Cost;
import io.github.fairrecruit.compliance.model.CostBuilder;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.CostForm;
import io.github.fairrecruit.compliance.model.CostItem;
import io.github.fairrecruit.compliance.model.Deduction;
import io.github.fairrecruit.compliance.model.DeductionPurpose;
import io.github.fairrecruit.compliance.model.FeeException;
import io.github.fairrecruit.compliance.model.Money;
import io.github.fairrecruit.compliance.model.Ratification;
import io.github.fairrecruit.compliance.model.Reimbursement;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A fee or cost, and what the demands ask of it; each answer is worked out once. */
final class ChargeFacts {
    static final Set<CostCategory> FEES = EnumSet.of(CostCategory.RECRUITMENT_FEE, CostCategory.FEE_RECOVERY);
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
    private static final Set<CostCategory> BRIBE_OR_BOND =
            EnumSet.of(CostCategory.BRIBE, CostCategory.BOND, CostCategory.KICKBACK);
    private static final Set<CostCategory> MEDICAL_OR_PAPERS =
            EnumSet.of(CostCategory.MEDICAL, CostCategory.ADMINISTRATIVE);
    private static final Set<CostForm> DEPOSITED = EnumSet.of(CostForm.DEPOSIT, CostForm.PLEDGE);
    private static final Set<ActorKind> AGENCY = EnumSet.of(ActorKind.RECRUITER, ActorKind.SUB_AGENT);
    private static final Set<ActorKind> RECRUITING_SIDE =
            EnumSet.of(ActorKind.EMPLOYER, ActorKind.RECRUITER, ActorKind.SUB_AGENT);
    private static final Set<CostItem> SEAFARERS_PAPERS =
            EnumSet.of(CostItem.STATUTORY_MEDICAL_CERTIFICATE, CostItem.SEAFARERS_BOOK, CostItem.PASSPORT);
    private static final Cost NOTHING = CostBuilder.builder().build();

    final String pointer;
    final Cost cost;
    final CalendarDate day;
    final boolean unlisted;
    final boolean deduction;
    final int fee;
    final int related;
    final int nexus;
    final int borne;
    final int repaired;
    final int feeOrRelatedCost;
    private final Set<CostCategory> categories;
    private final boolean classified;
    private int legitimate = -1;

    private ChargeFacts(
            String pointer,
            Cost cost,
            CalendarDate day,
            Set<CostCategory> categories,
            boolean classified,
            boolean deduction,
            boolean unlisted,
            int knowledge) {
        this.pointer = pointer;
        this.cost = cost;
        this.day = day;
        this.categories = categories;
        this.classified = classified;
        this.deduction = deduction;
        this.unlisted = unlisted;
        this.fee = category(FEES);
        this.related = category(RELATED);
        this.nexus = or(
                in(cost.initiatedBy(), RECRUITING_SIDE),
                known(cost.requiredForAccess()),
                known(cost.imposedInRecruitment()));
        this.borne = borneByWorker();
        this.repaired = fullyReimbursed(knowledge);
        this.feeOrRelatedCost =
                or(or(fee, category(ILLEGITIMATE)), and(related, nexus), cost.category() == null ? nexus : NO);
    }

    static ChargeFacts stated(String pointer, Cost cost, int knowledge) {
        Set<CostCategory> categories =
                cost.category() == null ? EnumSet.allOf(CostCategory.class) : EnumSet.of(cost.category());
        return new ChargeFacts(pointer, cost, cost.chargedOn(), categories, true, false, false, knowledge);
    }

    static ChargeFacts unlisted(Set<CostCategory> open) {
        return new ChargeFacts("/costs", NOTHING, null, open, false, false, true, 0);
    }

    /** A deduction for the job; where its purpose is not known, it may be one. */
    static ChargeFacts deducted(String pointer, Deduction deduction) {
        Cost cost = CostBuilder.builder()
                .category(CostCategory.FEE_RECOVERY)
                .amount(deduction.amount())
                .payer(ActorKind.WORKER)
                .payee(deduction.beneficiary())
                .form(CostForm.DEDUCTION)
                .build();
        return new ChargeFacts(
                pointer,
                cost,
                deduction.on(),
                EnumSet.of(CostCategory.FEE_RECOVERY),
                deduction.purpose() == DeductionPurpose.OBTAIN_OR_KEEP_EMPLOYMENT,
                true,
                false,
                0);
    }

    static ChargeFacts deductionUnlisted() {
        Cost cost = CostBuilder.builder()
                .category(CostCategory.FEE_RECOVERY)
                .payer(ActorKind.WORKER)
                .form(CostForm.DEDUCTION)
                .build();
        return new ChargeFacts("/deductions", cost, null, EnumSet.of(CostCategory.FEE_RECOVERY), false, true, true, 0);
    }

    int category(Set<CostCategory> wanted) {
        if (classified && wanted.containsAll(categories)) {
            return YES;
        }
        for (CostCategory category : categories) {
            if (wanted.contains(category)) {
                return UNKNOWN;
            }
        }
        return NO;
    }

    int category(CostCategory wanted) {
        return categories.contains(wanted) ? classified && categories.size() == 1 ? YES : UNKNOWN : NO;
    }

    int item(Set<CostItem> wanted) {
        if (cost.item() == null) {
            return classified && ILLEGITIMATE.containsAll(categories) ? NO : UNKNOWN;
        }
        return of(wanted.contains(cost.item()));
    }

    int visa() {
        return cost.item() == null ? UNKNOWN : of(cost.item() == CostItem.VISA);
    }

    int collectedByAgency() {
        return in(cost.payee(), AGENCY);
    }

    /** A placement fee that the worker bears, of anybody or only of agencies. */
    int feeOfWorker(boolean ofAgencies) {
        return and(fee, borne, ofAgencies ? collectedByAgency() : YES);
    }

    int seafarersPaper() {
        return and(category(MEDICAL_OR_PAPERS), in(cost.item(), SEAFARERS_PAPERS));
    }

    private int borneByWorker() {
        if (deduction && !classified) {
            return UNKNOWN;
        }
        if (cost.ultimateBearer() != null) {
            return of(Cost.workerSide(cost.ultimateBearer()));
        }
        return Cost.workerSide(cost.payer()) || Cost.takenFromWorker(cost.form()) ? YES : UNKNOWN;
    }

    int bribeBondOrCollateral() {
        return or(category(BRIBE_OR_BOND), in(cost.form(), DEPOSITED));
    }

    int undisclosed() {
        return or(category(CostCategory.UNDISCLOSED), not(known(cost.disclosedBeforeAcceptance())));
    }

    int outsideContract() {
        return not(known(cost.inContract()));
    }

    int aboveTariff() {
        Money tariff = cost.officialTariff();
        int above = tariff == null || cost.amount() == null
                ? UNKNOWN
                : of(cost.amount().value().compareTo(tariff.value()) > 0);
        return or(category(CostCategory.INFLATED), above);
    }

    /** Nothing of part II.C of the ILO definition. */
    int legitimate() {
        if (legitimate < 0) {
            legitimate = not(or(or(bribeBondOrCollateral(), undisclosed()), outsideContract(), aboveTariff()));
        }
        return legitimate;
    }

    private int fullyReimbursed(int knowledge) {
        if (cost.reimbursements().isEmpty()) {
            return NO;
        }
        BigDecimal atLeast = cost.amount().value();
        BigDecimal atMost = atLeast;
        for (Reimbursement reimbursement : cost.reimbursements()) {
            if (Cost.workerSide(reimbursement.by())) {
                continue;
            }
            BigDecimal value = reimbursement.amount().value();
            atLeast = atLeast.subtract(value).max(BigDecimal.ZERO);
            if (reimbursement.on() != null && Kleene.number(reimbursement.on()) <= knowledge) {
                atMost = atMost.subtract(value).max(BigDecimal.ZERO);
            }
        }
        return atMost.signum() == 0 ? YES : atLeast.signum() > 0 ? NO : UNKNOWN;
    }

    /** What is left to repay of it, as far as that is proven: the amount without dated repayments. */
    BigDecimal left(int knowledge, boolean proven) {
        BigDecimal left = cost.amount().value();
        for (Reimbursement reimbursement : cost.reimbursements()) {
            boolean counts = !proven || (reimbursement.on() != null && Kleene.number(reimbursement.on()) <= knowledge);
            if (!Cost.workerSide(reimbursement.by()) && counts) {
                left = left.subtract(reimbursement.amount().value()).max(BigDecimal.ZERO);
            }
        }
        return left;
    }

    // ------------------------------------------------------------------ exceptions

    /** The limbs that the ILO definition and Convention No. 181 share. */
    int exception(Corridor corridor, WorkerCategory worker) {
        FeeException plea = cost.exception();
        if (plea == null) {
            return NO;
        }
        int concerned = plea.country() == null
                ? UNKNOWN
                : of(plea.country().equals(corridor.origin()) || plea.country().equals(corridor.destination()));
        int competent = and(
                of(plea.instrument() != null && plea.authority() != null) == YES ? YES : UNKNOWN,
                known(plea.competentAuthority()));
        int forWorker = plea.workerCategories().isEmpty()
                ? UNKNOWN
                : of(plea.workerCategories().contains(worker));
        int forService = plea.services().isEmpty() ? UNKNOWN : category(EnumSet.copyOf(plea.services()));
        return and(
                and(concerned, competent, known(plea.consulted())),
                and(known(plea.inWorkersInterest()), forWorker, forService),
                inForce(plea));
    }

    private int inForce(FeeException plea) {
        if (plea.validFrom() == null) {
            return UNKNOWN;
        }
        int begun = not(Kleene.before(day, plea.validFrom()));
        if (plea.validUntil() == null) {
            return and(begun, Boolean.TRUE.equals(plea.openEnded()) ? YES : UNKNOWN);
        }
        return and(begun, Kleene.before(day, plea.validUntil()));
    }

    /** Whether the State that made the exception was bound by a treaty on the day of the charge. */
    int stateBoundBy(String instrument, List<Ratification> ratifications) {
        FeeException plea = cost.exception();
        if (plea == null) {
            return NO;
        }
        for (Ratification ratification : ratifications) {
            if (ratification.country().equals(plea.country())
                    && ratification.instrument().equals(instrument)) {
                if (!Boolean.TRUE.equals(ratification.ratified())) {
                    return known(ratification.ratified());
                }
                return ratification.inForceFrom() == null
                        ? UNKNOWN
                        : not(Kleene.before(day, ratification.inForceFrom()));
            }
        }
        return UNKNOWN;
    }
}
