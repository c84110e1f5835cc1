package io.github.fairrecruit.compliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.engine.load.PackLoader;
import io.github.fairrecruit.compliance.facts.FactsVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PackCompilerTest {
    private static final String COORDINATES = "org.example:sample-packs:1.2.3";

    @TempDir
    Path packs;

    @TempDir
    Path classes;

    private SamplePack pack;

    @BeforeEach
    void aSoundPackWithItsModel() throws IOException {
        pack = new SamplePack(packs);
        write("META-INF/kie/org.example/sample-packs/drools-model", """
                Drools-Model-Version:10.2.0
                packs.other.RulesAAA
                packs.sample.more.RulesCCC
                """);
        CompiledToy.ofSamplePack().compile(classes);
    }

    @Test
    void writesWhatTheEngineLoads() throws IOException {
        Path file = compile();
        assertThat(file).isEqualTo(classes.resolve("META-INF/compliance/sample/pack.json"));
        String text = Files.readString(file);
        assertThat(text).doesNotContain("\r").endsWith("}\n");
        JsonNode json = JsonMapper.shared().readTree(text);
        assertThat(json.propertyNames()).containsExactly("format", "info", "rules", "models");
        assertThat(json.get("format").asString()).isEqualTo(PackLoader.FORMAT);
        assertThat(json.get("models").toString()).isEqualTo("[\"packs.sample.RulesBBB\"]");
        assertThat(json.get("rules").get(1).toString())
                .isEqualTo("{\"name\":\"S-FEE the fee was paid back\",\"package\":\"packs.sample\","
                        + "\"requirements\":[\"S-FEE\",\"S-AGE\"]}");
        JsonNode info = json.get("info");
        assertThat(info.get("id").asString()).isEqualTo("sample");
        assertThat(info.get("coordinates").asString()).isEqualTo(COORDINATES);
        assertThat(info.get("version").asString()).isEqualTo("1.2.3");
        assertThat(info.get("factsVersion").asString()).isEqualTo(FactsVersion.CURRENT);
        assertThat(info.get("lastChecked").asString()).isEqualTo("2026-11-23");
    }

    @Test
    void datesKeepTheirPrecisionAndRowsTheirTexts() throws IOException {
        JsonNode requirements =
                JsonMapper.shared().readTree(Files.readString(compile())).at("/info/requirements");
        assertThat(requirements).hasSize(3);
        assertThat(requirements.get(0).get("from").asString()).isEqualTo("2019");
        assertThat(requirements.get(1).get("from").asString()).isEqualTo("2019-03");
        assertThat(requirements.get(2).get("from").asString()).isEqualTo("2019-03-28");
        assertThat(requirements.get(0).get("kind").asString()).isEqualTo("DEMAND");
        assertThat(requirements.get(0).at("/texts/de/title").asString()).isEqualTo("Title de");
        assertThat(requirements.get(2).get("sameAs").asString()).isEqualTo("S-FEE");
    }

    @Test
    void equalSourcesGiveEqualBytesInEveryLocale() throws IOException {
        byte[] first = Files.readAllBytes(compile());
        Locale home = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Files.readAllBytes(compile())).isEqualTo(first);
        } finally {
            Locale.setDefault(home);
        }
    }

    @Test
    void rulesThatWereNotCompiledAreNamed() throws IOException {
        Files.delete(classes.resolve("META-INF/kie/org.example/sample-packs/drools-model"));
        assertThatThrownBy(this::compile)
                .isInstanceOf(PackProblemsException.class)
                .hasMessage("1 problem in the packs:\n"
                        + "  sample/pack.yaml: [compiled-rules] There are no compiled rules for the DRL package packs.sample. "
                        + "Maybe the build plugin did not run: declare drools-model-compiler as provided.");
    }

    @Test
    void aModelWithoutItsClassIsNamed() throws IOException {
        Files.delete(classes.resolve("packs/sample/RulesBBB.class"));
        assertThatThrownBy(this::compile)
                .hasMessageContaining("The class packs.sample.RulesBBB of the compiled rules is missing.");
    }

    @Test
    void allProblemsAreListedAtOnceAndNothingIsWritten() {
        pack.replace(SamplePack.CHAPTER + "/cases.yaml", "S-FEE: satisfied", "S-SAME: breached");
        pack.replace(SamplePack.CHAPTER + "/rules.drl", "recruitmentFee, borneByWorker", "!borneByWorker");
        assertThatThrownBy(this::compile)
                .isInstanceOf(PackProblemsException.class)
                .hasMessageStartingWith("2 problems in the packs:\n")
                .hasMessageContaining("requirements.yaml:1: [no-case-for-outcome] No case shows S-FEE as satisfied.")
                .hasMessageContaining("rules.drl:6: ");
        assertThat(classes.resolve("META-INF/compliance")).doesNotExist();
    }

    @Test
    void aPackCanBeTriedWithoutItsCases() {
        pack.delete(SamplePack.CHAPTER + "/cases.yaml");
        assertThatThrownBy(this::compile).hasMessageContaining("No case shows S-AGE as breached.");
        PackCompiler.main(new String[] {packs.toString(), classes.toString(), COORDINATES, "--without-cases"});
        assertThat(classes.resolve("META-INF/compliance/sample/pack.json")).exists();
    }

    @Test
    void wrongArgumentsAreExplained() {
        assertThatThrownBy(() -> PackCompiler.main(new String[] {"packs"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe: <folder of the packs>");
        assertThatThrownBy(() -> PackCompiler.compile(packs, classes, "sample"))
                .hasMessage("\"sample\" are no coordinates. Maybe write group:artifact:version.");
    }

    private Path compile() {
        return PackCompiler.compile(packs, classes, COORDINATES).get(0);
    }

    private void write(String file, String text) throws IOException {
        Path path = classes.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
