package io.github.fairrecruit.compliance.benchmarks;

import java.util.List;

/** Codes and facts of the German pack that records state. */
final class GermanItems {
    /** Yes-or-no facts that are mostly so. */
    static final List<String> USUALLY = List.of(
            "placementContractWritten",
            "placementContractStatesFee",
            "placementContractTextGiven",
            "personalDataDeleted",
            "dataOnlyAsNeeded",
            "dataConsentPerCase",
            "recipientsBoundToPurpose",
            "info299Written",
            "info299Understood",
            "info299AtAgencyCost",
            "employerInGermany",
            "livedAbroad",
            "counsellingNoticeGiven",
            "counsellingNoticeInTextForm",
            "counsellingContactGiven",
            "sealHeld",
            "electronicTermsUsable",
            "receiptRequested",
            "payslipGiven",
            "payslipInTextForm",
            "probationAgreed",
            "residenceTitleChecked",
            "residenceTitleCopyKept");

    /** Yes-or-no facts that are mostly not so. */
    static final List<String> SELDOM = List.of(
            "miniJob",
            "exclusiveToAgency",
            "careerAdviceBilled",
            "adviserAlsoPlaces",
            "adviserSharesPremises",
            "sealClaimed");

    static final List<String> INFORMATION = List.of(
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
            "UNION_CITIZENS_CENTRES",
            "THIRD_COUNTRY_CENTRES");

    static final List<String> WRITTEN_TERMS = List.of(
            "PARTIES",
            "START",
            "FIXED_TERM",
            "PLACE",
            "TASK",
            "PROBATION",
            "PAY",
            "HOURS",
            "ON_CALL",
            "OVERTIME",
            "LEAVE",
            "TRAINING",
            "PENSION",
            "DISMISSAL",
            "COLLECTIVE_AGREEMENTS");

    static final List<String> TERMS_THAT_APPLY =
            List.of("FIXED_TERM", "PROBATION", "OVERTIME", "COLLECTIVE_AGREEMENTS");

    static final List<String> PAYSLIP = List.of("PERIOD", "COMPOSITION", "DEDUCTIONS", "ADVANCES");

    private GermanItems() {}
}
