package io.github.fairrecruit.compliance.testkit.scaffold;

import io.github.fairrecruit.compliance.pack.CorridorRole;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a new pack is to be.
 *
 * @param id id, such as {@code ke-agencies}: small letters, digits and hyphens
 * @param jurisdiction ISO 3166-1 alpha-2 of the country whose law it holds; null for an international standard
 * @param roles parts of that country in a corridor for which it speaks; none means destination
 * @param languages languages of its texts; one of them is {@code en}
 * @param on the day that stands in it as that of the work
 */
public record NewPack(String id, String jurisdiction, List<CorridorRole> roles, List<String> languages, LocalDate on) {
    /**
     * @throws IllegalArgumentException when a value does not have its form
     */
    public NewPack {
        Objects.requireNonNull(on, "on");
        roles = List.copyOf(roles);
        languages = List.copyOf(languages);
        if (id == null || !id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("\"" + id
                    + "\" is no id of a pack. Maybe write it in small letters, digits and hyphens, like ke-agencies.");
        }
        if (jurisdiction != null && !jurisdiction.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException(
                    "\"" + jurisdiction + "\" is no country. Maybe write its code of two capitals, such as KE.");
        }
        if (jurisdiction == null && !roles.isEmpty()) {
            throw new IllegalArgumentException("The pack is to speak for a part of a corridor, and for no country."
                    + " Maybe name the jurisdiction, or leave the role out.");
        }
        if (jurisdiction != null && roles.isEmpty()) {
            roles = List.of(CorridorRole.DESTINATION);
        }
        for (String language : languages) {
            if (!language.matches("[a-z]{2,3}")) {
                throw new IllegalArgumentException(
                        "\"" + language + "\" is no language. Maybe write its code, such as en.");
            }
        }
        if (!languages.contains("en") || new HashSet<>(languages).size() < languages.size()) {
            throw new IllegalArgumentException("The languages " + languages
                    + " lack English, in which reports fall back, or name one twice. Maybe write en,de.");
        }
    }

    /** The id with which those of its requirements begin. */
    String prefix() {
        return id.toUpperCase(Locale.ROOT);
    }

    /** The DRL package of its rules. */
    String drlPackage() {
        return "packs." + Names.segment(id);
    }
}
