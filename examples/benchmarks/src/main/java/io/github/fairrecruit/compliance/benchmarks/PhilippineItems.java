package io.github.fairrecruit.compliance.benchmarks;

import java.util.List;

/** Codes and facts of the Philippine pack that records state. */
final class PhilippineItems {
    static final List<String> CONTRACT = List.of(
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

    /** Yes-or-no facts that are mostly so. */
    static final List<String> USUALLY = List.of(
            "positionWrittenOut",
            "salaryWrittenOut",
            "solidaryLiabilityClause",
            "skillsCertificate",
            "orientationDone",
            "orientationFree",
            "insured",
            "insuredRepatriation",
            "insuredCompassionateVisit",
            "insuredMedicalEvacuation",
            "insuredMedicalRepatriation",
            "clinicChoiceFree",
            "trainingChoiceFree");

    private PhilippineItems() {}
}
