package io.github.fairrecruit.compliance.testkit;

import java.util.List;

/**
 * The rules of a chapter, as far as they have the shape that rules of a pack have.
 *
 * @param packageName DRL package
 * @param rules rules
 */
record DrlFile(String packageName, List<Rule> rules) {
    /**
     * A rule: one pattern over one fact, and calls of verbs.
     *
     * @param name name, which begins with the id of a requirement
     * @param line line of the file
     * @param fact simple name of the fact; null when the rule has no single pattern
     * @param conditions conditions on the fact
     * @param calls calls of verbs
     */
    record Rule(String name, int line, String fact, List<Condition> conditions, List<Call> calls) {
        /** The id with which the name begins. */
        String requirement() {
            int space = name.indexOf(' ');
            return space < 0 ? name : name.substring(0, space);
        }

        /** All requirements named on the right-hand side, in their order. */
        List<String> requirements() {
            return calls.stream()
                    .flatMap(call -> call.ids().stream())
                    .distinct()
                    .toList();
        }
    }

    /** {@code youngerThan("IRIS-MINIMUM-AGE")} */
    record Condition(String property, List<String> arguments) {
        /** {@code youngerThan(IRIS-MINIMUM-AGE)}, for messages. */
        String text() {
            return arguments.isEmpty() ? property : property + "(" + String.join(", ", arguments) + ")";
        }
    }

    /** {@code lift("ILO-DEF-B.exc", $c, "ILO-DEF-B.i")}: the verb and its ids. */
    record Call(String verb, List<String> ids) {}
}
