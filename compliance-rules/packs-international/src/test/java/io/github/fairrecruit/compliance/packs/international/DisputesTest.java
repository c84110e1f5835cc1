package io.github.fairrecruit.compliance.packs.international;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contradictory assertions are kept side by side; resolved question 7 says which prevails. */
class DisputesTest {
    private static final ComplianceEngine ENGINE = ComplianceEngine.create();

    @Test
    void anAllegationAloneNeverBecomesAFinding() {
        Assessment assessment = assess("""
                {"costs": [{"category": "RECRUITMENT_FEE", "chargedOn": "2024-02-01", "payer": "WORKER"}],
                 "assertions": [{"pointer": "/costs/0/ultimateBearer", "value": "EMPLOYER", "grade": "ALLEGED"}]}""");
        // The bearer stays unknown, so the payer decides; the allegation of the other side changes nothing.
        assertThat(fees(assessment).outcome()).isEqualTo(Outcome.BREACHED);

        Assessment alleged = assess("""
                {"contract": {"signedOn": "2024-02-01"},
                 "assertions": [{"pointer": "/costs/-", "grade": "ALLEGED",
                   "value": {"category": "RECRUITMENT_FEE", "amount": {"value": 8000, "currency": "CAD"},
                             "payer": "WORKER", "chargedOn": "2024-02-01"}}]}""");
        assertThat(fees(alleged).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(alleged.disputes()).singleElement().satisfies(dispute -> {
            assertThat(dispute.pointer()).isEqualTo("/costs/-");
            assertThat(dispute.settled()).isFalse();
        });
    }

    @Test
    void anAllegationAgainstADeclarationOfNoFeeIsADispute() {
        Assessment assessment = assess("""
                {"contract": {"signedOn": "2024-02-01"}, "statements": [{"closes": "COSTS"}, {"closes": "DEDUCTIONS"}],
                 "assertions": [{"pointer": "/costs/-", "grade": "ALLEGED",
                   "value": {"category": "RECRUITMENT_FEE", "payer": "WORKER", "chargedOn": "2024-02-01"}}]}""");
        assertThat(fees(assessment).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(fees(assessment).missing()).containsExactly(new MissingFact("/costs/-", MissingFact.Kind.DISPUTED));
    }

    @Test
    void anAdjudicatedValuePrevailsOverADeclaredOne() {
        Assessment assessment = assess("""
                {"costs": [{"category": "RECRUITMENT_FEE", "chargedOn": "2024-02-01",
                            "amount": {"value": 500, "currency": "USD"}, "payer": "WORKER"}],
                 "assertions": [{"pointer": "/costs/0/amount/value", "value": 900, "grade": "ADJUDICATED"}]}""");
        assertThat(repay(assessment)).isEqualTo("900..900");
        assertThat(assessment.disputes())
                .singleElement()
                .satisfies(dispute -> assertThat(dispute.settled()).isTrue());
    }

    /** 70,000 or 20,360 paid: a fee was charged, at least 20,360; never the sum. */
    @Test
    void whereEveryDisputedValueLeadsToTheSameOutcomeItStandsWithBounds() {
        Assessment assessment = assess("""
                {"costs": [{"category": "RECRUITMENT_FEE", "chargedOn": "2024-02-01",
                            "amount": {"value": 70000, "currency": "THB"}, "payer": "WORKER"}],
                 "assertions": [{"pointer": "/costs/0/amount/value", "value": 20360, "grade": "DOCUMENTED"}]}""");
        assertThat(fees(assessment).outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(repay(assessment)).isEqualTo("20360..70000");
    }

    @Test
    void whereDisputedValuesLeadToDifferentOutcomesBothAreShown() {
        Assessment assessment = assess("""
                {"costs": [{"category": "RECRUITMENT_FEE", "chargedOn": "2024-02-01", "ultimateBearer": "EMPLOYER"}],
                 "statements": [{"closes": "COSTS"}, {"closes": "DEDUCTIONS"}],
                 "assertions": [{"pointer": "/costs/0/ultimateBearer", "value": "WORKER", "grade": "DOCUMENTED"}]}""");
        assertThat(fees(assessment).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(fees(assessment).missing())
                .containsExactly(new MissingFact("/costs/0/ultimateBearer", MissingFact.Kind.DISPUTED));
        assertThat(assessment.disputes())
                .singleElement()
                .satisfies(dispute -> assertThat(dispute.assertions()).hasSize(1));
    }

    @Test
    void aDocumentPrevailsOverAnAllegation() {
        Assessment assessment = assess("""
                {"contract": {"signedOn": "2024-02-01"}, "statements": [{"closes": "COSTS"}, {"closes": "DEDUCTIONS"}],
                 "costs": [{"category": "RECRUITMENT_FEE", "chargedOn": "2024-02-01"}],
                 "assertions": [
                   {"pointer": "/costs/0/ultimateBearer", "value": "EMPLOYER", "grade": "DOCUMENTED"},
                   {"pointer": "/costs/0/ultimateBearer", "value": "WORKER", "grade": "ALLEGED"}]}""");
        assertThat(fees(assessment).outcome()).isEqualTo(Outcome.SATISFIED);
    }

    /** The payer is not disputed: what the worker paid, the worker bore, whoever is said to have borne it. */
    @Test
    void anAssertionThatContradictsUndisputedFactsLeavesItsFactUnknown() {
        Assessment assessment = assess("""
                {"costs": [{"category": "RECRUITMENT_FEE", "chargedOn": "2024-02-01", "payer": "WORKER",
                            "ultimateBearer": "WORKER"}],
                 "assertions": [{"pointer": "/costs/0/ultimateBearer", "value": "EMPLOYER", "grade": "ALLEGED"}]}""");
        assertThat(fees(assessment).outcome()).isEqualTo(Outcome.BREACHED);
    }

    @Test
    void anAssertedElementOfAListInsideAListFindsItsPlace() {
        Assessment assessment = assess("""
                {"costs": [{"category": "RECRUITMENT_FEE", "amount": {"value": 5, "currency": "USD"}, "payer": "EMPLOYER",
                            "ultimateBearer": "EMPLOYER", "chargedOn": "2024-02-01"},
                           {"category": "RECRUITMENT_FEE", "amount": {"value": 900, "currency": "USD"}, "payer": "WORKER",
                            "chargedOn": "2024-02-01"}],
                 "statements": [{"closes": "COSTS"}, {"closes": "DEDUCTIONS"}],
                 "assertions": [{"pointer": "/costs/1/reimbursements/-", "grade": "DOCUMENTED",
                   "value": {"amount": {"value": 900, "currency": "USD"}, "on": "2024-06-01"}}]}""");
        assertThat(fees(assessment).outcome()).isEqualTo(Outcome.REMEDIED);
    }

    @Test
    void anAssertedValueThatFitsNowhereIsRefusedWhenTheRecordIsRead() {
        List<ReadResult> results = new ArrayList<>();
        String json = """
                {"costs": [{}], "assertions": [{"pointer": "/costs/0/category", "value": 17, "grade": "DOCUMENTED"}]}""";
        ENGINE.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), results::add);
        assertThat(results).singleElement().isInstanceOfSatisfying(ReadResult.Refused.class, refused -> {
            assertThat(refused.pointer()).isEqualTo("/assertions");
            assertThat(refused.reason()).contains("/costs/0/category").contains("17");
        });
    }

    /** What is said of the parts of a cost that nobody listed makes that cost. */
    @Test
    void assertionsOfTheFirstElementOfAnEmptyListAreHeard() {
        Assessment assessment = assess("""
                {"contract": {"signedOn": "2024-02-01"},
                 "statements": [{"closes": "COSTS"}, {"closes": "DEDUCTIONS"}],
                 "assertions": [
                   {"pointer": "/costs/0/category", "value": "RECRUITMENT_FEE", "grade": "ADJUDICATED"},
                   {"pointer": "/costs/0/chargedOn", "value": "2024-02-01", "grade": "ADJUDICATED"},
                   {"pointer": "/costs/0/payer", "value": "WORKER", "grade": "ADJUDICATED"}]}""");
        assertThat(fees(assessment).outcome()).isEqualTo(Outcome.BREACHED);
    }

    /** A court's word over an agency's, whichever was recorded first. */
    @Test
    void theOrderOfAssertionsDecidesNothing() {
        String court = """
                {"pointer": "/costs/0", "grade": "VERIFIED", "value": {"category": "RECRUITMENT_FEE", "payer": "WORKER",
                   "chargedOn": "2024-02-01", "amount": {"value": 900, "currency": "USD"}}}""";
        String agency = """
                {"pointer": "/costs/0", "grade": "DECLARED", "value": {"category": "RECRUITMENT_FEE",
                   "ultimateBearer": "EMPLOYER", "chargedOn": "2024-02-01"}}""";
        for (String assertions : List.of(court + "," + agency, agency + "," + court)) {
            Assessment assessment = assess("""
                    {"statements": [{"closes": "COSTS"}, {"closes": "DEDUCTIONS"}], "assertions": [%s]}""".replace("%s", assertions));
            assertThat(fees(assessment).outcome()).isEqualTo(Outcome.BREACHED);
            assertThat(repay(assessment)).isEqualTo("900..900");
        }
    }

    @Test
    void anAssertionOfAPlaceThatIsNotThereIsRefused() {
        List<ReadResult> results = new ArrayList<>();
        String json = """
                {"costs": [{}], "assertions": [{"pointer": "/costs/7/label", "value": "fee", "grade": "DOCUMENTED"}]}""";
        ENGINE.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), results::add);
        assertThat(results).singleElement().isInstanceOf(ReadResult.Refused.class);
    }

    private static RequirementOutcome fees(Assessment assessment) {
        return assessment.outcome("ILO-FR-P7").orElseThrow();
    }

    private static String repay(Assessment assessment) {
        var amount = fees(assessment).repairs().get(0).amounts().get(0);
        return amount.atLeast() + ".." + amount.atMost();
    }

    private static Assessment assess(String json) {
        List<ReadResult> results = new ArrayList<>();
        ENGINE.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), results::add);
        assertThat(results).singleElement().isInstanceOf(ReadResult.Accepted.class);
        return ENGINE.assess(((ReadResult.Accepted) results.get(0)).value(), AssessmentOptions.defaults());
    }
}
