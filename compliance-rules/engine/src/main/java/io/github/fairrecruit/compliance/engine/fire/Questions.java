package io.github.fairrecruit.compliance.engine.fire;

import io.github.fairrecruit.compliance.facts.CaseFacts;
import io.github.fairrecruit.compliance.facts.Fact;
import io.github.fairrecruit.compliance.law.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.functions.Predicate1;

/**
 * The conditions of all rules that look at one class of facts, asked of one fact after the other. What several rules ask
 * is asked of a fact once. For one thread.
 */
final class Questions {
    private final List<CompiledRule> rules;
    private final List<Predicate1<Fact>> questions = new ArrayList<>();
    /** For each rule, which of the questions are its conditions. */
    private final int[][] conditions;

    /** For each question the answer about the fact at hand; null as long as it was not asked. */
    private final Answer[] answers;

    /** The same in the certain reading, where it differs. */
    private final Boolean[] certain;

    private final List<Condition> noted = new ArrayList<>();

    /** An answer in the possible reading, and the unknown conditions that were met on the way to it. */
    private record Answer(boolean holds, List<Condition> unknown) {
        private static final Answer YES = new Answer(true, List.of());
        private static final Answer NO = new Answer(false, List.of());
    }

    /** A rule that matches a fact if some conditions hold that are unknown. */
    record Possible(CompiledRule rule, Fact fact, List<Condition> unknown) {}

    Questions(List<CompiledRule> rules) {
        this.rules = rules;
        Map<Predicate1<Fact>, Integer> places = new IdentityHashMap<>();
        this.conditions = rules.stream()
                .map(rule -> rule.predicates().stream()
                        .mapToInt(predicate -> places.computeIfAbsent(predicate, this::place))
                        .toArray())
                .toArray(int[][]::new);
        this.answers = new Answer[questions.size()];
        this.certain = new Boolean[questions.size()];
    }

    private int place(Predicate1<Fact> predicate) {
        questions.add(predicate);
        return questions.size() - 1;
    }

    /**
     * Asks about a fact in the possible reading.
     *
     * @param possible takes the rules that match it, in their order; of a listed fact, those that depend on what is unknown
     * @throws Exception what a condition throws
     */
    void ask(CaseFacts facts, Fact fact, List<Possible> possible) throws Exception {
        Arrays.fill(answers, null);
        Arrays.fill(certain, null);
        facts.trace(noted);
        try {
            for (int rule = 0; rule < conditions.length; rule++) {
                if (mayMatch(fact, conditions[rule])) {
                    List<Condition> unknown = unknown(conditions[rule]);
                    if (fact.unlisted() || !unknown.isEmpty()) {
                        possible.add(new Possible(rules.get(rule), fact, unknown));
                    }
                }
            }
        } finally {
            facts.trace(null);
        }
    }

    private boolean mayMatch(Fact fact, int[] asked) throws Exception {
        for (int question : asked) {
            if (answers[question] == null) {
                answers[question] = answer(fact, questions.get(question));
            }
            if (!answers[question].holds()) {
                return false;
            }
        }
        return true;
    }

    private Answer answer(Fact fact, Predicate1<Fact> question) throws Exception {
        noted.clear();
        boolean holds = question.test(fact);
        return noted.isEmpty() ? (holds ? Answer.YES : Answer.NO) : new Answer(holds, List.copyOf(noted));
    }

    private List<Condition> unknown(int[] asked) {
        List<Condition> first = List.of();
        List<Condition> all = null;
        for (int question : asked) {
            List<Condition> unknown = answers[question].unknown();
            if (first.isEmpty()) {
                first = unknown;
            } else if (!unknown.isEmpty()) {
                all = all == null ? new ArrayList<>(first) : all;
                all.addAll(unknown);
            }
        }
        return all == null ? first : all;
    }

    /**
     * Whether any rule matches in the certain reading the fact that was asked about last. Answers that took nothing
     * unknown are the same in both readings.
     *
     * @throws Exception what a condition throws
     */
    boolean anyMatches(Fact fact) throws Exception {
        for (int[] asked : conditions) {
            if (matches(fact, asked)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(Fact fact, int[] asked) throws Exception {
        for (int question : asked) {
            if (!holdsForCertain(fact, question)) {
                return false;
            }
        }
        return true;
    }

    private boolean holdsForCertain(Fact fact, int question) throws Exception {
        Answer answer = answers[question];
        if (answer != null && answer.unknown().isEmpty()) {
            return answer.holds();
        }
        if (certain[question] == null) {
            certain[question] = questions.get(question).test(fact);
        }
        return certain[question];
    }
}
