package io.github.fairrecruit.compliance.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import io.github.fairrecruit.compliance.InvalidRecordException;
import io.github.fairrecruit.compliance.assessment.AppliedOverride;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.Conflict;
import io.github.fairrecruit.compliance.assessment.Dispute;
import io.github.fairrecruit.compliance.assessment.Finding;
import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.Repair;
import io.github.fairrecruit.compliance.assessment.RepairPart;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.model.Assertion;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.EvidenceGrade;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.pack.BindingForce;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.CorridorRole;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.OverrideKind;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Reason;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import io.github.fairrecruit.compliance.pack.Severity;
import io.github.fairrecruit.compliance.pack.Stance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RecruitmentJsonTest {
    @ParameterizedTest
    @EnumSource
    void treeAndBack(Subject subject) {
        var full = FullRecord.of(subject.type());
        JsonNode tree = RecruitmentJson.toTree(full);
        assertThat(tree.has(Subject.PROPERTY)).isFalse();
        assertThat(tree.has("contradictions")).isFalse();
        assertThat(RecruitmentJson.fromTree(tree, subject.type())).isEqualTo(full);
    }

    @Test
    void treeKeepsDecimalsAsWritten() {
        JsonNode tree = RecruitmentJson.toTree(FullRecord.of(Placement.class));
        assertThat(tree.at("/costs/0/amount/value").decimalValue()).isEqualTo(new BigDecimal("12.50"));
        assertThat(tree.at("/costs/0/chargedOn").stringValue()).isEqualTo("2024-02-01");
    }

    @Test
    void treeIsBoundAsStrictlyAsText() {
        ObjectNode tree = (ObjectNode) RecruitmentJson.toTree(FullRecord.of(Placement.class));
        ((ObjectNode) tree.at("/costs/0")).put("payer", 0);
        assertThatThrownBy(() -> RecruitmentJson.fromTree(tree, Placement.class))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageStartingWith("/costs/0/payer: 0 is not one of the codes.");
        ((ObjectNode) tree.at("/costs/0")).put("payer", "STATE").put("payr", "STATE");
        assertThatThrownBy(() -> RecruitmentJson.fromTree(tree, Placement.class))
                .isInstanceOfSatisfying(
                        InvalidRecordException.class,
                        e -> assertThat(e.pointer()).isEqualTo("/costs/0/payr"))
                .hasMessageContaining("Maybe \"payer\".");
        ((ObjectNode) tree.at("/costs/0")).without("payr");
        ((ObjectNode) tree.at("/costs/0/amount")).put("value", new BigDecimal("1E+400"));
        assertThatThrownBy(() -> RecruitmentJson.fromTree(tree, Placement.class))
                .hasMessageStartingWith("/costs/0/amount/value: 1E+400 has more than 30 digits");
        ((ObjectNode) tree.at("/costs/0/amount")).put("value", Double.NaN);
        assertThatThrownBy(() -> RecruitmentJson.fromTree(tree, Placement.class))
                .isInstanceOf(InvalidRecordException.class);
        assertThatThrownBy(() -> RecruitmentJson.fromTree(tree.at("/costs"), Placement.class))
                .isInstanceOf(InvalidRecordException.class);
        ((ObjectNode) tree.at("/costs/0/amount")).putNull("value");
        assertThat(RecruitmentJson.fromTree(tree, Placement.class)
                        .costs()
                        .get(0)
                        .amount()
                        .value())
                .isNull();
    }

    @Test
    void openValuesAreDecimalsAndCannotBeChanged() {
        Assertion assertion = RecruitmentJson.mapper()
                .readValue(
                        "{\"pointer\":\"/costs/-\",\"grade\":\"ALLEGED\",\"value\":{\"a\":[1,2.50,1E+2]}}",
                        Assertion.class);
        Map<?, ?> value = (Map<?, ?>) assertion.value();
        assertThat((List<?>) value.get("a"))
                .isEqualTo(List.of(new BigDecimal("1"), new BigDecimal("2.50"), new BigDecimal("1E+2")));
        assertThatThrownBy(value::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(((List<?>) value.get("a"))::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void mapperReadsPacksStrictly() {
        PackInfo pack = RecruitmentJson.mapper()
                .readValue(
                        "{\"id\":\"p\",\"titles\":{\"en\":\"P\"},\"lastChecked\":\"2026-11-23\",\"requirements\":"
                                + "[{\"id\":\"R\",\"outcomes\":[\"BREACHED\"],\"scope\":{\"crossBorder\":true},"
                                + "\"texts\":{\"en\":{\"title\":\"t\"}}}]}",
                        PackInfo.class);
        assertThat(pack.requirements().get(0).outcomes()).containsExactly(Outcome.BREACHED);
        assertThat(RecruitmentJson.mapper()
                        .readValue(RecruitmentJson.mapper().writeValueAsString(pack), PackInfo.class))
                .isEqualTo(pack);
        assertThatThrownBy(() -> RecruitmentJson.mapper().readValue("{\"idd\":\"p\"}", PackInfo.class))
                .hasMessageContaining("\"idd\" is not known here. Maybe \"id\".");
    }

    // Assessments

    static Assessment assessment() {
        MoneyBounds amount =
                new MoneyBounds("USD", new BigDecimal("9E+2"), new BigDecimal("900.00"), AmountBasis.PER_WORKER);
        MissingFact missing = new MissingFact("/costs", MissingFact.Kind.CLOSING_STATEMENT);
        List<RequirementOutcome> outcomes = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            outcomes.add(new RequirementOutcome(
                    "R-" + outcome,
                    outcome,
                    outcome == Outcome.FLAGGED ? Reason.RISK : outcome == Outcome.NOT_APPLICABLE ? Reason.SCOPE : null,
                    outcome == Outcome.NOT_APPLICABLE ? "crosses a border" : null,
                    RequirementKind.DEMAND,
                    Severity.CRITICAL,
                    "General principle 7",
                    CitationStatus.VERIFIED,
                    BindingForce.GUIDANCE,
                    outcome == Outcome.WAIVED
                            ? new AppliedOverride(
                                    OverrideKind.WAIVE, "base", "B-1", Outcome.BREACHED, null, "Decree 1", "Ministry")
                            : null,
                    List.of(
                            new Finding(
                                    "/costs/0",
                                    outcome,
                                    null,
                                    "R-" + outcome + " ü",
                                    Map.of("payer", "WORKER", "amount", "900 USD"),
                                    amount,
                                    null,
                                    List.of(missing),
                                    EvidenceGrade.DOCUMENTED),
                            new Finding("", outcome, null, null, Map.of(), null, null, List.of(), null)),
                    outcome == Outcome.UNDETERMINED ? List.of(missing) : List.of(),
                    outcome == Outcome.BREACHED
                            ? List.of(new Repair(
                                    RemedyAct.REPAY,
                                    List.of(amount),
                                    List.of("/costs/0"),
                                    List.of(new RepairPart("/costs/0", amount))))
                            : List.of(),
                    outcome == Outcome.NOT_EVALUATED ? "The rule failed." : null));
        }
        return new Assessment(
                Assessment.FORMAT,
                "0.1.0",
                "placement",
                "case-1",
                CalendarDate.parse("2026-11-23"),
                CalendarDate.parse("2026"),
                List.of(
                        PackAssessment.of("pack", "1", outcomes),
                        PackAssessment.of("empty", "1", "DE", CorridorRole.DESTINATION, List.of())),
                List.of(new Conflict("matter", "pack", "R-1", Stance.PERMITS, "empty", "R-2", Stance.FORBIDS, "R-2")),
                List.of(
                        new Dispute(
                                "/costs/0/amount",
                                Map.of("value", new BigDecimal("900"), "currency", "USD"),
                                true,
                                List.of(new Assertion(
                                        "/costs/0/amount", "900 USD", "worker", EvidenceGrade.ALLEGED, null, null))),
                        new Dispute("/id", null, false, List.of())));
    }

    private static String written(Assessment assessment, boolean pretty) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecruitmentJson.write(assessment, out, pretty);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void assessmentFollowsItsSchema() {
        for (boolean pretty : new boolean[] {true, false}) {
            assertThat(SchemaTest.schema("assessment").validate(written(assessment(), pretty), InputFormat.JSON))
                    .isEmpty();
        }
        Assessment least = new Assessment(
                "1", "0.1.0", "agency", null, CalendarDate.parse("2026-11-23"), null, List.of(), List.of(), List.of());
        assertThat(SchemaTest.schema("assessment").validate(written(least, false), InputFormat.JSON))
                .isEmpty();
        assertThat(SchemaTest.schema("assessment")
                        .validate(written(least, false).replace("\"agency\"", "\"agencies\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(SchemaTest.schema("assessment")
                        .validate(written(assessment(), false).replace("NON_COMPLIANT", "FINE"), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void assessmentHasTheOrderOfItsComponents() {
        String text = written(assessment(), false);
        assertThat(text)
                .startsWith("{\"format\":\"1\",\"engine\":\"0.1.0\",\"subject\":\"placement\",\"id\":\"case-1\","
                        + "\"knowledgeDate\":\"2026-11-23\",\"lawOf\":\"2026\",\"packs\":[{\"pack\":\"pack\",\"version\":\"1\","
                        + "\"verdict\":\"NON_COMPLIANT\",\"worstSeverity\":\"CRITICAL\",\"counts\":{\"BREACHED\":1,")
                .contains("\"values\":{\"amount\":\"900 USD\",\"payer\":\"WORKER\"},"
                        + "\"amount\":{\"currency\":\"USD\",\"atLeast\":900,\"atMost\":900,\"basis\":\"PER_WORKER\"}")
                .contains("ü")
                .endsWith("}\n")
                .doesNotContain("null", "E+");
        assertThat(text.indexOf('\n')).isEqualTo(text.length() - 1);
        String pretty = written(assessment(), true);
        assertThat(pretty)
                .startsWith("{\n  \"format\": \"1\",\n")
                .endsWith("\n}\n")
                .doesNotContain("\r");
        assertThat(RecruitmentJson.mapper().readTree(pretty))
                .isEqualTo(RecruitmentJson.mapper().readTree(text));
    }

    @Test
    void assessmentHasTheSameBytesEverywhere() {
        String expected = written(assessment(), true);
        Locale locale = Locale.getDefault();
        String separator = System.getProperty("line.separator");
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            System.setProperty("line.separator", "\r\n");
            assertThat(written(assessment(), true)).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            System.setProperty("line.separator", separator);
        }
    }

    @Test
    void streamStaysOpenAndItsErrorsAreTold() {
        boolean[] closed = {false};
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        RecruitmentJson.write(assessment(), out);
        RecruitmentJson.write(assessment(), out);
        assertThat(closed[0]).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(written(assessment(), true).repeat(2));
        assertThatThrownBy(() -> RecruitmentJson.write(assessment(), new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("full");
                    }
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("full");
    }
}
