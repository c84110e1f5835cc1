package io.github.fairrecruit.compliance.audit.report;

import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.audit.report.AgencyFigures.AgencyFinding;
import io.github.fairrecruit.compliance.audit.report.Provenance.FileUsed;
import io.github.fairrecruit.compliance.audit.report.Provenance.PackUsed;
import io.github.fairrecruit.compliance.pack.Citation;
import io.github.fairrecruit.compliance.pack.Force;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementText;
import io.github.fairrecruit.compliance.pages.HtmlWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Drafts of letters that tell an agency what was found and invite it to reply: one HTML file for each agency with at least
 * one breach, and {@code index.html} that lists them. What only the authority knows, its name, the date, the case number and
 * the deadline, is a place in square brackets and is never made up. Hints are in no letter: they are no findings.
 */
public final class NoticeLetters {
    private static final int SLUG = 40;
    private static final int HASH = 10;
    /** Stands for the number of placements where all of them together show the breach. */
    private static final long PATTERN = 0;

    private final AuditReport report;
    private final List<PackInfo> packs;
    private final String language;

    private NoticeLetters(AuditReport report, List<PackInfo> packs, String language) {
        this.report = report;
        this.packs = packs;
        this.language = language;
    }

    /**
     * Writes the letters and their index into a folder, which is made when it is not there. Files of the same names are
     * replaced; others stay.
     *
     * @param language {@code en} or {@code de}
     * @return the names of the files, the index first, then the letters in the order of the agencies of the report
     * @throws IllegalArgumentException when there are no words in the language
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static List<String> write(AuditReport report, List<PackInfo> packs, String language, Path folder) {
        return new NoticeLetters(report, packs, language).write(folder);
    }

    private List<String> write(Path folder) {
        ReportWords words = new ReportWords(packs, language);
        Map<String, AgencyFigures> letters = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (AgencyFigures agency : report.agencies()) {
            if (!breaches(agency).isEmpty()) {
                letters.put(name(agency.agency(), taken), agency);
            }
        }
        try {
            Files.createDirectories(folder);
            put(folder, "index.html", index(letters, new Paper(words)));
            for (Map.Entry<String, AgencyFigures> letter : letters.entrySet()) {
                put(folder, letter.getKey(), new Letter(letter.getValue(), new Paper(words)).write());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The letters cannot be written to " + folder + ".", e);
        }
        List<String> names = new ArrayList<>();
        names.add("index.html");
        names.addAll(letters.keySet());
        return names;
    }

    private static void put(Path folder, String name, String page) throws IOException {
        Files.write(folder.resolve(name), page.getBytes(StandardCharsets.UTF_8));
    }

    /** Breaches in single placements, and then those that only all placements together show, with no number of them. */
    private static List<AgencyFinding> breaches(AgencyFigures agency) {
        return Stream.concat(
                        agency.findings().stream(),
                        agency.portfolio().stream()
                                .map(pattern -> new AgencyFinding(
                                        pattern.pack(),
                                        pattern.requirement(),
                                        pattern.outcome(),
                                        PATTERN,
                                        pattern.workers(),
                                        null,
                                        List.of(),
                                        List.of())))
                .filter(finding -> finding.outcome() == Outcome.BREACHED)
                .toList();
    }

    /**
     * A name that every system takes: small letters, digits and hyphens of the id, and a digest of the whole id, so that two
     * agencies never share a file.
     */
    static String name(String agency, Set<String> taken) {
        String slug =
                agency.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        slug = slug.length() > SLUG ? slug.substring(0, SLUG) : slug;
        String hash = SarifLog.sha256(agency);
        for (int length = HASH; length <= hash.length(); length++) {
            String name = "letter-" + (slug.isEmpty() ? "" : slug + "-") + hash.substring(0, length) + ".html";
            if (taken.add(name)) {
                return name;
            }
        }
        throw new IllegalStateException("The agency " + agency + " is in the report twice.");
    }

    private String index(Map<String, AgencyFigures> letters, Paper paper) {
        ReportWords words = paper.words;
        HtmlWriter html = paper.html;
        paper.open(words.say("letters.title"), "letter", null);
        html.open("main").line();
        html.element("h1", words.say("letters.title")).line();
        if (letters.isEmpty()) {
            paper.paragraph("letters.none");
        } else {
            paper.paragraph("letters.intro");
            Table table = paper.table("letters", "letters.caption")
                    .text(words.say("column.agency"))
                    .number(words.say("column.findings"))
                    .number(words.say("column.placements"))
                    .text(words.say("column.letter"));
            letters.forEach((name, agency) -> table.row(
                    Paper.id(agency.agency()),
                    words.number(breaches(agency).size()),
                    words.number(agency.placements()),
                    (Consumer<HtmlWriter>) out -> out.element("a", name, "href", name)));
            table.end();
        }
        html.close("main");
        return paper.close();
    }

    /** One letter. */
    private final class Letter {
        private final AgencyFigures agency;
        private final Paper paper;
        private final ReportWords words;
        private final HtmlWriter html;

        Letter(AgencyFigures agency, Paper paper) {
            this.agency = agency;
            this.paper = paper;
            words = paper.words;
            html = paper.html;
        }

        String write() {
            paper.open(words.say("letter.title") + " · " + agency.agency(), "letter", words.lawOf(report.provenance()));
            html.open("main").line();
            head();
            html.element("h1", words.say("letter.title")).line();
            paper.paragraph("letter.greeting");
            paper.paragraph("letter.intro", words.count("placements", agency.placements()));
            if (agency.shared() > 0) {
                paper.paragraph("letter.shared", words.count("placements", agency.shared()));
            }
            if (report.provenance().lawOf() != null) {
                html.element(
                                "p",
                                words.say(
                                        "law-of", words.date(report.provenance().lawOf())),
                                "class",
                                "law-of")
                        .line();
            }
            html.element("h2", words.say("letter.findings")).line();
            html.open("ol", "class", "findings").line();
            breaches(agency).forEach(this::finding);
            html.close("ol");
            owed();
            unknown();
            reply();
            html.open("div", "class", "closing").line();
            paper.paragraph("letter.closing");
            fill("p", "letter.signature");
            html.close("div");
            annex();
            html.close("main");
            return paper.close();
        }

        /** A place for the authority to fill in. */
        private void fill(String tag, String key) {
            html.open(tag).element("mark", words.say(key)).close(tag);
        }

        private void head() {
            html.open("header", "class", "address").line();
            fill("p", "letter.from");
            html.open("p")
                    .text(words.say("letter.to"))
                    .empty("br")
                    .element("mark", words.say("letter.to.note"))
                    .empty("br");
            html.open("b");
            Paper.id(agency.agency()).accept(html);
            html.close().close("p");
            html.open("dl").line();
            for (String part : List.of("letter.date", "letter.case")) {
                html.open("div").element("dt", words.say(part + ".label")).open("dd");
                html.element("mark", words.say(part)).close().close("div");
            }
            html.close("dl");
            html.close("header");
        }

        private void finding(AgencyFinding finding) {
            Optional<Requirement> known = words.requirement(finding.pack(), finding.requirement());
            Optional<RequirementFigures> figures = report.requirements().stream()
                    .filter(one -> one.pack().equals(finding.pack())
                            && one.requirement().equals(finding.requirement()))
                    .findFirst();
            RequirementText text =
                    known.map(requirement -> requirement.text(language)).orElse(null);
            html.open("li").line();
            html.element(
                            "h3",
                            text != null && text.title() != null
                                    ? text.title()
                                    : figures.map(one -> words.pick(one.titles(), finding.requirement()))
                                            .orElse(finding.requirement()))
                    .line();
            html.open("dl").line();
            field("letter.finding.provision", out -> provision(finding, known, figures));
            Force force = figures.map(Summary::force)
                    .or(() -> known.map(Requirement::force))
                    .orElse(Force.GUIDANCE);
            field("letter.finding.force", out -> out.text(words.say("force." + force)));
            if (text != null && text.demand() != null) {
                field("letter.finding.demand", out -> out.text(text.demand()));
            }
            if (finding.placements() == PATTERN) {
                field("letter.finding.pattern", out -> out.text(words.say("letter.finding.pattern.all")));
            } else {
                field("letter.finding.placements", out -> out.text(words.number(finding.placements())));
            }
            if (finding.workers() != null) {
                field("letter.finding.workers", out -> out.text(words.bounds(finding.workers())));
            }
            RemedyAct act =
                    finding.act() == null ? known.map(Requirement::remedy).orElse(null) : finding.act();
            if (act != null) {
                field("letter.finding.act", out -> out.text(words.say(act)));
            }
            if (!finding.owed().isEmpty()) {
                field(
                        "letter.finding.owed",
                        Paper.lines(finding.owed().stream().map(words::owed).toList()));
            }
            if (!finding.examples().isEmpty()) {
                field("letter.finding.examples", out -> {
                    String separator = "";
                    for (String example : finding.examples()) {
                        out.text(separator);
                        Paper.id(example).accept(out);
                        separator = ", ";
                    }
                });
            }
            html.close("dl");
            html.close("li");
        }

        private void provision(
                AgencyFinding finding, Optional<Requirement> known, Optional<RequirementFigures> figures) {
            html.text(words.pack(finding.pack()) + ", ");
            String provision = known.map(Requirement::provision)
                    .or(() -> figures.map(RequirementFigures::provision))
                    .orElse(finding.requirement());
            Citation citation = known.map(Requirement::citation).orElse(null);
            paper.provision(
                            provision,
                            citation == null
                                    ? figures.map(RequirementFigures::citationStatus)
                                            .orElse(null)
                                    : citation.status(),
                            citation == null ? null : citation.url())
                    .accept(html);
            if (citation != null && ReportWords.unverified(citation.status())) {
                html.empty("br").element("small", words.say("letter.unverified"));
            }
        }

        private void field(String key, Consumer<HtmlWriter> content) {
            html.open("div").element("dt", words.say(key)).open("dd");
            content.accept(html);
            html.close().close("div");
        }

        private void owed() {
            if (agency.owed().isEmpty()) {
                return;
            }
            html.element("h2", words.say("letter.owed")).line();
            paper.paragraph("letter.owed.intro");
            html.open("ul").line();
            for (Owed owed : agency.owed()) {
                html.open("li")
                        .element("b", words.owed(owed))
                        .text(" "
                                + words.say(
                                        "summary.owed.by",
                                        words.pack(owed.pack()),
                                        words.count("placements", owed.placements())))
                        .close("li");
            }
            html.close("ul");
        }

        /** What the records leave open about this agency, so that it knows what to tell. */
        private void unknown() {
            List<String> open = new ArrayList<>();
            if (agency.charged().unknown() > 0) {
                open.add(words.say(
                        "letter.unknown.charged",
                        words.count("placements", agency.charged().unknown())));
            }
            if (agency.substituted().unknown() > 0) {
                open.add(words.say(
                        "letter.unknown.substituted",
                        words.count("placements", agency.substituted().unknown())));
            }
            if (agency.owed().stream().anyMatch(owed -> owed.atMost() == null)) {
                open.add(words.say("letter.unknown.amounts"));
            }
            if (agency.owed().stream().anyMatch(owed -> owed.currency() == null)) {
                open.add(words.say("letter.unknown.currency"));
            }
            if (agency.workers().atMost() == null) {
                open.add(words.say("letter.unknown.workers"));
            }
            long undetermined = agency.verdicts().values().stream()
                    .mapToLong(verdicts -> verdicts.getOrDefault(Verdict.UNDETERMINED, 0L))
                    .max()
                    .orElse(0);
            if (undetermined > 0) {
                open.add(words.say("letter.unknown.undetermined", words.count("placements", undetermined)));
            }
            if (open.isEmpty()) {
                open.add(words.say("letter.unknown.none"));
            }
            html.element("h2", words.say("letter.unknown")).line();
            paper.paragraph("letter.unknown.intro");
            html.open("ul").line();
            open.forEach(one -> html.element("li", one).line());
            html.close("ul");
        }

        private void reply() {
            html.element("h2", words.say("letter.reply")).line();
            for (int i = 1; words.maybe("letter.reply." + i).isPresent(); i++) {
                html.open("p");
                marked(words.say("letter.reply." + i));
                html.close("p");
            }
        }

        /** A text with its places in square brackets marked. */
        private void marked(String text) {
            int from = 0;
            for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', from)) {
                int close = text.indexOf(']', open) + 1;
                html.text(text.substring(from, open)).element("mark", text.substring(open, close));
                from = close;
            }
            html.text(text.substring(from));
        }

        private void annex() {
            Provenance provenance = report.provenance();
            html.open("section", "class", "annex", "aria-labelledby", "annex").line();
            html.element("h2", words.say("letter.annex"), "id", "annex").line();
            if (provenance.lawOf() == null) {
                paper.paragraph("letter.annex.known", words.date(provenance.knowledgeDate()));
            } else {
                paper.paragraph(
                        "letter.annex.law-of", words.date(provenance.knowledgeDate()), words.date(provenance.lawOf()));
            }
            html.element("h3", words.say("letter.annex.packs")).line();
            html.open("ul").line();
            Set<String> cited = new HashSet<>();
            breaches(agency).forEach(finding -> cited.add(finding.pack()));
            for (PackUsed pack : provenance.packs()) {
                if (cited.contains(pack.pack())) {
                    html.open("li")
                            .text(words.pick(pack.title(), pack.pack()) + " ")
                            .element("code", pack.coordinates() == null ? pack.pack() : pack.coordinates())
                            .close("li");
                }
            }
            html.close("ul");
            html.element("h3", words.say("letter.annex.files")).line();
            html.open("ul").line();
            for (FileUsed file : BasisSections.records(report)) {
                html.open("li").text(file.name());
                if (file.sha256() != null) {
                    html.text(", SHA-256 ").element("code", file.sha256());
                }
                html.close("li");
            }
            html.close("ul");
            paper.paragraph("letter.annex.note", provenance.engine());
            html.close("section");
        }
    }
}
