package io.github.fairrecruit.compliance.audit;

import io.github.fairrecruit.compliance.ComplianceEngine;
import java.util.function.Consumer;

/**
 * Audits files of records: streams them through an engine, counts, and writes the results into a folder.
 *
 * <pre>{@code
 * AuditPlan plan = AuditPlanBuilder.builder()
 *         .output(Path.of("audit-2025"))
 *         .records(List.of(Path.of("placements.ndjson.gz")))
 *         .build();
 * AuditResult result = new Audit(ComplianceEngine.create()).run(plan, progress -> {});
 * }</pre>
 *
 * <p>Records are assessed by several threads; what is written does not depend on how many. Memory grows with the number of
 * distinct agencies only. While it runs, the folder holds a checkpoint: an audit of files that was killed at any moment
 * goes on with {@code resume}, and its results are the same bytes.
 */
public final class Audit {
    private final ComplianceEngine engine;

    /** @param engine assesses the records */
    public Audit(ComplianceEngine engine) {
        this.engine = engine;
    }

    /**
     * Runs an audit to its end.
     *
     * @param progress told now and then how far it is, by the calling thread
     * @throws AuditException when the plan cannot be carried out, or an input changed since the audit was interrupted
     * @throws java.io.UncheckedIOException when an input cannot be read or an output cannot be written
     */
    public AuditResult run(AuditPlan plan, Consumer<AuditProgress> progress) {
        try (Workplace workplace = Workplace.open(plan)) {
            return new AuditRun(engine, plan, workplace, progress).run();
        }
    }
}
