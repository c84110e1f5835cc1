package io.github.fairrecruit.compliance.audit.report;

import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.audit.report.Breakdown.Cell;
import io.github.fairrecruit.compliance.audit.report.Breakdown.Dimension;
import io.github.fairrecruit.compliance.audit.report.Chart.Bar;
import io.github.fairrecruit.compliance.audit.report.Chart.Range;
import io.github.fairrecruit.compliance.audit.report.Chart.Series;
import io.github.fairrecruit.compliance.audit.report.CostIncidence.Distribution;
import io.github.fairrecruit.compliance.pages.HtmlWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Placements by one property each, and what recruitment cost their workers. */
final class PlacementSections {
    private static final int BARS = 15;
    private static final int ROWS = 40;

    private final AuditReport report;
    private final Paper paper;
    private final ReportWords words;
    private final HtmlWriter html;

    PlacementSections(AuditReport report, Paper paper) {
        this.report = report;
        this.paper = paper;
        words = paper.words;
        html = paper.html;
    }

    void breakdown(Breakdown breakdown) {
        String id = "by-" + breakdown.by();
        paper.paragraph("breakdown.intro." + breakdown.by());
        if (breakdown.cells().isEmpty()) {
            paper.paragraph("breakdown.none");
            return;
        }
        List<Cell> cells = ordered(breakdown);
        List<Series> series = List.of(
                new Series(words.say("charged.yes"), "non-compliant"),
                new Series(words.say("charged.unknown"), "undetermined"),
                new Series(words.say("charged.no"), "compliant"));
        BigDecimal most = BigDecimal.valueOf(cells.stream()
                .filter(cell -> !cell.suppressed())
                .mapToLong(Cell::placements)
                .max()
                .orElse(1));
        List<Bar> bars = cells.stream()
                .limit(BARS)
                .map(cell -> bar(breakdown.by(), cell, most))
                .toList();
        Chart chart = new Chart(html, id + "-c");
        chart.legend(series);
        chart.bars(words.say("breakdown.chart." + breakdown.by()), StandardSections.described(bars), series, bars);
        table(breakdown.by(), id, cells);
        if (cells.stream().anyMatch(Cell::suppressed)) {
            paper.note("breakdown.suppressed");
        }
        verdicts(breakdown.by(), id, cells);
    }

    /** The largest first, and what is withheld last; quarters in their order. */
    private static List<Cell> ordered(Breakdown breakdown) {
        if (breakdown.by() == Dimension.QUARTER) {
            return breakdown.cells();
        }
        return breakdown.cells().stream()
                .sorted(Comparator.comparing(
                        (Cell cell) -> cell.suppressed() ? -1L : cell.placements(), Comparator.reverseOrder()))
                .toList();
    }

    private Bar bar(Dimension by, Cell cell, BigDecimal most) {
        if (cell.suppressed()) {
            return Bar.withheld(words.key(by, cell.key()), words.say("withheld"));
        }
        YesNoUnknown charged = cell.charged();
        return new Bar(
                words.key(by, cell.key()),
                words.say("breakdown.value", words.number(charged.yes()), words.number(cell.placements())),
                List.of(
                        BigDecimal.valueOf(charged.yes()),
                        BigDecimal.valueOf(charged.unknown()),
                        BigDecimal.valueOf(charged.no())),
                most);
    }

    private void table(Dimension by, String id, List<Cell> cells) {
        Table table = paper.table(id, "breakdown.caption." + by)
                .text(words.say("column." + by))
                .number(words.say("column.placements"))
                .number(words.say("column.workers"))
                .number(words.say("charged.yes"))
                .number(words.say("charged.no"))
                .number(words.say("charged.unknown"))
                .number(words.say("column.charged"));
        String none = words.say("none");
        for (Cell cell : cells.subList(0, Math.min(ROWS, cells.size()))) {
            if (cell.suppressed()) {
                table.row(words.key(by, cell.key()), words.say("withheld.short"), none, none, none, none, none);
            } else {
                table.row(
                        words.key(by, cell.key()),
                        words.number(cell.placements()),
                        words.bounds(cell.workers()),
                        words.number(cell.charged().yes()),
                        words.number(cell.charged().no()),
                        words.number(cell.charged().unknown()),
                        words.shareOfYes(cell.charged()));
            }
        }
        table.end();
        paper.more(Math.min(ROWS, cells.size()), cells.size());
    }

    /** Where which standard is not met. Packs that nothing here falls foul of are left out. */
    private void verdicts(Dimension by, String id, List<Cell> cells) {
        TreeSet<String> packs = new TreeSet<>();
        for (Cell cell : cells) {
            cell.verdicts().forEach((pack, verdicts) -> {
                if (verdicts.getOrDefault(Verdict.NON_COMPLIANT, 0L) > 0) {
                    packs.add(pack);
                }
            });
        }
        if (packs.isEmpty()) {
            return;
        }
        html.open("details", "open", "open")
                .element("summary", words.say("breakdown.verdicts"))
                .line();
        Table table = paper.table(id + "-v", "breakdown.verdicts.caption." + by).text(words.say("column." + by));
        packs.forEach(pack -> table.number(words.pack(pack)));
        for (Cell cell : cells.subList(0, Math.min(ROWS, cells.size()))) {
            List<Object> row = new ArrayList<>();
            row.add(words.key(by, cell.key()));
            for (String pack : packs) {
                row.add(
                        cell.suppressed()
                                ? words.say("none")
                                : notMet(cell.verdicts().getOrDefault(pack, Map.of())));
            }
            table.row(row.toArray());
        }
        table.end();
        html.close("details");
    }

    private Consumer<HtmlWriter> notMet(Map<Verdict, Long> verdicts) {
        long all = verdicts.values().stream().mapToLong(Long::longValue).sum();
        long notMet = verdicts.getOrDefault(Verdict.NON_COMPLIANT, 0L);
        return all == 0
                ? out -> out.text(words.say("none"))
                : out -> out.text(words.number(notMet)).empty("br").element("small", words.share(notMet, all));
    }

    void costIncidence() {
        paper.paragraph("costs.intro");
        List<CostIncidence> cells = report.costIncidence();
        if (cells.isEmpty()) {
            paper.paragraph("costs.none");
            return;
        }
        chart(cells);
        Table table = paper.table("costs", "costs.caption")
                .text(words.say("column.CORRIDOR"))
                .text(words.say("column.SEX"))
                .number(words.say("column.placements"))
                .number(words.say("costs.exact"))
                .number(words.say("costs.mean"))
                .number(words.say("costs.first"))
                .number(words.say("costs.median"))
                .number(words.say("costs.third"))
                .number(words.say("costs.partly"))
                .number(words.say("costs.partly.mean"))
                .number(words.say("costs.partly.median"))
                .number(words.say("costs.unknown"));
        String none = words.say("none");
        for (CostIncidence cell : cells.subList(0, Math.min(2 * ROWS, cells.size()))) {
            String corridor = words.corridor(cell.corridor());
            String sex = words.sex(cell.sex());
            if (cell.suppressed()) {
                table.row(
                        corridor,
                        sex,
                        words.say("withheld.short"),
                        none,
                        none,
                        none,
                        none,
                        none,
                        none,
                        none,
                        none,
                        none);
            } else {
                Distribution months = cell.months();
                Distribution partly = cell.atLeastMonths();
                table.row(
                        corridor,
                        sex,
                        words.number(cell.placements()),
                        words.number(cell.exact()),
                        months == null ? none : months(months.mean()),
                        months == null ? none : months(months.firstQuartile()),
                        months == null ? none : months(months.median()),
                        months == null ? none : months(months.thirdQuartile()),
                        words.number(cell.atLeast()),
                        partly == null ? none : months(partly.mean()),
                        partly == null ? none : months(partly.median()),
                        words.number(cell.unknown()));
            }
        }
        table.end();
        paper.more(Math.min(2 * ROWS, cells.size()), cells.size());
        paper.note("costs.note");
    }

    private String months(BigDecimal value) {
        return words.number(value.setScale(2, RoundingMode.HALF_UP));
    }

    /** Both sexes together, all corridors first, then those where the median is highest. */
    private void chart(List<CostIncidence> cells) {
        List<CostIncidence> shown = cells.stream()
                .filter(cell -> cell.sex().equals(ReportWords.ALL) && cell.months() != null)
                .sorted(Comparator.comparing(
                                (CostIncidence cell) -> !cell.corridor().equals(ReportWords.ALL))
                        .thenComparing(cell -> cell.months().median(), Comparator.reverseOrder()))
                .limit(BARS)
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        List<Range> ranges = shown.stream()
                .map(cell -> new Range(
                        words.corridor(cell.corridor()),
                        words.say("costs.value", months(cell.months().median())),
                        cell.months()))
                .toList();
        BigDecimal most = shown.stream()
                .map(cell -> cell.months().thirdQuartile().max(cell.months().mean()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        StringBuilder description = new StringBuilder();
        for (Range range : ranges) {
            Distribution figures = range.distribution();
            description
                    .append(words.say(
                            "costs.described",
                            range.label(),
                            months(figures.mean()),
                            months(figures.firstQuartile()),
                            months(figures.median()),
                            months(figures.thirdQuartile())))
                    .append(' ');
        }
        html.element("p", words.say("costs.legend"), "class", "note").line();
        new Chart(html, "costs-c")
                .ranges(
                        words.say("costs.chart"),
                        description.toString().strip(),
                        ranges,
                        most,
                        words::number,
                        words.say("costs.unit"));
    }
}
