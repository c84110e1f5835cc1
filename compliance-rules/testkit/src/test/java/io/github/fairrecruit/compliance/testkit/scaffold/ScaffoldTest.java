package io.github.fairrecruit.compliance.testkit.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.engine.DefaultEngine;
import io.github.fairrecruit.compliance.pack.CorridorRole;
import io.github.fairrecruit.compliance.testkit.FolderPacks;
import io.github.fairrecruit.compliance.testkit.GoldenCases;
import io.github.fairrecruit.compliance.testkit.PackLinter;
import io.github.fairrecruit.compliance.testkit.PackProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScaffoldTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
    private static final List<String> BOTH = List.of("en", "de");

    @TempDir
    Path folder;

    static Stream<NewPack> packs() {
        return Stream.of(
                new NewPack("ke-agencies", "KE", List.of(), BOTH, DAY),
                new NewPack("ke", "KE", List.of(CorridorRole.ORIGIN), List.of("en"), DAY),
                new NewPack("mx", "MX", List.of(CorridorRole.TRANSIT, CorridorRole.ORIGIN), BOTH, DAY),
                // do is a word of Java too.
                new NewPack("do", "DO", List.of(CorridorRole.values()), List.of("de", "en", "fr"), DAY),
                new NewPack("standard-9", null, List.of(), BOTH, LocalDate.of(2024, 2, 29)));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void itPassesAllChecksAsItIs(NewPack pack) {
        List<Path> written = Scaffold.folder(folder, pack);

        Path made = folder.resolve(pack.id());
        assertThat(written).hasSize(6 + pack.languages().size()).allMatch(Files::isRegularFile);
        assertThat(PackLinter.lint(folder)).isEmpty();
        assertThat(PackLinter.lint(made)).isEmpty();
        DefaultEngine engine = DefaultEngine.of(new FolderPacks().load(folder));
        GoldenCases.Result result = GoldenCases.run(engine, made);
        result.check();
        assertThat(result.cases()).isEqualTo(pack.jurisdiction() == null ? 5 : 6);
    }

    @Test
    void whatMustHoldForEveryPackHolds() {
        Scaffold.folder(folder, new NewPack("ke", "KE", List.of(), BOTH, DAY));

        PackProperties.check(DefaultEngine.of(new FolderPacks().load(folder)), "ke", 200, 1);
    }

    @Test
    void theExampleCountsTowardsNoVerdict() {
        Scaffold.folder(folder, new NewPack("ke", "KE", List.of(), BOTH, DAY));

        assertThat(new FolderPacks().load(folder).get(0).info().requirements())
                .extracting(requirement -> requirement.force().name())
                .containsExactly("DRAFT");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        NewPack pack = new NewPack("ke", "KE", List.of(), BOTH, DAY);
        Scaffold.folder(folder, pack);
        Path header = folder.resolve("ke/pack.yaml");
        Files.writeString(header, "mine");

        assertThatThrownBy(() -> Scaffold.folder(folder, pack))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is there already")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> Scaffold.mavenProject(folder, pack, "org.example", "ke-pack"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(header).hasContent("mine");
        assertThat(folder.resolve("pom.xml")).doesNotExist();
    }

    @Test
    void aMavenProjectHoldsThePackAndAnnouncesIt() throws IOException {
        NewPack pack = new NewPack("ke-agencies", "KE", List.of(), BOTH, DAY);
        Path project = folder.resolve("project");

        List<Path> written = Scaffold.mavenProject(project, pack, "org.example.ministry-of-labour", "ke-pack");

        String folders = "java/org/example/ministry_of_labour/ke_agencies/";
        assertThat(written)
                .contains(
                        project.resolve("pom.xml"),
                        project.resolve("src/main/" + folders + "KeAgenciesPacks.java"),
                        project.resolve("src/test/" + folders + "PackTest.java"),
                        project.resolve("src/main/resources/packs/ke-agencies/pack.yaml"));
        assertThat(project.resolve(
                        "src/main/resources/META-INF/services/" + "io.github.fairrecruit.compliance.RulePackProvider"))
                .hasContent("org.example.ministry_of_labour.ke_agencies.KeAgenciesPacks");
        assertThat(PackLinter.lint(project.resolve("src/main/resources/packs"))).isEmpty();
        for (Path file : written) {
            assertThat(Files.readString(file)).doesNotContainPattern("@[A-Za-z0-9]+@");
        }
    }

    /** The project is built with what this one is built with, or its readers would look for other artefacts. */
    @Test
    void theVersionsAreThoseOfThisProject() throws IOException {
        Path project = folder.resolve("project");
        Scaffold.mavenProject(project, new NewPack("ke", "KE", List.of(), BOTH, DAY), "org.example", "ke-pack");
        String pom = Files.readString(project.resolve("pom.xml"));
        String ours = Files.readString(Path.of("../../pom.xml"));

        assertThat(pom)
                .contains("<compliance.version>" + property(ours, "version") + "</compliance.version>")
                .contains("<drools.version>" + property(ours, "drools.version") + "</drools.version>")
                .contains("<version>" + property(ours, "junit.version") + "</version>")
                .contains("<version>" + property(ours, "slf4j.version") + "</version>");
        List<MatchResult> plugins = Pattern.compile("<artifactId>([a-z-]+-plugin)</artifactId>\\s*<version>([0-9.]+)<")
                .matcher(pom)
                .results()
                .toList();
        assertThat(plugins)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(plugin -> assertThat(ours)
                        .containsPattern("<artifactId>" + plugin.group(1) + "</artifactId>\\s*<version>"
                                + plugin.group(2) + "<"));
    }

    private static String property(String pom, String name) {
        return Pattern.compile("<" + name + ">([^<]+)</")
                .matcher(pom)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("KE", "KE", BOTH, "no id of a pack"),
                Arguments.of("../ke", "KE", BOTH, "no id of a pack"),
                Arguments.of("ke", "Kenya", BOTH, "no country"),
                Arguments.of("ke", "KE", List.of("de"), "lack English"),
                Arguments.of("ke", "KE", List.of("en", "en"), "name one twice"),
                Arguments.of("ke", "KE", List.of("en", "english"), "no language"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrongValuesAreRefusedWithAdvice(String id, String jurisdiction, List<String> languages, String message) {
        assertThatThrownBy(() -> new NewPack(id, jurisdiction, List.of(), languages, DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("Maybe");
    }

    @Test
    void aRoleNeedsACountry() {
        assertThatThrownBy(() -> new NewPack("ke", null, List.of(CorridorRole.ORIGIN), BOTH, DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe name the jurisdiction");
    }
}
