package io.github.fairrecruit.compliance.audit.report;

import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pages.Embedded;
import io.github.fairrecruit.compliance.pages.HtmlWriter;
import java.util.List;
import java.util.function.Consumer;

/** A page for people that needs nothing else: its frame, and what its sections are made of. */
final class Paper {
    private static final Embedded STYLE = Embedded.of(Paper.class, "report.css");

    final ReportWords words;
    final HtmlWriter html = new HtmlWriter();

    Paper(ReportWords words) {
        this.words = words;
    }

    /**
     * Begins the page, up to the content of its body.
     *
     * @param foot what stands at the foot of every printed page; null for nothing
     */
    void open(String title, String style, String foot) {
        Embedded sheet = foot == null ? STYLE : new Embedded(STYLE.content() + foot(foot));
        html.doctype()
                .open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", words.language())
                .line();
        html.open("head").line();
        html.empty("meta", "charset", "utf-8").line();
        // Nothing from elsewhere, no script, and no style but the one below: what somebody injects would stay dead.
        html.empty(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; style-src " + sheet.source() + "; base-uri 'none'; form-action 'none'")
                .line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.empty("meta", "name", "referrer", "content", "no-referrer").line();
        html.empty("meta", "name", "color-scheme", "content", "light").line();
        html.element("title", title).line();
        html.own("style", sheet);
        html.close("head");
        html.open("body", "class", style).line();
    }

    /** A margin box of every printed page. */
    private static String foot(String text) {
        if (!text.matches("[^\"\\\\\\n<&]*")) {
            throw new IllegalStateException("\"" + text + "\" cannot stand in a style sheet. Maybe change its words.");
        }
        return "@media print { @page { @bottom-left { content: \"" + text
                + "\"; width: 160mm; text-align: left; font-size: 8pt; font-weight: 600; } } }\n";
    }

    /** Ends the page. */
    String close() {
        html.close("body");
        html.close("html");
        return html.toString();
    }

    /** Figures by another day's law must never be taken for those of the events. */
    void lawOf(Provenance provenance) {
        String said = words.lawOf(provenance);
        if (said != null) {
            html.element("p", said, "class", "law-of").line();
        }
    }

    /** A section with its heading. */
    void section(String id, String heading, Runnable content) {
        html.open("section", "id", id, "aria-labelledby", id + "-h").line();
        html.element("h2", words.say(heading), "id", id + "-h").line();
        content.run();
        html.close("section");
    }

    void heading(String key, Object... arguments) {
        html.element("h3", words.say(key, arguments)).line();
    }

    void paragraph(String key, Object... arguments) {
        html.element("p", words.say(key, arguments)).line();
    }

    /** What has to be known to read the figures beside it. */
    void note(String key, Object... arguments) {
        html.element("p", words.say(key, arguments), "class", "note").line();
    }

    /** That a list goes on in the JSON. */
    void more(int shown, int all) {
        if (shown < all) {
            html.element("p", words.count("more", all - shown), "class", "note").line();
        }
    }

    Table table(String id, String caption, Object... arguments) {
        return new Table(html, id + "-t", words.say(caption, arguments));
    }

    /** A list of short texts, each on its own line. */
    static Consumer<HtmlWriter> lines(List<String> texts) {
        return html -> {
            for (int i = 0; i < texts.size(); i++) {
                if (i > 0) {
                    html.empty("br");
                }
                html.text(texts.get(i));
            }
        };
    }

    /** An id of somebody else's: whatever its direction of writing, what stands around it stays in place. */
    static Consumer<HtmlWriter> id(String id) {
        return html -> html.element("bdi", id);
    }

    static Consumer<HtmlWriter> code(String text) {
        return html -> html.element("code", text);
    }

    /** A provision as printed, marked where its number still has to be checked, with a link to its text. */
    Consumer<HtmlWriter> provision(String provision, CitationStatus status, String url) {
        return html -> {
            if (url != null && url.matches("https?://[^\\s\"<>]+")) {
                html.element("a", provision, "href", url, "rel", "external noopener noreferrer");
            } else {
                html.text(provision);
            }
            if (ReportWords.unverified(status)) {
                html.text(" ").element("span", words.say("unverified"), "class", "unverified");
            }
        };
    }
}
