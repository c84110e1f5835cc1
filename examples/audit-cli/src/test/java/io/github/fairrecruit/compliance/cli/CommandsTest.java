package io.github.fairrecruit.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.assessment.MissingRank;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.PackInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every command, with the real engine and the real packs. */
class CommandsTest {
    private static final String FARM =
            PublishedCases.FOLDER.resolve("us-2002-farm-costs.json").toString();
    private static final String TRIPLE_WIN =
            PublishedCases.FOLDER.resolve("de-triple-win.json").toString();

    private static final String FARM_TODAY = "--law-of=2026-01-01";

    private static Supplier<ComplianceEngine> engine;

    @BeforeAll
    static void makeEngine() {
        ComplianceEngine made = ComplianceEngine.create();
        engine = () -> made;
    }

    @Test
    void everyCommandIsFoundByItsName() {
        Map<String, Supplier<Object>> commands = RecruitmentAudit.commands(null, null);

        assertThat(commands).hasSizeGreaterThan(5);
        commands.forEach((name, command) -> {
            Object made = command.get();
            CommandLine line = made instanceof CommandLine already ? already : new CommandLine(made);
            assertThat(line.getCommandName()).isEqualTo(name);
        });
        String help = Run.real("--help").out();
        assertThat(commands.keySet()).allMatch(name -> help.contains("\n  " + name + " "));
    }

    @Test
    void assessShowsWhatAsksForAttention() {
        Run run = Run.of(engine, "", "assess", FARM, FARM_TODAY);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.lines().get(0)).isEqualTo("Record us-2002-farm-costs (placement), as known on 2026-11-23");
        assertThat(run.lines().get(1)).startsWith("Judged by the standards of 2026-01-01");
        assertThat(run.out())
                .contains("Verdict: inconsistent with this standard. Worst severity: critical.")
                .contains("BREACHED        ILO-FR-P7")
                .contains("at least 281 USD per worker")
                .contains("130 USD per worker")
                .contains("(number unverified)")
                .contains("(--all shows them)")
                .doesNotContain("C189-9c")
                .endsWith("Records read: 1 = assessed 1 + refused 0\n");
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(TextTable.WIDTH));
    }

    @Test
    void assessShowsEverythingOnRequest() {
        Run run = Run.of(engine, "", "assess", FARM, "--all");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out())
                .contains("C189-9c")
                .contains("NOT APPLICABLE")
                .contains("(date)")
                .doesNotContain("--all");
    }

    @Test
    void assessKeepsToTheNamedPacksAndProfiles() {
        Run run = Run.of(
                engine,
                "",
                "assess",
                FARM,
                "--pack",
                "iris,dhaka",
                "--profile",
                "before-departure",
                "--law-of",
                "2026-01-01");

        assertThat(run.out())
                .contains("(iris ")
                .contains("(dhaka ")
                .doesNotContain("(icrmw ")
                .doesNotContain("DP-7");
    }

    @Test
    void assessSpeaksGerman() {
        Run run = Run.of(engine, "", "assess", FARM, FARM_TODAY, "--lang", "de");

        assertThat(run.out())
                .contains("Urteil: unvereinbar mit diesem Standard. Größte Schwere: kritisch.")
                .contains("VERLETZT")
                .contains("281 USD")
                .contains("Datensätze gelesen: 1 = beurteilt 1 + abgewiesen 0");
    }

    @Test
    void jsonIsOneAssessmentOnEachLineAndThenTheSummary() throws IOException {
        String records = Files.readString(PublishedCases.FOLDER.resolve("sg-2013-overcharge.json"));

        Run run = Run.of(engine, records, "assess", "-", "--format", "json");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.lines()).hasSize(4);
        JsonMapper mapper = JsonMapper.shared();
        for (int i = 0; i < 3; i++) {
            JsonNode assessment = mapper.readTree(run.lines().get(i));
            assertThat(assessment.at("/id").asString()).isEqualTo("sg-2013-overcharge-" + (i + 1));
            assertThat(assessment.at("/packs")).hasSize(9);
        }
        assertThat(run.lines().get(3))
                .isEqualTo("{\"summary\":{\"read\":3,\"assessed\":3,\"refused\":0,\"failed\":0,\"refusals\":[]}}");
    }

    @Test
    void badRecordsAreRefusedAndGoodOnesAssessed(@TempDir Path folder) throws IOException {
        String records = String.join(
                "\n",
                "{\"id\":\"good-1\"}",
                "{\"id\":\"bad-date\",\"period\":{\"from\":\"2023-02-30\"}}",
                "{\"id\":\"bad-property\",\"cost\":[]}",
                "{\"id\":\"truncated\",\"costs\":[{\"category\":",
                "{\"id\":\"bad-enum\",\"worker\":{\"sex\":0}}",
                "{\"id\":\"huge\",\"costs\":[{\"amount\":{\"value\":1E+999999999,\"currency\":\"USD\"}}]}",
                "{\"id\":\"deep\",\"extensions\":{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}}",
                "{\"id\":\"twice\",\"id\":\"twice\"}",
                "{\"id\":\"good-2\"}");
        Path file = Files.write(folder.resolve("hostile.ndjson"), records.getBytes(StandardCharsets.UTF_8));

        Run run = Run.of(engine, "", "assess", file.toString());

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Record good-1")
                .contains("Record good-2")
                .contains("Records read: 9 = assessed 2 + refused 7")
                .contains("hostile.ndjson:2 /period/from")
                .contains("hostile.ndjson:3 /cost ")
                .contains("hostile.ndjson:5 /worker/sex");
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(TextTable.WIDTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "th-TH-u-ca-buddhist", "de-DE"})
    void localeAndTimeZoneChangeNothing(String locale) {
        List<String[]> commands = List.of(
                new String[] {"assess", FARM, FARM_TODAY},
                new String[] {"assess", FARM, FARM_TODAY, "--format", "json"},
                new String[] {"missing", TRIPLE_WIN},
                new String[] {"packs"},
                new String[] {"requirements", "--origin", "AL", "--destination", "DE"},
                new String[] {"assess", "--help"});
        List<Run> before =
                commands.stream().map(command -> Run.of(engine, "", command)).toList();
        Locale defaultLocale = Locale.getDefault();
        TimeZone defaultZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(commands.stream()
                            .map(command -> Run.of(engine, "", command))
                            .toList())
                    .isEqualTo(before);
        } finally {
            Locale.setDefault(defaultLocale);
            TimeZone.setDefault(defaultZone);
        }
    }

    @Test
    void missingNamesFactsInTheOrderOfWhatTheyDecide() {
        Run run = Run.of(engine, "", "missing", TRIPLE_WIN);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.lines().get(2)).startsWith("DECIDES   FACT");
        assertThat(run.lines().get(4)).containsPattern("^[0-9]+ +/costs +the complete list +");
    }

    @Test
    void missingAsJson() {
        Run run = Run.of(engine, "", "missing", TRIPLE_WIN, "--format", "json");

        JsonNode missing = JsonMapper.shared().readTree(run.lines().get(0));
        assertThat(missing.at("/id").asString()).isEqualTo("de-triple-win");
        assertThat(missing.at("/missing/0/fact/pointer").asString()).isEqualTo("/costs");
        assertThat(missing.at("/missing/0/requirements"))
                .hasSize(missing.at("/missing/0/outcomes").asInt());
    }

    /** The facts that {@code missing} asks for, answered in the worker's favour, decide all international standards. */
    @Test
    void answeringWhatIsMissingDecidesEverything() {
        Path answered = Path.of("src/test/resources/de-triple-win-answered.json");
        // What the laws of the two countries ask for besides is not in this file.
        Set<String> international = engine.get().packs().stream()
                .filter(pack -> pack.jurisdiction() == null)
                .map(PackInfo::id)
                .collect(Collectors.toSet());
        assertThat(international).hasSize(7);

        assertThat(PublishedCases.records(engine.get(), answered).values())
                .singleElement()
                .satisfies(subject -> {
                    Assessment assessment = engine.get()
                            .assess(subject, new AssessmentOptions(international, null, null, null, false, null));
                    assertThat(assessment.missing())
                            .extracting(MissingRank::fact)
                            .isEmpty();
                    assertThat(assessment.packs())
                            .allSatisfy(pack -> assertThat(pack.counts())
                                    .doesNotContainKeys(Outcome.UNDETERMINED, Outcome.BREACHED));
                });
        assertThat(Run.of(engine, "", "missing", answered.toString(), "--pack", String.join(",", international))
                        .status())
                .isZero();
    }

    @Test
    void packsAreListed() {
        Run run = Run.of(engine, "", "packs");

        assertThat(run.status()).isZero();
        assertThat(run.lines()).anyMatch(line -> line.startsWith("ilo-fair-recruitment "));
        assertThat(Run.of(engine, "", "packs", "--format", "json").lines()).hasSize(9);
    }

    @Test
    void requirementsNeedNoCase() {
        Run run = Run.of(
                engine,
                "",
                "requirements",
                "--origin",
                "AL",
                "--destination",
                "DE",
                "--occupation",
                "2221",
                "--signed",
                "2026-03-01");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .containsPattern("(?s)BINDING: .*ILO-FR-P7 .*WHO-SSL-LIST .*DEPENDS ON FACTS.*C138-3 .*NOT BINDING: ");
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(TextTable.WIDTH));
    }

    @Test
    void requirementsSayWhyTheyDoNotBind() {
        Run run = Run.of(
                engine,
                "",
                "requirements",
                "--origin=DE",
                "--destination=DE",
                "--category=general",
                "--signed=2010-01-01");

        assertThat(run.out()).containsPattern("(?s)NOT BINDING: .*DP-1 .*ILO-FR-P7 .*Because: ");
    }

    @Test
    void requirementsRefuseCodesOfTheWrongShape() {
        Run run = Run.of(engine, "", "requirements", "--origin", "Albania");

        assertThat(run.status()).isEqualTo(64);
        assertThat(run.err()).contains("/corridor/origin").contains("Maybe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"placement", "agency", "agreement", "portfolio", "assessment"})
    void schemasArePrinted(String name) {
        Run run = Run.of(engine, "", "schema", name);

        assertThat(run.status()).isZero();
        assertThat(JsonMapper.shared().readTree(run.out()).at("/$schema").asString())
                .contains("2020-12");
    }

    @Test
    void theDemoComparesTheTenCases() {
        Run run = Run.of(engine, "", "demo", PublishedCases.FOLDER.toString());

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("us-2002-farm-costs")
                .contains("at least 281 USD per")
                .contains("11500 SGD")
                .contains("at least 60297 HKD")
                .contains("Records read: 14 = assessed 14 + refused 0");
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(TextTable.WIDTH));
    }

    @Test
    void theDemoSpeaksGerman() {
        assertThat(Run.of(engine, "", "demo", PublishedCases.FOLDER.toString(), "--lang=de")
                        .out())
                .contains("281 USD");
    }
}
