package io.github.fairrecruit.compliance.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorTableTest {
    private static String csv(AuditReport report, String language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        IndicatorTable.write(report, Samples.PACKS, language, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<NamedCsvRecord> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }

    /** All but the note. */
    private static String figure(NamedCsvRecord row) {
        return String.join(",", row.getFields().subList(0, 7));
    }

    private static List<String> figures(AuditReport report, String indicator) {
        return rows(csv(report, "en")).stream()
                .filter(row -> row.getField("indicator").equals(indicator))
                .map(IndicatorTableTest::figure)
                .toList();
    }

    @Test
    void holdsTotalsWithTheirBounds() {
        List<String> all = rows(csv(Samples.full(), "en")).stream()
                .map(IndicatorTableTest::figure)
                .toList();

        assertThat(all)
                .startsWith(
                        "records_read,total,ALL,exact,25120,records,false",
                        "records_assessed,total,ALL,exact,24986,records,false",
                        "records_refused,total,ALL,exact,134,records,false",
                        "agreements,total,ALL,exact,612,records,false",
                        "agency_records,total,ALL,exact,64,records,false",
                        "placements,total,ALL,exact,24310,placements,false",
                        "workers,total,ALL,at_least,27904,workers,false",
                        "placements_charged,total,ALL,exact,9871,placements,false",
                        "placements_not_charged,total,ALL,exact,8102,placements,false",
                        "placements_charge_unknown,total,ALL,exact,6337,placements,false",
                        "placements_charged_share,total,ALL,at_least,40.60,percent,false",
                        "placements_charged_share,total,ALL,at_most,66.68,percent,false",
                        "placements_money_owed,pack;currency,dhaka;USD,exact,3120,placements,false",
                        "money_owed,pack;currency,dhaka;USD,at_least,2345678.5,USD,false");
        assertThat(all)
                .contains(
                        "money_owed,pack;currency,ilo-fair-recruitment;EUR,at_least,199204,EUR,false",
                        "money_owed,pack;currency,ilo-fair-recruitment;EUR,at_most,251000.75,EUR,false",
                        "money_owed,pack;currency,ilo-fair-recruitment;PHP,exact,61200440,PHP,false",
                        "money_owed,pack;currency,ilo-fair-recruitment;?,at_least,0,?,false",
                        "records_fact_missing,fact;kind,/costs;CLOSING_STATEMENT,exact,12004,records,false",
                        "records_fact_missing_share,fact;kind,/costs;CLOSING_STATEMENT,exact,48.04,percent,false")
                .doesNotHaveDuplicates();
    }

    /** A withheld cell has its rows, without a value, and nothing else of it is told. */
    @Test
    void withheldFiguresAreEmptyAndFlagged() {
        List<String> albania = rows(csv(Samples.full(), "en")).stream()
                .filter(row -> row.getField("category").startsWith("AL-DE"))
                .map(IndicatorTableTest::figure)
                .toList();

        assertThat(albania)
                .contains(
                        "placements,corridor,AL-DE,exact,,placements,true",
                        "placements_charged,corridor,AL-DE,exact,,placements,true",
                        "placements_charged_share,corridor,AL-DE,exact,,percent,true",
                        "workers,corridor,AL-DE,exact,,workers,true",
                        "sdg_10_7_1_median,corridor;sex,AL-DE;FEMALE,exact,,months,true")
                .hasSize(4 + 3 * 5)
                .allMatch(row -> row.endsWith(",true") && row.contains(",exact,,"));
        assertThat(rows(csv(Samples.full(), "en")))
                .allMatch(row -> row.getField("value").isEmpty()
                        == row.getField("suppressed").equals("true"));
    }

    @Test
    void costsHaveBothReadings() {
        CostIncidence cell = Samples.full().costIncidence().get(0);

        assertThat(figures(Samples.full(), "sdg_10_7_1_median"))
                .startsWith(
                        "sdg_10_7_1_median,corridor;sex,ALL;ALL,exact,"
                                + cell.months().median() + ",months,false",
                        "sdg_10_7_1_median,corridor;sex,ALL;ALL,at_least,"
                                + cell.atLeastMonths().median() + ",months,false");
        assertThat(figures(Samples.full(), "sdg_10_7_1_mean").get(0))
                .endsWith("exact," + cell.months().mean() + ",months,false");
    }

    @Test
    void saysWhatItRestsOn() {
        Provenance provenance = Samples.full().provenance();

        assertThat(figures(Samples.full(), "source_engine"))
                .containsExactly("source_engine,total,ALL,exact," + provenance.engine() + ",version,false");
        assertThat(figures(Samples.full(), "source_pack"))
                .hasSameSizeAs(provenance.packs())
                .anyMatch(row -> row.endsWith("," + provenance.packs().get(0).sha256() + ",sha256,false"));
        assertThat(figures(Samples.full(), "source_input"))
                .hasSameSizeAs(provenance.inputs())
                .anyMatch(row -> row.endsWith("," + provenance.inputs().get(0).sha256() + ",sha256,false"));
    }

    /** Agencies are no units of a statistic that is handed on. */
    @Test
    void tellsNothingOfASingleAgency() {
        assertThat(csv(Samples.full(), "en")).doesNotContain("AG-0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void onlyTheNotesHaveALanguage(String language) {
        String csv = csv(Samples.full(), language);

        assertThat(csv).startsWith(IndicatorTable.HEADER + "\n").doesNotContain("\r");
        assertThat(rows(csv))
                .hasSameSizeAs(rows(csv(Samples.full(), "en")))
                .allMatch(row -> row.getField("method_note").endsWith("."));
        assertThat(rows(csv).stream().map(IndicatorTableTest::figure).toList())
                .isEqualTo(rows(csv(Samples.full(), "en")).stream()
                        .map(IndicatorTableTest::figure)
                        .toList());
        assertThat(rows(csv).get(5).getField("method_note"))
                .isEqualTo(
                        language.equals("en")
                                ? "Placements assessed; a record about a group counts once."
                                : "Beurteilte Vermittlungen; ein Datensatz über eine Gruppe zählt einmal.");
    }

    @Test
    void anEmptyReportHasItsZeros() {
        assertThat(rows(csv(Samples.empty(), "en")).stream().map(IndicatorTableTest::figure))
                .contains("records_read,total,ALL,exact,0,records,false", "workers,total,ALL,exact,0,workers,false")
                .noneMatch(row -> row.contains("share"));
    }

    @Test
    void noCellIsAFormula() {
        assertThat(SpreadsheetText.guarded("=1+1")).isEqualTo("'=1+1");
        assertThat(SpreadsheetText.guarded("@x")).isEqualTo("'@x");
        assertThat(SpreadsheetText.guarded("NP-QA")).isEqualTo("NP-QA");
        assertThat(SpreadsheetText.guarded("")).isEmpty();
        for (String text : List.of("=a", "+a", "-a", "@a", "\ta", "\ra", "a", "", "'a")) {
            assertThat(SpreadsheetText.plain(SpreadsheetText.guarded(text))).isEqualTo(text);
        }
        assertThat(rows(csv(HtmlReportTest.hostileReport(), "en")))
                .allSatisfy(row -> assertThat(row.getFields())
                        .noneMatch(cell -> cell.startsWith("=")
                                || cell.startsWith("+")
                                || cell.startsWith("-")
                                || cell.startsWith("@")));
    }

    /** The page of the formats names every column and every indicator. */
    @Test
    void isDocumented() throws Exception {
        String page = Files.readString(Path.of("REPORTS.md"));
        Set<String> indicators = rows(csv(Samples.full(), "en")).stream()
                .map(row -> row.getField("indicator"))
                .collect(Collectors.toCollection(HashSet::new));

        assertThat(indicators)
                .hasSizeGreaterThan(20)
                .allSatisfy(indicator -> assertThat(page).contains("`" + indicator + "`"));
        assertThat(List.of(IndicatorTable.HEADER.split(",")))
                .allSatisfy(column -> assertThat(page).contains("`" + column + "`"));
    }
}
