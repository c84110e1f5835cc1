package io.github.fairrecruit.compliance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void cellsWrapAtBlanksAndLinesStayWithinTheWidth() {
        TextTable table = new TextTable(2, 5, 10)
                .row("one", "two three four", "word ".repeat(60))
                .row("äöü", "x", "y");

        assertThat(table.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(TextTable.WIDTH));
        assertThat(table.lines().get(0)).startsWith("  one    two three   word");
        assertThat(table.lines().get(1)).startsWith("         four        word");
        assertThat(table.lines().get(table.lines().size() - 1)).isEqualTo("  äöü    x           y");
    }

    @Test
    void aWordWithoutBlanksIsCut() {
        assertThat(TextTable.wrap("abcdefgh ij", 3)).containsExactly("abc", "def", "gh", "ij");
        assertThat(TextTable.wrap("", 3)).containsExactly("");
    }

    @Test
    void nothingInARecordSteersTheTerminal() {
        assertThat(TextTable.clean("a\u001b[31m\u202eb\r\nc\u0007")).isEqualTo("a?[31m?b?\nc?");
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        Properties english = words("en");
        Properties german = words("de");

        assertThat(new TreeSet<>(german.keySet()))
                .isEqualTo(new TreeSet<>(english.keySet()))
                .hasSizeGreaterThan(100);
        assertThat(german)
                .allSatisfy((key, text) -> assertThat(arguments(text)).isEqualTo(arguments(english.get(key))));
    }

    private static Set<String> arguments(Object text) {
        return Pattern.compile("\\{[0-9]}")
                .matcher(text.toString())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties words(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                TextTable.class.getResourceAsStream("words." + language + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
