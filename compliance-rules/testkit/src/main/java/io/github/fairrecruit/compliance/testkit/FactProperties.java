package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.facts.Fact;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The questions that a rule can ask of a fact: public methods that answer yes or no and take nothing but ids. */
final class FactProperties {
    private static final MethodType ANSWER = MethodType.methodType(boolean.class, Fact.class);

    /** What the engine asks to run its two readings. A rule that asked it would disturb them. */
    private static final Set<String> OF_THE_ENGINE = Set.of("takeUncertain", "unlisted");

    private FactProperties() {}

    /** The class of a fact; empty when there is no fact of this name. */
    static Optional<Class<? extends Fact>> fact(String name) {
        if (name == null || !name.matches("[A-Z][A-Za-z]*")) {
            return Optional.empty();
        }
        try {
            Class<?> type =
                    Class.forName(FactVocabulary.PACKAGE + "." + name, false, FactProperties.class.getClassLoader());
            return Fact.class.isAssignableFrom(type) ? Optional.of(type.asSubclass(Fact.class)) : Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** The names of all properties, as rules write them. */
    static SortedSet<String> names(Class<? extends Fact> fact) {
        SortedSet<String> names = new TreeSet<>();
        properties(fact).forEach(method -> names.add(name(method)));
        return names;
    }

    /** How many ids a property of this name takes; empty when the fact has none of this name. */
    static SortedSet<Integer> ids(Class<? extends Fact> fact, String property) {
        SortedSet<Integer> counts = new TreeSet<>();
        properties(fact).stream().filter(named(property)).forEach(method -> counts.add(method.getParameterCount()));
        return counts;
    }

    /** The property with its ids filled in: a handle from a fact to an answer. Empty when the fact has none. */
    static Optional<MethodHandle> find(Class<? extends Fact> fact, String property, List<String> ids) {
        return properties(fact).stream()
                .filter(named(property))
                .filter(method -> method.getParameterCount() == ids.size())
                .findFirst()
                .map(method -> handle(method, ids));
    }

    private static MethodHandle handle(Method method, List<String> ids) {
        try {
            MethodHandle handle = MethodHandles.publicLookup().unreflect(method);
            return MethodHandles.insertArguments(handle, 1, ids.toArray()).asType(ANSWER);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " cannot be asked. Maybe its class is not public.", e);
        }
    }

    /** Like the rule compiler: {@code p} is {@code isP()}, else {@code p()}. */
    private static Predicate<Method> named(String property) {
        return method -> name(method).equals(property) || method.getName().equals(property);
    }

    private static String name(Method method) {
        String name = method.getName();
        return method.getParameterCount() == 0 && name.matches("is[A-Z].*")
                ? Character.toLowerCase(name.charAt(2)) + name.substring(3)
                : name;
    }

    private static List<Method> properties(Class<? extends Fact> fact) {
        return Arrays.stream(fact.getMethods())
                .filter(method -> Fact.class.isAssignableFrom(method.getDeclaringClass())
                        && method.getReturnType() == boolean.class
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isBridge()
                        && !OF_THE_ENGINE.contains(method.getName())
                        && Arrays.stream(method.getParameterTypes()).allMatch(type -> type == String.class))
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }
}
