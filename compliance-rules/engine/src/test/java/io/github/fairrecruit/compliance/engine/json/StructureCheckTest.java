package io.github.fairrecruit.compliance.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fairrecruit.compliance.InvalidRecordException;
import io.github.fairrecruit.compliance.model.Placement;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StructureCheckTest {
    private static Placement placement(String json) {
        return RecruitmentJson.mapper().readValue(json, Placement.class);
    }

    @ParameterizedTest
    @EnumSource
    void fullRecordIsSound(Subject subject) {
        assertThatCode(() -> StructureCheck.check(FullRecord.of(subject.type())))
                .doesNotThrowAnyException();
    }

    @Test
    void emptyRecordIsSound() {
        assertThatCode(() -> StructureCheck.check(placement("{}"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"corridor":{"origin":"Nepal"}}      | /corridor/origin: "Nepal" is not an ISO 3166-1 alpha-2 country code such as DE. Maybe two capital letters are meant.
                    {"corridor":{"transit":["DE","de"]}} | /corridor/transit/1: "de" is not an ISO 3166-1 alpha-2 country code such as DE. Maybe two capital letters are meant.
                    {"costs":[{},null]}                  | /costs/1: A value is missing. Maybe leave out the whole object that needs it.
                    {"journey":[{}]}                     | /journey/0/kind: A value is missing. Maybe leave out the whole object that needs it.
                    {"worker":{"ages":[{"event":"RECRUITMENT","years":151}]}} | /worker/ages/0/years: 151 is above 150. Maybe there are digits too many.
                    {"worker":{"ages":[{"event":"RECRUITMENT","years":-1}]}}  | /worker/ages/0/years: -1 is below 0. Maybe a digit is missing.
                    {"group":{"workers":0}}              | /group/workers: 0 is not above zero. Maybe leave it out if it is not known.
                    {"actualTerms":{"hoursPerWeek":169}} | /actualTerms/hoursPerWeek: 169 is above 168. Maybe there are digits too many.
                    {"costs":[{"amount":{"value":1.1234567,"currency":"USD"}}]} | /costs/0/amount/value: 1.1234567 has more than 15 digits before the point or 6 after it. Maybe round it.
                    {"assertions":[{"pointer":"/a","grade":"ALLEGED","evidence":{"digest":"x"}}]} | /assertions/0/evidence/digest: "x" is not a SHA-256 digest in lower-case hexadecimal.
                    {"costs":[{"payer":"WORKER","ultimateBearer":"EMPLOYER"}]} | /costs/0/ultimateBearer: EMPLOYER cannot be the ultimate bearer of what the payer WORKER paid. Maybe it was paid back: then leave ultimateBearer out and state the reimbursement.
                    {"worker":{"categories":["GENERAL"]},"contract":{"terms":{"occupation":"9111"}}} | /worker: categories [GENERAL] leave out DOMESTIC, although occupation 9111 makes the worker one. Maybe add DOMESTIC to the categories.
                    """)
    void violation(String json, String message) {
        assertThatThrownBy(() -> StructureCheck.check(placement(json)))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessage(message);
    }

    @Test
    void firstInTheOrderOfThePointersWithACount() {
        StringBuilder json = new StringBuilder("{\"journey\":[");
        for (int i = 0; i < 12; i++) {
            json.append(i == 2 || i >= 10 ? "{}," : "{\"kind\":\"RETURN\"},");
        }
        json.append("{\"kind\":\"RETURN\"}]}");
        assertThatThrownBy(() -> StructureCheck.check(placement(json.toString())))
                .hasMessage("/journey/2/kind: A value is missing. Maybe leave out the whole object that needs it."
                        + " (And 2 more problems.)");
    }

    /** A value of the input must never be taken for an expression of a message. */
    @Test
    void valuesAreNotEvaluated() {
        for (String occupation : new String[] {"22${1+1}", "22{jakarta.x.Max.message}", "22{", "22}$"}) {
            Placement placement =
                    placement("{\"worker\":{\"categories\":[\"GENERAL\"]},\"contract\":{\"terms\":{\"occupation\":\""
                            + occupation + "\"}}}");
            assertThatThrownBy(() -> StructureCheck.check(placement))
                    .hasMessageStartingWith(
                            "/contract/terms/occupation: \"" + occupation + "\" is not an ISCO-08 code");
        }
    }

    @Test
    void everyLocaleGetsTheSameWords() {
        Locale before = Locale.getDefault();
        try {
            for (String language : new String[] {"de-DE", "fr-FR", "ja-JP", "ar-EG-u-nu-arab"}) {
                Locale.setDefault(Locale.forLanguageTag(language));
                assertThatThrownBy(() -> StructureCheck.check(placement("{\"group\":{\"workers\":-5}}")))
                        .hasMessage("/group/workers: -5 is not above zero. Maybe leave it out if it is not known.");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void nearestName() {
        var known = java.util.List.of("costs", "contract", "corridor", "recruiterChain", "SUB_AGENT");
        assertThat(Nearest.to("cost", known)).isEqualTo("costs");
        assertThat(Nearest.to("Recruiter-Chain", known)).isEqualTo("recruiterChain");
        assertThat(Nearest.to("sub-Agent", known)).isEqualTo("SUB_AGENT");
        assertThat(Nearest.to("passportNumber", known)).isNull();
        assertThat(Nearest.to("", known)).isNull();
        assertThat(Nearest.to("c".repeat(100_000), known)).isNull();
    }

    @Test
    void shownValuesAreShortAndOnOneLine() {
        assertThat(Shown.quoted("a\nb\u001b[31m")).isEqualTo("\"a?b?[31m\"");
        assertThat(Shown.quoted("x".repeat(41))).isEqualTo("\"" + "x".repeat(40) + "…\"");
        assertThat(Shown.plain("x".repeat(39) + "😀y")).isEqualTo("x".repeat(39) + "😀…");
        assertThat(Shown.plain("\ud800x")).isEqualTo("?x");
    }
}
