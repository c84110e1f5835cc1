package io.github.fairrecruit.compliance.engine.fire;

import io.github.fairrecruit.compliance.facts.CaseFacts;
import io.github.fairrecruit.compliance.facts.Fact;
import io.github.fairrecruit.compliance.facts.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** One session that is used again for one record after the other, by one thread at a time. */
final class Evaluator extends DefaultAgendaEventListener {
    private final KieSession session;
    private final List<CompiledRule> rules;
    private final Map<Class<?>, Questions> byType;
    private final boolean sessionForAll;
    private final Map<String, Integer> firings = new HashMap<>();
    private CaseFacts current;
    private String firing;

    Evaluator(InternalKnowledgeBase base, List<CompiledRule> rules) {
        this.session = base.newKieSession();
        this.rules = rules;
        this.byType = rules.stream()
                .collect(Collectors.groupingBy(
                        CompiledRule::type, Collectors.collectingAndThen(Collectors.toList(), Questions::new)));
        this.sessionForAll = rules.stream().anyMatch(rule -> rule.words() == null);
        session.addEventListener(this);
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        firing = event.getMatch().getRule().getName();
        firings.merge(firing, 1, Integer::sum);
        current.firing(firing, null);
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        firing = null;
    }

    /** The rule whose right-hand side was running when it threw; null when a condition threw. */
    String firing() {
        return firing;
    }

    /**
     * Runs all rules in both readings. The conditions of the rules are asked first, which costs a fraction of what a
     * session does: it gets only the facts of which a rule speaks for certain. What is only possible becomes no breach,
     * so it needs no session.
     *
     * @throws Runaway when a rule fires more often than once for each fact
     * @throws Exception what a rule throws
     */
    void run(CaseFacts facts) throws Exception {
        current = facts;
        facts.clear();
        if (sessionForAll) {
            runInSession(facts);
        } else {
            askFirst(facts);
        }
        current = null;
    }

    private void askFirst(CaseFacts facts) throws Exception {
        List<Fact> certain = new ArrayList<>();
        List<Questions.Possible> possible = new ArrayList<>();
        for (Fact fact : facts.facts()) {
            Questions questions = byType.get(fact.getClass());
            // Facts that no rule of this pack looks at cost nothing.
            if (questions != null) {
                facts.read(Reading.POSSIBLE);
                questions.ask(facts, fact, possible);
                facts.read(Reading.CERTAIN);
                if (!fact.unlisted() && questions.anyMatches(fact)) {
                    certain.add(fact);
                }
            }
        }
        fire(facts, Reading.CERTAIN, certain);
        facts.read(Reading.POSSIBLE);
        for (Questions.Possible match : possible) {
            firing = match.rule().name();
            facts.firing(firing, match.unknown());
            match.rule().words().execute(match.fact());
            firing = null;
        }
    }

    private void runInSession(CaseFacts facts) {
        List<Fact> listed = new ArrayList<>();
        List<Fact> uncertain = new ArrayList<>();
        for (Fact fact : facts.facts()) {
            if (byType.containsKey(fact.getClass())) {
                (fact.unlisted() ? uncertain : listed).add(fact);
                fact.takeUncertain();
            }
        }
        fire(facts, Reading.CERTAIN, listed);
        // Where nothing is unknown, the possible reading adds nothing.
        listed.stream().filter(Fact::takeUncertain).forEach(uncertain::add);
        fire(facts, Reading.POSSIBLE, uncertain);
    }

    private void fire(CaseFacts facts, Reading reading, List<Fact> inserted) {
        if (inserted.isEmpty()) {
            return;
        }
        facts.read(reading);
        firings.clear();
        List<FactHandle> handles = new ArrayList<>(inserted.size());
        for (Fact fact : inserted) {
            handles.add(session.insert(fact));
        }
        int limit = rules.size() * inserted.size() + 1;
        if (session.fireAllRules(limit) >= limit) {
            throw new Runaway(mostFired(), inserted.size());
        }
        handles.forEach(session::delete);
        if (session.getFactCount() != 0) {
            throw new Runaway(mostFired(), inserted.size());
        }
    }

    private String mostFired() {
        return firings.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    void dispose() {
        session.dispose();
    }

    /** A rule fired more often than there are facts, or left facts behind. */
    static final class Runaway extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String rule;

        Runaway(String rule, int facts) {
            super("The rule does not come to an end: it fired again and again for " + facts
                    + " facts, or inserted facts. Maybe its right-hand side does more than call a verb.");
            this.rule = rule;
        }

        String rule() {
            return rule;
        }
    }
}
