package io.github.fairrecruit.compliance.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads pages as XML, and holds them to what every page must keep. */
final class Pages {
    private Pages() {}

    static Document parse(String page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new InputSource(new StringReader(page)));
    }

    static List<Element> elements(Document document, String tag) {
        return list(document.getElementsByTagName(tag));
    }

    static List<Element> elements(Element parent, String tag) {
        return list(parent.getElementsByTagName(tag));
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    static Element byId(Document document, String id) {
        List<Element> found = elements(document, "*").stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .toList();
        assertThat(found).as("elements with the id " + id).hasSize(1);
        return found.get(0);
    }

    /** The cells of the rows of a table's body, by the id of its caption. */
    static List<List<String>> rows(Document document, String caption) {
        Element table = (Element) byId(document, caption).getParentNode();
        Element body = elements(table, "tbody").get(0);
        List<List<String>> rows = new ArrayList<>();
        for (Element row : elements(body, "tr")) {
            List<String> cells = new ArrayList<>();
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
                if (cell instanceof Element) {
                    cells.add(cell.getTextContent());
                }
            }
            rows.add(cells);
        }
        return rows;
    }

    static String text(String page) throws Exception {
        Document document = parse(page);
        Element body = elements(document, "body").get(0);
        return body.getTextContent();
    }

    /** What a screen reader, a keyboard and a cautious browser rely on. */
    static void hold(String page, String language) throws Exception {
        Document document = parse(page);
        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo(language);
        assertThat(elements(document, "title").get(0).getTextContent()).isNotBlank();
        ids(document);
        headings(document);
        charts(document);
        tables(document);
        nothingFromElsewhere(document, page);
    }

    private static void ids(Document document) {
        Set<String> ids = new HashSet<>();
        for (Element element : elements(document, "*")) {
            if (element.hasAttribute("id")) {
                assertThat(ids.add(element.getAttribute("id")))
                        .as("id " + element.getAttribute("id") + " once")
                        .isTrue();
            }
        }
        for (Element element : elements(document, "*")) {
            for (String id : element.getAttribute("aria-labelledby").split(" ")) {
                assertThat(id.isEmpty() || ids.contains(id)).as(id).isTrue();
            }
            String href = element.getAttribute("href");
            assertThat(!href.startsWith("#") || ids.contains(href.substring(1)))
                    .as(href)
                    .isTrue();
        }
    }

    private static void headings(Document document) {
        int level = 0;
        int first = 0;
        for (Element element : elements(document, "*")) {
            if (element.getTagName().matches("h[1-6]")) {
                int next = element.getTagName().charAt(1) - '0';
                assertThat(next).as(element.getTextContent()).isLessThanOrEqualTo(level + 1);
                level = next;
                first += next == 1 ? 1 : 0;
            }
        }
        assertThat(first).isEqualTo(1);
        assertThat(elements(document, "main")).hasSize(1);
    }

    private static void charts(Document document) {
        for (Element svg : elements(document, "svg")) {
            if (svg.getAttribute("aria-hidden").equals("true")) {
                continue;
            }
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            String title = elements(svg, "title").get(0).getAttribute("id");
            String description = elements(svg, "desc").get(0).getAttribute("id");
            assertThat(svg.getAttribute("aria-labelledby")).isEqualTo(title + " " + description);
            assertThat(elements(svg, "title").get(0).getTextContent()).isNotBlank();
            assertThat(elements(svg, "desc").get(0).getTextContent()).isNotBlank();
        }
    }

    private static void tables(Document document) {
        for (Element table : elements(document, "table")) {
            assertThat(elements(table, "caption")).hasSize(1);
            int columns = elements(elements(table, "thead").get(0), "th").size();
            assertThat(columns).isGreaterThan(1);
            for (Element head : elements(table, "th")) {
                boolean column =
                        head.getParentNode().getParentNode().getNodeName().equals("thead");
                assertThat(head.getAttribute("scope")).isEqualTo(column ? "col" : "row");
            }
            for (Element row : elements(elements(table, "tbody").get(0), "tr")) {
                assertThat(row.getChildNodes().getLength()).isEqualTo(columns);
                assertThat(row.getFirstChild().getNodeName()).isEqualTo("th");
            }
        }
    }

    private static void nothingFromElsewhere(Document document, String page) {
        for (String tag :
                List.of("script", "link", "img", "iframe", "object", "embed", "form", "base", "image", "use")) {
            assertThat(elements(document, tag)).as(tag).isEmpty();
        }
        for (Element element : elements(document, "*")) {
            assertThat(element.hasAttribute("style")).isFalse();
            assertThat(element.hasAttribute("src")).isFalse();
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName()).doesNotStartWith("on");
            }
            if (element.hasAttribute("href") && element.getAttribute("href").contains(":")) {
                assertThat(element.getAttribute("href")).startsWith("http");
                assertThat(element.getAttribute("rel")).isEqualTo("external noopener noreferrer");
            }
        }
        String style = elements(document, "style").get(0).getTextContent();
        assertThat(style).doesNotContain("@import", "url(h", "url(\"", "url(/", "url(d");
        String policy = elements(document, "meta").stream()
                .filter(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .map(meta -> meta.getAttribute("content"))
                .findFirst()
                .orElseThrow();
        assertThat(policy)
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("base-uri 'none'")
                .doesNotContain("unsafe")
                .contains(new io.github.fairrecruit.compliance.pages.Embedded(style).source());
        assertThat(page).doesNotContain("\r").endsWith("</html>\n");
    }
}
