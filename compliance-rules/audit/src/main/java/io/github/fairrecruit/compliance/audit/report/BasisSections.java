package io.github.fairrecruit.compliance.audit.report;

import io.github.fairrecruit.compliance.audit.report.Provenance.FileUsed;
import io.github.fairrecruit.compliance.audit.report.Provenance.PackUsed;
import io.github.fairrecruit.compliance.pages.HtmlWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the figures rest on: what was refused, how they were counted, with what, and how to check it. */
final class BasisSections {
    private final AuditReport report;
    private final Paper paper;
    private final ReportWords words;
    private final HtmlWriter html;

    BasisSections(AuditReport report, Paper paper) {
        this.report = report;
        this.paper = paper;
        words = paper.words;
        html = paper.html;
    }

    /** The files that held records. */
    static List<FileUsed> records(AuditReport report) {
        return report.provenance().inputs().stream()
                .filter(file -> file.records() != null)
                .toList();
    }

    void refused() {
        Totals totals = report.totals();
        paper.paragraph(
                "refused.equation",
                words.count("records", totals.records()),
                words.number(totals.assessed()),
                words.number(totals.refused()));
        paper.paragraph(totals.refused() == 0 ? "refused.none" : "refused.intro");
        List<FileUsed> files = records(report);
        if (files.isEmpty()) {
            return;
        }
        Table table = paper.table("refused", "refused.caption")
                .text(words.say("column.file"))
                .number(words.say("column.records"))
                .number(words.say("column.refused"))
                .number(words.say("column.share"));
        for (FileUsed file : files) {
            long refused = file.refused() == null ? 0 : file.refused();
            table.row(
                    file.name(),
                    words.number(file.records()),
                    words.number(refused),
                    words.share(refused, file.records()));
        }
        table.end();
    }

    void method() {
        html.open("dl", "class", "terms").line();
        for (String note : List.of(
                "outcomes",
                "unknown",
                "packs",
                "bounds",
                "groups",
                "agencies",
                "suppression",
                "quartiles",
                "costs",
                "inspections",
                "register",
                "lawful",
                "heard")) {
            html.open("div")
                    .element("dt", words.say("method." + note))
                    .element("dd", words.say("method." + note + ".means"))
                    .close("div");
        }
        html.close("dl");
    }

    void provenance() {
        Provenance provenance = report.provenance();
        paper.paragraph(
                "provenance.intro",
                provenance.engine(),
                words.date(provenance.knowledgeDate()),
                provenance.lawOf() == null
                        ? words.say("brief.law.events")
                        : words.say("brief.law.of", words.date(provenance.lawOf())));
        Table packs = paper.table("packs", "provenance.packs")
                .text(words.say("column.pack"))
                .text(words.say("column.coordinates"))
                .text(words.say("column.checked"))
                .text(words.say("column.digest"));
        for (PackUsed pack : provenance.packs()) {
            packs.row(
                    words.pick(pack.title(), pack.pack()),
                    Paper.code(pack.coordinates() == null ? "" : pack.coordinates()),
                    pack.lastChecked() == null ? words.say("unknown") : words.date(pack.lastChecked()),
                    Paper.code(pack.sha256() == null ? "" : pack.sha256()));
        }
        packs.end();
        files("inputs", provenance.inputs());
        if (!provenance.outputs().isEmpty()) {
            files("outputs", provenance.outputs());
        }
        if (!provenance.settings().isEmpty()) {
            Table settings = paper.table("settings", "provenance.settings")
                    .text(words.say("column.setting"))
                    .text(words.say("column.value"));
            for (Map.Entry<String, String> setting : provenance.settings().entrySet()) {
                settings.row(words.maybe("setting." + setting.getKey()).orElse(setting.getKey()), setting.getValue());
            }
            settings.end();
        }
    }

    private void files(String id, List<FileUsed> files) {
        Table table = paper.table(id, "provenance." + id)
                .text(words.say("column.file"))
                .text(words.say("column.role"))
                .number(words.say("column.records"))
                .text(words.say("column.digest"));
        for (FileUsed file : files) {
            table.row(
                    file.name(),
                    words.maybe("role." + file.role()).orElse(file.role()),
                    file.records() == null ? words.say("none") : words.number(file.records()),
                    Paper.code(file.sha256() == null ? "" : file.sha256()));
        }
        table.end();
    }

    void verify() {
        paper.paragraph("verify.intro");
        String inputs = records(report).stream().map(FileUsed::name).collect(Collectors.joining(" "));
        html.open("pre")
                .element("code", "recruitment-audit verify report.json " + (inputs.isEmpty() ? "-" : inputs))
                .close("pre");
        paper.paragraph("verify.digest");
    }
}
