package io.github.fairrecruit.compliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A sound pack is spoilt in one place, and the check that is meant for it, and no other, says so. */
class SeededPacksTest {
    private static final String PACK = SamplePack.FOLDER + "/pack.yaml";
    private static final String EXTENSION = SamplePack.FOLDER + "/extension.yaml";
    private static final String COVERAGE = SamplePack.FOLDER + "/coverage.yaml";
    private static final String REQUIREMENTS = SamplePack.CHAPTER + "/requirements.yaml";
    private static final String PARAMETERS = SamplePack.CHAPTER + "/parameters.yaml";
    private static final String RULES = SamplePack.CHAPTER + "/rules.drl";
    private static final String CASES = SamplePack.CHAPTER + "/cases.yaml";
    private static final String GERMAN = SamplePack.CHAPTER + "/texts.de.yaml";
    private static final String ENGLISH = SamplePack.CHAPTER + "/texts.en.yaml";

    private static final String FIRST_FACTS =
            "  facts: [Charge.recruitmentFee, Charge.borneByWorker, Charge.fullyReimbursed]\n";
    private static final String CITATION_OF_FEE =
            "  citation: { document: S, item: Art 1, status: verified, last-checked: 2026-11-23, sources: [S1] }\n";
    private static final String REQUIRES_SAMPLE = "requires: [ { pack: sample, versions: \"[1,2)\" } ]\n";
    private static final String AGE_RULE = """
            rule "S-AGE the worker is too young"
            when
                $a : WorkerAge( youngerAtRecruitmentThan("S-MINIMUM-AGE") )
            then
                breach("S-AGE", $a);
            end
            """;
    private static final String OVERRIDE = "  override: { kind: %s, pack: sample, requirement: %s, legal-basis: Act 1, "
            + "authority: Ministry, from: 2020, "
            + "citation: { document: T, item: Art 9, status: recalled, last-checked: 2026-11-23 } }\n";

    @TempDir
    Path folder;

    private SamplePack pack;

    /**
     * A way to spoil a pack.
     *
     * @param name what is spoilt
     * @param check the check that must say so
     * @param place file and perhaps line that it must name
     * @param spoil spoils the pack
     */
    record Seed(String name, Check check, String place, Consumer<SamplePack> spoil) {
        @Override
        public String toString() {
            return check.word() + ": " + name;
        }
    }

    @BeforeEach
    void aSoundPack() {
        pack = new SamplePack(folder);
        assertThat(PackLinter.lint(folder)).isEmpty();
    }

    private static Seed replace(String name, Check check, String file, int line, String old, String changed) {
        return new Seed(
                name, check, file + (line == 0 ? "" : ":" + line), sample -> sample.replace(file, old, changed));
    }

    private static Seed condition(String name, Check check, String condition) {
        return replace(name, check, RULES, 6, "borneByWorker )", "borneByWorker, " + condition + " )");
    }

    private static Seed then(String name, Check check, String code) {
        return replace(name, check, RULES, 6, "breach(\"S-FEE\", $c);", "breach(\"S-FEE\", $c); " + code);
    }

    private static Seed header(String name, Check check, String code) {
        return replace(name, check, RULES, 0, "package packs.sample;", "package packs.sample;\n" + code);
    }

    static Stream<Seed> seeds() {
        return Stream.of(inPacks(), inRequirements(), inTexts(), inParameters(), inFacts(), inRules(), inCases())
                .flatMap(seeds -> seeds);
    }

    private static Stream<Seed> inPacks() {
        return Stream.of(
                replace("an unknown key", Check.FORM, PACK, 2, "titles:", "licences: X\ntitles:"),
                new Seed(
                        "a mutant that nobody explains",
                        Check.FORM,
                        SamplePack.FOLDER + "/mutants.yaml:1",
                        sample -> sample.write(SamplePack.FOLDER + "/mutants.yaml", "- mutant: S-FEE/remove\n")),
                replace("no licence", Check.PACK_HEADER, PACK, 0, "licence: Apache-2.0\n", ""),
                replace("a language twice", Check.PACK_HEADER, PACK, 6, "[en, de]", "[en, de, en]"),
                replace("nobody looks after it", Check.PACK_HEADER, PACK, 5, "[ { name: Somebody } ]", "[]"),
                replace("a title in one language", Check.MISSING_TRANSLATION, PACK, 2, ", de: Muster", ""),
                replace("no successor", Check.PACK_STATUS, PACK, 3, "stage: draft", "stage: replaced"),
                replace(
                        "a pack that is not there",
                        Check.MISSING_PACK,
                        PACK,
                        2,
                        "titles:",
                        "requires: [ { pack: nowhere, versions: \"[1,2)\" } ]\ntitles:"),
                replace(
                        "a range that is none",
                        Check.PACK_VERSION,
                        PACK,
                        2,
                        "titles:",
                        "requires: [ { pack: nowhere, versions: \"1 to 2\" } ]\ntitles:"),
                new Seed("packs in a circle", Check.CYCLE, PACK + ":2", sample -> {
                    twin(sample);
                    sample.replace(PACK, "titles:", "requires: [ { pack: twin, versions: \"[1,2)\" } ]\ntitles:");
                    sample.replace(
                            "twin/pack.yaml",
                            "titles:",
                            "requires: [ { pack: sample, versions: \"[1,2)\" } ]\ntitles:");
                }),
                new Seed("another version", Check.PACK_VERSION, "twin/pack.yaml:2", sample -> {
                    twin(sample);
                    sample.replace(PACK, "titles:", "coordinates: org.example:sample:0.9\ntitles:");
                    sample.replace(
                            "twin/pack.yaml",
                            "titles:",
                            "requires: [ { pack: sample, versions: \"[1,2)\" } ]\ntitles:");
                }),
                new Seed("one DRL package for two packs", Check.SHARED_NAME, "twin/pack.yaml:8", sample -> {
                    twin(sample);
                    sample.replace("twin/pack.yaml", "packs.twin", "packs.sample");
                    sample.replace("twin/fees/rules.drl", "packs.twin", "packs.sample");
                }),
                replace(
                        "one rule name twice",
                        Check.SHARED_NAME,
                        RULES,
                        13,
                        "S-FEE the fee was paid back",
                        "S-FEE the worker bears a fee"));
    }

    private static Stream<Seed> inRequirements() {
        return Stream.of(
                new Seed(
                        "a withdrawn id",
                        Check.REUSED_ID,
                        REQUIREMENTS + ":1",
                        sample -> sample.replace(
                                PACK,
                                "titles:",
                                "tombstones: [ { id: S-FEE, on: 2025-01-01, why: Split in two } ]\ntitles:")),
                new Seed("one id in two packs", Check.REUSED_ID, "twin/fees/requirements.yaml:27", sample -> {
                    twin(sample);
                    for (String file : List.of("requirements", "texts.en", "texts.de", "cases")) {
                        sample.replace("twin/fees/" + file + ".yaml", "T-SAME", "S-SAME");
                    }
                }),
                new Seed("an id in small letters", Check.ID_FORM, REQUIREMENTS + ":27", sample -> {
                    for (String file : List.of(REQUIREMENTS, GERMAN, ENGLISH, CASES)) {
                        sample.replace(file, "S-SAME", "same");
                    }
                }),
                replace("no severity", Check.INCOMPLETE_REQUIREMENT, REQUIREMENTS, 14, "  severity: major\n", ""),
                replace("no citation", Check.REQUIREMENT_WITHOUT_CITATION, REQUIREMENTS, 1, CITATION_OF_FEE, ""),
                replace(
                        "a citation without sources",
                        Check.INCOMPLETE_CITATION,
                        REQUIREMENTS,
                        1,
                        "item: Art 1, status: verified, last-checked: 2026-11-23, sources: [S1]",
                        "item: Art 1, status: verified, last-checked: 2026-11-23"),
                replace(
                        "an end before the beginning",
                        Check.DATES,
                        REQUIREMENTS,
                        14,
                        "  from: 2019-03\n",
                        "  from: 2019-03\n  until: 2018\n"),
                replace("no date", Check.DATES, REQUIREMENTS, 14, "  from: 2019-03\n", ""),
                replace(
                        "known before it is law",
                        Check.DATES,
                        REQUIREMENTS,
                        14,
                        "  from: 2019-03\n",
                        "  from: 2019-03\n  known-from: 2018\n"),
                replace(
                        "no sign-off",
                        Check.SIGN_OFF,
                        REQUIREMENTS,
                        1,
                        "  sign-off: { by: none, on: 2026-11-24 }\n",
                        ""),
                replace(
                        "an outcome of another kind",
                        Check.OUTCOMES,
                        REQUIREMENTS,
                        1,
                        "  severity: critical\n  remedy: repay\n  outcomes: [satisfied, breached]",
                        "  severity: critical\n  remedy: repay\n  outcomes: [satisfied, breached, breached]"),
                new Seed(
                        "a verdict from law that is only recalled",
                        Check.RECALLED,
                        REQUIREMENTS + ":14",
                        sample -> sample.replace(PACK, "titles:", "jurisdiction: DE\ntitles:")),
                new Seed(
                        "a verdict on a number that is only recalled", Check.RECALLED, REQUIREMENTS + ":14", sample -> {
                            sample.replace(PACK, "titles:", "jurisdiction: DE\ntitles:");
                            sample.replace(
                                    REQUIREMENTS,
                                    "item: Art 2, status: recalled, last-checked: 2026-11-23 }",
                                    "item: Art 2, status: verified, last-checked: 2026-11-23, sources: [S1] }");
                        }),
                replace("the same as nothing", Check.SAME_AS, REQUIREMENTS, 27, "same-as: S-FEE", "same-as: S-FEES"),
                replace(
                        "a consequence that is not there",
                        Check.UNKNOWN_CONSEQUENCE,
                        REQUIREMENTS,
                        1,
                        FIRST_FACTS,
                        FIRST_FACTS + "  consequences: [S-PEN]\n"),
                replace(
                        "a matter without a stance",
                        Check.MATTER,
                        REQUIREMENTS,
                        1,
                        FIRST_FACTS,
                        FIRST_FACTS + "  matter: { of: worker-pays-placement-fee }\n"),
                new Seed("an override without a basis", Check.OVERRIDE, "twin/fees/requirements.yaml:1", sample -> {
                    override(sample, "tighten", "FEE");
                    sample.replace("twin/fees/requirements.yaml", "legal-basis: Act 1, ", "");
                }),
                new Seed("an override of what is not required", Check.OVERRIDE, "twin/pack.yaml", sample -> {
                    override(sample, "tighten", "FEE");
                    sample.replace("twin/pack.yaml", REQUIRES_SAMPLE, "");
                }),
                new Seed("an override of nothing", Check.OVERRIDE, "twin/pack.yaml:2", sample -> {
                    override(sample, "tighten", "FEE");
                    sample.replace("twin/fees/requirements.yaml", "requirement: S-FEE", "requirement: S-FEES");
                }),
                new Seed(
                        "an exception that lifts nothing", Check.OVERRIDE, "twin/fees/requirements.yaml:15", sample -> {
                            override(sample, "tighten", "FEE");
                            sample.replace(
                                    "twin/fees/requirements.yaml",
                                    "- id: T-AGE\n",
                                    "- id: T-AGE\n" + OVERRIDE.formatted("except", "S-AGE"));
                        }),
                new Seed(
                        "a lower age than that of the base",
                        Check.UNDECLARED_WEAKENING,
                        "twin/fees/requirements.yaml:14",
                        sample -> {
                            parametrise(sample);
                            sample.replace("twin/fees/parameters.yaml", "number: 18", "number: 15");
                        }),
                new Seed(
                        "a demand for more that lifts",
                        Check.UNDECLARED_WEAKENING,
                        "twin/fees/requirements.yaml:1",
                        sample -> {
                            override(sample, "tighten", "FEE");
                            sample.replace(
                                    "twin/fees/rules.drl",
                                    "repaired(\"T-FEE\", $c);",
                                    "repaired(\"T-FEE\", $c); lift(\"T-FEE\", $c, \"T-FEE\");");
                        }));
    }

    /** A second pack, sound beside the first. */
    private static void twin(SamplePack sample) {
        for (String file : List.of(PACK, REQUIREMENTS, PARAMETERS, RULES, CASES, GERMAN, ENGLISH)) {
            try {
                sample.write(
                        file.replace(SamplePack.FOLDER, "twin"),
                        Files.readString(sample.root().resolve(file))
                                .replace("S-", "T-")
                                .replace("packs.sample", "packs.twin")
                                .replace("id: sample", "id: twin"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(PackLinter.lint(sample.root())).isEmpty();
    }

    /** The second pack changes a requirement of the first, soundly. */
    private static void override(SamplePack sample, String kind, String requirement) {
        twin(sample);
        sample.replace("twin/pack.yaml", "titles:", REQUIRES_SAMPLE + "titles:");
        sample.replace("twin/fees/rules.drl", "    lift(\"T-AGE\", $c, \"T-FEE\");\n", "");
        sample.replace(
                "twin/fees/requirements.yaml",
                "- id: T-" + requirement + "\n",
                "- id: T-" + requirement + "\n" + OVERRIDE.formatted(kind, "S-" + requirement));
        if (!kind.equals("parametrise")) {
            assertThat(PackLinter.lint(sample.root())).isEmpty();
        }
    }

    /** The second pack judges by the rules of the first, with an age of its own. */
    private static void parametrise(SamplePack sample) {
        override(sample, "parametrise", "AGE");
        sample.replace("twin/fees/rules.drl", AGE_RULE.replace("S-", "T-"), "");
        sample.replace("twin/fees/parameters.yaml", "  unit: years\n", "  unit: years\n  replaces: S-MINIMUM-AGE\n");
        assertThat(PackLinter.lint(sample.root())).isEmpty();
    }

    private static Stream<Seed> inTexts() {
        return Stream.of(
                new Seed("no texts", Check.REQUIREMENT_WITHOUT_TEXT, REQUIREMENTS + ":14", sample -> {
                    sample.replace(ENGLISH, text("S-AGE", "en"), "");
                    sample.replace(GERMAN, text("S-AGE", "de"), "");
                }),
                new Seed(
                        "texts in one language",
                        Check.MISSING_TRANSLATION,
                        REQUIREMENTS + ":14",
                        sample -> sample.replace(GERMAN, text("S-AGE", "de"), "")),
                replace("a text without a title", Check.MISSING_TRANSLATION, GERMAN, 1, "  title: Title de\n", ""),
                new Seed(
                        "texts of nothing",
                        Check.UNUSED_TEXT,
                        GERMAN,
                        sample -> sample.replace(GERMAN, "S-AGE:", "S-OLD:\n  title: Title\nS-AGE:")),
                new Seed(
                        "texts in a language that is not declared",
                        Check.UNUSED_TEXT,
                        SamplePack.CHAPTER + "/texts.fr.yaml",
                        sample -> sample.write(SamplePack.CHAPTER + "/texts.fr.yaml", text("S-AGE", "fr"))),
                replace("another placeholder", Check.PLACEHOLDERS, GERMAN, 1, "paid {amount}", "paid {sum}"));
    }

    private static String text(String id, String language) {
        return id + ":\n  title: Title " + language
                + "\n  demand: Demand\n  finding: \"{payer} paid {amount}\"\n  remedy: Remedy\n  worker: Worker\n";
    }

    private static Stream<Seed> inParameters() {
        return Stream.of(
                replace("no unit", Check.INCOMPLETE_PARAMETER, PARAMETERS, 1, "  unit: years\n", ""),
                replace("no event", Check.INCOMPLETE_PARAMETER, PARAMETERS, 1, "  event: recruitment\n", ""),
                replace("money without a currency", Check.INCOMPLETE_PARAMETER, PARAMETERS, 1, "years", "money"),
                replace("half a year", Check.INCOMPLETE_PARAMETER, PARAMETERS, 1, "number: 18", "number: 17.5"),
                replace(
                        "announced and known",
                        Check.INCOMPLETE_PARAMETER,
                        PARAMETERS,
                        1,
                        "number: 18",
                        "number: 18\n      announced: true"),
                replace(
                        "overlapping values",
                        Check.OVERLAPPING_VALUES,
                        PARAMETERS,
                        1,
                        "until: 2010-06",
                        "until: 2010-07"),
                replace("a hole", Check.HOLE_IN_VALUES, PARAMETERS, 1, "until: 2010-06", "until: 2010-05"),
                replace(
                        "a hole that is not there",
                        Check.HOLE_IN_VALUES,
                        PARAMETERS,
                        1,
                        "number: 18",
                        "number: 18\n      gap: Nobody knows"),
                replace(
                        "a parameter that is not there",
                        Check.UNKNOWN_PARAMETER,
                        REQUIREMENTS,
                        14,
                        "[S-MINIMUM-AGE]",
                        "[S-MINIMUM-AGE, S-MAXIMUM-AGE]"),
                new Seed("a parameter that is not listed", Check.UNDECLARED_PARAMETER, RULES + ":6", sample -> {
                    sample.replace(
                            RULES,
                            "$c : Charge( recruitmentFee, borneByWorker )",
                            "$c : WorkerAge( youngerAtRecruitmentThan(\"S-MINIMUM-AGE\") )");
                    sample.replace(
                            REQUIREMENTS,
                            FIRST_FACTS,
                            "  facts: [WorkerAge.youngerAtRecruitmentThan, Charge.fullyReimbursed]\n");
                }),
                new Seed(
                        "a parameter that nobody asks for",
                        Check.UNUSED_PARAMETER,
                        PARAMETERS + ":1",
                        sample -> sample.replace(PARAMETERS, "- id: S-MINIMUM-AGE\n", """
                                - id: S-OTHER
                                  unit: days
                                  event: signature
                                  values:
                                    - from: 2000
                                      number: 3
                                      citation: { document: S, item: Art 9, status: recalled, last-checked: 2026-11-23 }
                                - id: S-MINIMUM-AGE
                                """)));
    }

    /** Makes the rule about the age ask another fact. */
    private static void counting(SamplePack sample, String fact, String condition, String property) {
        sample.replace(
                RULES, "WorkerAge( youngerAtRecruitmentThan(\"S-MINIMUM-AGE\") )", fact + "( " + condition + " )");
        sample.replace(REQUIREMENTS, "WorkerAge.youngerAtRecruitmentThan", fact + "." + property);
    }

    private static Stream<Seed> inFacts() {
        return Stream.of(
                condition("a fact that is not listed", Check.UNDECLARED_FACT, "collectedByAgency"),
                replace("no facts at all", Check.UNDECLARED_FACT, REQUIREMENTS, 1, FIRST_FACTS, ""),
                replace(
                        "a fact that nobody reads",
                        Check.UNUSED_FACT,
                        REQUIREMENTS,
                        1,
                        "Charge.borneByWorker",
                        "Charge.borneByWorker, Charge.collectedByAgency"),
                replace(
                        "a fact that does not exist",
                        Check.UNKNOWN_FACT,
                        REQUIREMENTS,
                        1,
                        "Charge.borneByWorker",
                        "Charge.borneByWorker, Charge.bornByWorker"),
                condition("a property that does not exist", Check.UNKNOWN_FACT, "bornByWorker"),
                new Seed("a fact of the pack's own that it does not have", Check.UNKNOWN_FACT, RULES + ":6", sample -> {
                    own(sample, "no(\"contractWritten\")", "contractWritten");
                    sample.delete(EXTENSION);
                }),
                new Seed("a consequence that the pack does not have", Check.UNKNOWN_FACT, RULES + ":21", sample -> {
                    counting(sample, "PersonsAffected", "byConsequence(\"S-PEN\")", "byConsequence");
                    sample.replace(RULES, "S-PEN\")", "S-PEN\"), personsAtLeast(\"S-MINIMUM-AGE\")");
                    sample.replace(
                            REQUIREMENTS,
                            "PersonsAffected.byConsequence",
                            "PersonsAffected.byConsequence, PersonsAffected.personsAtLeast");
                }),
                new Seed(
                        "a share that is held against years",
                        Check.UNKNOWN_FACT,
                        RULES + ":21",
                        sample -> counting(sample, "PortfolioPattern", "shareAbove(\"S-MINIMUM-AGE\")", "shareAbove")),
                new Seed("a fact of another type", Check.UNKNOWN_FACT, RULES + ":6", sample -> {
                    own(sample, "no(\"contractWritten\")", "contractWritten");
                    sample.replace(EXTENSION, "yes-no", "date");
                }),
                new Seed("a place that no record has", Check.UNKNOWN_FACT, RULES + ":6", sample -> {
                    sample.replace(RULES, "borneByWorker )", "borneByWorker, no(\"/contract/wrote\") )");
                    sample.replace(
                            REQUIREMENTS, "Charge.borneByWorker", "Charge.borneByWorker, \"record:/contract/wrote\"");
                }),
                new Seed("a date asked for yes or no", Check.UNKNOWN_FACT, RULES + ":6", sample -> {
                    sample.replace(RULES, "borneByWorker )", "borneByWorker, no(\"/contract/signedOn\") )");
                    sample.replace(
                            REQUIREMENTS,
                            "Charge.borneByWorker",
                            "Charge.borneByWorker, \"record:/contract/signedOn\"");
                }),
                new Seed("a fact without a type", Check.INCOMPLETE_EXTENSION, EXTENSION + ":1", sample -> {
                    own(sample, "no(\"contractWritten\")", "contractWritten");
                    sample.replace(EXTENSION, "  type: yes-no\n", "");
                }),
                new Seed("a question in one language", Check.MISSING_TRANSLATION, EXTENSION + ":1", sample -> {
                    own(sample, "no(\"contractWritten\")", "contractWritten");
                    sample.replace(EXTENSION, ", de: Schriftlich", "");
                }),
                new Seed(
                        "a question that nothing needs",
                        Check.UNUSED_FACT,
                        EXTENSION + ":1",
                        sample -> sample.write(EXTENSION, extension())));
    }

    private static String extension() {
        return "- name: contractWritten\n  type: yes-no\n  asks: { en: In writing, de: Schriftlich }\n";
    }

    /** A sound pack with a fact of its own. */
    private static void own(SamplePack sample, String condition, String name) {
        sample.write(EXTENSION, extension());
        sample.replace(RULES, "borneByWorker )", "borneByWorker, " + condition + " )");
        sample.replace(REQUIREMENTS, "Charge.borneByWorker", "Charge.borneByWorker, extension." + name);
        assertThat(PackLinter.lint(sample.root())).isEmpty();
    }

    private static Stream<Seed> inRules() {
        return Stream.of(
                new Seed(
                        "no rule",
                        Check.REQUIREMENT_WITHOUT_RULE,
                        REQUIREMENTS + ":14",
                        sample -> sample.replace(RULES, AGE_RULE, "")),
                new Seed(
                        "a rule of nothing",
                        Check.RULE_WITHOUT_REQUIREMENT,
                        RULES + ":28",
                        sample -> sample.replace(RULES, "    breach(\"S-AGE\", $a);\nend\n", """
                            breach("S-AGE", $a);
                        end

                        rule "S-OTHER the worker bears a fee"
                        when
                            $c : Charge( recruitmentFee )
                        then
                            breach("S-FEE", $c);
                        end
                        """)),
                replace(
                        "an order of rules",
                        Check.RULE_SHAPE,
                        RULES,
                        6,
                        "rule \"S-FEE the worker bears a fee\"",
                        "rule \"S-FEE the worker bears a fee\" salience 10"),
                condition("a negation", Check.CONDITION_SHAPE, "!collectedByAgency"),
                condition("a comparison", Check.CONDITION_SHAPE, "category == category"),
                condition("a number", Check.NUMBER_IN_RULE, "amount > 900"),
                condition("a number as an argument", Check.NUMBER_IN_RULE, "above(900)"),
                new Seed("a number in quotes", Check.NUMBER_IN_RULE, RULES + ":6", sample -> {
                    sample.replace(RULES, "borneByWorker )", "borneByWorker, itemOf(\"900\") )");
                    sample.replace(REQUIREMENTS, "Charge.borneByWorker", "Charge.borneByWorker, Charge.itemOf");
                }),
                condition("a date", Check.DATE_IN_RULE, "chargedOn > \"2024-01-01\""),
                condition("a date as Drools writes it", Check.DATE_IN_RULE, "chargedOn > \"01-Jan-2024\""),
                replace(
                        "a rule that begins on a day",
                        Check.DATE_IN_RULE,
                        RULES,
                        6,
                        "rule \"S-FEE the worker bears a fee\"",
                        "rule \"S-FEE the worker bears a fee\" date-effective \"01-Jan-2024\""),
                header("a function", Check.CODE_IN_RULES, "function boolean big() { return true; }"),
                header("a global", Check.CODE_IN_RULES, "global java.util.List log;"),
                header("a type", Check.CODE_IN_RULES, "declare Fee\n  name : String\nend"),
                condition("the clock", Check.CLOCK, "System.currentTimeMillis() > limit"),
                condition("the day of today", Check.CLOCK, "chargedOn.isBefore(LocalDate.now())"),
                then("the clock", Check.CLOCK, "Instant.now();"),
                header("an import of the clock", Check.CLOCK, "import java.time.LocalDate;"),
                replace(
                        "a timer",
                        Check.CLOCK,
                        RULES,
                        6,
                        "rule \"S-FEE the worker bears a fee\"",
                        "rule \"S-FEE the worker bears a fee\" timer (int: 5s)"),
                condition("a file", Check.FILES, "Files.exists(Path.of(\"list\"))"),
                then("a file", Check.FILES, "new java.io.File(\"list\").delete();"),
                header("an import of files", Check.FILES, "import java.nio.file.Files;"),
                then("the network", Check.NETWORK, "new java.net.URL(\"https://example.org\").openStream();"),
                condition("reflection", Check.REFLECTION, "Class.forName(\"x\") != null"),
                then("a thread", Check.THREADS, "new Thread(task).start();"),
                then("a lock", Check.THREADS, "synchronized ($c) { }"),
                then("a loop", Check.LOOP, "while (true) { }"),
                then("a loop with a count", Check.LOOP, "for (int i = 0; i < 9; i++) { }"),
                then("an exception", Check.THROWING_RULE, "throw new IllegalStateException();"),
                then("a new fact", Check.SIDE_EFFECT, "insert($c);"),
                then("a changed fact", Check.SIDE_EFFECT, "modify($c) { setPayer(null) };"),
                then("a withdrawn fact", Check.SIDE_EFFECT, "retract($c);"),
                then("an output", Check.SIDE_EFFECT, "System.out.println($c);"),
                then("an assignment", Check.SIDE_EFFECT, "count = count + other;"),
                then("the session", Check.SIDE_EFFECT, "drools.halt();"));
    }

    private static Stream<Seed> inCases() {
        return Stream.of(
                new Seed(
                        "no case",
                        Check.NO_CASE_FOR_OUTCOME,
                        REQUIREMENTS + ":1",
                        sample -> sample.replace(CASES, "    S-FEE: satisfied\n", "")),
                replace(
                        "an outcome that is not declared",
                        Check.IMPOSSIBLE_EXPECTATION,
                        CASES,
                        0,
                        "- case: nobody pays",
                        "- case: repaid\n  facts: { }\n  expect: { S-FEE: remedied }\n- case: nobody pays"),
                new Seed(
                        "a provision without a reason",
                        Check.INCOMPLETE_ENTRY,
                        COVERAGE + ":1",
                        sample -> sample.write(COVERAGE, "- provision: Article 9\n  document: S\n  status: not-yet\n")),
                new Seed(
                        "a provision judged nowhere",
                        Check.INCOMPLETE_ENTRY,
                        COVERAGE + ":1",
                        sample -> sample.write(
                                COVERAGE,
                                "- { provision: Article 9, document: S, status: elsewhere, why: See there, requirement: S-NONE }\n")));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theCheckThatIsMeantForItSaysSo(Seed seed) {
        seed.spoil().accept(pack);
        List<PackProblem> problems = PackLinter.lint(folder);
        assertThat(problems)
                .extracting(PackProblem::check)
                .containsOnly(seed.check().word());
        assertThat(problems)
                .anyMatch(problem -> problem.toString().startsWith(seed.place() + ":")
                        || problem.toString().startsWith(seed.place() + " "));
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.advice()).startsWith("Maybe ").endsWith(".");
            assertThat(problem.message()).endsWith(".").doesNotContain("..", ". .");
        });
    }

    /** What the tutorial invites its reader to try. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "requirements.yaml | `  citation: { document: S, item: Art 1, status: verified, last-checked: 2026-11-23, sources: [S1] }\n` | requirements.yaml:1: [requirement-without-citation] S-FEE has no citation. Maybe add document, item, status, last-checked and sources.",
                "cases.yaml | `    S-FEE: satisfied\n` | requirements.yaml:1: [no-case-for-outcome] No case shows S-FEE as satisfied. Maybe add one to cases.yaml, or the outcome cannot be reached.",
                "texts.de.yaml | `S-FEE:\n  title: Title de\n  demand: Demand\n  finding: \"{payer} paid {amount}\"\n  remedy: Remedy\n  worker: Worker\n` | requirements.yaml:1: [missing-translation] S-FEE has no texts in \"de\". Maybe add them to texts.de.yaml.",
                "requirements.yaml | `, Charge.fullyReimbursed` | rules.drl:13: [undeclared-fact] The rule \"S-FEE the fee was paid back\" reads Charge.fullyReimbursed, which S-FEE does not list. Maybe add it to its \"facts\".",
            })
    void aPartThatIsTakenAwayIsNamedWithItsPlaceAndRemedy(String file, String part, String problem) {
        pack.replace(SamplePack.CHAPTER + "/" + file, part.replace("\\n", "\n"), "");
        assertThat(PackLinter.lint(folder)).singleElement().asString().isEqualTo(SamplePack.CHAPTER + "/" + problem);
    }

    /** A needed fact that nobody can state any longer. */
    @Test
    void aFactOfThePacksOwnThatIsTakenAwayIsNamedOnce() {
        own(pack, "no(\"contractWritten\")", "contractWritten");
        pack.delete(EXTENSION);
        assertThat(PackLinter.lint(folder))
                .singleElement()
                .asString()
                .isEqualTo("sample/fees/rules.drl:6: [unknown-fact] The rule \"S-FEE the worker bears a fee\" asks for "
                        + "the fact \"contractWritten\", which extension.yaml does not have. "
                        + "Maybe add it to extension.yaml.");
    }

    /** A check that no seed shows could fail to work without anybody noticing. */
    @Test
    void everyCheckIsShown() {
        Set<Check> shown = Stream.concat(seeds().map(Seed::check), CompiledSeedsTest.checks())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Check.class)));
        assertThat(shown).containsExactlyInAnyOrder(Check.values());
    }

    @Test
    void namesOfChecksNeverChange() {
        assertThat(Arrays.stream(Check.values()).map(Check::word))
                .contains("requirement-without-citation", "no-case-for-outcome", "number-in-rule", "undeclared-fact")
                .allMatch(word -> word.matches("[a-z]+(-[a-z]+)*"))
                .doesNotHaveDuplicates();
    }
}
