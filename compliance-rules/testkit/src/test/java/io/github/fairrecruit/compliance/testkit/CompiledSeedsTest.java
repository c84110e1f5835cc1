package io.github.fairrecruit.compliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.assessment.Assessment;
import io.github.fairrecruit.compliance.engine.load.PackLoader;
import io.github.fairrecruit.compliance.model.CostBuilder;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.Placement;
import io.github.fairrecruit.compliance.model.PlacementBuilder;
import io.github.fairrecruit.compliance.pack.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiled rules are held to the same as their sources: what they do is seen in their bytecode. */
class CompiledSeedsTest {
    private static final String COORDINATES = "org.example:sample-packs:1.2.3";
    private static final String RULE = "S-FEE the worker bears a fee";
    private static final String SOUND_TEST = "return it.isRecruitmentFee() && it.isBorneByWorker();";
    private static final String SOUND_THEN = "Verbs.breach(\"S-FEE\", it);";

    private static Path sound;

    @TempDir
    Path folder;

    private Path packs;
    private Path classes;

    /** Code that does not belong into a rule: in its test, or on its right-hand side. */
    record Seed(String name, Check check, String test, String then) {
        @Override
        public String toString() {
            return check.word() + ": " + name;
        }
    }

    private static Seed test(String name, Check check, String code) {
        return new Seed(name, check, code + " " + SOUND_TEST, SOUND_THEN);
    }

    private static Seed then(String name, Check check, String code) {
        return new Seed(name, check, SOUND_TEST, code + " " + SOUND_THEN);
    }

    static Stream<Check> checks() {
        return Stream.concat(seeds().map(Seed::check), Stream.of(Check.COMPILED_RULES));
    }

    static Stream<Seed> seeds() {
        return Stream.of(
                test("the clock", Check.CLOCK, "if (System.currentTimeMillis() < 5) { return false; }"),
                test("the day of today", Check.CLOCK, "if (java.time.LocalDate.now() == null) { return false; }"),
                test("a file", Check.FILES, "if (java.nio.file.Files.exists(null)) { return false; }"),
                then("a file", Check.FILES, "new java.io.File(\"list\").delete();"),
                then("the network", Check.NETWORK, "new java.net.Socket(\"example.org\", 80);"),
                test("reflection", Check.REFLECTION, "if (Class.forName(\"x\") == null) { return false; }"),
                test("a class", Check.REFLECTION, "if (it.getClass() == null) { return false; }"),
                then("a thread", Check.THREADS, "new Thread().start();"),
                then("a lock", Check.THREADS, "synchronized (this) { counter(); }"),
                test("a loop", Check.LOOP, "while (it.isRecruitmentFee()) { }"),
                then("a loop", Check.LOOP, "for (int i = 0; i < 9; i++) { counter(); }"),
                then("a call of itself", Check.LOOP, "execute(it);"),
                then("a loop around a lambda", Check.LOOP, "Runnable again = () -> { while (true) { } };"),
                then("an output", Check.SIDE_EFFECT, "System.out.println(it);"),
                then("an end", Check.SIDE_EFFECT, "System.exit(1);"),
                test("a memory", Check.SIDE_EFFECT, "counter = 5;"),
                then("a withdrawn fact", Check.SIDE_EFFECT, "((Drools) null).delete(it);"),
                test(
                        "an exception",
                        Check.THROWING_RULE,
                        "if (it.isRecruitmentFee()) { throw new RuntimeException(); }"),
                test("chance", Check.FOREIGN_CALL, "if (Math.random() > 0.5) { return false; }"),
                test("the engine's own", Check.FOREIGN_CALL, "if (it.takeUncertain()) { return false; }"),
                test("another fact", Check.UNDECLARED_FACT, "if (it.isCollectedByAgency()) { return false; }"),
                test(
                        "a fact that is computed",
                        Check.UNDECLARED_FACT,
                        "if (it.yes(it.isVisa() ? \"one\" : \"other\")) { return false; }"));
    }

    @BeforeAll
    static void compileTheSoundRulesOnce(@TempDir Path once) {
        sound = once.resolve("classes");
        CompiledToy.ofSamplePack().compile(sound);
    }

    @BeforeEach
    void aSoundPack() throws IOException {
        packs = folder.resolve("packs");
        classes = folder.resolve("classes");
        new SamplePack(packs);
        try (Stream<Path> files = Files.walk(sound)) {
            for (Path file : files.toList()) {
                Files.copy(file, classes.resolve(sound.relativize(file).toString()));
            }
        }
    }

    @Test
    void soundRulesHaveNoProblems() throws IOException {
        PackCompiler.compile(packs, classes, COORDINATES);
        assertThat(PackLinter.lintJar(jar())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theBuildRefusesItAndAJarShowsIt(Seed seed) throws IOException {
        PackCompiler.compile(packs, classes, COORDINATES);
        spoilt(seed.test(), seed.then()).compile(classes);
        assertThatThrownBy(() -> PackCompiler.compile(packs, classes, COORDINATES))
                .isInstanceOfSatisfying(
                        PackProblemsException.class,
                        e -> only(
                                seed.check(),
                                "sample/fees/rules.drl",
                                // Where it reads something else, it was also compiled from something else.
                                e.problems().stream()
                                        .filter(problem -> seed.check() != Check.UNDECLARED_FACT
                                                || !problem.check().equals(Check.COMPILED_RULES.word()))
                                        .toList()));
        only(seed.check(), "toy.jar!/META-INF/compliance/sample/pack.json", PackLinter.lintJar(jar()));
    }

    private static void only(Check check, String file, List<PackProblem> problems) {
        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.check()).isEqualTo(check.word());
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.line()).isPositive();
            assertThat(problem.message()).contains("\"" + RULE + "\"");
            assertThat(problem.advice()).startsWith("Maybe ");
        });
    }

    @Test
    void rulesThatWereCompiledFromSomethingElseAreNamed() {
        spoilt("return it.isBorneByWorker();", SOUND_THEN).compile(classes);
        assertThatThrownBy(() -> PackCompiler.compile(packs, classes, COORDINATES))
                .hasMessageContaining("sample/fees/rules.drl:6: [compiled-rules] The rule \"" + RULE
                        + "\" was compiled from something else than it says now. "
                        + "Maybe an old build is left over: build again from clean.");
    }

    /** Whoever renames a rule builds again, and not always from clean. */
    @Test
    void whatAnotherBuildLeftOverIsNotLookedAt() {
        new CompiledToy("packs.sample", "RulesAAA")
                .rule("S-OLD a rule of yesterday", "Charge", "return System.nanoTime() > 0;", SOUND_THEN)
                .compile(folder.resolve("yesterday"));
        CompiledToy.ofSamplePack().compile(folder.resolve("yesterday"));
        delete(folder.resolve("yesterday/META-INF/kie/org.example/sample-packs/drools-model"));
        CompiledToy.ofSamplePack().compile(folder.resolve("yesterday"));
        assertThat(PackCompiler.compile(packs, folder.resolve("yesterday"), COORDINATES))
                .isNotEmpty();
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theMessageNamesClassAndLine() {
        spoilt("\n if (System.nanoTime() < 5) { return false; } " + SOUND_TEST, SOUND_THEN)
                .compile(classes);
        assertThatThrownBy(() -> PackCompiler.compile(packs, classes, COORDINATES))
                .hasMessageMatching(
                        "(?s).*sample/fees/rules.drl:6: \\[clock] The compiled rule \"" + RULE
                                + "\" calls System.nanoTime in the class packs.sample.P00.LambdaPredicate0, line \\d+\\. Maybe .*");
    }

    /** The linter warns; an engine that meets the rule all the same loses this one outcome and no other. */
    @Test
    void anExceptionCostsOneOutcome() throws Exception {
        PackCompiler.compile(packs, classes, COORDINATES);
        spoilt("if (it.isRecruitmentFee()) { throw new RuntimeException(\"broken\"); } " + SOUND_TEST, SOUND_THEN)
                .provider("org.example.SampleProvider", "sample")
                .compile(classes);
        Path jar = jar();
        assertThat(PackLinter.lintJar(jar)).extracting(PackProblem::check).containsOnly("throwing-rule");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            Assessment assessment = ComplianceEngine.create().assess(placement(), AssessmentOptions.defaults());
            assertThat(assessment.outcome("S-FEE").orElseThrow().outcome()).isEqualTo(Outcome.NOT_EVALUATED);
            assertThat(assessment.outcome("S-FEE").orElseThrow().error()).contains("broken");
            assertThat(assessment.outcome("S-AGE").orElseThrow().outcome()).isNotEqualTo(Outcome.NOT_EVALUATED);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Placement placement() {
        return PlacementBuilder.builder()
                .costs(List.of(CostBuilder.builder()
                        .category(CostCategory.RECRUITMENT_FEE)
                        .build()))
                .build();
    }

    @Test
    void whatIsNoJarIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("toy.jar"), "no jar");
        assertThat(PackLinter.lintJar(text)).singleElement().asString().startsWith("toy.jar: [form] ");
        assertThat(PackLinter.lintJar(folder.resolve("other.jar")))
                .singleElement()
                .asString()
                .isEqualTo("other.jar: [form] There is no such jar. "
                        + "Maybe its path is misspelt, or it is a folder of sources.");
        Files.delete(text);
        assertThat(PackLinter.lintJar(jar()))
                .singleElement()
                .asString()
                .isEqualTo("toy.jar: [form] The jar holds no pack. Maybe its build did not run PackCompiler.");
    }

    @Test
    void dataThatCannotBeUsedIsNamed() throws IOException {
        Path data = PackCompiler.compile(packs, classes, COORDINATES).get(0);
        String sound = Files.readString(data);
        Files.writeString(data, sound.replace("\"format\" : \"" + PackLoader.FORMAT, "\"format\" : \"0"));
        assertThat(PackLinter.lintJar(jar())).singleElement().asString().contains("The data has the format 0;");
        Files.writeString(data, sound.substring(0, 100));
        assertThat(PackLinter.lintJar(jar())).singleElement().asString().contains("The data is damaged: ");
        Files.writeString(data, sound.replace("packs.sample.RulesBBB", "packs.sample.RulesCCC"));
        assertThat(PackLinter.lintJar(jar())).extracting(PackProblem::check).contains(Check.COMPILED_RULES.word());
    }

    private static CompiledToy spoilt(String test, String then) {
        return new CompiledToy("packs.sample", "RulesBBB")
                .rule(RULE, "Charge", test, then)
                .rule(
                        "S-FEE the fee was paid back",
                        "Charge",
                        "return it.isFullyReimbursed();",
                        "Verbs.repaired(\"S-FEE\", it); Verbs.lift(\"S-AGE\", it, \"S-FEE\");")
                .rule(
                        "S-AGE the worker is too young",
                        "WorkerAge",
                        "return it.youngerAtRecruitmentThan(\"S-MINIMUM-AGE\");",
                        "Verbs.breach(\"S-AGE\", it);");
    }

    private Path jar() throws IOException {
        Path jar = folder.resolve("toy.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
        return jar;
    }
}
