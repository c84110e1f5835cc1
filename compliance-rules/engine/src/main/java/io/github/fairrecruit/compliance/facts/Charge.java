package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.law.Span;
import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.model.AuthorityFinding;
import io.github.fairrecruit.compliance.model.Corridor;
import io.github.fairrecruit.compliance.model.Cost;
import io.github.fairrecruit.compliance.model.CostBuilder;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.CostForm;
import io.github.fairrecruit.compliance.model.CostItem;
import io.github.fairrecruit.compliance.model.Deduction;
import io.github.fairrecruit.compliance.model.DeductionPurpose;
import io.github.fairrecruit.compliance.model.FeeException;
import io.github.fairrecruit.compliance.model.FindingDirection;
import io.github.fairrecruit.compliance.model.Money;
import io.github.fairrecruit.compliance.model.Ratification;
import io.github.fairrecruit.compliance.model.Reimbursement;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.Event;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * A fee or cost of a recruitment, and who bears it.
 *
 * <p>Source of the classes: ILO definition of recruitment fees and related costs (2019), parts II.A, II.B and II.C.
 */
public final class Charge extends Fact {
    private static final Set<CostCategory> FEES = EnumSet.of(CostCategory.RECRUITMENT_FEE, CostCategory.FEE_RECOVERY);
    private static final Set<CostCategory> FEE_RECOVERY = EnumSet.of(CostCategory.FEE_RECOVERY);
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
    private static final Set<ActorKind> AGENCY = EnumSet.of(ActorKind.RECRUITER, ActorKind.SUB_AGENT);
    private static final Set<ActorKind> RECRUITING_SIDE =
            EnumSet.of(ActorKind.EMPLOYER, ActorKind.RECRUITER, ActorKind.SUB_AGENT);
    private static final Set<ActorKind> RECRUITER = EnumSet.of(ActorKind.RECRUITER);
    private static final Set<CostItem> VISA = EnumSet.of(CostItem.VISA);
    private static final Set<CostItem> SEAFARERS_PAPERS =
            EnumSet.of(CostItem.STATUTORY_MEDICAL_CERTIFICATE, CostItem.SEAFARERS_BOOK, CostItem.PASSPORT);
    private static final Set<CostCategory> OF_SEAFARERS_PAPERS =
            EnumSet.of(CostCategory.MEDICAL, CostCategory.ADMINISTRATIVE);
    private static final Set<CostForm> COLLATERAL = EnumSet.of(CostForm.DEPOSIT, CostForm.PLEDGE);

    /** How the record names what a missing fact asks for. */
    private record Names(String category, String day, String payee) {
        private static final Names OF_COST = new Names("category", "chargedOn", "payee");
        private static final Names OF_DEDUCTION = new Names("purpose", "on", "beneficiary");
    }

    private final Cost cost;
    private final Set<CostCategory> categories;
    private final Names names;
    private final boolean classified;

    /** What several rules ask is found once. */
    private Span charged;

    private MoneyBounds amount;
    private MoneyBounds balance;
    private Condition borneByWorker;
    private Condition feeBorneByWorker;
    private Condition feeCollectedByAgency;
    private Condition recruitmentFeeOrRelatedCost;
    private Condition nexus;
    private Condition fullyReimbursed;
    private Condition aboveTariff;

    Charge(CaseFacts facts, String pointer, Cost cost) {
        this(
                facts,
                pointer,
                cost,
                cost.category() == null ? EnumSet.allOf(CostCategory.class) : EnumSet.of(cost.category()),
                Names.OF_COST,
                true,
                false);
    }

    private Charge(
            CaseFacts facts,
            String pointer,
            Cost cost,
            Set<CostCategory> categories,
            Names names,
            boolean classified,
            boolean unlisted) {
        super(facts, pointer, unlisted);
        this.cost = cost;
        this.categories = categories;
        this.names = names;
        this.classified = classified;
    }

    /** A cost that an open list may still hold: of any category that no statement closes. */
    static Charge unlisted(CaseFacts facts) {
        return new Charge(
                facts, "/costs", CostBuilder.builder().build(), facts.openCategories(), Names.OF_COST, false, true);
    }

    /** A deduction for the job that an open list of deductions may still hold. */
    static Charge deductionUnlisted(CaseFacts facts) {
        Cost cost = CostBuilder.builder()
                .category(CostCategory.FEE_RECOVERY)
                .payer(ActorKind.WORKER)
                .form(CostForm.DEDUCTION)
                .build();
        return new Charge(facts, "/deductions", cost, FEE_RECOVERY, Names.OF_DEDUCTION, false, true);
    }

    /**
     * A deduction from wages for obtaining or keeping the job: it recovers the fee from the worker (part II.A (d)). Where
     * its purpose is not known, it may be one.
     */
    static Charge deducted(CaseFacts facts, String pointer, Deduction deduction) {
        Cost cost = CostBuilder.builder()
                .category(CostCategory.FEE_RECOVERY)
                .amount(deduction.amount())
                .chargedOn(deduction.on())
                .payer(ActorKind.WORKER)
                .payee(deduction.beneficiary())
                .form(CostForm.DEDUCTION)
                .build();
        boolean known = deduction.purpose() == DeductionPurpose.OBTAIN_OR_KEEP_EMPLOYMENT;
        return new Charge(facts, pointer, cost, FEE_RECOVERY, Names.OF_DEDUCTION, known, false);
    }

    // ------------------------------------------------------------------ what kind of charge

    /** A fee for matching, placement, leasing or direct hire. */
    public boolean isRecruitmentFee() {
        return holds(category(CostCategory.RECRUITMENT_FEE));
    }

    /** A payment to recover a recruitment fee. */
    public boolean isFeeRecovery() {
        return holds(category(CostCategory.FEE_RECOVERY));
    }

    /** A recruitment fee, or a payment to recover one. */
    public boolean isPlacementFee() {
        return holds(placementFee());
    }

    /** Known to be neither a recruitment fee nor a payment to recover one. */
    public boolean isOtherThanFee() {
        return holds(placementFee().negated());
    }

    /** The single item is on a list. */
    public boolean itemOf(String parameter) {
        return holds(item(parameter));
    }

    /** The single item is known, and not on a list. */
    public boolean itemNotOf(String parameter) {
        return holds(item(parameter).negated());
    }

    /** Origin and destination differ. */
    public boolean isCrossBorder() {
        return holds(facts().crossBorder());
    }

    /** Medical examinations, tests, vaccinations. */
    public boolean isMedical() {
        return holds(category(CostCategory.MEDICAL));
    }

    /** Travel, lodging, subsistence. */
    public boolean isTravel() {
        return holds(category(CostCategory.TRAVEL));
    }

    /** Passport, visa, permits, attestations and the like. */
    public boolean isAdministrative() {
        return holds(category(CostCategory.ADMINISTRATIVE));
    }

    /** A cost that no category names. */
    public boolean isUnlistedCost() {
        return holds(category(CostCategory.OTHER));
    }

    /** A cost of part II.B, or one that no category names. */
    public boolean isRelatedCostItem() {
        return holds(category(RELATED));
    }

    /** Initiated by the recruiting side, or required for access to the job, or imposed in the recruitment. */
    public boolean isNexus() {
        return holds(nexus());
    }

    /** A recruitment fee, a related cost with nexus, or an illegitimate cost. */
    public boolean isRecruitmentFeeOrRelatedCost() {
        return holds(recruitmentFeeOrRelatedCost());
    }

    /** A bribe, kickback, bond, deposit or collateral. */
    public boolean isBribeBondOrCollateral() {
        return holds(bribeBondOrCollateral());
    }

    /** Not disclosed before the worker accepted the job. */
    public boolean isUndisclosed() {
        return holds(undisclosed());
    }

    /** Not named in the contract. */
    public boolean isOutsideContract() {
        return holds(outsideContract());
    }

    /** More than the official tariff or the market cost of the item. */
    public boolean isAboveTariff() {
        return holds(inflated());
    }

    /** Disclosed, named in the contract, not above the tariff, and no bribe, bond or collateral: nothing of part II.C. */
    public boolean isLegitimate() {
        return holds(Condition.any(bribeBondOrCollateral(), undisclosed(), outsideContract(), inflated())
                .negated());
    }

    /** A seafarer's statutory medical certificate, seafarer's book or passport. */
    public boolean isSeafarersOwnPaper() {
        return holds(Condition.all(facts().worker(WorkerCategory.SEAFARER), seafarersPaper()));
    }

    /** Anything but these three papers. */
    public boolean isNotSeafarersOwnPaper() {
        return holds(seafarersPaper().negated());
    }

    /** A visa. */
    public boolean isVisa() {
        return holds(in(cost.item(), VISA, "item"));
    }

    // ------------------------------------------------------------------ who pays whom

    /** The worker, the family, or a third party for the worker, is poorer in the end. */
    public boolean isBorneByWorker() {
        return holds(borneByWorker());
    }

    /** A recruiter or its sub-agent received it. */
    public boolean isCollectedByAgency() {
        return holds(in(cost.payee(), AGENCY, names.payee));
    }

    /** Somebody else than the agency received it: the payee is known, and is no recruiter. */
    public boolean isPaidToOtherThanAgency() {
        return holds(in(cost.payee(), RECRUITER, names.payee).negated());
    }

    /** Something of it is still to be repaid. Repayment is pleaded: absent means not pleaded. */
    public boolean isNotFullyReimbursed() {
        return holds(fullyReimbursed().negated());
    }

    /** The payer has no receipt. */
    public boolean isWithoutReceipt() {
        return holds(
                cost.receipt() != null
                        ? Condition.FALSE
                        : known(cost.receiptGiven(), "receiptGiven").negated());
    }

    /** A receipt shows another amount than was paid. */
    public boolean isReceiptOfOtherAmount() {
        return holds(receiptDiffers());
    }

    /** All that the worker bore was paid back, and the payments are dated. */
    public boolean isFullyReimbursed() {
        return holds(fullyReimbursed());
    }

    // ------------------------------------------------------------------ exceptions: absent means not pleaded

    /** Somebody pleads a national exception. */
    public boolean isExceptionPleaded() {
        return cost.exception() != null;
    }

    /** The exception names its instrument, and the authority that made it is the competent one. */
    public boolean isExceptionOfCompetentAuthority() {
        return holds(limb(exception -> Condition.all(
                present(exception.instrument(), "exception/instrument"),
                present(exception.authority(), "exception/authority"),
                known(exception.competentAuthority(), "exception/competentAuthority"))));
    }

    /** The most representative organisations were consulted. */
    public boolean isExceptionAfterConsultation() {
        return holds(limb(exception -> known(exception.consulted(), "exception/consulted")));
    }

    /** The exception is in the interest of the workers. */
    public boolean isExceptionInWorkersInterest() {
        return holds(limb(exception -> known(exception.inWorkersInterest(), "exception/inWorkersInterest")));
    }

    /** The exception covers a category that the worker belongs to. */
    public boolean isExceptionForWorkerCategory() {
        return holds(limb(exception -> exception.workerCategories().isEmpty()
                ? unknown("exception/workerCategories")
                : Condition.any(exception.workerCategories().stream()
                        .map(category -> facts().worker(category))
                        .toList())));
    }

    /** The exception covers this service or cost. */
    public boolean isExceptionForService() {
        return holds(limb(exception -> exception.services().isEmpty()
                ? unknown("exception/services")
                : category(Set.copyOf(exception.services()))));
    }

    /** The exception was in force on the day of the charge. */
    public boolean isExceptionInForce() {
        return holds(limb(this::exceptionInForce));
    }

    /** The cost was disclosed before the worker accepted the job. */
    public boolean isDisclosedBeforeAcceptance() {
        return holds(known(cost.disclosedBeforeAcceptance(), "disclosedBeforeAcceptance"));
    }

    /** The State that made the exception is one of the States of the corridor. */
    public boolean isExceptionOfStateConcerned() {
        return holds(limb(this::stateConcerned));
    }

    /** The State that made the exception is bound by a treaty on the day of the charge. */
    public boolean exceptionStateBoundBy(String instrument) {
        return holds(limb(exception ->
                exception.country() == null ? unknown("exception/country") : boundBy(exception.country(), instrument)));
    }

    // ------------------------------------------------------------------ amounts

    /** Bounds of what the worker bore. An authority's finding of an excess is a lower bound. */
    @Override
    public MoneyBounds amount() {
        if (amount == null) {
            MoneyBounds stated = MoneyBounds.of(cost.amount(), cost.basis());
            amount = unlisted() ? stated : orFound(stated);
        }
        return amount;
    }

    /** The highest excess found, where it is more than what is stated. */
    private MoneyBounds orFound(MoneyBounds stated) {
        MoneyBounds most = stated;
        for (AuthorityFinding finding : facts().found(pointer(), FindingDirection.EXCESS)) {
            Money found = finding.amount();
            if (found != null
                    && found.value() != null
                    && (stated.currency() == null || stated.currency().equals(found.currency()))
                    && (finding.basis() != AmountBasis.PER_WORKER || facts().ofAll(finding))
                    && found.value().compareTo(most.atLeast()) > 0) {
                most = new MoneyBounds(found.currency(), found.value(), null, finding.basis());
            }
        }
        return most;
    }

    /** What is left to repay: repayments that are dated lower both bounds, pleaded ones without a day the lower one. */
    @Override
    public MoneyBounds balance() {
        if (balance == null) {
            balance = cost.reimbursements().isEmpty() ? amount() : left(amount());
        }
        return balance;
    }

    private MoneyBounds left(MoneyBounds bounds) {
        BigDecimal atLeast = bounds.atLeast();
        BigDecimal atMost = bounds.atMost();
        for (Reimbursement reimbursement : cost.reimbursements()) {
            if (Cost.workerSide(reimbursement.by())) {
                continue; // What the worker's own side paid back was never lost to anybody else.
            }
            BigDecimal value =
                    comparable(reimbursement, bounds) ? reimbursement.amount().value() : null;
            if (value == null) {
                atLeast = BigDecimal.ZERO;
            } else {
                atLeast = atLeast.subtract(value).max(BigDecimal.ZERO);
                if (atMost != null && proven(reimbursement)) {
                    atMost = atMost.subtract(value).max(BigDecimal.ZERO);
                }
            }
        }
        return new MoneyBounds(bounds.currency(), atLeast, atMost, bounds.basis());
    }

    private boolean comparable(Reimbursement reimbursement, MoneyBounds bounds) {
        return reimbursement.amount() != null
                && reimbursement.amount().currency().equals(bounds.currency())
                && Objects.equals(reimbursement.basis(), bounds.basis())
                && (bounds.basis() != null || !facts().severalWorkers());
    }

    /** A repayment counts when its day is known and has come. */
    private boolean proven(Reimbursement reimbursement) {
        return reimbursement.on() != null && !reimbursement.on().lastDay().isAfter(facts().knowledgeDate());
    }

    // ------------------------------------------------------------------ dates and words

    @Override
    Event event() {
        // A deduction may be a charge, but its day says nothing of the days on which costs were charged.
        return names == Names.OF_COST ? Event.CHARGE : null;
    }

    @Override
    public Span dateOf(Event event) {
        if (event == Event.CHARGE || event == Event.DEDUCTION) {
            if (charged == null) {
                charged = facts().spread(day(cost.chargedOn(), names.day), cost.chargedOn());
            }
            return charged;
        }
        return super.dateOf(event);
    }

    @Override
    void describe(Map<String, String> values) {
        values.put("label", cost.label() == null ? text(cost.category()) : cost.label());
        values.put("category", text(cost.category()));
        values.put("payer", text(cost.payer()));
        values.put("payee", text(cost.payee()));
        values.put("bearer", text(cost.ultimateBearer()));
        values.put("chargedOn", text(cost.chargedOn()));
    }

    // ------------------------------------------------------------------ conditions

    private Condition placementFee() {
        return category(FEES);
    }

    /** A recruitment fee, or a payment to recover one, that the worker bears. */
    Condition feeBorneByWorker() {
        if (feeBorneByWorker == null) {
            feeBorneByWorker = Condition.all(placementFee(), borneByWorker());
        }
        return feeBorneByWorker;
    }

    /** The same, collected by a recruiter or its sub-agent. */
    Condition feeCollectedByAgency() {
        if (feeCollectedByAgency == null) {
            feeCollectedByAgency = Condition.all(feeBorneByWorker(), in(cost.payee(), AGENCY, names.payee));
        }
        return feeCollectedByAgency;
    }

    /** Whether the worker side bears, or bore before repayments, what the ILO definition says it should not. */
    Condition chargedToWorker() {
        return Condition.all(borneByWorker(), recruitmentFeeOrRelatedCost());
    }

    private Condition recruitmentFeeOrRelatedCost() {
        if (recruitmentFeeOrRelatedCost == null) {
            recruitmentFeeOrRelatedCost = Condition.any(
                    category(FEES), category(ILLEGITIMATE), Condition.all(category(RELATED), nexus()), unclassified());
        }
        return recruitmentFeeOrRelatedCost;
    }

    private Condition item(String parameter) {
        if (cost.item() == null && classified && ILLEGITIMATE.containsAll(categories)) {
            return Condition.FALSE; // A bribe or a bond is no item of any list.
        }
        return cost.item() == null
                ? unknown("item")
                : ask(
                        parameter,
                        list -> Condition.of(list.codes().contains(cost.item().name())));
    }

    private Condition receiptDiffers() {
        if (cost.receipt() == null) {
            return Condition.FALSE; // Without a receipt there is no amount on it.
        }
        Money shown = cost.receipt().amount();
        if (shown == null || shown.value() == null) {
            return unknown("receipt/amount");
        }
        return cost.amount() == null || cost.amount().value() == null
                ? unknown("amount")
                : Condition.of(!shown.currency().equals(cost.amount().currency())
                        || shown.value().compareTo(cost.amount().value()) != 0);
    }

    /** Whether it is taken from wages, or may be: then it can be the same money as a deduction. */
    boolean perhapsDeducted() {
        return cost.form() == null || cost.form() == CostForm.DEDUCTION;
    }

    /** The fact that says on which day it was charged. */
    MissingFact day() {
        return missing(names.day);
    }

    boolean repaymentPleaded() {
        return !cost.reimbursements().isEmpty();
    }

    /** Whether it comes from the list of deductions. */
    boolean ofDeduction() {
        return names == Names.OF_DEDUCTION;
    }

    /**
     * What one worker bore with all tax, as far as the record says.
     *
     * @param withTax whether value added tax counts
     * @param repaid whether repayments are taken off
     * @param missing takes what would narrow the bounds
     */
    MoneyBounds forOneWorker(boolean withTax, boolean repaid, Collection<MissingFact> missing) {
        MoneyBounds stated = repaid ? balance() : amount();
        if (unlisted()) {
            return new MoneyBounds(null, BigDecimal.ZERO, null, null);
        }
        if (facts().severalWorkers() && stated.basis() != AmountBasis.PER_WORKER) {
            missing.add(missing("basis"));
            return new MoneyBounds(stated.currency(), BigDecimal.ZERO, null, null);
        }
        if (stated.currency() == null || !stated.exact()) {
            missing.add(missing("amount"));
        }
        BigDecimal atLeast = stated.atLeast();
        BigDecimal atMost = stated.atMost();
        if (withTax && !Boolean.TRUE.equals(cost.taxIncluded())) {
            BigDecimal tax = cost.tax() == null
                            || cost.tax().value() == null
                            || !cost.tax().currency().equals(stated.currency())
                    ? null
                    : cost.tax().value();
            if (cost.taxIncluded() == null) {
                missing.add(missing("taxIncluded"));
            } else {
                atLeast = tax == null ? atLeast : atLeast.add(tax);
            }
            if (tax == null) {
                missing.add(missing(cost.taxIncluded() == null ? "taxIncluded" : "tax"));
            }
            atMost = tax == null || atMost == null ? null : atMost.add(tax);
        }
        return new MoneyBounds(stated.currency(), atLeast, atMost, null);
    }

    private Condition category(CostCategory wanted) {
        return classified && cost.category() != null
                ? Condition.of(cost.category() == wanted)
                : category(EnumSet.of(wanted));
    }

    /** Whether the category is one of these, as far as the record and its closing statements say. */
    private Condition category(Set<CostCategory> wanted) {
        if (classified && cost.category() != null) {
            return Condition.of(wanted.contains(cost.category()));
        }
        if (wanted.containsAll(categories) && classified) {
            return Condition.TRUE;
        }
        return Collections.disjoint(categories, wanted) ? Condition.FALSE : unknown(names.category);
    }

    /** Part II.B, nexus: the three limbs are alternatives. */
    private Condition nexus() {
        if (nexus == null) {
            nexus = Condition.any(
                    in(cost.initiatedBy(), RECRUITING_SIDE, "initiatedBy"),
                    known(cost.requiredForAccess(), "requiredForAccess"),
                    known(cost.imposedInRecruitment(), "imposedInRecruitment"));
        }
        return nexus;
    }

    /** Whatever its category: with a nexus it is a fee, a related cost or an illegitimate one. */
    private Condition unclassified() {
        return cost.category() == null ? Condition.all(nexus()) : Condition.FALSE;
    }

    private Condition seafarersPaper() {
        return Condition.all(category(OF_SEAFARERS_PAPERS), in(cost.item(), SEAFARERS_PAPERS, "item"));
    }

    /** The ultimate bearer decides; if unknown, what the worker's side paid, or worked for, the worker bears. */
    Condition borneByWorker() {
        if (borneByWorker == null) {
            borneByWorker = bearer();
        }
        return borneByWorker;
    }

    private Condition bearer() {
        if (!classified && names == Names.OF_DEDUCTION) {
            return Condition.unknown(
                    missing(names.category)); // A deduction of unknown purpose may be no charge at all.
        }
        if (cost.ultimateBearer() != null && !Cost.workerSide(cost.ultimateBearer())) {
            // An authority found that too much was taken: then the record's word for the bearer does not settle it.
            return facts().found(pointer(), FindingDirection.EXCESS).isEmpty()
                    ? Condition.FALSE
                    : unknown("ultimateBearer");
        }
        if (cost.ultimateBearer() != null) {
            return Condition.TRUE;
        }
        if (Cost.workerSide(cost.payer()) || Cost.takenFromWorker(cost.form())) {
            return Condition.TRUE;
        }
        return unknown("ultimateBearer");
    }

    private Condition bribeBondOrCollateral() {
        return Condition.any(category(BRIBE_OR_BOND), in(cost.form(), COLLATERAL, "form"));
    }

    private Condition undisclosed() {
        return Condition.any(
                category(CostCategory.UNDISCLOSED),
                known(cost.disclosedBeforeAcceptance(), "disclosedBeforeAcceptance")
                        .negated());
    }

    private Condition outsideContract() {
        return known(cost.inContract(), "inContract").negated();
    }

    private Condition inflated() {
        if (aboveTariff == null) {
            aboveTariff = aboveTariff();
        }
        return Condition.any(category(CostCategory.INFLATED), aboveTariff);
    }

    private Condition aboveTariff() {
        Money tariff = cost.officialTariff();
        if (tariff == null || tariff.value() == null) {
            return unknown("officialTariff");
        }
        MoneyBounds amount = amount();
        if (amount.currency() == null || !amount.currency().equals(tariff.currency())) {
            return unknown("amount");
        }
        // A tariff is for one worker: a total, or an amount of which nobody says what it is, cannot be held against it.
        if (facts().severalWorkers() && amount.basis() != AmountBasis.PER_WORKER) {
            return unknown("basis");
        }
        if (amount.atLeast().compareTo(tariff.value()) > 0) {
            return Condition.TRUE;
        }
        return amount.atMost() != null && amount.atMost().compareTo(tariff.value()) <= 0
                ? Condition.FALSE
                : unknown("amount");
    }

    Condition fullyReimbursed() {
        if (fullyReimbursed == null) {
            fullyReimbursed = repaid();
        }
        return fullyReimbursed;
    }

    private Condition repaid() {
        if (cost.reimbursements().isEmpty()) {
            return Condition.FALSE;
        }
        MoneyBounds left = balance();
        if (left.atMost() != null && left.atMost().signum() == 0) {
            return Condition.TRUE;
        }
        if (left.atLeast().signum() > 0) {
            return Condition.FALSE;
        }
        List<MissingFact> missing = new ArrayList<>();
        if (!amount().exact()) {
            missing.add(missing("amount"));
        }
        for (int i = 0; i < cost.reimbursements().size(); i++) {
            Reimbursement reimbursement = cost.reimbursements().get(i);
            String property = "reimbursements/" + i;
            if (reimbursement.amount() == null || reimbursement.amount().value() == null) {
                missing.add(missing(property + "/amount"));
            } else if (!comparable(reimbursement, amount())) {
                missing.add(missing(property + "/basis"));
            }
            if (!proven(reimbursement)) {
                missing.add(missing(property + "/on"));
            }
        }
        Collections.sort(missing);
        return Condition.unknown(missing);
    }

    private Condition exceptionInForce(FeeException exception) {
        Span charged = day(cost.chargedOn(), names.day);
        if (exception.validFrom() == null) {
            return unknown("exception/validFrom");
        }
        if (exception.validUntil() == null && !Boolean.TRUE.equals(exception.openEnded())) {
            return Condition.all(charged.within(exception.validFrom(), null), unknown("exception/validUntil"));
        }
        return charged.within(exception.validFrom(), exception.validUntil());
    }

    private Condition stateConcerned(FeeException exception) {
        if (exception.country() == null) {
            return unknown("exception/country");
        }
        List<String> country = List.of(exception.country());
        return Condition.any(facts().origin(country), facts().destination(country));
    }

    private Condition boundBy(String country, String instrument) {
        Corridor corridor = facts().corridor();
        MissingFact unknown = CaseFacts.value("/corridor/ratifications");
        if (corridor == null) {
            return Condition.unknown(unknown);
        }
        List<Condition> rows = new ArrayList<>();
        for (int i = 0; i < corridor.ratifications().size(); i++) {
            Ratification ratification = corridor.ratifications().get(i);
            if (country.equals(ratification.country()) && instrument.equals(ratification.instrument())) {
                rows.add(bound(ratification, "/corridor/ratifications/" + i));
            }
        }
        boolean contradictory = rows.stream().map(Condition::truth).distinct().count() > 1;
        return rows.isEmpty() || contradictory ? Condition.unknown(unknown) : rows.get(0);
    }

    private Condition bound(Ratification ratification, String pointer) {
        if (ratification.ratified() == null) {
            return Condition.unknown(CaseFacts.value(pointer + "/ratified"));
        }
        if (!ratification.ratified()) {
            return Condition.FALSE;
        }
        return ratification.inForceFrom() == null
                ? Condition.unknown(CaseFacts.value(pointer + "/inForceFrom"))
                : day(cost.chargedOn(), names.day).within(ratification.inForceFrom(), null);
    }

    private Condition present(String value, String property) {
        return value == null ? unknown(property) : Condition.TRUE;
    }

    /** A limb of the exception pleaded; without a plea no limb holds. */
    private Condition limb(Function<FeeException, Condition> question) {
        return cost.exception() == null ? Condition.FALSE : question.apply(cost.exception());
    }
}
