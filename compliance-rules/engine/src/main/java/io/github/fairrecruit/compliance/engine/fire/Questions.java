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

    private final Boolean[] answers;
    private final List<List<Condition>> unknown = new ArrayList<>();
    private final List<Condition> noted = new ArrayList<>();

    Questions(List<CompiledRule> rules) {
        this.rules = rules;
        Map<Predicate1<Fact>, Integer> places = new LinkedHashMap<>();
        this.conditions = rules.stream()
                .map(rule -> rule.predicates().stream()
                        .mapToInt(predicate -> places.computeIfAbsent(predicate, key -> places.size()))
                        .toArray())
                .toArray(int[][]::new);
        this.questions = List.copyOf(places.keySet());
        this.answers = new Boolean[questions.size()];
        for (int i = 0; i < questions.size(); i++) {
            unknown.add(List.of());
        }
    }

    /** Takes a rule that may match, and the unknown conditions on which that depends. */
    interface Speaker {
        void speak(CompiledRule rule, Fact fact, List<Condition> unknown) throws Exception;
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
            Boolean answer = answers[question];
            if (answer == null) {
                noted.clear();
                answer = questions.get(question).test(fact);
                answers[question] = answer;
                unknown.set(question, List.copyOf(noted));
            }
            if (!answer) {
                return false;
            }
        }
        return true;
    }

    private List<Condition> unknown(int[] asked) {
        if (asked.length == 1) {
            return unknown.get(asked[0]);
        }
        List<Condition> all = new ArrayList<>();
        for (int question : asked) {
            all.addAll(unknown.get(question));
        }
        return all;
    }
}
