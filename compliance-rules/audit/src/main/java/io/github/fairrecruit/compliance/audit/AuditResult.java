package io.github.fairrecruit.compliance.audit;

import io.github.fairrecruit.compliance.audit.report.AuditReport;
import java.nio.file.Path;
import java.util.List;

/**
 * What an audit wrote.
 *
 * @param report the report
 * @param files the files, in the order in which a reader would open them
 */
public record AuditResult(AuditReport report, List<Path> files) {
    public AuditResult {
        files = List.copyOf(files);
    }
}
