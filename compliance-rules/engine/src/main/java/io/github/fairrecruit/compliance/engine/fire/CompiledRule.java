package io.github.fairrecruit.compliance.engine.fire;

import io.github.fairrecruit.compliance.facts.Fact;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.constraints.SingleConstraint1;
import org.drools.model.functions.Block1;
import org.drools.model.functions.BlockN;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.Predicate1;

/**
 * The one pattern of a rule, asked outside of a session: whether it may match when what is unknown is so, on which
 * missing facts it depends, and whether it throws.
 *
 * @param name name of the rule
 * @param requirements ids of the requirements that it speaks of; none when nobody says of which
 * @param type class of the facts that it looks at
 * @param predicates its conditions
 * @param words what its right-hand side says of the fact; null when it needs a session to say it
 */
record CompiledRule(
        String name, List<String> requirements, Class<?> type, List<Predicate1<Fact>> predicates, Block1<Fact> words) {
    /** @throws IllegalStateException when the rule has more than one pattern, or looks at something else than a fact */
    static CompiledRule of(Rule rule, List<String> requirements) {
        List<Pattern<?>> patterns = new ArrayList<>();
        collect(rule.getView(), patterns);
        if (patterns.size() != 1) {
            throw new IllegalStateException("The rule \"" + rule.getName() + "\" has " + patterns.size()
                    + " patterns. Maybe split it, or ask for a derived fact that joins them.");
        }
        Pattern<?> pattern = patterns.get(0);
        Class<?> type = pattern.getPatternVariable().getType();
        if (!Fact.class.isAssignableFrom(type)) {
            throw new IllegalStateException("The rule \"" + rule.getName() + "\" looks at " + type.getSimpleName()
                    + ". Maybe use a derived fact.");
        }
        List<Predicate1<Fact>> predicates = new ArrayList<>();
        predicates(rule.getName(), pattern.getConstraint(), predicates);
        return new CompiledRule(rule.getName(), requirements, type, List.copyOf(predicates), words(rule, pattern));
    }

    /** A right-hand side that looks at nothing but the fact of the pattern. */
    private static Block1<Fact> words(Rule rule, Pattern<?> pattern) {
        Consequence consequence = rule.getDefaultConsequence();
        Variable<?>[] looksAt = consequence.getVariables();
        boolean ofTheFact = looksAt.length == 1 && looksAt[0] == pattern.getPatternVariable();
        return ofTheFact
                        && !consequence.isUsingDrools()
                        && rule.getConsequences().size() == 1
                ? words(consequence.getBlock())
                : null;
    }

    @SuppressWarnings("unchecked")
    private static Block1<Fact> words(BlockN block) {
        return block instanceof IntrospectableLambda wrapped && wrapped.getLambda() instanceof Block1<?> one
                ? (Block1<Fact>) one
                : block::execute;
    }

    private static void collect(Condition condition, List<Pattern<?>> patterns) {
        if (condition instanceof Pattern<?> pattern) {
            patterns.add(pattern);
        }
        condition.getSubConditions().forEach(part -> collect(part, patterns));
    }

    private static void predicates(String rule, Constraint constraint, List<Predicate1<Fact>> predicates) {
        if (constraint instanceof SingleConstraint single) {
            if (single == SingleConstraint.TRUE) {
                return;
            }
            if (single.getVariables().length != 1) {
                throw new IllegalStateException("A condition of the rule \"" + rule
                        + "\" looks at more than its fact. Maybe leave out globals and other bindings.");
            }
            predicates.add(predicate(single));
            return;
        }
        constraint.getChildren().forEach(part -> predicates(rule, part, predicates));
    }

    /** Where rules are compiled from DRL, equal conditions are one object. */
    @SuppressWarnings("unchecked")
    private static Predicate1<Fact> predicate(SingleConstraint condition) {
        if (condition instanceof SingleConstraint1<?> one) {
            Object asked = one.getPredicate1() instanceof Predicate1.Impl<?> wrapped
                    ? wrapped.getLambda()
                    : one.getPredicate1();
            return (Predicate1<Fact>) asked;
        }
        return fact -> condition.getPredicate().test(fact);
    }

    /**
     * Asks the conditions of a fact that the rule matched, so that fact and trace tell what they say.
     *
     * @throws IllegalStateException when one throws now
     */
    void askAgain(Fact fact) {
        try {
            matches(fact);
        } catch (Exception e) {
            throw new IllegalStateException("The rule \"" + name + "\" matched once and then failed.", e);
        }
    }

    /**
     * Asks all conditions of a fact.
     *
     * @throws Exception what a condition throws
     */
    boolean matches(Fact fact) throws Exception {
        if (!type.isInstance(fact)) {
            return false;
        }
        for (Predicate1<Fact> predicate : predicates) {
            if (!predicate.test(fact)) {
                return false;
            }
        }
        return true;
    }
}
