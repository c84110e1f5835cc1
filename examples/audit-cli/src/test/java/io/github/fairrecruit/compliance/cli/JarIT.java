package io.github.fairrecruit.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that users run, in a process of its own. Runs after the jar was built. */
class JarIT {
    private static final String GOOD = "{\"id\": \"good\"}";
    private static final Path JAR = Path.of("target/recruitment-audit.jar");

    @TempDir
    private Path folder;

    @Test
    void theJarIsWhole() throws IOException {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            List<String> names = Collections.list(jar.entries()).stream()
                    .map(ZipEntry::getName)
                    .toList();
            assertThat(names)
                    .contains(
                            "META-INF/services/io.github.fairrecruit.compliance.ComplianceEngine$Provider",
                            "META-INF/services/io.github.fairrecruit.compliance.RulePackProvider",
                            "META-INF/services/io.github.fairrecruit.compliance.engine.load.PackFolders",
                            "META-INF/compliance/ilo-fair-recruitment/pack.json")
                    .noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|DSA|RSA)"))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theMachineChangesNothing() throws Exception {
        String file = PublishedCases.FOLDER.resolve("us-2002-farm-costs.json").toString();
        String[] command = {"assess", file, "--law-of", "2026-01-01", "--lang", "de"};

        Run one = java(List.of(), command);
        Run other = java(
                List.of(
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-Dfile.encoding=ISO-8859-1",
                        "-Dline.separator=\r\n"),
                command);

        assertThat(one.status()).isEqualTo(1);
        assertThat(one.err()).isEmpty();
        assertThat(one.out()).contains("Größte Schwere").doesNotContain("\r");
        assertThat(other).isEqualTo(one);
    }

    @Test
    void theMachineChangesNothingInTheCatalogue() throws Exception {
        String[] command = {"catalogue", "--pack", "who-health-personnel", "--language", "de"};

        Run one = java(List.of(), command);
        Run other = java(
                List.of(
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-Dfile.encoding=ISO-8859-1",
                        "-Dline.separator=\r\n"),
                command);

        assertThat(one.status()).isZero();
        assertThat(one.err()).isEmpty();
        assertThat(one.out()).contains("Äthiopien").endsWith("</html>\n").doesNotContain("\r");
        assertThat(other).isEqualTo(one);
    }

    @Test
    void theStatusReachesTheShell() throws Exception {
        assertThat(java(List.of(), "packs").status()).isZero();
        assertThat(java(List.of(), "assess", "no-such-file.json").status()).isEqualTo(64);
        assertThat(java(List.of(), "--version").out()).isEqualTo("recruitment-audit 0.1.0-SNAPSHOT\n");
    }

    @Test
    void theDemoFindsItsCases() throws Exception {
        Run run = java(List.of(), "demo");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Records read: 14 = assessed 14 + refused 0");
    }

    /** One bad record never stops the next one, however bad it is, and the heap stays small. */
    @Test
    void hostileInputIsRefusedWithPlaceAndReason() throws Exception {
        Map<String, String> hostile = new LinkedHashMap<>();
        hostile.put("{\"costs\": [{\"category\": \"MED", "ends");
        hostile.put("{\"id\": \"" + "x".repeat(2_000_000) + "\"}", "larger");
        hostile.put("{\"extensions\": {\"pack\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}}", "deep");
        hostile.put("{\"id\": \"a\", \"id\": \"b\"}", "twice");
        hostile.put("{\"costs\": {\"category\": \"MEDICAL\"}}", "/costs");
        hostile.put("{\"costs\": [{\"category\": 0}]}", "/costs/0/category");
        hostile.put("{\"costs\": [{\"chargedOn\": [2023, 2, 3]}]}", "/costs/0/chargedOn");
        hostile.put("{\"costs\": [{\"chargedOn\": \"2023-02-30\"}]}", "2023-02-30");
        hostile.put(amount("1e400"), "/costs/0/amount/value");
        hostile.put(amount("1E+999999999"), "/costs/0/amount/value");
        hostile.put(amount("NaN"), "/costs/0/amount/value");
        hostile.put(amount("9".repeat(900_000)), "/costs/0/amount/value");
        hostile.put("{\"cost\": []}", "Maybe");
        hostile.put("null", "null");
        Path file = folder.resolve("hostile.ndjson");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (String record : hostile.keySet()) {
                out.write((GOOD + "\n" + record + "\n").getBytes(StandardCharsets.UTF_8));
            }
            out.write((GOOD + "\n{\"id\": \"").getBytes(StandardCharsets.UTF_8));
            out.write(new byte[] {(byte) 0xC3, (byte) 0x28});
            out.write(("\"}\n" + GOOD + "\n").getBytes(StandardCharsets.UTF_8));
        }

        Run run = java(List.of("-Xmx256m"), "assess", "--pack", "dhaka", file.toString());

        int refused = hostile.size() + 1;
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out())
                .contains("Records read: " + (2 * refused + 1) + " = assessed " + (refused + 1) + " + refused "
                        + refused);
        List<String> reasons = run.out()
                .lines()
                .dropWhile(line -> !line.startsWith("Records read"))
                .skip(1)
                .toList();
        String all = String.join(" ", reasons);
        int line = 2;
        for (String expected : hostile.values()) {
            assertThat(all).contains("hostile.ndjson:" + line).contains(expected);
            line += 2;
        }
        assertThat(all).contains("hostile.ndjson:" + line).contains("UTF-8");
    }

    /** A text of 100 MB, and two million digits: skipped without being held. */
    @Test
    void enormousInputIsRefusedInASmallHeap() throws Exception {
        Path file = folder.resolve("enormous.ndjson");
        byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        byte[] digits = "9".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write((GOOD + "\n{\"id\": \"").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                out.write(block);
            }
            out.write(("\"}\n" + GOOD + "\n{\"id\": ").getBytes(StandardCharsets.UTF_8));
            out.write(digits);
            out.write(digits);
            out.write(("}\n" + GOOD + "\n").getBytes(StandardCharsets.UTF_8));
        }

        Run run = java(List.of("-Xmx256m"), "assess", "--pack", "dhaka", file.toString());

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).contains("Records read: 5 = assessed 3 + refused 2");
    }

    @Test
    void anArrayOfNothingIsRefused() throws Exception {
        Path file = folder.resolve("null.json");
        Files.writeString(file, "[null]");

        Run run = java(List.of("-Xmx256m"), "assess", file.toString());

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out())
                .contains("Records read: 1 = assessed 0 + refused 1")
                .contains("null.json:1");
    }

    /** The templates, the reader of folders and the compiler of rules are all in the jar. */
    @Test
    void aPackIsBegunCheckedTestedAndCompared() throws Exception {
        String packs = folder.resolve("packs").toString();
        Run made = java(List.of(), "pack", "new", packs, "--id", "ke", "--jurisdiction", "KE");
        assertThat(made.status()).as(made.err()).isZero();
        Run project = java(
                List.of(),
                "pack",
                "new",
                folder.resolve("project").toString(),
                "--id",
                "ke",
                "--jurisdiction",
                "KE",
                "--maven");
        assertThat(project.status()).as(project.err()).isZero();

        assertThat(java(List.of(), "pack", "lint", packs)).isEqualTo(new Run(0, "No problems.\n", ""));
        assertThat(java(List.of(), "pack", "test", packs).out())
                .isEqualTo("ke: 6 outcomes of 6 cases are as expected.\n");
        Run diff =
                java(List.of(), "pack", "diff", packs, folder.resolve("project").toString());
        assertThat(diff.status()).as(diff.out() + diff.err()).isZero();
        assertThat(java(List.of(), "packs", "--pack-dir", packs).out()).contains("Example pack KE");
        assertThat(folder.resolve("project/pom.xml"))
                .content()
                .contains("<compliance.version>0.1.0-SNAPSHOT</compliance.version>");
    }

    /** The jar holds packs itself: their data and rules are read from it as from any other jar. */
    @Test
    void packsOfAJarAreCompared() throws Exception {
        Run run = java(
                List.of(), "pack", "diff", JAR.toString(), JAR.toString(), "--cases", PublishedCases.FOLDER.toString());

        assertThat(run)
                .isEqualTo(new Run(0, "The packs are the same.\n\nCases compared: 14; with another outcome: 0\n", ""));
    }

    private static String amount(String number) {
        return "{\"costs\": [{\"amount\": {\"value\": " + number + ", \"currency\": \"USD\"}}]}";
    }

    private Run java(List<String> options, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int status = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Run(
                status, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
