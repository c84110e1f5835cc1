package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.pack.ExtensionFact;
import io.github.fairrecruit.compliance.pack.FactType;
import io.github.fairrecruit.compliance.testkit.PackSource.Placed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts of a pack's own: named, typed, asked in every language, and asked for by some rule. */
final class ExtensionChecks {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    private final PackSource pack;
    private final Problems problems;

    ExtensionChecks(PackSource pack, Problems problems) {
        this.pack = pack;
        this.problems = problems;
    }

    /**
     * Checks the facts.
     *
     * @param read whether all rules could be read
     */
    void check(boolean read) {
        Map<String, Placed<ExtensionFact>> seen = new HashMap<>();
        Set<String> asked = asked();
        for (Placed<ExtensionFact> placed : pack.extension()) {
            ExtensionFact fact = placed.value();
            if (fact.name() == null || !NAME.matcher(fact.name()).matches()) {
                incomplete(
                        placed,
                        fact.name() == null
                                ? "A fact of the pack's own has no name."
                                : "\"" + fact.name() + "\" is no name of a fact.",
                        "Maybe write it like placementContractWritten.");
                continue;
            }
            Placed<ExtensionFact> first = seen.putIfAbsent(fact.name(), placed);
            if (first != null) {
                problems.add(
                        placed,
                        Check.REUSED_ID,
                        "The fact " + fact.name() + " is also at " + first.file() + ":" + first.line() + ".",
                        "Maybe drop one of the two.");
            }
            type(placed);
            for (String language : HeaderChecks.languages(pack)) {
                if (Words.blank(fact.asks().get(language))) {
                    problems.add(
                            placed,
                            Check.MISSING_TRANSLATION,
                            "The fact " + fact.name() + " is not asked in \"" + language + "\".",
                            "Maybe add the question below \"asks\".");
                }
            }
            if (read && !asked.contains(fact.name())) {
                problems.add(
                        placed,
                        Check.UNUSED_FACT,
                        "No rule asks for the fact " + fact.name() + ".",
                        "Maybe leave it out: nobody should be asked for what nothing needs.");
            }
        }
    }

    private void type(Placed<ExtensionFact> placed) {
        ExtensionFact fact = placed.value();
        boolean ofCodes = fact.type() == FactType.CODE || fact.type() == FactType.CODES;
        if (fact.type() == null) {
            incomplete(placed, "The fact " + fact.name() + " has no type.", "Maybe add \"type: yes-no\".");
        } else if (ofCodes && fact.codes().isEmpty()) {
            incomplete(
                    placed,
                    "The fact " + fact.name() + " is of type " + Words.word(fact.type()) + " and lists no codes.",
                    "Maybe add \"codes: [ … ]\".");
        } else if (!ofCodes && !fact.codes().isEmpty()) {
            incomplete(
                    placed,
                    "The fact " + fact.name() + " is of type " + Words.word(fact.type()) + " and lists codes.",
                    "Maybe its type is code.");
        }
        if (new HashSet<>(fact.codes()).size() < fact.codes().size()) {
            incomplete(placed, "The fact " + fact.name() + " lists a code twice.", "Maybe another one is meant.");
        }
    }

    /** What rules ask, and what picks the day and the scope of the law. */
    private Set<String> asked() {
        Stream<String> byRules = pack.rules()
                .flatMap(rule -> FactQuestion.of(rule).stream())
                .flatMap(question -> question.operands().keySet().stream());
        Stream<String> byDates = Stream.concat(
                pack.requirements().map(placed -> placed.value().statedDay()),
                pack.parameters().map(placed -> placed.value().statedDay()));
        Stream<String> byScopes =
                pack.requirements().flatMap(placed -> placed.value().scope().facts().keySet().stream());
        return Stream.of(byRules, byDates, byScopes)
                .flatMap(names -> names)
                .filter(name -> name != null)
                .collect(Collectors.toSet());
    }

    private void incomplete(Placed<ExtensionFact> placed, String message, String advice) {
        problems.add(placed, Check.INCOMPLETE_EXTENSION, message, advice);
    }
}
