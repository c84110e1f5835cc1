package io.github.fairrecruit.compliance.generator;

import static io.github.fairrecruit.compliance.generator.Judgement.NEVER;
import static io.github.fairrecruit.compliance.generator.Judgement.REPAID;

import io.github.fairrecruit.compliance.generator.Judgement.Left;
import io.github.fairrecruit.compliance.generator.Judgement.Question;
import io.github.fairrecruit.compliance.generator.Scenario.CostLine;
import io.github.fairrecruit.compliance.generator.Scenario.DeductionLine;
import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.ClauseKind;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.CostForm;
import io.github.fairrecruit.compliance.model.DeductionPurpose;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Fees and costs by international standards: workers bear none, with the few exceptions that each standard knows. */
final class FeeTruth {
    private static final Set<ActorKind> EMPLOYER_OR_INTERMEDIARY =
            EnumSet.of(ActorKind.EMPLOYER, ActorKind.RECRUITER, ActorKind.SUB_AGENT);
    private static final Set<CostCategory> FOR_THE_JOB = EnumSet.of(
            CostCategory.RECRUITMENT_FEE, CostCategory.FEE_RECOVERY, CostCategory.BRIBE, CostCategory.KICKBACK);

    private static final Question FEE_OR_COST_ON_WORKER = charge -> charge.feeOrRelatedCost.and(charge.borne);

    /** ILO definition II.B, exceptions: related costs, where a State excepted them and C does not forbid them anyhow. */
    private static final Question EXCEPTED =
            charge -> Tri.all(charge.exceptedByDefinition(), charge.nexus, charge.borne);

    private static final Question EXCEPTED_OR_SEAFARERS =
            charge -> EXCEPTED.apply(charge).or(charge.leftToSeafarers());

    private final Judgement judgement;
    private final Scenario scenario;
    private final Tri crossBorder;
    private final WorkerCategory worker;

    FeeTruth(Judgement judgement) {
        this.judgement = judgement;
        this.scenario = judgement.scenario;
        this.crossBorder = Tri.of(scenario.corridor.crossBorder());
        this.worker = scenario.job.category();
    }

    void judge() {
        definition();
        clauses();
        // Dhaka principle 1, IRIS principle 1: no exception at all.
        judgement.repay("DP-1", crossBorder, FEE_OR_COST_ON_WORKER, NEVER, REPAID);
        judgement.repay("IRIS-1.a", Tri.YES, FEE_OR_COST_ON_WORKER, NEVER, REPAID);
        conventions();
        wages();
    }

    /** ILO general principle 7 and the definition of 2019. */
    private void definition() {
        judgement.repay("ILO-FR-P7", Tri.YES, FEE_OR_COST_ON_WORKER, EXCEPTED_OR_SEAFARERS, REPAID);
        judgement.repay("ILO-DEF-I", Tri.YES, FEE_OR_COST_ON_WORKER, EXCEPTED_OR_SEAFARERS, REPAID);
        judgement.repay(
                "ILO-DEF-A.a",
                Tri.YES,
                charge -> charge.category(CostCategory.RECRUITMENT_FEE).and(charge.borne),
                NEVER,
                REPAID);
        judgement.test("ILO-DEF-B.0", Tri.YES, charge -> charge.related().and(charge.nexus));
        item("ILO-DEF-B.i", CostCategory.MEDICAL, EXCEPTED_OR_SEAFARERS);
        item("ILO-DEF-B.vi", CostCategory.TRAVEL, EXCEPTED);
        item("ILO-DEF-B.vii", CostCategory.ADMINISTRATIVE, EXCEPTED_OR_SEAFARERS);
        item("ILO-DEF-B.open", CostCategory.OTHER, EXCEPTED);
        judgement.test("ILO-DEF-B.exc", Tri.YES, Charge::exceptedByDefinition);
        // II.C: outside the contract, undisclosed, inflated or illicit costs are never legitimate.
        judgement.repay(
                "ILO-DEF-C.1",
                Tri.YES,
                charge -> Tri.any(charge.undisclosed, charge.outsideContract, charge.inflated, charge.bondOrBribe)
                        .and(charge.borne),
                NEVER,
                REPAID);
    }

    private void item(String requirement, CostCategory category, Question lifted) {
        judgement.repay(
                requirement,
                Tri.YES,
                charge -> Tri.all(charge.category(category), charge.nexus, charge.borne),
                lifted,
                REPAID);
    }

    /** Clauses under which a worker who leaves pays, and general principle 12. */
    private void clauses() {
        Tri recovers = clause(ClauseKind.REPAYMENT, ClauseKind.BOND);
        Tri bond = clause(ClauseKind.BOND);
        judgement.repay(
                "ILO-DEF-A.d",
                Tri.YES,
                charge -> charge.category(CostCategory.FEE_RECOVERY).and(charge.borne),
                NEVER,
                REPAID,
                Judgement.DATED,
                new Findings().against(recovers));
        // A bond is not repaired by giving it back.
        judgement.repay(
                "ILO-DEF-C.2",
                Tri.YES,
                charge -> charge.bondOrBribe.and(charge.borne),
                NEVER,
                NEVER,
                Judgement.DATED,
                new Findings().against(bond));
        Tri bound = clause(
                ClauseKind.EXIT_CONSENT,
                ClauseKind.TRANSFER_CONSENT,
                ClauseKind.RESIGNATION_PENALTY,
                ClauseKind.BOND,
                ClauseKind.REPAYMENT,
                ClauseKind.NON_COMPETE,
                ClauseKind.NOTICE_BEYOND_LAW);
        judgement.set("ILO-FR-P12", new Findings().against(bound).demand());
    }

    /** Whether a contract has such a clause. All are known only if no other clause and no other contract can be. */
    private Tri clause(ClauseKind... kinds) {
        boolean there = scenario.clauses.stream().anyMatch(List.of(kinds)::contains);
        boolean complete =
                scenario.closed.contains(ListName.CLAUSES) && scenario.closed.contains(ListName.TERMS_CHANGES);
        return there ? Tri.YES : complete ? Tri.NO : Tri.UNKNOWN;
    }

    private void conventions() {
        // Convention No. 181 leaves out seafarers (Art 2(2)), No. 188 is for fishers, the MLC for seafarers.
        Tri notSeafarer = Tri.of(worker != WorkerCategory.SEAFARER);
        Question collected = charge -> charge.byAgency.and(charge.borne);
        judgement.repay(
                "C181-7.1",
                notSeafarer,
                collected,
                charge -> collected.apply(charge).and(charge.exceptedByConvention()),
                REPAID);
        judgement.test("C181-7.2", notSeafarer, Charge::exceptedByConvention);
        judgement.repay("C188-22.3", Tri.of(worker == WorkerCategory.FISHER), FEE_OR_COST_ON_WORKER, NEVER, REPAID);
        judgement.repay(
                "MLC-A1.4.5b",
                notSeafarer.not(),
                charge -> charge.feeOrRelatedCost
                        .and(charge.seafarersPaper().not())
                        .or(charge.visa())
                        .and(charge.borne),
                NEVER,
                REPAID);
    }

    /** Convention No. 95 Article 9: no deduction from wages as a payment for obtaining or keeping the job. */
    private void wages() {
        Findings findings = new Findings();
        List<Left> breached = new ArrayList<>();
        Tri inForce = Tri.NO;
        for (int i = 0; i < scenario.deductions.size(); i++) {
            DeductionLine deduction = scenario.deductions.get(i);
            Tri forTheJob = deduction.purpose() == DeductionPurpose.OBTAIN_OR_KEEP_EMPLOYMENT
                    ? Tri.YES
                    : Charge.mayBeForTheJob(deduction.purpose()) ? Tri.UNKNOWN : Tri.NO;
            Tri dated = deduction.on() == null ? Tri.UNKNOWN : Tri.YES;
            Outcome outcome =
                    Findings.outcome(forTheJob.and(toEmployerSide(deduction.beneficiary())), Tri.NO, Tri.NO, dated);
            findings.speak(outcome);
            inForce = inForce.or(dated);
            if (outcome == Outcome.BREACHED) {
                BigDecimal least = deduction.amount() == null ? BigDecimal.ZERO : deduction.amount();
                breached.add(new Left("/deductions/" + i, deduction.currency(), null, least, deduction.amount()));
            }
        }
        for (Charge charge : judgement.charges) {
            if (charge.origin == Charge.Origin.COST) {
                Outcome outcome = Findings.outcome(
                        deductedForTheJob(charge.cost).and(toEmployerSide(charge.cost.payee)),
                        Tri.NO,
                        charge.repaid,
                        charge.dated);
                findings.speak(outcome);
                inForce = inForce.or(charge.dated);
                if (outcome == Outcome.BREACHED) {
                    breached.add(Left.of(charge));
                }
            }
        }
        if (!scenario.closed.contains(ListName.DEDUCTIONS)
                || !Charge.openCosts(scenario).isEmpty()) {
            findings.against(Tri.UNKNOWN);
        }
        boolean none = scenario.deductions.isEmpty() && scenario.costs.isEmpty();
        Outcome outcome = findings.demand(none ? Tri.YES : inForce);
        judgement.set("C95-9", outcome);
        if (outcome == Outcome.BREACHED) {
            judgement.demand("C95-9", breached);
        }
    }

    /** A fee, a kickback or a cost required for the job that was taken from wages. */
    private static Tri deductedForTheJob(CostLine cost) {
        Tri deducted = cost.form == null ? Tri.UNKNOWN : Tri.of(cost.form == CostForm.DEDUCTION);
        Tri ofSuchKind = cost.category == null ? Tri.UNKNOWN : Tri.of(FOR_THE_JOB.contains(cost.category));
        return deducted.and(ofSuchKind.or(Tri.of(cost.required)));
    }

    private static Tri toEmployerSide(ActorKind payee) {
        return payee == null ? Tri.UNKNOWN : Tri.of(EMPLOYER_OR_INTERMEDIARY.contains(payee));
    }
}
