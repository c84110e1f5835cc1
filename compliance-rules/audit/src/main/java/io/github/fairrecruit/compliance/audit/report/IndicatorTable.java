package io.github.fairrecruit.compliance.audit.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.audit.report.Breakdown.Cell;
import io.github.fairrecruit.compliance.audit.report.CostIncidence.Distribution;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.PackInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The statistics of a report as a table for the exchange of data: CSV in UTF-8 with line feeds and the columns
 * {@value #HEADER}. There is one row for each figure, or for each bound of a figure. No figure is about a single agency or
 * worker.
 *
 * <ul>
 *   <li>{@code indicator}: what is measured, such as {@code placements_charged_share}
 *   <li>{@code breakdown}: by what, such as {@code corridor}; {@code total} for all; several are joined by a semicolon
 *   <li>{@code category}: the value of the breakdown, such as {@code NP-QA}; {@code ALL} for all, {@code ?} for unknown
 *   <li>{@code bound}: {@code exact}, {@code at_least} or {@code at_most}
 *   <li>{@code value}: the figure, with a point; empty when it is withheld
 *   <li>{@code unit}: {@code records}, {@code placements}, {@code workers}, {@code percent}, {@code months}, or the code of a
 *       currency
 *   <li>{@code suppressed}: {@code true} when the figure is withheld because it is small, or so that a small one cannot be
 *       computed; else {@code false}
 *   <li>{@code method_note}: how it was counted, in the language that was asked for
 * </ul>
 */
public final class IndicatorTable {
    static final String HEADER = "indicator,breakdown,category,bound,value,unit,suppressed,method_note";

    private static final String TOTAL = "total";
    private static final String EXACT = "exact";
    private static final String AT_LEAST = "at_least";
    private static final String AT_MOST = "at_most";

    private final AuditReport report;
    private final ReportWords words;
    private final CsvWriter csv;

    private IndicatorTable(AuditReport report, ReportWords words, CsvWriter csv) {
        this.report = report;
        this.words = words;
        this.csv = csv;
    }

    /**
     * Writes the table. The stream stays open.
     *
     * @param language of the method notes: {@code en} or {@code de}
     * @throws IllegalArgumentException when there are no words in the language
     * @throws UncheckedIOException when the stream does not take it
     */
    public static void write(AuditReport report, List<PackInfo> packs, String language, OutputStream out) {
        ReportWords words = new ReportWords(packs, language);
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
            new IndicatorTable(report, words, csv).rows();
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The table of indicators cannot be written.", e);
        }
    }

    private void rows() {
        csv.writeRecord(HEADER.split(","));
        totals(report.totals());
        for (PackFigures pack : report.packs()) {
            for (Verdict verdict : Verdict.values()) {
                count(
                        "records_by_verdict",
                        "pack;verdict",
                        pack.pack() + ";" + verdict,
                        pack.verdicts().getOrDefault(verdict, 0L),
                        "records",
                        "packs");
            }
        }
        requirements();
        report.breakdowns().forEach(this::breakdown);
        report.costIncidence().forEach(this::costs);
        for (MissingFigures missing : report.missing()) {
            String category = missing.fact() + ";" + missing.kind();
            count("records_fact_missing", "fact;kind", category, missing.records(), "records", "missing");
            row(
                    "records_fact_missing_share",
                    "fact;kind",
                    category,
                    EXACT,
                    missing.share().movePointRight(2),
                    "percent",
                    "missing");
        }
        source(report.provenance());
    }

    /** What the figures rest on, so that the table speaks for itself when it travels alone. */
    private void source(Provenance provenance) {
        source("source_engine", TOTAL, ReportWords.ALL, provenance.engine(), "version");
        source(
                "source_knowledge_date",
                TOTAL,
                ReportWords.ALL,
                provenance.knowledgeDate().toString(),
                "date");
        if (provenance.lawOf() != null) {
            source("source_law_of", TOTAL, ReportWords.ALL, provenance.lawOf().toString(), "date");
        }
        for (Provenance.PackUsed pack : provenance.packs()) {
            source("source_pack", "pack;coordinates", pack.pack() + ";" + pack.coordinates(), pack.sha256(), "sha256");
        }
        for (Provenance.FileUsed input : provenance.inputs()) {
            source("source_input", "role;file", input.role() + ";" + input.name(), input.sha256(), "sha256");
        }
        provenance.settings().forEach((name, value) -> source("source_setting", "setting", name, value, "text"));
    }

    private void source(String indicator, String breakdown, String category, String value, String unit) {
        String known = value == null ? "" : SpreadsheetText.guarded(value);
        write(indicator, breakdown, category, EXACT, known, unit, "false", "source");
    }

    private void totals(Totals totals) {
        count("records_read", TOTAL, ReportWords.ALL, totals.records(), "records", "records");
        count("records_assessed", TOTAL, ReportWords.ALL, totals.assessed(), "records", "records");
        count("records_refused", TOTAL, ReportWords.ALL, totals.refused(), "records", "records");
        count("agreements", TOTAL, ReportWords.ALL, totals.agreements(), "records", "records");
        count("agency_records", TOTAL, ReportWords.ALL, totals.agencyRecords(), "records", "records");
        placements(TOTAL, ReportWords.ALL, totals.placements(), totals.workers(), totals.charged());
        for (Owed owed : totals.owed()) {
            String currency = owed.currency() == null ? ReportWords.UNKNOWN : owed.currency();
            String category = owed.pack() + ";" + currency;
            count("placements_money_owed", "pack;currency", category, owed.placements(), "placements", "owed");
            boolean exact = owed.atMost() != null && owed.atMost().compareTo(owed.atLeast()) == 0;
            row("money_owed", "pack;currency", category, exact ? EXACT : AT_LEAST, owed.atLeast(), currency, "owed");
            if (owed.atMost() != null && !exact) {
                row("money_owed", "pack;currency", category, AT_MOST, owed.atMost(), currency, "owed");
            }
        }
    }

    private void requirements() {
        for (RequirementFigures figures : report.requirements()) {
            String category = figures.pack() + ";" + figures.requirement();
            long breached = figures.outcomes().getOrDefault(Outcome.BREACHED, 0L);
            long undetermined = figures.outcomes().getOrDefault(Outcome.UNDETERMINED, 0L);
            if (breached + undetermined > 0) {
                count("records_breached", "pack;requirement", category, breached, "records", "breached");
                count("records_undetermined", "pack;requirement", category, undetermined, "records", "breached");
                bounds(
                        "workers_breached",
                        "pack;requirement",
                        category,
                        figures.workersBreached(),
                        "workers",
                        "breached");
            }
        }
    }

    private void breakdown(Breakdown breakdown) {
        String by = breakdown.by().name().toLowerCase(Locale.ROOT);
        for (Cell cell : breakdown.cells()) {
            if (cell.suppressed()) {
                for (String indicator : List.of("placements", "placements_charged", "placements_charged_share")) {
                    withheld(
                            indicator,
                            by,
                            cell.key(),
                            indicator.endsWith("share") ? "percent" : "placements",
                            "suppressed");
                }
                withheld("workers", by, cell.key(), "workers", "suppressed");
            } else {
                placements(by, cell.key(), cell.placements(), cell.workers(), cell.charged());
                for (Map.Entry<String, Map<Verdict, Long>> pack :
                        cell.verdicts().entrySet()) {
                    count(
                            "placements_not_met",
                            by + ";pack",
                            cell.key() + ";" + pack.getKey(),
                            pack.getValue().getOrDefault(Verdict.NON_COMPLIANT, 0L),
                            "placements",
                            "packs");
                }
            }
        }
    }

    private void placements(
            String breakdown, String category, long placements, CountBounds workers, YesNoUnknown charged) {
        count("placements", breakdown, category, placements, "placements", "placements");
        bounds("workers", breakdown, category, workers, "workers", "workers");
        count("placements_charged", breakdown, category, charged.yes(), "placements", "charged");
        count("placements_not_charged", breakdown, category, charged.no(), "placements", "charged");
        count("placements_charge_unknown", breakdown, category, charged.unknown(), "placements", "charged");
        long all = charged.yes() + charged.no() + charged.unknown();
        if (all > 0) {
            String indicator = "placements_charged_share";
            if (charged.unknown() == 0) {
                row(
                        indicator,
                        breakdown,
                        category,
                        EXACT,
                        percent(charged.yes(), all, RoundingMode.HALF_UP),
                        "percent",
                        "share");
            } else {
                BigDecimal least = percent(charged.yes(), all, RoundingMode.FLOOR);
                BigDecimal most = percent(charged.yes() + charged.unknown(), all, RoundingMode.CEILING);
                row(indicator, breakdown, category, AT_LEAST, least, "percent", "share");
                row(indicator, breakdown, category, AT_MOST, most, "percent", "share");
            }
        }
    }

    private void costs(CostIncidence cell) {
        String category = cell.corridor() + ";" + cell.sex();
        if (cell.suppressed()) {
            for (String statistic : List.of("mean", "first_quartile", "median", "third_quartile")) {
                withheld("sdg_10_7_1_" + statistic, "corridor;sex", category, "months", "suppressed");
            }
            withheld("sdg_10_7_1_placements", "corridor;sex", category, "placements", "suppressed");
            return;
        }
        costs("sdg_10_7_1_placements", category, cell.placements());
        costs("sdg_10_7_1_both_known", category, cell.exact());
        costs("sdg_10_7_1_part_known", category, cell.atLeast());
        costs("sdg_10_7_1_not_known", category, cell.unknown());
        distribution(category, EXACT, cell.months(), "costs");
        distribution(category, AT_LEAST, cell.atLeastMonths(), "costs.part");
    }

    private void costs(String indicator, String category, long placements) {
        count(indicator, "corridor;sex", category, placements, "placements", "costs");
    }

    private void distribution(String category, String bound, Distribution months, String note) {
        if (months != null) {
            row("sdg_10_7_1_mean", "corridor;sex", category, bound, months.mean(), "months", note);
            row("sdg_10_7_1_first_quartile", "corridor;sex", category, bound, months.firstQuartile(), "months", note);
            row("sdg_10_7_1_median", "corridor;sex", category, bound, months.median(), "months", note);
            row("sdg_10_7_1_third_quartile", "corridor;sex", category, bound, months.thirdQuartile(), "months", note);
        }
    }

    private static BigDecimal percent(long part, long whole, RoundingMode rounding) {
        return BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 2, rounding);
    }

    private void bounds(
            String indicator, String breakdown, String category, CountBounds count, String unit, String note) {
        BigDecimal least = BigDecimal.valueOf(count.atLeast());
        if (count.atMost() != null && count.atMost() == count.atLeast()) {
            row(indicator, breakdown, category, EXACT, least, unit, note);
            return;
        }
        row(indicator, breakdown, category, AT_LEAST, least, unit, note);
        if (count.atMost() != null) {
            row(indicator, breakdown, category, AT_MOST, BigDecimal.valueOf(count.atMost()), unit, note);
        }
    }

    private void count(String indicator, String breakdown, String category, long value, String unit, String note) {
        row(indicator, breakdown, category, EXACT, BigDecimal.valueOf(value), unit, note);
    }

    private void withheld(String indicator, String breakdown, String category, String unit, String note) {
        write(indicator, breakdown, category, EXACT, "", unit, "true", note);
    }

    private void row(
            String indicator,
            String breakdown,
            String category,
            String bound,
            BigDecimal value,
            String unit,
            String note) {
        write(indicator, breakdown, category, bound, value.toPlainString(), unit, "false", note);
    }

    private void write(
            String indicator,
            String breakdown,
            String category,
            String bound,
            String value,
            String unit,
            String suppressed,
            String note) {
        csv.writeRecord(
                indicator,
                breakdown,
                SpreadsheetText.guarded(category),
                bound,
                value,
                SpreadsheetText.guarded(unit),
                suppressed,
                words.say("note." + note));
    }
}
