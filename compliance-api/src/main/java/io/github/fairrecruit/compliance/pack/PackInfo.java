package io.github.fairrecruit.compliance.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.soabase.recordbuilder.core.RecordBuilder;
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
 * @param jurisdiction ISO 3166-1 alpha-2 of the country whose law it holds; null for an international standard
 * @param roles parts of that country in a corridor for which it speaks; none means all
 * @param status how far it has come
 * @param requires other packs that it needs
 * @param licence licence of the pack, an SPDX id
 * @param maintainers who looks after it
 * @param languages languages of its texts
 * @param lastChecked newest day on which its sources were checked
 * @param titles title by language
 * @param requirements requirements, in the order of the instrument
 * @param parameters parameters
 * @param extension facts of its own
 * @param consequences what the law attaches to breaches
 * @param tombstones ids that it has withdrawn
 * @param digest SHA-256 of its sources, in hexadecimal: rules, numbers, words and cases; null when it was not made from sources
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RecordBuilder
public record PackInfo(
        String id,
        String coordinates,
        String version,
        String factsVersion,
        String jurisdiction,
        List<CorridorRole> roles,
        PackStatus status,
        List<PackDependency> requires,
        String licence,
        List<Maintainer> maintainers,
        List<String> languages,
        CalendarDate lastChecked,
        Map<String, String> titles,
        List<Requirement> requirements,
        List<Parameter> parameters,
        List<ExtensionFact> extension,
        List<Consequence> consequences,
        List<Tombstone> tombstones,
        String digest) {
    public PackInfo {
        titles = titles == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(titles));
        roles = roles == null ? List.of() : List.copyOf(roles);
        requires = requires == null ? List.of() : List.copyOf(requires);
        maintainers = maintainers == null ? List.of() : List.copyOf(maintainers);
        languages = languages == null ? List.of() : List.copyOf(languages);
        extension = extension == null ? List.of() : List.copyOf(extension);
        consequences = consequences == null ? List.of() : List.copyOf(consequences);
        tombstones = tombstones == null ? List.of() : List.copyOf(tombstones);
        requirements = requirements == null ? List.of() : List.copyOf(requirements);
        parameters = parameters == null ? List.of() : List.copyOf(parameters);
    }

    /** The requirement with an id. */
    public Optional<Requirement> requirement(String requirementId) {
        for (Requirement requirement : requirements) {
            if (requirement.id().equals(requirementId)) {
                return Optional.of(requirement);
            }
        }
        return Optional.empty();
    }

    /** Id of the requirement whose rules judge the one with an id; that id, when there is no such requirement. */
    public String judgedBy(String requirementId) {
        return requirement(requirementId).map(Requirement::judgedBy).orElse(requirementId);
    }

    /** The title in a language, else in English. */
    public String title(String language) {
        return titles.getOrDefault(language, titles.getOrDefault("en", id));
    }
}
