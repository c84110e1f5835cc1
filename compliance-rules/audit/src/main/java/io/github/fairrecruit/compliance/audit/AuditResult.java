package io.github.fairrecruit.compliance.audit;

import io.github.fairrecruit.compliance.audit.report.AuditReport;
import java.nio.file.Path;
import java.util.List;

/**
 * What an audit wrote.
 *
 * @param report the report
 * @param files the files, in the order in which a reader would open them
 * @param leftOutOfSarif findings that the SARIF log does not hold because it has a limit; the table of findings has them all
 */
public record AuditResult(AuditReport report, List<Path> files, long leftOutOfSarif) {
    public AuditResult {
        files = List.copyOf(files);
    }
}
