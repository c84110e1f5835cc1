package io.github.fairrecruit.compliance.audit.report;

import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.audit.report.AgencyFigures.PortfolioOutcome;
import io.github.fairrecruit.compliance.audit.report.Chart.Bar;
import io.github.fairrecruit.compliance.audit.report.Chart.Series;
import io.github.fairrecruit.compliance.audit.report.Inspection.Factor;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.pack.Citation;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pages.HtmlWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Agencies, whom to inspect, and what a register of sanctions may say of them. */
final class AgencySections {
    private static final int AGENCIES = 25;
    private static final int LIST = 50;
    /** Sums of money of one agency: those of the most placements. */
    private static final int SUMS = 5;
    /** Patterns that the style sheet has for factors. */
    private static final int STYLES = 8;

    private static final Set<Outcome> SHOWN = EnumSet.of(Outcome.BREACHED, Outcome.FLAGGED);

    private final AuditReport report;
    private final Paper paper;
    private final ReportWords words;
    private final HtmlWriter html;

    AgencySections(AuditReport report, Paper paper) {
        this.report = report;
        this.paper = paper;
        words = paper.words;
        html = paper.html;
    }

    void agencies() {
        paper.paragraph("agencies.intro");
        List<AgencyFigures> agencies = report.agencies().stream()
                .sorted(Comparator.comparing(AgencySections::notMet, Comparator.reverseOrder()))
                .limit(AGENCIES)
                .toList();
        if (agencies.isEmpty()) {
            paper.paragraph("agencies.none");
            return;
        }
        Table table = paper.table("agencies", "agencies.caption")
                .text(words.say("column.agency"))
                .number(words.say("column.placements"))
                .number(words.say("column.not-met"))
                .number(words.say("column.charged"))
                .number(words.say("column.substituted"))
                .number(words.say("column.complaints"))
                .broad(words.say("column.owed"));
        for (AgencyFigures agency : agencies) {
            table.row(
                    name(agency),
                    placements(agency),
                    words.number(notMet(agency)),
                    words.shareOfYes(agency.charged()),
                    words.shareOfYes(agency.substituted()),
                    complaints(agency),
                    owed(agency));
        }
        table.end();
        paper.more(agencies.size(), report.agencies().size());
        paper.note("agencies.note");
        patterns();
    }

    /** What only all placements of an agency together show. */
    private void patterns() {
        record Pattern(String agency, PortfolioOutcome outcome) {}
        List<Pattern> patterns = report.agencies().stream()
                .flatMap(agency -> agency.portfolio().stream().map(outcome -> new Pattern(agency.agency(), outcome)))
                .filter(pattern -> SHOWN.contains(pattern.outcome().outcome()))
                .sorted(Comparator.comparing(
                        (Pattern pattern) -> pattern.outcome().outcome()))
                .toList();
        if (patterns.isEmpty()) {
            return;
        }
        paper.heading("patterns");
        paper.paragraph("patterns.intro");
        Table table = paper.table("patterns", "patterns.caption")
                .text(words.say("column.agency"))
                .text(words.say("column.outcome"))
                .text(words.say("column.requirement"))
                .text(words.say("column.provision"))
                .number(words.say("column.workers"));
        for (Pattern pattern : patterns.subList(0, Math.min(LIST, patterns.size()))) {
            PortfolioOutcome outcome = pattern.outcome();
            Optional<Requirement> known = words.requirement(outcome.pack(), outcome.requirement());
            table.row(
                    Paper.id(pattern.agency()),
                    words.say(outcome.outcome()),
                    (Consumer<HtmlWriter>) out -> out.text(words.title(outcome.pack(), outcome.requirement()))
                            .empty("br")
                            .element("small", outcome.requirement() + ", " + words.pack(outcome.pack())),
                    paper.provision(
                            known.map(Requirement::provision).orElse(outcome.requirement()),
                            known.map(Requirement::citation)
                                    .map(Citation::status)
                                    .orElse(null),
                            known.map(Requirement::citation).map(Citation::url).orElse(null)),
                    outcome.workers() == null ? words.say("unknown") : words.bounds(outcome.workers()));
        }
        table.end();
        paper.more(Math.min(LIST, patterns.size()), patterns.size());
    }

    /** Placements that some pack judges as not met: at least as many as the pack with the most of them says. */
    static long notMet(AgencyFigures agency) {
        return agency.verdicts().values().stream()
                .mapToLong(verdicts -> verdicts.getOrDefault(Verdict.NON_COMPLIANT, 0L))
                .max()
                .orElse(0);
    }

    private Consumer<HtmlWriter> name(AgencyFigures agency) {
        return out -> {
            Paper.id(agency.agency()).accept(out);
            if (Boolean.FALSE.equals(agency.registered())) {
                small(out, words.say("agencies.unregistered"));
            }
        };
    }

    private static void small(HtmlWriter out, String text) {
        out.empty("br").element("small", text);
    }

    private Consumer<HtmlWriter> complaints(AgencyFigures agency) {
        return out -> {
            out.text(agency.complaints() == null ? words.say("unknown") : words.number(agency.complaints()));
            if (agency.complaintsUpheld() != null) {
                small(out, words.say("agencies.upheld", words.number(agency.complaintsUpheld())));
            }
        };
    }

    private Consumer<HtmlWriter> owed(AgencyFigures agency) {
        return out -> {
            agency.owed().stream()
                    .sorted(Comparator.comparing(Owed::placements).reversed())
                    .limit(SUMS)
                    .forEach(owed -> out.open("div")
                            .text(words.owed(owed) + " ")
                            .element("small", owed.pack())
                            .close());
            if (agency.owed().size() > SUMS) {
                small(out, words.count("more", agency.owed().size() - SUMS));
            }
            out.text(agency.owed().isEmpty() ? words.say("none") : "");
        };
    }

    private Consumer<HtmlWriter> placements(AgencyFigures agency) {
        return out -> {
            out.text(words.number(agency.placements()));
            small(out, words.say("agencies.workers", words.bounds(agency.workers())));
            if (agency.shared() > 0) {
                small(out, words.say("agencies.shared", words.number(agency.shared())));
            }
        };
    }

    void inspections() {
        paper.paragraph("inspections.intro");
        List<Inspection> list = report.inspections();
        if (list.isEmpty()) {
            paper.paragraph("inspections.none");
            return;
        }
        Set<String> factors = new LinkedHashSet<>();
        list.forEach(inspection -> inspection.factors().forEach(factor -> factors.add(factor.factor())));
        List<Series> series = new ArrayList<>();
        for (String factor : factors) {
            series.add(new Series(factor(factor), "factor-" + (series.size() % STYLES)));
        }
        BigDecimal most = list.stream()
                .map(Inspection::score)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Bar> bars = list.stream()
                .limit(AGENCIES)
                .map(inspection -> bar(inspection, factors, most))
                .toList();
        Chart chart = new Chart(html, "inspections-c");
        chart.legend(series);
        chart.bars(words.say("inspections.chart"), StandardSections.described(bars), series, bars);
        Table table = paper.table("inspections", "inspections.caption")
                .number(words.say("column.rank"))
                .text(words.say("column.agency"))
                .text(words.say("column.selected"))
                .number(words.say("column.score"));
        factors.forEach(
                factor -> table.number(words.say("column.factor", factor(factor), words.number(weight(list, factor)))));
        for (Inspection inspection : list.subList(0, Math.min(LIST, list.size()))) {
            List<Object> row = new ArrayList<>();
            row.add(words.number(inspection.rank()));
            row.add(Paper.id(inspection.agency()));
            row.add(words.say(inspection.drawn() ? "inspections.drawn" : "inspections.scored"));
            row.add(words.number(inspection.score()));
            for (String factor : factors) {
                row.add(points(inspection, factor));
            }
            table.row(row.toArray());
        }
        table.end();
        paper.more(Math.min(LIST, list.size()), list.size());
        paper.note("inspections.note");
        meanings(factors);
    }

    /** The most points that a factor can give. */
    private static BigDecimal weight(List<Inspection> list, String name) {
        return list.stream()
                .flatMap(inspection -> inspection.factors().stream())
                .filter(factor -> factor.factor().equals(name))
                .map(Factor::weight)
                .findFirst()
                .orElseThrow();
    }

    private void meanings(Set<String> factors) {
        List<String> known = factors.stream()
                .filter(factor -> words.maybe("factor." + factor + ".means").isPresent())
                .toList();
        if (known.isEmpty()) {
            return;
        }
        paper.heading("inspections.factors");
        html.open("dl", "class", "terms").line();
        for (String factor : known) {
            html.open("div")
                    .element("dt", factor(factor))
                    .element("dd", words.say("factor." + factor + ".means"))
                    .close("div");
        }
        html.close("dl");
    }

    private String factor(String name) {
        return words.maybe("factor." + name).orElse(name);
    }

    private Bar bar(Inspection inspection, Set<String> factors, BigDecimal most) {
        String label = words.number(inspection.rank()) + ". " + inspection.agency();
        List<BigDecimal> parts = factors.stream()
                .map(factor -> inspection.factors().stream()
                        .filter(one -> one.factor().equals(factor))
                        .map(Factor::points)
                        .findFirst()
                        .orElse(BigDecimal.ZERO))
                .toList();
        String value = words.number(inspection.score());
        return new Bar(
                label,
                inspection.drawn()
                        ? words.say("inspections.value.drawn", value)
                        : words.say("inspections.value", value),
                parts,
                most);
    }

    private Consumer<HtmlWriter> points(Inspection inspection, String name) {
        return out -> inspection.factors().stream()
                .filter(factor -> factor.factor().equals(name))
                .findFirst()
                .ifPresentOrElse(
                        factor -> out.text(words.number(factor.points()))
                                .empty("br")
                                .element("small", factor.value()),
                        () -> out.text(words.say("none")));
    }

    void register() {
        paper.paragraph("register.intro");
        if (report.matches().isEmpty()) {
            paper.paragraph("register.none");
        } else {
            matches();
        }
        if (!report.defects().isEmpty()) {
            defects();
        }
    }

    private void matches() {
        Table table = paper.table("matches", "matches.caption")
                .text(words.say("column.party"))
                .text(words.say("column.listed"))
                .text(words.say("column.by"))
                .text(words.say("column.sanction"))
                .text(words.say("column.period"))
                .number(words.say("column.acts"))
                .number(words.say("column.possible"))
                .text(words.say("column.days"))
                .number(words.say("column.line"))
                .text(words.say("column.examples"));
        for (RegisterMatch match :
                report.matches().subList(0, Math.min(LIST, report.matches().size()))) {
            table.row(
                    Paper.id(match.party()),
                    Paper.id(match.listed() == null ? "" : match.listed()),
                    words.say("match." + match.by()),
                    match.sanction() == null ? words.say("unknown") : words.say("sanction." + match.sanction()),
                    period(match.from(), match.until()),
                    words.number(match.acts()),
                    words.number(match.possible()),
                    days(match),
                    words.number(match.line()),
                    Paper.lines(match.examples()));
        }
        table.end();
        paper.more(Math.min(LIST, report.matches().size()), report.matches().size());
    }

    private String period(CalendarDate from, CalendarDate until) {
        return words.say(
                "period",
                from == null ? words.say("unknown") : words.date(from),
                until == null ? words.say("unknown") : words.date(until));
    }

    private String days(RegisterMatch match) {
        if (match.firstAct() == null) {
            return words.say("unknown");
        }
        return match.lastAct() == null || match.lastAct().equals(match.firstAct())
                ? words.date(match.firstAct())
                : words.say("from-to", words.date(match.firstAct()), words.date(match.lastAct()));
    }

    private void defects() {
        paper.heading("defects");
        paper.paragraph("defects.intro");
        Table table = paper.table("defects", "defects.caption")
                .text(words.say("column.file"))
                .number(words.say("column.line"))
                .text(words.say("column.defect"))
                .text(words.say("column.party"))
                .broad(words.say("column.detail"));
        for (RegisterDefect defect :
                report.defects().subList(0, Math.min(LIST, report.defects().size()))) {
            table.row(
                    defect.file(),
                    words.number(defect.line()),
                    words.say("defect." + defect.kind()),
                    Paper.id(defect.party() == null ? "" : defect.party()),
                    (Consumer<HtmlWriter>) out -> out.element("span", defect.detail(), "lang", "en"));
        }
        table.end();
        paper.more(Math.min(LIST, report.defects().size()), report.defects().size());
    }
}
