package io.github.fairrecruit.compliance.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.model.AuthorityFinding;
import io.github.fairrecruit.compliance.model.AuthorityFindingBuilder;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Cost;
import io.github.fairrecruit.compliance.model.CostBuilder;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.CostForm;
import io.github.fairrecruit.compliance.model.EvidenceGrade;
import io.github.fairrecruit.compliance.model.FindingDirection;
import io.github.fairrecruit.compliance.model.FindingStage;
import io.github.fairrecruit.compliance.model.ListName;
import io.github.fairrecruit.compliance.model.Money;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.PlacementBuilder;
import io.github.fairrecruit.compliance.model.Reimbursement;
import io.github.fairrecruit.compliance.model.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChargeTest {
    private static final LocalDate KNOWN = LocalDate.of(2026, 11, 23);
    private static final CalendarDate DAY = CalendarDate.parse("2024-02-01");

    /** Who handed the money over decides only when nobody says who was poorer in the end. */
    @ParameterizedTest
    @CsvSource({
        "WORKER, , , YES",
        "FAMILY, , , YES",
        "THIRD_PARTY_FOR_WORKER, , , YES",
        "EMPLOYER, , , UNKNOWN",
        ", , , UNKNOWN",
        ", , DEDUCTION, YES",
        ", , LABOUR, YES",
        ", , LOWER_WAGE, YES",
        ", , CASH, UNKNOWN",
        "EMPLOYER, EMPLOYER, , NO",
        "EMPLOYER, WORKER, , YES",
        ", RECRUITER, CASH, NO",
    })
    void whoBearsIt(ActorKind payer, ActorKind bearer, CostForm form, String expected) {
        Cost cost = CostBuilder.builder()
                .payer(payer)
                .ultimateBearer(bearer)
                .form(form)
                .build();
        assertThat(answer(cost, Charge::isBorneByWorker)).isEqualTo(expected);
    }

    /** The three limbs of the nexus are alternatives; all must fail for there to be none. */
    @ParameterizedTest
    @CsvSource({
        "RECRUITER, , , YES",
        "WORKER, true, , YES",
        "WORKER, false, true, YES",
        "WORKER, false, false, NO",
        "WORKER, false, , UNKNOWN",
        ", , , UNKNOWN",
    })
    void nexus(ActorKind initiatedBy, Boolean required, Boolean imposed, String expected) {
        Cost cost = CostBuilder.builder()
                .category(CostCategory.MEDICAL)
                .initiatedBy(initiatedBy)
                .requiredForAccess(required)
                .imposedInRecruitment(imposed)
                .build();
        assertThat(answer(cost, Charge::isNexus)).isEqualTo(expected);
        assertThat(answer(cost, Charge::isRecruitmentFeeOrRelatedCost)).isEqualTo(expected);
    }

    /** Fees and illegitimate costs need no nexus. */
    @ParameterizedTest
    @EnumSource(names = {"RECRUITMENT_FEE", "FEE_RECOVERY", "BRIBE", "BOND", "KICKBACK", "UNDISCLOSED", "INFLATED"})
    void feesAndIllegitimateCostsAlwaysCount(CostCategory category) {
        assertThat(answer(CostBuilder.builder().category(category).build(), Charge::isRecruitmentFeeOrRelatedCost))
                .isEqualTo("YES");
    }

    @Test
    void aCostOfUnknownCategoryCountsOnceItBelongsToTheRecruitment() {
        assertThat(answer(CostBuilder.builder().build(), Charge::isRecruitmentFeeOrRelatedCost))
                .isEqualTo("UNKNOWN");
        assertThat(answer(CostBuilder.builder().requiredForAccess(true).build(), Charge::isRecruitmentFeeOrRelatedCost))
                .isEqualTo("YES");
    }

    /** A statement that there was no fee narrows what the open list may still hold. */
    @Test
    void aStatementNarrowsWhatAnOpenListMayHold() {
        Placement open = PlacementBuilder.builder().build();
        Placement noFees = PlacementBuilder.builder()
                .statements(List.of(new Statement(
                        ListName.COSTS, List.of(CostCategory.RECRUITMENT_FEE), EvidenceGrade.DECLARED, null, null)))
                .build();
        Placement alleged = PlacementBuilder.builder()
                .statements(List.of(new Statement(ListName.COSTS, List.of(), EvidenceGrade.ALLEGED, null, null)))
                .build();
        Placement closed = PlacementBuilder.builder()
                .statements(List.of(
                        new Statement(ListName.COSTS, List.of(), null, null, null),
                        new Statement(ListName.DEDUCTIONS, List.of(), null, null, null)))
                .build();
        assertThat(answer(facts(open), Charge::isRecruitmentFee)).isEqualTo("UNKNOWN");
        assertThat(answer(facts(noFees), Charge::isRecruitmentFee)).isEqualTo("NO");
        assertThat(answer(facts(noFees), Charge::isMedical)).isEqualTo("UNKNOWN");
        assertThat(answer(facts(alleged), Charge::isRecruitmentFee)).isEqualTo("UNKNOWN");
        assertThat(charges(facts(closed))).isEmpty();
    }

    @Test
    void theMissingFactIsTheOneThatTheConditionAskedFor() {
        CaseFacts facts = facts(PlacementBuilder.builder()
                .costs(List.of(
                        CostBuilder.builder().category(CostCategory.MEDICAL).build()))
                .build());
        List<Condition> unknown = new ArrayList<>();
        facts.read(Reading.POSSIBLE);
        facts.trace(unknown);
        assertThat(charges(facts).get(0).isBorneByWorker()).isTrue();
        assertThat(Condition.missing(unknown))
                .containsExactly(new MissingFact("/costs/0/ultimateBearer", MissingFact.Kind.VALUE));
    }

    /** What a fact found once it keeps; a rule that asks again still depends on it, in whatever reading it was found. */
    @Test
    void anUnknownConditionIsNotedEachTimeThatItIsAsked() {
        CaseFacts facts = facts(PlacementBuilder.builder()
                .costs(List.of(CostBuilder.builder().build()))
                .build());
        Charge charge = charges(facts).get(0);
        List<Condition> unknown = new ArrayList<>();
        facts.trace(unknown);
        facts.read(Reading.CERTAIN);
        assertThat(charge.isBorneByWorker()).isFalse();
        assertThat(charge.takeUncertain()).isTrue();
        assertThat(charge.takeUncertain()).isFalse();
        facts.read(Reading.POSSIBLE);
        assertThat(charge.isBorneByWorker()).isTrue();
        assertThat(charge.isBorneByWorker()).isTrue();
        assertThat(charge.takeUncertain()).isTrue();
        assertThat(unknown).hasSize(2);
        facts.read(Reading.CERTAIN);
        assertThat(charge.isBorneByWorker()).isFalse();
    }

    /** A finding of an excess of 8,300 proves an excess of exactly that, whatever the unknown base. */
    @Test
    void anAuthoritysFindingOfAnExcessIsALowerBound() {
        assertThat(amount(FindingStage.FINAL, null)).isEqualTo(bounds("8300", null));
        assertThat(amount(FindingStage.ALLEGATION, null)).isEqualTo(bounds("0", null));
        assertThat(amount(FindingStage.FINAL, "9000"))
                .isEqualTo(new MoneyBounds("HKD", new BigDecimal("9000"), new BigDecimal("9000"), AmountBasis.TOTAL));
    }

    private static MoneyBounds bounds(String atLeast, String atMost) {
        return new MoneyBounds(
                "HKD", new BigDecimal(atLeast), atMost == null ? null : new BigDecimal(atMost), AmountBasis.TOTAL);
    }

    private static MoneyBounds amount(FindingStage stage, String value) {
        AuthorityFinding finding = AuthorityFindingBuilder.builder()
                .stage(stage)
                .pointer("/costs/0")
                .direction(FindingDirection.EXCESS)
                .amount(Money.of("8300", "HKD"))
                .basis(AmountBasis.TOTAL)
                .build();
        Cost cost = CostBuilder.builder()
                .amount(value == null ? Money.unknown("HKD") : Money.of(value, "HKD"))
                .basis(AmountBasis.TOTAL)
                .build();
        return charges(facts(PlacementBuilder.builder()
                        .costs(List.of(cost))
                        .authorityFindings(List.of(finding))
                        .build()))
                .get(0)
                .amount();
    }

    /** Amount, repayment, its day; then bounds of what is left, and whether all was paid back. */
    @ParameterizedTest
    @CsvSource({
        "900, 900, 2024-05-01, 0, 0, YES",
        "900, 400, 2024-05-01, 500, 500, NO",
        "900, 1000, 2024-05-01, 0, 0, YES",
        // Without a day the repayment is only pleaded.
        "900, 900, , 0, 900, UNKNOWN",
        // A day to come is no payment yet.
        "900, 900, 2027-01-01, 0, 900, UNKNOWN",
        ", 500, 2024-05-01, 0, , UNKNOWN",
        "900, , 2024-05-01, 0, 900, UNKNOWN",
    })
    void whatIsLeftToRepay(
            String charged, String repaid, String on, String atLeast, String atMost, String fullyReimbursed) {
        Reimbursement reimbursement = new Reimbursement(
                repaid == null ? Money.unknown("USD") : Money.of(repaid, "USD"),
                on == null ? null : CalendarDate.parse(on),
                ActorKind.EMPLOYER,
                null);
        Cost cost = CostBuilder.builder()
                .chargedOn(DAY)
                .amount(charged == null ? Money.unknown("USD") : Money.of(charged, "USD"))
                .reimbursements(List.of(reimbursement))
                .build();
        Charge charge = charges(facts(placement(cost))).get(0);
        assertThat(charge.balance().atLeast()).isEqualByComparingTo(atLeast);
        if (atMost == null) {
            assertThat(charge.balance().atMost()).isNull();
        } else {
            assertThat(charge.balance().atMost()).isEqualByComparingTo(atMost);
        }
        assertThat(answer(cost, Charge::isFullyReimbursed)).isEqualTo(fullyReimbursed);
    }

    private static Placement placement(Cost cost) {
        return PlacementBuilder.builder().costs(List.of(cost)).build();
    }

    private static CaseFacts facts(Placement placement) {
        return new CaseFacts(placement, KNOWN, List.of());
    }

    private static List<Charge> charges(CaseFacts facts) {
        return facts.facts().stream()
                .filter(Charge.class::isInstance)
                .map(Charge.class::cast)
                .toList();
    }

    private static String answer(Cost cost, Predicate<Charge> question) {
        return answer(facts(placement(cost)), question);
    }

    /** The answer in both readings: never certain without being possible. */
    private static String answer(CaseFacts facts, Predicate<Charge> question) {
        Charge charge = charges(facts).get(0);
        facts.read(Reading.CERTAIN);
        boolean certain = question.test(charge);
        facts.read(Reading.POSSIBLE);
        boolean possible = question.test(charge);
        assertThat(certain && !possible).isFalse();
        return certain ? "YES" : possible ? "UNKNOWN" : "NO";
    }
}
