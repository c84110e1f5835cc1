package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.facts.Fact;
import io.github.fairrecruit.compliance.pack.Event;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a rule asks a fact: {@code Charge( itemOf("X-LIST") )}.
 *
 * @param fact simple name of the fact
 * @param property property
 * @param arguments arguments
 */
record FactQuestion(String fact, String property, List<String> arguments) {
    /** What stands before the name of a fact of the pack's own in {@code facts}. */
    static final String EXTENSION = "extension.";

    /** What stands before a pointer into the record in {@code facts}. */
    static final String RECORD = "record:";

    /** What an argument is. */
    enum Argument {
        /** true or false, of the pack's own or of the record */
        YES_NO,
        /** a code */
        CODE,
        /** a list of codes */
        CODES,
        /** a number or an amount of money */
        AMOUNT,
        /** an amount of money */
        MONEY,
        /** a date, or an event */
        DATE,
        /** a parameter of the pack */
        PARAMETER,
        /** a code that is compared */
        VALUE,
        /** a treaty */
        TREATY,
        /** a consequence of the pack */
        CONSEQUENCE;

        boolean readsRecord() {
            return EnumSet.range(YES_NO, DATE).contains(this);
        }
    }

    private static final Set<String> EVENTS = events();

    private static Set<String> events() {
        Set<String> events =
                Arrays.stream(Event.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        events.removeAll(Set.of(Event.ANY.name(), "STATED"));
        // The day on which the record is judged.
        events.add("KNOWLEDGE_DATE");
        return events;
    }

    /** What a rule asks, in its order; without what its fact cannot be asked. */
    static List<FactQuestion> of(DrlFile.Rule rule) {
        return rule.conditions().stream()
                .map(asked -> new FactQuestion(rule.fact(), asked.property(), asked.arguments()))
                .filter(FactQuestion::exists)
                .toList();
    }

    private boolean exists() {
        return FactProperties.fact(fact)
                .filter(type -> FactProperties.ids(type, property).contains(arguments.size()))
                .isPresent();
    }

    /** What each argument is. The names of the parameters of a property say it: that is part of their interface. */
    List<Argument> kinds() {
        return method().map(method -> Arrays.stream(method.getParameters())
                        .map(parameter -> kind(parameter.getName()))
                        .toList())
                .orElseGet(() ->
                        arguments.stream().map(argument -> Argument.PARAMETER).toList());
    }

    private Argument kind(String parameter) {
        return switch (parameter) {
            case "parameter" -> Argument.PARAMETER;
            case "code" -> Argument.VALUE;
            // What binds a State is a treaty, not a parameter.
            case "instrument" -> Argument.TREATY;
            case "consequence" -> Argument.CONSEQUENCE;
            case "name", "other" -> operand();
            default ->
                throw new IllegalStateException("The property " + property + " takes a \"" + parameter
                        + "\", which is not known here. Maybe the engine was compiled without names of parameters.");
        };
    }

    /** What a property asks of what it is told by name. */
    private Argument operand() {
        if (!generic()) {
            return Argument.MONEY;
        }
        if (property.matches("yes|no")) {
            return Argument.YES_NO;
        }
        if (property.startsWith("is")) {
            return Argument.CODE;
        }
        if (property.matches("has|lacks.*")) {
            return Argument.CODES;
        }
        return property.matches("above.*|below.*") ? Argument.AMOUNT : Argument.DATE;
    }

    /** Whether every fact has the property: then it speaks about what it is told by name, and about nothing else. */
    private boolean generic() {
        return method().filter(method -> method.getDeclaringClass() == Fact.class)
                .isPresent();
    }

    /** The property, if it takes arguments. */
    private Optional<Method> method() {
        return arguments.isEmpty()
                ? Optional.empty()
                : FactProperties.fact(fact).stream()
                        .flatMap(type -> Arrays.stream(type.getMethods()))
                        .filter(method -> method.getName().equals(property)
                                && method.getParameterCount() == arguments.size()
                                && method.getReturnType() == boolean.class)
                        .findFirst();
    }

    /** The parameters that it asks for. */
    List<String> parameters() {
        return argumentsOf(EnumSet.of(Argument.PARAMETER));
    }

    /** The consequences that it asks for. */
    List<String> consequences() {
        return argumentsOf(EnumSet.of(Argument.CONSEQUENCE));
    }

    /** The arguments that are of one of these kinds. */
    private List<String> argumentsOf(Set<Argument> wanted) {
        List<Argument> kinds = kinds();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (wanted.contains(kinds.get(i))) {
                found.add(arguments.get(i));
            }
        }
        return found;
    }

    /** The arguments that name something of the record, each with what it must be. Events are none of these. */
    Map<String, Argument> operands() {
        Map<String, Argument> operands = new TreeMap<>();
        List<Argument> kinds = kinds();
        for (int i = 0; i < arguments.size(); i++) {
            if (kinds.get(i).readsRecord() && !(kinds.get(i) == Argument.DATE && EVENTS.contains(arguments.get(i)))) {
                operands.put(arguments.get(i), kinds.get(i));
            }
        }
        return operands;
    }

    /** What it compares with a code, each with the code. */
    Map<String, String> compared() {
        Map<String, String> compared = new TreeMap<>();
        List<Argument> kinds = kinds();
        for (int i = 1; i < arguments.size(); i++) {
            if (kinds.get(i) == Argument.VALUE) {
                compared.put(arguments.get(i - 1), arguments.get(i));
            }
        }
        return compared;
    }

    /** Whether its parameter must be a list of codes; empty where only the fact knows. */
    Optional<Boolean> wantsList() {
        return generic()
                ? Optional.of(kinds().get(0) == Argument.CODE || kinds().get(0) == Argument.CODES)
                : Optional.empty();
    }

    /** The amount that it holds against a parameter as it is; empty when it holds none. */
    Optional<String> heldAgainstParameter() {
        return kinds().equals(List.of(Argument.AMOUNT, Argument.PARAMETER))
                ? Optional.of(arguments.get(0))
                : Optional.empty();
    }

    /**
     * Whether a rule that breaches by this question becomes laxer by a higher number of its parameter (1), by a lower
     * one (-1), or nobody knows (0).
     */
    int laxer() {
        if (property.matches(
                "above|aboveMultiple|sumAbove|sumAboveMultiple|shareAbove|[a-z]+AtLeast|laterThanBy|notEarlierThanBy")) {
            return 1;
        }
        return property.matches("below|belowMultiple|.*[a-z]Below|younger.*Than|earlierThanBy|notLaterThanBy") ? -1 : 0;
    }

    /** What it reads, as {@code facts} of a requirement lists it. */
    SortedSet<String> reads() {
        SortedSet<String> reads = new TreeSet<>();
        if (!generic()) {
            reads.add(fact + "." + property);
        }
        operands().keySet().forEach(operand -> reads.add(name(operand)));
        return reads;
    }

    /** {@code extension.voucherAmount} or {@code record:/contract/signedOn}. */
    static String name(String operand) {
        return (operand.startsWith("/") ? RECORD : EXTENSION) + operand;
    }
}
