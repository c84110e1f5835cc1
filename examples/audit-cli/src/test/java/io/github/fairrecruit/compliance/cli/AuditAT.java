package io.github.fairrecruit.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Audits as a ministry runs them: the jar, in processes of their own, on many records. Runs with
 * {@code ./mvnw -Pacceptance install}; takes from twenty minutes to an hour, most of it for the million records of which
 * {@code -Daudit.records=N} takes fewer. Needs 5 GB of disk and, for the page, Chromium ({@code apt-get install chromium}).
 */
class AuditAT {
    private static final Path AUDIT = Path.of("target/recruitment-audit.jar").toAbsolutePath();
    private static final Path GENERATOR =
            Path.of("../generator/target/generator.jar").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    /** What a process said, and how it ended. */
    private record Ended(int status, String said) {}

    private Process start(String name, List<String> options, Path jar, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(name + ".log").toFile()))
                .start();
    }

    private Ended run(String name, List<String> options, Path jar, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(name, options, jar, arguments);
        int status = process.waitFor();
        return new Ended(status, Files.readString(folder.resolve(name + ".log"), StandardCharsets.UTF_8));
    }

    private void generate(String records, String damaged) throws IOException, InterruptedException {
        Ended made = run(
                "generate",
                List.of(),
                GENERATOR,
                "--records",
                records,
                "--agencies",
                "2000",
                "--seed",
                "7",
                "--damaged",
                damaged,
                "--output",
                "data");
        assertThat(made.status()).as(made.said()).isZero();
    }

    @Test
    void aMillionPlacementsInASmallHeapGiveTheKnownTruth() throws Exception {
        String records = System.getProperty("audit.records", "1000000");
        generate(records, "0");

        Ended audit = run("audit", List.of("-Xmx256m"), AUDIT, "audit", "--output", "out", "data/placements.ndjson");

        assertThat(audit.status()).as(audit.said()).isEqualTo(1);
        assertThat(audit.said()).contains("Records read: " + records + " = assessed " + records + " + refused 0");
        assertThat(audit.said())
                .containsPattern("[0-9,]+ records, [0-9,]+/s, [0-9,]+ breaches, 0 refused, [0-9]+ % read");
        Ended compared = run("compare", List.of(), GENERATOR, "compare", "out/report.json", "data/truth.json");
        System.out.println(compared.said());
        assertThat(compared.status()).as(compared.said()).isZero();
        assertThat(compared.said()).containsPattern("equal: [0-9,]{4,} figures compared");
    }

    @Test
    void anAuditThatIsKilledTenTimesGivesTheSameBytes() throws Exception {
        generate("30000", "0.001");
        String[] arguments = {
            "audit",
            "--output",
            "whole",
            "--agencies",
            "data/agencies.ndjson",
            "--checkpoint-every",
            "500",
            "--lang",
            "en,de",
            "--letters",
            "--sarif",
            "data/placements.ndjson"
        };
        assertThat(run("whole", List.of(), AUDIT, arguments).status()).isEqualTo(3);
        Map<String, String> expected = digests(folder.resolve("whole"));

        arguments[2] = "broken";
        SplittableRandom moments = new SplittableRandom(11);
        List<Long> killedAt = new ArrayList<>();
        int kills = 0;
        boolean finished = false;
        while (kills < 10 && !finished) {
            Process process = start("broken", List.of(), AUDIT, resumed(arguments, kills > 0));
            // From before it has begun until well into it, or into the writing of the reports.
            long wait = moments.nextLong(300, 5000);
            if (process.waitFor(wait, TimeUnit.MILLISECONDS)) {
                finished = true;
            } else {
                process.destroyForcibly().waitFor();
                killedAt.add(wait);
                kills++;
            }
        }
        assertThat(kills).as("killed after milliseconds " + killedAt).isEqualTo(10);
        Ended last = run("broken", List.of(), AUDIT, resumed(arguments, true));

        assertThat(last.status()).as(last.said()).isEqualTo(3);
        System.out.println("killed after milliseconds " + killedAt);
        assertThat(digests(folder.resolve("broken"))).isEqualTo(expected);
        assertThat(expected).hasSizeGreaterThan(20);
    }

    private static String[] resumed(String[] arguments, boolean resume) {
        return resume
                ? Stream.concat(Stream.of(arguments), Stream.of("--resume")).toArray(String[]::new)
                : arguments;
    }

    @Test
    void damagedLinesAndNoOthersAreInQuarantine() throws Exception {
        generate("50000", "0.01");

        Ended audit = run("audit", List.of(), AUDIT, "audit", "--output", "out", "data/placements.ndjson");

        assertThat(audit.status()).as(audit.said()).isEqualTo(3);
        List<String> damaged = Files.readAllLines(folder.resolve("data/damaged.ndjson"));
        List<String> lines = damaged.stream()
                .map(line -> line.replaceFirst(".*\"line\":([0-9]+).*", "$1"))
                .toList();
        List<String> quarantine = Files.readAllLines(folder.resolve("out/quarantine.csv"));
        List<String> refused = quarantine.stream()
                .skip(1)
                .map(line -> line.replaceFirst("^placements.ndjson,[0-9]+,([0-9]+),.*", "$1"))
                .toList();
        assertThat(lines).hasSizeBetween(400, 600);
        assertThat(refused).isEqualTo(lines);
        assertThat(quarantine).noneMatch(line -> line.endsWith(",\"\"") || line.endsWith(","));
        assertThat(audit.said()).contains("= assessed " + (50_000 - lines.size()) + " + refused " + lines.size());
    }

    @Test
    void thePageOpensInABrowserWithoutErrors() throws Exception {
        generate("5000", "0.01");
        Ended audit = run(
                "audit",
                List.of(),
                AUDIT,
                "audit",
                "--output",
                "out",
                "--lang",
                "en,de",
                "--agencies",
                "data/agencies.ndjson",
                "data/placements.ndjson");
        assertThat(audit.status()).as(audit.said()).isEqualTo(3);
        for (String language : List.of("en", "de")) {
            Path page = folder.resolve("out/report." + language + ".html");
            Path picture = folder.resolve(language + ".png");
            Path log = folder.resolve(language + ".log");
            int status = new ProcessBuilder(
                            System.getProperty("chromium", "chromium"),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--enable-logging=stderr",
                            "--window-size=1280,4000",
                            "--screenshot=" + picture,
                            page.toUri().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            String said = Files.readString(log, StandardCharsets.UTF_8);
            assertThat(status).as(said).isZero();
            assertThat(said).doesNotContain("CONSOLE");
            assertThat(Files.size(picture)).isGreaterThan(50_000);
            String html = Files.readString(page, StandardCharsets.UTF_8);
            // A chart has its text; the swatches of legends say nothing that does not stand beside them.
            int charts =
                    count(html, "<svg[^>]*role=\"img\"[^>]*>\\s*<title[^>]*>[^<]+</title>\\s*<desc[^>]*>[^<]+</desc>");
            assertThat(charts).isGreaterThan(7);
            assertThat(count(html, "<svg[^>]*aria-hidden=\"true\"[^>]*>") + charts)
                    .isEqualTo(count(html, "<svg"));
        }
    }

    private static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }

    /** {@code -Doflc.data=DIR} names the folder of the published decisions; they are no part of this project. */
    @Test
    void thePublishedDecisionsAreAudited() throws Exception {
        String data = System.getProperty("oflc.data");
        assumeTrue(
                data != null && Files.isDirectory(Path.of(data)),
                "The published records are not here: -Doflc.data names their folder, see examples/us-oflc/README.md.");
        Path mappings = Path.of("../us-oflc").toAbsolutePath().normalize();

        Ended audit = run(
                "audit",
                List.of("-Xmx256m"),
                AUDIT,
                "audit",
                "--output",
                "out",
                "--mapping",
                mappings.resolve("job-orders.mapping.yaml").toString(),
                "--sanctions",
                Path.of(data, "h2a-debarments-fy2009-2013.csv").toString(),
                "--sanctions-mapping",
                mappings.resolve("debarments.mapping.yaml").toString(),
                Path.of(data, "h2a-fy2014.csv").toString(),
                Path.of(data, "h2a-fy2015-to-q3.csv").toString());

        System.out.println(audit.said());
        assertThat(audit.said()).contains("Records read: 18441 = assessed ");
    }

    private static Map<String, String> digests(Path output) throws Exception {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(output)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                files.put(output.relativize(file).toString(), HexFormat.of().formatHex(digest));
            }
        }
        return files;
    }
}
