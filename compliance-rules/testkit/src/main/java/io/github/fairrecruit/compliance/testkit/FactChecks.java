package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.facts.Fact;
import io.github.fairrecruit.compliance.pack.ExtensionFact;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import io.github.fairrecruit.compliance.testkit.DrlFile.Rule;
import io.github.fairrecruit.compliance.testkit.FactQuestion.Argument;
import io.github.fairrecruit.compliance.testkit.PackSource.Chapter;
import io.github.fairrecruit.compliance.testkit.PackSource.Placed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What rules read is what their requirement declares, and what is named exists: properties of facts, facts of the
 * pack's own, places of the record.
 */
final class FactChecks {
    private static final String SHARE = "shareAbove";
    private static final String PERCENT = "percent";
    private static final Set<String> COUNTED = Set.of("personsAtLeast", "countAtLeast", SHARE);

    private final PackSource pack;
    private final Problems problems;
    private final SortedMap<String, ExtensionFact> extension = new TreeMap<>();
    private final SortedMap<String, Parameter> parameters = new TreeMap<>();

    FactChecks(PackSource pack, Problems problems) {
        this.pack = pack;
        this.problems = problems;
        pack.extension().stream()
                .map(Placed::value)
                .filter(fact -> fact.name() != null)
                .forEach(fact -> extension.put(fact.name(), fact));
        pack.parameters()
                .map(Placed::value)
                .filter(parameter -> parameter.id() != null)
                .forEach(parameter -> parameters.put(parameter.id(), parameter));
    }

    /**
     * Checks the facts.
     *
     * @param read whether all rules could be read
     */
    void check(boolean read) {
        pack.requirements().filter(placed -> placed.value().id() != null).forEach(placed -> {
            day(placed, placed.value().statedDay(), placed.value().subjects());
            placed.value().scope().facts().forEach((name, values) -> scope(placed, name, values));
            declared(placed, read);
        });
        pack.parameters().forEach(placed -> day(placed, placed.value().statedDay(), List.of(SubjectKind.values())));
        for (Chapter chapter : pack.chapters()) {
            for (Rule rule : chapter.rules().rules()) {
                FactQuestion.of(rule).forEach(question -> question(chapter, rule, question));
            }
        }
    }

    // ------------------------------------------------------------------ what a requirement declares

    /** Why a requirement cannot list something. */
    private record Wrong(String what, String advice) {}

    private Optional<Wrong> wrong(Requirement requirement, String fact) {
        if (fact.startsWith(FactQuestion.EXTENSION)) {
            String name = fact.substring(FactQuestion.EXTENSION.length());
            return extension.containsKey(name)
                    ? Optional.empty()
                    : Optional.of(new Wrong("extension.yaml has no such fact", ofExtension(name)));
        }
        if (fact.startsWith(FactQuestion.RECORD)) {
            String pointer = fact.substring(FactQuestion.RECORD.length());
            return requirement.subjects().stream()
                            .anyMatch(kind -> RecordPlace.at(kind, pointer).isPresent())
                    ? Optional.empty()
                    : Optional.of(new Wrong(
                            "the record has no such place", "Maybe write it like record:/contract/signedOn."));
        }
        int dot = fact.indexOf('.');
        String name = dot < 0 ? fact : fact.substring(0, dot);
        Optional<Class<? extends Fact>> type = FactProperties.fact(name);
        if (type.isEmpty()) {
            return Optional.of(new Wrong(
                    "there is no fact " + name,
                    Words.maybe(name, FactVocabulary.ofEngine().facts())));
        }
        String property = dot < 0 ? "" : fact.substring(dot + 1);
        return FactProperties.ids(type.get(), property).isEmpty()
                ? Optional.of(new Wrong(
                        name + " has no such property", Words.maybe(property, FactProperties.names(type.get()))))
                : Optional.empty();
    }

    /** Compares what the rules of a requirement read with what it declares. */
    private void declared(Placed<Requirement> placed, boolean read) {
        Requirement requirement = placed.value();
        SortedMap<String, Reader> reads = new TreeMap<>();
        boolean withRules = false;
        for (Chapter chapter : pack.chapters()) {
            for (Rule rule : chapter.rules().rules()) {
                if (rule.requirement().equals(requirement.judgedBy())) {
                    withRules = true;
                    FactQuestion.of(rule)
                            .forEach(question -> question.reads()
                                    .forEach(name -> reads.putIfAbsent(
                                            name, new Reader(chapter.rulesFile(), rule.line(), rule.name()))));
                }
            }
        }
        // What a rule asks is named at the rule.
        requirement.facts().stream()
                .filter(fact -> !reads.containsKey(fact))
                .forEach(fact -> wrong(requirement, fact)
                        .ifPresent(wrong -> unknown(
                                placed,
                                requirement.id() + " lists \"" + fact + "\", and " + wrong.what() + ".",
                                wrong.advice())));
        compare(placed, reads, read && withRules);
    }

    /** A rule that reads something. */
    record Reader(String file, int line, String rule) {}

    /**
     * Compares what rules read with what their requirement declares.
     *
     * @param reads what is read, and where first
     * @param complete whether that is all that is read
     */
    void compare(Placed<Requirement> placed, SortedMap<String, Reader> reads, boolean complete) {
        Requirement requirement = placed.value();
        if (requirement.facts().isEmpty() && !reads.isEmpty()) {
            if (requirement.sameAs() != null) {
                return; // The row whose rules judge it says it.
            }
            problems.add(
                    placed,
                    Check.UNDECLARED_FACT,
                    requirement.id() + " does not say what its rules read.",
                    "Maybe add \"facts: [" + String.join(", ", reads.keySet()) + "]\".");
            return;
        }
        reads.forEach((read, place) -> {
            if (!requirement.facts().contains(read)) {
                problems.add(
                        place.file(),
                        place.line(),
                        Check.UNDECLARED_FACT,
                        "The rule \"" + place.rule() + "\" reads " + read + ", which " + requirement.id()
                                + " does not list.",
                        "Maybe add it to its \"facts\".");
            }
        });
        if (!complete) {
            return;
        }
        SortedSet<String> unused = new TreeSet<>(requirement.facts());
        unused.removeAll(reads.keySet());
        unused.removeIf(fact -> wrong(requirement, fact).isPresent());
        // What picks the day or the scope may be listed too; the engine asks it, not the rules.
        if (requirement.statedDay() != null) {
            unused.remove(FactQuestion.name(requirement.statedDay()));
        }
        requirement.scope().facts().keySet().forEach(name -> unused.remove(FactQuestion.name(name)));
        unused.forEach(fact -> problems.add(
                placed,
                Check.UNUSED_FACT,
                requirement.id() + " lists " + fact + ", which none of its rules reads.",
                "Maybe leave it out of its \"facts\"."));
    }

    private void day(Placed<?> placed, String operand, List<SubjectKind> subjects) {
        if (operand == null) {
            return;
        }
        if (operand.startsWith("/")) {
            if (subjects.stream()
                    .noneMatch(kind -> RecordPlace.at(kind, operand)
                            .filter(place -> place.fits(Argument.DATE))
                            .isPresent())) {
                unknown(
                        placed,
                        "The stated day " + operand + " is no date of the record.",
                        "Maybe write it like /contract/signedOn.");
            }
        } else if (!extension.containsKey(operand)) {
            unknown(placed, "The stated day " + operand + " is no fact of extension.yaml.", ofExtension(operand));
        } else if (!RecordPlace.fits(extension.get(operand), Argument.DATE)) {
            unknown(
                    placed,
                    "The stated day " + operand + " is of type "
                            + Words.word(extension.get(operand).type()) + ".",
                    "Maybe its type is date.");
        }
    }

    /** Whom a requirement concerns may depend on facts of the pack's own. */
    private void scope(Placed<Requirement> placed, String name, List<String> values) {
        String owner = "The scope of " + placed.value().id();
        ExtensionFact fact = extension.get(name);
        if (fact == null) {
            unknown(placed, owner + " names \"" + name + "\", and extension.yaml has no such fact.", ofExtension(name));
            return;
        }
        if (fact.type() == null) {
            return; // Named where it is missing.
        }
        List<String> known = switch (fact.type()) {
            case YES_NO -> List.of("yes", "no");
            case CODE, CODES -> fact.codes();
            default -> List.of();
        };
        if (known.isEmpty()) {
            unknown(
                    placed,
                    owner + " names \"" + name + "\" of type " + Words.word(fact.type()) + ".",
                    "Maybe a fact of type yes-no or code is meant.");
            return;
        }
        for (String value : values) {
            if (!known.contains(value)) {
                unknown(
                        placed,
                        owner + " names \"" + name + "\" with \"" + value + "\", which it can never be.",
                        Words.maybe(value, known));
            }
        }
    }

    // ------------------------------------------------------------------ what a rule asks

    private void question(Chapter chapter, Rule rule, FactQuestion question) {
        List<SubjectKind> subjects = subjects(rule);
        question.operands().forEach((operand, wanted) -> {
            if (operand.startsWith("/")) {
                place(chapter, rule, operand, wanted, subjects);
            } else {
                own(chapter, rule, operand, wanted, subjects);
            }
        });
        question.compared().forEach((operand, code) -> code(chapter, rule, operand, code, subjects));
        question.parameters().forEach(parameter -> limit(chapter, rule, question, parameter));
        question.consequences().forEach(consequence -> consequence(chapter, rule, consequence));
    }

    private List<SubjectKind> subjects(Rule rule) {
        return pack.requirements()
                .map(Placed::value)
                .filter(requirement -> rule.requirement().equals(requirement.id()))
                .findFirst()
                .map(Requirement::subjects)
                .orElse(List.of(SubjectKind.values()));
    }

    private void place(Chapter chapter, Rule rule, String pointer, Argument wanted, List<SubjectKind> subjects) {
        List<RecordPlace> places = subjects.stream()
                .flatMap(kind -> RecordPlace.at(kind, pointer).stream())
                .toList();
        if (places.isEmpty()) {
            unknown(
                    chapter,
                    rule,
                    "asks for " + pointer + ", which the record does not have",
                    "Maybe write it like /contract/signedOn.");
        } else if (places.stream().noneMatch(place -> place.fits(wanted))) {
            unknown(
                    chapter,
                    rule,
                    "asks " + pointer + " for " + RecordPlace.word(wanted) + ", which it is not",
                    "Maybe another property fits it.");
        }
    }

    private void own(Chapter chapter, Rule rule, String name, Argument wanted, List<SubjectKind> subjects) {
        ExtensionFact fact = extension.get(name);
        if (fact == null) {
            unknown(
                    chapter,
                    rule,
                    "asks for the fact \"" + name + "\", which extension.yaml does not have",
                    ofExtension(name));
            return;
        }
        if (!RecordPlace.fits(fact, wanted)) {
            unknown(
                    chapter,
                    rule,
                    "asks \"" + name + "\" of type " + Words.word(fact.type()) + " for " + RecordPlace.word(wanted),
                    "Maybe another property fits it, or its type is another one.");
        }
        for (SubjectKind subject : subjects) {
            if (!fact.subjects().contains(subject)) {
                unknown(
                        chapter,
                        rule,
                        "asks an " + subject.word() + " for \"" + name + "\", which belongs to other records",
                        "Maybe add " + subject.word() + " to its \"subjects\".");
            }
        }
    }

    private void code(Chapter chapter, Rule rule, String operand, String code, List<SubjectKind> subjects) {
        List<String> known = extension.containsKey(operand)
                ? extension.get(operand).codes()
                : subjects.stream()
                        .flatMap(kind -> RecordPlace.at(kind, operand).stream())
                        .flatMap(place -> place.codes().stream())
                        .toList();
        if (!known.isEmpty() && !known.contains(code)) {
            unknown(
                    chapter,
                    rule,
                    "compares " + operand + " with \"" + code + "\", which it can never be",
                    Words.maybe(code, known));
        }
    }

    private void consequence(Chapter chapter, Rule rule, String id) {
        List<String> known = pack.consequences().stream()
                .map(placed -> placed.value().id())
                .filter(Objects::nonNull)
                .toList();
        if (!known.contains(id)) {
            unknown(
                    chapter,
                    rule,
                    "asks for the consequence " + id + ", which consequences.yaml does not have",
                    Words.maybe(id, known));
        }
    }

    /** What a parameter is must fit what it is held against. */
    private void limit(Chapter chapter, Rule rule, FactQuestion question, String id) {
        Parameter parameter = parameters.get(id);
        if (parameter == null || Words.blank(parameter.unit())) {
            return;
        }
        boolean list =
                parameter.values().stream().anyMatch(value -> !value.codes().isEmpty());
        if (question.wantsList().isPresent() && question.wantsList().get() != list) {
            unknown(
                    chapter,
                    rule,
                    "asks " + question.property() + " with " + id + ", which is " + (list ? "a list" : "no list"),
                    "Maybe another parameter is meant.");
            return;
        }
        if (question.property().endsWith("ThanBy") && !ParameterChecks.CALENDAR.contains(parameter.unit())) {
            unknown(
                    chapter,
                    rule,
                    "counts days by " + id + ", which is in " + parameter.unit(),
                    "Maybe its unit is days, weeks, months or years.");
        }
        if (list && COUNTED.contains(question.property())) {
            unknown(
                    chapter,
                    rule,
                    "asks " + question.property() + " with " + id + ", which is a list",
                    "Maybe another parameter is meant.");
            return;
        }
        if (question.property().equals(SHARE) && !parameter.unit().equals(PERCENT)) {
            unknown(
                    chapter,
                    rule,
                    "asks for a share by " + id + ", which is in " + parameter.unit(),
                    "Maybe its unit is " + PERCENT + ".");
        }
        boolean money = parameter.unit().equals(ParameterChecks.MONEY);
        ExtensionFact held = question.heldAgainstParameter().map(extension::get).orElse(null);
        if (held != null
                && RecordPlace.fits(held, Argument.AMOUNT)
                && RecordPlace.fits(held, Argument.MONEY) != money) {
            unknown(
                    chapter,
                    rule,
                    "holds \"" + held.name() + "\" of type " + Words.word(held.type()) + " against " + id + " in "
                            + parameter.unit(),
                    "Maybe one of the two is of another kind.");
        }
    }

    private String ofExtension(String name) {
        return extension.isEmpty() ? "Maybe add it to extension.yaml." : Words.maybe(name, extension.keySet());
    }

    private void unknown(Placed<?> placed, String message, String advice) {
        problems.add(placed, Check.UNKNOWN_FACT, message, advice);
    }

    private void unknown(Chapter chapter, Rule rule, String what, String advice) {
        problems.add(
                chapter.rulesFile(),
                rule.line(),
                Check.UNKNOWN_FACT,
                "The rule \"" + rule.name() + "\" " + what + ".",
                advice);
    }
}
