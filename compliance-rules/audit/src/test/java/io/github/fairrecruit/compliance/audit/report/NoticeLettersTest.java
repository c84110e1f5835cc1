package io.github.fairrecruit.compliance.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.audit.report.AgencyFigures.AgencyFinding;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class NoticeLettersTest {
    @TempDir
    private Path folder;

    private static AgencyFigures agency(String id, AgencyFinding... findings) {
        return new AgencyFigures(
                id,
                null,
                40,
                3,
                new CountBounds(44, null),
                new YesNoUnknown(10, 20, 10),
                new YesNoUnknown(0, 40, 0),
                null,
                null,
                Map.of(),
                List.of(new Owed("ilo-fair-recruitment", "NPR", 4, new BigDecimal("120000"), null)),
                List.of(findings),
                List.of());
    }

    private static AgencyFinding finding(Outcome outcome) {
        return new AgencyFinding(
                "ilo-fair-recruitment",
                "ILO-DEF-A.d",
                outcome,
                4,
                CountBounds.exactly(9),
                outcome == Outcome.BREACHED ? RemedyAct.REPAY : null,
                outcome == Outcome.BREACHED
                        ? List.of(
                                new Owed("ilo-fair-recruitment", "NPR", 4, new BigDecimal("120000"), null),
                                new Owed("ilo-fair-recruitment", "USD", 1, new BigDecimal("30"), new BigDecimal("30")))
                        : List.of(),
                List.of("P-1", "in.csv:7"));
    }

    private static AuditReport report(AgencyFigures... agencies) {
        AuditReport full = Samples.full();
        return new AuditReport(
                full.format(),
                full.provenance(),
                full.totals(),
                full.packs(),
                full.requirements(),
                List.of(),
                List.of(),
                List.of(),
                List.of(agencies),
                List.of(),
                List.of(),
                List.of());
    }

    private String only(AuditReport report, String language) throws IOException {
        List<String> names = NoticeLetters.write(report, Samples.PACKS, language, folder);
        assertThat(names).hasSize(2).startsWith("index.html");
        return Files.readString(folder.resolve(names.get(1)));
    }

    @Test
    void saysWhatWasFoundAndWhatIsOpen() throws Exception {
        String page = only(report(agency("AG-1", finding(Outcome.BREACHED))), "en");
        String text = Pages.text(page).replaceAll("\\s+", " ");

        assertThat(text)
                .contains("AG-1")
                .contains("You are named in 40 placements.")
                .contains("Nothing has been decided.")
                .contains("In 3 placements other agencies are named beside you.")
                .contains("inconsistent with guidance")
                .contains("number unverified")
                .contains("The number of this provision is still to be checked in the official text.")
                .contains("Placements4")
                .contains("Workers9")
                .contains("repay the worker")
                .contains("at least 120\u202f000\u00a0NPR30\u00a0USD")
                .contains("P-1, in.csv:7")
                .contains("in 10 placements, whether the worker bore a cost of recruitment")
                .contains("some amounts; where this letter says “at least”, the sum may be higher")
                .contains("how many workers some of the records are about")
                .doesNotContain("whether terms were changed after")
                .contains("Your right to reply")
                .contains("SHA-256");
        assertThat(Pages.elements(Pages.parse(page), "mark").stream().map(mark -> mark.getTextContent()))
                .containsExactly(
                        "[Name and address of the authority]",
                        "[Name and address, to be filled in by the authority; in the records:]",
                        "[Date]",
                        "[Case number]",
                        "[deadline set by the authority]",
                        "[contact of the authority]",
                        "[Name, office and signature]");
    }

    @Test
    void speaksGerman() throws Exception {
        String text = Pages.text(only(report(agency("AG-1", finding(Outcome.BREACHED))), "de"))
                .replaceAll("\\s+", " ");

        assertThat(text)
                .contains("Sie sind in 40 Vermittlungen genannt.")
                .contains("Es ist nichts entschieden.")
                .contains("unvereinbar mit einer Leitlinie")
                .contains("mindestens 120\u202f000\u00a0NPR")
                .contains("[von der Behörde gesetzte Frist]")
                .contains("Ihr Recht auf Stellungnahme");
    }

    /** A hint is no finding: it is in no letter, and an agency with nothing else gets none. */
    @Test
    void hintsAreInNoLetter() throws Exception {
        AuditReport report = report(
                agency("AG-1", finding(Outcome.FLAGGED)),
                agency("AG-2"),
                agency("AG-3", finding(Outcome.BREACHED), finding(Outcome.FLAGGED)));

        String page = only(report, "en");
        assertThat(Pages.elements(Pages.parse(page), "h3")).hasSize(3);
        assertThat(page).contains("AG-3").doesNotContain("AG-1", "AG-2");
    }

    @Test
    void whatAllPlacementsTogetherShowIsInTheLetter() throws Exception {
        AgencyFigures plain = agency("AG-1");
        AgencyFigures agency = new AgencyFigures(
                plain.agency(),
                null,
                plain.placements(),
                0,
                plain.workers(),
                plain.charged(),
                plain.substituted(),
                null,
                null,
                Map.of(),
                List.of(),
                List.of(),
                List.of(new AgencyFigures.PortfolioOutcome(
                        "ph", "PH-FEE-TIME", Outcome.BREACHED, new CountBounds(3, null))));

        assertThat(Pages.text(only(report(agency), "en")).replaceAll("\\s+", " "))
                .contains("No placement fee before the approved contract is signed")
                .contains("What was looked atall placements in which you are named, together")
                .contains("Workersat least 3")
                .doesNotContain("Placements0", "other agencies are named beside you");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyLetterIsAPageThatKeepsTheRules(String language) throws Exception {
        List<String> names = NoticeLetters.write(Samples.full(), Samples.PACKS, language, folder);

        assertThat(names).hasSizeGreaterThan(20);
        for (String name : names) {
            Pages.hold(Files.readString(folder.resolve(name)), language);
        }
        Document index = Pages.parse(Files.readString(folder.resolve("index.html")));
        assertThat(Pages.elements(index, "a").stream().map(link -> link.getAttribute("href")))
                .isEqualTo(names.subList(1, names.size()));
        assertThat(Pages.rows(index, "letters-t").get(0).get(0)).isEqualTo("AG-0001");
    }

    @Test
    void hostileIdsStayTexts() throws Exception {
        String page = only(HtmlReportTest.hostileReport(), "en");

        Pages.hold(page, "en");
        assertThat(page).doesNotContain("<script", "<img", "\u202e", "\u0000");
        assertThat(Pages.text(page)).contains("<script>alert(1)</script>");
    }

    @Test
    void withoutABreachThereIsOnlyTheIndex() throws Exception {
        assertThat(NoticeLetters.write(Samples.empty(), Samples.PACKS, "en", folder))
                .containsExactly("index.html");
        assertThat(Pages.text(Files.readString(folder.resolve("index.html"))))
                .contains("No agency has a breach on record, so there is no letter.");
    }

    @Test
    void writingAgainGivesTheSameBytes() throws Exception {
        Map<String, String> first = files();
        Map<String, String> second = files();

        assertThat(second).isEqualTo(first);
    }

    private Map<String, String> files() throws IOException {
        List<String> names = NoticeLetters.write(Samples.full(), Samples.PACKS, "de", folder);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.count()).isEqualTo(names.size());
        }
        return names.stream().collect(Collectors.toMap(name -> name, name -> {
            try {
                return Files.readString(folder.resolve(name));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }));
    }

    @ParameterizedTest
    @CsvSource({
        "AG-0001, letter-ag-0001-9b82ed97e8.html",
        "ag-0001, letter-ag-0001-",
        "../../etc/passwd, letter-etc-passwd-",
        "CON, letter-con-",
        "एजेन्सी, letter-",
        "'a b\u202ec', letter-a-b-c-"
    })
    void namesAreSafe(String id, String begins) {
        String name = NoticeLetters.name(id, new HashSet<>());

        assertThat(name).startsWith(begins).matches("letter-([a-z0-9-]+-)?[0-9a-f]{10}[.]html");
        assertThat(NoticeLetters.name("x".repeat(4000), new HashSet<>())).hasSizeLessThan(80);
    }

    /** Ids that look alike in a file name still have a file each, in any order the same. */
    @Test
    void twoAgenciesNeverShareAFile() {
        Set<String> taken = new HashSet<>();
        for (String id : List.of("A B", "a-b", "A/B", "a b", "Ａ", "!", "?", "")) {
            NoticeLetters.name(id, taken);
        }
        assertThat(taken).hasSize(8);
        String first = NoticeLetters.name("A B", new HashSet<>());
        assertThat(NoticeLetters.name("A B", new HashSet<>(Set.of(first))))
                .isNotEqualTo(first)
                .matches("letter-a-b-[0-9a-f]{11}[.]html");
    }
}
