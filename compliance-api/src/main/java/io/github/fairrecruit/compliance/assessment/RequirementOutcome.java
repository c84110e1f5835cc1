package io.github.fairrecruit.compliance.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.pack.BindingForce;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.Reason;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import io.github.fairrecruit.compliance.pack.Severity;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * The outcome of one requirement for one record.
 *
 * @param requirement permanent id
 * @param outcome the outcome
 * @param reason why, where the outcome has a reason
 * @param condition the condition of scope or date that is not met, in the pack's words; null elsewhere
 * @param kind kind of the requirement
 * @param severity severity of a breach
 * @param provision the provision, as printed
 * @param citationStatus how well the citation is verified
 * @param force how the provision binds in this case
 * @param override what the base requirement says by itself, where this one changes it; null elsewhere
 * @param findings what each fact contributes, in the order of the record
 * @param missing facts that would decide an undetermined outcome
 * @param repairs acts that repair a breach
 * @param error why the requirement was not evaluated
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
public record RequirementOutcome(
        String requirement,
        Outcome outcome,
        Reason reason,
        String condition,
        RequirementKind kind,
        Severity severity,
        String provision,
        CitationStatus citationStatus,
        BindingForce force,
        AppliedOverride override,
        List<Finding> findings,
        List<MissingFact> missing,
        List<Repair> repairs,
        String error) {
    public RequirementOutcome {
        findings = List.copyOf(findings);
        missing = List.copyOf(missing);
        repairs = List.copyOf(repairs);
    }

    /** Whether this outcome counts towards the verdict: tests, flags, drafts and repealed law do not. */
    public boolean counts() {
        return kind != RequirementKind.TEST && force != BindingForce.DRAFT && force != BindingForce.REPEALED;
    }
}
