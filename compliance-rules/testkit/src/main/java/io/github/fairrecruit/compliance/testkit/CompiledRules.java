package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.testkit.DrlFile.Call;
import io.github.fairrecruit.compliance.testkit.RuleClass.Act;
import io.github.fairrecruit.compliance.testkit.RuleClass.Id;
import io.github.fairrecruit.compliance.testkit.RuleClass.Method;
import io.github.fairrecruit.compliance.testkit.RuleClass.Step;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The compiled rules of a pack: what they ask, what they say, and what they do that a rule must not do. All of it comes
 * from the bytecode of the classes that the rule compiler made, whatever the sources say.
 */
final class CompiledRules {
    private static final Set<String> RULE_MAKERS =
            Set.of("org/drools/modelcompiler/dsl/pattern/D", "org/drools/model/PatternDSL", "org/drools/model/DSL");
    private static final String MODEL = "org/drools/model/Model";
    private static final String METADATA = "org/drools/model/DomainClassMetadata";

    private final AllowedCalls allowed;
    private final Map<String, RuleClass> classes;
    private final Map<Id, Method> methods = new LinkedHashMap<>();
    private final Map<String, CompiledRule> rules = new TreeMap<>();
    private final Map<Id, Set<String>> rulesOf = new HashMap<>();

    /**
     * A rule.
     *
     * @param name name
     * @param questions what it asks, in no order that matters
     * @param calls verbs that it calls
     * @param unclear properties that it asks with arguments that are no constants
     */
    record CompiledRule(String name, Set<FactQuestion> questions, List<Call> calls, Set<String> unclear) {}

    /**
     * Something that rule code does and must not do.
     *
     * @param check check that names it
     * @param type class, with dots
     * @param line line of the generated source; 0 when unknown
     * @param what what it does
     * @param rules rules that get there; empty when none does
     */
    record Offence(Check check, String type, int line, String what, Set<String> rules) {}

    private CompiledRules(AllowedCalls allowed, Map<String, RuleClass> classes) {
        this.allowed = allowed;
        this.classes = classes;
        classes.values().forEach(type -> type.methods().forEach(method -> methods.put(method.id(), method)));
        methods.values().forEach(this::rules);
    }

    /**
     * The rules of a pack.
     *
     * @param root folder of classes, or root of a jar
     * @param drlPackage package of the pack
     * @param models classes that list its rules; what they do not lead to is left over from another build
     */
    static CompiledRules of(Path root, String drlPackage, Collection<String> models) {
        AllowedCalls allowed = new AllowedCalls(drlPackage);
        Map<String, RuleClass> classes = new TreeMap<>();
        Deque<String> next = new ArrayDeque<>();
        models.forEach(model -> next.add(model.replace('.', '/')));
        while (!next.isEmpty()) {
            String name = next.remove();
            if (classes.containsKey(name)) {
                continue;
            }
            RuleClass.read(root, name).ifPresent(type -> {
                classes.put(name, type);
                type.methods().stream()
                        .flatMap(method -> method.steps().stream())
                        .filter(step -> step.target() != null)
                        .map(step -> step.target().owner())
                        .filter(allowed::isOwn)
                        .forEach(next::add);
            });
        }
        return new CompiledRules(allowed, classes);
    }

    /** The rules by name. */
    Map<String, CompiledRule> rules() {
        return rules;
    }

    /** A method that makes a rule: what it refers to belongs to that rule. */
    private void rules(Method method) {
        Set<String> names = names(method);
        if (names.isEmpty()) {
            return;
        }
        Set<Method> reached = reached(method);
        reached.stream()
                // All rules share the description of the facts.
                .filter(each -> !classes.get(each.id().owner()).implementsType(METADATA))
                .forEach(each -> rulesOf.computeIfAbsent(each.id(), key -> new TreeSet<>())
                        .addAll(names));
        for (String name : names) {
            CompiledRule rule = rules.computeIfAbsent(
                    name, key -> new CompiledRule(key, new LinkedHashSet<>(), new ArrayList<>(), new TreeSet<>()));
            reached.forEach(each -> each.steps().forEach(step -> asked(rule, step)));
        }
    }

    /** The names of the rules that a method makes: {@code rule("package", "name")}. */
    private static Set<String> names(Method method) {
        Set<String> names = new TreeSet<>();
        for (Step step : method.steps()) {
            if (step.act() == Act.CALL
                    && step.target().name().equals("rule")
                    && RULE_MAKERS.contains(step.target().owner())
                    && !step.stack().isEmpty()
                    && step.stack().get(step.stack().size() - 1) != null) {
                names.add(step.stack().get(step.stack().size() - 1));
            }
        }
        return names;
    }

    private static void asked(CompiledRule rule, Step step) {
        if (step.act() != Act.CALL) {
            return;
        }
        if (AllowedCalls.isVerb(step.target())) {
            rule.calls().add(new Call(step.target().name(), step.texts()));
        }
        AllowedCalls.property(step.target()).ifPresent(name -> {
            int dot = name.indexOf('.');
            int count = AllowedCalls.arguments(step.target());
            List<String> stack = step.stack();
            List<String> arguments =
                    stack.size() < count ? List.of() : stack.subList(stack.size() - count, stack.size());
            if (arguments.size() < count || arguments.contains(null)) {
                rule.unclear().add(name);
            } else {
                rule.questions()
                        .add(new FactQuestion(name.substring(0, dot), name.substring(dot + 1), List.copyOf(arguments)));
            }
        });
    }

    /** A method, and what of the package it gets to. */
    private Set<Method> reached(Method start) {
        Set<Method> reached = new LinkedHashSet<>();
        Deque<Method> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            Method method = next.remove();
            if (!reached.add(method)) {
                continue;
            }
            for (Step step : method.steps()) {
                if (step.target() != null && allowed.isOwn(step.target().owner())) {
                    next.addAll(targets(step));
                }
            }
        }
        return reached;
    }

    private List<Method> targets(Step step) {
        Method called = methods.get(step.target());
        RuleClass type = classes.get(step.target().owner());
        if (type == null) {
            return List.of();
        }
        List<Method> targets = new ArrayList<>();
        if (called != null) {
            targets.add(called);
        }
        boolean makesRules =
                type.methods().stream().anyMatch(method -> !names(method).isEmpty()) || type.implementsType(MODEL);
        for (Method method : type.methods()) {
            // The class that lists the rules leads to all of them: only what runs on its own counts there.
            if (!makesRules || method.id().name().equals("<clinit>")) {
                targets.add(method);
            }
        }
        return targets;
    }

    /** Everything that the classes of the package do and must not do. */
    List<Offence> offences() {
        List<Offence> offences = new ArrayList<>();
        for (Method method : methods.values()) {
            for (Step step : method.steps()) {
                offence(method, step, offences);
            }
            if (callsItself(method)) {
                add(offences, Check.LOOP, method, 0, "calls itself");
            }
        }
        rules.values()
                .forEach(rule -> rule.unclear()
                        .forEach(property -> offences.add(new Offence(
                                Check.UNDECLARED_FACT,
                                "",
                                0,
                                "asks " + property + " with an argument that is no constant",
                                Set.of(rule.name())))));
        return offences;
    }

    private void offence(Method method, Step step, List<Offence> offences) {
        switch (step.act()) {
            case JUMP_BACK -> add(offences, Check.LOOP, method, step.line(), "jumps back");
            case LOCK -> add(offences, Check.THREADS, method, step.line(), "locks");
            case HIDDEN ->
                add(
                        offences,
                        Check.FOREIGN_CALL,
                        method,
                        step.line(),
                        "calls " + shown(step.target()) + ", which decides only later what it calls");
            case THROW -> {
                // The generated list of properties throws when it is asked for another one; a lock throws on when it
                // is left by an exception, and has a name of its own.
                boolean locks = method.steps().stream().anyMatch(other -> other.act() == Act.LOCK);
                if (!locks && !classes.get(method.id().owner()).implementsType(METADATA)) {
                    add(offences, Check.THROWING_RULE, method, step.line(), "throws");
                }
            }
            case WRITE -> {
                boolean first =
                        Set.of("<init>", "<clinit>").contains(method.id().name());
                if (!first || !step.target().owner().equals(method.id().owner())) {
                    add(offences, Check.SIDE_EFFECT, method, step.line(), "writes " + shown(step.target()));
                }
            }
            case CALL, LAMBDA, READ ->
                allowed.refuses(step.target())
                        .ifPresent(check -> add(
                                offences,
                                check,
                                method,
                                step.line(),
                                (step.act() == Act.READ ? "reads " : "calls ") + shown(step.target())));
            case TYPE -> {}
        }
    }

    private void add(List<Offence> offences, Check check, Method method, int line, String what) {
        offences.add(new Offence(
                check, method.id().owner().replace('/', '.'), line, what, rulesOf.getOrDefault(method.id(), Set.of())));
    }

    private static String shown(Id member) {
        String owner =
                member.owner().substring(member.owner().lastIndexOf('/') + 1).replace('$', '.');
        return owner + (member.name().equals("<init>") ? "" : "." + member.name());
    }

    private boolean callsItself(Method start) {
        Set<Method> reached = new LinkedHashSet<>();
        Deque<Method> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            for (Step step : next.remove().steps()) {
                Method called = step.act() == Act.CALL || step.act() == Act.LAMBDA ? methods.get(step.target()) : null;
                if (start.equals(called)) {
                    return true;
                }
                if (called != null && reached.add(called)) {
                    next.add(called);
                }
            }
        }
        return false;
    }
}
