package io.github.fairrecruit.compliance.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A fact of a pack's own: what a record may state under {@code extensions}, below the id of the pack. Absent means
 * unknown.
 *
 * @param name name in the record
 * @param type shape
 * @param codes for codes: the known ones
 * @param subjects kinds of record that it belongs to; none means placements
 * @param asks the question that it answers, by language
 * @param pleaded true for a fact that somebody must plead, such as an exception: absent means not pleaded
 * @param source the provision that asks for it, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ExtensionFact(
        String name,
        FactType type,
        List<String> codes,
        List<SubjectKind> subjects,
        Map<String, String> asks,
        Boolean pleaded,
        String source) {
    public ExtensionFact {
        codes = codes == null ? List.of() : List.copyOf(codes);
        subjects = subjects == null || subjects.isEmpty() ? List.of(SubjectKind.PLACEMENT) : List.copyOf(subjects);
        asks = asks == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(asks));
    }

    /** The question in a language, else in English. */
    public String question(String language) {
        return asks.getOrDefault(language, asks.get("en"));
    }
}
