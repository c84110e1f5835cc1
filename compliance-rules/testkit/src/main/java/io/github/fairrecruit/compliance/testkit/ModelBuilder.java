package io.github.fairrecruit.compliance.testkit;

import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.on;
import static org.drools.model.PatternDSL.pattern;

import io.github.fairrecruit.compliance.facts.Fact;
import io.github.fairrecruit.compliance.facts.Verbs;
import io.github.fairrecruit.compliance.testkit.DrlFile.Call;
import io.github.fairrecruit.compliance.testkit.DrlFile.Condition;
import io.github.fairrecruit.compliance.testkit.DrlFile.Rule;
import io.github.fairrecruit.compliance.testkit.PackSource.Chapter;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.functions.Block1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.PredicateInformation;
import org.drools.model.impl.ModelImpl;

/**
 * Makes the rules of a pack ready to run, without compiling anything: what a rule may say is so little that every
 * condition is one property of a fact, and every right-hand side a list of verbs. The result says what the compiled
 * rules say.
 */
final class ModelBuilder {
    private final String drlPackage;
    private final Problems problems;

    private ModelBuilder(String drlPackage, Problems problems) {
        this.drlPackage = drlPackage;
        this.problems = problems;
    }

    /**
     * The rules of a pack, in the order of its chapters and files. Rules that ask for what a fact does not have are
     * left out and named among the problems.
     */
    static Model model(PackSource pack, Problems problems) {
        ModelBuilder builder = new ModelBuilder(pack.header().drlPackage(), problems);
        List<org.drools.model.Rule> rules = new ArrayList<>();
        for (Chapter chapter : pack.chapters()) {
            for (Rule rule : chapter.rules().rules()) {
                builder.rule(chapter.rulesFile(), rule).ifPresent(rules::add);
            }
        }
        return new ModelImpl(pack.header().drlPackage()).withRules(rules);
    }

    private Optional<org.drools.model.Rule> rule(String file, Rule rule) {
        Optional<Class<? extends Fact>> fact = FactProperties.fact(rule.fact());
        if (fact.isEmpty()) {
            problem(
                    file,
                    rule,
                    "asks for the fact " + rule.fact() + ", which does not exist",
                    Words.maybe(
                            String.valueOf(rule.fact()),
                            FactVocabulary.ofEngine().facts()));
            return Optional.empty();
        }
        return rule(file, rule, fact.get());
    }

    private <T extends Fact> Optional<org.drools.model.Rule> rule(String file, Rule rule, Class<T> fact) {
        Variable<T> variable = declarationOf(fact);
        PatternDef<T> pattern = pattern(variable);
        boolean sound = true;
        for (Condition condition : rule.conditions()) {
            Optional<MethodHandle> property = property(file, rule, fact, condition);
            if (property.isPresent()) {
                Question<T> question = new Question<>(property.get(), rule.fact(), condition, rule.name(), file);
                pattern.expr(question.getExpressionHash(), question);
            }
            sound &= property.isPresent();
        }
        return sound
                ? Optional.of(PatternDSL.rule(drlPackage, rule.name())
                        .build(pattern, on(variable).execute(new Speech<>(rule.calls()))))
                : Optional.empty();
    }

    private Optional<MethodHandle> property(String file, Rule rule, Class<? extends Fact> fact, Condition condition) {
        Optional<MethodHandle> property = FactProperties.find(fact, condition.property(), condition.arguments());
        if (property.isEmpty()) {
            SortedSet<Integer> ids = FactProperties.ids(fact, condition.property());
            problem(
                    file,
                    rule,
                    "asks " + rule.fact() + " for " + condition.text() + ", which it does not have",
                    ids.isEmpty()
                            ? Words.maybe(condition.property(), FactProperties.names(fact))
                            : "Maybe " + condition.property() + " with " + ids.first()
                                    + (ids.first() == 1 ? " id" : " ids") + " is meant.");
        }
        return property;
    }

    private void problem(String file, Rule rule, String what, String advice) {
        problems.add(file, rule.line(), Check.UNKNOWN_FACT, "The rule \"" + rule.name() + "\" " + what + ".", advice);
    }

    /** A condition. Equal ones are asked once for all rules: that is what the hash is for. */
    private record Question<T extends Fact>(
            MethodHandle property, String fact, Condition condition, String rule, String file)
            implements Predicate1<T>, HashedExpression {
        @Override
        public boolean test(T asked) throws Exception {
            try {
                return (boolean) property.invokeExact((Fact) asked);
            } catch (Exception | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String getExpressionHash() {
            return fact + "." + condition.text();
        }

        /** What an error message of the session names. */
        @Override
        public PredicateInformation predicateInformation() {
            return new PredicateInformation(condition.text(), rule, file);
        }
    }

    /** A right-hand side: the verbs, and nothing else. */
    private record Speech<T extends Fact>(List<Call> calls) implements Block1<T>, HashedExpression {
        @Override
        public void execute(T fact) {
            calls.forEach(call -> say(call.verb(), call.ids(), fact));
        }

        private static void say(String verb, List<String> ids, Fact fact) {
            String id = ids.get(0);
            switch (verb) {
                case "breach" -> Verbs.breach(id, fact);
                case "repaired" -> Verbs.repaired(id, fact);
                case "lift" -> Verbs.lift(id, fact, ids.subList(1, ids.size()).toArray(String[]::new));
                case "meets" -> Verbs.meets(id, fact);
                case "attest" -> Verbs.attest(id, fact);
                case "flag" -> Verbs.flag(id, fact);
                default -> throw new IllegalStateException("\"" + verb + "\" is no verb. Maybe breach is meant.");
            }
        }

        @Override
        public String getExpressionHash() {
            return calls.toString();
        }
    }
}
