package io.github.fairrecruit.compliance.audit.report;

import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pages.HtmlWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report for people, as one HTML file: nothing is loaded from elsewhere, and there is no script in it. It can be read on a
 * telephone, heard with a screen reader and printed. Equal reports give equal bytes.
 */
public final class HtmlReport {
    private final AuditReport report;
    private final ReportWords words;
    private final Paper paper;
    private final HtmlWriter html;

    private HtmlReport(AuditReport report, List<PackInfo> packs, String language) {
        this.report = report;
        words = new ReportWords(packs, language);
        paper = new Paper(words);
        html = paper.html;
    }

    /**
     * Writes a report in UTF-8. The stream stays open.
     *
     * @param packs the packs that took part; one that is not among them is shown by its id
     * @param language {@code en} or {@code de}
     * @throws IllegalArgumentException when there are no words in the language
     * @throws UncheckedIOException when the stream does not take it
     */
    public static void write(AuditReport report, List<PackInfo> packs, String language, OutputStream out) {
        byte[] page = new HtmlReport(report, packs, language).document().getBytes(StandardCharsets.UTF_8);
        try {
            out.write(page);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The report cannot be written.", e);
        }
    }

    private String document() {
        Map<String, Runnable> sections = sections();
        paper.open(words.say("title"), "report", words.lawOf(report.provenance()));
        html.element("a", words.say("skip"), "class", "skip", "href", "#main").line();
        Chart.patterns(html);
        banner();
        html.open("div", "class", "page").line();
        html.open("nav", "aria-labelledby", "contents").line();
        html.element("h2", words.say("contents"), "id", "contents").line();
        html.open("ol").line();
        for (String id : sections.keySet()) {
            html.open("li")
                    .element("a", words.say("section." + id), "href", "#" + id)
                    .close("li");
        }
        html.close("ol").close("nav");
        html.open("main", "id", "main", "tabindex", "-1").line();
        sections.forEach((id, content) -> paper.section(id, "section." + id, content));
        html.close("main");
        html.close("div");
        html.open("footer").element("p", words.say("footer")).close("footer");
        return paper.close();
    }

    private Map<String, Runnable> sections() {
        StandardSections standards = new StandardSections(report, paper);
        PlacementSections placements = new PlacementSections(report, paper);
        AgencySections agencies = new AgencySections(report, paper);
        BasisSections basis = new BasisSections(report, paper);
        Map<String, Runnable> sections = new LinkedHashMap<>();
        sections.put("summary", new Summary(report, paper)::write);
        sections.put("verdicts", standards::verdicts);
        sections.put("breaches", standards::breaches);
        sections.put("owed", standards::owed);
        for (Breakdown breakdown : report.breakdowns()) {
            sections.put("by-" + breakdown.by(), () -> placements.breakdown(breakdown));
        }
        sections.put("costs", placements::costIncidence);
        sections.put("missing", standards::missing);
        sections.put("agencies", agencies::agencies);
        sections.put("inspections", agencies::inspections);
        sections.put("register", agencies::register);
        sections.put("refused", basis::refused);
        sections.put("method", basis::method);
        sections.put("provenance", basis::provenance);
        sections.put("verify", basis::verify);
        return sections;
    }

    private void banner() {
        Provenance provenance = report.provenance();
        html.open("header", "class", "banner").line();
        html.element("h1", words.say("title")).line();
        html.element("p", words.say("subtitle"), "class", "lead").line();
        html.open("dl", "class", "brief").line();
        brief("brief.known", words.date(provenance.knowledgeDate()));
        brief(
                "brief.law",
                provenance.lawOf() == null
                        ? words.say("brief.law.events")
                        : words.say("brief.law.of", words.date(provenance.lawOf())));
        brief("brief.packs", words.count("packs", report.packs().size()));
        brief("brief.files", words.count("files", BasisSections.records(report).size()));
        brief("brief.engine", provenance.engine());
        html.close("dl");
        paper.lawOf(provenance);
        html.close("header");
    }

    private void brief(String key, String value) {
        html.open("div").element("dt", words.say(key)).element("dd", value).close("div");
    }
}
