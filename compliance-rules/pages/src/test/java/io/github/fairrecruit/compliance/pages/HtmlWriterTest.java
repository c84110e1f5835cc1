package io.github.fairrecruit.compliance.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlWriterTest {
    @Test
    void textsAndAttributesAreEscaped() {
        assertThat(new HtmlWriter()
                        .element("p", "a<b>&\"'\u0000\u202e\ud800c", "title", "\"><script>", "lang", null)
                        .toString())
                .isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;\">a&lt;b&gt;&amp;&quot;&#39;\ufffd\ufffd\ufffdc</p>");
    }

    @Test
    void elementsEndInTheirOrder() {
        HtmlWriter html = new HtmlWriter().open("ul").open("li");

        assertThatThrownBy(() -> html.close("ul")).hasMessageContaining("</ul> cannot end [li, ul]");
        assertThatThrownBy(html::toString).hasMessage("Still open: [li, ul].");
        assertThat(html.close().close("ul").toString()).isEqualTo("<ul><li></li></ul>\n");
    }

    @Test
    void whatXmlReadsOtherwiseIsNoStyle() {
        assertThatThrownBy(() -> new HtmlWriter().own("style", new Embedded("a<b")))
                .hasMessageContaining("The style holds < or &");
        assertThat(new HtmlWriter().own("style", new Embedded("a>b")).toString())
                .isEqualTo("<style>a>b</style>\n");
    }

    @Test
    void aStyleIsNamedByItsDigest() {
        assertThat(new Embedded("").source()).isEqualTo("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
        assertThatThrownBy(() -> Embedded.of(HtmlWriterTest.class, "none.css")).hasMessageContaining("none.css");
    }
}
