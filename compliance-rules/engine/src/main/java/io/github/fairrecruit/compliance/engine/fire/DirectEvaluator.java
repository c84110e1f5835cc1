package io.github.fairrecruit.compliance.engine.fire;

import io.github.fairrecruit.compliance.facts.CaseFacts;
import io.github.fairrecruit.compliance.facts.Fact;
import io.github.fairrecruit.compliance.facts.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks the conditions of compiled rules and runs their right-hand sides without a session. Each rule looks at one fact,
 * so there is nothing to join and nothing to remember, and a session would cost several times what the rules do.
 */
final class DirectEvaluator implements Evaluator {
    private static final int KEPT = 64;

    private final List<CompiledRule> rules;
    /** The questions to ask, by what is heard: records of the same scope, of which there are few kinds, ask the same. */
    private final Map<Set<String>, Map<Class<?>, Questions>> questions = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Set<String>, Map<Class<?>, Questions>> eldest) {
            return size() > KEPT;
        }
    };

    private final List<Questions.Match> certain = new ArrayList<>();
    private final List<Questions.Match> possible = new ArrayList<>();
    private String firing;

    /** @param rules rules whose right-hand sides need no session */
    DirectEvaluator(List<CompiledRule> rules) {
        this.rules = rules;
    }

    /** The questions of the rules that speak of one of these requirements, by the class of facts that they look at. */
    private Map<Class<?>, Questions> questions(Set<String> heard) {
        Map<Class<?>, List<CompiledRule>> byType = new HashMap<>();
        for (CompiledRule rule : rules) {
            if (rule.speaksOf(heard)) {
                byType.computeIfAbsent(rule.type(), type -> new ArrayList<>()).add(rule);
            }
        }
        Map<Class<?>, Questions> asked = new HashMap<>();
        byType.forEach((type, looking) -> asked.put(type, new Questions(looking)));
        return asked;
    }

    @Override
    public String firing() {
        return firing;
    }

    @Override
    public void run(CaseFacts facts, Set<String> heard) throws Exception {
        facts.clear();
        Map<Class<?>, Questions> byType = questions.get(heard);
        if (byType == null) {
            byType = questions(heard);
            questions.put(Set.copyOf(heard), byType);
        }
        for (Fact fact : facts.facts()) {
            Questions asked = byType.get(fact.getClass());
            // Facts that no rule of this pack looks at cost nothing.
            if (asked != null) {
                certain.clear();
                possible.clear();
                asked.ask(facts, fact, certain, possible);
                say(facts, Reading.CERTAIN, certain);
                say(facts, Reading.POSSIBLE, possible);
            }
        }
    }

    private void say(CaseFacts facts, Reading reading, List<Questions.Match> matches) throws Exception {
        if (matches.isEmpty()) {
            return;
        }
        facts.read(reading);
        for (int i = 0; i < matches.size(); i++) {
            Questions.Match match = matches.get(i);
            firing = match.rule().name();
            facts.firing(firing, match.unknown());
            match.rule().words().execute(match.fact());
            firing = null;
        }
    }
}
