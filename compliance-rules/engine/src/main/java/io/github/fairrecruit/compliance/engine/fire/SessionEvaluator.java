package io.github.fairrecruit.compliance.engine.fire;

import io.github.fairrecruit.compliance.facts.CaseFacts;
import io.github.fairrecruit.compliance.facts.Fact;
import io.github.fairrecruit.compliance.facts.Reading;
import io.github.fairrecruit.compliance.law.Condition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;

/** One session that is used again for one record after the other: for rules whose right-hand sides need one. */
final class SessionEvaluator extends DefaultAgendaEventListener implements Evaluator {
    private final KieSession session;
    private final Map<String, CompiledRule> rules = new HashMap<>();
    private final Set<Class<?>> types = new HashSet<>();
    private final Map<String, Integer> firings = new HashMap<>();
    private CaseFacts current;
    private Reading reading;
    private String firing;

    SessionEvaluator(KieSession session, List<CompiledRule> rules) {
        this.session = session;
        for (CompiledRule rule : rules) {
            this.rules.put(rule.name(), rule);
            types.add(rule.type());
        }
        session.addEventListener(this);
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        firing = event.getMatch().getRule().getName();
        firings.merge(firing, 1, Integer::sum);
        current.firing(firing, reading == Reading.CERTAIN ? null : unknown(event.getMatch()));
    }

    /** The unknown conditions on which a match depends: the conditions of that very rule are asked again. */
    private List<Condition> unknown(Match match) {
        List<Condition> unknown = new ArrayList<>();
        current.trace(unknown);
        try {
            rules.get(firing).askAgain((Fact) match.getObjects().get(0));
        } finally {
            current.trace(null);
        }
        return unknown;
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        firing = null;
    }

    @Override
    public String firing() {
        return firing;
    }

    /**
     * {@inheritDoc}
     *
     * @throws Runaway when a rule fires more often than once for each fact
     */
    @Override
    public void run(CaseFacts facts, BitSet heard) {
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
        fire(facts, Reading.CERTAIN, listed);
        // Where nothing is unknown, the possible reading adds nothing.
        listed.stream().filter(Fact::takeUncertain).forEach(uncertain::add);
        fire(facts, Reading.POSSIBLE, uncertain);
        facts.sortMatches();
        current = null;
    }

    private void fire(CaseFacts facts, Reading next, List<Fact> inserted) {
        if (inserted.isEmpty()) {
            return;
        }
        reading = next;
        facts.read(next);
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
}
