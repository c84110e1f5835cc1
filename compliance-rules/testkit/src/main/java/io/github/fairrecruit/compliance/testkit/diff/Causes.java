package io.github.fairrecruit.compliance.testkit.diff;

import io.github.fairrecruit.compliance.engine.DefaultEngine;
import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.engine.load.RuleEntry;
import io.github.fairrecruit.compliance.pack.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What changed in a requirement and in all that its outcome rests on. */
final class Causes {
    /** What an outcome does not rest on. */
    private static final Predicate<Change> WORDS = change -> change.place()
            .matches("(texts|policy|sign-off|themes|profiles|consequences|facts|provision)(/.*)?"
                    + "|citation/(document|item|last-checked|url|sources|note)");

    private static final Predicate<Change> REACH =
            change -> change.place().matches("(jurisdiction|roles|requires)(/.*)?");

    private final DefaultEngine older;
    private final DefaultEngine newer;
    private final Map<String, PackChange> changes;
    private final Map<String, List<String>> found = new HashMap<>();

    Causes(DefaultEngine older, DefaultEngine newer, Map<String, PackChange> changes) {
        this.older = older;
        this.newer = newer;
        this.changes = changes;
    }

    /** What changed, each in one line; none when nothing did that the data show. */
    List<String> of(String pack, String requirement) {
        return found.computeIfAbsent(requirement, id -> {
            Set<String> lines = new LinkedHashSet<>();
            collect(pack, id, lines, new LinkedHashSet<>());
            return List.copyOf(lines);
        });
    }

    private void collect(String pack, String id, Set<String> lines, Set<String> seen) {
        if (!seen.add(id)) {
            return;
        }
        List<Requirement> versions = versions(pack, id);
        PackChange change = changes.get(pack);
        if (change != null) {
            change.header().stream().filter(REACH).forEach(header -> lines.add("pack.yaml " + header));
            collect(change, id, versions, lines);
        }
        // What judges in its place, or decides its scope or exceptions.
        Set<String> others = new LinkedHashSet<>();
        versions.stream()
                .map(Requirement::sameAs)
                .filter(other -> other != null)
                .forEach(others::add);
        speaking(pack, id).forEach(rule -> {
            others.add(rule.name().split(" ", 2)[0]);
            others.addAll(rule.requirements().subList(0, 1));
        });
        others.stream().filter(other -> !versions(pack, other).isEmpty()).forEach(other -> {
            collect(pack, other, lines, seen);
        });
        versions.stream()
                .map(Requirement::override)
                .filter(override -> override != null)
                .forEach(override -> collect(override.pack(), override.requirement(), lines, seen));
    }

    private void collect(PackChange change, String id, List<Requirement> versions, Set<String> lines) {
        if (change.appeared().contains(id)) {
            lines.add(id + " is new");
        }
        if (change.vanished().stream().anyMatch(gone -> gone.id().equals(id))) {
            lines.add(id + " is gone");
        }
        change.requirements().stream()
                .filter(element -> element.id().equals(id))
                .forEach(element -> element.changes().stream()
                        .filter(WORDS.negate())
                        .forEach(detail -> lines.add(id + " " + detail)));
        Set<String> used = new LinkedHashSet<>();
        versions.forEach(requirement -> {
            used.addAll(requirement.parameters());
            requirement.facts().stream()
                    .filter(fact -> fact.startsWith("extension."))
                    .forEach(fact -> used.add(fact.substring("extension.".length())));
            used.addAll(requirement.scope().facts().keySet());
        });
        Stream.of(change.parameters(), change.facts())
                .flatMap(List::stream)
                .filter(element -> used.contains(element.id()))
                .forEach(element -> lines.addAll(element.lines()));
        Set<String> rules = new LinkedHashSet<>();
        speaking(change.pack(), id).forEach(rule -> rules.add(rule.name()));
        change.rules().stream()
                .filter(element -> rules.contains(element.id()))
                .forEach(element -> element.lines().forEach(line -> lines.add("rule " + line)));
    }

    private List<Requirement> versions(String pack, String id) {
        List<Requirement> versions = new ArrayList<>();
        for (DefaultEngine engine : List.of(older, newer)) {
            engine.packs().stream()
                    .filter(info -> info.id().equals(pack))
                    .flatMap(info -> info.requirement(id).stream())
                    .forEach(versions::add);
        }
        return versions;
    }

    private List<RuleEntry> speaking(String pack, String id) {
        return Stream.of(older, newer)
                .flatMap(engine -> engine.loaded().stream())
                .filter((LoadedPack loaded) -> loaded.info().id().equals(pack))
                .flatMap(loaded -> loaded.rules().stream())
                .filter(rule -> rule.requirements().contains(id))
                .toList();
    }
}
