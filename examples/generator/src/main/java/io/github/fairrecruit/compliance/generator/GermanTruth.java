package io.github.fairrecruit.compliance.generator;

import static io.github.fairrecruit.compliance.generator.Judgement.NEVER;
import static io.github.fairrecruit.compliance.generator.Judgement.REPAID;

import io.github.fairrecruit.compliance.generator.Judgement.Left;
import io.github.fairrecruit.compliance.generator.Judgement.Question;
import io.github.fairrecruit.compliance.generator.Stated.Sum;
import io.github.fairrecruit.compliance.model.CostItem;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** German law: placement in a job in Germany. */
final class GermanTruth {
    private static final BigDecimal FEE_LIMIT = BigDecimal.valueOf(2000);
    private static final BigDecimal HIGHEST_VOUCHER = BigDecimal.valueOf(3000);
    private static final LocalDate NOTICE_OF_COUNSELLING_SINCE = LocalDate.of(2026, 1, 1);
    private static final LocalDate ELECTRONIC_TERMS_SINCE = LocalDate.of(2025, 1, 1);
    private static final List<String> TOLD_SINCE_2026 = sinceTwentySix();

    private final Judgement judgement;
    private final Scenario scenario;
    private final WorkerCategory worker;
    private final Stated facts;
    private final LocalDate start;
    private final boolean works;

    GermanTruth(Judgement judgement) {
        this.judgement = judgement;
        this.scenario = judgement.scenario;
        this.worker = scenario.job.category();
        this.facts = scenario.german == null ? new Stated() : scenario.german;
        this.start = scenario.startOfWork;
        this.works = !start.isAfter(Scenario.KNOWLEDGE_DATE);
    }

    private static List<String> sinceTwentySix() {
        List<String> told = new ArrayList<>(GermanFacts.TOLD);
        told.remove("UNION_CITIZENS_CENTRES");
        told.add("THIRD_COUNTRY_CENTRES");
        return told;
    }

    void judge() {
        if (!scenario.corridor.destination().equals("DE")) {
            judgement.noneApplies("de");
            return;
        }
        fees();
        feeLimit();
        vouchers();
        agencyDuties();
        health();
        information();
        wages();
        contract();
        writtenTerms();
        temporaryWork();
    }

    private Tri yes(String name) {
        return facts.yes(name);
    }

    private Tri no(String name) {
        return facts.no(name);
    }

    private void demand(String requirement, Tri scope, Tri... breaches) {
        Findings findings = new Findings();
        for (Tri breach : breaches) {
            findings.against(breach);
        }
        judgement.set(requirement, Findings.within(scope, findings.demand()));
    }

    private void set(String requirement, Tri... breaches) {
        demand(requirement, Tri.YES, breaches);
    }

    // ------------------------------------------------------------------ SGB III: fees

    /** A placement fee that an agency or its agent takes from the worker. */
    private static final Question FEE = charge -> Tri.all(charge.fee, charge.borne, charge.byAgency);

    private void fees() {
        fee("DE-FEE-FORM", no("placementContractWritten").or(no("placementContractStatesFee")));
        judgement.each("DE-FEE-COPY", Tri.YES, charge -> FEE.apply(charge).and(no("placementContractTextGiven")));
        judgement.repay(
                "DE-FEE-STAY",
                Tri.YES,
                charge -> Tri.all(
                        FEE.apply(charge),
                        yes("voucherPresented"),
                        no("voucherPaid").or(charge.chargedBefore(facts.day("voucherPaidOn")))),
                charge -> charge.chargedBefore(facts.day("voucherPresentedOn")),
                REPAID);
        Tri across = Tri.of(scenario.corridor.crossBorder());
        fee("DE-FEE-SUCCESS", facts.is("jobContract", "THROUGH_PLACEMENT").not().or(across.and(badlyTold())));
        judgement.repay(
                "DE-FEE-NOADV",
                Tri.YES,
                charge -> FEE.apply(charge)
                        .and(charge.chargedBefore(scenario.signedOn).or(facts.is("jobContract", "NONE"))),
                NEVER,
                REPAID);
        Question preparatory = charge -> Tri.all(
                charge.related(),
                charge.item(CostItem.PREPARATORY_SERVICE, CostItem.TRADE_TEST),
                charge.borne,
                charge.byAgency);
        judgement.repay("DE-FEE-PREP", Tri.YES, preparatory, NEVER, REPAID);
        fee("DE-FEE-MINIJOB", yes("miniJob"));
        judgement.repay(
                "DE-FEE-TRAIN",
                Tri.of(worker == WorkerCategory.APPRENTICE),
                charge -> FEE.apply(charge).or(preparatory.apply(charge)),
                NEVER,
                REPAID);
        judgement.repay(
                "DE-AUG-NOFEE",
                Tri.of(worker == WorkerCategory.TEMPORARY_AGENCY),
                charge -> Tri.all(charge.fee, charge.borne, yes("feeOwedToTemporaryAgency")),
                NEVER,
                REPAID);
        judgement.repay(
                "DE-SEAL-FREE",
                healthOrCare().and(yes("sealHeld")),
                charge -> charge.feeOrRelatedCost.and(charge.borne),
                NEVER,
                REPAID);
    }

    private void fee(String requirement, Tri wrong) {
        judgement.repay(requirement, Tri.YES, charge -> FEE.apply(charge).and(wrong), NEVER, REPAID);
    }

    /** SGB III section 299: what the agency tells before the contract, in writing, free and understood. */
    private Tri badlyTold() {
        Tri third = facts.is("nationalityGroup", "THIRD_COUNTRY_NATIONAL");
        boolean since2026 = !scenario.signedOn.isBefore(NOTICE_OF_COUNSELLING_SINCE);
        Tri thirdLacks = facts.lacksOneOf("info299Items", since2026 ? TOLD_SINCE_2026 : GermanFacts.TOLD);
        Tri otherLacks = facts.lacksOneOf("info299Items", GermanFacts.TOLD);
        LocalDate given = facts.day("info299GivenOn");
        return Tri.any(
                third.and(thirdLacks),
                third.not().and(otherLacks),
                given == null ? Tri.UNKNOWN : Tri.of(!given.isBefore(scenario.signedOn)),
                no("info299Written"),
                no("info299Understood"),
                no("info299AtAgencyCost"));
    }

    /** Section 296(3): 2,000 euros, or what a voucher shows; above it the whole fee is void. */
    private void feeLimit() {
        FeeSum sum = new FeeSum(judgement, FEE, "EUR", true);
        Tri above = sum.above(FEE_LIMIT, false);
        Sum voucher = facts.sum("voucherAmount");
        Tri aboveVoucher =
                voucher == null ? (sum.nothingListed() ? Tri.NO : Tri.UNKNOWN) : sum.above(voucher.value(), false);
        Tri breach = Tri.any(
                above.and(no("voucherPresented")),
                Tri.all(above, yes("voucherPresented"), aboveVoucher),
                sum.above(HIGHEST_VOUCHER, false));
        Tri ordinance = facts.pleaded("feeUnderOrdinance");
        Outcome listed = Findings.outcome(breach, ordinance, sum.repaid(), sum.dated());
        Findings findings = new Findings();
        findings.speak(listed);
        if (sum.mayBeMore()) {
            findings.speak(Findings.outcome(Tri.UNKNOWN, ordinance, Tri.NO, Tri.UNKNOWN));
        }
        Outcome outcome = findings.demand(judgement.inForce());
        judgement.set("DE-FEE-CAP", outcome);
        if (outcome == Outcome.BREACHED) {
            judgement.demand(
                    "DE-FEE-CAP",
                    judgement.charges.stream()
                            .filter(charge -> charge.listed() && FEE.apply(charge) == Tri.YES)
                            .map(Left::of)
                            .toList());
        }
    }

    private void vouchers() {
        Tri presented = yes("voucherPresented");
        // The day of issue picks the sums: without it they are not known.
        Tri issued = facts.day("voucherIssuedOn") == null ? Tri.UNKNOWN : Tri.YES;
        Tri paid = yes("voucherPaid");
        demand(
                "DE-FEE-AVGS",
                presented,
                facts.is("voucherKind", "STANDARD").and(limit("voucherAmount", 2500, issued)),
                facts.is("voucherKind", "HARD_TO_PLACE").and(limit("voucherAmount", 3000, issued)),
                paid.and(limit("voucherFirstPayment", 1250, issued)),
                paid.and(known(facts.below("weeksEmployedAtFirstPayment", 6), issued)),
                yes("voucherRestPaid").and(known(facts.below("monthsEmployedAtRestPayment", 6), issued)));
        Integer months = scenario.contracted.durationMonths;
        demand(
                "DE-FEE-AVGS-EXCL",
                presented,
                Tri.all(paid, yes("jobLimited"), months == null ? Tri.UNKNOWN : Tri.of(months < 3)),
                Tri.all(
                        paid,
                        facts.above("monthsWithEmployerBefore", 3),
                        facts.pleaded("limitedJobOfSeverelyDisabled").not()));
    }

    private Tri limit(String name, int limit, Tri lawKnown) {
        Sum sum = facts.sum(name);
        return sum == null ? Tri.UNKNOWN : known(Tri.of(sum.value().intValueExact() > limit), lawKnown);
    }

    private static Tri known(Tri answer, Tri lawKnown) {
        return lawKnown == Tri.YES ? answer : Tri.UNKNOWN;
    }

    // ------------------------------------------------------------------ SGB III: other duties of the agency

    private void agencyDuties() {
        set("DE-EXCL", yes("exclusiveToAgency"));
        demand("DE-COUNSEL-FEE", yes("careerAdviceBilled"), yes("adviserAlsoPlaces"), yes("adviserSharesPremises"));
        Tri ended = yes("placementEnded");
        Findings papers = DocumentTruth.stillWithAgency(scenario);
        papers.against(facts.is("workerPapers", "NOT_RETURNED"));
        papers.against(facts.is("workerPapers", "RETURNED_LATE"), facts.is("workerPapers", "RETURNED_LATE"));
        judgement.set("DE-DOCS-RETURN", Findings.within(ended, papers.demand()));
        LocalDate end = facts.day("placementEndedOn");
        LocalDate destroyed = facts.day("businessPapersDestroyedOn");
        Tri tooEarly = end == null || destroyed == null ? Tri.UNKNOWN : Tri.of(destroyed.isBefore(end.plusYears(3)));
        Tri overdue = end == null ? Tri.UNKNOWN : Tri.of(Scenario.KNOWLEDGE_DATE.isAfter(end.plusYears(3)));
        demand(
                "DE-DOCS-KEEP",
                ended,
                yes("businessPapersDestroyed").and(tooEarly),
                Tri.all(
                        no("personalDataDeleted"),
                        overdue,
                        facts.pleaded("longerKeepingAllowed").not()));
        set("DE-DATA", no("dataOnlyAsNeeded"), no("dataConsentPerCase"), no("recipientsBoundToPurpose"));
    }

    private Tri healthOrCare() {
        return Tri.of(worker == WorkerCategory.HEALTH || worker == WorkerCategory.CARE);
    }

    private void health() {
        // BeschV section 38: the annex holds the States of the WHO list since December 2023.
        Tri listed = Tri.of(PersonTruth.SHORT_OF_HEALTH_WORKERS.contains(scenario.corridor.origin()));
        demand("DE-HEALTH-LIST", healthOrCare(), listed.and(facts.is("recruitedBy", "OTHERS")));
        demand("DE-SEAL-VOL", healthOrCare(), yes("sealClaimed").and(no("sealHeld")));
    }

    // ------------------------------------------------------------------ information

    private void information() {
        Tri across = Tri.of(scenario.corridor.crossBorder());
        demand("DE-INFO-299", across.and(yes("placedByAgency")), badlyTold());
        Tri fromAbroad = yes("employerInGermany").and(yes("livedAbroad"));
        counselling(
                "DE-INFO-45C",
                fromAbroad.and(facts.is("nationalityGroup", "THIRD_COUNTRY_NATIONAL")),
                !scenario.signedOn.isBefore(NOTICE_OF_COUNSELLING_SINCE));
        counselling("DE-INFO-33", fromAbroad.and(facts.is("nationalityGroup", "UNION_CITIZEN")), true);
    }

    /** The employer's notice of free counselling, unless an agency owes the information of section 299. */
    private void counselling(String requirement, Tri scope, boolean inForce) {
        if (!inForce) {
            judgement.notApplicable(requirement);
            return;
        }
        LocalDate given = facts.day("counsellingNoticeOn");
        Tri wrong = Tri.any(
                no("counsellingNoticeGiven"),
                given == null ? Tri.UNKNOWN : Tri.of(given.isAfter(start)),
                no("counsellingNoticeInTextForm"),
                no("counsellingContactGiven"));
        Tri agencyOwes = yes("placedByAgency").and(Tri.of(scenario.corridor.crossBorder()));
        Findings findings = new Findings();
        findings.speak(Findings.outcome(wrong, agencyOwes, Tri.NO, Tri.YES));
        judgement.set(requirement, Findings.within(scope, works ? findings.demand() : Outcome.NOT_DUE));
    }

    // ------------------------------------------------------------------ wages

    private void wages() {
        List<WageTruth> wages = WageTruth.of(scenario);
        Findings minimum = new Findings();
        Findings care = new Findings();
        Findings euro = new Findings();
        Findings equal = new Findings();
        Tri excepted = facts.pleaded("minimumWageExceptionPleaded").and(yes("minimumWageExceptionMet"));
        Tri byAgreement = facts.pleaded("payByCollectiveAgreement");
        for (WageTruth wage : wages) {
            minimum.speak(Findings.outcome(wage.hourlyBelow(GermanLaw.MINIMUM_WAGE), excepted, Tri.NO, Tri.YES));
            care.against(Tri.any(
                    wage.hourlyBelow(GermanLaw.CARE_HELPER),
                    facts.is("careGrade", "ONE_YEAR").and(wage.hourlyBelow(GermanLaw.CARE_ONE_YEAR)),
                    facts.is("careGrade", "NURSE").and(wage.hourlyBelow(GermanLaw.CARE_NURSE))));
            euro.against(wage.inOtherCurrencyThan("EUR"));
            equal.against(equalPay(wage, byAgreement));
        }
        care.against(facts.below("careExtraLeaveDays", 9));
        Tri notApprentice = Tri.of(worker != WorkerCategory.APPRENTICE);
        judgement.set("DE-MINWAGE", Findings.within(notApprentice, minimum.demand()));
        Tri graded = Tri.any(
                facts.is("careGrade", "HELPER"), facts.is("careGrade", "ONE_YEAR"), facts.is("careGrade", "NURSE"));
        judgement.set(
                "DE-CARE-MW",
                Findings.within(
                        Tri.all(notApprentice, facts.is("careEmployer", "CARE_ESTABLISHMENT"), graded), care.demand()));
        // The amounts of the west ended in August 2021, before any work here.
        judgement.notApplicable("DE-CARE-MW-WEST");
        judgement.set("DE-PAY-EUR", euro.demand());
        judgement.set(
                "DE-AUG-EQUAL", Findings.within(Tri.of(worker == WorkerCategory.TEMPORARY_AGENCY), equal.demand()));
        payslip();
    }

    /** AÜG section 8: less than a comparable worker; by collective agreement for nine months at most. */
    private Tri equalPay(WageTruth wage, Tri byAgreement) {
        Tri less = wage.hourlyBelow(facts.sum("comparableHourlyPay"));
        LocalDate counted = facts.day("assignmentCountedFrom");
        // No scenario pleads steps.
        Tri tooLong = wage.notEarlierThan(counted == null ? null : counted.plusMonths(9));
        return byAgreement.not().and(less).or(Tri.all(byAgreement, tooLong, less));
    }

    private void payslip() {
        LocalDate payday = facts.day("payday");
        if (payday == null) {
            judgement.set("DE-PAYSLIP", Outcome.UNDETERMINED);
            return;
        }
        set(
                "DE-PAYSLIP",
                no("payslipGiven"),
                no("payslipInTextForm"),
                facts.lacksOneOf("payslipItems", List.of("PERIOD", "COMPOSITION", "DEDUCTIONS", "ADVANCES")));
    }

    // ------------------------------------------------------------------ contract

    private void contract() {
        Integer leave = scenario.contracted.paidLeaveDays;
        Integer days = facts.number("workDaysPerWeek");
        set("DE-LEAVE", leave == null || days == null ? Tri.UNKNOWN : Tri.of(leave < 4 * days));
        Tri shorter = facts.pleaded("shorterNoticePleaded");
        Tri notAllowed = shorter.not().or(shorter.and(no("shorterNoticeAllowed")));
        Tri probation = yes("probationAgreed");
        set(
                "DE-PROBATION",
                probation.and(facts.above("probationMonths", 6)),
                Tri.all(probation, notAllowed, facts.below("probationNoticeWeeks", 2)));
        Integer ofWorker = facts.number("noticeByWorkerDays");
        Integer ofEmployer = facts.number("noticeByEmployerDays");
        set(
                "DE-NOTICE",
                ofWorker == null || ofEmployer == null ? Tri.UNKNOWN : Tri.of(ofWorker > ofEmployer),
                notAllowed.and(facts.below("noticeByEmployerDays", 28)));
        permit();
    }

    /** AufenthG section 4a(5): check, copy, report of an early end within four weeks. */
    private void permit() {
        LocalDate known = facts.day("earlyEndKnownOn");
        LocalDate reportedOn = facts.day("earlyEndReportedOn");
        LocalDate limit = known == null ? null : known.plusWeeks(4);
        Tri late = limit == null || reportedOn == null ? Tri.UNKNOWN : Tri.of(reportedOn.isAfter(limit));
        Tri overdue = limit == null ? Tri.UNKNOWN : Tri.of(Scenario.KNOWLEDGE_DATE.isAfter(limit));
        Tri early = yes("employmentEndedEarly");
        Findings findings = new Findings()
                .against(no("residenceTitleChecked"))
                .against(no("residenceTitleCopyKept"))
                .against(Tri.all(early, yes("earlyEndReported"), late))
                .against(Tri.all(early, no("earlyEndReported"), overdue));
        judgement.set(
                "DE-PERMIT",
                Findings.within(
                        Tri.of(!scenario.corridor.freeMovement()), works ? findings.demand() : Outcome.NOT_DUE));
    }

    // ------------------------------------------------------------------ NachwG

    private void writtenTerms() {
        Findings items = new Findings()
                .against(facts.lacksOneOf(
                        "writtenTerms",
                        List.of("PARTIES", "START", "PLACE", "TASK", "PAY", "HOURS", "LEAVE", "DISMISSAL")))
                .against(missing("FIXED_TERM"))
                .against(missing("PROBATION"))
                .against(missing("ON_CALL"))
                .against(missing("OVERTIME"))
                .against(missing("TRAINING"))
                .against(missing("PENSION"))
                .against(missing("COLLECTIVE_AGREEMENTS"));
        // Every deadline is past where work has begun: nothing starts within a month of the knowledge date.
        judgement.set("DE-NW-ITEMS", works ? items.demand() : Outcome.NOT_DUE);
        Findings time = new Findings()
                .against(given("firstDayTermsGivenOn", start))
                .against(facts.lacksOneOf("writtenTerms", List.of("PARTIES", "PAY", "HOURS")))
                .against(given("seventhDayTermsGivenOn", start.plusDays(7)))
                .against(facts.lacksOneOf("writtenTerms", List.of("START", "PLACE", "TASK")))
                .against(missing("FIXED_TERM"))
                .against(missing("PROBATION"))
                .against(missing("ON_CALL"))
                .against(missing("OVERTIME"))
                .against(given("monthTermsGivenOn", start.plusMonths(1)))
                .against(facts.lacksOneOf("writtenTerms", List.of("LEAVE", "DISMISSAL")))
                .against(missing("TRAINING"))
                .against(missing("PENSION"))
                .against(missing("COLLECTIVE_AGREEMENTS"));
        judgement.set("DE-NW-TIME", works ? time.demand() : Outcome.NOT_DUE);
        form();
        workAbroad();
        change();
    }

    /** Section 2(2): more than four weeks abroad need further terms, before departure. */
    private void workAbroad() {
        LocalDate departure = facts.day("abroadDeparture");
        LocalDate given = facts.day("abroadTermsGivenOn");
        Findings findings = new Findings();
        if (departure == null) {
            findings.against(Tri.UNKNOWN);
        } else {
            Tri lasting = facts.above("abroadWeeks", 4);
            findings.against(lasting.and(
                    facts.lacksOneOf("abroadTerms", List.of("COUNTRY_AND_DURATION", "CURRENCY", "RETURN"))));
            findings.against(Tri.all(
                    lasting,
                    yes("abroadBenefitsAgreed"),
                    facts.has("abroadTerms", "BENEFITS").not()));
            findings.against(lasting.and(given == null ? Tri.UNKNOWN : Tri.of(!given.isBefore(departure))));
        }
        judgement.set("DE-NW-ABROAD", Findings.within(yes("workAbroad"), findings.demand()));
    }

    /** A term that applies and was not handed over. */
    private Tri missing(String term) {
        return facts.has("termsThatApply", term)
                .and(facts.has("writtenTerms", term).not());
    }

    private Tri given(String name, LocalDate limit) {
        LocalDate day = facts.day(name);
        return day == null ? Tri.UNKNOWN : Tri.of(day.isAfter(limit));
    }

    /** On paper; since 2025 also electronically, if the worker can use it and is asked to confirm it. */
    private void form() {
        LocalDate given = facts.day("firstDayTermsGivenOn");
        String form = facts.code("writtenTermsForm");
        Tri electronic = facts.is("writtenTermsForm", "ELECTRONIC");
        boolean allowed = given != null && !given.isBefore(ELECTRONIC_TERMS_SINCE);
        Findings findings = new Findings();
        if (given == null) {
            findings.against(Tri.UNKNOWN);
        } else {
            findings.against(
                    form == null
                            ? Tri.UNKNOWN
                            : Tri.of(form.equals("OTHER") || (form.equals("ELECTRONIC") && !allowed)));
            findings.against(electronic.and(no("electronicTermsUsable")));
            findings.against(electronic.and(no("receiptRequested")));
        }
        judgement.set("DE-NW-FORM", findings.demand());
        // The list of sectors that keep paper was not read: electronic terms are for review.
        Outcome sector = given == null ? Outcome.UNDETERMINED : allowed ? Outcome.FLAGGED : Outcome.NOT_APPLICABLE;
        judgement.set("DE-NW-FORM-SECTOR", Findings.within(electronic, sector));
    }

    private void change() {
        LocalDate effective = facts.day("changeEffectiveOn");
        LocalDate told = facts.day("changeToldOn");
        Findings findings = new Findings();
        if (effective == null) {
            findings.against(Tri.UNKNOWN);
        } else {
            findings.against(no("changeToldInWriting"));
            findings.against(told == null ? Tri.UNKNOWN : Tri.of(told.isAfter(effective)));
        }
        judgement.set("DE-NW-CHANGE", Findings.within(yes("writtenTermsChanged"), findings.demand()));
    }

    // ------------------------------------------------------------------ AÜG

    private void temporaryWork() {
        Tri scope = Tri.of(worker == WorkerCategory.TEMPORARY_AGENCY);
        LocalDate begins = facts.day("assignmentStart");
        LocalDate permitFrom = facts.day("agencyPermitFrom");
        LocalDate permitLast = facts.day("agencyPermitLastDay");
        Tri begun = begins == null ? Tri.UNKNOWN : Tri.YES;
        timed(
                "DE-AUG-LIC",
                scope,
                begun,
                facts.is("agencyPermit", "NONE"),
                begins == null || permitFrom == null ? Tri.UNKNOWN : Tri.of(begins.isBefore(permitFrom)),
                facts.is("agencyPermit", "FIXED_TERM")
                        .and(begins == null || permitLast == null ? Tri.UNKNOWN : Tri.of(begins.isAfter(permitLast))),
                yes("agencyPermitWithdrawn"));
        timed("DE-AUG-LABEL", scope, begun, no("supplyContractLabelled"), no("workerNamedBeforeSupply"));
        LocalDate counted = facts.day("assignmentCountedFrom");
        LocalDate until = facts.day("assignmentUntil");
        String longer = facts.code("longerAssignmentBy");
        int months = "UNBOUND_USER_WORKS_AGREEMENT".equals(longer) ? 24 : 18;
        Tri tooLong = "COLLECTIVE_AGREEMENT".equals(longer)
                ? Tri.NO
                : counted == null || until == null ? Tri.UNKNOWN : Tri.of(until.isAfter(counted.plusMonths(months)));
        timed("DE-AUG-18M", scope, until == null ? Tri.UNKNOWN : Tri.YES, tooLong);
        demand("DE-AUG-HIRE", scope, yes("joiningUserBarred"), yes("hiringByUserBarred"));
        demand(
                "DE-AUG-LEAFLET",
                scope,
                no("agencyLeafletGiven"),
                given("agencyLeafletGivenOn", scenario.signedOn),
                yes("motherTongueRequested").and(no("motherTongueGiven")),
                yes("agencyLeafletCostBorneByWorker"),
                no("userNamedInTextForm"));
        Tri pleaded = facts.pleaded("constructionExceptionPleaded");
        timed(
                "DE-AUG-BUILD",
                scope,
                begun,
                Tri.all(
                        yes("userInConstruction"),
                        yes("blueCollarWork"),
                        pleaded.not().or(pleaded.and(no("constructionExceptionMet")))));
    }

    /** A demand of a day that the record states: without the day nobody knows the law. */
    private void timed(String requirement, Tri scope, Tri dated, Tri... breaches) {
        Findings findings = new Findings();
        for (Tri breach : breaches) {
            findings.speak(Findings.outcome(breach, Tri.NO, Tri.NO, dated));
        }
        judgement.set(requirement, Findings.within(scope, findings.demand(dated)));
    }
}
