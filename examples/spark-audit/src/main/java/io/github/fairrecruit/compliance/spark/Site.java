package io.github.fairrecruit.compliance.spark;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.audit.AuditPlan;
import io.github.fairrecruit.compliance.audit.SharedAudit;

/** What an executor keeps from task to task: one engine, and what the audit at hand needs beside it. */
final class Site {
    private static ComplianceEngine engine;
    private static Site current;

    private final String id;
    private final AuditPlan plan;
    private final SharedAudit audit;

    private Site(String id, AuditPlan plan, SharedAudit audit) {
        this.id = id;
        this.plan = plan;
        this.audit = audit;
    }

    /** The engine of this process, with the packs on its class path. It is safe for all tasks at once. */
    static synchronized ComplianceEngine engine() {
        if (engine == null) {
            engine = ComplianceEngine.create();
        }
        return engine;
    }

    /**
     * The audit at hand. Registers are read when its first task comes.
     *
     * @param id what tells one audit from the next
     */
    static synchronized Site of(String id, AuditJob job) {
        if (current == null || !current.id.equals(id)) {
            try (Folder folder = new Folder()) {
                AuditPlan plan = job.plan(folder.path()).build();
                current = new Site(id, plan, new SharedAudit(engine(), plan));
            }
        }
        return current;
    }

    AuditPlan plan() {
        return plan;
    }

    SharedAudit audit() {
        return audit;
    }
}
