package io.github.fairrecruit.compliance.generator;

import io.github.fairrecruit.compliance.generator.Stated.Sum;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draws what German law asks beyond the common facts. */
final class GermanFacts {
    /** What section 299 of Book III of the Social Code asks the agency to tell, before 2026. */
    static final List<String> TOLD = List.of(
            "EMPLOYER_NAME_ADDRESS",
            "START_AND_DURATION",
            "PLACE",
            "TASK",
            "HOURS",
            "PAY_AND_DEDUCTIONS",
            "LEAVE",
            "NOTICE_PERIODS",
            "COLLECTIVE_AGREEMENTS_HINT",
            "COUNSELLING_SERVICES_WITH_CONTACTS",
            "UNION_CITIZENS_CENTRES");

    private static final List<String> TERMS = List.of(
            "PARTIES",
            "START",
            "FIXED_TERM",
            "PLACE",
            "TASK",
            "PROBATION",
            "PAY",
            "HOURS",
            "OVERTIME",
            "LEAVE",
            "DISMISSAL",
            "COLLECTIVE_AGREEMENTS");
    private static final List<String> PAYSLIP = List.of("PERIOD", "COMPOSITION", "DEDUCTIONS", "ADVANCES");

    private final Scenario scenario;
    private final Draw draw;
    private final Dice dice;
    private final Stated facts = new Stated();

    GermanFacts(Scenario scenario, Draw draw) {
        this.scenario = scenario;
        this.draw = draw;
        this.dice = draw.dice;
    }

    Stated make() {
        placement();
        voucher();
        information();
        employment();
        writtenTerms();
        WorkerCategory category = scenario.job.category();
        if (category == WorkerCategory.HEALTH || category == WorkerCategory.CARE) {
            health();
        }
        if (category == WorkerCategory.TEMPORARY_AGENCY) {
            temporaryAgency();
        }
        return facts;
    }

    private void tell(String name, Object value) {
        facts.state(name, draw.told(value));
    }

    private void duty(String name) {
        facts.state(name, draw.met());
    }

    /** The other way round: yes is what the law does not want. */
    private void offence(String name) {
        tell(name, draw.does("negligent"));
    }

    private void placement() {
        duty("placementContractWritten");
        duty("placementContractStatesFee");
        duty("placementContractTextGiven");
        tell("jobContract", draw.does("negligent") ? "OTHERWISE" : "THROUGH_PLACEMENT");
        tell("miniJob", dice.chance(0.05));
        offence("exclusiveToAgency");
        boolean advised = dice.chance(0.05);
        tell("careerAdviceBilled", advised);
        if (advised) {
            offence("adviserAlsoPlaces");
            offence("adviserSharesPremises");
        }
        boolean ended = dice.chance(0.6);
        tell("placementEnded", ended);
        if (ended) {
            LocalDate end = scenario.startOfWork.isAfter(Scenario.KNOWLEDGE_DATE)
                    ? scenario.signedOn
                    : scenario.startOfWork.plusDays(10);
            tell("placementEndedOn", end);
            tell(
                    "workerPapers",
                    draw.does("negligent")
                            ? dice.oneOf("RETURNED_LATE", "NOT_RETURNED")
                            : dice.oneOf("NONE_TAKEN", "RETURNED_AT_ONCE", "KEPT_WITH_WRITTEN_CONSENT"));
            boolean destroyed = draw.does("negligent");
            tell("businessPapersDestroyed", destroyed);
            if (destroyed) {
                tell("businessPapersDestroyedOn", end.plusDays(dice.between(1, 40)));
            }
            tell("personalDataDeleted", dice.chance(0.4));
        }
        duty("dataOnlyAsNeeded");
        duty("dataConsentPerCase");
        duty("recipientsBoundToPurpose");
        if (dice.chance(0.02)) {
            facts.state("feeUnderOrdinance", true);
        }
    }

    private void voucher() {
        boolean presented = draw.share("voucher");
        tell("voucherPresented", presented);
        if (!presented) {
            return;
        }
        LocalDate presentedOn = dice.after(scenario.signedOn, -20, 10);
        tell("voucherPresentedOn", presentedOn);
        tell("voucherIssuedOn", presentedOn.minusDays(dice.between(1, 60)));
        boolean hard = dice.chance(0.3);
        tell("voucherKind", hard ? "HARD_TO_PLACE" : "STANDARD");
        tell("voucherAmount", Sum.of(draw.does("negligent") ? 3200 : hard ? 3000 : 2500, "EUR"));
        boolean paid = dice.chance(0.6);
        tell("voucherPaid", paid);
        if (paid) {
            tell("voucherPaidOn", presentedOn.plusDays(dice.between(10, 90)));
            tell("voucherFirstPayment", Sum.of(draw.does("negligent") ? 1500 : 1250, "EUR"));
            tell("weeksEmployedAtFirstPayment", draw.does("negligent") ? 4 : 7);
            boolean rest = dice.chance(0.5);
            tell("voucherRestPaid", rest);
            if (rest) {
                tell("monthsEmployedAtRestPayment", draw.does("negligent") ? 4 : 6);
            }
        } else {
            tell("voucherRestPaid", false);
        }
        tell("jobLimited", dice.chance(0.5));
        tell("monthsWithEmployerBefore", dice.oneOf(0, 0, 3, 12));
        if (dice.chance(0.1)) {
            facts.state("limitedJobOfSeverelyDisabled", true);
        }
    }

    private void information() {
        boolean abroad = scenario.corridor.crossBorder();
        tell("placedByAgency", !abroad || dice.chance(0.8));
        tell("nationalityGroup", group());
        List<String> told = new ArrayList<>(TOLD);
        if (draw.does("negligent")) {
            told.remove(dice.between(0, told.size() - 1));
        } else if (dice.chance(0.3)) {
            told.add("THIRD_COUNTRY_CENTRES");
        }
        tell("info299Items", List.copyOf(told));
        tell("info299GivenOn", scenario.signedOn.minusDays(draw.does("late-information") ? 0 : dice.between(1, 10)));
        duty("info299Written");
        duty("info299Understood");
        duty("info299AtAgencyCost");
        tell("employerInGermany", true);
        tell("livedAbroad", abroad);
        duty("counsellingNoticeGiven");
        LocalDate notice = scenario.startOfWork.plusDays(draw.does("late-information") ? 5 : -2);
        if (!notice.isAfter(Scenario.KNOWLEDGE_DATE)) {
            tell("counsellingNoticeOn", notice);
        }
        duty("counsellingNoticeInTextForm");
        duty("counsellingContactGiven");
    }

    private String group() {
        return switch (scenario.corridor.origin()) {
            case "DE" -> "GERMAN";
            case "RO" -> "UNION_CITIZEN";
            default -> "THIRD_COUNTRY_NATIONAL";
        };
    }

    private void employment() {
        tell("workDaysPerWeek", dice.oneOf(5, 5, 5, 6));
        boolean probation = dice.chance(0.7);
        tell("probationAgreed", probation);
        if (probation) {
            tell("probationMonths", draw.does("negligent") ? 8 : dice.oneOf(3, 6));
            tell("probationNoticeWeeks", draw.does("negligent") ? 1 : 2);
        }
        int notice = draw.does("negligent") ? 14 : dice.oneOf(28, 30);
        tell("noticeByEmployerDays", notice);
        tell("noticeByWorkerDays", draw.does("negligent") ? notice + 14 : notice);
        if (dice.chance(0.05)) {
            facts.state("shorterNoticePleaded", true);
            tell("shorterNoticeAllowed", dice.chance(0.5));
        }
        duty("residenceTitleChecked");
        duty("residenceTitleCopyKept");
        boolean early = dice.chance(0.1) && !scenario.startOfWork.isAfter(Scenario.KNOWLEDGE_DATE);
        tell("employmentEndedEarly", early);
        if (early) {
            LocalDate known = scenario.startOfWork.plusDays(60);
            tell("earlyEndKnownOn", known);
            boolean reported = !draw.does("negligent");
            tell("earlyEndReported", reported);
            if (reported) {
                tell("earlyEndReportedOn", known.plusDays(draw.does("negligent") ? 40 : dice.between(1, 28)));
            }
        }
        if (dice.chance(0.03)) {
            facts.state("minimumWageExceptionPleaded", true);
            tell("minimumWageExceptionMet", dice.chance(0.5));
        }
        if (!scenario.startOfWork.isAfter(Scenario.KNOWLEDGE_DATE)) {
            tell("payday", scenario.startOfWork.plusDays(30));
            duty("payslipGiven");
            duty("payslipInTextForm");
            tell("payslipItems", draw.does("negligent") ? PAYSLIP.subList(0, 3) : PAYSLIP);
        }
    }

    private void writtenTerms() {
        List<String> given = new ArrayList<>(TERMS);
        if (draw.does("negligent")) {
            given.remove(dice.between(0, given.size() - 1));
        }
        tell("writtenTerms", List.copyOf(given));
        tell(
                "termsThatApply",
                dice.oneOf(
                        List.of(),
                        List.of("PROBATION"),
                        List.of("FIXED_TERM", "OVERTIME"),
                        List.of("COLLECTIVE_AGREEMENTS", "PENSION")));
        boolean planned = scenario.startOfWork.isAfter(Scenario.KNOWLEDGE_DATE);
        LocalDate first = planned
                ? scenario.signedOn.plusDays(5)
                : scenario.startOfWork.plusDays(draw.does("late-information") ? 3 : dice.between(-5, 0));
        tell("firstDayTermsGivenOn", first);
        if (!planned) {
            tell("seventhDayTermsGivenOn", scenario.startOfWork.plusDays(draw.does("late-information") ? 12 : 7));
            tell("monthTermsGivenOn", scenario.startOfWork.plusDays(draw.does("late-information") ? 40 : 20));
        }
        String form = draw.does("negligent") ? "OTHER" : dice.oneOf("SIGNED_PAPER", "SIGNED_PAPER", "ELECTRONIC");
        tell("writtenTermsForm", form);
        if (form.equals("ELECTRONIC")) {
            duty("electronicTermsUsable");
            duty("receiptRequested");
            tell("identityPaperSector", dice.oneOf("CONSTRUCTION", "OTHER"));
        }
        boolean abroad = !planned && dice.chance(0.04);
        tell("workAbroad", abroad);
        if (abroad) {
            workAbroad();
        }
        boolean changed = !planned && dice.chance(0.08);
        tell("writtenTermsChanged", changed);
        if (changed) {
            LocalDate effective = scenario.startOfWork.plusDays(40);
            tell("changeEffectiveOn", effective);
            duty("changeToldInWriting");
            tell("changeToldOn", effective.plusDays(draw.does("late-information") ? 4 : -1));
        }
    }

    private void workAbroad() {
        LocalDate departure = scenario.startOfWork.plusDays(20);
        tell("abroadWeeks", dice.oneOf(3, 8));
        tell("abroadDeparture", departure);
        boolean incomplete = draw.does("negligent");
        tell(
                "abroadTerms",
                incomplete ? List.of("CURRENCY") : List.of("COUNTRY_AND_DURATION", "CURRENCY", "RETURN", "BENEFITS"));
        tell("abroadBenefitsAgreed", dice.chance(0.5));
        tell("abroadTermsGivenOn", departure.minusDays(draw.does("late-information") ? 0 : 3));
    }

    private void health() {
        tell("recruitedBy", dice.oneOf("FEDERAL_AGENCY", "OTHERS", "OTHERS", "NOBODY"));
        boolean held = draw.share("seal");
        tell("sealHeld", held);
        tell("sealClaimed", held || draw.does("negligent"));
        tell("careEmployer", dice.oneOf("CARE_ESTABLISHMENT", "CARE_ESTABLISHMENT", "HOSPITAL"));
        tell("careGrade", dice.oneOf("HELPER", "ONE_YEAR", "NURSE"));
        tell("careRegion", dice.oneOf("WEST", "EAST"));
        tell("careExtraLeaveDays", draw.does("negligent") ? 6 : 9);
    }

    private void temporaryAgency() {
        LocalDate start = scenario.startOfWork;
        String permit = draw.does("negligent") ? "NONE" : dice.oneOf("FIXED_TERM", "UNLIMITED");
        tell("agencyPermit", permit);
        if (!permit.equals("NONE")) {
            tell("agencyPermitFrom", start.minusDays(draw.does("negligent") ? -10 : dice.between(10, 300)));
            if (permit.equals("FIXED_TERM")) {
                tell("agencyPermitLastDay", start.plusDays(draw.does("negligent") ? -3 : dice.between(10, 60)));
            }
        } else {
            tell("agencyPermitFrom", start.minusDays(400));
        }
        offence("agencyPermitWithdrawn");
        tell("assignmentStart", start);
        tell("assignmentCountedFrom", start);
        tell("assignmentUntil", start.plusMonths(draw.does("negligent") ? 20 : dice.between(3, 18)));
        if (dice.chance(0.1)) {
            tell("longerAssignmentBy", dice.oneOf("COLLECTIVE_AGREEMENT", "UNBOUND_USER_WORKS_AGREEMENT"));
        }
        duty("supplyContractLabelled");
        duty("workerNamedBeforeSupply");
        tell(
                "comparableHourlyPay",
                new Sum(BigDecimal.valueOf(scenario.drawnWage + (draw.does("negligent") ? 3 : 0)), "EUR"));
        if (dice.chance(0.2)) {
            facts.state("payByCollectiveAgreement", true);
        }
        offence("feeOwedToTemporaryAgency");
        offence("joiningUserBarred");
        offence("hiringByUserBarred");
        duty("agencyLeafletGiven");
        tell("agencyLeafletGivenOn", scenario.signedOn.plusDays(draw.does("late-information") ? 2 : 0));
        offence("agencyLeafletCostBorneByWorker");
        boolean asked = dice.chance(0.3);
        tell("motherTongueRequested", asked);
        if (asked) {
            duty("motherTongueGiven");
        }
        duty("userNamedInTextForm");
        tell("userInConstruction", dice.chance(0.1));
        tell("blueCollarWork", true);
        if (dice.chance(0.1)) {
            facts.state("constructionExceptionPleaded", true);
            tell("constructionExceptionMet", dice.chance(0.5));
        }
    }
}
