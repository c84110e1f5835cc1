package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.Binding;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.RawRecord;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.Conflict;
import io.github.fairrecruit.compliance.assessment.PackAssessment;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.testkit.ToyEngine.Fault;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/** An engine with the packs of the toy engine that says the same about every record. */
record FixedEngine(List<RequirementOutcome> outcomes, List<Conflict> conflicts, List<AssessmentOptions> seen)
        implements ComplianceEngine {
    private static final ToyEngine TOY = new ToyEngine(Fault.NONE, 0);

    static FixedEngine of(RequirementOutcome outcome, List<AssessmentOptions> seen) {
        return new FixedEngine(List.of(outcome), List.of(), seen);
    }

    @Override
    public List<PackInfo> packs() {
        return TOY.packs();
    }

    @Override
    public Assessment assess(RecruitmentRecord subject, AssessmentOptions options) {
        seen.add(options);
        return new Assessment(
                "1",
                "fixed",
                "placement",
                null,
                CalendarDate.parse("2026-11-23"),
                null,
                List.of(PackAssessment.of("toy", "1", outcomes)),
                conflicts,
                List.of());
    }

    @Override
    public List<Binding> binding(Placement outline, AssessmentOptions options) {
        return List.of();
    }

    @Override
    public void read(InputStream json, Consumer<ReadResult> results) {
        TOY.read(json, results);
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
    public void write(Assessment assessment, OutputStream out) {
        throw new UnsupportedOperationException("Nothing is written here.");
    }
}
