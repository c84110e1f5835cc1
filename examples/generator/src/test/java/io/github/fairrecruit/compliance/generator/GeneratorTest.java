package io.github.fairrecruit.compliance.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.model.RecruitmentAgency;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GeneratorTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @TempDir
    private Path folder;

    @Test
    void aRecordDoesNotDependOnTheOthers() {
        Generator inOrder = new Generator(7, 60);
        List<String> records = new ArrayList<>();
        inOrder.placements(50).forEach(placement -> records.add(text(placement.json())));
        Generator alone = new Generator(7, 60);
        for (int number = 50; number > 0; number--) {
            assertThat(text(alone.placement(number).json())).isEqualTo(records.get(number - 1));
        }
        assertThat(records).doesNotHaveDuplicates().hasSize(50);
        assertThat(text(new Generator(8, 60).placement(1).json())).isNotEqualTo(records.get(0));
    }

    @Test
    void recordsAreOfTheSizeOfRealOnes() {
        long bytes = 0;
        for (GeneratedPlacement placement : new Generator(7, 60).placements(2000)) {
            bytes += placement.json().length;
        }
        assertThat(bytes / 2000).isBetween(2000L, 4000L);
    }

    @Test
    void everyAgencyCanBeReadAndAgenciesDiffer() {
        Generator generator = new Generator(7, 300);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < generator.agencies(); i++) {
            lines.append(text(generator.agency(i))).append('\n');
        }
        List<RecruitmentAgency> agencies = new ArrayList<>();
        ComplianceEngine.create()
                .read(
                        new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)),
                        result -> agencies.add((RecruitmentAgency) ((ReadResult.Accepted) result).value()));
        assertThat(agencies).hasSize(300);
        assertThat(agencies).extracting(RecruitmentAgency::id).doesNotHaveDuplicates();
        assertThat(agencies).extracting(RecruitmentAgency::country).contains("PH", "NP", "BD", "ID", "AL", "DE", "AE");
        assertThat(agencies).anyMatch(agency -> agency.licences().isEmpty());
        assertThat(agencies).anyMatch(agency -> !agency.sanctions().isEmpty());
        assertThat(agencies).anyMatch(agency -> agency.complaints().size() > 5);
        assertThat(agencies).anyMatch(agency -> agency.complaints().isEmpty());
    }

    @Test
    void tooFewAgenciesAreRefused() {
        assertThatThrownBy(() -> new Generator(7, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 agencies are too few")
                .hasMessageContaining("Maybe");
    }

    @Test
    void threadsFilesAndCompressionChangeNoRecord() throws IOException {
        Path one = folder.resolve("one");
        Path many = folder.resolve("many");
        assertThat(GeneratorCommand.run(arguments(one, "--threads", "1"))).isZero();
        assertThat(GeneratorCommand.run(arguments(many, "--threads", "3", "--files", "4", "--gz")))
                .isZero();
        StringBuilder joined = new StringBuilder();
        for (int file = 1; file <= 4; file++) {
            try (InputStream in =
                    new GZIPInputStream(Files.newInputStream(many.resolve("placements-" + file + ".ndjson.gz")))) {
                joined.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(joined.toString())
                .isEqualTo(Files.readString(one.resolve("placements.ndjson"), StandardCharsets.ISO_8859_1));
        for (String same : List.of("truth.json", "agencies.ndjson")) {
            assertThat(many.resolve(same)).hasSameBinaryContentAs(one.resolve(same));
        }
        assertThat(Files.readAllLines(many.resolve("truth.ndjson")))
                .hasSameSizeAs(Files.readAllLines(one.resolve("truth.ndjson")));
    }

    /** Reads what was written, and finds every line that was spoilt and no other. */
    @Test
    void damagedLinesAreListed() throws IOException {
        Path out = folder.resolve("damaged");
        assertThat(GeneratorCommand.run(arguments(out))).isZero();
        TreeSet<Long> listed = new TreeSet<>();
        for (String line : Files.readAllLines(out.resolve("damaged.ndjson"))) {
            JsonNode node = MAPPER.readTree(line);
            assertThat(node.path("file").asString()).isEqualTo("placements.ndjson");
            assertThat(node.path("kind").asString()).isNotEmpty();
            listed.add(node.path("line").asLong());
        }
        TreeSet<Long> refused = new TreeSet<>();
        long[] records = {0};
        try (InputStream in = Files.newInputStream(out.resolve("placements.ndjson"))) {
            ComplianceEngine.create().read(in, result -> {
                records[0]++;
                if (result instanceof ReadResult.Refused) {
                    refused.add(result.line());
                }
            });
        }
        assertThat(records[0]).isEqualTo(3000);
        assertThat(listed).isEqualTo(refused).hasSizeBetween(100, 200);
        JsonNode totals = MAPPER.readTree(out.resolve("truth.json").toFile()).path("totals");
        assertThat(totals.path("records").asLong()).isEqualTo(3000);
        assertThat(totals.path("refused").asLong()).isEqualTo(listed.size());
        assertThat(totals.path("assessed").asLong()).isEqualTo(3000 - listed.size());
        assertThat(Files.readAllLines(out.resolve("truth.ndjson"))).hasSize(3000 - listed.size());
    }

    @Test
    void wrongUsageIsToldAndNothingIsWritten() {
        assertThat(GeneratorCommand.run("--records", "10")).isEqualTo(64);
        assertThat(GeneratorCommand.run(arguments(folder.resolve("x"), "--files", "0")))
                .isEqualTo(64);
        assertThat(GeneratorCommand.run("--output", folder.resolve("x").toString(), "--agencies", "2"))
                .isEqualTo(64);
        assertThat(folder.resolve("x").resolve("placements.ndjson")).doesNotExist();
    }

    private static String[] arguments(Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--records", "3000", "--agencies", "80", "--seed", "7", "--damaged", "0.05", "--truth-records"));
        arguments.addAll(List.of("--output", out.toString()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
