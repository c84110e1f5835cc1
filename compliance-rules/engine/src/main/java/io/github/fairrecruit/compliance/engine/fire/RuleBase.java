package io.github.fairrecruit.compliance.engine.fire;

import java.util.ArrayList;
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

/** The compiled rules of a pack, without those that are left out, and the sessions that run them. */
final class RuleBase {
    private final InternalKnowledgeBase base;
    private final Map<String, CompiledRule> rules;
    private final ConcurrentLinkedQueue<Evaluator> idle = new ConcurrentLinkedQueue<>();

    private RuleBase(InternalKnowledgeBase base, Map<String, CompiledRule> rules) {
        this.base = base;
        this.rules = rules;
    }

    static RuleBase of(List<Model> models, Set<String> leftOut) {
        Map<String, CompiledRule> rules = new LinkedHashMap<>();
        List<Model> used = new ArrayList<>();
        for (Model model : models) {
            List<Rule> kept = model.getRules().stream()
                    .filter(rule -> !leftOut.contains(rule.getName()))
                    .toList();
            for (Rule rule : kept) {
                rules.put(rule.getName(), CompiledRule.of(rule));
            }
            used.add(leftOut.isEmpty() ? model : without(model, kept));
        }
        return new RuleBase(KieBaseBuilder.createKieBaseFromModel(used), rules);
    }

    /** A private copy: the rule base that other records use stays as it is. */
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
        return evaluator == null ? new Evaluator(base, List.copyOf(rules.values())) : evaluator;
    }

    void giveBack(Evaluator evaluator) {
        idle.offer(evaluator);
    }
}
