package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.pack.OverrideKind;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.ParameterValue;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementOverride;
import io.github.fairrecruit.compliance.testkit.DrlFile.Call;
import io.github.fairrecruit.compliance.testkit.DrlFile.Rule;
import io.github.fairrecruit.compliance.testkit.PackSource.Placed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a pack does to requirements of another pack: on what ground, with which rules, and never laxer in silence. */
final class OverrideChecks {
    private final PackSource pack;
    private final List<PackSource> packs;
    private final Neighbours neighbours;
    private final Problems problems;

    OverrideChecks(PackSource pack, List<PackSource> packs, Neighbours neighbours, Problems problems) {
        this.pack = pack;
        this.packs = packs;
        this.neighbours = neighbours;
        this.problems = problems;
    }

    void check() {
        pack.requirements()
                .filter(placed -> placed.value().id() != null && placed.value().override() != null)
                .forEach(this::override);
        pack.parameters().filter(placed -> placed.value().replaces() != null).forEach(this::replacement);
    }

    private void override(Placed<Requirement> placed) {
        RequirementOverride override = placed.value().override();
        require(placed, "kind", override.kind() == null ? null : Words.word(override.kind()));
        require(placed, "pack", override.pack());
        require(placed, "requirement", override.requirement());
        require(placed, "legal-basis", override.legalBasis());
        require(placed, "authority", override.authority());
        Citations.check(placed, "the override of " + placed.value().id(), override.citation(), problems);
        dates(placed, override);
        if (override.kind() != null) {
            rules(placed, override);
        }
    }

    private void require(Placed<Requirement> placed, String key, String value) {
        if (Words.blank(value)) {
            problem(
                    placed,
                    "The override of " + placed.value().id() + " has no \"" + key + "\".",
                    "Maybe add the line.");
        }
    }

    private void dates(Placed<Requirement> placed, RequirementOverride override) {
        Requirement requirement = placed.value();
        if (override.from() == null && requirement.from() == null && requirement.knownFrom() == null) {
            problem(
                    placed,
                    "The override of " + requirement.id() + " has no date.",
                    "Maybe add \"from\": the day from which it was decided to hold.");
        }
        if (override.from() != null
                && override.until() != null
                && !override.from().firstDay().isBefore(override.until().firstDay())) {
            problem(
                    placed,
                    "The override of " + requirement.id() + " ends before it begins.",
                    "Maybe \"from\" and \"until\" are swapped.");
        }
    }

    private void rules(Placed<Requirement> placed, RequirementOverride override) {
        String id = placed.value().id();
        List<Call> own = calls(pack, id);
        switch (override.kind()) {
            case EXCEPT -> {
                if (own.stream().noneMatch(call -> lifts(call, id))) {
                    problem(
                            placed,
                            id + " is an exception, and no rule lifts it.",
                            "Maybe add a rule with lift(\"" + id + "\", $fact, \"" + id + "\").");
                }
            }
            case TIGHTEN -> {
                if (own.stream().noneMatch(call -> call.verb().equals("breach"))) {
                    problem(
                            placed,
                            id + " demands more, and no rule of its own says what.",
                            "Maybe add a rule with breach(\"" + id + "\", $fact).");
                }
                if (own.stream().anyMatch(call -> call.verb().equals("lift")) && !override.mayWeaken()) {
                    weakening(
                            placed,
                            id + " demands more than " + override.requirement() + ", and lifts it for some facts.",
                            "Maybe it is of kind except, or add \"weakens: true\" with the legal basis.");
                }
            }
            case PARAMETRISE -> parametrise(placed, override);
            case WAIVE -> {
                if (own.stream().anyMatch(call -> !call.verb().equals("meets"))) {
                    problem(
                            placed,
                            id + " is a waiver, and its rules do something else than meeting its conditions.",
                            "Maybe end them with meets(\"" + id + "\", $fact).");
                }
            }
            case ADD -> {}
        }
    }

    private static boolean lifts(Call call, String id) {
        return call.verb().equals("lift")
                && call.ids().get(0).equals(id)
                && call.ids().subList(1, call.ids().size()).contains(id);
    }

    /** What the rules of a requirement say. */
    private static List<Call> calls(PackSource pack, String id) {
        return pack.rules()
                .filter(rule -> rule.requirement().equals(id))
                .flatMap(rule -> rule.calls().stream())
                .toList();
    }

    // ------------------------------------------------------------------ parameters in place of those of the base

    private void parametrise(Placed<Requirement> placed, RequirementOverride override) {
        Requirement requirement = placed.value();
        List<Parameter> own = pack.parameters()
                .map(Placed::value)
                .filter(parameter ->
                        parameter.replaces() != null && requirement.parameters().contains(parameter.id()))
                .toList();
        if (own.isEmpty()) {
            problem(
                    placed,
                    requirement.id()
                            + " judges by parameters of its own, and names none that replaces one of the base.",
                    "Maybe add \"replaces\" to a parameter, and the parameter to \"parameters\".");
        }
        if (!calls(pack, requirement.id()).isEmpty()) {
            problem(
                    placed,
                    requirement.id() + " judges by the rules of the base, and has rules of its own.",
                    "Maybe it is of kind tighten.");
        }
        Optional<Requirement> base = neighbours.requirement(override.pack(), override.requirement());
        for (Parameter parameter : own) {
            base.ifPresent(found -> replaces(placed, override, found, parameter));
        }
    }

    private void replaces(
            Placed<Requirement> placed, RequirementOverride override, Requirement base, Parameter parameter) {
        if (!base.parameters().contains(parameter.replaces())) {
            problems.add(
                    placed,
                    Check.UNKNOWN_PARAMETER,
                    parameter.id() + " replaces " + parameter.replaces() + ", which " + base.id()
                            + " does not ask for.",
                    base.parameters().isEmpty()
                            ? "Maybe another requirement is meant."
                            : Words.maybe(parameter.replaces(), base.parameters()));
            return;
        }
        Parameter replaced = neighbours.pack(override.pack()).stream()
                .flatMap(found -> found.parameters().stream())
                .filter(other -> parameter.replaces().equals(other.id()))
                .findFirst()
                .orElse(null);
        if (replaced == null) {
            return;
        }
        if (!Objects.equals(replaced.unit(), parameter.unit())) {
            problem(
                    placed,
                    parameter.id() + " is in " + parameter.unit() + ", and " + replaced.id()
                            + ", which it replaces, in " + replaced.unit() + ".",
                    "Maybe convert it.");
        } else if (!override.mayWeaken() && Objects.equals(replaced.currency(), parameter.currency())) {
            laxer(placed, override, parameter, replaced);
        }
    }

    /** Compares numbers where the rules of the base say which direction is laxer. */
    private void laxer(
            Placed<Requirement> placed, RequirementOverride override, Parameter parameter, Parameter replaced) {
        int direction = direction(override, replaced.id());
        if (direction == 0) {
            return;
        }
        for (ParameterValue value : parameter.values()) {
            ParameterValue base = value.from() == null ? null : on(replaced, value.from());
            if (value.number() == null || base == null || base.number() == null) {
                continue;
            }
            if (value.number().compareTo(base.number()) * direction > 0) {
                weakening(
                        placed,
                        parameter.id() + " is " + value.number() + " from " + value.from() + ", and "
                                + override.requirement() + " asks for " + base.number() + " " + replaced.unit() + ".",
                        "Maybe add \"weakens: true\" to the override, with the legal basis.");
                return;
            }
        }
    }

    private static ParameterValue on(Parameter parameter, CalendarDate day) {
        return parameter.values().stream()
                .filter(value -> value.from() != null
                        && !value.from().firstDay().isAfter(day.firstDay())
                        && (value.until() == null || value.until().firstDay().isAfter(day.firstDay())))
                .findFirst()
                .orElse(null);
    }

    /** 1 when a higher number is laxer, -1 when a lower one is, 0 when nobody knows: rules of a jar are not read here. */
    private int direction(RequirementOverride override, String parameter) {
        Set<Integer> directions = packs.stream()
                .filter(base -> base.id().equals(override.pack()))
                .flatMap(PackSource::rules)
                .filter(rule -> rule.requirement().equals(override.requirement()))
                .filter(rule ->
                        rule.calls().stream().anyMatch(call -> call.verb().equals("breach")))
                .flatMap(rule -> directions(rule, parameter).stream())
                .collect(Collectors.toSet());
        return directions.size() == 1 ? directions.iterator().next() : 0;
    }

    private static Set<Integer> directions(Rule rule, String parameter) {
        return FactQuestion.of(rule).stream()
                .filter(question -> question.parameters().contains(parameter))
                .map(FactQuestion::laxer)
                .collect(Collectors.toSet());
    }

    private void replacement(Placed<Parameter> placed) {
        boolean used = pack.requirements()
                .map(Placed::value)
                .filter(requirement ->
                        requirement.override() != null && requirement.override().kind() == OverrideKind.PARAMETRISE)
                .anyMatch(requirement ->
                        requirement.parameters().contains(placed.value().id()));
        if (!used) {
            problems.add(
                    placed,
                    Check.OVERRIDE,
                    placed.value().id() + " replaces " + placed.value().replaces()
                            + ", and no override of kind parametrise names it.",
                    "Maybe add it to its \"parameters\", or leave \"replaces\" out.");
        }
    }

    private void problem(Placed<Requirement> placed, String message, String advice) {
        problems.add(placed, Check.OVERRIDE, message, advice);
    }

    private void weakening(Placed<Requirement> placed, String message, String advice) {
        problems.add(placed, Check.UNDECLARED_WEAKENING, message, advice);
    }
}
