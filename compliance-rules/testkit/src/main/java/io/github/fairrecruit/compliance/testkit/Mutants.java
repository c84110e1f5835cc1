package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.ParameterValue;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.testkit.DrlFile.Call;
import io.github.fairrecruit.compliance.testkit.DrlFile.Condition;
import io.github.fairrecruit.compliance.testkit.DrlFile.Rule;
import io.github.fairrecruit.compliance.testkit.PackSource.Chapter;
import io.github.fairrecruit.compliance.testkit.PackSource.Placed;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the mutants of a pack: every small change that a slip of the pen might make, one at a time. */
final class Mutants {
    private final PackSource pack;
    private final List<Mutant> mutants = new ArrayList<>();
    private int chapter;

    private Mutants(PackSource pack) {
        this.pack = pack;
    }

    /** All mutants, in the order of chapters, files and lines. */
    static List<Mutant> of(PackSource pack) {
        Mutants all = new Mutants(pack);
        for (all.chapter = 0; all.chapter < pack.chapters().size(); all.chapter++) {
            all.requirements();
            all.parameters();
            all.rules();
        }
        return List.copyOf(all.mutants);
    }

    private Chapter chapter() {
        return pack.chapters().get(chapter);
    }

    // ------------------------------------------------------------------ rules

    private void rules() {
        List<Rule> rules = chapter().rules().rules();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            rule(rule, "remove", without(rules, i));
            for (int j = 0; j < rule.conditions().size(); j++) {
                Condition condition = rule.conditions().get(j);
                rule(rule, i, "drop " + condition.text(), "conditions", without(rule.conditions(), j));
            }
            calls(rule, i);
        }
    }

    private void calls(Rule rule, int place) {
        for (int i = 0; i < rule.calls().size(); i++) {
            Call call = rule.calls().get(i);
            List<String> ids = call.ids();
            String lifter = ids.size() > 1 ? "by " + ids.get(0) : ids.get(0);
            if (rule.calls().size() > 1) {
                rule(rule, place, "without " + call.verb() + " " + lifter, "calls", without(rule.calls(), i));
            }
            // The first id is what lifts, the others are what is lifted.
            for (int j = 1; j < ids.size() && ids.size() > 2; j++) {
                String change = "without " + call.verb() + " of " + ids.get(j) + " " + lifter;
                Call fewer = new Call(call.verb(), without(ids, j));
                rule(rule, place, change, "calls", replaced(rule.calls(), i, fewer));
            }
        }
    }

    private void rule(Rule rule, int place, String change, String component, List<?> value) {
        List<Rule> rules = chapter().rules().rules();
        rule(rule, change, replaced(rules, place, Records.with(rule, component, value)));
    }

    private void rule(Rule rule, String change, List<Rule> rules) {
        String words = rule.name().substring(rule.requirement().length()).strip();
        mutants.add(new Mutant(
                rule.requirement() + "/rule \"" + words + "\"/" + change,
                rule.requirement(),
                chapter().rulesFile(),
                rule.line(),
                with("rules", Records.with(chapter().rules(), "rules", rules))));
    }

    // ------------------------------------------------------------------ requirements

    private void requirements() {
        for (int i = 0; i < chapter().requirements().size(); i++) {
            Requirement requirement = chapter().requirements().get(i).value();
            dates(i, "", requirement, "");
            if (requirement.due() != null) {
                requirement(i, "without due", Records.with(requirement, "due", null));
            }
            scope(i, requirement);
        }
    }

    private void scope(int place, Requirement requirement) {
        for (RecordComponent limb : requirement.scope().getClass().getRecordComponents()) {
            Object value = Records.get(requirement.scope(), limb);
            if (value instanceof Map<?, ?> several) {
                several.keySet().forEach(key -> {
                    Map<Object, Object> fewer = new TreeMap<>(several);
                    fewer.remove(key);
                    scope(place, requirement, limb, Words.kebab(limb.getName()) + " " + key, fewer);
                });
            } else if (value != null && !value.equals(List.of())) {
                scope(place, requirement, limb, Words.kebab(limb.getName()), null);
            }
        }
    }

    private void scope(int place, Requirement requirement, RecordComponent limb, String name, Object value) {
        requirement(
                place,
                "scope without " + name,
                Records.with(requirement, "scope", Records.with(requirement.scope(), limb.getName(), value)));
    }

    /** Moves the dates of a requirement, and those of its override. Dates of citations are no law. */
    private void dates(int place, String within, Record given, String words) {
        for (RecordComponent component : given.getClass().getRecordComponents()) {
            Object value = Records.get(given, component);
            if (value instanceof CalendarDate date) {
                for (Move move : Move.values()) {
                    Record changed = Records.with(given, component.getName(), move.apply(date));
                    Requirement whole = chapter().requirements().get(place).value();
                    requirement(
                            place,
                            words + Words.kebab(component.getName()) + " " + move.word,
                            within.isEmpty() ? (Requirement) changed : Records.with(whole, within, changed));
                }
            } else if (component.getName().equals("override") && value instanceof Record override) {
                dates(place, "override", override, "override ");
            }
        }
    }

    private void requirement(int place, String change, Requirement changed) {
        Placed<Requirement> placed = chapter().requirements().get(place);
        mutants.add(new Mutant(
                placed.value().id() + "/" + change,
                placed.value().id(),
                placed.file(),
                placed.line(),
                with(
                        "requirements",
                        replaced(
                                chapter().requirements(),
                                place,
                                new Placed<>(changed, placed.file(), placed.line())))));
    }

    // ------------------------------------------------------------------ parameters

    private void parameters() {
        for (int i = 0; i < chapter().parameters().size(); i++) {
            List<ParameterValue> values = chapter().parameters().get(i).value().values();
            for (int j = 0; j < values.size(); j++) {
                value(i, values, j);
            }
        }
    }

    private void value(int place, List<ParameterValue> values, int j) {
        ParameterValue value = values.get(j);
        if (value.number() != null) {
            BigDecimal step =
                    BigDecimal.ONE.movePointLeft(Math.max(0, value.number().scale()));
            value(place, values, j, "number up", "number", value.number().add(step));
            value(place, values, j, "number down", "number", value.number().subtract(step));
        }
        for (int k = 0; k < value.codes().size(); k++) {
            value(place, values, j, "without " + value.codes().get(k), "codes", without(value.codes(), k));
        }
        boolean follows = j > 0 && value.from().equals(values.get(j - 1).until());
        boolean followed = j + 1 < values.size()
                && value.until() != null
                && value.until().equals(values.get(j + 1).from());
        for (Move move : Move.values()) {
            CalendarDate from = move.apply(value.from());
            List<ParameterValue> moved = replaced(values, j, Records.with(value, "from", from));
            // Where one value ends and the next begins, there is one day to be wrong about.
            parameter(
                    place,
                    "from " + value.from() + "/from " + move.word,
                    follows ? replaced(moved, j - 1, Records.with(values.get(j - 1), "until", from)) : moved);
            if (value.until() != null && !followed) {
                value(place, values, j, "until " + move.word, "until", move.apply(value.until()));
            }
        }
    }

    private void value(int place, List<ParameterValue> values, int j, String change, String component, Object changed) {
        ParameterValue value = values.get(j);
        parameter(
                place,
                "from " + value.from() + "/" + change,
                replaced(values, j, Records.with(value, component, changed)));
    }

    private void parameter(int place, String change, List<ParameterValue> values) {
        Placed<Parameter> placed = chapter().parameters().get(place);
        String id = placed.value().id();
        Parameter changed = Records.with(placed.value(), "values", values);
        mutants.add(new Mutant(
                id + "/" + change,
                pack.requirements()
                        .map(Placed::value)
                        .filter(requirement -> requirement.parameters().contains(id))
                        .map(Requirement::id)
                        .collect(Collectors.joining(", ")),
                placed.file(),
                placed.line(),
                with(
                        "parameters",
                        replaced(chapter().parameters(), place, new Placed<>(changed, placed.file(), placed.line())))));
    }

    // ------------------------------------------------------------------ copies

    private PackSource with(String component, Object value) {
        Chapter changed = Records.with(chapter(), component, value);
        return Records.with(pack, "chapters", replaced(pack.chapters(), chapter, changed));
    }

    private static <T> List<T> without(List<T> list, int place) {
        List<T> copy = new ArrayList<>(list);
        copy.remove(place);
        return copy;
    }

    private static <T> List<T> replaced(List<T> list, int place, T value) {
        List<T> copy = new ArrayList<>(list);
        copy.set(place, value);
        return copy;
    }

    /** The smallest step of a date: one day, or one month or year when it is no more precise. */
    private enum Move {
        EARLIER("earlier", -1),
        LATER("later", 1);

        private final String word;
        private final int step;

        Move(String word, int step) {
            this.word = word;
            this.step = step;
        }

        CalendarDate apply(CalendarDate date) {
            if (date.exact()) {
                return CalendarDate.of(date.firstDay().plusDays(step));
            }
            CalendarDate first = CalendarDate.of(
                    date.month() == 0
                            ? date.firstDay().plusYears(step)
                            : date.firstDay().plusMonths(step));
            return new CalendarDate(first.year(), date.month() == 0 ? 0 : first.month(), 0);
        }
    }
}
