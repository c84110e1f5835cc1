package io.github.fairrecruit.compliance.audit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.audit.report.Provenance.FileUsed;
import io.github.fairrecruit.compliance.audit.report.SarifLog.Written;
import io.github.fairrecruit.compliance.model.CalendarDate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifLogTest {
    private static final String HEADER =
            "file,record,line,id,agencies,pack,requirement,outcome,reason,severity,provision,"
                    + "citation,force,pointers,columns,act,currency,at_least,at_most,basis,part,parts\n";
    private static final String BREACH =
            "a b:1.csv,3,4,P-3,AG-1 | AG-2,ilo-fair-recruitment,ILO-FR-P8,BREACHED,,CRITICAL,"
                    + "General principle 8,VERIFIED_SECONDARY,GUIDANCE,/costs/0 /costs/2,Fee,REPAY,";
    private static final String OWED = BREACH + "NPR,1200.5,,PER_WORKER,1,2\n" + BREACH + "USD,30,30,TOTAL,2,2\n";
    private static final String FLAG = "a b:1.csv,3,4,P-3,AG-1,forced-labour-indicators,FL-IT,FLAGGED,RISK,INFO,"
            + "Indicator 7,VERIFIED,RISK_INDICATOR,,,,,,,,1,1\n";
    private static final String FAILED =
            "in.ndjson,9,9,,,ph,PH-1,NOT_EVALUATED,,MAJOR,'=odd,RECALLED,NATIONAL_LAW,,,,,,,,1,1\n";

    private static final Provenance PROVENANCE = new Provenance(
            "0.1.0",
            CalendarDate.parse("2026-11-24"),
            null,
            List.of(new Provenance.PackUsed("ph", "g:a:1", null, "ab".repeat(32), Map.of())),
            List.of(
                    new FileUsed("records", "in.ndjson", "01".repeat(32), 10L, 0L),
                    new FileUsed("records", "a b:1.csv", "02".repeat(32), 3L, 0L),
                    new FileUsed("mapping", "m.yaml", "03".repeat(32), null, null)),
            List.of(),
            Map.of());

    @TempDir
    private Path folder;

    private Path findings;

    @BeforeEach
    void findings() {
        findings = folder.resolve("findings.csv");
    }

    private JsonNode log(String rows) throws IOException {
        return log(rows, "en", SarifLog.LIMIT);
    }

    private JsonNode log(String rows, String language, long limit) throws IOException {
        Files.writeString(findings, HEADER + rows);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SarifLog.write(findings, PROVENANCE, Samples.PACKS, language, limit, out);
        return JsonMapper.shared().readTree(out.toByteArray());
    }

    @Test
    void aBreachIsAResultWithItsPlaceAndItsMoney() throws IOException {
        JsonNode log = log(OWED);
        JsonNode run = log.at("/runs/0");
        JsonNode result = run.at("/results/0");

        assertThat(log.get("version").asString()).isEqualTo("2.1.0");
        assertThat(run.get("results").size()).isEqualTo(1);
        assertThat(result.get("ruleId").asString()).isEqualTo("ilo-fair-recruitment/ILO-FR-P8");
        assertThat(run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt() + "/id")
                        .asString())
                .isEqualTo("ilo-fair-recruitment/ILO-FR-P8");
        assertThat(result.get("kind").asString()).isEqualTo("fail");
        assertThat(result.get("level").asString()).isEqualTo("error");
        assertThat(result.at("/message/text").asString())
                .contains("inconsistent with guidance (")
                .contains("General principle 8, number unverified)")
                .endsWith(
                        "What repairs it: repay the worker: at least 1200.50\u00a0NPR per worker; 30\u00a0USD in total.");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .isEqualTo("a%20b%3A1.csv");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/index")
                        .asInt())
                .isEqualTo(1);
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(4);
        assertThat(result.at("/locations/0/logicalLocations/1/fullyQualifiedName")
                        .asString())
                .isEqualTo("/costs/2");
        assertThat(result.at("/properties/agencies")).hasToString("[\"AG-1\",\"AG-2\"]");
        assertThat(result.at("/properties/amounts"))
                .hasToString("[{\"currency\":\"NPR\",\"atLeast\":1200.5,\"basis\":\"PER_WORKER\"},"
                        + "{\"currency\":\"USD\",\"atLeast\":30,\"atMost\":30,\"basis\":\"TOTAL\"}]");
        assertThat(result.at("/properties/recordNumber").asInt()).isEqualTo(3);
    }

    /** What SARIF calls a level is for failures alone, so what is no finding never looks like one. */
    @Test
    void whatIsNoFindingIsNoFailure() throws IOException {
        JsonNode results = log(FLAG + FAILED).at("/runs/0/results");

        assertThat(results.size()).isEqualTo(2);
        assertThat(results.get(0).get("kind").asString()).isEqualTo("review");
        assertThat(results.get(0).get("level").asString()).isEqualTo("none");
        assertThat(results.get(0).at("/message/text").asString()).contains("a hint to be reviewed, no finding (");
        assertThat(results.get(0).at("/locations/0/logicalLocations").isMissingNode())
                .isTrue();
        assertThat(results.get(1).get("kind").asString()).isEqualTo("open");
        assertThat(results.get(1).get("level").asString()).isEqualTo("none");
        assertThat(results.get(1).at("/properties/provision").asString()).isEqualTo("=odd");
        assertThat(results.get(1).has("ruleIndex")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"CRITICAL, error", "MAJOR, warning", "MINOR, note", "INFO, note", "'', warning"})
    void levelsFollowTheSeverity(String severity, String level) throws IOException {
        JsonNode log = log(OWED.replace("CRITICAL", severity));

        assertThat(log.at("/runs/0/results/0/level").asString()).isEqualTo(level);
    }

    @Test
    void messagesFollowTheLanguage() throws IOException {
        JsonNode run = log(OWED + FLAG, "de", 10).at("/runs/0");

        assertThat(run.get("language").asString()).isEqualTo("de");
        assertThat(run.at("/results/0/message/text").asString())
                .contains("unvereinbar mit einer Leitlinie (")
                .endsWith(
                        "Was es behebt: der Arbeitskraft erstatten: mindestens 1200,50\u00a0NPR je Person; 30\u00a0USD"
                                + " insgesamt.");
        assertThat(run.at("/results/1/message/text").asString()).contains("ein Hinweis, der zu prüfen ist");
    }

    /** The line, the words and the place in the file may change; the finding stays the same. */
    @Test
    void fingerprintsAreStable() throws IOException {
        String one = fingerprint(OWED, "en");

        assertThat(one).matches("[0-9a-f]{64}");
        assertThat(fingerprint(OWED.replace("a b:1.csv,3,4,", "other.csv,7,70,"), "de"))
                .isEqualTo(one);
        assertThat(fingerprint(OWED.replace("P-3", "P-4"), "en")).isNotEqualTo(one);
        assertThat(fingerprint(OWED.replace("ILO-FR-P8", "ILO-FR-P9"), "en")).isNotEqualTo(one);
        // Without an id, the number of the record in its file has to do.
        assertThat(fingerprint(FAILED, "en")).isNotEqualTo(fingerprint(FAILED.replace(",9,9,", ",8,9,"), "en"));
        assertThat(fingerprint(FAILED, "en")).isEqualTo(fingerprint(FAILED.replace(",9,9,", ",9,10,"), "en"));
    }

    private String fingerprint(String rows, String language) throws IOException {
        return log(rows, language, 10)
                .at("/runs/0/results/0/fingerprints/requirementOfRecord~1v1")
                .asString();
    }

    @Test
    void theToolItsRulesAndItsInputsAreNamed() throws IOException {
        JsonNode run = log("").at("/runs/0");
        Set<String> ids = new HashSet<>();
        for (JsonNode rule : run.at("/tool/driver/rules")) {
            assertThat(ids.add(rule.get("id").asString())).isTrue();
            assertThat(rule.at("/shortDescription/text").asString()).isNotBlank();
            assertThat(rule.at("/properties/pack").asString()).isNotBlank();
            assertThat(rule.at("/properties/force").asString()).isNotBlank();
            assertThat(rule.at("/properties/citationStatus").asString()).isNotBlank();
            assertThat(!rule.has("helpUri") || rule.get("helpUri").asString().startsWith("http"))
                    .isTrue();
        }

        assertThat(ids)
                .hasSize(Samples.PACKS.stream()
                        .mapToInt(pack -> pack.requirements().size())
                        .sum());
        assertThat(run.at("/tool/driver/name").asString()).isEqualTo("recruitment-audit");
        assertThat(run.at("/tool/driver/version").asString()).isEqualTo("0.1.0");
        assertThat(run.at("/artifacts/0/hashes/sha-256").asString()).isEqualTo("01".repeat(32));
        assertThat(run.at("/artifacts/0/roles/0").asString()).isEqualTo("analysisTarget");
        assertThat(run.at("/results").size()).isZero();
        assertThat(run.at("/invocations")).hasToString("[{\"executionSuccessful\":true}]");
        assertThat(run.at("/properties/packs/0/sha256").asString()).isEqualTo("ab".repeat(32));
    }

    /** Whatever is left out is said in the log and to the caller. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theLimitIsNeverSilent(String language) throws IOException {
        JsonNode run = log(OWED + FLAG + FAILED, language, 2).at("/runs/0");
        JsonNode notice = run.at("/invocations/0/toolExecutionNotifications/0");

        assertThat(run.get("results").size()).isEqualTo(2);
        assertThat(notice.get("level").asString()).isEqualTo("warning");
        assertThat(notice.at("/message/text").asString())
                .startsWith(language.equals("en") ? "1 of 3 results are left out" : "1 von 3 Ergebnissen fehlen");
        assertThat(SarifLog.write(findings, PROVENANCE, Samples.PACKS, language, 2, OutputStream.nullOutputStream()))
                .isEqualTo(new Written(2, 1));
        assertThat(SarifLog.write(findings, PROVENANCE, Samples.PACKS, language, 3, OutputStream.nullOutputStream()))
                .isEqualTo(new Written(3, 0));
    }

    /** A breach that is owed in two currencies twice over is two results, not one. */
    @Test
    void everyFirstPartBeginsAResult() throws IOException {
        JsonNode results = log(OWED + OWED).at("/runs/0/results");

        assertThat(results.size()).isEqualTo(2);
        assertThat(results.get(1).at("/properties/amounts").size()).isEqualTo(2);
    }

    @Test
    void equalFindingsGiveEqualBytes() throws IOException {
        Files.writeString(findings, HEADER + OWED + FLAG);
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        SarifLog.write(findings, PROVENANCE, Samples.PACKS, "en", 10, one);
        SarifLog.write(findings, PROVENANCE, Samples.PACKS, "en", 10, other);

        assertThat(other.toByteArray()).isEqualTo(one.toByteArray());
        assertThat(one.toString(StandardCharsets.UTF_8)).endsWith("}\n").doesNotContain("\r", "Time");
    }

    /** Row by row: nothing of a result stays behind when it is written. */
    @Test
    void manyFindingsNeedNoMoreMemoryThanOne() throws IOException {
        int many = 100_000;
        try (Writer writer = Files.newBufferedWriter(findings)) {
            writer.write(HEADER);
            for (int i = 1; i <= many; i++) {
                writer.write(FLAG.replace(",3,4,P-3,", "," + i + "," + (i + 1) + ",P-" + i + ","));
            }
        }
        long[] bytes = {0};
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] b, int offset, int length) {
                assertThat(length).isLessThan(100_000);
                bytes[0] += length;
            }
        };

        assertThat(SarifLog.write(findings, PROVENANCE, Samples.PACKS, "en", many, counting))
                .isEqualTo(new Written(many, 0));
        assertThat(bytes[0]).isGreaterThan(many * 500L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",BREACHED,|,GUILTY,|column outcome: \"GUILTY\" is not known. Maybe",
                "a b:1.csv,3,4,|a b:1.csv,3,x,|column line: \"x\" is no number from 1. Maybe",
                "1200.5|12-|column at_least: \"12-\" is no amount. Maybe",
                "outcome,reason|result,reason|column outcome: is missing. Maybe"
            })
    void whatIsNoFindingsFileIsRefused(String part, String instead, String message) throws IOException {
        Files.writeString(findings, (HEADER + OWED).replace(part, instead));

        assertThatThrownBy(() ->
                        SarifLog.write(findings, PROVENANCE, Samples.PACKS, "en", 10, OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("findings.csv, line 2")
                .hasMessageContaining(message);
    }
}
