package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.pack.OverrideKind;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import io.github.fairrecruit.compliance.testkit.DrlFile.Call;
import io.github.fairrecruit.compliance.testkit.DrlFile.Rule;
import io.github.fairrecruit.compliance.testkit.PackSource.Chapter;
import io.github.fairrecruit.compliance.testkit.PackSource.Placed;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every rule belongs to a requirement, and every requirement has the rules that it needs. */
final class RuleChecks {
    private static final Map<String, Set<RequirementKind>> VERB_KINDS = Map.of(
            "breach", EnumSet.of(RequirementKind.DEMAND),
            "repaired", EnumSet.of(RequirementKind.DEMAND),
            "lift", EnumSet.allOf(RequirementKind.class),
            "meets", EnumSet.of(RequirementKind.TEST),
            "attest", EnumSet.of(RequirementKind.ATTESTATION),
            "flag", EnumSet.of(RequirementKind.INDICATOR, RequirementKind.ATTESTATION));

    /** Kinds of override that are judged by the rules of the base. */
    private static final Set<OverrideKind> BY_THE_BASE = EnumSet.of(OverrideKind.PARAMETRISE, OverrideKind.WAIVE);

    private final PackSource pack;
    private final Neighbours neighbours;
    private final Problems problems;
    private final SortedMap<String, Requirement> own = new TreeMap<>();

    RuleChecks(PackSource pack, Neighbours neighbours, Problems problems) {
        this.pack = pack;
        this.neighbours = neighbours;
        this.problems = problems;
        pack.requirements()
                .map(Placed::value)
                .filter(requirement -> requirement.id() != null)
                .forEach(requirement -> own.put(requirement.id(), requirement));
    }

    /**
     * Checks the rules.
     *
     * @param names places by name of rule, filled by each pack
     * @param read whether all rules could be read
     */
    void check(Map<String, String> names, boolean read) {
        Set<String> withRules = new HashSet<>();
        for (Chapter chapter : pack.chapters()) {
            drlPackage(chapter);
            for (Rule rule : chapter.rules().rules()) {
                String place = chapter.rulesFile() + ":" + rule.line();
                String first = names.putIfAbsent(rule.name(), place);
                if (first != null) {
                    problem(
                            chapter,
                            rule,
                            Check.SHARED_NAME,
                            "is also at " + first,
                            "Maybe say how the two differ: one would replace the other.");
                }
                withRules.add(rule.requirement());
                rule(chapter, rule);
            }
        }
        pack.requirements()
                .filter(placed -> read && placed.value().id() != null)
                .forEach(placed ->
                        hasRules(placed, withRules.contains(placed.value().id())));
    }

    private void drlPackage(Chapter chapter) {
        String drlPackage = chapter.rules().packageName();
        if (drlPackage != null
                && pack.header().drlPackage() != null
                && !drlPackage.equals(pack.header().drlPackage())) {
            problems.add(
                    chapter.rulesFile(),
                    0,
                    Check.SHARED_NAME,
                    "The package is \"" + drlPackage + "\", that of the pack is "
                            + pack.header().drlPackage() + ".",
                    "Maybe write \"package " + pack.header().drlPackage() + ";\".");
        }
    }

    private void hasRules(Placed<Requirement> placed, boolean withRules) {
        Requirement requirement = placed.value();
        boolean byTheBase = requirement.override() != null
                && requirement.override().kind() != null
                && BY_THE_BASE.contains(requirement.override().kind());
        if (requirement.sameAs() == null && !withRules && !byTheBase) {
            problems.add(
                    placed,
                    Check.REQUIREMENT_WITHOUT_RULE,
                    "No rule begins with " + requirement.id() + ".",
                    "Maybe add one to rules.drl, or \"same-as\" when another row judges it.");
        }
        if (requirement.sameAs() != null && withRules) {
            problems.add(
                    placed,
                    Check.SAME_AS,
                    requirement.id() + " has \"same-as\" and rules of its own.",
                    "Maybe drop one of the two.");
        }
    }

    private void rule(Chapter chapter, Rule rule) {
        if (!own.containsKey(rule.requirement()) || !rule.name().contains(" ")) {
            problem(
                    chapter,
                    rule,
                    Check.RULE_WITHOUT_REQUIREMENT,
                    "does not begin with the id of a requirement of this pack and a space",
                    Words.maybe(rule.requirement(), own.keySet()));
        } else if (!rule.calls().isEmpty() && !rule.requirements().contains(rule.requirement())) {
            problem(
                    chapter,
                    rule,
                    Check.RULE_WITHOUT_REQUIREMENT,
                    "speaks about " + String.join(", ", rule.requirements()) + " only",
                    "Maybe its name begins with the wrong id.");
        }
        rule.calls().forEach(call -> call(chapter, rule, call));
        FactQuestion.of(rule).stream()
                .flatMap(question -> question.parameters().stream())
                .distinct()
                .forEach(parameter -> parameter(chapter, rule, parameter));
    }

    private void call(Chapter chapter, Rule rule, Call call) {
        for (int i = 0; i < call.ids().size(); i++) {
            String id = call.ids().get(i);
            boolean lifting = call.verb().equals("lift") && i == 0;
            Requirement requirement = own.get(id);
            if (requirement == null && !(lifting && neighbours.hasRequirement(id))) {
                problem(
                        chapter,
                        rule,
                        Check.RULE_WITHOUT_REQUIREMENT,
                        "names " + id + (lifting ? ", which no pack has" : ", which this pack does not have"),
                        Words.maybe(id, lifting ? neighbours.requirements() : own.keySet()));
            } else if (requirement != null && !fits(call.verb(), requirement)) {
                problem(
                        chapter,
                        rule,
                        Check.RULE_SHAPE,
                        "calls " + call.verb() + " for " + id + " of kind " + Words.word(requirement.kind()),
                        "Maybe " + verbsFor(requirement.kind()) + " is meant.");
            }
        }
    }

    private static boolean fits(String verb, Requirement requirement) {
        // The rules of a waiver say which facts it covers.
        boolean waiver =
                requirement.override() != null && requirement.override().kind() == OverrideKind.WAIVE;
        return VERB_KINDS.get(verb).contains(requirement.kind()) || waiver && verb.equals("meets");
    }

    private static String verbsFor(RequirementKind kind) {
        return VERB_KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(kind))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(" or "));
    }

    private void parameter(Chapter chapter, Rule rule, String parameter) {
        List<String> known = pack.parameters()
                .map(placed -> placed.value().id())
                .filter(Objects::nonNull)
                .toList();
        if (parameter.matches("[-+]?[0-9][0-9.,_ ]*")) {
            problem(
                    chapter,
                    rule,
                    Check.NUMBER_IN_RULE,
                    "asks for \"" + parameter + "\", which is a number",
                    "Maybe it belongs in parameters.yaml, with its source.");
            return;
        }
        if (!known.contains(parameter)) {
            problem(
                    chapter,
                    rule,
                    Check.UNKNOWN_PARAMETER,
                    "asks for the parameter " + parameter + ", which the pack does not have",
                    known.isEmpty() ? "Maybe add it to parameters.yaml." : Words.maybe(parameter, known));
            return;
        }
        Requirement requirement = own.get(rule.requirement());
        if (requirement != null && !requirement.parameters().contains(parameter)) {
            problem(
                    chapter,
                    rule,
                    Check.UNDECLARED_PARAMETER,
                    "asks for the parameter " + parameter + ", which " + requirement.id() + " does not list",
                    "Maybe add it to its \"parameters\".");
        }
    }

    private void problem(Chapter chapter, Rule rule, Check check, String what, String advice) {
        problems.add(chapter.rulesFile(), rule.line(), check, "The rule \"" + rule.name() + "\" " + what + ".", advice);
    }
}
