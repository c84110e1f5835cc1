package io.github.fairrecruit.compliance.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormatsTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Samples.text("catalogue-1.schema.json"), InputFormat.JSON);

    @Test
    void jsonFollowsItsSchema() {
        assertThat(SCHEMA.validate(json(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"status\" : \"COVERED\"=\"status\" : \"DONE\"",
                "\"name\" : \"a worker pays\"=\"title\" : \"a worker pays\"",
                "\"from\" : \"2019-03\"=\"from\" : \"March 2019\"",
                "\"format\" : \"1\"=\"format\" : \"2\"",
                "\"announced\" : true=\"announced\" : \"yes\""
            })
    void theSchemaIsStrict(String change) {
        String[] parts = change.split("=");
        assertThat(json()).contains(parts[0]);

        assertThat(SCHEMA.validate(json().replace(parts[0], parts[1]), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void jsonHoldsTheDataInAllLanguages() {
        JsonNode json = JsonMapper.shared().readTree(json());

        assertThat(json.at("/packs/1/info/requirements/0/texts/de/title").asString())
                .isEqualTo("Eine Grenze für die Gebühr");
        assertThat(json.at("/packs/1/info/parameters/0/values/1/number").decimalValue())
                .isEqualByComparingTo("12500.5");
        assertThat(json.at("/packs/0/coverage/0/counts/NOT_CHECKABLE").asInt()).isEqualTo(1);
        assertThat(json.at("/packs/0/coverage/0/counts/ATTESTATION_ONLY").asInt())
                .isEqualTo(1);
        assertThat(json.at("/packs/1/coverage/0/provisions/1/requirements")).hasToString("[\"XX-CAP\",\"XX-TEST\"]");
        assertThat(CatalogueFormat.JSON.write(Samples.catalogue(), "en"))
                .isEqualTo(CatalogueFormat.JSON.write(Samples.catalogue(), "de"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void allFormatsHoldTheSame(String language) throws Exception {
        JsonNode json = JsonMapper.shared().readTree(json());
        String html = HtmlCatalogueTest.html(Samples.catalogue(), language);
        String markdown = markdown(Samples.catalogue(), language);
        int requirements = 0;
        int provisions = 0;
        int cases = 0;
        for (JsonNode pack : json.get("packs")) {
            requirements += pack.at("/info/requirements").size();
            for (JsonNode golden : pack.get("cases")) {
                cases += golden.get("expect").size();
            }
            for (JsonNode document : pack.get("coverage")) {
                provisions += document.get("provisions").size();
                int counted = 0;
                for (JsonNode count : document.get("counts")) {
                    counted += count.asInt();
                }
                assertThat(counted).isEqualTo(document.get("provisions").size());
            }
        }

        assertThat(List.of(requirements, provisions, cases)).containsExactly(4, 7, 5);
        assertThat(count("<article class=\"requirement\"", html)).isEqualTo(requirements);
        assertThat(count("data-row=", html)).isEqualTo(provisions);
        assertThat(count("class=\"case\"", html)).isEqualTo(cases);
        assertThat(count("(?m)^#### (BASE|XX)-", markdown)).isEqualTo(requirements);
        assertThat(count("(?m)^\\| (?!---)", markdown) - 3).isEqualTo(provisions);
        assertThat(count("(?m)^- .* → ", markdown)).isEqualTo(cases);
    }

    @Test
    void markdownSaysTheSameAsHtml() {
        assertThat(markdown(Samples.catalogue(), "en"))
                .startsWith("# Rule catalogue\n")
                .contains("<a id=\"xx:XX-CAP\"></a>\n\n#### XX-CAP A cap on the fee\n")
                .contains("- **Provision:**\n  - **Section 296(1)** · [XX Act, s. 296(1)](<https://example.org/act>)\n")
                .contains(
                        "  - `XX-FEE-CAP` · by the day of the charge\n    - from 2002 to 30 June 2020: **2000\u00a0EUR**")
                .contains(
                        "| Principle 9 (BS-9) | elsewhere | [BASE-1](#base:BASE-1) Nobody pays; Principle 1 covers it. |")
                .contains("> **For the worker, in plain words**  \n> You pay at most the cap.")
                .contains("- a worker pays → **breached** at `/costs/0`; to repay: at least 1500.50 USD per worker\n");
        assertThat(markdown(Samples.catalogue(), "de")).startsWith("# Regelkatalog\n");
    }

    @Test
    void hostileTextsStayTextsInMarkdown() {
        String hostile = "<script>alert(1)</script>\n# x\n[a](javascript:b)|`c`\u202e\u0000";
        String markdown = markdown(Samples.catalogue(text -> text + hostile), "en");

        String plain = markdown.replace("\\`", "").replaceAll("`[^`]*`", "").replaceAll("<a id=\"[^\"<>]*\"></a>", "");
        assertThat(Pattern.compile("(?<!\\\\)<(?!https?:)").matcher(plain).find())
                .isFalse();
        assertThat(plain)
                .contains("\\<script\\>")
                .doesNotContainPattern("(?<!\\\\)]\\(javascript")
                .doesNotContain("\u202e");
        assertThat(count("(?m)^# ", markdown)).isEqualTo(1);
        assertThat(count("(?m)^#### ", markdown)).isEqualTo(4 + 3);
        // A row has three cells, whatever a text holds.
        assertThat(markdown.lines().filter(line -> line.startsWith("| ")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(count("(?<!\\\\)\\|", row)).isEqualTo(4));
    }

    @ParameterizedTest
    @EnumSource(CatalogueFormat.class)
    void equalPacksGiveEqualBytes(CatalogueFormat format) {
        String text = new String(format.write(Samples.catalogue(), "de"), StandardCharsets.UTF_8);

        assertThat(format.write(Samples.catalogue(), "de")).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        assertThat(text).endsWith("\n").doesNotContain("\r");
    }

    @Test
    void aCatalogueOfNothingIsStillOne() throws Exception {
        Catalogue nothing = Catalogue.of(List.of());

        HtmlCatalogueTest.parse(HtmlCatalogueTest.html(nothing, "en"));
        assertThat(markdown(nothing, "en")).contains("0 requirements, 0 packs");
        assertThat(new String(CatalogueFormat.JSON.write(nothing, "en"), StandardCharsets.UTF_8))
                .isEqualTo("{\n  \"format\" : \"1\",\n  \"packs\" : [ ]\n}\n");
    }

    @Test
    void damagedDataIsNamed() {
        assertThatThrownBy(() -> PackCatalogue.read("xx", "{\"format\": ".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The catalogue data of the pack xx is damaged")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> PackCatalogue.read("xx", "{\"format\": \"9\"}".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("The catalogue data of the pack xx has the format 9; known is 1."
                        + " Maybe update the pack or this program.");
    }

    private static String json() {
        return new String(CatalogueFormat.JSON.write(Samples.catalogue(), "en"), StandardCharsets.UTF_8);
    }

    private static String markdown(Catalogue catalogue, String language) {
        return new String(CatalogueFormat.MD.write(catalogue, language), StandardCharsets.UTF_8);
    }

    private static int count(String pattern, String text) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }
}
