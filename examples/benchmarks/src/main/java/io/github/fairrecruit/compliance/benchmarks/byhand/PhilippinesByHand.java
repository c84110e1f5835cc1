package io.github.fairrecruit.compliance.benchmarks.byhand;

import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.NO;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.UNKNOWN;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.YES;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.and;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.before;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.in;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.known;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.not;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.of;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.or;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.since;

import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Contract;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.CostItem;
import io.github.fairrecruit.compliance.model.HeldDocument;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.Money;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruiterLink;
import io.github.fairrecruit.compliance.model.TermsOfEmployment;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Philippine law: every requirement that judges placements. Agencies and their licences are judged by others. */
final class PhilippinesByHand {
    /** Laws of which only the year is known are surely in force from the next year on. */
    private static final int YEAR_1995 = 19960101;

    private static final int YEAR_2010 = 20110101;
    private static final int YEAR_2016 = 20170101;
    private static final int JUNE_2015 = 20150701;
    /** Of the domestic work reform the text is known from here. */
    private static final int REFORM = 20080101;

    private static final int SEA_RULES_KNOWN = 20260101;
    private static final int ADVISORY_KNOWN = 20261123;
    private static final int TARGET = 20251007;
    private static final int OLDER_AGE = 20220714;
    /** Since then the list of contract items is only believed to be the same: for review. */
    private static final int RULES_2023 = 20230609;

    private static final Set<CostItem> WORKERS_ITEMS = EnumSet.of(
            CostItem.PASSPORT,
            CostItem.CLEARANCE,
            CostItem.BIRTH_CERTIFICATE,
            CostItem.EDUCATION_RECORD,
            CostItem.PROFESSIONAL_LICENCE,
            CostItem.SKILLS_CERTIFICATE,
            CostItem.STATUTORY_MEDICAL_CERTIFICATE,
            CostItem.OTHER_MEDICAL,
            CostItem.SOCIAL_INSURANCE);
    private static final Set<CostItem> EMPLOYERS_ITEMS = EnumSet.of(
            CostItem.VISA,
            CostItem.PERMIT,
            CostItem.OUTWARD_TRAVEL,
            CostItem.RETURN_TRAVEL,
            CostItem.TRANSFER_TO_WORKPLACE,
            CostItem.PROCESSING_FEE,
            CostItem.WELFARE_FUND,
            CostItem.TRADE_TEST);
    private static final Set<CostItem> PREMIUM = EnumSet.of(CostItem.INSURANCE_PREMIUM);
    private static final Set<ActorKind> RECRUITER = EnumSet.of(ActorKind.RECRUITER, ActorKind.SUB_AGENT);
    private static final Set<ActorKind> AGENCY_ITSELF = EnumSet.of(ActorKind.RECRUITER);
    private static final List<String> CONTRACT_ITEMS = List.of(
            "EMPLOYER_ID_ADDRESS",
            "POSITION_JOBSITE",
            "BASIC_SALARY_BENEFITS_MODE",
            "FOOD_ACCOMMODATION_OR_EQUIV",
            "START_DURATION",
            "FREE_TRANSPORT_BOTH_WAYS_AND_INLAND",
            "HOURS_DAY_OFF",
            "OVERTIME_REST_HOLIDAY_PAY",
            "VACATION_AND_SICK_LEAVE",
            "FREE_EMERGENCY_MEDICAL_DENTAL",
            "TERMINATION_CAUSES",
            "DISPUTE_SETTLEMENT",
            "REPATRIATION_DANGER_EMPLOYER_COST",
            "REPATRIATION_REMAINS_EMPLOYER_COST");

    private final CaseView view;
    private final Placement placement;
    private final Contract contract;
    private final Stated stated;
    private final List<Judged> judged;

    private PhilippinesByHand(CaseView view, List<Judged> judged) {
        this.view = view;
        this.placement = view.placement;
        this.contract = view.contract;
        this.stated = new Stated(placement, "ph");
        this.judged = judged;
    }

    static void judge(CaseView view, List<Judged> judged) {
        PhilippinesByHand hand = new PhilippinesByHand(view, judged);
        hand.charges();
        hand.feeCap();
        hand.licences();
        hand.contract();
        hand.domesticWork();
        hand.insurance();
        hand.acts();
    }

    // ------------------------------------------------------------------ fees and costs

    private void charges() {
        int domestic = view.worker(WorkerCategory.DOMESTIC);
        Demand ofDomestic = new Demand("PH-FEE-DW", domestic);
        Demand forbidden = new Demand("PH-FEE-DEST", YES);
        Demand ofSeafarer = new Demand("PH-FEE-SEA", view.worker(WorkerCategory.SEAFARER));
        Demand time = new Demand("PH-FEE-TIME", YES);
        Demand receipt = new Demand("PH-FEE-RECEIPT", YES);
        Demand payee = new Demand("PH-FEE-PAYEE", YES);
        Demand ofWorker = new Demand("PH-COST-WORKER", YES);
        Demand ofEmployer = new Demand("PH-COST-EMPLOYER", YES);
        Demand premium = new Demand("PH-PREMIUM", YES);
        Demand failed = new Demand("PH-ACT-REIMB", YES);
        int destinationForbids = stated.yes("destinationForbidsFee");
        int unapproved = stated.no("contractApproved");
        int unregistered = or(stated.no("receiptsRegistered"), stated.no("receiptsShowDay"));
        int unprescribed = stated.no("medicalPrescribed");
        int notDeployed = and(stated.yes("deploymentFailed"), stated.no("failureByWorker"));
        for (ChargeFacts charge : view.charges) {
            String at = charge.pointer;
            int borne = charge.borne;
            int repaired = charge.repaired;
            CalendarDate day = charge.day;
            int fee = and(charge.fee, borne);
            int rules2016 = since(day, YEAR_2016);
            ofDomestic.fact(at, fee, NO, repaired, inForce(day, REFORM, REFORM));
            forbidden.fact(at, and(fee, destinationForbids), NO, repaired, since(day, 20030101));
            ofSeafarer.fact(at, fee, NO, repaired, inForce(day, 0, SEA_RULES_KNOWN));
            int early = or(before(day, view.signed), unapproved, before(day, contract.approvedOn()));
            time.fact(at, and(fee, early), NO, repaired, rules2016);
            receipt.fact(at, and(fee, or(withoutReceipt(charge), unregistered, otherAmount(charge))), rules2016);
            payee.fact(
                    at,
                    and(fee, not(in(charge.cost.payee(), AGENCY_ITSELF))),
                    NO,
                    repaired,
                    inForce(day, 0, ADVISORY_KNOWN));
            int cost = and(not(charge.fee), borne);
            int medical = and(charge.category(CostCategory.MEDICAL), borne, unprescribed);
            ofWorker.fact(at, or(and(cost, not(charge.item(WORKERS_ITEMS))), medical), NO, repaired, rules2016);
            ofEmployer.fact(
                    at, and(cost, charge.item(EMPLOYERS_ITEMS)), NO, repaired, inForce(day, 20030101, YEAR_2016));
            premium.fact(at, and(cost, charge.item(PREMIUM)), NO, repaired, since(day, YEAR_2010));
            failed.fact(at, and(and(notDeployed, charge.related), borne, not(repaired)), since(day, YEAR_1995));
        }
        int since2016 = view.inForceForCharges(YEAR_2016, 0);
        judged.add(ofDomestic.conclude(view.inForceForCharges(REFORM, REFORM)));
        judged.add(forbidden.conclude(view.inForceForCharges(20030101, 0)));
        judged.add(ofSeafarer.conclude(view.inForceForCharges(0, SEA_RULES_KNOWN)));
        judged.add(time.conclude(since2016));
        judged.add(receipt.conclude(since2016));
        judged.add(payee.conclude(view.inForceForCharges(0, ADVISORY_KNOWN)));
        judged.add(ofWorker.conclude(since2016));
        judged.add(ofEmployer.conclude(view.inForceForCharges(20030101, YEAR_2016)));
        judged.add(premium.conclude(view.inForceForCharges(YEAR_2010, 0)));
        judged.add(failed.conclude(view.inForceForCharges(YEAR_1995, 0)));
    }

    private static int inForce(CalendarDate day, int from, int knownFrom) {
        return CaseView.inForce(day, from, knownFrom);
    }

    private static int withoutReceipt(ChargeFacts charge) {
        return charge.cost.receipt() != null ? NO : not(known(charge.cost.receiptGiven()));
    }

    private static int otherAmount(ChargeFacts charge) {
        if (charge.cost.receipt() == null) {
            return NO;
        }
        Money shown = charge.cost.receipt().amount();
        return of(shown.value().compareTo(charge.cost.amount().value()) != 0);
    }

    /** The sum of the placement fees is at most one month of basic salary. */
    private void feeCap() {
        Demand cap = new Demand(
                "PH-FEE-CAP",
                and(not(view.worker(WorkerCategory.DOMESTIC)), not(view.worker(WorkerCategory.SEAFARER))));
        if (cap.concerned()) {
            BigDecimal salary = stated.number("basicMonthlySalary");
            boolean listedFees = false;
            boolean openFees = false;
            boolean pleaded = false;
            for (ChargeFacts charge : view.charges) {
                boolean counts = charge.feeOfWorker(false) != NO;
                listedFees |= counts && !charge.unlisted;
                openFees |= counts && charge.unlisted;
                pleaded |= !charge.cost.reimbursements().isEmpty();
            }
            int above = !listedFees ? NO : salary == null ? UNKNOWN : view.feesAbove(salary, false, false);
            int repaired = !pleaded
                    ? NO
                    : !listedFees ? YES : salary == null ? UNKNOWN : not(view.feesAbove(salary, false, true));
            cap.fact("/costs", above, NO, repaired, YES);
            if (openFees) {
                cap.fact("/costs", UNKNOWN, UNKNOWN);
            }
        }
        judged.add(cap.conclude(view.inForceForCharges(19970101, 19980508)));
    }

    // ------------------------------------------------------------------ licences, contract

    private void licences() {
        Demand licence = new Demand("PH-LIC-REQ", YES);
        for (int i = 0; i < placement.recruiterChain().size(); i++) {
            RecruiterLink link = placement.recruiterChain().get(i);
            int here = link.country() == null ? UNKNOWN : of("PH".equals(link.country()));
            licence.fact(
                    "/recruiterChain/" + i,
                    and(here, view.withoutLicenceInForce(link)),
                    since(link.actedOn(), YEAR_1995));
        }
        if (!view.closed(ListName.RECRUITER_CHAIN)) {
            licence.fact("/recruiterChain", UNKNOWN, UNKNOWN);
        }
        judged.add(licence.conclude(since(view.signed, YEAR_1995)));
    }

    private void contract() {
        // Since the rules of 2023 the items are only believed to be the same: whatever is found is for review.
        if (Kleene.number(view.signed) >= RULES_2023) {
            judged.add(new Judged("PH-CON-MIN", Outcome.FLAGGED, List.of()));
        } else {
            int missing = NO;
            for (String item : CONTRACT_ITEMS) {
                missing = or(missing, stated.lacks("contractItems", item));
            }
            demand("PH-CON-MIN", missing, YEAR_2016);
        }
        int belowHost =
                and(stated.yes("hostMinimumExists"), stated.belowStated("basicMonthlySalary", "hostMinimumMonthly"));
        demand("PH-CON-WAGE", or(belowHost, stated.belowStated("basicMonthlySalary", "ncrMinimumMonthly")), YEAR_2016);
        demand("PH-CON-COMPLETE", or(stated.no("positionWrittenOut"), stated.no("salaryWrittenOut")), JUNE_2015);
        demand("PH-LIAB", stated.no("solidaryLiabilityClause"), YEAR_1995);
        Demand kept = new Demand("PH-CON-SUBST", YES);
        int approved = stated.yes("contractApproved");
        for (TermsMoved change : view.changes) {
            if (change.ofContract()) {
                kept.fact(
                        change.pointer(),
                        and(approved, change.against(), not(change.approval())),
                        since(change.day(), YEAR_1995));
            }
        }
        judged.add(kept.conclude(since(view.signed, YEAR_1995)));
    }

    /** A demand on the contract as a whole, dated by its signature. */
    private void demand(String requirement, int breach, int from) {
        demand(requirement, "/contract", breach, from);
    }

    private void demand(String requirement, String pointer, int breach, int from) {
        Demand demand = new Demand(requirement, YES);
        demand.fact(pointer, breach, since(view.signed, from));
        judged.add(demand.conclude(since(view.signed, from)));
    }

    // ------------------------------------------------------------------ domestic work

    private void domesticWork() {
        int domestic = view.worker(WorkerCategory.DOMESTIC);
        CalendarDate approved = contract.approvedOn();
        Demand wage = new Demand("PH-DW-WAGE", domestic);
        int inForce = approved == null ? UNKNOWN : inForce(approved, REFORM, REFORM);
        wage.fact("/contract/terms/wage", monthlyBelow(contract.terms(), 400, approved), inForce);
        int target = monthlyBelow(contract.terms(), 500, approved);
        for (int i = 0; i < placement.laterContracts().size(); i++) {
            TermsOfEmployment later = placement.laterContracts().get(i).terms();
            wage.fact("/laterContracts/" + i + "/terms/wage", monthlyBelow(later, 400, approved), inForce);
            target = or(target, monthlyBelow(later, 500, approved));
        }
        judged.add(wage.conclude(inForce));
        int announced = and(domestic, since(approved, TARGET), target);
        judged.add(new Judged(
                "PH-DW-WAGE-TARGET",
                announced == YES
                        ? Outcome.FLAGGED
                        : announced == UNKNOWN ? Outcome.UNDETERMINED : Outcome.NOT_APPLICABLE,
                List.of()));
        Demand age = new Demand("PH-DW-AGE", domestic);
        int years = Kleene.number(view.departure) < OLDER_AGE ? 23 : 24;
        age.fact("/worker", view.youngerThan(years, view.departure), YES);
        judged.add(age.conclude(YES));
        Demand skills = new Demand("PH-DW-QUAL", domestic);
        skills.fact(
                "",
                or(stated.no("skillsCertificate"), stated.no("orientationDone"), stated.no("orientationFree")),
                YES);
        judged.add(skills.conclude(YES));
    }

    private static int monthlyBelow(TermsOfEmployment terms, int limit, CalendarDate approved) {
        if (approved == null || terms.wage() == null) {
            return UNKNOWN;
        }
        Money wage = terms.wage().amount();
        return "USD".equals(wage.currency()) ? of(wage.value().compareTo(BigDecimal.valueOf(limit)) < 0) : UNKNOWN;
    }

    // ------------------------------------------------------------------ insurance

    private void insurance() {
        Demand insured = new Demand("PH-INS", YES);
        int inForce = since(view.signed, YEAR_2010);
        int gap = or(
                stated.no("insured"),
                before(contract.terms().start(), stated.day("insuredFrom")),
                before(stated.day("insuredLastDay"), stated.day("contractLastDay")));
        int tooLow = or(
                or(
                        stated.below("insuredAccidentalDeath", 15_000),
                        stated.below("insuredNaturalDeath", 10_000),
                        stated.below("insuredDisablement", 7_500)),
                or(stated.below("insuredSubsistence", 100), stated.below("insuredSubsistenceMonths", 6)),
                stated.below("insuredClaimsMonths", 3));
        int uncovered = or(
                or(stated.no("insuredRepatriation"), stated.no("insuredCompassionateVisit")),
                stated.no("insuredMedicalEvacuation"),
                stated.no("insuredMedicalRepatriation"));
        insured.fact("", or(gap, tooLow, uncovered), inForce);
        for (ChargeFacts charge : view.charges) {
            insured.fact(charge.pointer, and(not(charge.fee), charge.borne, charge.item(PREMIUM)), inForce);
        }
        judged.add(insured.conclude(inForce));
    }

    // ------------------------------------------------------------------ prohibited acts

    private void acts() {
        Demand documents = new Demand("PH-ACT-DOCS", YES);
        for (int i = 0; i < placement.documents().size(); i++) {
            HeldDocument document = placement.documents().get(i);
            int returned =
                    document.returnedOn() == null ? NO : of(Kleene.number(document.returnedOn()) <= view.knowledge);
            int held = and(
                    and(in(document.type(), InternationalByHand.TRAVEL_OR_IDENTITY), in(document.holder(), RECRUITER)),
                    InternationalByHand.withoutRequest(document),
                    before(document.since(), view.departure));
            documents.fact(
                    "/documents/" + i,
                    held,
                    NO,
                    and(returned, not(known(document.destroyed()))),
                    since(document.since(), YEAR_1995));
        }
        if (!view.closed(ListName.DOCUMENTS)) {
            documents.fact("/documents", UNKNOWN, UNKNOWN);
        }
        judged.add(documents.conclude(YES));
        demand(
                "PH-ACT-NONDEPLOY",
                "",
                and(stated.yes("deploymentFailed"), stated.no("validReasonNotToDeploy")),
                YEAR_1995);
        // The text was never read: whatever is found is for review.
        judged.add(new Judged("PH-LOAN", Outcome.FLAGGED, List.of()));
        judged.add(new Judged("PH-MED", Outcome.FLAGGED, List.of()));
    }
}
