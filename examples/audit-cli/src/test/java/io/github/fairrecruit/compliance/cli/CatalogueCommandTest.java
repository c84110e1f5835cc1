package io.github.fairrecruit.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.pack.PackInfo;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue of the real packs. */
class CatalogueCommandTest {
    private static Supplier<ComplianceEngine> engine;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeEngine() {
        ComplianceEngine made = ComplianceEngine.create();
        engine = () -> made;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyRequirementAndEveryProvisionAppearsOnce(String language) throws Exception {
        JsonNode json = JsonMapper.shared().readTree(run("--format", "json"));
        Document html = parse(run("--language", language));
        String markdown = run("--format", "md", "--language", language);
        List<String> requirements = new ArrayList<>();
        List<String> provisions = new ArrayList<>();
        List<String> covered = new ArrayList<>();
        for (JsonNode pack : json.get("packs")) {
            pack.at("/info/requirements")
                    .forEach(each -> requirements.add(pack.at("/info/id").asString() + ":"
                            + each.get("id").asString()));
            for (JsonNode document : pack.get("coverage")) {
                for (JsonNode provision : document.get("provisions")) {
                    provisions.add(provision.get("provision").asString());
                    if (provision.get("why") == null) {
                        provision
                                .get("requirements")
                                .forEach(id -> covered.add(pack.at("/info/id").asString() + ":" + id.asString()));
                    }
                }
            }
        }

        List<String> known = new ArrayList<>();
        engine.get()
                .packs()
                .forEach(pack ->
                        pack.requirements().forEach(requirement -> known.add(pack.id() + ":" + requirement.id())));
        assertThat(known).hasSizeGreaterThan(30).doesNotHaveDuplicates();
        assertThat(requirements).containsExactlyElementsOf(known);
        assertThat(covered).containsExactlyInAnyOrderElementsOf(known);
        assertThat(provisions).hasSizeGreaterThan(30);
        assertThat(ids(html, "article")).containsExactlyElementsOf(known);
        assertThat(rows(html)).hasSameSizeAs(provisions);
        assertThat(count("(?m)^<a id=\"[^\"_]+:[^\"_]+\"></a>\n\n#### ", markdown))
                .isEqualTo(known.size());
        assertThat(count("(?m)^\\| ", markdown) - count("(?m)^\\|---", markdown))
                .isEqualTo(provisions.size());
    }

    /** The cases of a pack are what shows that a rule does what it says; a pack without them would hide it. */
    @Test
    void everyRequirementHasItsCases() throws Exception {
        JsonNode json = JsonMapper.shared().readTree(run("--format", "json"));
        for (JsonNode pack : json.get("packs")) {
            for (JsonNode requirement : pack.at("/info/requirements")) {
                String id = requirement.get("id").asString();
                long cases = pack.get("cases")
                        .valueStream()
                        .filter(golden -> golden.get("expect").has(id))
                        .count();
                assertThat(cases).as(id).isPositive();
            }
        }
    }

    @Test
    void speaksGermanThroughout() throws Exception {
        String html = run("--lang=de", "--pack", "ilo-conventions,iris");
        String text = parse(html).getDocumentElement().getTextContent();

        assertThat(html).contains(" lang=\"de\">");
        assertThat(text)
                .contains("Regelkatalog")
                .contains("Mögliche Ergebnisse")
                .contains("nicht anwendbar")
                .contains("Kein Lohnabzug")
                .doesNotContain("Possible outcomes")
                .doesNotContain("Dhaka");
        assertThat(text.substring(0, text.lastIndexOf("(function")))
                .doesNotContainPattern("\\b[A-Z]+_[A-Z_]+\\b")
                .doesNotContain("NOT_APPLICABLE");
    }

    @Test
    void aFileHoldsWhatStandardOutputWouldHold() throws Exception {
        Path file = folder.resolve("catalogue.html");
        Run run = Run.of(engine, "", "catalogue", "--pack", "iris", "--output", file.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(run("--pack", "iris")).startsWith("<!DOCTYPE html>\n");
    }

    @Test
    void theSchemaIsPrinted() {
        Run run = Run.of(engine, "", "schema", "catalogue");

        assertThat(run.status()).isZero();
        assertThat(JsonMapper.shared().readTree(run.out()).at("/$id").asString())
                .isEqualTo("urn:fairrecruit:schema:catalogue:1");
    }

    @Test
    void twoRunsGiveTheSameBytes() {
        assertThat(run("--lang", "de")).isEqualTo(run("--lang", "de"));
    }

    @ParameterizedTest
    @CsvSource({
        "--format, pdf, 'html, md, json'",
        "--language, fr, 'en, de'",
        "--pack, iriss, iris",
        "--output, no/such/folder/catalogue.html, folder"
    })
    void whatIsNotKnownIsRefusedWithAdvice(String option, String value, String advice) {
        Run run = Run.of(engine, "", "catalogue", option, value);

        assertThat(run.status()).isEqualTo(64);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(value).contains("Maybe").contains(advice);
    }

    /** An engine of another make knows its packs, and neither their cases nor what they leave out. */
    @Test
    void anEngineOfAnotherMakeWillDo() throws Exception {
        ComplianceEngine other = new FakeEngine();
        Run run = Run.of(() -> other, "", "catalogue", "--format=json");

        assertThat(run.status()).isZero();
        assertThat(JsonMapper.shared()
                        .readTree(run.out())
                        .at("/packs/0/info/id")
                        .asString())
                .isEqualTo(other.packs().stream().map(PackInfo::id).findFirst().orElseThrow());
    }

    private static String run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "catalogue";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Run run = Run.of(engine, "", all);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return run.out();
    }

    private static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static List<String> ids(Document document, String tag) {
        List<String> ids = new ArrayList<>();
        NodeList nodes = document.getElementsByTagName(tag);
        for (int i = 0; i < nodes.getLength(); i++) {
            ids.add(((Element) nodes.item(i)).getAttribute("id"));
        }
        return ids;
    }

    private static List<Element> rows(Document document) {
        List<Element> rows = new ArrayList<>();
        NodeList nodes = document.getElementsByTagName("tr");
        for (int i = 0; i < nodes.getLength(); i++) {
            if (((Element) nodes.item(i)).hasAttribute("data-row")) {
                rows.add((Element) nodes.item(i));
            }
        }
        return rows;
    }

    private static int count(String pattern, String text) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }
}
