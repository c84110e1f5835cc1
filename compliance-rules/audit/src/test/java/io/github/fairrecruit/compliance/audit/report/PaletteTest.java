package io.github.fairrecruit.compliance.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.pages.Embedded;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours of the pages, held to WCAG 2.2: 4.5 for texts, 3 for what a chart is read by. */
class PaletteTest {
    private static final String STYLE =
            Embedded.of(HtmlReport.class, "report.css").content();
    private static final Map<String, String> COLOURS = colours();

    private static Map<String, String> colours() {
        Map<String, String> colours = new HashMap<>();
        Matcher matcher =
                Pattern.compile("--([a-z-]+): (#[0-9a-f]{6})").matcher(STYLE.substring(0, STYLE.indexOf("@media")));
        while (matcher.find()) {
            colours.put(matcher.group(1), matcher.group(2));
        }
        return colours;
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, ground",
        "soft, paper",
        "soft, ground",
        "accent, paper",
        "accent, ground",
        "ink, code",
        "warn, warn-paper",
        "accent, warn-paper"
    })
    void textsCanBeRead(String text, String ground) {
        assertThat(contrast(COLOURS.get(text), COLOURS.get(ground))).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @CsvSource({
        "not-met, paper",
        "incomplete, paper",
        "undetermined, paper",
        "nothing, paper",
        "reserved, paper",
        "met, paper",
        "focus, paper",
        "focus, ground"
    })
    void chartsAndFocusCanBeSeen(String part, String ground) {
        assertThat(contrast(COLOURS.get(part), COLOURS.get(ground))).isGreaterThanOrEqualTo(3);
    }

    /** Every colour is one of those above: none comes in by another way. */
    @Test
    void thePaletteIsAll() {
        Matcher matcher = Pattern.compile("#[0-9a-f]{3,8}\\b").matcher(STYLE);
        int seen = 0;
        while (matcher.find()) {
            assertThat(matcher.group().equals("#ffffff")
                            || COLOURS.containsValue(matcher.group())
                            || matcher.group().equals("#b5bcc4"))
                    .as(matcher.group())
                    .isTrue();
            seen++;
        }
        assertThat(seen).isGreaterThan(15);
    }

    /** What is told by a colour is told by a pattern too; one is plain, and the others have a pattern each. */
    @Test
    void partsOfAChartDifferWithoutColour() {
        Set<String> patterns = new HashSet<>();
        for (String part :
                List.of("incomplete", "undetermined", "nothing-judged", "compliant-with-reservations", "compliant")) {
            Matcher matcher = Pattern.compile("\\.over-" + part + "[, ][^}]*fill: url\\(#(p-[a-z]+)\\)")
                    .matcher(STYLE);
            assertThat(matcher.find()).as(part).isTrue();
            assertThat(patterns.add(matcher.group(1))).as(part).isTrue();
        }
        assertThat(STYLE).doesNotContain(".over-non-compliant");
    }

    static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    @Test
    void blackOnWhiteIsTheMost() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21.0);
    }
}
