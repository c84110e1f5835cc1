package io.github.fairrecruit.compliance.engine.fire;

import io.github.fairrecruit.compliance.facts.CaseFacts;
import io.github.fairrecruit.compliance.facts.Fact;
import io.github.fairrecruit.compliance.facts.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private final Collection<CompiledRule> rules;
    private final Set<Class<?>> types;
    private final Map<String, Integer> firings = new TreeMap<>();
    private CaseFacts current;
    private String firing;

    Evaluator(InternalKnowledgeBase base, Collection<CompiledRule> rules) {
        this.session = base.newKieSession();
        this.rules = rules;
        this.types = rules.stream().map(CompiledRule::type).collect(Collectors.toSet());
        session.addEventListener(this);
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        firing = event.getMatch().getRule().getName();
        firings.merge(firing, 1, Integer::sum);
        current.firing(firing);
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
     * Runs all rules in both readings.
     *
     * @throws Runaway when a rule fires more often than once for each fact
     */
    void run(CaseFacts facts) {
        current = facts;
        facts.clear();
        List<Fact> listed = new ArrayList<>();
        List<Fact> uncertain = new ArrayList<>();
        for (Fact fact : facts.facts()) {
            // Facts that no rule of this pack looks at cost nothing.
            if (types.contains(fact.getClass())) {
                (fact.unlisted() ? uncertain : listed).add(fact);
                fact.takeUncertain();
            }
        }
        read(facts, Reading.CERTAIN, listed);
        // Where nothing is unknown, the possible reading adds nothing.
        listed.stream().filter(Fact::takeUncertain).forEach(uncertain::add);
        read(facts, Reading.POSSIBLE, uncertain);
        current = null;
    }

    private void read(CaseFacts facts, Reading reading, List<Fact> inserted) {
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
