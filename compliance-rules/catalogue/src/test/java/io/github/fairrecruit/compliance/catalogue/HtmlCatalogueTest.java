package io.github.fairrecruit.compliance.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlCatalogueTest {
    private static final String HOSTILE =
            "\"'><script>alert(1)</script><img src=x onerror=alert(2)>&amp;\u0000\u0007\u202e]]>javascript:|`*_";

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void isWellFormedAndNamesItsLanguage(String language) throws Exception {
        Document document = parse(html(Samples.catalogue(), language));

        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo(language);
        assertThat(elements(document, "title")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void showsEveryRequirementAndEveryProvisionOnce(String language) throws Exception {
        Catalogue catalogue = Samples.catalogue();
        Document document = parse(html(catalogue, language));

        List<String> shown = elements(document, "article").stream()
                .map(article -> article.getAttribute("id"))
                .toList();
        assertThat(shown).containsExactly("base:BASE-1", "base:BASE-2", "xx:XX-CAP", "xx:XX-TEST");
        List<String> rows = elements(document, "tr").stream()
                .filter(row -> row.hasAttribute("data-row"))
                .map(row -> row.getFirstChild().getTextContent())
                .toList();
        assertThat(rows)
                .containsExactly(
                        "Principle 1",
                        "Principle 2 BS-2",
                        "Principle 9 BS-9",
                        "Principle 10",
                        "Annex",
                        "Section 45",
                        "Section 296(1)");
    }

    @Test
    void saysWhatTheLawSays() throws Exception {
        String text =
                parse(html(Samples.catalogue(), "en")).getDocumentElement().getTextContent();

        assertThat(text)
                .contains("from 2002 to 30 June 2020: 2000\u00a0EUR per placement, tax included")
                .contains("from 1 May 2024: 12\u202f500.5\u00a0EUR per placement")
                .contains("Between, no value is known: Nobody has seen the text of these years.")
                .contains("from 1 January 2027: announced, value not known yet")
                .contains("In force from 27 March 2002 to 31 December 2026.")
                .contains("Known to be law since 1 January 2020")
                .contains("The law of this day counts: When was the voucher issued?")
                .contains("Not due before departure.")
                .contains("Not these workers: domestic workers, au pairs")
                .contains("Only from these countries: Philippines")
                .contains("passport, OWN_CODE")
                .contains("Philippines, Nepal")
                .contains("Section 404(2)")
                .contains("A fine of up to 30 000 EUR.")
                .contains("Sets the numbers of BASE-1")
                .contains("permits: the worker pays a placement fee")
                .contains("deprecated, to be replaced, from 1 January 2026 to 31 December 2026; Replaced by yy")
                .contains("breached at /costs/0; to repay: at least 1500.50 USD per worker")
                .contains("Repay [the amount].")
                .contains("borne in the end by the worker")
                .contains("Ministry of Labour, packs@example.org")
                .contains("nobody yet: no lawyer has signed this encoding")
                .contains("Judged by the rules ofXX-CAP")
                .contains("BASE-0");
    }

    @Test
    void speaksGerman() throws Exception {
        Document document = parse(html(Samples.catalogue(), "de"));
        String text = document.getDocumentElement().getTextContent();

        assertThat(text)
                .contains("Niemand zahlt")
                .contains("von 2002 bis 30. Juni 2020")
                .contains("12\u202f500,5\u00a0EUR je Vermittlung")
                .contains("verletzt bei /costs/0; zu erstatten: mindestens 1500,50 USD je Person")
                .contains("Nicht diese Beschäftigten: Hausangestellte, Au-pairs")
                .contains("nicht maschinell prüfbar");
        // What exists in English only is marked, so that it is spoken as English.
        assertThat(elements(document, "span").stream()
                        .filter(span -> span.getAttribute("lang").equals("en"))
                        .map(Node::getTextContent))
                .contains("a worker pays", "Speaks of attitudes.", "What a third party paid counts.", "A policy");
    }

    /** Constants are for programs. Only the pack's own ids and codes stand in the text as they are. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void showsNoConstant(String language) throws Exception {
        String text =
                parse(html(Samples.catalogue(), language)).getDocumentElement().getTextContent();
        text = text.substring(0, text.lastIndexOf("(function"));

        assertThat(text.replace("OWN_CODE", "")).doesNotContainPattern("\\b[A-Z]+_[A-Z_]+\\b");
        for (String constant : List.of("BREACHED", "PLACEMENT", "PARAMETRISE", "PERMITS", "IN_FORCE", "COVERED")) {
            assertThat(text).doesNotContain(constant);
        }
    }

    @Test
    void headingsFollowEachOtherWithoutAGap() throws Exception {
        Document document = parse(html(Samples.catalogue(), "en"));
        int level = 0;
        int seen = 0;
        for (Element element : all(document)) {
            if (element.getTagName().matches("h[1-6]")) {
                int next = element.getTagName().charAt(1) - '0';
                assertThat(next).as(element.getTextContent()).isLessThanOrEqualTo(level + 1);
                level = next;
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(15);
        assertThat(elements(document, "h1")).hasSize(1);
        assertThat(elements(document, "main")).hasSize(1);
        assertThat(elements(document, "nav")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void idsAreUniqueAndEveryLinkInsideLeadsSomewhere(boolean hostile) throws Exception {
        Document document = parse(html(Samples.catalogue(text -> hostile ? text + HOSTILE : text), "en"));
        Map<String, Integer> ids = new HashMap<>();
        List<String> targets = new ArrayList<>();
        for (Element element : all(document)) {
            if (element.hasAttribute("id")) {
                ids.merge(element.getAttribute("id"), 1, Integer::sum);
            }
            if (element.getAttribute("href").startsWith("#")) {
                targets.add(element.getAttribute("href").substring(1));
            }
            for (String reference : List.of("aria-labelledby", "for")) {
                if (element.hasAttribute(reference)) {
                    targets.addAll(List.of(element.getAttribute(reference).split(" ")));
                }
            }
        }
        assertThat(ids.values()).containsOnly(1);
        assertThat(targets).hasSizeGreaterThan(40);
        assertThat(ids.keySet()).containsAll(targets).noneMatch(id -> id.matches(".*\\s.*"));
    }

    @Test
    void hostileTextsStayTexts() throws Exception {
        Catalogue catalogue = Samples.catalogue(text -> text + HOSTILE);
        Document document = parse(html(catalogue, "de"));

        assertThat(elements(document, "script")).hasSize(1);
        assertThat(elements(document, "style")).hasSize(1);
        assertThat(elements(document, "img")).isEmpty();
        assertThat(elements(document, "article")).hasSize(4);
        for (Element element : all(document)) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName()).doesNotStartWith("on");
            }
            assertThat(element.getAttribute("href")).doesNotStartWith("javascript");
        }
        String text = document.getDocumentElement().getTextContent();
        assertThat(text)
                .contains("<script>alert(1)</script>")
                .doesNotContain("\u202e")
                .doesNotContain("\u0000");
    }

    /** Links to the law may leave the file; nothing else does, so that it can be read where there is no network. */
    @Test
    void loadsNothingFromElsewhere() throws Exception {
        String html = html(Samples.catalogue(), "en");
        Document document = parse(html);

        assertThat(html).doesNotContain("@import").doesNotContain("url(");
        for (Element element : all(document)) {
            assertThat(element.hasAttribute("src")).as(element.getTagName()).isFalse();
            if (element.getAttribute("href").startsWith("http")) {
                assertThat(element.getTagName()).isEqualTo("a");
                assertThat(element.getAttribute("rel")).contains("noopener").contains("noreferrer");
            }
        }
        assertThat(elements(document, "link")).isEmpty();
        assertThat(elements(document, "a").stream().map(a -> a.getAttribute("href")))
                .contains("https://example.org/list?a=1&b=2");
    }

    @Test
    void thePolicyNamesItsOwnStyleAndScript() throws Exception {
        Document document = parse(html(Samples.catalogue(), "en"));
        String policy = elements(document, "meta").stream()
                .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .findFirst()
                .orElseThrow()
                .getAttribute("content");

        for (String tag : List.of("style", "script")) {
            byte[] content = elements(document, tag).get(0).getTextContent().getBytes(StandardCharsets.UTF_8);
            String digest = Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
            assertThat(policy).contains(tag + "-src 'sha256-" + digest + "'");
        }
        assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe");
    }

    @Test
    void canBeReadWithoutItsScript() throws Exception {
        Document document = parse(html(Samples.catalogue(), "en"));

        List<String> hidden = all(document).stream()
                .filter(element -> element.hasAttribute("hidden"))
                .map(element -> element.getAttribute("role"))
                .toList();
        assertThat(hidden).containsExactly("search");
    }

    @Test
    void equalPacksGiveEqualBytes() {
        assertThat(CatalogueFormat.HTML.write(Samples.catalogue(), "de"))
                .isEqualTo(CatalogueFormat.HTML.write(Samples.catalogue(), "de"));
        assertThat(html(Samples.catalogue(), "de")).doesNotContain("\r");
    }

    @Test
    void anotherLanguageIsRefused() {
        assertThatThrownBy(() -> CatalogueFormat.HTML.write(Samples.catalogue(), "fr"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There are no words in the language \"fr\". Maybe one of en, de is meant.");
    }

    /** WCAG 2.2, criterion 1.4.3: 4.5 to 1 for text, in light and in dark. */
    @Test
    void textStandsOutFromItsGround() {
        String css = Samples.text("catalogue.css");
        int dark = css.indexOf("prefers-color-scheme: dark");
        for (String part : List.of(css.substring(0, dark), css.substring(dark, css.indexOf("* {")))) {
            Map<String, String> colours = new HashMap<>();
            Matcher matcher = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6})").matcher(part);
            while (matcher.find()) {
                colours.put(matcher.group(1), matcher.group(2));
            }
            assertThat(colours).hasSize(21);
            for (String ground : List.of("paper", "ground")) {
                for (String ink : List.of("ink", "soft", "link")) {
                    assertContrast(colours, ink, ground, 4.5);
                }
                assertContrast(colours, "focus", ground, 3);
            }
            assertContrast(colours, "ink", "code", 4.5);
            assertContrast(colours, "worker-ink", "worker", 4.5);
            assertContrast(colours, "alarm", "alarm-paper", 4.5);
            assertContrast(colours, "warn", "warn-paper", 4.5);
            assertContrast(colours, "tag-ink", "tag", 4.5);
            for (String mark : List.of("covered", "attest", "uncheck", "elsewhere", "notyet")) {
                assertContrast(colours, mark, "paper", 3);
            }
        }
    }

    private static void assertContrast(Map<String, String> colours, String ink, String ground, double least) {
        double one = luminance(colours.get(ink)) + 0.05;
        double other = luminance(colours.get(ground)) + 0.05;
        assertThat(Math.max(one, other) / Math.min(one, other))
                .as(ink + " " + colours.get(ink) + " on " + ground + " " + colours.get(ground))
                .isGreaterThanOrEqualTo(least);
    }

    private static double luminance(String colour) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double value = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    static String html(Catalogue catalogue, String language) {
        return new String(CatalogueFormat.HTML.write(catalogue, language), StandardCharsets.UTF_8);
    }

    static Document parse(String html) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new InputSource(new StringReader(html)));
    }

    private static List<Element> all(Document document) {
        return elements(document, "*");
    }

    private static List<Element> elements(Document document, String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
