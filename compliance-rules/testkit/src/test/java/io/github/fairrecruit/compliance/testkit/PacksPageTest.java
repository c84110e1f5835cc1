package io.github.fairrecruit.compliance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fairrecruit.compliance.engine.load.PackLoader;
import io.github.fairrecruit.compliance.facts.Fact;
import io.github.fairrecruit.compliance.facts.FactsVersion;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code PACKS.md} names every property of every fact, every file and the versions: it cannot go stale. */
class PacksPageTest {
    private static final Set<String> NO_PROPERTIES = Set.of("isEvent", "unlisted", "takeUncertain", "equals");

    private static String page() throws IOException {
        return Files.readString(Path.of("PACKS.md"));
    }

    @Test
    void everyPropertyOfEveryFactIsThere() throws IOException, ClassNotFoundException {
        List<Class<?>> facts = new ArrayList<>(List.of(Fact.class));
        for (String name : FactVocabulary.ofEngine().facts()) {
            facts.add(Class.forName(FactVocabulary.PACKAGE + "." + name));
        }
        assertThat(facts).hasSizeGreaterThan(12);
        int properties = 0;
        for (Class<?> fact : facts) {
            String title = fact == Fact.class ? "### Every fact\n" : "### " + fact.getSimpleName() + "\n";
            String page = page();
            assertThat(page).contains(title);
            String rest = page.substring(page.indexOf(title) + title.length());
            int next = rest.indexOf("\n### ");
            String section = next < 0 ? rest : rest.substring(0, next);
            for (Method method : fact.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())
                        && method.getReturnType() == boolean.class
                        && !NO_PROPERTIES.contains(method.getName())) {
                    assertThat(section).as(fact.getSimpleName()).contains("| `" + word(method));
                    properties++;
                }
            }
        }
        assertThat(properties)
                .isEqualTo((int) page().lines()
                                .filter(line -> line.startsWith("| `"))
                                .filter(line -> line.indexOf('`', 3) > 0)
                                .count()
                        - otherRows());
    }

    /** Rows of the tables of overrides and verbs. */
    private static int otherRows() {
        return 5 + 6;
    }

    private static String word(Method method) {
        String name = method.getName();
        boolean bare = method.getParameterCount() == 0;
        String word = bare && name.startsWith("is")
                ? name.substring(2, 3).toLowerCase(Locale.ROOT) + name.substring(3)
                : name;
        return word + (bare ? "`" : "(");
    }

    @Test
    void filesAndVersionsAreThere() throws IOException {
        assertThat(page())
                .contains("now " + FactsVersion.CURRENT + ".")
                .contains("has the format " + PackLoader.FORMAT + ".");
        PackSchemas.names().forEach(name -> {
            try {
                assertThat(page()).contains(name.equals("texts") ? "texts.<language>.yaml" : name + ".yaml");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(Arrays.asList("breach", "repaired", "lift", "meets", "attest", "flag"))
                .allSatisfy(verb -> assertThat(page()).contains("| `" + verb + "("));
    }
}
