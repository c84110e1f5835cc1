package io.github.fairrecruit.compliance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SortedTest {
    private static final Map<String, String> SHUFFLED = Map.of("payer", "FAMILY", "label", "visa", "category", "FEE");

    @Test
    void isTheSameMapInTheOrderOfTheKeys() {
        Map<String, String> sorted = Sorted.copyOf(SHUFFLED);
        assertThat(sorted).isEqualTo(SHUFFLED).hasSameHashCodeAs(SHUFFLED).hasToString(new TreeMap<>(SHUFFLED) + "");
        assertThat(SHUFFLED).isEqualTo(sorted);
        assertThat(new TreeMap<>(SHUFFLED)).isEqualTo(sorted);
        assertThat(sorted.keySet()).containsExactly("category", "label", "payer");
        assertThat(sorted.values()).containsExactly("FEE", "visa", "FAMILY");
        assertThat(sorted.get("label")).isEqualTo("visa");
        assertThat(sorted.get("payee")).isNull();
        assertThat(sorted.get(null)).isNull();
        assertThat(sorted).containsKey("payer").doesNotContainKey("payee").containsValue("visa");
        StringBuilder seen = new StringBuilder();
        sorted.forEach(
                (name, value) -> seen.append(name).append('=').append(value).append(' '));
        assertThat(seen).hasToString("category=FEE label=visa payer=FAMILY ");
    }

    @Test
    void anotherOrderOfTheGivenMapDoesNotCount() {
        Map<String, String> reverse = new TreeMap<>(Collections.reverseOrder());
        reverse.putAll(SHUFFLED);
        assertThat(Sorted.copyOf(reverse).keySet()).containsExactly("category", "label", "payer");
    }

    @Test
    void isACopyThatCannotBeChanged() {
        Map<String, String> given = new HashMap<>(SHUFFLED);
        Map<String, String> sorted = Sorted.copyOf(given);
        given.clear();
        assertThat(sorted).isEqualTo(SHUFFLED);
        for (Runnable change : List.<Runnable>of(
                sorted::clear,
                () -> sorted.put("payee", "RECRUITER"),
                () -> sorted.remove("payer"),
                () -> sorted.entrySet().clear(),
                () -> sorted.keySet().remove("payer"),
                () -> sorted.values().removeIf("visa"::equals),
                () -> sorted.replaceAll((name, value) -> ""),
                () -> sorted.entrySet().iterator().next().setValue(""))) {
            assertThatThrownBy(change::run).isInstanceOf(UnsupportedOperationException.class);
        }
        assertThat(sorted).isEqualTo(SHUFFLED);
    }

    @Test
    void isNotCopiedAgain() {
        Map<String, String> sorted = Sorted.copyOf(SHUFFLED);
        assertThat(Sorted.copyOf(sorted)).isSameAs(sorted);
    }

    @Test
    void nothingIsTheEmptyMap() {
        assertThat(Sorted.copyOf(new HashMap<String, String>())).isEmpty();
        assertThatThrownBy(() -> Sorted.copyOf(SHUFFLED).entrySet().iterator().remove())
                .isInstanceOf(UnsupportedOperationException.class);
        var entries = Sorted.copyOf(Map.of("a", "b")).entrySet().iterator();
        entries.next();
        assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
    }
}
