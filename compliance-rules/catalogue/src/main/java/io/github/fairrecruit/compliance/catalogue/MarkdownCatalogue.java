package io.github.fairrecruit.compliance.catalogue;

import io.github.fairrecruit.compliance.catalogue.Catalogue.Document;
import io.github.fairrecruit.compliance.catalogue.Catalogue.Pack;
import io.github.fairrecruit.compliance.catalogue.Catalogue.Provision;
import io.github.fairrecruit.compliance.catalogue.PackSheet.Entry;
import io.github.fairrecruit.compliance.catalogue.RequirementSheet.CaseLine;
import io.github.fairrecruit.compliance.catalogue.RequirementSheet.Tag;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.Force;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.Severity;
import io.github.fairrecruit.compliance.pages.HtmlWriter;
import java.util.List;
import java.util.stream.Collectors;

/** The catalogue as Markdown, with the content of the HTML file. */
final class MarkdownCatalogue {
    private static final String SPECIAL = "\\`*_{}[]<>#|~&";

    private final Phrases phrases;
    private final Catalogue catalogue;
    private final SheetBuilder builder;
    private final List<PackSheet> sheets;
    private final StringBuilder out = new StringBuilder();

    private MarkdownCatalogue(Catalogue catalogue, Phrases phrases) {
        this.catalogue = catalogue;
        this.phrases = phrases;
        this.builder = new SheetBuilder(catalogue, phrases);
        this.sheets = catalogue.packs().stream().map(builder::pack).toList();
    }

    static String write(Catalogue catalogue, String language) {
        return new MarkdownCatalogue(catalogue, Phrases.in(language)).document();
    }

    private String document() {
        heading(1, null, escape(phrases.say("title")));
        paragraph(escape(HtmlCatalogue.intro(catalogue, phrases)));
        paragraph(escape(phrases.say("footer")));
        overview();
        sheets.forEach(this::pack);
        glossary();
        return out.toString().stripTrailing() + "\n";
    }

    private void overview() {
        heading(2, null, escape(phrases.say("overview")));
        paragraph(escape(phrases.say("about.words")));
        if (!phrases.language().equals("en")) {
            paragraph(escape(phrases.say("about.english")));
        }
        for (PackSheet sheet : sheets) {
            bullet(
                    0,
                    "[" + run(sheet.title()) + "](#" + sheet.anchor() + "): "
                            + escape(phrases.count(
                                            "requirements", sheet.requirements().size()) + ", "
                                    + HtmlCatalogue.countsOf(sheet.pack().coverage(), phrases)));
        }
        out.append('\n');
        for (Coverage coverage : Coverage.values()) {
            bullet(0, "**" + escape(phrases.say(coverage)) + "**: " + escape(phrases.explain(coverage)));
        }
        out.append('\n');
    }

    private void pack(PackSheet sheet) {
        heading(2, sheet.anchor(), run(sheet.title()));
        fields(sheet.header());
        heading(3, null, escape(phrases.say("requirements")));
        sheet.requirements().forEach(this::requirement);
        String place = "extensions." + sheet.pack().info().id();
        entries(sheet.facts(), "facts.own", phrases.say("facts.own.means", place));
        entries(sheet.parameters(), "parameters.other", null);
        entries(sheet.consequences(), "consequences", phrases.say("consequences.means"));
        entries(sheet.tombstones(), "tombstones", phrases.say("tombstones.means"));
        matrix(sheet);
    }

    private void requirement(RequirementSheet sheet) {
        heading(4, sheet.anchor(), escape(sheet.requirement().id()) + " " + run(sheet.title()));
        if (!sheet.tags().isEmpty()) {
            paragraph(sheet.tags().stream()
                    .map(Tag::text)
                    .map(MarkdownCatalogue::escape)
                    .collect(Collectors.joining(" · ", "*", "*")));
        }
        if (sheet.demand() != null) {
            paragraph(run(sheet.demand()));
        }
        fields(sheet.law());
        if (sheet.worker() != null) {
            out.append("> **").append(escape(phrases.say("worker"))).append("**  \n> ");
            paragraph(run(sheet.worker()));
        }
        if (sheet.cases().isEmpty()) {
            paragraph(escape(phrases.say("cases.none")));
        } else {
            paragraph("**" + escape(phrases.say("cases.summary", sheet.cases().size())) + "**");
            for (CaseLine golden : sheet.cases()) {
                bullet(0, run(golden.name()) + " → " + line(golden.expected()));
            }
            out.append('\n');
        }
        if (!sheet.encoding().isEmpty()) {
            paragraph("**" + escape(phrases.say("encoding")) + "**");
            fields(sheet.encoding());
        }
    }

    private void fields(List<Field> fields) {
        for (Field field : fields) {
            if (field.lines().size() == 1) {
                bullet(
                        0,
                        "**" + escape(field.label()) + ":** "
                                + line(field.lines().get(0)));
            } else {
                bullet(0, "**" + escape(field.label()) + ":**");
                field.lines().forEach(line -> bullet(line.item() ? 2 : 1, line(line)));
            }
        }
        out.append('\n');
    }

    private void entries(List<Entry> entries, String key, String explanation) {
        if (entries.isEmpty()) {
            return;
        }
        heading(3, null, escape(phrases.say(key)));
        if (explanation != null) {
            paragraph(escape(explanation));
        }
        for (Entry entry : entries) {
            bullet(0, (entry.anchor() == null ? "" : anchor(entry.anchor())) + code(entry.name()));
            entry.lines().forEach(line -> bullet(1, line(line)));
        }
        out.append('\n');
    }

    private void matrix(PackSheet sheet) {
        Pack pack = sheet.pack();
        heading(3, Anchors.part(pack.info().id(), "coverage"), escape(phrases.say("coverage")));
        paragraph(escape(phrases.say("coverage.means")));
        for (Document document : pack.coverage()) {
            heading(4, null, escape(document.document()));
            paragraph(escape(HtmlCatalogue.countsOf(List.of(document), phrases)));
            out.append("| ")
                    .append(escape(phrases.say("coverage.provision")))
                    .append(" | ")
                    .append(escape(phrases.say("coverage.status")))
                    .append(" | ")
                    .append(escape(phrases.say("coverage.by")))
                    .append(" |\n|---|---|---|\n");
            document.provisions().forEach(provision -> row(pack, provision));
            out.append('\n');
        }
    }

    private void row(Pack pack, Provision provision) {
        out.append("| ").append(escape(provision.provision()));
        if (provision.row() != null) {
            out.append(" (").append(escape(provision.row())).append(')');
        }
        out.append(" | ").append(escape(phrases.say(provision.status()))).append(" | ");
        out.append(HtmlCatalogue.by(pack, provision, builder, phrases).stream()
                        .map(this::line)
                        .collect(Collectors.joining("; ")))
                .append(" |\n");
    }

    private void glossary() {
        heading(2, null, escape(phrases.say("glossary")));
        words("glossary.outcomes", Outcome.values());
        words("glossary.force", Force.values());
        words("glossary.severity", Severity.values());
        words("glossary.citation", CitationStatus.values());
    }

    private void words(String title, Enum<?>[] values) {
        heading(3, null, escape(phrases.say(title)));
        for (Enum<?> value : values) {
            bullet(0, "**" + escape(phrases.say(value)) + "**: " + escape(phrases.explain(value)));
        }
        out.append('\n');
    }

    private void heading(int level, String anchor, String text) {
        if (anchor != null) {
            out.append(anchor(anchor)).append("\n\n");
        }
        out.append("#".repeat(level)).append(' ').append(text).append("\n\n");
    }

    private static String anchor(String anchor) {
        return "<a id=\"" + anchor + "\"></a>";
    }

    private void paragraph(String text) {
        out.append(text).append("\n\n");
    }

    private void bullet(int depth, String text) {
        out.append("  ".repeat(depth)).append("- ").append(text).append('\n');
    }

    private String line(Line line) {
        return line.runs().stream().map(MarkdownCatalogue::run).collect(Collectors.joining());
    }

    private static String run(Run run) {
        return switch (run.kind()) {
            case TEXT -> escape(run.text());
            case STRONG -> run.text().isBlank() ? "" : "**" + escape(run.text()) + "**";
            case CODE -> code(run.text());
            case LINK -> "[" + escape(run.text()) + "](<" + address(run.target()) + ">)";
            case REFERENCE -> "[" + escape(run.text()) + "](#" + run.target() + ")";
        };
    }

    private static String code(String text) {
        return "`" + readable(text).replace('`', '\'').replace("|", "\\|") + "`";
    }

    /** Within {@code <…>} an address ends at the next sign of that kind. */
    private static String address(String address) {
        return readable(address)
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("|", "%7C")
                .replace("\\", "%5C");
    }

    /** On one line, and without a sign that Markdown or HTML would read. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        String line = readable(text);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean listSign = i == 0 && (c == '-' || c == '+' || c == '=' || c == '>');
            if (SPECIAL.indexOf(c) >= 0 || listSign) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        // "1. " at the beginning would number a list.
        return escaped.toString().replaceFirst("^([0-9]+)([.)])", "$1\\\\$2");
    }

    private static String readable(String text) {
        return HtmlWriter.readable(text).replaceAll("\\s+", " ");
    }
}
