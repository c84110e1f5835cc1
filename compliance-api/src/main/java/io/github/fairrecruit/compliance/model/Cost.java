package io.github.fairrecruit.compliance.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A fee or cost of a recruitment, whoever paid it.
 *
 * @param category category; the label does not decide it
 * @param item the single item
 * @param label label as charged
 * @param amount the amount
 * @param taxIncluded whether the amount includes value added tax
 * @param tax value added tax that comes on top of the amount
 * @param basis for a group: what the amount refers to
 * @param chargedOn day of the charge
 * @param paidOn day of payment
 * @param stage stage
 * @param place place
 * @param payer who handed the money over
 * @param ultimateBearer who is poorer in the end
 * @param payee who received it
 * @param form how it was taken
 * @param requiredForAccess required to get access to the job
 * @param imposedInRecruitment imposed in the recruitment process
 * @param initiatedBy who asked for it
 * @param disclosedBeforeAcceptance disclosed before the worker accepted
 * @param inContract named in the contract
 * @param receiptGiven whether the payer has a receipt
 * @param receipt the receipt
 * @param officialTariff official tariff or market cost of the item
 * @param exception the exception pleaded
 * @param reimbursements repayments pleaded
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
@Consistent
public record Cost(
        CostCategory category,
        CostItem item,
        @Size(min = 1, max = Codes.TEXT) String label,
        @Valid Money amount,
        Boolean taxIncluded,
        @Valid Money tax,
        AmountBasis basis,
        CalendarDate chargedOn,
        CalendarDate paidOn,
        RecruitmentStage stage,
        CostPlace place,
        ActorKind payer,
        ActorKind ultimateBearer,
        ActorKind payee,
        CostForm form,
        Boolean requiredForAccess,
        Boolean imposedInRecruitment,
        ActorKind initiatedBy,
        Boolean disclosedBeforeAcceptance,
        Boolean inContract,
        Boolean receiptGiven,
        @Valid Receipt receipt,
        @Valid Money officialTariff,
        @Valid FeeException exception,
        List<@NotNull @Valid Reimbursement> reimbursements)
        implements SelfConsistent {
    public Cost {
        reimbursements = Values.list(reimbursements);
    }

    private static final Set<ActorKind> WORKER_SIDE =
            EnumSet.of(ActorKind.WORKER, ActorKind.FAMILY, ActorKind.THIRD_PARTY_FOR_WORKER);
    private static final Set<CostForm> TAKEN_FROM_WORK =
            EnumSet.of(CostForm.DEDUCTION, CostForm.LABOUR, CostForm.LOWER_WAGE);

    /** Whether this actor counts as the worker: the worker, the family, or a third party who acts for the worker. */
    public static boolean workerSide(ActorKind actor) {
        return actor != null && WORKER_SIDE.contains(actor);
    }

    /** Whether this form by its nature is taken from the worker. */
    public static boolean takenFromWorker(CostForm form) {
        return form != null && TAKEN_FROM_WORK.contains(form);
    }

    @Override
    @JsonIgnore
    public List<Contradiction> contradictions() {
        if (amount != null && amount.value() != null && amount.value().signum() == 0) {
            return List.of(new Contradiction(
                    "amount",
                    "0 is no cost",
                    "Maybe leave the cost out, and state that the list is complete; or leave out an unknown value."));
        }
        if (Boolean.FALSE.equals(receiptGiven) && receipt != null) {
            return List.of(new Contradiction(
                    "receiptGiven", "false, although a receipt is on record", "Maybe leave the receipt out."));
        }
        for (Reimbursement reimbursement : reimbursements) {
            if (reimbursement != null
                    && reimbursement.on() != null
                    && chargedOn != null
                    && reimbursement.on().lastDay().isBefore(chargedOn.firstDay())) {
                return List.of(new Contradiction(
                        "reimbursements",
                        "repaid on " + reimbursement.on() + ", before it was charged on " + chargedOn,
                        "Maybe the two days are swapped."));
            }
        }
        if (ultimateBearer == null || workerSide(ultimateBearer)) {
            return List.of();
        }
        // A cost that was paid back is a cost that was charged: it needs a reimbursement, not another bearer.
        if (workerSide(payer)) {
            return List.of(new Contradiction(
                    "ultimateBearer",
                    ultimateBearer + " cannot be the ultimate bearer of what the payer " + payer + " paid",
                    "Maybe it was paid back: then leave ultimateBearer out and state the reimbursement."));
        }
        if (takenFromWorker(form)) {
            return List.of(new Contradiction(
                    "ultimateBearer",
                    ultimateBearer + " cannot be the ultimate bearer of a cost taken as " + form,
                    "Maybe it was paid back: then leave ultimateBearer out and state the reimbursement."));
        }
        return List.of();
    }
}
