package io.github.fairrecruit.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExitStatusTest {
    @ParameterizedTest
    @CsvSource({
        "SATISFIED, 0",
        "ATTESTED, 0",
        "REMEDIED, 0",
        "BREACHED, 1",
        "UNDETERMINED, 2",
        "NOT_EVALUATED, 2",
        "NOT_APPLICABLE, 2",
        "FLAGGED, 2",
        "refused, 3",
        "throws, 70",
        "'', 70",
        "SATISFIED UNDETERMINED, 2",
        "UNDETERMINED BREACHED SATISFIED, 1",
        "BREACHED refused UNDETERMINED, 3",
        "refused throws BREACHED, 70"
    })
    void theStrongestClassWins(String records, int status) {
        Run run = Run.of(FakeEngine::new, records.replace(' ', '\n') + "\n", "assess", "-");

        assertThat(run.status()).isEqualTo(status);
    }

    @Test
    void anInputWithoutRecordsJudgedNothing() {
        assertThat(Run.of(FakeEngine::new, "", "assess", "-").status()).isEqualTo(2);
    }

    @Test
    void oneFailureCostsTheOthersNothing() {
        Run run = Run.of(FakeEngine::new, "throws\nSATISFIED\nrefused\n", "assess", "-", "--format", "json");

        assertThat(run.lines())
                .containsExactly(
                        "{\"id\":\"SATISFIED\"}",
                        "{\"summary\":{\"read\":3,\"assessed\":1,\"refused\":1,\"failed\":1,\"refusals\":["
                                + "{\"file\":\"-\",\"number\":3,\"line\":3,\"pointer\":\"/costs/0\","
                                + "\"reason\":\"is wrong. Maybe \\u001B[31mred\\u001B[0m.\"}]}}");
        assertThat(run.err())
                .contains("-:1 internal error: java.lang.IllegalStateException: as the test asked")
                .contains("-:3 refused: /costs/0 is wrong. Maybe ?[31mred?[0m.");
    }

    static Stream<Arguments> wrongUsage() {
        return Stream.of(
                        "",
                        "assess",
                        "asses x.json",
                        "assess no-such-file.json",
                        "assess .",
                        "assess - --lang fr",
                        "assess - --format xml",
                        "assess - --law-of 2026-02-30",
                        "assess - --knowledge-date today",
                        "assess - --profile travel",
                        "assess - --pack no-such-pack",
                        "assess - --rates no-such-rates.csv",
                        "assess - --unknown",
                        "missing",
                        "schema recipe",
                        "packs x",
                        "requirements --category pilot",
                        "demo no-such-folder")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("wrongUsage")
    void wrongUsageIsOneClass(String commandLine) {
        Run run = Run.of(
                FakeEngine::new,
                "BREACHED\nthrows\n",
                Arrays.stream(commandLine.split(" "))
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new));

        assertThat(run.status()).as(commandLine).isEqualTo(64);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotEmpty().doesNotContain("\tat ").doesNotContain("Exception");
    }

    @Test
    void aWrongPathIsFoundBeforeAnythingIsAssessed() {
        Run run = Run.of(FakeEngine::new, "BREACHED\n", "assess", "-", "no-such-file.json");

        assertThat(run.status()).isEqualTo(64);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("no-such-file.json cannot be read. Maybe the path is wrong.\n");
    }

    @Test
    void anInternalErrorIsOneLine() {
        Run run = Run.of(
                () -> {
                    throw new IllegalStateException("no engine\nhere");
                },
                "",
                "packs");

        assertThat(run.status()).isEqualTo(70);
        assertThat(run.err())
                .startsWith("Internal error: ")
                .contains("no engine here")
                .endsWith("\n")
                .hasLineCount(1);
    }

    @Test
    void debugShowsWhereItHappened() {
        Run run = Run.of(
                () -> {
                    throw new IllegalStateException("no engine");
                },
                "",
                "packs",
                "--debug");

        assertThat(run.status()).isEqualTo(70);
        assertThat(run.err()).contains("    at io.github.fairrecruit.compliance.cli.");
    }

    @Test
    void ratesSayWhereTheyAreWrong(@TempDir Path folder) throws IOException {
        Path rates = Files.writeString(
                folder.resolve("rates.csv"), "from,to,date,rate\nSGD,USD,2024-02-01,0.7458\nSGD,USD,x,1\n");

        Run run = Run.of(FakeEngine::new, "SATISFIED", "assess", "-", "--rates", rates.toString());

        assertThat(run.status()).isEqualTo(64);
        assertThat(run.err()).contains("rates.csv:3").contains("\"x\"").contains("Maybe");
    }

    @ParameterizedTest
    @CsvSource({"--help", "--version", "assess --help", "demo --help"})
    void helpIsNoError(String commandLine) {
        Run run = Run.of(FakeEngine::new, "", commandLine.split(" "));

        assertThat(run.status()).isZero();
        assertThat(run.out()).isNotEmpty().doesNotContain("\r").doesNotContain("\u001b");
    }
}
