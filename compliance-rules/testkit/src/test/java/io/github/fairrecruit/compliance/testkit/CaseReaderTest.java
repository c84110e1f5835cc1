package io.github.fairrecruit.compliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.fairrecruit.compliance.pack.Profile;
import io.github.fairrecruit.compliance.testkit.GoldenCase.ExpectedConflict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseReaderTest {
    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void theModelSaysWhatAScalarIs() throws IOException {
        GoldenCase golden = read("""
                - case: a
                  facts:
                    worker: { birthDate: 1990, dependants: 2, nationality: NO }
                    costs: [ { amount: 900.50 USD, chargedOn: 2024-02, inContract: true, officialTariff: unknown EUR } ]
                    contract: { terms: { occupation: 2221, hoursPerWeek: 40, sector: 86 } }
                    assertions:
                      - { pointer: /costs/0/chargedOn, value: 2023, grade: ALLEGED }
                      - { pointer: /costs/-, value: { amount: 5 USD }, grade: ALLEGED }
                  expect: { A: satisfied }
                """).get(0);
        assertThat(problems.sorted()).isEmpty();
        assertThat(golden.facts().toString())
                .isEqualTo("{\"worker\":{\"birthDate\":\"1990\",\"dependants\":2,\"nationality\":\"NO\"},"
                        + "\"costs\":[{\"amount\":{\"value\":900.50,\"currency\":\"USD\"},\"chargedOn\":\"2024-02\","
                        + "\"inContract\":true,\"officialTariff\":{\"currency\":\"EUR\"}}],"
                        + "\"contract\":{\"terms\":{\"occupation\":\"2221\",\"hoursPerWeek\":40,\"sector\":\"86\"}},"
                        + "\"assertions\":[{\"pointer\":\"/costs/0/chargedOn\",\"value\":\"2023\",\"grade\":\"ALLEGED\"},"
                        + "{\"pointer\":\"/costs/-\",\"value\":{\"amount\":{\"value\":5,\"currency\":\"USD\"}},"
                        + "\"grade\":\"ALLEGED\"}]}");
    }

    @Test
    void anotherKindOfRecordIsNamedInTheJson() throws IOException {
        GoldenCase golden = read("""
                - case: a
                  subject: agency
                  facts: { country: DE }
                  expect: { A: satisfied }
                """).get(0);
        assertThat(golden.facts().toString()).isEqualTo("{\"subject\":\"agency\",\"country\":\"DE\"}");
    }

    @Test
    void optionsAreRead() throws IOException {
        GoldenCase golden = read("""
                - case: a
                  options:
                    law-of: 2026-01-01
                    knowledge-date: 2026-11-23
                    packs: [iris]
                    profiles: [before-departure]
                    rates: [ { from: USD, to: EUR, on: 2024-01-02, rate: 0.91 } ]
                  facts: { }
                  expect: { A: satisfied }
                """).get(0);
        assertThat(problems.sorted()).isEmpty();
        assertThat(golden.options().lawOf()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(golden.options().knowledgeDate()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(golden.options().packs()).containsExactly("iris");
        assertThat(golden.options().profiles()).containsExactly(Profile.BEFORE_DEPARTURE);
        assertThat(golden.options().rates()).hasSize(1);
    }

    @Test
    void aCommaWithinBracesDoesNotEndAnExpectation() throws IOException {
        GoldenCase golden = read("""
                - case: a
                  facts: { }
                  expect: { A: breached at /costs/0, repay 900 USD and 5 EUR, missing /costs, B: satisfied }
                """).get(0);
        assertThat(problems.sorted()).isEmpty();
        assertThat(golden.expected()).containsOnlyKeys("A", "B");
        assertThat(golden.expected().get("A").expectation())
                .hasToString("breached at /costs/0, repay 900 USD and 5 EUR, missing /costs");
    }

    @Test
    void conflictsAreReadInEitherOrder() throws IOException {
        GoldenCase golden = read("""
                - case: a
                  facts: { }
                  conflicts: [ PH-FEE-CAP / DE-FEE-CAP, prevails DE-FEE-CAP, A-1 / B-1 ]
                """).get(0);
        assertThat(problems.sorted()).isEmpty();
        assertThat(golden.conflicts())
                .extracting(ExpectedConflict::conflict)
                .containsExactly("DE-FEE-CAP / PH-FEE-CAP, prevails DE-FEE-CAP", "A-1 / B-1");
        assertThat(golden.expectations()).isEqualTo(1);
    }

    @Test
    void noConflictsAreSomethingElseThanNoWord() throws IOException {
        List<GoldenCase> cases = read("""
                - case: a
                  facts: { }
                  expect: { A: satisfied }
                  conflicts: [ ]
                - case: b
                  facts: { }
                  expect: { A: satisfied }
                """);
        assertThat(cases.get(0).conflicts()).isEmpty();
        assertThat(cases.get(0).expectations()).isEqualTo(2);
        assertThat(cases.get(1).conflicts()).isNull();
    }

    @Test
    void whatIsNoConflictIsAProblem() throws IOException {
        read("""
                - case: a
                  facts: { }
                  conflicts: [ A-1 against B-1 ]
                - case: b
                  facts: { }
                  conflicts: A-1 / B-1
                """);
        assertThat(problems.sorted())
                .extracting(PackProblem::line, PackProblem::message)
                .containsExactly(
                        tuple(3, "\"A-1 against B-1\" is no conflict."), tuple(6, "The conflicts are \"A-1 / B-1\"."));
    }

    @Test
    void jsonHasTheSameShape() throws IOException {
        Path file = Files.writeString(folder.resolve("cases.json"), """
                [
                \t{
                \t\t"case": "a \\"quoted\\" name\\twith a tab and \\u00e9\\/",
                \t\t"facts": { "worker": { "birthDate": "1990" }, "costs": [ { "amount": "900 USD", "inContract": true } ] },
                \t\t"expect": { "A": "breached at /costs/0, repay 900 USD" }
                \t}
                ]
                """);
        GoldenCase golden = CaseReader.read(file, "cases.json", problems).get(0);
        assertThat(problems.sorted()).isEmpty();
        assertThat(golden.name()).isEqualTo("a \"quoted\" name\twith a tab and é/");
        assertThat(golden.line()).isEqualTo(2);
        assertThat(golden.facts().toString())
                .isEqualTo("{\"worker\":{\"birthDate\":\"1990\"},\"costs\":[{\"amount\":{\"value\":900,"
                        + "\"currency\":\"USD\"},\"inContract\":true}]}");
        assertThat(golden.expected().get("A").expectation()).hasToString("breached at /costs/0, repay 900 USD");
    }

    @Test
    void problemsNameTheirLine() throws IOException {
        read("""
                - case: a
                  options: { law-of: 2026 }
                  subject: agents
                  expect: { A: satisfied }
                - facts: { }
                  expect: { }
                """);
        assertThat(problems.sorted())
                .extracting(PackProblem::toString)
                .containsExactly(
                        "cases.yaml:1: [form] A case has no facts. Maybe write \"facts: { }\" if nothing is known.",
                        "cases.yaml:2: [form] \"2026\" is not a day. Maybe write it as 2026-11-23.",
                        "cases.yaml:3: [form] \"agents\" is no kind of record. Maybe \"agency\" is meant.",
                        "cases.yaml:5: [form] A case has no name. Maybe begin it with \"- case: …\".",
                        "cases.yaml:5: [form] The case \"case on line 5\" expects nothing. Maybe add \"expect:\" with outcomes.");
    }

    private List<GoldenCase> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("cases.yaml"), text);
        return CaseReader.read(file, "cases.yaml", problems);
    }
}
