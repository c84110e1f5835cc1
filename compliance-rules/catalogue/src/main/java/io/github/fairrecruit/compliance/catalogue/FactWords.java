package io.github.fairrecruit.compliance.catalogue;

import io.github.fairrecruit.compliance.catalogue.Catalogue.Pack;
import io.github.fairrecruit.compliance.pack.ExtensionFact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in words which facts the rules of a requirement ask for. */
final class FactWords {
    private static final String OWN = "extension.";
    private static final String CORE = "record:";

    private final Phrases phrases;

    FactWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Derived facts first, by what they are about; then facts of the pack's own with their questions; then others. */
    List<Line> read(Pack pack, List<String> facts) {
        Map<String, List<Run>> derived = new LinkedHashMap<>();
        List<Line> own = new ArrayList<>();
        List<Run> core = new ArrayList<>();
        for (String fact : facts) {
            int point = fact.indexOf('.');
            if (fact.startsWith(OWN)) {
                own.add(operand(pack, fact.substring(OWN.length())));
            } else if (fact.startsWith(CORE)) {
                core.add(Run.code(fact.substring(CORE.length())));
            } else if (point > 0) {
                derived.computeIfAbsent(fact.substring(0, point), any -> new ArrayList<>())
                        .add(phrases.fact(fact).map(Run::text).orElseGet(() -> Run.code(fact)));
            } else {
                core.add(Run.code(fact));
            }
        }
        List<Line> lines = new ArrayList<>();
        derived.forEach((name, properties) -> {
            lines.add(Line.of(phrases.fact(name).map(Run::strong).orElseGet(() -> Run.code(name))));
            properties.forEach(property -> lines.add(Line.of(property).asItem()));
        });
        if (!own.isEmpty()) {
            lines.add(Line.of(Run.strong(phrases.say("facts.own"))));
            own.forEach(question -> lines.add(question.asItem()));
        }
        if (!core.isEmpty()) {
            lines.add(Line.of(Run.strong(phrases.say("facts.record"))));
            core.forEach(pointer -> lines.add(Line.of(pointer).asItem()));
        }
        return lines;
    }

    /** A fact of the pack's own with its question, or a pointer into the record. */
    Line operand(Pack pack, String name) {
        Optional<ExtensionFact> found = pack.info().extension().stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            return Line.of(Run.code(name));
        }
        return Line.of(phrases.pick(found.get().asks()))
                .and(" (")
                .and(Run.reference(name, Anchors.fact(pack.info().id(), name)))
                .and(")");
    }

    /** What is to be known about a fact of the pack's own. */
    List<Line> describe(ExtensionFact fact) {
        List<Line> lines = new ArrayList<>();
        if (!fact.asks().isEmpty()) {
            lines.add(Line.of(phrases.pick(fact.asks())));
        }
        Line type = Line.of(fact.type() == null ? "" : phrases.say(fact.type()));
        if (!fact.codes().isEmpty()) {
            type = type.and(": ")
                    .and(Line.joined(fact.codes().stream().map(Run::code).toList(), ", "));
        }
        lines.add(type.and(" · "
                + phrases.say(
                        "scope.subjects",
                        fact.subjects().stream().map(phrases::say).collect(Collectors.joining(", ")))));
        if (fact.source() != null) {
            lines.add(Line.of(phrases.say("facts.source", fact.source())));
        }
        return lines;
    }
}
