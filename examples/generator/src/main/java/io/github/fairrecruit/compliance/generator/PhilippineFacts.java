package io.github.fairrecruit.compliance.generator;

import io.github.fairrecruit.compliance.generator.Stated.Sum;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draws what Philippine law asks beyond the common facts. */
final class PhilippineFacts {
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

    private final Scenario scenario;
    private final Draw draw;
    private final Dice dice;
    private final Stated facts = new Stated();

    PhilippineFacts(Scenario scenario, Draw draw) {
        this.scenario = scenario;
        this.draw = draw;
        this.dice = draw.dice;
    }

    Stated make() {
        fees();
        contract();
        insurance();
        acts();
        if (scenario.job.category() == WorkerCategory.DOMESTIC) {
            duty("skillsCertificate");
            duty("orientationDone");
            duty("orientationFree");
        }
        return facts;
    }

    private void tell(String name, Object value) {
        facts.state(name, draw.told(value));
    }

    private void duty(String name) {
        facts.state(name, draw.met());
    }

    private void fees() {
        String currency = scenario.corridor.wageCurrency();
        tell("basicMonthlySalary", Sum.of(Draw.monthly(scenario), currency));
        tell("destinationForbidsFee", dice.chance(0.3));
        tell("contractApproved", scenario.approvedBy != null || scenario.approvedOn != null || dice.chance(0.5));
        duty("receiptsRegistered");
        duty("receiptsShowDay");
        tell("medicalPrescribed", dice.chance(0.8));
    }

    private void contract() {
        List<String> items = new ArrayList<>(CONTRACT_ITEMS);
        if (draw.does("negligent")) {
            items.remove(dice.between(0, items.size() - 1));
        }
        tell("contractItems", List.copyOf(items));
        String currency = scenario.corridor.wageCurrency();
        long monthly = Draw.monthly(scenario);
        boolean minimum = dice.chance(0.6);
        tell("hostMinimumExists", minimum);
        if (minimum) {
            tell("hostMinimumMonthly", Sum.of(draw.does("negligent") ? monthly + 50 : monthly - 20, currency));
        }
        tell(
                "ncrMinimumMonthly",
                dice.chance(0.1)
                        ? Sum.of(13_000, "PHP")
                        : Sum.of(draw.does("negligent") ? monthly + 10 : monthly / 2, currency));
        duty("positionWrittenOut");
        duty("salaryWrittenOut");
        duty("solidaryLiabilityClause");
    }

    private void insurance() {
        duty("insured");
        LocalDate start = scenario.startOfWork;
        tell("insuredFrom", start.minusDays(draw.does("negligent") ? -5 : dice.between(0, 20)));
        LocalDate last = start.plusMonths(24);
        tell("contractLastDay", last);
        tell("insuredLastDay", last.plusDays(draw.does("negligent") ? -30 : dice.between(0, 30)));
        tell("insuredAccidentalDeath", Sum.of(draw.does("negligent") ? 10_000 : 15_000, "USD"));
        tell("insuredNaturalDeath", Sum.of(10_000, "USD"));
        tell("insuredDisablement", Sum.of(draw.does("negligent") ? 5_000 : 7_500, "USD"));
        tell("insuredSubsistence", Sum.of(100, "USD"));
        tell("insuredSubsistenceMonths", draw.does("negligent") ? 3 : 6);
        tell("insuredClaimsMonths", 3);
        duty("insuredRepatriation");
        duty("insuredCompassionateVisit");
        duty("insuredMedicalEvacuation");
        duty("insuredMedicalRepatriation");
    }

    private void acts() {
        boolean failed = draw.share("failed-deployment");
        tell("deploymentFailed", failed);
        if (failed) {
            tell("failureByWorker", dice.chance(0.3));
            tell("validReasonNotToDeploy", dice.chance(0.4));
        }
        if (dice.chance(0.2)) {
            tell("loanPercentPerYear", dice.oneOf(6, 12));
            tell("loanTied", dice.chance(0.3));
        }
        duty("clinicChoiceFree");
        duty("trainingChoiceFree");
    }
}
