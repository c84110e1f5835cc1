package io.github.fairrecruit.compliance.engine.fire;

import io.github.fairrecruit.compliance.engine.load.Judges;
import io.github.fairrecruit.compliance.facts.CaseFacts;
import io.github.fairrecruit.compliance.facts.Fact;
import io.github.fairrecruit.compliance.facts.Reading;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks the conditions of compiled rules and runs their right-hand sides without a session. Each rule looks at one fact,
 * so there is nothing to join and nothing to remember, and a session would cost several times what the rules do.
 */
final class DirectEvaluator implements Evaluator {
    private final Map<Class<?>, Questions> byType = new HashMap<>();
    /** The judges that were heard last; null before the first record. */
    private BitSet heardLast;

    private final List<Questions.Match> certain = new ArrayList<>();
    private final List<Questions.Match> possible = new ArrayList<>();
    private String firing;

    /**
     * @param rules rules whose right-hand sides need no session
     * @param judges the requirements that they can judge
     */
    DirectEvaluator(List<CompiledRule> rules, Judges judges) {
        Map<Class<?>, List<CompiledRule>> grouped = new HashMap<>();
        for (CompiledRule rule : rules) {
            grouped.computeIfAbsent(rule.type(), type -> new ArrayList<>()).add(rule);
        }
        grouped.forEach((type, looking) -> byType.put(type, new Questions(looking, judges)));
    }

    /** Leaves out the rules that speak of none of these judges; of none named, no rule is left out. */
    private void hear(BitSet heard) {
        if (!heard.equals(heardLast)) {
            byType.values().forEach(questions -> questions.hear(heard));
            heardLast = (BitSet) heard.clone();
        }
    }

    @Override
    public String firing() {
        return firing;
    }

    @Override
    public void run(CaseFacts facts, BitSet heard) throws Exception {
        facts.clear();
        hear(heard);
        // Facts of one class stand together.
        Class<?> type = null;
        Questions questions = null;
        for (Fact fact : facts.facts()) {
            if (fact.getClass() != type) {
                type = fact.getClass();
                questions = byType.get(type);
            }
            // Facts that no rule of this pack looks at cost nothing.
            if (questions != null) {
                certain.clear();
                possible.clear();
                questions.ask(facts, fact, certain, possible);
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
