package io.github.fairrecruit.compliance.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.model.CalendarDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the law attaches to a breach, such as a penalty. It is data and has no outcome.
 *
 * @param id id within the pack
 * @param provision the provision, as printed
 * @param citation where it stands
 * @param from first day
 * @param until first day after; null while it stands
 * @param texts words by language
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Consequence(
        String id,
        String provision,
        Citation citation,
        CalendarDate from,
        CalendarDate until,
        Map<String, String> texts) {
    public Consequence {
        texts = texts == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** The words in a language, else in English. */
    public String text(String language) {
        return texts.getOrDefault(language, texts.get("en"));
    }
}
