package io.github.fairrecruit.compliance.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.model.CalendarDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A rule pack: one source of requirements.
 *
 * @param id id, such as {@code ilo-conventions}
 * @param coordinates {@code group:artifact:version}
 * @param version version
 * @param factsVersion version of the derived facts that its rules were compiled against
 * @param lastChecked newest day on which its sources were checked
 * @param titles title by language
 * @param requirements requirements, in the order of the instrument
 * @param parameters parameters
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PackInfo(
        String id,
        String coordinates,
        String version,
        String factsVersion,
        CalendarDate lastChecked,
        Map<String, String> titles,
        List<Requirement> requirements,
        List<Parameter> parameters) {
    public PackInfo {
        titles = titles == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(titles));
        requirements = requirements == null ? List.of() : List.copyOf(requirements);
        parameters = parameters == null ? List.of() : List.copyOf(parameters);
    }

    /** The requirement with an id. */
    public Optional<Requirement> requirement(String requirementId) {
        return requirements.stream()
                .filter(requirement -> requirement.id().equals(requirementId))
                .findFirst();
    }

    /** The title in a language, else in English. */
    public String title(String language) {
        return titles.getOrDefault(language, titles.getOrDefault("en", id));
    }
}
