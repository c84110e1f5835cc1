package io.github.fairrecruit.compliance.audit.report;

import io.github.fairrecruit.compliance.pack.Force;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pages.HtmlWriter;
import java.util.Comparator;
import java.util.List;

/** What somebody reads who reads nothing else. */
final class Summary {
    private static final int FIRST = 3;
    private static final int MONEY = 6;

    private final AuditReport report;
    private final Paper paper;
    private final ReportWords words;
    private final HtmlWriter html;

    Summary(AuditReport report, Paper paper) {
        this.report = report;
        this.paper = paper;
        words = paper.words;
        html = paper.html;
    }

    void write() {
        Totals totals = report.totals();
        figures(totals);
        paper.paragraph(
                "summary.records",
                words.count("records", totals.records()),
                words.number(totals.assessed()),
                words.number(totals.refused()));
        paper.paragraph(
                "summary.kinds",
                words.count("placements", totals.placements()),
                words.count("agreements", totals.agreements()),
                words.count("agencyRecords", totals.agencyRecords()),
                words.bounds(totals.workers()));
        charged(totals);
        owed(totals);
        breaches();
        missing();
        html.open("div", "class", "reading").line();
        html.element("h3", words.say("summary.reading")).line();
        html.open("ul").line();
        for (int i = 1; words.maybe("reading." + i).isPresent(); i++) {
            html.element("li", words.say("reading." + i)).line();
        }
        html.close("ul");
        html.close("div");
    }

    private void figures(Totals totals) {
        html.open("dl", "class", "figures").line();
        figure("figure.records", words.number(totals.assessed()));
        figure("figure.workers", words.bounds(totals.workers()));
        figure("figure.charged", totals.placements() == 0 ? words.say("none") : words.shareOfYes(totals.charged()));
        figure("figure.agencies", words.number(report.agencies().size()));
        html.close("dl");
    }

    private void figure(String key, String value) {
        html.open("div").element("dt", words.say(key)).element("dd", value).close("div");
    }

    private void charged(Totals totals) {
        YesNoUnknown charged = totals.charged();
        long all = totals.placements();
        if (all == 0) {
            paper.paragraph("summary.no-placement");
            return;
        }
        paper.paragraph(
                charged.unknown() == 0 ? "summary.charged" : "summary.charged.bounds",
                words.number(charged.yes()),
                words.count("placements", all),
                words.number(charged.no()),
                words.number(charged.unknown()),
                words.shareOfYes(charged));
    }

    private void owed(Totals totals) {
        if (totals.owed().isEmpty()) {
            paper.paragraph("summary.owed.none");
            return;
        }
        paper.paragraph("summary.owed");
        List<Owed> first = totals.owed().stream()
                .sorted(Comparator.comparing(Owed::placements).reversed())
                .limit(MONEY)
                .toList();
        html.open("ul").line();
        // The order of the report, so that the currencies of a pack stay together.
        for (Owed owed : totals.owed()) {
            if (first.contains(owed)) {
                html.open("li")
                        .element("b", words.owed(owed))
                        .text(" "
                                + words.say(
                                        "summary.owed.by",
                                        words.pack(owed.pack()),
                                        words.count("placements", owed.placements())))
                        .close("li");
            }
        }
        html.close("ul");
        if (totals.owed().size() > first.size()) {
            html.open("p", "class", "note")
                    .element(
                            "a", words.count("summary.owed.more", totals.owed().size() - first.size()), "href", "#owed")
                    .close("p");
        }
    }

    private void breaches() {
        List<RequirementFigures> breached = StandardSections.byOutcome(report, Outcome.BREACHED);
        if (breached.isEmpty()) {
            paper.paragraph("summary.breaches.none");
            return;
        }
        paper.paragraph("summary.breaches");
        html.open("ol").line();
        for (RequirementFigures figures : breached.subList(0, Math.min(FIRST, breached.size()))) {
            html.open("li")
                    .element("b", words.pick(figures.titles(), figures.requirement()))
                    .text(": " + words.count("in-records", figures.outcomes().get(Outcome.BREACHED)) + "; "
                            + words.say("wording." + force(figures), provision(figures)))
                    .close("li");
        }
        html.close("ol");
    }

    static Force force(RequirementFigures figures) {
        return figures.force() == null ? Force.GUIDANCE : figures.force();
    }

    private String provision(RequirementFigures figures) {
        String provision = figures.provision() == null ? figures.requirement() : figures.provision();
        String pack = words.pack(figures.pack()) + ", " + provision;
        return ReportWords.unverified(figures.citationStatus()) ? pack + " (" + words.say("unverified") + ")" : pack;
    }

    private void missing() {
        if (report.missing().isEmpty()) {
            paper.paragraph("summary.missing.none");
            return;
        }
        paper.paragraph("summary.missing");
        html.open("ol").line();
        for (MissingFigures missing :
                report.missing().subList(0, Math.min(FIRST, report.missing().size()))) {
            html.open("li")
                    .element("b", words.fact(missing.fact(), missing.kind()))
                    .text(": "
                            + words.say(
                                    "summary.missing.fact",
                                    words.count("in-records", missing.records()),
                                    words.share(missing.share()),
                                    words.number(missing.outcomes())))
                    .close("li");
        }
        html.close("ol");
    }
}
