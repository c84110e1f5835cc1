package io.github.fairrecruit.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.assessment.AppliedOverride;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.Conflict;
import io.github.fairrecruit.compliance.assessment.Finding;
import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.MissingFact.Kind;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.assessment.RequirementOutcomeBuilder;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.pack.BindingForce;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.CorridorRole;
import io.github.fairrecruit.compliance.pack.ExtensionFact;
import io.github.fairrecruit.compliance.pack.FactType;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.OverrideKind;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.PackInfoBuilder;
import io.github.fairrecruit.compliance.pack.RequirementBuilder;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import io.github.fairrecruit.compliance.pack.RequirementText;
import io.github.fairrecruit.compliance.pack.Severity;
import io.github.fairrecruit.compliance.pack.Stance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a table says of laws that change, waive and contradict each other. */
class AssessmentTableTest {
    private static final PackInfo PACK = PackInfoBuilder.builder()
            .id("xx")
            .version("1")
            .jurisdiction("XX")
            .titles(Map.of("en", "Law of X", "de", "Recht von X"))
            .requirements(List.of(RequirementBuilder.builder()
                    .id("XX-1")
                    .texts(Map.of(
                            "en", text("Papers stay with the worker", "{holder} keeps the {document}."),
                            "de", text("Papiere bleiben bei der Arbeitskraft", "Verwahrt ({holder}): {document}.")))
                    .build()))
            .extension(List.of(new ExtensionFact(
                    "explained",
                    FactType.YES_NO,
                    null,
                    null,
                    Map.of("en", "Were the terms explained?", "de", "Wurden die Bedingungen erklärt?"),
                    null,
                    null)))
            .build();

    private static RequirementText text(String title, String finding) {
        return new RequirementText(title, title, finding, title, title);
    }

    private static RequirementOutcomeBuilder outcome(Outcome outcome) {
        return RequirementOutcomeBuilder.builder()
                .requirement("XX-1")
                .outcome(outcome)
                .kind(RequirementKind.DEMAND)
                .severity(Severity.MAJOR)
                .provision("Article 1")
                .citationStatus(CitationStatus.VERIFIED)
                .force(BindingForce.NATIONAL_LAW)
                .findings(List.of())
                .missing(List.of())
                .repairs(List.of());
    }

    private static AppliedOverride override(OverrideKind kind, Outcome base) {
        return new AppliedOverride(kind, "base", "B-1", base, null, "Labour Act, section 7", "Ministry of Labour");
    }

    private static String table(
            Language language, CorridorRole role, RequirementOutcome outcome, Conflict... conflicts) {
        Assessment assessment = new Assessment(
                Assessment.FORMAT,
                "0",
                "placement",
                "P-1",
                CalendarDate.parse("2026-01-01"),
                null,
                List.of(
                        PackAssessment.of("xx", "1", "XX", role, List.of(outcome)),
                        PackAssessment.of("standard", "1", List.of())),
                List.of(conflicts),
                List.of());
        List<String> lines = new AssessmentTable(List.of(PACK), language, false).lines(assessment);
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(TextTable.WIDTH));
        return String.join("\n", lines);
    }

    /** The words of a table, whatever the width of its columns. */
    private static String words(String table) {
        return table.replaceAll("\\s+", " ");
    }

    @Test
    void theHeadingSaysWhoseLawItIs() {
        RequirementOutcome breached = outcome(Outcome.BREACHED).build();

        assertThat(table(Language.EN, CorridorRole.DESTINATION, breached))
                .contains("Law of X (xx 1), law of XX, destination\n  Verdict: not compliant with this law.")
                .contains("standard (standard 1), international\n  Verdict: nothing judged.");
        assertThat(table(Language.EN, null, breached)).contains("Law of X (xx 1), law of XX\n");
        assertThat(table(Language.DE, CorridorRole.ORIGIN, breached))
                .contains("Recht von X (xx 1), Recht von XX, Herkunftsland\n  Urteil: dieses Recht ist nicht");
    }

    @Test
    void theBaseOutcomeStandsBesideTheResult() {
        RequirementOutcome tightened = outcome(Outcome.BREACHED)
                .override(override(OverrideKind.TIGHTEN, Outcome.SATISFIED))
                .build();

        assertThat(words(table(Language.EN, CorridorRole.DESTINATION, tightened)))
                .contains("B-1 (base) alone: SATISFIED")
                .contains("Demands more than it: Labour Act, section 7")
                .contains("Decided by: Ministry of Labour");
        assertThat(words(table(Language.DE, CorridorRole.DESTINATION, tightened)))
                .contains("B-1 (base) allein: ERFÜLLT")
                .contains("Verlangt mehr: Labour Act, section 7")
                .contains("Entschieden von: Ministry of Labour");
    }

    @Test
    void aWaivedBreachIsShown() {
        RequirementOutcome waived = outcome(Outcome.WAIVED)
                .override(override(OverrideKind.WAIVE, Outcome.BREACHED))
                .build();

        assertThat(words(table(Language.EN, CorridorRole.DESTINATION, waived)))
                .contains("compliant with this law, with reservations")
                .contains("WAIVED XX-1")
                .contains("B-1 (base) alone: BREACHED")
                .contains("Waives it: Labour Act, section 7");
        assertThat(words(table(Language.DE, CorridorRole.DESTINATION, waived)))
                .contains("ERLASSEN XX-1")
                .contains("B-1 (base) allein: VERLETZT");
    }

    /** A quiet result must not hide that the base is breached. */
    @Test
    void anExceptionFromABreachIsShownThoughTheResultIsQuiet() {
        RequirementOutcome excepted = outcome(Outcome.NOT_APPLICABLE)
                .override(override(OverrideKind.EXCEPT, Outcome.BREACHED))
                .build();
        RequirementOutcome quiet = outcome(Outcome.NOT_APPLICABLE)
                .override(override(OverrideKind.EXCEPT, Outcome.SATISFIED))
                .build();

        assertThat(words(table(Language.EN, CorridorRole.DESTINATION, excepted)))
                .contains("NOT APPLICABLE XX-1")
                .contains("B-1 (base) alone: BREACHED");
        assertThat(table(Language.EN, CorridorRole.DESTINATION, quiet)).doesNotContain("XX-1");
    }

    @Test
    void conflictsSayWhoSaysWhatAndWhoPrevails() {
        RequirementOutcome breached = outcome(Outcome.BREACHED).build();
        Conflict open = new Conflict(
                "worker-pays-placement-fee", "xx", "XX-1", Stance.PERMITS, "yy", "YY-1", Stance.FORBIDS, null);
        Conflict settled =
                new Conflict("other-matter", "xx", "XX-1", Stance.REQUIRES, "yy", "YY-1", Stance.FORBIDS, "YY-1");

        String english = words(table(Language.EN, CorridorRole.DESTINATION, breached, open, settled));
        String german = words(table(Language.DE, CorridorRole.DESTINATION, breached, open));

        assertThat(english)
                .contains("Conflicts between laws")
                .contains("The worker pays a fee for the XX-1 (Law of X) permits it.")
                .contains("YY-1 (yy) forbids it.")
                .contains("No law says which of the two prevails.")
                .contains("other-matter XX-1 (Law of X) requires it. YY-1 (yy) forbids it. YY-1 prevails");
        assertThat(german)
                .contains("Widersprüche zwischen Rechtsordnungen")
                .contains("XX-1 (Recht von X) erlaubt es.")
                .contains("YY-1 (yy) verbietet es.")
                .contains("Kein Recht sagt, was vorgeht.");
        assertThat(table(Language.EN, CorridorRole.DESTINATION, breached)).doesNotContain("Conflicts");
    }

    @Test
    void whatIsMissingIsAskedForInWords() {
        RequirementOutcome open = outcome(Outcome.UNDETERMINED)
                .missing(List.of(
                        new MissingFact("/costs/0/amount", Kind.RATE),
                        new MissingFact("/extensions/xx/explained", Kind.VALUE),
                        new MissingFact("/extensions/yy/explained", Kind.VALUE)))
                .build();

        assertThat(words(table(Language.EN, CorridorRole.DESTINATION, open)))
                .contains("Ask for: an exchange rate for /costs/0/amount, Were the terms explained?"
                        + " (/extensions/xx/explained), /extensions/yy/explained");
        assertThat(words(table(Language.DE, CorridorRole.DESTINATION, open)))
                .contains("Zu erfragen: ein Wechselkurs für /costs/0/amount, Wurden die Bedingungen erklärt?"
                        + " (/extensions/xx/explained)");
    }

    @Test
    void codesOfTheModelAreWords() {
        RequirementOutcome breached = outcome(Outcome.BREACHED)
                .findings(List.of(new Finding(
                        "/documents/0",
                        Outcome.BREACHED,
                        null,
                        "rule",
                        Map.of("holder", "EMPLOYER", "document", "PASSPORT"),
                        null,
                        null,
                        List.of(),
                        null)))
                .build();

        assertThat(words(table(Language.EN, CorridorRole.DESTINATION, breached)))
                .contains("At /documents/0: employer keeps the passport.");
        assertThat(words(table(Language.DE, CorridorRole.DESTINATION, breached)))
                .contains("Bei /documents/0: Verwahrt (Arbeitgeber): Reisepass.");
    }
}
