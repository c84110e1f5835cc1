package io.github.fairrecruit.compliance.engine.fire;

import io.github.fairrecruit.compliance.facts.CaseFacts;
import io.github.fairrecruit.compliance.facts.Fact;
import io.github.fairrecruit.compliance.law.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.functions.Predicate1;

/**
 * The conditions of all rules that look at one class of facts, asked of one fact after the other. What several rules ask
 * is asked of a fact once. For one thread.
 */
final class Questions {
    private final List<CompiledRule> rules;
    private final List<Predicate1<Fact>> questions;
    /** For each rule, which of the questions are its conditions. */
    private final int[][] conditions;

    /** For each question the answer about the fact at hand; null as long as it was not asked. */
    private final Answer[] answers;

    private final List<Condition> noted = new ArrayList<>();

    /** An answer, and the unknown conditions that it took to hold. */
    private record Answer(boolean holds, List<Condition> unknown) {
        private static final Answer YES = new Answer(true, List.of());
        private static final Answer NO = new Answer(false, List.of());
    }

    /** Takes a rule that matches, and the unknown conditions on which that depends. */
    interface Speaker {
        void speak(CompiledRule rule, Fact fact, List<Condition> unknown) throws Exception;
    }

    Questions(List<CompiledRule> rules) {
        this.rules = rules;
        Map<Predicate1<Fact>, Integer> places = new LinkedHashMap<>();
        this.conditions = rules.stream()
                .map(rule -> rule.predicates().stream()
                        .mapToInt(predicate -> places.computeIfAbsent(predicate, key -> places.size()))
                        .toArray())
                .toArray(int[][]::new);
        this.questions = List.copyOf(places.keySet());
        this.answers = new Answer[questions.size()];
    }

    /**
     * Whether any rule matches a fact.
     *
     * @throws Exception what a condition throws
     */
    boolean anyMatches(Fact fact) throws Exception {
        Arrays.fill(answers, null);
        for (int[] asked : conditions) {
            if (matches(fact, asked)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Hands over the rules that match a fact, in their order.
     *
     * @throws Exception what a condition or the speaker throws
     */
    void ask(CaseFacts facts, Fact fact, Speaker speaker) throws Exception {
        Arrays.fill(answers, null);
        facts.trace(noted);
        try {
            for (int rule = 0; rule < conditions.length; rule++) {
                if (matches(fact, conditions[rule])) {
                    speaker.speak(rules.get(rule), fact, unknown(conditions[rule]));
                }
            }
        } finally {
            facts.trace(null);
        }
    }

    private boolean matches(Fact fact, int[] asked) throws Exception {
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
        return !holds ? Answer.NO : noted.isEmpty() ? Answer.YES : new Answer(true, List.copyOf(noted));
    }

    private List<Condition> unknown(int[] asked) {
        List<Condition> all = new ArrayList<>();
        for (int question : asked) {
            all.addAll(answers[question].unknown());
        }
        return all;
    }
}
