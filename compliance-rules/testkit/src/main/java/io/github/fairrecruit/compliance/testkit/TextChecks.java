package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementText;
import io.github.fairrecruit.compliance.testkit.PackSource.Chapter;
import io.github.fairrecruit.compliance.testkit.PackSource.Placed;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every requirement speaks in every language that its pack declares. */
final class TextChecks {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Map<String, Function<RequirementText, String>> FIELDS = fields();

    private final PackSource pack;
    private final Problems problems;

    TextChecks(PackSource pack, Problems problems) {
        this.pack = pack;
        this.problems = problems;
    }

    private static Map<String, Function<RequirementText, String>> fields() {
        Map<String, Function<RequirementText, String>> fields = new LinkedHashMap<>();
        fields.put("title", RequirementText::title);
        fields.put("demand", RequirementText::demand);
        fields.put("finding", RequirementText::finding);
        fields.put("remedy", RequirementText::remedy);
        fields.put("worker", RequirementText::worker);
        return fields;
    }

    void check() {
        for (Chapter chapter : pack.chapters()) {
            chapter.requirements().stream()
                    .filter(placed -> placed.value().id() != null)
                    .forEach(placed -> requirement(placed, chapter));
            Set<String> ids = chapter.requirements().stream()
                    .map(placed -> placed.value().id())
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(TreeSet::new));
            chapter.texts().forEach((language, byId) -> {
                if (!HeaderChecks.languages(pack).contains(language)) {
                    problems.add(
                            chapter.folder() + "/texts." + language + ".yaml",
                            0,
                            Check.UNUSED_TEXT,
                            "The texts are in \"" + language + "\", which pack.yaml does not declare.",
                            "Maybe add it to \"languages\".");
                }
                byId.forEach((id, text) -> {
                    if (!ids.contains(id)) {
                        problems.add(
                                text,
                                Check.UNUSED_TEXT,
                                "There are texts for " + id + ", which the chapter does not have.",
                                Words.maybe(id, ids));
                    }
                });
            });
        }
    }

    private void requirement(Placed<Requirement> placed, Chapter chapter) {
        String id = placed.value().id();
        List<String> languages = HeaderChecks.languages(pack);
        if (languages.stream().noneMatch(language -> text(chapter, language, id) != null)) {
            problems.add(
                    placed,
                    Check.REQUIREMENT_WITHOUT_TEXT,
                    id + " has no texts.",
                    "Maybe add them to "
                            + languages.stream()
                                    .map(language -> "texts." + language + ".yaml")
                                    .collect(Collectors.joining(" and "))
                            + ".");
            return;
        }
        Map<String, Set<String>> first = new HashMap<>();
        for (String language : languages) {
            Placed<RequirementText> text = text(chapter, language, id);
            if (text == null) {
                problems.add(
                        placed,
                        Check.MISSING_TRANSLATION,
                        id + " has no texts in \"" + language + "\".",
                        "Maybe add them to texts." + language + ".yaml.");
            } else {
                FIELDS.forEach((field, get) -> field(id, field, get.apply(text.value()), language, text, first));
            }
        }
    }

    private static Placed<RequirementText> text(Chapter chapter, String language, String id) {
        return chapter.texts().getOrDefault(language, Map.of()).get(id);
    }

    private void field(
            String id,
            String field,
            String words,
            String language,
            Placed<RequirementText> text,
            Map<String, Set<String>> first) {
        if (Words.blank(words)) {
            problems.add(
                    text,
                    Check.MISSING_TRANSLATION,
                    id + " has no \"" + field + "\" in \"" + language + "\".",
                    "Maybe add the line; \"worker\" says it in plain words.");
            return;
        }
        Set<String> placeholders = PLACEHOLDER
                .matcher(words)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> english = first.putIfAbsent(field, placeholders);
        if (english != null && !english.equals(placeholders)) {
            problems.add(
                    text,
                    Check.PLACEHOLDERS,
                    id + " has the placeholders " + placeholders + " in its \"" + field + "\" in \"" + language
                            + "\", and " + english + " in "
                            + (HeaderChecks.languages(pack).get(0).equals("en")
                                    ? "English"
                                    : "\"" + HeaderChecks.languages(pack).get(0) + "\"")
                            + ".",
                    "Maybe one is misspelt or forgotten.");
        }
    }
}
