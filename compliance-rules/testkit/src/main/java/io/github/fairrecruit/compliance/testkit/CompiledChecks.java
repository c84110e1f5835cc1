package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.testkit.CompiledRules.CompiledRule;
import io.github.fairrecruit.compliance.testkit.CompiledRules.Offence;
import io.github.fairrecruit.compliance.testkit.DrlFile.Rule;
import io.github.fairrecruit.compliance.testkit.FactChecks.Reader;
import io.github.fairrecruit.compliance.testkit.PackSource.Chapter;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Holds the compiled rules of a pack to what its sources and its requirements say. */
final class CompiledChecks {
    private final PackSource pack;
    private final CompiledRules compiled;
    private final String classes;
    private final Problems problems;
    private final Map<String, Reader> places = new TreeMap<>();

    /**
     * Prepares the checks.
     *
     * @param classes what stands before the path of a class in a message, such as {@code toy.jar!/}
     */
    CompiledChecks(PackSource pack, CompiledRules compiled, String classes, Problems problems) {
        this.pack = pack;
        this.compiled = compiled;
        this.classes = classes;
        this.problems = problems;
        for (Chapter chapter : pack.chapters()) {
            chapter.rules()
                    .rules()
                    .forEach(rule ->
                            places.putIfAbsent(rule.name(), new Reader(chapter.rulesFile(), rule.line(), rule.name())));
        }
    }

    void check() {
        compiled.offences().forEach(this::offence);
        reads();
    }

    /** Compares with the sources: only where these could be read without a problem. */
    void compareWithSources() {
        Map<String, Rule> sources = new TreeMap<>();
        pack.rules().forEach(rule -> sources.putIfAbsent(rule.name(), rule));
        sources.forEach((name, rule) -> {
            CompiledRule found = compiled.rules().get(name);
            Reader place = places.get(name);
            if (found == null) {
                stale(place, "The rule \"" + name + "\" is not among the compiled ones.");
            } else if (!found.questions().equals(new LinkedHashSet<>(FactQuestion.of(rule)))
                    || !found.calls().equals(rule.calls())) {
                stale(place, "The rule \"" + name + "\" was compiled from something else than it says now.");
            }
        });
        compiled.rules().keySet().stream()
                .filter(name -> !sources.containsKey(name))
                .forEach(name -> stale(
                        new Reader(pack.file(), 0, name), "The compiled rule \"" + name + "\" is not in the sources."));
    }

    private void stale(Reader place, String message) {
        problems.add(
                place.file(),
                place.line(),
                Check.COMPILED_RULES,
                message,
                "Maybe an old build is left over: build again from clean.");
    }

    private void offence(Offence offence) {
        Set<String> rules = offence.rules();
        if (rules.isEmpty()) {
            problems.add(
                    classes + offence.type().replace('.', '/') + ".class",
                    offence.line(),
                    offence.check(),
                    "The compiled rules " + offence.what() + ".",
                    advice(offence.check()));
        }
        for (String name : rules) {
            Reader place = places.getOrDefault(name, new Reader(pack.file(), 0, name));
            String where = offence.type().isEmpty()
                    ? ""
                    : " in the class " + offence.type() + (offence.line() == 0 ? "" : ", line " + offence.line());
            problems.add(
                    place.file(),
                    place.line(),
                    offence.check(),
                    "The compiled rule \"" + name + "\" " + offence.what() + where + ".",
                    advice(offence.check()));
        }
    }

    private static String advice(Check check) {
        return switch (check) {
            case CLOCK -> "Maybe leave it out: dates come from the record, and the engine picks the law of their day.";
            case FILES, NETWORK -> "Maybe put what it reads into parameters.yaml or into the record.";
            case LOOP -> "Maybe one rule for each thing says it: the engine goes through the facts.";
            case SIDE_EFFECT -> "Maybe leave it out: a rule says breach(\"ID\", $fact) and the like, and nothing else.";
            case THROWING_RULE -> "Maybe leave it out: what is unknown stays unknown.";
            case UNDECLARED_FACT -> "Maybe write the argument into the rule, so that anybody can see what it reads.";
            default -> "Maybe leave it out: a rule sees facts and nothing else.";
        };
    }

    /** What the bytecode reads, whatever the sources say. */
    private void reads() {
        Map<String, SortedMap<String, Reader>> byRequirement = new TreeMap<>();
        // In the order of the sources, so that both comparisons name the same place.
        pack.rules()
                .map(Rule::name)
                .filter(compiled.rules()::containsKey)
                .forEach(name -> compiled.rules()
                        .get(name)
                        .questions()
                        .forEach(question -> question.reads()
                                .forEach(read -> byRequirement
                                        .computeIfAbsent(name.split(" ", 2)[0], key -> new TreeMap<>())
                                        .putIfAbsent(read, places.get(name)))));
        FactChecks facts = new FactChecks(pack, problems);
        pack.requirements().filter(placed -> placed.value().id() != null).forEach(placed -> {
            SortedMap<String, Reader> reads =
                    byRequirement.getOrDefault(placed.value().judgedBy(), new TreeMap<>());
            facts.compare(placed, reads, !reads.isEmpty());
        });
    }
}
