package io.github.fairrecruit.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that users run, in a process of its own. Runs after the jar was built. */
class JarIT {
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
