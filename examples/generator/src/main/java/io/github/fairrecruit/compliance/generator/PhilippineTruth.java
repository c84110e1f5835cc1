package io.github.fairrecruit.compliance.generator;

import static io.github.fairrecruit.compliance.generator.Judgement.NEVER;
import static io.github.fairrecruit.compliance.generator.Judgement.REPAID;

import io.github.fairrecruit.compliance.generator.Judgement.Question;
import io.github.fairrecruit.compliance.generator.Stated.Sum;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.CostItem;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Philippine law: recruitment from the Philippines for work abroad. */
final class PhilippineTruth {
    /** From this day the law on fees of seafarers is known. */
    private static final LocalDate SEAFARERS_KNOWN_FROM = LocalDate.of(2026, 1, 1);

    /** From this day 500 dollars a month are a target for domestic workers. */
    private static final LocalDate TARGET_FROM = LocalDate.of(2025, 10, 7);

    private static final int FLOOR = 400;
    private static final int TARGET = 500;
    private static final int AGE_OF_DOMESTIC_WORKERS = 24;

    private final Judgement judgement;
    private final Scenario scenario;
    private final Stated facts;
    private final Tri domestic;

    PhilippineTruth(Judgement judgement) {
        this.judgement = judgement;
        this.scenario = judgement.scenario;
        this.facts = scenario.philippine == null ? new Stated() : scenario.philippine;
        this.domestic = Tri.of(scenario.job.category() == WorkerCategory.DOMESTIC);
    }

    void judge() {
        if (!scenario.corridor.origin().equals("PH")) {
            judgement.noneApplies("ph");
            return;
        }
        // Rows that ask of agencies, not of placements.
        judgement.notApplicable(
                "PH-ACT-FALSE",
                "PH-ACT-ALIEN",
                "PH-LIC-OWN",
                "PH-LIC-CAPITAL",
                "PH-LIC-DISQ",
                "PH-LIC-DISQ-KIN",
                "PH-LIC-FIN",
                "PH-LIC-NEWMKT",
                "PH-LIC-ESCROW",
                "PH-LIC-TERM");
        // Law that nobody has read is for review, whatever the facts are.
        judgement.set("PH-LOAN", Outcome.FLAGGED);
        judgement.set("PH-MED", Outcome.FLAGGED);
        judgement.set("PH-CON-MIN", Outcome.FLAGGED);
        judgement.set("PH-LIC-REQ", LicenceTruth.inThePhilippines(scenario));
        fees();
        feeLimit();
        costs();
        contract();
        insurance();
        domesticWork();
        judgement.set(
                "PH-ACT-DOCS",
                DocumentTruth.heldByAgencyBeforeDeparture(scenario).demand(DocumentTruth.inForce(scenario)));
        set("PH-ACT-NONDEPLOY", yes("deploymentFailed").and(no("validReasonNotToDeploy")));
    }

    private Tri yes(String name) {
        return facts.yes(name);
    }

    private Tri no(String name) {
        return facts.no(name);
    }

    private void set(String requirement, Tri... breaches) {
        Findings findings = new Findings();
        for (Tri breach : breaches) {
            findings.against(breach);
        }
        judgement.set(requirement, findings.demand());
    }

    // ------------------------------------------------------------------ the placement fee

    private static final Question FEE = charge -> charge.fee.and(charge.borne);

    private void fees() {
        judgement.repay("PH-FEE-DW", domestic, FEE, NEVER, REPAID);
        judgement.repay(
                "PH-FEE-DEST", Tri.YES, charge -> FEE.apply(charge).and(yes("destinationForbidsFee")), NEVER, REPAID);
        judgement.repay(
                "PH-FEE-SEA",
                Tri.of(scenario.job.category() == WorkerCategory.SEAFARER),
                FEE,
                NEVER,
                REPAID,
                charge -> charge.chargedBefore(SEAFARERS_KNOWN_FROM) == Tri.NO ? Tri.YES : Tri.UNKNOWN,
                scenario.signedOn.isBefore(SEAFARERS_KNOWN_FROM) ? Tri.UNKNOWN : Tri.YES,
                new Findings());
        // 2016 Rules s.51: only after signature of a contract that was approved.
        judgement.repay(
                "PH-FEE-TIME",
                Tri.YES,
                charge -> FEE.apply(charge)
                        .and(Tri.any(
                                charge.chargedBefore(scenario.signedOn),
                                no("contractApproved"),
                                charge.chargedBefore(scenario.approvedOn))),
                NEVER,
                REPAID);
        judgement.each(
                "PH-FEE-RECEIPT",
                Tri.YES,
                charge -> FEE.apply(charge)
                        .and(Tri.any(
                                withoutReceipt(charge),
                                no("receiptsRegistered"),
                                no("receiptsShowDay"),
                                otherSum(charge))));
        // The advisory on the payee is known to be law from the knowledge date only.
        judgement.set("PH-FEE-PAYEE", Outcome.UNDETERMINED);
    }

    private static Tri withoutReceipt(Charge charge) {
        return charge.cost.receiptAmount != null
                ? Tri.NO
                : Tri.of(charge.cost.receiptGiven).not();
    }

    private static Tri otherSum(Charge charge) {
        if (charge.cost.receiptAmount == null) {
            return Tri.NO;
        }
        return charge.cost.amount == null
                ? Tri.UNKNOWN
                : Tri.of(charge.cost.receiptAmount.compareTo(charge.cost.amount) != 0);
    }

    /** 2016 Rules s.51: one month of basic salary; what is above it goes back. */
    private void feeLimit() {
        boolean bound = domestic == Tri.NO && scenario.job.category() != WorkerCategory.SEAFARER;
        if (!bound) {
            judgement.notApplicable("PH-FEE-CAP");
            return;
        }
        Sum salary = facts.sum("basicMonthlySalary");
        FeeSum sum = new FeeSum(judgement, FEE, salary == null ? "" : salary.currency(), false);
        Tri above = salary != null ? sum.above(salary.value(), false) : sum.nothingListed() ? Tri.NO : Tri.UNKNOWN;
        boolean repaymentPleaded = judgement.charges.stream().anyMatch(charge -> !charge.cost.repayments.isEmpty());
        Tri repaired = repaymentPleaded && salary != null
                ? sum.above(salary.value(), true).not()
                : Tri.NO;
        Findings findings = new Findings();
        findings.speak(Findings.outcome(above, Tri.NO, repaired, sum.dated()));
        if (sum.mayBeMore()) {
            findings.against(Tri.UNKNOWN);
        }
        Outcome outcome = findings.demand(judgement.inForce());
        judgement.set("PH-FEE-CAP", outcome);
        if (outcome == Outcome.BREACHED) {
            BigDecimal most = sum.atMost(true);
            judgement.demandExcess(
                    "PH-FEE-CAP",
                    salary.currency(),
                    sum.atLeast(true).subtract(salary.value()).max(BigDecimal.ZERO),
                    most == null ? null : most.subtract(salary.value()).max(BigDecimal.ZERO),
                    judgement.charges.stream()
                            .filter(charge -> charge.listed() && FEE.apply(charge) == Tri.YES)
                            .map(charge -> charge.pointer)
                            .toList());
        }
    }

    // ------------------------------------------------------------------ costs beside the fee

    private void costs() {
        Question other = charge -> charge.fee.not().and(charge.borne);
        judgement.repay(
                "PH-COST-WORKER",
                Tri.YES,
                charge -> other.apply(charge).and(notOnTheWorkersList(charge).or(unprescribed(charge))),
                NEVER,
                REPAID);
        judgement.repay(
                "PH-COST-EMPLOYER",
                Tri.YES,
                charge -> other.apply(charge)
                        .and(charge.item(
                                CostItem.VISA,
                                CostItem.PERMIT,
                                CostItem.OUTWARD_TRAVEL,
                                CostItem.RETURN_TRAVEL,
                                CostItem.TRANSFER_TO_WORKPLACE,
                                CostItem.PROCESSING_FEE,
                                CostItem.WELFARE_FUND,
                                CostItem.TRADE_TEST)),
                NEVER,
                REPAID);
        judgement.repay("PH-PREMIUM", Tri.YES, premium(), NEVER, REPAID);
        judgement.repay(
                "PH-ACT-REIMB",
                Tri.YES,
                charge -> Tri.all(
                        yes("deploymentFailed"),
                        no("failureByWorker"),
                        charge.related(),
                        charge.borne,
                        charge.repaid.not()),
                NEVER,
                NEVER);
    }

    private static Question premium() {
        return charge -> Tri.all(charge.fee.not(), charge.borne, charge.item(CostItem.INSURANCE_PREMIUM));
    }

    /** 2016 Rules s.50: a closed list of what the worker may bear. */
    private static Tri notOnTheWorkersList(Charge charge) {
        return charge.item(
                        CostItem.PASSPORT,
                        CostItem.CLEARANCE,
                        CostItem.BIRTH_CERTIFICATE,
                        CostItem.EDUCATION_RECORD,
                        CostItem.PROFESSIONAL_LICENCE,
                        CostItem.SKILLS_CERTIFICATE,
                        CostItem.STATUTORY_MEDICAL_CERTIFICATE,
                        CostItem.OTHER_MEDICAL,
                        CostItem.SOCIAL_INSURANCE)
                .not();
    }

    private Tri unprescribed(Charge charge) {
        return charge.category(CostCategory.MEDICAL).and(no("medicalPrescribed"));
    }

    // ------------------------------------------------------------------ contract and insurance

    private void contract() {
        Sum salary = facts.sum("basicMonthlySalary");
        set(
                "PH-CON-WAGE",
                yes("hostMinimumExists").and(less(salary, facts.sum("hostMinimumMonthly"))),
                less(salary, facts.sum("ncrMinimumMonthly")));
        set("PH-CON-COMPLETE", no("positionWrittenOut"), no("salaryWrittenOut"));
        set("PH-LIAB", no("solidaryLiabilityClause"));
        // RA 8042 s.6(i): an approved contract does not become worse without approval.
        List<Tri> breaches = new ArrayList<>();
        for (TermsTruth.Change change : TermsTruth.changes(scenario)) {
            breaches.add(Tri.all(
                    yes("contractApproved"),
                    Tri.of(change.ofContract()),
                    change.worse(),
                    TermsTruth.approved(scenario, change).not()));
        }
        set("PH-CON-SUBST", breaches.toArray(Tri[]::new));
    }

    private static Tri less(Sum one, Sum other) {
        return one == null || other == null ? Tri.UNKNOWN : one.less(other);
    }

    /** RA 8042 s.37-A: insurance for the whole contract, with least benefits, at no cost to the worker. */
    private void insurance() {
        List<Tri> breaches = new ArrayList<>(List.of(
                no("insured"),
                after(facts.day("insuredFrom"), scenario.contracted.start),
                after(facts.day("contractLastDay"), facts.day("insuredLastDay")),
                less(facts.sum("insuredAccidentalDeath"), Sum.of(15_000, "USD")),
                less(facts.sum("insuredNaturalDeath"), Sum.of(10_000, "USD")),
                less(facts.sum("insuredDisablement"), Sum.of(7_500, "USD")),
                less(facts.sum("insuredSubsistence"), Sum.of(100, "USD")),
                facts.below("insuredSubsistenceMonths", 6),
                facts.below("insuredClaimsMonths", 3),
                no("insuredRepatriation"),
                no("insuredCompassionateVisit"),
                no("insuredMedicalEvacuation"),
                no("insuredMedicalRepatriation")));
        Question premium = premium();
        judgement.charges.forEach(charge -> breaches.add(premium.apply(charge)));
        set("PH-INS", breaches.toArray(Tri[]::new));
    }

    private static Tri after(LocalDate day, LocalDate limit) {
        return day == null || limit == null ? Tri.UNKNOWN : Tri.of(day.isAfter(limit));
    }

    // ------------------------------------------------------------------ domestic work

    private void domesticWork() {
        LocalDate approved = scenario.approvedOn;
        Findings floor = new Findings();
        Findings target = new Findings();
        for (WageTruth wage : WageTruth.of(scenario)) {
            if (wage.ofContract && domestic == Tri.YES) {
                floor.against(approved == null ? Tri.UNKNOWN : wage.monthlyBelow(FLOOR, "USD"));
                Tri below = approved == null ? Tri.UNKNOWN : wage.monthlyBelow(TARGET, "USD");
                target.speak(below == Tri.YES ? Outcome.FLAGGED : below == Tri.UNKNOWN ? Outcome.UNDETERMINED : null);
            }
        }
        judgement.set("PH-DW-WAGE", Findings.within(domestic, floor.demand()));
        boolean aimed = approved == null || !approved.isBefore(TARGET_FROM);
        judgement.set(
                "PH-DW-WAGE-TARGET",
                Findings.within(domestic, aimed ? sign(target, approved) : Outcome.NOT_APPLICABLE));
        judgement.set(
                "PH-DW-AGE",
                Findings.within(
                        domestic,
                        new Findings()
                                .against(PersonTruth.younger(scenario, scenario.departure, AGE_OF_DOMESTIC_WORKERS))
                                .demand()));
        boolean left = !scenario.departure.isAfter(Scenario.KNOWLEDGE_DATE);
        Findings ready = new Findings()
                .against(no("skillsCertificate"))
                .against(no("orientationDone"))
                .against(no("orientationFree"));
        judgement.set("PH-DW-QUAL", Findings.within(domestic, left ? ready.demand() : Outcome.NOT_DUE));
    }

    /** One contract below the target is enough, whatever is not known of another. */
    private Outcome sign(Findings target, LocalDate approved) {
        for (WageTruth wage : WageTruth.of(scenario)) {
            if (approved != null
                    && wage.ofContract
                    && domestic == Tri.YES
                    && wage.monthlyBelow(TARGET, "USD") == Tri.YES) {
                return Outcome.FLAGGED;
            }
        }
        return target.indicator();
    }
}
