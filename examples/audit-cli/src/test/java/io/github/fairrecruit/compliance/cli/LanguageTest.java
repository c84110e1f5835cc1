package io.github.fairrecruit.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.model.ActorKind;
import io.github.fairrecruit.compliance.model.ClauseKind;
import io.github.fairrecruit.compliance.model.CostCategory;
import io.github.fairrecruit.compliance.model.CostItem;
import io.github.fairrecruit.compliance.model.DeductionPurpose;
import io.github.fairrecruit.compliance.model.DocumentType;
import io.github.fairrecruit.compliance.model.EvidenceGrade;
import io.github.fairrecruit.compliance.model.IncidentKind;
import io.github.fairrecruit.compliance.model.Independence;
import io.github.fairrecruit.compliance.model.PayPeriod;
import io.github.fairrecruit.compliance.model.Term;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.BindingForce;
import io.github.fairrecruit.compliance.pack.CorridorRole;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.OverrideKind;
import io.github.fairrecruit.compliance.pack.PackStage;
import io.github.fairrecruit.compliance.pack.Reason;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import io.github.fairrecruit.compliance.pack.Severity;
import io.github.fairrecruit.compliance.pack.Stance;
import io.github.fairrecruit.compliance.testkit.diff.PackChange.Misused.How;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageTest {
    /** Enumerations of which the tables print every constant. */
    static Stream<Enum<?>> printed() {
        return Stream.<Enum<?>[]>of(
                        Outcome.values(),
                        Reason.values(),
                        Severity.values(),
                        MissingFact.Kind.values(),
                        BindingForce.values(),
                        RemedyAct.values(),
                        CorridorRole.values(),
                        OverrideKind.values(),
                        Stance.values(),
                        PackStage.values(),
                        Verdict.values(),
                        How.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("printed")
    void everyConstantHasWords(Enum<?> constant) {
        assertThat(Language.EN.say(constant)).isNotBlank();
        assertThat(Language.DE.say(constant)).isNotBlank();
    }

    /** Enumerations whose constants may stand among the values of a finding, or in a condition. */
    static Stream<Enum<?>> codes() {
        return Stream.<Enum<?>[]>of(
                        DocumentType.values(),
                        ActorKind.values(),
                        CostCategory.values(),
                        CostItem.values(),
                        ClauseKind.values(),
                        IncidentKind.values(),
                        Term.values(),
                        DeductionPurpose.values(),
                        EvidenceGrade.values(),
                        Independence.values(),
                        PayPeriod.values(),
                        WorkerCategory.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeOfTheModelHasWords(Enum<?> code) {
        for (Language language : Language.values()) {
            assertThat(language.word("code." + code.name()))
                    .as(language + " " + code)
                    .isNotBlank()
                    .doesNotContainPattern("[A-Z]{2,}|_");
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(words("de").keySet()).isEqualTo(words("en").keySet()).hasSizeGreaterThan(300);
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Language.class.getResourceAsStream("words." + language + ".properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cross-border | grenzüberschreitend",
                "destination: DE | Zielland: DE",
                "origin: PH or destination: PH | Herkunftsland: PH oder Zielland: PH",
                "workers: SEAFARER, DOMESTIC | Arbeitskräfte: Seeleute, Hausangestellte",
                "not workers: SEAFARER | nicht für: Seeleute",
                "subject: placement, agency | Gegenstand: Vermittlung, Agentur",
                "in force from 2019-03 | in Kraft seit 2019-03",
                "in force from 2019 until 2024-02-01 | in Kraft von 2019 bis vor 2024-02-01",
                "lifted by ILO-DEF-B.exc | aufgehoben durch ILO-DEF-B.exc",
                "voucherPresented: yes | voucherPresented: ja",
                "something new | something new"
            })
    void conditionsAreTranslated(String condition, String german) {
        assertThat(Conditions.say(condition, Language.DE)).isEqualTo(german);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsEnglishInTheEngineStaysReadable(Language language) {
        assertThat(Conditions.say("not workers: SEAFARER", language)).doesNotContain("SEAFARER");
    }
}
