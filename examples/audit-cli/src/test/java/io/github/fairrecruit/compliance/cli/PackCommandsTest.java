package io.github.fairrecruit.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Packs of folders: begun, checked, tested, compared and used, with the engine that users have. */
class PackCommandsTest {
    private static final String REQUIREMENTS = "terms/requirements.yaml";

    @TempDir
    Path folder;

    private Path pack;

    @BeforeEach
    void aNewPack() {
        pack = made("packs");
    }

    private Path made(String name) {
        Run run = Run.real("pack", "new", folder.resolve(name).toString(), "--id", "ke", "--jurisdiction", "KE");
        assertThat(run.status()).as(run.err()).isZero();
        return folder.resolve(name).resolve("ke");
    }

    private static void replace(Path file, String old, String changed) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, changed));
    }

    // ------------------------------------------------------------------ new

    @Test
    void newSaysWhatItWroteAndWhatIsNext() {
        Run run = Run.real("pack", "new", folder.toString(), "--id", "mx", "--on", "2026-02-01", "--lang", "de");

        assertThat(run.lines())
                .contains("Geschrieben: " + folder.resolve("mx/pack.yaml"))
                .anyMatch(line -> line.startsWith("Was darin steht, ist ein Beispiel und nirgends Recht."));
        assertThat(folder.resolve("mx/pack.yaml")).content().contains("last-checked: 2026-02-01");
    }

    @Test
    void newOverwritesNothing() {
        Run run = Run.real("pack", "new", pack.getParent().toString(), "--id", "ke");

        assertThat(run.status()).isEqualTo(64);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("nothing is overwritten").contains("Maybe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pack",
                "pack nwe",
                "pack new",
                "pack new x",
                "pack new x --id KE",
                "pack new x --id ke --jurisdiction Kenya",
                "pack new x --id ke --role destination",
                "pack new x --id ke --jurisdiction KE --role boss",
                "pack lint",
                "pack lint no-such-folder",
                "pack test no-such-folder",
                "pack diff no-such-folder no-such-folder",
                "packs --pack-dir no-such-folder",
                "assess - --pack-dir no-such-folder"
            })
    void wrongUsageIsOneClass(String commandLine) {
        Run run = Run.real(commandLine.split(" "));

        assertThat(run.status()).as(run.err()).isEqualTo(64);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Maybe").doesNotContain("Exception");
    }

    // ------------------------------------------------------------------ lint

    @Test
    void lintFindsNothingInANewPack() {
        assertThat(Run.real("pack", "lint", pack.toString())).isEqualTo(new Run(0, "No problems.\n", ""));
        assertThat(Run.real("pack", "lint", pack.getParent().toString(), "--lang=de"))
                .isEqualTo(new Run(0, "Keine Probleme.\n", ""));
    }

    @Test
    void lintNamesFileLineCheckAndRemedy() throws IOException {
        replace(pack.resolve(REQUIREMENTS), "    sources: [EX1]\n", "");

        Run run = Run.real("pack", "lint", pack.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0))
                .matches("ke/terms/requirements\\.yaml:[0-9]+: \\[incomplete-citation] .*Maybe .*");
        assertThat(run.lines().get(1)).isEqualTo("1 problem.");
    }

    /** The base is on the class path, and its rules are compiled: only records show that the scope is narrower. */
    @Test
    void lintComparesWithTheBaseWhereAPackChangesOne() throws IOException {
        tighten("scope: { workers: [seafarer] }\n");

        Run run = Run.real("pack", "lint", pack.toString(), "--records", "400");

        assertThat(run.status()).as(run.out()).isEqualTo(1);
        assertThat(run.lines().get(0)).startsWith("Compared with what they change, on 400 generated records: KE-1 (");
        assertThat(run.lines().get(1))
                .startsWith("ke/pack.yaml: [undeclared-weakening] KE-1 is laxer than IRIS-1.a of iris and does not say"
                        + " so: breached becomes not-applicable (scope), for {")
                .contains("Maybe write \"weakens: true\"");
        assertThat(Run.real("pack", "lint", pack.toString(), "--no-against-base")
                        .status())
                .isZero();
    }

    @Test
    void lintIsContentWithWhatDemandsMore() throws IOException {
        tighten("");

        Run run = Run.real("pack", "lint", pack.toString(), "--records", "400");

        assertThat(run.status()).as(run.out()).isZero();
        assertThat(run.lines()).hasSize(2).last().isEqualTo("No problems.");
    }

    private void tighten(String more) throws IOException {
        replace(
                pack.resolve("pack.yaml"),
                "licence:",
                "requires: [ { pack: iris, versions: \"[0.1.0-SNAPSHOT,1)\" } ]\nlicence:");
        replace(
                pack.resolve(REQUIREMENTS),
                "  profiles:",
                (more.isEmpty() ? "" : "  " + more)
                        + "  override: { kind: tighten, pack: iris, requirement: IRIS-1.a, legal-basis: Example,"
                        + " authority: Nobody, citation: { document: EXAMPLE, item: Section 1, status: verified,"
                        + " last-checked: 2026-11-23, sources: [EX1] } }\n  profiles:");
        // The cases of the new pack say nothing of charges; what they show is not the matter here.
        replace(
                pack.resolve("terms/cases.yaml"),
                "    contract:",
                "    costs: []\n    statements: [ { closes: COSTS }, { closes: DEDUCTIONS } ]\n    contract:");
    }

    // ------------------------------------------------------------------ test

    @Test
    void testRunsTheCases() {
        assertThat(Run.real("pack", "test", pack.toString()))
                .isEqualTo(new Run(0, "ke: 6 outcomes of 6 cases are as expected.\n", ""));
        assertThat(Run.real("pack", "test", pack.getParent().toString(), "--lang=de")
                        .out())
                .isEqualTo("ke: 6 Ergebnisse aus 6 Fällen sind wie erwartet.\n");
    }

    @Test
    void testShowsWhatIsNotAsExpected() throws IOException {
        replace(pack.resolve("terms/rules.drl"), "no(\"termsExplained\")", "yes(\"termsExplained\")");

        Run run = Run.real("pack", "test", pack.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("ke/terms/cases.yaml:7: case \"the terms were explained\"\n")
                .containsPattern(
                        "\n  expected +KE-1: satisfied\n  actual +KE-1: breached at record, give-information\n")
                .contains("\n  Maybe ")
                .endsWith("\nke: 4 of 6 outcomes of 6 cases are not as expected.\n");
    }

    // ------------------------------------------------------------------ diff

    @Test
    void diffOfTheSameIsNothing() {
        Run run = Run.real("pack", "diff", pack.toString(), made("other").toString());

        assertThat(run)
                .isEqualTo(new Run(0, "The packs are the same.\n\nCases compared: 6; with another outcome: 0\n", ""));
    }

    @Test
    void diffSaysWhichVerdictsFlipAndWhy() throws IOException {
        Path newer = made("newer");
        replace(newer.resolve(REQUIREMENTS), "from: 2025-11-23", "from: 2025-11-24");

        Run run = Run.real("pack", "diff", pack.toString(), newer.toString());
        Run german = Run.real("pack", "diff", pack.toString(), newer.toString(), "--lang", "de");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("  changed         KE-1                      from: 2025-11-23 -> 2025-11-24\n")
                .contains("Case ke/terms/cases.yaml:17 \"nobody explained the terms, on the first day of the law\"\n"
                        + "  KE-1                      before    breached at record, give-information\n"
                        + "                            after     not-applicable date at record\n"
                        + "                            why       KE-1 from: 2025-11-23 -> 2025-11-24\n")
                .endsWith("Cases compared: 6; with another outcome: 1\n");
        assertThat(german.out())
                .contains("  geändert        KE-1 ")
                .contains("vorher    breached at record")
                .endsWith("Fälle verglichen: 6; mit anderem Ergebnis: 1\n");
    }

    @Test
    void diffAsJson() throws IOException {
        Path newer = made("newer");
        replace(newer.resolve(REQUIREMENTS), "from: 2025-11-23", "from: 2025-11-24");

        JsonNode diff = JsonMapper.shared()
                .readTree(Run.real("pack", "diff", pack.toString(), newer.toString(), "--format=json")
                        .out());

        assertThat(diff.at("/packs/0/requirements/0/id").asString()).isEqualTo("KE-1");
        assertThat(diff.at("/compared").asInt()).isEqualTo(6);
        assertThat(diff.at("/cases")).hasSize(1);
        assertThat(diff.at("/cases/0/outcomes/0/after").asString()).isEqualTo("not-applicable date at record");
    }

    @Test
    void diffFailsWhereAnIdVanishesWithoutATombstone() throws IOException {
        Path newer = made("newer");
        for (String file :
                new String[] {"requirements.yaml", "rules.drl", "texts.en.yaml", "texts.de.yaml", "cases.yaml"}) {
            replace(newer.resolve("terms").resolve(file), "KE-1", "KE-2");
        }

        Run run = Run.real("pack", "diff", pack.toString(), newer.toString());

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out())
                .contains("  new             KE-2\n")
                .containsPattern("  gone +KE-1 +without a tombstone\\. Maybe add it");

        replace(
                newer.resolve("pack.yaml"),
                "licence:",
                "tombstones: [ { id: KE-1, on: 2026-11-24, why: renamed } ]\nlicence:");

        Run buried = Run.real("pack", "diff", pack.toString(), newer.toString());
        assertThat(buried.status()).isEqualTo(1);
        assertThat(buried.out()).contains("withdrawn on 2026-11-24: renamed");
    }

    @Test
    void diffTakesRecordsFromFiles() throws IOException {
        Path newer = made("newer");
        replace(newer.resolve(REQUIREMENTS), "from: 2025-11-23", "from: 2026-01-01");
        Path records = Files.createDirectory(folder.resolve("records"));
        Files.writeString(records.resolve("a.ndjson"), """
                {"id":"flips","corridor":{"destination":"KE"},"contract":{"signedOn":"2025-12-01"},"extensions":{"ke":{"termsExplained":false}}}
                {"id":"stays","corridor":{"destination":"KE"},"contract":{"signedOn":"2026-02-01"},"extensions":{"ke":{"termsExplained":false}}}
                """);

        Run run = Run.real("pack", "diff", pack.toString(), newer.toString(), "--cases", records.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("Case a.ndjson \"flips\"")
                .doesNotContain("stays")
                .endsWith("Cases compared: 2; with another outcome: 1\n");

        Path empty = Files.createDirectory(folder.resolve("empty"));
        Run nothing = Run.real("pack", "diff", pack.toString(), newer.toString(), "--cases", empty.toString());
        assertThat(nothing.status()).isEqualTo(64);
        assertThat(nothing.err()).contains("holds no cases. Maybe");
    }

    // ------------------------------------------------------------------ use

    @Test
    void aFolderTakesPartInEveryCommand() throws IOException {
        String record =
                "{\"id\":\"r\",\"corridor\":{\"destination\":\"KE\"},\"contract\":{\"signedOn\":\"2026-02-01\"}}";
        Path file = Files.writeString(folder.resolve("r.json"), record);
        replace(pack.resolve(REQUIREMENTS), "force: draft", "force: national-law");
        String packs = pack.getParent().toString();

        Run assessed = Run.real("assess", file.toString(), "--pack-dir", packs, "--pack", "ke");
        Run missing = Run.real("missing", file.toString(), "--pack-dir", packs, "--pack", "ke", "--lang=de");
        Run binding = Run.real("requirements", "--destination", "KE", "--pack-dir", packs, "--pack", "ke");

        assertThat(assessed.status()).isEqualTo(2);
        assertThat(assessed.out())
                .contains("Example pack KE (ke 0.1.0), law of KE, destination")
                .contains("UNDETERMINED    KE-1")
                .contains("Were the terms explained to the");
        assertThat(missing.out()).contains("/extensions/ke/termsExplained").contains("Wurden der Arbeitskraft die");
        assertThat(binding.out()).contains("KE-1");
        assertThat(Run.real("catalogue", "--format=json", "--pack-dir", packs).out())
                .contains("\"KE-1\"");
        assertThat(Run.real("assess", file.toString(), "--pack", "ke").status()).isEqualTo(64);
    }

    @Test
    void packsShowsWhoseLawItIsAndHowFarItHasCome() {
        Run run = Run.real("packs", "--pack-dir", pack.toString());

        assertThat(run.status()).isZero();
        assertThat(run.lines())
                .anyMatch(line -> line.matches("ke +0\\.1\\.0 +KE +draft +2026-11-23 +1 +Example pack KE"));
        assertThat(run.lines()).anyMatch(line -> line.matches(" +since 2026-11-23"));
        assertThat(run.lines()).anyMatch(line -> line.matches("iris .* international +in force .*"));
        assertThat(Run.real("packs", "--lang=de").lines()).anyMatch(line -> line.matches("iris .* in Kraft .*"));
    }

    @Test
    void aPackThatCannotBeUsedIsListedWithItsProblem() throws IOException {
        replace(
                pack.resolve("pack.yaml"),
                "licence:",
                "requires: [ { pack: atlantis, versions: \"[1,2)\" } ]\nlicence:");

        Run run = Run.real("packs", "--pack-dir", pack.toString());
        Run json = Run.real("packs", "--pack-dir", pack.toString(), "--format=json");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out())
                .contains("  Cannot be used: The pack ke requires atlantis [1,2), which is not there. Maybe");
        assertThat(json.status()).isEqualTo(2);
        JsonNode listed = json.lines().stream()
                .map(JsonMapper.shared()::readTree)
                .filter(node -> node.at("/id").asString().equals("ke"))
                .findFirst()
                .orElseThrow();
        assertThat(listed.at("/problem").asString()).contains("atlantis");
        assertThat(listed.at("/requirements/0/id").asString()).isEqualTo("KE-1");
    }

    @Test
    void sourcesWithProblemsAreListedAtOnce() throws IOException {
        replace(pack.resolve(REQUIREMENTS), "severity: major", "severity: dreadful");
        replace(pack.resolve("terms/rules.drl"), "no(\"termsExplained\")", "no(\"termsExplaned\")");

        Run run = Run.real("packs", "--pack-dir", pack.toString());

        assertThat(run.status()).isEqualTo(64);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("problems in the packs:")
                .containsPattern("ke/terms/requirements\\.yaml:[0-9]+: .*dreadful.* Maybe ")
                .containsPattern("ke/terms/rules\\.drl:[0-9]+: .*termsExplaned.* Maybe ");
    }

    @Test
    void oneIdTwiceIsWrongUsage() {
        Run run = Run.real(
                "packs",
                "--pack-dir",
                pack.toString(),
                "--pack-dir",
                made("other").toString());

        assertThat(run.status()).isEqualTo(64);
        assertThat(run.err()).contains("Two packs have the id ke").contains("Maybe");
    }
}
