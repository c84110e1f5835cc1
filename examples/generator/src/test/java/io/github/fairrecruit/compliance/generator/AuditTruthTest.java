package io.github.fairrecruit.compliance.generator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.audit.Audit;
import io.github.fairrecruit.compliance.audit.AuditPlan;
import io.github.fairrecruit.compliance.audit.AuditPlanBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An audit of generated placements reports exactly what was put into them. */
class AuditTruthTest {
    private static final ComplianceEngine ENGINE = ComplianceEngine.create();
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final int RECORDS = 3000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {7, 424_242})
    void everyFigureOfTheReportIsTheTruth(long seed) {
        audit(seed, "0");

        TruthComparison comparison = TruthComparison.of(json("audit/report.json"), json("truth.json"));

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.equal()).isTrue();
        assertThat(comparison.compared()).isGreaterThan(1000);
    }

    @Test
    void exactlyTheSpoiltLinesAreInQuarantineWithAReason() throws IOException {
        audit(11, "0.01");

        assertThat(TruthComparison.of(json("audit/report.json"), json("truth.json"))
                        .differences())
                .isEmpty();
        Map<Long, String> spoilt = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("damaged.ndjson"))) {
            JsonNode damage = MAPPER.readTree(line);
            spoilt.put(damage.path("line").asLong(), damage.path("reason").asString());
        }
        assertThat(spoilt).hasSizeBetween(RECORDS / 200, RECORDS / 50);
        Map<Long, String> refused = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("audit/quarantine.csv"))) {
            for (NamedCsvRecord row : rows) {
                assertThat(row.getField("file")).isEqualTo("placements.ndjson");
                refused.put(Long.valueOf(row.getField("line")), row.getField("pointer") + " " + row.getField("reason"));
            }
        }
        assertThat(refused.keySet()).isEqualTo(spoilt.keySet());
        refused.forEach((line, told) -> assertThat(told).as("line " + line).contains(spoilt.get(line)));
    }

    private void audit(long seed, String damaged) {
        int status = GeneratorCommand.run(
                "--records",
                Integer.toString(RECORDS),
                "--agencies",
                "60",
                "--seed",
                Long.toString(seed),
                "--damaged",
                damaged,
                "--output",
                folder.toString());
        assertThat(status).isZero();
        AuditPlan plan = AuditPlanBuilder.builder()
                .output(folder.resolve("audit"))
                .records(List.of(folder.resolve("placements.ndjson")))
                .threads(2)
                .build();
        new Audit(ENGINE).run(plan, progress -> {});
    }

    private JsonNode json(String file) {
        return MAPPER.readTree(folder.resolve(file).toFile());
    }
}
