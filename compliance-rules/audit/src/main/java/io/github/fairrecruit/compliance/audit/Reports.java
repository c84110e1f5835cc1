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

/** Writes a report in all its forms. */
final class Reports {
    private final Workplace workplace;
    private final AuditPlan plan;
    private final List<PackInfo> packs;

    Reports(Workplace workplace, AuditPlan plan, List<PackInfo> packs) {
        this.workplace = workplace;
        this.plan = plan;
        this.packs = packs;
    }

    AuditResult write(AuditReport report) {
        List<Path> files = new ArrayList<>();
        long[] leftOut = {0};
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
            files.add(place(
                    "findings.sarif",
                    out -> leftOut[0] = sarif(report, first, out).leftOut()));
        }
        if (plan.assessments()) {
            files.add(workplace.file(Closing.ASSESSMENTS));
        }
        files.add(workplace.file(Closing.QUARANTINE));
        // Last of all: with it the audit is complete.
        files.add(place(Workplace.REPORT, out -> JsonReport.write(report, out)));
        return new AuditResult(report, files, leftOut[0]);
    }

    private SarifLog.Written sarif(AuditReport report, String language, OutputStream out) {
        return SarifLog.write(
                workplace.file(Closing.FINDINGS), report.provenance(), packs, language, SarifLog.LIMIT, out);
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
