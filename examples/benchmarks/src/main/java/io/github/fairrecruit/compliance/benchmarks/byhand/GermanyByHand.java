package io.github.fairrecruit.compliance.benchmarks.byhand;

import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.NO;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.UNKNOWN;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.YES;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.and;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.before;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.in;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.not;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.of;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.or;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.since;

import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.CostItem;
import io.github.fairrecruit.compliance.model.HeldDocument;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.TermsOfEmployment;
import io.github.fairrecruit.compliance.model.Wage;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * German law, for workers who are neither temporary agency workers, apprentices nor in care: no record of the set is
 * about one, and no work is abroad.
 */
final class GermanyByHand {
    /** The text of most of it is known from the oldest snapshot that was read. */
    private static final int KNOWN = 20210428;

    private static final int REFORM_2022 = 20220101;
    private static final int SEAL_KNOWN = 20230101;
    private static final int NOTICE_REFORM = 20220801;
    private static final int ELECTRONIC = 20250101;
    private static final int LIST_2021 = 20210701;
    private static final int LIST_2021_UNTIL = 20231208;
    private static final int LIST_2023 = 20231214;

    private static final BigDecimal CAP = BigDecimal.valueOf(2000);
    private static final BigDecimal CAP_MOST = BigDecimal.valueOf(3000);
    private static final BigDecimal DAYS_A_WEEK = BigDecimal.valueOf(7);
    private static final BigDecimal SHORTEST_MONTH = BigDecimal.valueOf(28);
    private static final BigDecimal LONGEST_MONTH = BigDecimal.valueOf(31);

    private static final Set<CostItem> PREPARATORY = EnumSet.of(CostItem.PREPARATORY_SERVICE, CostItem.TRADE_TEST);
    private static final Set<ActorKind> RECRUITER = EnumSet.of(ActorKind.RECRUITER, ActorKind.SUB_AGENT);
    /** Of the countries of origin in the set, those on the list of States of both annexes. */
    private static final Set<String> LISTED = Set.of("GH");

    private static final List<String> INFORMATION = List.of(
            "EMPLOYER_NAME_ADDRESS",
            "START_AND_DURATION",
            "PLACE",
            "TASK",
            "HOURS",
            "PAY_AND_DEDUCTIONS",
            "LEAVE",
            "NOTICE_PERIODS",
            "COLLECTIVE_AGREEMENTS_HINT",
            "COUNSELLING_SERVICES_WITH_CONTACTS");
    private static final List<String> ALWAYS =
            List.of("PARTIES", "START", "PLACE", "TASK", "PAY", "HOURS", "LEAVE", "DISMISSAL");
    private static final List<String> FIRST_DAY = List.of("PARTIES", "PAY", "HOURS");
    private static final List<String> SEVENTH_DAY = List.of("START", "PLACE", "TASK");
    private static final List<String> MONTH = List.of("LEAVE", "DISMISSAL");
    private static final List<String> PAYSLIP = List.of("PERIOD", "COMPOSITION", "DEDUCTIONS", "ADVANCES");

    private final CaseView view;
    private final Placement placement;
    private final Stated stated;
    private final List<Judged> judged;
    private final int health;

    private GermanyByHand(CaseView view, List<Judged> judged) {
        this.view = view;
        this.placement = view.placement;
        this.stated = new Stated(placement, "de");
        this.judged = judged;
        this.health = or(view.worker(WorkerCategory.HEALTH), view.worker(WorkerCategory.CARE));
    }

    static void judge(CaseView view, List<Judged> judged) {
        GermanyByHand hand = new GermanyByHand(view, judged);
        hand.charges();
        hand.feeCap();
        hand.vouchers();
        hand.agency();
        hand.health();
        hand.information();
        hand.wages();
        hand.contract();
        hand.writtenTerms();
    }

    // ------------------------------------------------------------------ fees

    private void charges() {
        Demand form = new Demand("DE-FEE-FORM", YES);
        Demand copy = new Demand("DE-FEE-COPY", YES);
        Demand stay = new Demand("DE-FEE-STAY", YES);
        Demand success = new Demand("DE-FEE-SUCCESS", YES);
        Demand advance = new Demand("DE-FEE-NOADV", YES);
        Demand preparation = new Demand("DE-FEE-PREP", YES);
        Demand miniJob = new Demand("DE-FEE-MINIJOB", YES);
        Demand seal = new Demand("DE-SEAL-FREE", and(health, stated.yes("sealHeld")));
        int unwritten = or(stated.no("placementContractWritten"), stated.no("placementContractStatesFee"));
        int withoutCopy = stated.no("placementContractTextGiven");
        int presented = stated.yes("voucherPresented");
        int unpaid = stated.no("voucherPaid");
        CalendarDate paidOn = stated.day("voucherPaidOn");
        CalendarDate presentedOn = stated.day("voucherPresentedOn");
        int unsuccessful =
                or(not(stated.is("jobContract", "THROUGH_PLACEMENT")), and(view.crossBorder, informedBadly()));
        int noContract = stated.is("jobContract", "NONE");
        int mini = stated.yes("miniJob");
        for (ChargeFacts charge : view.charges) {
            String at = charge.pointer;
            CalendarDate day = charge.day;
            int repaired = charge.repaired;
            int fee = charge.feeOfWorker(true);
            int known = CaseView.inForce(day, 0, KNOWN);
            form.fact(at, and(fee, unwritten), NO, repaired, known);
            copy.fact(at, and(fee, withoutCopy), known);
            int deferred = and(presented, or(unpaid, before(day, paidOn)));
            stay.fact(at, and(fee, deferred), before(day, presentedOn), repaired, known);
            success.fact(at, and(fee, unsuccessful), NO, repaired, CaseView.inForce(day, 0, REFORM_2022));
            advance.fact(at, and(fee, or(before(day, view.signed), noContract)), NO, repaired, known);
            int prepared = and(and(charge.related, charge.item(PREPARATORY)), charge.borne, charge.collectedByAgency());
            preparation.fact(at, prepared, NO, repaired, known);
            miniJob.fact(at, and(fee, mini), NO, repaired, since(day, REFORM_2022));
            seal.fact(
                    at,
                    and(charge.feeOrRelatedCost, charge.borne),
                    NO,
                    repaired,
                    CaseView.inForce(day, REFORM_2022, SEAL_KNOWN));
        }
        int known = view.inForceForCharges(0, KNOWN);
        judged.add(form.conclude(known));
        judged.add(copy.conclude(known));
        judged.add(stay.conclude(known));
        judged.add(success.conclude(view.inForceForCharges(0, REFORM_2022)));
        judged.add(advance.conclude(known));
        judged.add(preparation.conclude(known));
        judged.add(miniJob.conclude(view.inForceForCharges(REFORM_2022, 0)));
        judged.add(seal.conclude(view.inForceForCharges(REFORM_2022, SEAL_KNOWN)));
    }

    /** Incomplete, late, not in writing, not understood or not at the agency's cost. */
    private int informedBadly() {
        int incomplete = stated.lacksOneOf("info299Items", INFORMATION);
        boolean centresOfThirdCountries = Kleene.number(view.signed) >= 20260101;
        int thirdCountry = stated.is("nationalityGroup", "THIRD_COUNTRY_NATIONAL");
        int withoutUnionCentres = or(incomplete, stated.lacks("info299Items", "UNION_CITIZENS_CENTRES"));
        int withoutOwnCentres = centresOfThirdCountries
                ? or(incomplete, stated.lacks("info299Items", "THIRD_COUNTRY_CENTRES"))
                : withoutUnionCentres;
        return or(
                or(and(thirdCountry, withoutOwnCentres), and(not(thirdCountry), withoutUnionCentres)),
                or(not(before(stated.day("info299GivenOn"), view.signed)), stated.no("info299Written")),
                or(stated.no("info299Understood"), stated.no("info299AtAgencyCost")));
    }

    private void feeCap() {
        Demand cap = new Demand("DE-FEE-CAP", not(view.worker(WorkerCategory.AU_PAIR)));
        boolean listed = false;
        boolean open = false;
        int reimbursed = YES;
        boolean any = false;
        for (ChargeFacts charge : view.charges) {
            int counts = charge.feeOfWorker(true);
            if (counts != NO) {
                listed |= !charge.unlisted;
                open |= charge.unlisted;
                any = true;
                reimbursed = and(reimbursed, or(not(counts), charge.unlisted ? UNKNOWN : charge.repaired));
            }
        }
        if (listed) {
            int above = view.feesAbove(CAP, true, false);
            BigDecimal voucher = stated.number("voucherAmount");
            int aboveVoucher = voucher == null ? UNKNOWN : view.feesAbove(voucher, true, false);
            int presented = stated.yes("voucherPresented");
            int breach = or(
                    and(above, not(presented)),
                    and(above, presented, aboveVoucher),
                    view.feesAbove(CAP_MOST, true, false));
            cap.fact("/costs", breach, NO, any ? reimbursed : NO, YES);
        }
        if (open) {
            cap.fact("/costs", UNKNOWN, UNKNOWN);
        }
        judged.add(cap.conclude(YES));
    }

    private void vouchers() {
        int presented = stated.yes("voucherPresented");
        int paid = stated.yes("voucherPaid");
        Demand sums = new Demand("DE-FEE-AVGS", presented);
        CalendarDate issued = stated.day("voucherIssuedOn");
        boolean older = issued != null && Kleene.number(issued) < REFORM_2022;
        int tooHigh = issued == null
                ? UNKNOWN
                : or(
                        and(stated.is("voucherKind", "STANDARD"), stated.above("voucherAmount", older ? 2000 : 2500)),
                        and(
                                stated.is("voucherKind", "HARD_TO_PLACE"),
                                stated.above("voucherAmount", older ? 2500 : 3000)),
                        and(paid, stated.above("voucherFirstPayment", older ? 1000 : 1250)));
        int tooEarly = or(
                and(paid, stated.below("weeksEmployedAtFirstPayment", 6)),
                and(stated.yes("voucherRestPaid"), stated.below("monthsEmployedAtRestPayment", 6)));
        sums.fact("", or(tooHigh, tooEarly), known(view.signed));
        judged.add(sums.conclude(known(view.signed)));

        Demand excluded = new Demand("DE-FEE-AVGS-EXCL", presented);
        Integer months = view.contract.terms().durationMonths();
        int shortJob = and(paid, stated.yes("jobLimited"), months == null ? UNKNOWN : of(months < 3));
        int formerEmployer = and(
                paid, stated.above("monthsWithEmployerBefore", 3), not(stated.pleaded("limitedJobOfSeverelyDisabled")));
        excluded.fact("", or(shortJob, formerEmployer), known(view.signed));
        judged.add(excluded.conclude(known(view.signed)));
    }

    private static int known(CalendarDate day) {
        return CaseView.inForce(day, 0, KNOWN);
    }

    // ------------------------------------------------------------------ what agencies do

    private void agency() {
        demand("DE-EXCL", YES, stated.yes("exclusiveToAgency"));
        demand(
                "DE-COUNSEL-FEE",
                stated.yes("careerAdviceBilled"),
                or(stated.yes("adviserAlsoPlaces"), stated.yes("adviserSharesPremises")));
        demand(
                "DE-DATA",
                YES,
                or(
                        stated.no("dataOnlyAsNeeded"),
                        stated.no("dataConsentPerCase"),
                        stated.no("recipientsBoundToPurpose")));
        int ended = stated.yes("placementEnded");
        CalendarDate endedOn = stated.day("placementEndedOn");
        CalendarDate kept =
                endedOn == null ? null : CalendarDate.of(endedOn.firstDay().plusYears(3));
        int destroyedEarly =
                and(stated.yes("businessPapersDestroyed"), before(stated.day("businessPapersDestroyedOn"), kept));
        int keptLong = and(
                stated.no("personalDataDeleted"),
                kept == null ? UNKNOWN : of(view.knowledge > Kleene.number(kept)),
                not(stated.pleaded("longerKeepingAllowed")));
        demand("DE-DOCS-KEEP", ended, or(destroyedEarly, keptLong));

        Demand papers = new Demand("DE-DOCS-RETURN", ended);
        int late = stated.is("workerPapers", "RETURNED_LATE");
        papers.fact("", or(late, stated.is("workerPapers", "NOT_RETURNED")), NO, late, known(view.signed));
        for (int i = 0; i < placement.documents().size(); i++) {
            HeldDocument document = placement.documents().get(i);
            int back = document.returnedOn() == null ? NO : of(Kleene.number(document.returnedOn()) <= view.knowledge);
            int held = and(in(document.holder(), RECRUITER), not(back), InternationalByHand.withoutRequest(document));
            papers.fact("/documents/" + i, held, known(view.signed));
        }
        if (!view.closed(ListName.DOCUMENTS)) {
            papers.fact("/documents", UNKNOWN, UNKNOWN);
        }
        judged.add(papers.conclude(known(view.signed)));
    }

    /** A demand on the record as a whole, dated by the signature. */
    private void demand(String requirement, int scope, int breach) {
        Demand demand = new Demand(requirement, scope);
        demand.fact("", breach, known(view.signed));
        judged.add(demand.conclude(known(view.signed)));
    }

    // ------------------------------------------------------------------ health, information

    private void health() {
        Demand list = new Demand("DE-HEALTH-LIST", health);
        int day = Kleene.number(view.signed);
        // Between the two annexes lies a week of which nobody has read the law.
        boolean read = (day >= LIST_2021 && day < LIST_2021_UNTIL) || day >= LIST_2023;
        int listed = read ? of(LISTED.contains(placement.corridor().origin())) : UNKNOWN;
        list.fact("/corridor/origin", and(listed, stated.is("recruitedBy", "OTHERS")), known(view.signed));
        judged.add(list.conclude(known(view.signed)));
        Demand seal = new Demand("DE-SEAL-VOL", health);
        int inForce = CaseView.inForce(view.signed, 20210711, 20210720);
        seal.fact("", and(stated.yes("sealClaimed"), stated.no("sealHeld")), inForce);
        judged.add(seal.conclude(inForce));
    }

    private void information() {
        int byAgency = stated.yes("placedByAgency");
        Demand agency = new Demand("DE-INFO-299", and(view.crossBorder, byAgency));
        agency.fact("", informedBadly(), since(view.signed, REFORM_2022));
        judged.add(agency.conclude(since(view.signed, REFORM_2022)));

        int employer = and(stated.yes("employerInGermany"), stated.yes("livedAbroad"));
        int breach = or(
                or(stated.no("counsellingNoticeGiven"), before(view.start, stated.day("counsellingNoticeOn"))),
                stated.no("counsellingNoticeInTextForm"),
                stated.no("counsellingContactGiven"));
        int lifted = and(byAgency, view.crossBorder);
        notice(
                "DE-INFO-45C",
                and(employer, stated.is("nationalityGroup", "THIRD_COUNTRY_NATIONAL")),
                breach,
                lifted,
                since(view.signed, 20260101));
        notice(
                "DE-INFO-33",
                and(employer, stated.is("nationalityGroup", "UNION_CITIZEN")),
                breach,
                lifted,
                CaseView.inForce(view.signed, 20230701, 20230704));
    }

    private void notice(String requirement, int scope, int breach, int lifted, int inForce) {
        Demand demand = new Demand(requirement, scope);
        demand.fact("", breach, lifted, NO, inForce);
        judged.add(demand.conclude(inForce));
    }

    // ------------------------------------------------------------------ wages

    private void wages() {
        Demand minimum = new Demand("DE-MINWAGE", YES);
        Demand euro = new Demand("DE-PAY-EUR", YES);
        int lifted = and(stated.pleaded("minimumWageExceptionPleaded"), stated.yes("minimumWageExceptionMet"));
        wage("/contract/terms/wage", view.contract.terms(), view.start, lifted, minimum, euro);
        for (int i = 0; i < placement.laterContracts().size(); i++) {
            TermsOfEmployment later = placement.laterContracts().get(i).terms();
            wage("/laterContracts/" + i + "/terms/wage", later, view.start, lifted, minimum, euro);
        }
        // What nobody says was paid since work began may be too little.
        wage("/actualTerms/wage", placement.actualTerms(), view.start, lifted, minimum, euro);
        judged.add(minimum.conclude(YES));
        judged.add(euro.conclude(YES));
        // No worker of the set is in an establishment of care; whether one is, may be unknown.
        int inCare = stated.is("careEmployer", "CARE_ESTABLISHMENT");
        judged.add(unlessUnknown("DE-CARE-MW", inCare));

        Demand payslip = new Demand("DE-PAYSLIP", YES);
        CalendarDate payday = stated.day("payday");
        int incomplete = payday == null ? UNKNOWN : stated.lacksOneOf("payslipItems", PAYSLIP);
        payslip.fact("", or(stated.no("payslipGiven"), stated.no("payslipInTextForm"), incomplete), known(payday));
        judged.add(payslip.conclude(known(payday)));
    }

    private static void wage(
            String pointer, TermsOfEmployment terms, CalendarDate start, int lifted, Demand minimum, Demand euro) {
        Wage wage = terms == null ? null : terms.wage();
        if (wage == null) {
            minimum.fact(pointer, UNKNOWN, lifted, NO, YES);
            euro.fact(pointer, UNKNOWN, YES);
            return;
        }
        CalendarDate day = wage.on() == null ? start : wage.on();
        int below = UNKNOWN;
        if (terms.hoursPerWeek() != null) {
            // Amount by the hours of the month, multiplied out; a month has 28 to 31 days.
            BigDecimal weekly = wage.amount().value().multiply(DAYS_A_WEEK);
            BigDecimal least = minimumWage(day).multiply(terms.hoursPerWeek());
            below = weekly.compareTo(least.multiply(SHORTEST_MONTH)) < 0
                    ? YES
                    : weekly.compareTo(least.multiply(LONGEST_MONTH)) >= 0 ? NO : UNKNOWN;
        }
        minimum.fact(pointer, below, lifted, NO, since(day, 20150101));
        euro.fact(pointer, of(!"EUR".equals(wage.amount().currency())), known(day));
    }

    private static BigDecimal minimumWage(CalendarDate on) {
        int day = Kleene.number(on);
        if (day < 20220701) {
            return new BigDecimal("9.82");
        }
        if (day < 20221001) {
            return new BigDecimal("10.45");
        }
        if (day < 20240101) {
            return new BigDecimal("12.00");
        }
        if (day < 20250101) {
            return new BigDecimal("12.41");
        }
        return new BigDecimal(day < 20260101 ? "12.82" : "13.90");
    }

    // ------------------------------------------------------------------ contract

    private void contract() {
        Integer leave = view.contract.terms().paidLeaveDays();
        BigDecimal days = stated.number("workDaysPerWeek");
        demand("DE-LEAVE", YES, leave == null || days == null ? UNKNOWN : of(leave < 4 * days.intValue()));
        int pleaded = stated.pleaded("shorterNoticePleaded");
        int bound = or(not(pleaded), stated.no("shorterNoticeAllowed"));
        demand(
                "DE-PROBATION",
                YES,
                and(
                        stated.yes("probationAgreed"),
                        or(stated.above("probationMonths", 6), and(bound, stated.below("probationNoticeWeeks", 2)))));
        demand(
                "DE-NOTICE",
                YES,
                or(
                        stated.belowStated("noticeByEmployerDays", "noticeByWorkerDays"),
                        and(bound, stated.below("noticeByEmployerDays", 28))));
        Demand permit =
                new Demand("DE-PERMIT", not(Kleene.known(placement.corridor().freeMovement())));
        CalendarDate end = stated.day("earlyEndKnownOn");
        CalendarDate due = end == null ? null : CalendarDate.of(end.firstDay().plusWeeks(4));
        int reported = stated.yes("earlyEndReported");
        int late = and(reported, before(due, stated.day("earlyEndReportedOn")));
        int never = and(not(reported), due == null ? UNKNOWN : of(view.knowledge > Kleene.number(due)));
        permit.fact(
                "",
                or(
                        or(stated.no("residenceTitleChecked"), stated.no("residenceTitleCopyKept")),
                        and(stated.yes("employmentEndedEarly"), or(late, never))),
                known(view.start));
        judged.add(permit.conclude(known(view.start)));
    }

    private void writtenTerms() {
        CalendarDate start = view.contract.terms().start();
        LocalDate first = start.firstDay();
        int inForce = since(start, NOTICE_REFORM);
        int missingByWeek =
                or(or(missing("FIXED_TERM"), missing("PROBATION")), missing("ON_CALL"), missing("OVERTIME"));
        int missingByMonth = or(missing("TRAINING"), missing("PENSION"), missing("COLLECTIVE_AGREEMENTS"));
        Demand items = new Demand("DE-NW-ITEMS", YES);
        items.fact("", or(stated.lacksOneOf("writtenTerms", ALWAYS), missingByWeek, missingByMonth), inForce);
        judged.add(items.conclude(inForce));

        Demand time = new Demand("DE-NW-TIME", YES);
        CalendarDate onFirstDay = stated.day("firstDayTermsGivenOn");
        int late = or(
                before(view.start, onFirstDay),
                before(CalendarDate.of(first.plusDays(7)), stated.day("seventhDayTermsGivenOn")),
                before(CalendarDate.of(first.plusMonths(1)), stated.day("monthTermsGivenOn")));
        int never = or(
                or(stated.lacksOneOf("writtenTerms", FIRST_DAY), stated.lacksOneOf("writtenTerms", SEVENTH_DAY)),
                stated.lacksOneOf("writtenTerms", MONTH),
                or(missingByWeek, missingByMonth));
        time.fact("", or(late, never), inForce);
        judged.add(time.conclude(inForce));

        int electronic = stated.is("writtenTermsForm", "ELECTRONIC");
        int paper = stated.is("writtenTermsForm", "SIGNED_PAPER");
        int allowed = since(onFirstDay, NOTICE_REFORM) == YES
                ? Kleene.number(onFirstDay) >= ELECTRONIC ? or(paper, electronic) : paper
                : UNKNOWN;
        Demand form = new Demand("DE-NW-FORM", YES);
        form.fact(
                "",
                or(
                        not(allowed),
                        and(electronic, or(stated.no("electronicTermsUsable"), stated.no("receiptRequested")))),
                CaseView.inForce(onFirstDay, 0, NOTICE_REFORM));
        judged.add(form.conclude(CaseView.inForce(onFirstDay, 0, NOTICE_REFORM)));

        // The list of sectors is recalled: whatever is found is for review.
        int reviewed = and(electronic, since(onFirstDay, ELECTRONIC));
        judged.add(new Judged(
                "DE-NW-FORM-SECTOR",
                reviewed == NO ? Outcome.NOT_APPLICABLE : reviewed == YES ? Outcome.FLAGGED : Outcome.UNDETERMINED,
                List.of()));
        // No record of the set is about work abroad from Germany or about changed terms; some leave it open.
        judged.add(unlessUnknown("DE-NW-ABROAD", stated.yes("workAbroad")));
        judged.add(unlessUnknown("DE-NW-CHANGE", stated.yes("writtenTermsChanged")));
    }

    /** Out of scope, unless nobody says so. */
    private static Judged unlessUnknown(String requirement, int scope) {
        return new Judged(requirement, scope == UNKNOWN ? Outcome.UNDETERMINED : Outcome.NOT_APPLICABLE, List.of());
    }

    /** A term that applies and was not given in writing. */
    private int missing(String term) {
        return and(stated.has("termsThatApply", term), stated.lacks("writtenTerms", term));
    }
}
