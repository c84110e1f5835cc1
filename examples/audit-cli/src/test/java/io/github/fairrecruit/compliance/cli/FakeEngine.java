package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.Binding;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.RawRecord;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.PlacementBuilder;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import io.github.fairrecruit.compliance.pack.BindingForce;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.PackInfoBuilder;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import io.github.fairrecruit.compliance.pack.Severity;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An engine whose results the test chooses: each line of the input is one record, and its text says what becomes of it:
 * the name of an outcome, {@code refused} or {@code throws}.
 */
final class FakeEngine implements ComplianceEngine {
    @Override
    public List<PackInfo> packs() {
        return List.of(PackInfoBuilder.builder()
                .id("test-pack")
                .coordinates("org.example:test-pack:1")
                .version("1")
                .factsVersion("1")
                .lastChecked(CalendarDate.parse("2026-01-01"))
                .titles(Map.of("en", "Test pack", "de", "Testpaket"))
                .build());
    }

    @Override
    public Assessment assess(RecruitmentRecord subject, AssessmentOptions options) {
        if ("throws".equals(subject.id())) {
            throw new IllegalStateException("as the test asked");
        }
        RequirementOutcome outcome = new RequirementOutcome(
                "TEST-1",
                Outcome.valueOf(subject.id()),
                null,
                null,
                RequirementKind.DEMAND,
                Severity.MAJOR,
                "Article 1",
                CitationStatus.RECALLED,
                BindingForce.GUIDANCE,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
        return new Assessment(
                Assessment.FORMAT,
                "0",
                "placement",
                subject.id(),
                CalendarDate.parse("2026-01-01"),
                options.lawOf() == null ? null : CalendarDate.of(options.lawOf()),
                List.of(PackAssessment.of("test-pack", "1", List.of(outcome))),
                List.of(),
                List.of());
    }

    @Override
    public List<Binding> binding(Placement outline, AssessmentOptions options) {
        return List.of();
    }

    @Override
    public void split(InputStream json, Consumer<RawRecord> records, Consumer<ReadResult.Refused> refused) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReadResult read(RawRecord record) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void read(InputStream json, Consumer<ReadResult> results) {
        List<String> lines = new BufferedReader(new InputStreamReader(json, StandardCharsets.UTF_8))
                .lines()
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            results.accept(
                    line.equals("refused")
                            ? new ReadResult.Refused(
                                    i + 1, i + 1, "/costs/0", "is wrong. Maybe \u001b[31mred\u001b[0m.")
                            : new ReadResult.Accepted(
                                    i + 1,
                                    i + 1,
                                    PlacementBuilder.builder().id(line).build()));
        }
    }

    @Override
    public void write(Assessment assessment, OutputStream out) {
        new PrintStream(out, true, StandardCharsets.UTF_8).print("{\"id\":\"" + assessment.id() + "\"}");
    }
}
