package io.github.fairrecruit.compliance.engine.fire;

import io.github.fairrecruit.compliance.engine.load.Judges;
import io.github.fairrecruit.compliance.facts.CaseFacts;
import io.github.fairrecruit.compliance.facts.Fact;
import io.github.fairrecruit.compliance.facts.Reading;
import io.github.fairrecruit.compliance.law.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
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
    private final Predicate1<Fact>[] questions;
    /** For each rule, which of the questions are its conditions, in its order. */
    private final int[][] conditions;

    /** The same, what most rules ask first: a "no" to it settles them all. */
    private final int[][] inTurn;

    /** For each rule, the numbers of the judges that it speaks of. */
    private final int[][] judges;

    /** The rules that are asked, in their order: what the others speak of does not matter. */
    private final int[] heard;

    private int many;

    /** For each rule, what is known of it in the possible reading. */
    private final Said[] said;

    /** For each question the answer about the fact at hand; null as long as it was not asked. */
    private final Answer[] answers;

    /** The same in the certain reading, where it differs. */
    private final Boolean[] inCertain;

    private final List<Condition> noted = new ArrayList<>();

    /** An answer in the possible reading, and the unknown conditions that were met on the way to it. */
    private record Answer(boolean holds, List<Condition> unknown) {
        private static final Answer YES = new Answer(true, List.of());
        private static final Answer NO = new Answer(false, List.of());
    }

    /** What the possible reading says of a rule. */
    private enum Said {
        /** It matches in neither reading. */
        NEVER,
        /** It matches in both. */
        SURELY,
        /** The certain reading must be asked too. */
        ASK
    }

    /**
     * A rule that matches a fact.
     *
     * @param unknown for a match in the possible reading, the unknown conditions on which it depends; else null
     */
    record Match(CompiledRule rule, Fact fact, List<Condition> unknown) {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    Questions(List<CompiledRule> rules, Judges judges) {
        this.rules = rules;
        List<Predicate1<Fact>> found = new ArrayList<>();
        Map<Predicate1<Fact>, Integer> places = new IdentityHashMap<>();
        this.conditions = rules.stream()
                .map(rule -> rule.predicates().stream()
                        .mapToInt(predicate -> places.computeIfAbsent(predicate, one -> {
                            found.add(one);
                            return found.size() - 1;
                        }))
                        .toArray())
                .toArray(int[][]::new);
        this.judges = rules.stream()
                .map(rule ->
                        rule.requirements().stream().mapToInt(judges::number).toArray())
                .toArray(int[][]::new);
        this.inTurn = inTurn(conditions, found.size());
        this.heard = new int[conditions.length];
        this.said = new Said[conditions.length];
        this.questions = found.toArray(new Predicate1[0]);
        this.answers = new Answer[questions.length];
        this.inCertain = new Boolean[questions.length];
    }

    private static int[][] inTurn(int[][] conditions, int questions) {
        int[] asking = new int[questions];
        for (int[] asked : conditions) {
            for (int question : asked) {
                asking[question]++;
            }
        }
        return Arrays.stream(conditions)
                .map(asked -> Arrays.stream(asked)
                        .boxed()
                        .sorted(Comparator.comparing((Integer question) -> -asking[question]))
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
    }

    /** From now on, leaves out the rules that speak of none of these judges; of none named, no rule is left out. */
    void hear(BitSet some) {
        many = 0;
        for (int rule = 0; rule < judges.length; rule++) {
            if (some.isEmpty() || speaksOf(judges[rule], some)) {
                heard[many++] = rule;
            }
        }
    }

    private static boolean speaksOf(int[] judges, BitSet some) {
        for (int judge : judges) {
            if (judge >= 0 && some.get(judge)) {
                return true;
            }
        }
        // Nobody said of what such a rule speaks.
        return judges.length == 0;
    }

    /**
     * Asks about a fact in both readings.
     *
     * @param certain takes the rules that match it for certain, in their order; none for a fact that is not listed
     * @param possible takes the rules that may match it; of a listed fact, only those that depend on what is unknown
     * @throws Exception what a condition throws
     */
    void ask(CaseFacts facts, Fact fact, List<Match> certain, List<Match> possible) throws Exception {
        Arrays.fill(answers, null);
        Arrays.fill(inCertain, null);
        facts.read(Reading.POSSIBLE);
        facts.trace(noted);
        try {
            for (int i = 0; i < many; i++) {
                said[heard[i]] = possibly(heard[i], fact, possible);
            }
        } finally {
            facts.trace(null);
        }
        if (!fact.unlisted()) {
            facts.read(Reading.CERTAIN);
            for (int i = 0; i < many; i++) {
                int rule = heard[i];
                if (said[rule] == Said.SURELY || (said[rule] == Said.ASK && matches(fact, conditions[rule]))) {
                    certain.add(new Match(rules.get(rule), fact, null));
                }
            }
        }
    }

    private Said possibly(int rule, Fact fact, List<Match> possible) throws Exception {
        int no = firstNo(rule, fact);
        if (no >= 0) {
            // A "no" on the way to which nothing was unknown is the same in both readings.
            return answers[no].unknown().isEmpty() ? Said.NEVER : Said.ASK;
        }
        List<Condition> unknown = unknown(conditions[rule]);
        if (fact.unlisted() || !unknown.isEmpty()) {
            possible.add(new Match(rules.get(rule), fact, unknown));
        }
        return unknown.isEmpty() ? Said.SURELY : Said.ASK;
    }

    /** The condition of a rule to which the answer is "no"; negative when there is none. */
    private int firstNo(int rule, Fact fact) throws Exception {
        // What another rule asked may settle it.
        for (int question : inTurn[rule]) {
            if (answers[question] != null && !answers[question].holds()) {
                return question;
            }
        }
        try {
            return firstNo(inTurn[rule], fact);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            // A condition may count on those before it. If it does not, it throws again.
            return firstNo(conditions[rule], fact);
        }
    }

    private int firstNo(int[] asked, Fact fact) throws Exception {
        for (int question : asked) {
            if (answers[question] == null) {
                answers[question] = answer(fact, questions[question]);
            }
            if (!answers[question].holds()) {
                return question;
            }
        }
        return -1;
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

    /** Whether a rule matches in the certain reading. Answers that took nothing unknown are the same in both readings. */
    private boolean matches(Fact fact, int[] asked) throws Exception {
        for (int question : asked) {
            Answer answer = answers[question];
            if (answer != null && answer.unknown().isEmpty()) {
                if (!answer.holds()) {
                    return false;
                }
            } else if (!holdsForCertain(fact, question)) {
                return false;
            }
        }
        return true;
    }

    private boolean holdsForCertain(Fact fact, int question) throws Exception {
        if (inCertain[question] == null) {
            inCertain[question] = questions[question].test(fact);
        }
        return inCertain[question];
    }
}
