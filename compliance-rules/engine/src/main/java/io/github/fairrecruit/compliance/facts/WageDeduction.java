package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.law.Span;
import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Cost;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.CostForm;
import io.github.fairrecruit.compliance.model.Deduction;
import io.github.fairrecruit.compliance.model.DeductionPurpose;
import io.github.fairrecruit.compliance.model.Money;
import io.github.fairrecruit.compliance.pack.Event;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** A deduction from wages: one of the record's deductions, or a cost that was taken from wages. */
public final class WageDeduction extends Fact {
    private static final Set<ActorKind> EMPLOYER_OR_INTERMEDIARY =
            EnumSet.of(ActorKind.EMPLOYER, ActorKind.RECRUITER, ActorKind.SUB_AGENT);
    private static final Set<CostForm> DEDUCTION = EnumSet.of(CostForm.DEDUCTION);
    private static final Set<CostCategory> FOR_THE_JOB = EnumSet.of(
            CostCategory.RECRUITMENT_FEE, CostCategory.FEE_RECOVERY, CostCategory.BRIBE, CostCategory.KICKBACK);

    private final Condition forJob;
    private final Condition toEmployer;
    private final Money amount;
    private final CalendarDate on;
    private final String onProperty;
    private final Charge charge;
    private Span deducted;

    private WageDeduction(
            CaseFacts facts, String pointer, boolean unlisted, Deduction deduction, Cost cost, Charge charge) {
        super(facts, pointer, unlisted);
        this.charge = charge;
        if (cost != null) {
            Condition deducted = in(cost.form(), DEDUCTION, "form");
            // A fee, a kickback or a cost required for the job is by itself a payment for obtaining or keeping it.
            this.forJob = Condition.all(
                    deducted,
                    Condition.any(
                            in(cost.category(), FOR_THE_JOB, "category"),
                            known(cost.requiredForAccess(), "requiredForAccess")));
            this.toEmployer = in(cost.payee(), EMPLOYER_OR_INTERMEDIARY, "payee");
            this.amount = cost.amount();
            this.on = cost.chargedOn();
            this.onProperty = "chargedOn";
        } else {
            DeductionPurpose purpose = deduction == null ? null : deduction.purpose();
            // "Other" names no purpose: a payment for the job may stand behind a levy or a loan.
            this.forJob = perhapsForWork(purpose) && purpose != DeductionPurpose.OBTAIN_OR_KEEP_EMPLOYMENT
                    ? unknown("purpose")
                    : Condition.of(purpose == DeductionPurpose.OBTAIN_OR_KEEP_EMPLOYMENT);
            this.toEmployer =
                    in(deduction == null ? null : deduction.beneficiary(), EMPLOYER_OR_INTERMEDIARY, "beneficiary");
            this.amount = deduction == null ? null : deduction.amount();
            this.on = deduction == null ? null : deduction.on();
            this.onProperty = "on";
        }
    }

    /** Whether a deduction with this purpose is, or may be, one for obtaining or keeping the job. */
    static boolean perhapsForWork(DeductionPurpose purpose) {
        return purpose == null
                || purpose == DeductionPurpose.OTHER
                || purpose == DeductionPurpose.OBTAIN_OR_KEEP_EMPLOYMENT;
    }

    static WageDeduction of(CaseFacts facts, String pointer, Deduction deduction) {
        return new WageDeduction(facts, pointer, false, deduction, null, null);
    }

    /** A cost, which may have been taken from wages. */
    static WageDeduction of(CaseFacts facts, Cost cost, Charge charge) {
        return new WageDeduction(facts, charge.pointer(), false, null, cost, charge);
    }

    static WageDeduction unlisted(CaseFacts facts, String list) {
        return new WageDeduction(facts, list, true, null, null, null);
    }

    /** A direct or indirect payment for obtaining or keeping the job. */
    public boolean isForObtainingOrKeepingWork() {
        return holds(forJob);
    }

    /** Goes to the employer, its representative or an intermediary. */
    public boolean isPaidToEmployerOrIntermediary() {
        return holds(toEmployer);
    }

    /** A cost taken from wages that was paid back in full. */
    public boolean isFullyReimbursed() {
        return charge != null && holds(charge.fullyReimbursed());
    }

    @Override
    public MoneyBounds amount() {
        return charge == null ? MoneyBounds.of(amount, null) : charge.amount();
    }

    @Override
    public MoneyBounds balance() {
        return charge == null ? amount() : charge.balance();
    }

    @Override
    Event event() {
        return Event.DEDUCTION;
    }

    @Override
    public Span dateOf(Event event) {
        if (event != Event.DEDUCTION && event != Event.CHARGE) {
            return super.dateOf(event);
        }
        if (deducted == null) {
            deducted = facts().spread(day(on, onProperty), on);
        }
        return deducted;
    }

    @Override
    void describe(Map<String, String> values) {
        if (charge != null) {
            charge.describe(values);
        }
    }
}
