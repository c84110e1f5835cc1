package io.github.fairrecruit.compliance.engine.fire;

import io.github.fairrecruit.compliance.engine.load.Judges;
import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;

/** The compiled rules of a pack, without those that are left out, and what runs them. */
final class RuleBase {
    private final Judges judges;
    private final Map<String, CompiledRule> rules = new LinkedHashMap<>();
    /** What all rules run in where somebody asks for it, or a right-hand side needs it; else null. */
    private final InternalKnowledgeBase sessions;

    private final ConcurrentLinkedQueue<Evaluator> idle = new ConcurrentLinkedQueue<>();

    /** @throws RuntimeException when the rules of the pack cannot be had, or one is of no form that is known here */
    RuleBase(LoadedPack pack, Judges judges, Set<String> leftOut, boolean inSessions) {
        this.judges = judges;
        Map<String, List<String>> requirements = new HashMap<>();
        pack.rules().forEach(rule -> requirements.put(rule.name(), rule.requirements()));
        List<Model> used = new ArrayList<>();
        for (Model model : pack.models().get()) {
            List<Rule> kept = model.getRules().stream()
                    .filter(rule -> !leftOut.contains(rule.getName()))
                    .toList();
            for (Rule rule : kept) {
                List<String> speaksOf = requirements.getOrDefault(rule.getName(), List.of());
                rules.put(rule.getName(), CompiledRule.of(rule, speaksOf));
            }
            used.add(leftOut.isEmpty() ? model : without(model, kept));
        }
        boolean needed = inSessions || rules.values().stream().anyMatch(rule -> rule.words() == null);
        sessions = needed ? KieBaseBuilder.createKieBaseFromModel(used) : null;
    }

    /** A private copy: the rules that other records use stay as they are. */
    private static Model without(Model model, List<Rule> kept) {
        ModelImpl copy = new ModelImpl(model.getName());
        copy.withRules(new ArrayList<>(kept));
        model.getGlobals().forEach(copy::addGlobal);
        model.getTypeMetaDatas().forEach(copy::addTypeMetaData);
        return copy;
    }

    CompiledRule rule(String name) {
        return rules.get(name);
    }

    Iterable<CompiledRule> rules() {
        return rules.values();
    }

    Evaluator take() {
        Evaluator evaluator = idle.poll();
        if (evaluator != null) {
            return evaluator;
        }
        List<CompiledRule> all = List.copyOf(rules.values());
        return sessions == null
                ? new DirectEvaluator(all, judges)
                : new SessionEvaluator(sessions.newKieSession(), all);
    }

    void giveBack(Evaluator evaluator) {
        idle.offer(evaluator);
    }
}
