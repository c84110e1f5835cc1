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
import io.github.fairrecruit.compliance.pages.Embedded;
import io.github.fairrecruit.compliance.pages.HtmlWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The catalogue as one HTML file: nothing is loaded from elsewhere, and everything can be read without its script,
 * which only searches and opens what is folded before it is printed.
 */
final class HtmlCatalogue {
    private static final String TOP = "_top";
    private static final String MAIN = "_main";
    private static final String OVERVIEW = "_overview";
    private static final String WORDS = "_words";
    private static final int BAR = 1000;
    private static final Embedded STYLE = Embedded.of(HtmlCatalogue.class, "catalogue.css");
    private static final Embedded SCRIPT = Embedded.of(HtmlCatalogue.class, "catalogue.js");

    private final Phrases phrases;
    private final Catalogue catalogue;
    private final SheetBuilder builder;
    private final List<PackSheet> sheets;
    private final HtmlWriter html = new HtmlWriter();

    private HtmlCatalogue(Catalogue catalogue, Phrases phrases) {
        this.catalogue = catalogue;
        this.phrases = phrases;
        this.builder = new SheetBuilder(catalogue, phrases);
        this.sheets = catalogue.packs().stream().map(builder::pack).toList();
    }

    static String write(Catalogue catalogue, String language) {
        return new HtmlCatalogue(catalogue, Phrases.in(language)).document();
    }

    private String document() {
        html.doctype()
                .open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", phrases.language())
                .line();
        head();
        html.open("body", "id", TOP).line();
        html.element("a", phrases.say("html.skip"), "class", "skip", "href", "#" + MAIN)
                .line();
        banner();
        html.open("div", "class", "page").line();
        html.open("div", "class", "side").line();
        search();
        contents();
        html.close("div");
        html.open("main", "id", MAIN, "tabindex", "-1").line();
        overview();
        sheets.forEach(this::pack);
        glossary();
        html.close("main");
        html.close("div");
        html.open("footer").line();
        html.element("p", phrases.say("footer")).line();
        html.open("p").element("a", phrases.say("html.top"), "href", "#" + TOP).close("p");
        html.close("footer");
        html.own("script", SCRIPT);
        html.close("body");
        html.close("html");
        return html.toString();
    }

    private void head() {
        html.open("head").line();
        html.empty("meta", "charset", "utf-8").line();
        // Nothing from elsewhere, and no style or script but the two below: an injected one would stay dead.
        html.empty(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; style-src " + STYLE.source() + "; script-src " + SCRIPT.source()
                                + "; base-uri 'none'; form-action 'none'")
                .line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.empty("meta", "name", "referrer", "content", "no-referrer").line();
        html.empty("meta", "name", "color-scheme", "content", "light dark").line();
        html.element("title", phrases.say("title") + " · " + subtitle()).line();
        html.own("style", STYLE);
        html.close("head");
    }

    /** The packs by name when they are few. */
    private String subtitle() {
        return sheets.size() == 1 ? sheets.get(0).title().text() : phrases.count("packs", sheets.size());
    }

    private void banner() {
        html.open("header", "class", "banner").line();
        html.element("h1", phrases.say("title")).line();
        html.element("p", intro(catalogue, phrases), "class", "lead").line();
        html.close("header");
    }

    /** What the catalogue holds, and as of when; the same in every format. */
    static String intro(Catalogue catalogue, Phrases phrases) {
        int requirements = catalogue.packs().stream()
                .mapToInt(pack -> pack.info().requirements().size())
                .sum();
        String counts = phrases.count("requirements", requirements) + ", "
                + phrases.count("packs", catalogue.packs().size());
        return catalogue.packs().stream()
                .map(pack -> pack.info().lastChecked())
                .filter(Objects::nonNull)
                .max(Comparator.comparing(date -> date.lastDay()))
                .map(date -> phrases.say("intro.checked", counts, phrases.date(date)))
                .orElseGet(() -> phrases.say("intro", counts));
    }

    /** Shown by the script only: without it there is nothing to search with. */
    private void search() {
        html.open("div", "id", "_search", "role", "search", "hidden", "hidden").line();
        html.open("form", "class", "filters", "aria-label", phrases.say("html.search"))
                .line();
        html.open("p", "class", "query")
                .element("label", phrases.say("html.query"), "for", "_query")
                .empty(
                        "input",
                        "id",
                        "_query",
                        "type",
                        "search",
                        "autocomplete",
                        "off",
                        "spellcheck",
                        "false",
                        "placeholder",
                        phrases.say("html.example"))
                .close("p");
        html.open("div", "class", "selects").line();
        open("_pack", phrases.say("html.filter.pack"));
        sheets.forEach(sheet -> option(sheet.pack().info().id(), sheet.title().text()));
        shut();
        open("_force", phrases.say("html.filter.force"));
        for (Force force : Force.values()) {
            if (requirements().anyMatch(sheet -> sheet.requirement().force() == force)) {
                option(force.name(), phrases.say(force));
            }
        }
        shut();
        open("_outcome", phrases.say("html.filter.outcome"));
        for (Outcome outcome : Outcome.values()) {
            if (requirements().anyMatch(sheet -> sheet.requirement().outcomes().contains(outcome))) {
                option(outcome.name(), phrases.say(outcome));
            }
        }
        shut();
        html.close("div");
        html.open("p", "class", "found")
                .element(
                        "output",
                        "",
                        "id",
                        "_found",
                        "for",
                        "_query _pack _force _outcome",
                        "data-found",
                        phrases.say("html.found"))
                .text(" ")
                .element("button", phrases.say("html.reset"), "type", "reset")
                .close("p");
        html.close("form");
        html.close("div");
    }

    private Stream<RequirementSheet> requirements() {
        return sheets.stream().flatMap(sheet -> sheet.requirements().stream());
    }

    private void open(String id, String label) {
        html.open("p").element("label", label, "for", id).open("select", "id", id);
        option("", phrases.say("html.all"));
    }

    private void option(String value, String text) {
        html.element("option", text, "value", value);
    }

    private void shut() {
        html.close().close("p");
    }

    private void contents() {
        html.open("nav", "class", "contents", "aria-labelledby", "_contents").line();
        html.open("details", "open", "open").open("summary");
        html.element("h2", phrases.say("html.contents"), "id", "_contents")
                .close()
                .line();
        html.open("ul").line();
        html.open("li")
                .element("a", phrases.say("overview"), "href", "#" + OVERVIEW)
                .close("li");
        for (PackSheet sheet : sheets) {
            html.open("li", "data-toc", sheet.pack().info().id());
            html.open("details").open("summary");
            run(sheet.title());
            html.text(" ")
                    .element("span", Integer.toString(sheet.requirements().size()), "class", "count")
                    .close();
            html.open("ul").line();
            html.open("li");
            html.element("a", phrases.say("pack.about"), "href", "#" + sheet.anchor())
                    .close("li");
            for (RequirementSheet requirement : sheet.requirements()) {
                html.open("li", "data-for", requirement.anchor())
                        .open("a", "href", "#" + requirement.anchor())
                        .element("b", requirement.requirement().id())
                        .text(" ");
                run(requirement.title());
                html.close().close("li");
            }
            html.open("li")
                    .element("a", phrases.say("coverage"), "href", "#" + coverage(sheet))
                    .close("li");
            html.close().close();
            html.close("li");
        }
        html.open("li")
                .element("a", phrases.say("glossary"), "href", "#" + WORDS)
                .close("li");
        html.close("ul");
        html.close("details");
        html.close("nav");
    }

    private static String coverage(PackSheet sheet) {
        return Anchors.part(sheet.pack().info().id(), "coverage");
    }

    private void overview() {
        html.open("section", "class", "overview", "aria-labelledby", OVERVIEW).line();
        html.element("h2", phrases.say("overview"), "id", OVERVIEW).line();
        html.element("p", phrases.say("about.words")).line();
        if (!phrases.language().equals("en")) {
            html.element("p", phrases.say("about.english")).line();
        }
        html.open("ul", "class", "packs").line();
        for (PackSheet sheet : sheets) {
            Pack pack = sheet.pack();
            html.open("li").open("p", "class", "name").open("a", "href", "#" + sheet.anchor());
            run(sheet.title());
            html.close().close("p");
            html.element(
                    "p", phrases.count("requirements", sheet.requirements().size()) + ", " + counts(pack.coverage()));
            bar(pack.coverage());
            html.close("li");
        }
        html.close("ul");
        legend();
        html.close("section");
    }

    private void legend() {
        html.open("dl", "class", "legend").line();
        for (Coverage coverage : Coverage.values()) {
            html.open("div").open("dt");
            html.element("span", "", "class", "mark " + style(coverage), "aria-hidden", "true");
            html.text(" " + phrases.say(coverage)).close();
            html.element("dd", phrases.explain(coverage)).close("div");
        }
        html.close("dl");
    }

    /** The number of provisions by coverage, in words. */
    private String counts(List<Document> documents) {
        return countsOf(documents, phrases);
    }

    static String countsOf(List<Document> documents, Phrases phrases) {
        int total = documents.stream()
                .mapToInt(document -> document.provisions().size())
                .sum();
        StringBuilder text = new StringBuilder(phrases.count("provisions", total));
        String separator = ": ";
        for (Coverage coverage : Coverage.values()) {
            int count = count(documents, coverage);
            if (count > 0) {
                text.append(separator).append(count).append(' ').append(phrases.say(coverage));
                separator = ", ";
            }
        }
        return text.toString();
    }

    private static int count(List<Document> documents, Coverage coverage) {
        return documents.stream()
                .mapToInt(document -> document.counts().getOrDefault(coverage, 0))
                .sum();
    }

    /** The same numbers as a picture; the words beside it say them to those who do not see it. */
    private void bar(List<Document> documents) {
        int total = documents.stream()
                .mapToInt(document -> document.provisions().size())
                .sum();
        if (total == 0) {
            return;
        }
        html.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "bar",
                "viewBox",
                "0 0 " + BAR + " 10",
                "preserveAspectRatio",
                "none",
                "aria-hidden",
                "true");
        int done = 0;
        for (Coverage coverage : Coverage.values()) {
            int count = count(documents, coverage);
            if (count > 0) {
                int from = BAR * done / total;
                done += count;
                html.empty(
                        "rect",
                        "class",
                        style(coverage),
                        "x",
                        Integer.toString(from),
                        "y",
                        "0",
                        "width",
                        Integer.toString(BAR * done / total - from),
                        "height",
                        "10");
            }
        }
        html.close("svg");
    }

    private static String style(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void pack(PackSheet sheet) {
        String id = sheet.pack().info().id();
        html.open("section", "class", "pack", "data-pack", id, "aria-labelledby", sheet.anchor())
                .line();
        html.open("h2", "id", sheet.anchor());
        run(sheet.title());
        html.close("h2");
        fields(sheet.header(), "facts");
        html.element("h3", phrases.say("requirements"), "id", Anchors.part(id, "requirements"))
                .line();
        sheet.requirements().forEach(requirement -> requirement(id, requirement));
        html.open("div", "class", "more").line();
        entries(sheet.facts(), "facts.own", phrases.say("facts.own.means", "extensions." + id));
        entries(sheet.parameters(), "parameters.other", null);
        entries(sheet.consequences(), "consequences", phrases.say("consequences.means"));
        entries(sheet.tombstones(), "tombstones", phrases.say("tombstones.means"));
        html.close("div");
        matrix(sheet);
        html.close("section");
    }

    private void requirement(String pack, RequirementSheet sheet) {
        String heading = sheet.anchor() + "_title";
        html.open(
                        "article",
                        "class",
                        "requirement",
                        "id",
                        sheet.anchor(),
                        "data-pack",
                        pack,
                        "data-force",
                        sheet.requirement().force() == null
                                ? ""
                                : sheet.requirement().force().name(),
                        "data-outcomes",
                        sheet.requirement().outcomes().stream().map(Enum::name).collect(Collectors.joining(" ")),
                        "aria-labelledby",
                        heading)
                .line();
        html.open("h4", "id", heading)
                .element("a", sheet.requirement().id(), "class", "id", "href", "#" + sheet.anchor())
                .text(" ");
        run(sheet.title());
        html.close("h4");
        html.open("ul", "class", "tags", "aria-label", phrases.say("html.tags"));
        for (Tag tag : sheet.tags()) {
            html.element("li", tag.text(), "class", tag.style());
        }
        html.close("ul");
        if (sheet.demand() != null) {
            html.open("p", "class", "demand");
            run(sheet.demand());
            html.close("p");
        }
        fields(sheet.law(), "law");
        if (sheet.worker() != null) {
            html.open("div", "class", "worker").open("p");
            html.element("b", phrases.say("worker")).close();
            html.open("p");
            run(sheet.worker());
            html.close().close("div");
        }
        cases(sheet.cases());
        if (!sheet.encoding().isEmpty()) {
            html.open("details").element("summary", phrases.say("encoding")).line();
            fields(sheet.encoding(), "law");
            html.close("details");
        }
        html.close("article");
    }

    private void cases(List<CaseLine> cases) {
        if (cases.isEmpty()) {
            html.element("p", phrases.say("cases.none"), "class", "quiet").line();
            return;
        }
        html.open("details")
                .element("summary", phrases.say("cases.summary", cases.size()))
                .line();
        html.open("ul", "class", "cases").line();
        for (CaseLine golden : cases) {
            html.open("li").open("span", "class", "case");
            run(golden.name());
            html.close().text(" ").open("span", "class", "expected").text("→ ");
            runs(golden.expected());
            html.close().close("li");
        }
        html.close("ul").close("details");
    }

    private void fields(List<Field> fields, String style) {
        html.open("dl", "class", style).line();
        for (Field field : fields) {
            html.open("div").element("dt", field.label()).open("dd");
            lines(field.lines());
            html.close().close("div");
        }
        html.close("dl");
    }

    /** Lines as paragraphs; items of a list that follow each other as one list. */
    private void lines(List<Line> lines) {
        boolean list = false;
        for (Line line : lines) {
            if (line.item() != list) {
                if (list) {
                    html.close();
                } else {
                    html.open("ul");
                }
                list = line.item();
            }
            html.open(list ? "li" : "p");
            runs(line);
            html.close();
        }
        if (list) {
            html.close();
        }
    }

    private void entries(List<Entry> entries, String key, String explanation) {
        if (entries.isEmpty()) {
            return;
        }
        html.element("h3", phrases.say(key)).line();
        if (explanation != null) {
            html.element("p", explanation, "class", "quiet").line();
        }
        html.open("dl", "class", "entries").line();
        for (Entry entry : entries) {
            html.open("div", "id", entry.anchor())
                    .open("dt")
                    .element("code", entry.name())
                    .close()
                    .open("dd");
            lines(entry.lines());
            html.close().close("div");
        }
        html.close("dl");
    }

    private void matrix(PackSheet sheet) {
        Pack pack = sheet.pack();
        html.open("div", "class", "coverage").line();
        html.element("h3", phrases.say("coverage"), "id", coverage(sheet)).line();
        html.element("p", phrases.say("coverage.means"), "class", "quiet").line();
        for (Document document : pack.coverage()) {
            html.open("section", "class", "document").line();
            html.element("h4", document.document()).line();
            html.element("p", counts(List.of(document))).line();
            bar(List.of(document));
            // Roles, because a telephone shows the rows as cards, and some browsers then no longer speak of a table.
            html.open("table", "role", "table").line();
            html.element("caption", phrases.say("coverage.caption", document.document()), "class", "unseen")
                    .line();
            html.open("thead", "role", "rowgroup").open("tr", "role", "row");
            for (String column : List.of("provision", "status", "by")) {
                html.element("th", phrases.say("coverage." + column), "role", "columnheader", "scope", "col");
            }
            html.close().close("thead");
            html.open("tbody", "role", "rowgroup").line();
            document.provisions().forEach(provision -> row(pack, provision));
            html.close("tbody");
            html.close("table");
            html.close("section");
        }
        html.close("div");
    }

    private void row(Pack pack, Provision provision) {
        html.open("tr", "role", "row", "data-row", pack.info().id());
        html.open("th", "role", "rowheader", "scope", "row").text(provision.provision());
        if (provision.row() != null) {
            html.text(" ").element("small", provision.row());
        }
        html.close();
        html.open("td", "role", "cell", "class", "status")
                .element("span", "", "class", "mark " + style(provision.status()), "aria-hidden", "true")
                .text(" " + phrases.say(provision.status()))
                .close();
        html.open("td", "role", "cell");
        lines(by(pack, provision, builder, phrases));
        html.close().close("tr");
    }

    /** Which requirements judge a provision, or why none does; the same in every format. */
    static List<Line> by(Pack pack, Provision provision, SheetBuilder builder, Phrases phrases) {
        List<Line> lines = new ArrayList<>();
        for (String id : provision.requirements()) {
            Line line = Line.of(builder.coverageReference(pack, id));
            lines.add(pack.info()
                    .requirement(id)
                    .map(requirement -> builder.title(requirement))
                    .map(title -> line.and(" ").and(title))
                    .orElse(line));
        }
        if (provision.why() != null) {
            lines.add(Line.of(phrases.foreign(provision.why())));
        }
        return lines;
    }

    private void glossary() {
        html.open("section", "class", "glossary", "aria-labelledby", WORDS).line();
        html.element("h2", phrases.say("glossary"), "id", WORDS).line();
        words("glossary.outcomes", Outcome.values());
        words("glossary.force", Force.values());
        words("glossary.severity", Severity.values());
        words("glossary.citation", CitationStatus.values());
        html.close("section");
    }

    private void words(String title, Enum<?>[] values) {
        html.element("h3", phrases.say(title)).line();
        html.open("dl", "class", "law").line();
        for (Enum<?> value : values) {
            html.open("div")
                    .element("dt", phrases.say(value))
                    .element("dd", phrases.explain(value))
                    .close("div");
        }
        html.close("dl");
    }

    private void runs(Line line) {
        line.runs().forEach(this::run);
    }

    private void run(Run run) {
        if (run == null) {
            return;
        }
        switch (run.kind()) {
            case TEXT -> {
                if (run.language() == null) {
                    html.text(run.text());
                } else {
                    html.element("span", run.text(), "lang", run.language());
                }
            }
            case STRONG -> html.element("b", run.text(), "lang", run.language());
            case CODE -> html.element("code", run.text());
            case LINK -> html.element("a", run.text(), "href", run.target(), "rel", "external noopener noreferrer");
            case REFERENCE -> html.element("a", run.text(), "href", "#" + run.target());
        }
    }
}
