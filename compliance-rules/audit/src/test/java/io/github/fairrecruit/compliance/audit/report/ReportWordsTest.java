package io.github.fairrecruit.compliance.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.Verdict;
import io.github.fairrecruit.compliance.audit.report.Breakdown.Dimension;
import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.model.CountBounds;
import io.github.fairrecruit.compliance.model.SanctionKind;
import io.github.fairrecruit.compliance.model.Sex;
import io.github.fairrecruit.compliance.pack.BindingForce;
import io.github.fairrecruit.compliance.pack.Force;
import io.github.fairrecruit.compliance.pages.Words;
import java.math.BigDecimal;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportWordsTest {
    private static ReportWords words(String language) {
        return new ReportWords(Samples.PACKS, language);
    }

    @Test
    void languagesHaveTheSameKeys() {
        Properties english = Words.load(ReportWords.class, "words.en.properties");
        Properties german = Words.load(ReportWords.class, "words.de.properties");

        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english).hasSizeGreaterThan(300);
        for (String key : english.stringPropertyNames()) {
            assertThat(german.getProperty(key)).as(key).isNotBlank();
            assertThat(holes(german.getProperty(key))).as(key).isEqualTo(holes(english.getProperty(key)));
        }
    }

    private static TreeSet<String> holes(String text) {
        return Pattern.compile("[{][0-9][}]")
                .matcher(text)
                .results()
                .map(hole -> hole.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyConstantHasWords(String language) {
        ReportWords words = words(language);

        for (Verdict verdict : Verdict.values()) {
            assertThat(words.say(verdict)).isNotBlank();
            assertThat(words.say("Verdict." + verdict + ".means")).endsWith(".");
        }
        for (Force force : Force.values()) {
            assertThat(words.say("force." + force)).isNotBlank();
            assertThat(words.say("wording." + force, "X")).contains("(X)");
        }
        Stream.of(BindingForce.values())
                .forEach(force -> assertThat(words.say("wording." + force, "X")).contains("(X)"));
        Stream.of(SanctionKind.values())
                .forEach(kind -> assertThat(words.say("sanction." + kind)).isNotBlank());
        Stream.of(RegisterDefect.Kind.values())
                .forEach(kind -> assertThat(words.say("defect." + kind)).isNotBlank());
        Stream.of(RegisterMatch.By.values())
                .forEach(by -> assertThat(words.say("match." + by)).isNotBlank());
        Stream.of(Sex.values())
                .forEach(sex -> assertThat(words.say("sex." + sex)).isNotBlank());
        Stream.of(AmountBasis.values())
                .forEach(basis -> assertThat(words.say("basis." + basis)).isNotBlank());
        Stream.of(MissingFact.Kind.values())
                .forEach(kind -> assertThat(words.fact("/costs", kind)).isNotBlank());
        for (Dimension by : Dimension.values()) {
            for (String key : new String[] {
                "section.by-",
                "column.",
                "breakdown.intro.",
                "breakdown.chart.",
                "breakdown.caption.",
                "breakdown.verdicts.caption."
            }) {
                assertThat(words.say(key + by)).isNotBlank();
            }
        }
    }

    /** A treaty binds States: nobody else breaks it, in any language. */
    @Test
    void softLawIsNeverBrokenInWords() {
        for (Force force : Force.values()) {
            boolean law = force == Force.NATIONAL_LAW || force == Force.REPEALED;
            for (String key : new String[] {"force.", "wording."}) {
                String english = words("en").say(key + force, "X");
                String german = words("de").say(key + force, "X");
                assertThat(english).doesNotContain("breach", "violat");
                assertThat(german).doesNotContain("verletz", "verstoß");
                assertThat(english.contains("not compliant")).isEqualTo(law);
                assertThat(german.contains("nicht eingehalten")).isEqualTo(law);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CORRIDOR, NP-QA, Nepal → Qatar, Nepal → Katar",
        "CORRIDOR, ?-DE, Not known → Germany, Nicht bekannt → Deutschland",
        "CORRIDOR, XX-?, XX → not known, XX → nicht bekannt",
        "SECTOR, F, Construction, Bau",
        "SECTOR, 41, Construction (division 41), Bau (Abteilung 41)",
        "SECTOR, 43, Construction (division 43), Bau (Abteilung 43)",
        "SECTOR, 99, International organisations (division 99), Internationale Organisationen (Abteilung 99)",
        "SECTOR, 00, 00, 00",
        "SECTOR, ?, Not known, Nicht bekannt",
        "WORKER_CATEGORY, DOMESTIC, Domestic workers, Hausangestellte",
        "SEX, FEMALE, Women, Frauen",
        "QUARTER, 2024-Q3, '2024, quarter 3', 3. Quartal 2024",
        "QUARTER, odd, Odd, Odd"
    })
    void keysOfCellsAreWords(Dimension by, String key, String english, String german) {
        assertThat(words("en").key(by, key)).isEqualTo(english);
        assertThat(words("de").key(by, key)).isEqualTo(german);
    }

    /** What is unknown may all be yes, or none of it, and the bounds never round inwards. */
    @ParameterizedTest
    @CsvSource({
        "1, 2, 0, '33.3\u00a0%'",
        "1, 1, 1, '33.3\u00a0% to 66.7\u00a0%'",
        "0, 0, 5, '0.0\u00a0% to 100.0\u00a0%'",
        "0, 0, 0, –",
        "9999, 1, 0, '100.0\u00a0%'"
    })
    void sharesHaveBounds(long yes, long no, long unknown, String said) {
        assertThat(words("en").shareOfYes(new YesNoUnknown(yes, no, unknown))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "900, 900, USD, '900\u00a0USD', '900\u00a0USD'",
                "900.5, 900.50, USD, '900.50\u00a0USD', '900,50\u00a0USD'",
                "12345.678, -, KWD, 'at least 12\u202f345.678\u00a0KWD', 'mindestens 12\u202f345,678\u00a0KWD'",
                "1, 20000, EUR, '1 to 20\u202f000\u00a0EUR', '1 bis 20\u202f000\u00a0EUR'",
                "0, -, NPR, an amount in NPR that is not known yet, ein noch nicht bekannter Betrag in NPR",
                "0, 0, NPR, '0\u00a0NPR', '0\u00a0NPR'",
                "5, -, -, 'at least 5\u00a0(currency not known)', 'mindestens 5\u00a0(Währung nicht bekannt)'"
            })
    void moneyHasBounds(String least, String most, String currency, String english, String german) {
        Owed owed = new Owed("xx", currency, 1, new BigDecimal(least), most == null ? null : new BigDecimal(most));

        assertThat(words("en").owed(owed)).isEqualTo(english);
        assertThat(words("de").owed(owed)).isEqualTo(german);
    }

    @Test
    void countsHaveBounds() {
        assertThat(words("en").bounds(CountBounds.exactly(12_345))).isEqualTo("12\u202f345");
        assertThat(words("en").bounds(new CountBounds(3, null))).isEqualTo("at least 3");
        assertThat(words("de").bounds(new CountBounds(3, 5L))).isEqualTo("3 bis 5");
        // Beyond the small numbers that Java keeps one object of.
        assertThat(words("en").bounds(new CountBounds(200_000, 200_000L))).isEqualTo("200\u202f000");
    }

    @Test
    void factsAreAskedForInWords() {
        assertThat(words("en").fact("/costs", MissingFact.Kind.CLOSING_STATEMENT))
                .isEqualTo("Costs: whether the list is complete");
        assertThat(words("de").fact("/contract/terms/wage/amount", MissingFact.Kind.VALUE))
                .isEqualTo("Vertrag › Bedingungen › Lohn › Betrag");
        assertThat(words("en").fact("", MissingFact.Kind.LAW)).isEqualTo("The record as a whole: the law of that day");
        assertThat(words("en").fact("/odd/*/name", MissingFact.Kind.DISPUTED))
                .isEqualTo("Odd › name: which statement is right");
        assertThat(words("en").fact("/extensions/none/own", MissingFact.Kind.VALUE))
                .isEqualTo("Further facts › none › own");
    }

    /** A fact of a pack's own is asked for by its question. */
    @Test
    void factsOfAPackAreAskedForByTheirQuestion() {
        Samples.PACKS.stream()
                .filter(pack -> !pack.extension().isEmpty())
                .forEach(pack -> assertThat(words("de")
                                .fact(
                                        "/extensions/" + pack.id() + "/"
                                                + pack.extension().get(0).name(),
                                        MissingFact.Kind.VALUE))
                        .isEqualTo(pack.extension().get(0).question("de")));
        assertThat(Samples.PACKS).anyMatch(pack -> !pack.extension().isEmpty());
    }

    @Test
    void nationalLawIsNamedAsSuch() {
        assertThat(words("en").pack("de")).isEqualTo("Germany (national law)");
        assertThat(words("de").pack("ph")).isEqualTo("Philippinen (nationales Recht)");
        assertThat(words("en").pack("ilo-conventions")).isEqualTo("ILO conventions");
        assertThat(words("en").pack("gone")).isEqualTo("gone");
    }
}
