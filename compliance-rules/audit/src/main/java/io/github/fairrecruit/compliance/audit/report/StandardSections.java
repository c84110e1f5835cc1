package io.github.fairrecruit.compliance.audit.report;

import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.audit.report.Chart.Bar;
import io.github.fairrecruit.compliance.audit.report.Chart.Series;
import io.github.fairrecruit.compliance.pack.Citation;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.Reason;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pages.HtmlWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the packs say: verdicts, breaches, money owed, facts that are missing. */
final class StandardSections {
    private static final int BARS = 15;
    private static final int ROWS = 30;

    private final AuditReport report;
    private final Paper paper;
    private final ReportWords words;
    private final HtmlWriter html;

    StandardSections(AuditReport report, Paper paper) {
        this.report = report;
        this.paper = paper;
        words = paper.words;
        html = paper.html;
    }

    void verdicts() {
        paper.paragraph("verdicts.intro");
        if (report.packs().isEmpty()) {
            paper.paragraph("verdicts.none");
            return;
        }
        List<Series> series = Stream.of(Verdict.values())
                .map(verdict -> new Series(words.say(verdict), style(verdict)))
                .toList();
        List<Bar> bars = new ArrayList<>();
        for (PackFigures pack : report.packs()) {
            long all = sum(pack);
            bars.add(new Bar(
                    words.pack(pack.pack()),
                    words.say(
                            "verdicts.value",
                            words.number(count(pack, Verdict.NON_COMPLIANT)),
                            words.share(count(pack, Verdict.NON_COMPLIANT), all)),
                    Stream.of(Verdict.values())
                            .map(verdict -> BigDecimal.valueOf(count(pack, verdict)))
                            .toList(),
                    BigDecimal.valueOf(all)));
        }
        Chart chart = new Chart(html, "verdicts-c");
        chart.legend(series);
        chart.bars(words.say("verdicts.chart"), described(bars), series, bars);
        Table table = paper.table("verdicts", "verdicts.caption").text(words.say("column.pack"));
        table.text(words.say("column.law"));
        for (Verdict verdict : Verdict.values()) {
            table.number(words.say(verdict));
        }
        for (PackFigures pack : report.packs()) {
            List<Object> cells = new ArrayList<>(List.of(named(pack), whoseLaw(pack)));
            for (Verdict verdict : Verdict.values()) {
                cells.add(words.number(count(pack, verdict)));
            }
            table.row(cells.toArray());
        }
        table.end();
        html.open("dl", "class", "terms").line();
        for (Verdict verdict : Verdict.values()) {
            html.open("div")
                    .element("dt", words.say(verdict))
                    .element("dd", words.say("Verdict." + verdict + ".means"))
                    .close("div");
        }
        html.close("dl");
    }

    /** What a chart shows, for those who do not see it. */
    static String described(List<Bar> bars) {
        return bars.stream().map(bar -> bar.label() + ": " + bar.value()).collect(Collectors.joining("; ")) + ".";
    }

    static String style(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Title and id: some tables have no place for the title. */
    private Consumer<HtmlWriter> named(PackFigures pack) {
        return out -> out.text(words.pack(pack.pack())).empty("br").element("small", pack.pack());
    }

    private String whoseLaw(PackFigures pack) {
        return words.say(pack.jurisdiction() == null ? "law.international" : "law.national");
    }

    private static long count(PackFigures pack, Verdict verdict) {
        return pack.verdicts().getOrDefault(verdict, 0L);
    }

    private static long sum(PackFigures pack) {
        return pack.verdicts().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Requirements with some outcome, the most frequent first; else in the order of the packs. */
    static List<RequirementFigures> byOutcome(AuditReport report, Outcome outcome) {
        return report.requirements().stream()
                .filter(figures -> count(figures, outcome) > 0)
                .sorted(Comparator.comparing((RequirementFigures figures) -> count(figures, outcome))
                        .reversed())
                .toList();
    }

    private static long count(RequirementFigures figures, Outcome outcome) {
        return figures.outcomes().getOrDefault(outcome, 0L);
    }

    void breaches() {
        paper.paragraph("breaches.intro");
        List<RequirementFigures> breached = byOutcome(report, Outcome.BREACHED);
        long failed = report.requirements().stream()
                .mapToLong(figures -> count(figures, Outcome.NOT_EVALUATED))
                .sum();
        if (failed > 0) {
            html.element("p", words.count("breaches.failed", failed), "class", "warning")
                    .line();
        }
        if (breached.isEmpty()) {
            paper.paragraph("breaches.none");
        } else {
            List<Series> series = List.of(new Series(words.say(Outcome.BREACHED), "non-compliant"));
            BigDecimal most = BigDecimal.valueOf(count(breached.get(0), Outcome.BREACHED));
            List<Bar> bars = breached.stream()
                    .limit(BARS)
                    .map(figures -> new Bar(
                            words.pick(figures.titles(), figures.requirement()),
                            words.number(count(figures, Outcome.BREACHED)),
                            List.of(BigDecimal.valueOf(count(figures, Outcome.BREACHED))),
                            most))
                    .toList();
            new Chart(html, "breaches-c").bars(words.say("breaches.chart"), described(bars), series, bars);
            Table table = paper.table("breaches", "breaches.caption")
                    .text(words.say("column.requirement"))
                    .text(words.say("column.provision"))
                    .text(words.say("column.force"))
                    .text(words.say("column.severity"))
                    .number(words.say("column.records"))
                    .number(words.say("column.workers"));
            breached.stream()
                    .limit(ROWS)
                    .forEach(figures -> table.row(
                            requirement(figures),
                            provision(figures),
                            words.say("force." + Summary.force(figures)),
                            figures.severity() == null ? words.say("none") : words.say(figures.severity()),
                            words.number(count(figures, Outcome.BREACHED)),
                            words.bounds(figures.workersBreached())));
            table.end();
            paper.more(Math.min(ROWS, breached.size()), breached.size());
            paper.note("breaches.unverified");
        }
        flags();
    }

    private void flags() {
        List<RequirementFigures> flagged = byOutcome(report, Outcome.FLAGGED);
        if (flagged.isEmpty()) {
            return;
        }
        paper.heading("flags");
        paper.paragraph("flags.intro");
        Table table = paper.table("flags", "flags.caption")
                .text(words.say("column.requirement"))
                .text(words.say("column.provision"))
                .text(words.say("column.why"))
                .number(words.say("column.records"));
        flagged.stream()
                .limit(ROWS)
                .forEach(figures -> table.row(
                        requirement(figures),
                        provision(figures),
                        why(figures),
                        words.number(count(figures, Outcome.FLAGGED))));
        table.end();
        paper.more(Math.min(ROWS, flagged.size()), flagged.size());
    }

    private String why(RequirementFigures figures) {
        Reason reason = known(figures).map(Requirement::flag).orElse(null);
        return reason == null ? words.say(Outcome.FLAGGED) : words.say(reason);
    }

    private Optional<Requirement> known(RequirementFigures figures) {
        return words.requirement(figures.pack(), figures.requirement());
    }

    private Consumer<HtmlWriter> requirement(RequirementFigures figures) {
        return out -> out.text(words.pick(figures.titles(), figures.requirement()))
                .empty("br")
                .element("small", figures.requirement() + ", " + words.pack(figures.pack()));
    }

    private Consumer<HtmlWriter> provision(RequirementFigures figures) {
        String url =
                known(figures).map(Requirement::citation).map(Citation::url).orElse(null);
        return paper.provision(
                figures.provision() == null ? figures.requirement() : figures.provision(),
                figures.citationStatus(),
                url);
    }

    void owed() {
        paper.paragraph("owed.intro");
        List<Owed> owed = report.totals().owed();
        if (owed.isEmpty()) {
            paper.paragraph("owed.none");
            return;
        }
        Table table = paper.table("owed", "owed.caption")
                .text(words.say("column.pack"))
                .text(words.say("column.currency"))
                .number(words.say("column.placements"))
                .number(words.say("column.at-least"))
                .number(words.say("column.at-most"));
        for (Owed sum : owed) {
            table.row(
                    words.pack(sum.pack()),
                    sum.currency() == null ? words.say("unknown") : sum.currency(),
                    words.number(sum.placements()),
                    words.amount(sum.atLeast()),
                    sum.atMost() == null ? words.say("no-bound") : words.amount(sum.atMost()));
        }
        table.end();
        paper.note("owed.note");
    }

    void missing() {
        paper.paragraph("missing.intro");
        List<MissingFigures> missing = report.missing();
        if (missing.isEmpty()) {
            paper.paragraph("missing.none");
            return;
        }
        List<Series> series = List.of(new Series(words.say(Verdict.UNDETERMINED), "undetermined"));
        BigDecimal most = missing.stream()
                .map(figures -> BigDecimal.valueOf(figures.outcomes()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Bar> bars = missing.stream()
                .limit(BARS)
                .map(figures -> new Bar(
                        words.fact(figures.fact(), figures.kind()),
                        words.number(figures.outcomes()),
                        List.of(BigDecimal.valueOf(figures.outcomes())),
                        most))
                .toList();
        new Chart(html, "missing-c").bars(words.say("missing.chart"), described(bars), series, bars);
        Table table = paper.table("missing", "missing.caption")
                .text(words.say("column.fact"))
                .text(words.say("column.place"))
                .number(words.say("column.outcomes"))
                .number(words.say("column.records"))
                .number(words.say("column.share"));
        missing.stream()
                .limit(ROWS)
                .forEach(figures -> table.row(
                        words.fact(figures.fact(), figures.kind()),
                        Paper.code(figures.fact()),
                        words.number(figures.outcomes()),
                        words.number(figures.records()),
                        words.share(figures.share())));
        table.end();
        paper.more(Math.min(ROWS, missing.size()), missing.size());
    }
}
