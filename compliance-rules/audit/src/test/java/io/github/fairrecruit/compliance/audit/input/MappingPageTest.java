package io.github.fairrecruit.compliance.audit.input;

import static io.github.fairrecruit.compliance.audit.input.Reading.csv;
import static io.github.fairrecruit.compliance.audit.input.Reading.mapping;
import static io.github.fairrecruit.compliance.audit.input.Reading.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the page of the format shows is what happens. */
class MappingPageTest {
    private static final Pattern BLOCK = Pattern.compile("```(yaml|csv|text)\n(.*?)```\n", Pattern.DOTALL);

    @TestFactory
    List<DynamicTest> examples() throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(Path.of("MAPPING.md")));
        List<String> kinds = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        while (blocks.find()) {
            kinds.add(blocks.group(1));
            texts.add(blocks.group(2));
        }
        assertThat(kinds).hasSize(15);
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i += 3) {
            assertThat(kinds.subList(i, i + 3)).containsExactly("yaml", "csv", "text");
            String yaml = texts.get(i);
            String table = texts.get(i + 1);
            String expected = texts.get(i + 2);
            tests.add(DynamicTest.dynamicTest(
                    "example " + (i / 3 + 1),
                    () -> assertThat(String.join("\n", shown(csv(mapping(yaml), table))) + "\n")
                            .isEqualTo(expected)));
        }
        return tests;
    }
}
