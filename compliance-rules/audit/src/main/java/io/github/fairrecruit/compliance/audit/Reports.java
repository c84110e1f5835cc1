package io.github.fairrecruit.compliance.audit;

import io.github.fairrecruit.compliance.audit.report.AuditReport;
import io.github.fairrecruit.compliance.audit.report.HtmlReport;
import io.github.fairrecruit.compliance.audit.report.IndicatorTable;
import io.github.fairrecruit.compliance.audit.report.JsonReport;
import io.github.fairrecruit.compliance.audit.report.NoticeLetters;
import io.github.fairrecruit.compliance.audit.report.SarifLog;
import io.github.fairrecruit.compliance.pack.PackInfo;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a report in all its forms. */
final class Reports {
    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

    private final Workplace workplace;
    private final AuditPlan plan;
    private final List<PackInfo> packs;

    Reports(Workplace workplace, AuditPlan plan, List<PackInfo> packs) {
        this.workplace = workplace;
        this.plan = plan;
        this.packs = packs;
    }

    /** Writes them and names them, in the order in which a reader would open them. */
    List<Path> write(AuditReport report) {
        List<Path> files = new ArrayList<>();
        for (String language : plan.languages()) {
            files.add(place("report." + language + ".html", out -> HtmlReport.write(report, packs, language, out)));
        }
        for (String language : plan.languages()) {
            if (plan.letters()) {
                Path folder = workplace.file("letters." + language);
                files.add(folder.resolve(
                        NoticeLetters.write(report, packs, language, folder).get(0)));
            }
        }
        String first = plan.languages().get(0);
        files.add(place("indicators.csv", out -> IndicatorTable.write(report, packs, first, out)));
        files.add(workplace.file(Closing.FINDINGS));
        if (plan.sarif()) {
            files.add(place("findings.sarif", out -> sarif(report, first, out)));
        }
        if (plan.assessments()) {
            files.add(workplace.file(Closing.ASSESSMENTS));
        }
        files.add(workplace.file(Closing.QUARANTINE));
        // Last of all: with it the audit is complete.
        files.add(place(Workplace.REPORT, out -> JsonReport.write(report, out)));
        return files;
    }

    private void sarif(AuditReport report, String language, OutputStream out) {
        SarifLog.Written written = SarifLog.write(
                workplace.file(Closing.FINDINGS), report.provenance(), packs, language, SarifLog.LIMIT, out);
        if (written.leftOut() > 0) {
            LOG.warn(
                    "The SARIF log holds the first {} findings; {} more stand in {} only.",
                    written.results(),
                    written.leftOut(),
                    Closing.FINDINGS);
        }
    }

    /** Writes a file. */
    private interface Writer {
        void to(OutputStream out) throws IOException;
    }

    private Path place(String name, Writer writer) {
        workplace.place(name, file -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                writer.to(out);
            }
        });
        return workplace.file(name);
    }
}
