package io.github.fairrecruit.compliance.audit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.model.SanctionKind;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.Force;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.Severity;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HtmlReportTest {
    static final String HOSTILE =
            "\"'><script>alert(1)</script><img src=x onerror=alert(2)>&amp;\u0000\u0007\u202e]]>javascript:=1+1";

    static String html(AuditReport report, String language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlReport.write(report, Samples.PACKS, language, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static Stream<Arguments> pages() {
        return Stream.of(Samples.full(), Samples.empty(), Samples.clean(), hostile())
                .flatMap(report -> Stream.of("en", "de").map(language -> Arguments.of(report, language)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void holdsWhatEveryPageMustKeep(AuditReport report, String language) throws Exception {
        Pages.hold(html(report, language), language);
    }

    @Test
    void everySectionIsInTheContents() throws Exception {
        Document document = Pages.parse(html(Samples.full(), "en"));

        List<String> linked = Pages.elements(Pages.elements(document, "nav").get(0), "a").stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        List<String> sections = Pages.elements(document, "section").stream()
                .map(section -> "#" + section.getAttribute("id"))
                .toList();
        assertThat(linked).isEqualTo(sections);
        assertThat(sections)
                .containsExactly(
                        "#summary",
                        "#verdicts",
                        "#breaches",
                        "#owed",
                        "#by-CORRIDOR",
                        "#by-SECTOR",
                        "#by-WORKER_CATEGORY",
                        "#by-SEX",
                        "#by-QUARTER",
                        "#costs",
                        "#missing",
                        "#agencies",
                        "#inspections",
                        "#register",
                        "#refused",
                        "#method",
                        "#provenance",
                        "#verify");
    }

    @Test
    void theSummarySaysTheMainFigures() throws Exception {
        String english = summary("en");
        String german = summary("de");

        assertThat(english)
                .contains("25\u202f120 records were read: 24\u202f986 were assessed and 134 refused")
                .contains("Assessed were 24\u202f310 placements, 612 agreements and 64 records of agencies.")
                .contains("The placements concern at least 27\u202f904 workers")
                .contains(
                        "In 9871 of 24\u202f310 placements the worker bore a cost of recruitment; in 8102 the worker bore"
                                + " none; of 6337 nobody knows.")
                .contains("lies in the range of 40.6\u00a0% to 66.7\u00a0%.")
                .contains(
                        "at least 2\u202f345\u202f678.50\u00a0USD by Dhaka Principles for migration with dignity, in 3120"
                                + " placements")
                .contains("199\u202f204 to 251\u202f000.75\u00a0EUR by")
                .contains("61\u202f200\u202f440\u00a0PHP by")
                .contains("1 more sum stands below.")
                .contains(
                        "Costs: whether the list is complete: not recorded in 12\u202f004 records (48.0\u00a0% of those"
                                + " assessed); it leaves 48\u202f211 outcomes open")
                .contains("It is no decision.")
                .contains("does not find forced labour");
        assertThat(german)
                .contains("Gelesen: 25\u202f120 Datensätze. Davon wurden 24\u202f986 beurteilt und 134 abgewiesen")
                .contains(
                        "In 9871 von 24\u202f310 Vermittlungen trug die beschäftigte Person Kosten der Anwerbung, in 8102"
                                + " nicht; von 6337 weiß es niemand.")
                .contains("im Bereich von 40,6\u00a0% bis 66,7\u00a0%.")
                .contains("mindestens 2\u202f345\u202f678,50\u00a0USD nach Dhaka-Prinzipien")
                .contains("Kosten: ob die Liste vollständig ist: fehlt in 12\u202f004 Datensätzen (48,0\u00a0%");
    }

    private static String summary(String language) throws Exception {
        Document document = Pages.parse(html(Samples.full(), language));
        return Pages.byId(document, "summary").getTextContent();
    }

    /** Soft law is never breached in words, and what is not verified is marked. */
    @Test
    void breachesAreWordedByForce() throws Exception {
        AuditReport report = withRequirements(
                figures("N-1", Force.NATIONAL_LAW, CitationStatus.VERIFIED, Map.of(Outcome.BREACHED, 1L)),
                figures("T-1", Force.TREATY, CitationStatus.RECALLED, Map.of(Outcome.BREACHED, 30L)),
                figures(
                        "V-1",
                        Force.VOLUNTARY_STANDARD,
                        CitationStatus.VERIFIED_SECONDARY,
                        Map.of(Outcome.BREACHED, 2L)),
                figures("I-1", Force.RISK_INDICATOR, CitationStatus.VERIFIED, Map.of(Outcome.FLAGGED, 9L)),
                figures("S-1", Force.GUIDANCE, CitationStatus.VERIFIED, Map.of(Outcome.SATISFIED, 50L)));

        Document english = Pages.parse(html(report, "en"));
        assertThat(Pages.rows(english, "breaches-t"))
                .containsExactly(
                        List.of(
                                "Title T-1T-1, xx",
                                "Article T-1 number unverified",
                                "inconsistent with a treaty, which binds States",
                                "major",
                                "30",
                                "at least 7"),
                        List.of(
                                "Title V-1V-1, xx",
                                "Article V-1 number unverified",
                                "inconsistent with a voluntary standard",
                                "major",
                                "2",
                                "at least 7"),
                        List.of(
                                "Title N-1N-1, xx",
                                "Article N-1",
                                "not compliant with national law",
                                "major",
                                "1",
                                "at least 7"));
        assertThat(Pages.rows(english, "flags-t"))
                .containsExactly(List.of("Title I-1I-1, xx", "Article I-1", "flagged", "9"));
        assertThat(Pages.rows(Pages.parse(html(report, "de")), "breaches-t").get(0))
                .containsExactly(
                        "Titel T-1T-1, xx",
                        "Article T-1 Nummer ungeprüft",
                        "unvereinbar mit einem völkerrechtlichen Vertrag, der Staaten bindet",
                        "groß",
                        "30",
                        "mindestens 7");
    }

    private static RequirementFigures figures(
            String id, Force force, CitationStatus status, Map<Outcome, Long> outcomes) {
        return new RequirementFigures(
                "xx",
                id,
                "Article " + id,
                status,
                force,
                Severity.MAJOR,
                Map.of("en", "Title " + id, "de", "Titel " + id),
                outcomes,
                new CountBounds(7, null));
    }

    private static AuditReport withRequirements(RequirementFigures... requirements) {
        AuditReport empty = Samples.empty();
        return new AuditReport(
                empty.format(),
                empty.provenance(),
                empty.totals(),
                List.of(),
                List.of(requirements),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same figures stand in the table beside a chart, and the parts of a bar are as wide as they say. */
    @Test
    void chartsShowTheFiguresOfTheirTable() throws Exception {
        AuditReport empty = Samples.empty();
        AuditReport report = new AuditReport(
                empty.format(),
                empty.provenance(),
                empty.totals(),
                List.of(new PackFigures("xx", "PH", Map.of(Verdict.NON_COMPLIANT, 1L, Verdict.COMPLIANT, 3L))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Document document = Pages.parse(html(report, "en"));

        Element chart = (Element) Pages.byId(document, "verdicts-c-title").getParentNode();
        assertThat(Pages.elements(chart, "desc").get(0).getTextContent()).isEqualTo("xx: 1 (25.0\u00a0%).");
        assertThat(Pages.elements(chart, "rect").stream()
                        .filter(rect -> rect.getAttribute("class").startsWith("fill-"))
                        .map(rect -> rect.getAttribute("class") + " " + rect.getAttribute("x") + " "
                                + rect.getAttribute("width")))
                .containsExactly(
                        "fill-track 0 100%", "fill-non-compliant 0.000% 25.000%", "fill-compliant 25.000% 75.000%");
        assertThat(Pages.rows(document, "verdicts-t"))
                .containsExactly(List.of("xxxx", "national law", "1", "0", "0", "0", "0", "3"));
    }

    @Test
    void withheldCellsShowNothing() throws Exception {
        Document document = Pages.parse(html(Samples.full(), "en"));

        List<List<String>> corridors = Pages.rows(document, "by-CORRIDOR-t");
        assertThat(corridors).hasSize(12);
        assertThat(corridors.subList(10, 12))
                .containsExactly(
                        List.of("Albania → Germany", "withheld", "–", "–", "–", "–", "–"),
                        List.of("Kenya → Saudi Arabia", "withheld", "–", "–", "–", "–", "–"));
        assertThat(Pages.rows(document, "by-CORRIDOR-v-t").get(10)).contains("Albania → Germany", "–");
        assertThat(Pages.rows(document, "costs-t"))
                .contains(
                        List.of("Albania → Germany", "Women", "withheld", "–", "–", "–", "–", "–", "–", "–", "–", "–"));
        Element chart = (Element) Pages.byId(document, "by-CORRIDOR-c-title").getParentNode();
        assertThat(Pages.elements(chart, "desc").get(0).getTextContent())
                .contains("Albania → Germany: withheld, small number");
    }

    @Test
    void nothingFoundIsNotSaidToBeWell() throws Exception {
        for (AuditReport report : List.of(Samples.empty(), Samples.clean())) {
            assertThat(Pages.text(html(report, "en")))
                    .contains("No breach was found. This does not say that all is well")
                    .contains("This does not say that nothing is owed.")
                    .contains("No figure in this report means that anything is lawful.")
                    .doesNotContain("NaN");
        }
        assertThat(Pages.text(html(Samples.empty(), "de")))
                .contains("Unter den Datensätzen war keine Vermittlung")
                .contains("Das heißt nicht, dass alles in Ordnung ist");
    }

    @Test
    void aMatchIsForReviewAndNeverABreach() throws Exception {
        Document document = Pages.parse(html(Samples.full(), "en"));
        String text = Pages.byId(document, "register").getTextContent();

        assertThat(text).contains("never a breach: the same name is not the same person");
        assertThat(Pages.rows(document, "matches-t").get(1))
                .containsExactly(
                        "Everest Overseas",
                        "EVEREST OVERSEAS PVT LTD",
                        "possible match by name only; review",
                        "debarment",
                        "from 2022 until before not known",
                        "0",
                        "3",
                        "not known",
                        "88",
                        "placements-2023.csv:4011");
        assertThat(Pages.rows(document, "defects-t").get(0))
                .startsWith("debarred.csv", "17", "ends when it begins, or before", "Star Manpower");
    }

    @Test
    void theListOfInspectionsShowsEveryFactorAndWhoWasDrawn() throws Exception {
        AuditReport report = Samples.full();
        Document document = Pages.parse(html(report, "en"));
        List<List<String>> rows = Pages.rows(document, "inspections-t");

        assertThat(rows).hasSize(20);
        for (int i = 0; i < rows.size(); i++) {
            Inspection inspection = report.inspections().get(i);
            assertThat(rows.get(i))
                    .hasSize(4 + inspection.factors().size())
                    .startsWith(
                            Integer.toString(inspection.rank()),
                            inspection.agency(),
                            inspection.drawn() ? "drawn at random" : "by score",
                            inspection.score().toPlainString());
            for (int f = 0; f < inspection.factors().size(); f++) {
                Inspection.Factor factor = inspection.factors().get(f);
                assertThat(rows.get(i).get(4 + f)).isEqualTo(factor.points().toPlainString() + factor.value());
            }
        }
        assertThat(rows.get(6)).contains("drawn at random");
    }

    /** What only all placements together show: breaches first, and what is open or met is not told of anybody. */
    @Test
    void patternsStandBesideTheirAgency() throws Exception {
        List<List<String>> rows = Pages.rows(Pages.parse(html(Samples.full(), "en")), "patterns-t");

        assertThat(rows).hasSize(16);
        assertThat(rows.get(0))
                .containsExactly(
                        "AG-0004",
                        "breached",
                        "No placement fee before the approved contract is signedPH-FEE-TIME, Philippines (national law)",
                        "2016 Rules s.51",
                        "at least 4");
        assertThat(rows.stream().map(row -> row.get(1)).distinct()).containsExactly("breached", "flagged");
    }

    @Test
    void longListsSayHowManyMoreThereAre() throws Exception {
        Document document = Pages.parse(html(Samples.full(), "en"));

        assertThat(Pages.rows(document, "agencies-t")).hasSize(25);
        assertThat(Pages.byId(document, "agencies").getTextContent()).contains("15 more stand in the JSON report.");
    }

    @Test
    void anotherDaysLawIsSaidAtOnceAndOnEveryPrintedPage() throws Exception {
        AuditReport empty = Samples.empty();
        Provenance provenance = new Provenance(
                "0.1.0",
                CalendarDate.parse("2026-11-24"),
                CalendarDate.parse("2026-01-01"),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
        AuditReport report = new AuditReport(
                empty.format(),
                provenance,
                empty.totals(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        String page = html(report, "en");
        Document document = Pages.parse(page);
        Element banner = Pages.elements(document, "header").get(0);

        assertThat(Pages.elements(banner, "p").stream()
                        .filter(p -> p.getAttribute("class").equals("law-of"))
                        .map(Element::getTextContent))
                .containsExactly(
                        "All figures show how the records would stand under the law of 1 January 2026, not under"
                                + " the law of the day of each event.");
        assertThat(page)
                .contains(
                        "@page { @bottom-left { content: \"All figures show how the records would stand under the law of 1"
                                + " January 2026, ");
        Pages.hold(page, "en");
        assertThat(html(empty, "en")).doesNotContain("class=\"law-of\"", "@bottom-left");
    }

    @Test
    void hostileTextsStayTexts() throws Exception {
        for (String language : List.of("en", "de")) {
            String page = html(hostile(), language);
            Document document = Pages.parse(page);

            assertThat(page).doesNotContain("<script", "<img", "\u202e", "\u0000", "\u0007");
            assertThat(Pages.rows(document, "agencies-t").get(0).get(0)).startsWith("\"'><script>alert(1)</script>");
            assertThat(Pages.text(page)).contains("<img src=x onerror=alert(2)>&amp;\ufffd\ufffd\ufffd]]>");
        }
    }

    /** Every text that comes from a record, a file name or a register. */
    private static AuditReport hostile() {
        AuditReport empty = Samples.empty();
        BigDecimal one = BigDecimal.ONE;
        CountBounds workers = CountBounds.exactly(1);
        YesNoUnknown answers = new YesNoUnknown(1, 0, 0);
        Map<String, Map<Verdict, Long>> verdicts = Map.of(HOSTILE, Map.of(Verdict.NON_COMPLIANT, 1L));
        List<Owed> owed = List.of(new Owed(HOSTILE, HOSTILE, 1, one, null));
        return new AuditReport(
                empty.format(),
                new Provenance(
                        HOSTILE,
                        CalendarDate.parse("2026"),
                        null,
                        List.of(new Provenance.PackUsed(HOSTILE, HOSTILE, null, null, Map.of("en", HOSTILE))),
                        List.of(new Provenance.FileUsed(HOSTILE, HOSTILE, null, 1L, 0L)),
                        List.of(new Provenance.FileUsed(HOSTILE, HOSTILE, HOSTILE, null, null)),
                        Map.of(HOSTILE, HOSTILE)),
                new Totals(1, 1, 0, 1, 0, 0, workers, answers, owed),
                List.of(new PackFigures(HOSTILE, HOSTILE, Map.of(Verdict.NON_COMPLIANT, 1L))),
                List.of(new RequirementFigures(
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        null,
                        null,
                        null,
                        Map.of("en", HOSTILE),
                        Map.of(Outcome.BREACHED, 1L, Outcome.FLAGGED, 1L),
                        workers)),
                Stream.of(Breakdown.Dimension.values())
                        .map(by -> new Breakdown(
                                by, List.of(new Breakdown.Cell(HOSTILE, false, 1L, workers, answers, verdicts))))
                        .toList(),
                List.of(new CostIncidence(
                        HOSTILE,
                        "ALL",
                        false,
                        1L,
                        1L,
                        0L,
                        0L,
                        new CostIncidence.Distribution(one, one, one, one),
                        null)),
                List.of(new MissingFigures("/" + HOSTILE, MissingFact.Kind.VALUE, 1, 1, one)),
                List.of(new AgencyFigures(
                        HOSTILE,
                        false,
                        1,
                        0,
                        workers,
                        answers,
                        answers,
                        1L,
                        null,
                        verdicts,
                        owed,
                        List.of(new AgencyFigures.AgencyFinding(
                                HOSTILE, HOSTILE, Outcome.BREACHED, 1, workers, null, owed, List.of(HOSTILE))),
                        List.of())),
                List.of(new Inspection(
                        1, HOSTILE, true, one, List.of(new Inspection.Factor(HOSTILE, HOSTILE, one, one, one)))),
                List.of(new RegisterMatch(
                        RegisterMatch.By.ID,
                        HOSTILE,
                        HOSTILE,
                        SanctionKind.FINE,
                        null,
                        null,
                        1,
                        0,
                        null,
                        null,
                        1,
                        List.of(HOSTILE))),
                List.of(new RegisterDefect(HOSTILE, 1, RegisterDefect.Kind.UNREADABLE, HOSTILE, HOSTILE)));
    }

    static AuditReport hostileReport() {
        return hostile();
    }

    /** Constants are for programs. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void showsNoConstant(String language) throws Exception {
        String text = Pages.text(html(Samples.full(), language));

        // Ids of requirements are the packs' own, and records and registers are quoted as they are.
        assertThat(text.replaceAll("EVEREST OVERSEAS PVT LTD|[A-Z0-9]+(-[A-Za-z0-9.]+)+", ""))
                .doesNotContainPattern("\\b(?!SGB|DOLE|POEA)[A-Z]+_[A-Z_]+\\b")
                .doesNotContain("BREACHED", "FLAGGED", "COMPLIANT", "UNDETERMINED", "DOMESTIC", "FEMALE");
    }

    @Test
    void theMachineChangesNothing() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String here = html(Samples.full(), "de");
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(html(Samples.full(), "de")).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aLanguageWithoutWordsIsRefused() {
        assertThatThrownBy(() -> html(Samples.empty(), "fr"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"fr\"");
    }
}
