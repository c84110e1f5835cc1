package io.github.fairrecruit.compliance.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.WorkerCategory;
import io.github.fairrecruit.compliance.pack.CitationStatus;
import io.github.fairrecruit.compliance.pack.Force;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.Reason;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import io.github.fairrecruit.compliance.pack.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"terms", "countries"})
    void languagesHaveTheSameKeys(String file) {
        Properties english = Words.load(Words.class, file + ".en.properties");
        Properties german = Words.load(Words.class, file + ".de.properties");

        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english).hasSizeGreaterThan(90);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyTermHasWords(String language) {
        Words words = Words.of(WordsTest.class, language);

        List.of(
                        Outcome.values(),
                        Reason.values(),
                        Force.values(),
                        Severity.values(),
                        CitationStatus.values(),
                        RemedyAct.values(),
                        WorkerCategory.values())
                .forEach(values -> Stream.of(values)
                        .forEach(value -> assertThat(words.say((Enum<?>) value)).isNotBlank()));
        List.of(Outcome.values(), Force.values(), Severity.values(), CitationStatus.values())
                .forEach(values -> Stream.of(values)
                        .forEach(value ->
                                assertThat(words.explain((Enum<?>) value)).endsWith(".")));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 2024-02-01, 1 February 2024",
        "en, 2024-02, February 2024",
        "en, 2024, 2024",
        "de, 2024-02-01, 1. Februar 2024",
        "de, 2024-03, März 2024"
    })
    void datesKeepTheirPrecision(String language, String date, String said) {
        assertThat(Words.of(WordsTest.class, language).date(CalendarDate.parse(date)))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 15.50, 15.50",
        "de, 15.50, '15,50'",
        "en, 2000, 2000",
        "en, -2000, -2000",
        "en, -200000, '-200\u202f000'",
        "de, 1234567.5, '1\u202f234\u202f567,5'"
    })
    void numbersFollowTheLanguage(String language, String number, String said) {
        assertThat(Words.of(WordsTest.class, language).number(new BigDecimal(number)))
                .isEqualTo(said);
    }

    @Test
    void oneIsNotMany() {
        Words words = Words.of(WordsTest.class, "en");

        assertThat(words.count("things", 1)).isEqualTo("1 thing");
        assertThat(words.count("things", 0)).isEqualTo("0 things");
        assertThat(words.count("things", 1234567)).isEqualTo("1\u202f234\u202f567 things");
    }

    /** What stands in an argument is never searched for arguments. */
    @Test
    void argumentsAreNotRead() {
        assertThat(Words.of(WordsTest.class, "en").say("pair", "{1}", "b")).isEqualTo("{1} and b");
    }

    @Test
    void whatHasNoWordsIsRefused() {
        assertThatThrownBy(() -> Words.of(WordsTest.class, "fr"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"fr\"")
                .hasMessageContaining("Maybe one of en, de");
        assertThatThrownBy(() -> Words.of(WordsTest.class, "en").say("nothing"))
                .hasMessage("No words for nothing in \"en\".");
    }

    @Test
    void countriesHaveNames() {
        assertThat(Words.of(WordsTest.class, "de").country("PH")).isEqualTo("Philippinen");
        assertThat(Words.of(WordsTest.class, "en").country("ZZ")).isEqualTo("ZZ");
    }
}
