package io.github.fairrecruit.compliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackLinterTest {
    private static final String REQUIREMENTS = "requirements.yaml";
    private static final String RULES = "rules.drl";

    @TempDir
    Path folder;

    private SamplePack pack;

    @BeforeEach
    void aSoundPack() {
        pack = new SamplePack(folder);
    }

    @Test
    void aSoundPackHasNoProblems() {
        assertThat(PackLinter.lint(folder)).isEmpty();
    }

    /** Each row spoils one place of the sound pack, and exactly this is reported. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // Structure.
                "requirements.yaml | provision: Article 1 | provison: Article 1 | \"provison\" is not known here. Maybe \"provision\" is meant.",
                "requirements.yaml | severity: critical\\n  remedy: repay\\n  outcomes: [satisfied, breached] | severity: critcal\\n  remedy: repay\\n  outcomes: [satisfied, breached] | \"severity\" cannot be \"critcal\". Maybe \"critical\" is meant.",
                "requirements.yaml | from: 2019-03\\n | from: 03/2019\\n | \"from\" cannot be \"03/2019\". Maybe write a date as 2019, 2019-03 or 2019-03-28.",
                "parameters.yaml | number: 18 | number: eighteen | \"number\" cannot be \"eighteen\". Maybe a plain number is meant.",
                "pack.yaml | drl-package: packs.sample | drl-package: | \"drl-package\" has no value. Maybe leave the line out.",
                "pack.yaml | titles: { en: Sample, de: Muster } | titles: { en: Sample } | The title in \"de\" is missing. Maybe add it below \"titles\".",
                "pack.yaml | id: sample | id: simple | The id is simple, the folder is sample. Maybe write \"id: sample\".",
                "pack.yaml | last-checked: 2026-11-23 | last-checked: 2026-11 | \"last-checked\" is no day. Maybe write the newest day on which the sources were checked.",
                // Requirements.
                "requirements.yaml | - id: S-SAME | - id: S-AGE | The id S-AGE is also at sample/fees/requirements.yaml:14. Maybe give it one of its own: ids are never used twice.",
                "requirements.yaml | document: S, item: Art 1, | document: S, | The citation of S-FEE has no \"item\". Maybe look it up in the source.",
                "requirements.yaml | item: Art 1, status: verified, last-checked: 2026-11-23, sources: [S1] | item: Art 1, status: verified, last-checked: 2026-11-23 | The citation of S-FEE has no \"sources\". Maybe its status is \"recalled\".",
                "requirements.yaml | item: Art 2, status: recalled, last-checked: 2026-11-23 | item: Art 2, status: recalled | The citation of S-AGE has no \"last-checked\". Maybe look it up in the source.",
                "requirements.yaml | outcomes: [satisfied, breached] | outcomes: [satisfied, breached, flagged] | S-FEE of kind demand cannot be flagged. Maybe these can be reached: breached, undetermined, remedied, waived, satisfied, not-due, not-applicable.",
                "requirements.yaml | same-as: S-FEE | same-as: S-FEES | S-SAME is the same as S-FEES, which is no other row of this pack. Maybe \"S-FEE\" is meant.",
                "requirements.yaml | parameters: [S-MINIMUM-AGE] | parameters: [S-MINIMUM-AGE, S-MAXIMUM-AGE] | S-AGE names the parameter S-MAXIMUM-AGE, which the pack does not have. Maybe \"S-MINIMUM-AGE\" is meant.",
                // Texts.
                "texts.de.yaml | S-AGE: | S-AGES: | S-AGE has no texts in \"de\". Maybe add them to texts.de.yaml.",
                "texts.de.yaml | S-AGE: | S-AGES: | There are texts for S-AGES, which the chapter does not have. Maybe \"S-AGE\" is meant.",
                "texts.de.yaml | paid {amount} | paid {sum} | S-FEE has the placeholders [payer, sum] in its \"finding\" in \"de\", and [amount, payer] in English. Maybe one is misspelt or forgotten.",
                // Parameters.
                "parameters.yaml | until: 2010-06 | until: 2010-07 | The value of S-MINIMUM-AGE from 2010-06 begins before the one from 2000 ends. Maybe add \"until: 2010-06\" to the earlier one, and sort them by date.",
                "parameters.yaml | from: 2000 | from: 2015 | A value of S-MINIMUM-AGE ends before it begins. Maybe its dates are swapped.",
                "parameters.yaml | unit: years | unit: \"\" | The parameter S-MINIMUM-AGE has no unit. Maybe add \"unit: years\".",
                // Cases.
                "cases.yaml | S-FEE: satisfied | S-SAME: breached | No case shows S-FEE as satisfied. Maybe add one to cases.yaml, or the outcome cannot be reached.",
                "cases.yaml | S-FEE: satisfied | S-FEES: satisfied | The case \"nobody pays\" expects something of S-FEES, which no pack has. Maybe \"S-FEE\" is meant.",
                "cases.yaml | S-AGE: breached | S-AGE: remedied | The case \"nobody pays\" expects remedied, which S-AGE does not declare. Maybe add it to the \"outcomes\" of S-AGE.",
                "cases.yaml | S-AGE: breached | S-AGE: brached | \"brached\" is not an outcome, in \"brached at /worker\". Maybe \"breached\" is meant.",
                "cases.yaml | case: nobody pays | case: the worker pays | The case \"the worker pays\" is also on line 1. Maybe say how the two differ.",
                "cases.yaml | expect:\\n | expects:\\n | \"expects\" is not known in a case. Maybe \"expect\" is meant.",
            })
    void everyPlaceIsChecked(String file, String old, String spoilt, String problem) {
        String path = (file.equals("pack.yaml") ? SamplePack.FOLDER : SamplePack.CHAPTER) + "/" + file;
        pack.replace(path, old.replace("\\n", "\n"), spoilt.replace("\\n", "\n"));
        assertThat(problems()).anyMatch(found -> found.startsWith("sample/") && found.endsWith(": " + problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "borneByWorker ) ; !borneByWorker ) ; negates",
                "borneByWorker ) ; borneByWorker != true ) ; compares",
                "borneByWorker ) ; borneByWorker == true ) ; compares",
                "borneByWorker ) ; amount > other ) ; compares",
                "borneByWorker ) ; amount < other ) ; compares",
                "borneByWorker ) ; above(null) ) ; asks for null",
                "borneByWorker ) ; borneByWorker || recruitmentFee ) ; is an alternative",
                "borneByWorker ) ; borneByWorker && recruitmentFee ) ; joins two conditions",
                "borneByWorker ) ; above(900) ) ; holds a number",
                "borneByWorker ) ; label matches \"fee\" ) ; compares",
                "borneByWorker ) ; eval(borneByWorker) ) ; is more than a property",
                "borneByWorker ) ; cost.payer.known() ) ; is not a property of the fact",
            })
    void conditionsArePositive(String old, String spoilt, String what) {
        pack.replace(rules(), old, spoilt);
        assertThat(problems())
                .anyMatch(found ->
                        found.startsWith(rules() + ":6: The rule \"S-FEE the worker bears a fee\" has the condition")
                                && found.contains(", which " + what + ". Maybe "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$c : Charge( recruitmentFee, borneByWorker ) | not Charge( recruitmentFee ) | has something else than a pattern where exactly one pattern belongs. Maybe one fact should offer what the rule joins, or it is two rules.",
                "$c : Charge( recruitmentFee, borneByWorker ) | exists Charge( recruitmentFee ) | has something else than a pattern where exactly one pattern belongs. Maybe one fact should offer what the rule joins, or it is two rules.",
                "$c : Charge( recruitmentFee, borneByWorker ) | forall( $c : Charge( recruitmentFee ) ) | has something else than a pattern where exactly one pattern belongs. Maybe one fact should offer what the rule joins, or it is two rules.",
                "$c : Charge( recruitmentFee, borneByWorker ) | eval( true ) | has something else than a pattern where exactly one pattern belongs. Maybe one fact should offer what the rule joins, or it is two rules.",
                "$c : Charge( recruitmentFee, borneByWorker ) | $c : Charge( recruitmentFee ) WorkerAge( ) | has 2 patterns where exactly one pattern belongs. Maybe one fact should offer what the rule joins, or it is two rules.",
                "$c : Charge( recruitmentFee, borneByWorker ) | $c : Charge( recruitmentFee ) from costs | takes its fact from somewhere else (\"from\", \"over\"). Maybe leave that out.",
                "$c : Charge( recruitmentFee, borneByWorker ) | $c : Charges( recruitmentFee, borneByWorker ) | asks for the fact Charges, which does not exist. Maybe \"Charge\" is meant.",
                "breach(\"S-FEE\", $c); | breach(\"S-FEES\", $c); | names S-FEES, which this pack does not have. Maybe \"S-FEE\" is meant.",
                "breach(\"S-FEE\", $c); | attest(\"S-FEE\", $c); | calls attest for S-FEE of kind demand. Maybe breach or lift or repaired is meant.",
                "breach(\"S-FEE\", $c); | breech(\"S-FEE\", $c); | calls breech, which is no verb. Maybe \"breach\" is meant.",
                "breach(\"S-FEE\", $c); | breach(\"S-FEE\", $d); | speaks about $d, which its pattern does not name. Maybe $c is meant.",
                "breach(\"S-FEE\", $c); | System.exit(1); | does \"System.exit(1)\", which changes something. Maybe leave it out: a rule says breach(\"ID\", $fact) and the like, and nothing else.",
                "breach(\"S-FEE\", $c); | if (true) { breach(\"S-FEE\", $c); } | calls no verb. Maybe end it with breach(\"ID\", $fact).",
                "breach(\"S-FEE\", $c); | lift(\"S-FEE\", $c); | calls lift with 1 id. Maybe lift(\"what lifts\", $fact, \"what is lifted\") is meant.",
                "rule \"S-FEE the worker bears a fee\" | rule \"S-FEE the worker bears a fee\" salience 10 | has the attribute \"salience\". Maybe leave it out: no order decides anything here.",
            })
    void rulesHaveOneShape(String old, String spoilt, String problem) {
        pack.replace(rules(), old, spoilt);
        assertThat(problems()).contains(rules() + ":6: The rule \"S-FEE the worker bears a fee\" " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "S-FEE the fee was paid back | S-FEE the worker bears a fee | The rule \"S-FEE the worker bears a fee\" is also at sample/fees/rules.drl:6. Maybe say how the two differ: one would replace the other.",
                "S-AGE the worker is too young | S-AGES the worker is too young | The rule \"S-AGES the worker is too young\" does not begin with the id of a requirement of this pack and a space. Maybe \"S-AGE\" is meant.",
                "S-AGE the worker is too young | S-FEE the worker is too young | The rule \"S-FEE the worker is too young\" speaks about S-AGE only. Maybe its name begins with the wrong id.",
                "youngerAtRecruitmentThan(\"S-MINIMUM-AGE\") | youngerAtRecruitmentThan(\"S-MINIMAL-AGE\") | The rule \"S-AGE the worker is too young\" asks for the parameter S-MINIMAL-AGE, which the pack does not have. Maybe \"S-MINIMUM-AGE\" is meant.",
                "package packs.sample; | package packs.simple; | The package is \"packs.simple\", that of the pack is packs.sample. Maybe write \"package packs.sample;\".",
                "package packs.sample; | package packs.sample; global java.util.List log; | \"global log\" is not allowed: rules see facts and verbs only. Maybe leave it out, and derive what is needed before the rules.",
                "package packs.sample; | package packs.sample; import java.time.LocalDate; | \"import java.time.LocalDate\" is not allowed: rules see facts and verbs only. Maybe leave it out, and derive what is needed before the rules.",
            })
    void rulesBelongToRequirements(String old, String spoilt, String problem) {
        pack.replace(rules(), old, spoilt);
        assertThat(problems()).anyMatch(found -> found.startsWith(rules()) && found.endsWith(": " + problem));
    }

    @Test
    void everyRequirementHasARule() {
        pack.replace(rules(), "rule \"S-AGE the worker is too young\"", "rule \"S-FEE the worker is too young\"");
        assertThat(problems())
                .contains("sample/fees/requirements.yaml:14: No rule begins with S-AGE. "
                        + "Maybe add one to rules.drl, or \"same-as\" when another row judges it.");
    }

    @Test
    void aParameterMustBeListed() {
        pack.replace(SamplePack.CHAPTER + "/" + REQUIREMENTS, "  parameters: [S-MINIMUM-AGE]\n", "");
        assertThat(problems())
                .contains(
                        "sample/fees/rules.drl:21: The rule \"S-AGE the worker is too young\" asks for the parameter "
                                + "S-MINIMUM-AGE, which S-AGE does not list. Maybe add it to its \"parameters\".",
                        "sample/fees/parameters.yaml:1: No requirement names the parameter S-MINIMUM-AGE. Maybe add it to "
                                + "\"parameters\" of the requirement that asks for it.");
    }

    @Test
    void everyRequirementIsSignedOff() {
        pack.replace(SamplePack.CHAPTER + "/" + REQUIREMENTS, "  sign-off: { by: none, on: 2026-11-24 }\n", "");
        assertThat(problems())
                .hasSize(3)
                .contains("sample/fees/requirements.yaml:1: S-FEE has no complete sign-off. "
                        + "Maybe add \"sign-off: { by: none, on: … }\" as long as no lawyer has signed.");
    }

    @Test
    void everyFieldHasAText() {
        pack.replace(SamplePack.CHAPTER + "/texts.en.yaml", "  worker: Worker\n", "");
        assertThat(problems())
                .hasSize(3)
                .contains("sample/fees/texts.en.yaml:1: S-FEE has no \"worker\" in \"en\". "
                        + "Maybe add the line; \"worker\" says it in plain words.");
    }

    @Test
    void indicatorsOnlyFlag() {
        pack.replace(
                SamplePack.CHAPTER + "/" + REQUIREMENTS,
                "  outcomes: [breached]\n  profiles: [before-departure]\n  parameters",
                "  kind: indicator\n  outcomes: [breached, flagged]\n  profiles: [before-departure]\n  parameters");
        assertThat(problems())
                .contains(
                        "sample/fees/requirements.yaml:14: S-AGE of kind indicator cannot be breached. "
                                + "Maybe these can be reached: undetermined, flagged, not-applicable.",
                        "sample/fees/requirements.yaml:14: S-AGE flags without saying why. Maybe add \"flag: risk\".",
                        "sample/fees/rules.drl:21: The rule \"S-AGE the worker is too young\" calls breach for S-AGE "
                                + "of kind indicator. Maybe flag or lift is meant.");
    }

    @Test
    void packsDoNotShareIdsOrPackages() {
        SamplePack other = new SamplePack(folder.resolve("second"));
        other.folder().toFile().renameTo(folder.resolve("twin").toFile());
        folder.resolve("second").toFile().delete();
        pack.replace("twin/pack.yaml", "id: sample", "id: twin");
        assertThat(problems())
                .contains(
                        "twin/pack.yaml:8: The DRL package packs.sample is also that of sample. "
                                + "Maybe use packs.twin: rules of one package replace each other.",
                        "twin/fees/requirements.yaml:1: The id S-FEE is also at sample/fees/requirements.yaml:1. "
                                + "Maybe give it one of its own: ids are never used twice.");
    }

    @Test
    void brokenFilesAreNamedWithTheirLine() {
        pack.write(SamplePack.CHAPTER + "/cases.yaml", "- case: a\n  facts: { costs: [ }\n");
        pack.write(rules(), "package packs.sample;\nrule \"S-FEE x\"\nwhen\n  Charge(\nthen\nend\n");
        assertThat(problems())
                .anyMatch(found -> found.startsWith("sample/fees/cases.yaml:2: This is not YAML: "))
                .anyMatch(found -> found.startsWith("sample/fees/rules.drl:") && found.contains("Maybe a comma"));
    }

    @Test
    void aKeyGivenTwiceIsNamed() {
        pack.replace(SamplePack.FOLDER + "/pack.yaml", "id: sample", "id: sample\nid: sample");
        assertThat(problems())
                .containsExactly("sample/pack.yaml:2: \"id\" is given twice. Maybe one of them is left over.");
    }

    @Test
    void chaptersKeepTheOrderOfTheInstrument() {
        pack.replace(SamplePack.FOLDER + "/pack.yaml", "id: sample", "id: sample\nchapters: [fee]");
        assertThat(problems())
                .contains(
                        "sample/pack.yaml: There is no chapter \"fee\". Maybe \"fees\" is meant.",
                        "sample/pack.yaml: \"chapters\" leaves out the chapter \"fees\". Maybe add it, or drop the list.");
    }

    @Test
    void unknownFilesAreNamed() {
        pack.write(SamplePack.CHAPTER + "/rule.drl", "");
        assertThat(problems())
                .containsExactly(
                        "sample/fees/rule.drl: This file is not known in a chapter. Maybe \"rules.drl\" is meant.");
    }

    @Test
    void anEmptyFolderIsNotSound() {
        assertThat(PackLinter.lint(folder.resolve("nowhere"))).hasSize(1);
        pack.folder().toFile().renameTo(folder.resolve(".hidden").toFile());
        assertThat(problems()).singleElement().asString().contains("The folder holds no pack.");
    }

    private List<String> problems() {
        return PackLinter.lint(folder).stream()
                .map(problem -> problem.toString().replace("[" + problem.check() + "] ", ""))
                .toList();
    }

    private static String rules() {
        return SamplePack.CHAPTER + "/" + RULES;
    }
}
