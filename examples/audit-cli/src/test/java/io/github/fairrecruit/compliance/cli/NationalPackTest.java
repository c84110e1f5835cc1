package io.github.fairrecruit.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.ComplianceEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pack of the tutorial: what the page shows is what the folder holds, and each of its parts is needed. */
class NationalPackTest {
    private static final Path PACK = Tutorial.FOLDER.resolve("src/main/resources/packs/sg");

    @TempDir
    Path copy;

    @Test
    void thePageEndsWithTheFilesOfTheFolder() {
        Map<String, String> shown = new LinkedHashMap<>();
        Tutorial.steps().stream()
                .filter(step -> step.file() != null)
                .forEach(step -> shown.put(step.file(), step.text()));
        shown.remove("case-1.json");
        assertThat(shown).hasSizeGreaterThan(15);
        shown.forEach((file, text) -> assertThat(Tutorial.read(Tutorial.FOLDER.resolve(file)))
                .as(file)
                .isEqualTo(text));
        try (Stream<Path> files = Files.walk(Tutorial.FOLDER.resolve("src"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file ->
                                    Tutorial.FOLDER.relativize(file).toString().replace('\\', '/')))
                    .allSatisfy(file -> assertThat(shown).containsKey(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itIsSound() {
        Result lint = run("pack", "lint", PACK.toString());
        assertThat(lint.status()).as(lint.text()).isZero();
        Result test = run("pack", "test", PACK.toString());
        assertThat(test.status()).as(test.text()).isZero();
        assertThat(test.text()).contains("outcomes of");
    }

    /** Whatever part is taken away, the linter names the file and says what to do. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "entry/requirements.yaml; citation:.*?sources: \\[SG1]\\s+; sg/entry/requirements.yaml; no citation; Maybe add document",
                "entry/cases.yaml; - case: the worker travels.*?not-due\\n; sg/entry/requirements.yaml; not-due; Maybe add one",
                "entry/texts.de.yaml; SG-ENTRY:.*; sg/entry/; texts; Maybe",
                "entry/requirements.yaml; extension.inPrincipleApprovalOn; sg/entry/; inPrincipleApprovalOn; Maybe",
                "extension.yaml; - name: inPrincipleApprovalOn.*; sg/entry/; inPrincipleApprovalOn; Maybe",
                "fees/parameters.yaml; - id: SG-FEE-MONTHS-MOST.*; sg/fees/; SG-FEE-MONTHS-MOST; Maybe"
            })
    void eachOfItsPartsIsNeeded(String file, String part, String place, String what, String advice) {
        copy(PACK, copy.resolve("sg"));
        Path target = copy.resolve("sg").resolve(file.strip());
        String text = Tutorial.read(target);
        String without = java.util.regex.Pattern.compile(part.strip(), java.util.regex.Pattern.DOTALL)
                .matcher(text)
                .replaceFirst("");
        assertThat(without).isNotEqualTo(text);
        Tutorial.write(target, without);
        Result lint = run("pack", "lint", copy.resolve("sg").toString());
        assertThat(lint.status()).as(lint.text()).isEqualTo(1);
        assertThat(lint.text()).contains(place.strip()).contains(what.strip()).contains(advice.strip());
    }

    private record Result(int status, String text) {}

    private static Result run(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int status = RecruitmentAudit.run(
                new Terminal(InputStream.nullInputStream(), out, out), ComplianceEngine::create, arguments);
        return new Result(status, bytes.toString(StandardCharsets.UTF_8));
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            all.forEach(file -> Tutorial.write(to.resolve(from.relativize(file).toString()), Tutorial.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
