package io.github.fairrecruit.compliance.law;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A condition that holds, does not hold, or depends on facts that are missing. Conditions are joined by Kleene's strong
 * logic: to learn a missing fact never turns TRUE into FALSE or the other way round.
 *
 * @param truth whether it holds
 * @param missing the facts that would decide it, in order; empty unless the truth is unknown
 */
public record Condition(Truth truth, List<MissingFact> missing) {
    /** It holds. */
    public static final Condition TRUE = new Condition(Truth.TRUE, List.of());

    /** It does not hold. */
    public static final Condition FALSE = new Condition(Truth.FALSE, List.of());

    public Condition {
        missing = List.copyOf(missing);
    }

    /** A known condition. */
    public static Condition of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** A condition that a missing fact decides. */
    public static Condition unknown(MissingFact... missing) {
        return new Condition(Truth.UNKNOWN, List.of(missing));
    }

    /** A condition that missing facts decide. */
    public static Condition unknown(List<MissingFact> missing) {
        return new Condition(Truth.UNKNOWN, missing);
    }

    /** Whether it holds for certain. */
    public boolean isTrue() {
        return truth == Truth.TRUE;
    }

    /** Whether it fails for certain. */
    public boolean isFalse() {
        return truth == Truth.FALSE;
    }

    /** Whether missing facts decide it. */
    public boolean isUnknown() {
        return truth == Truth.UNKNOWN;
    }

    /** All of these. */
    public static Condition all(Condition... conditions) {
        return join(Truth.FALSE, TRUE, Arrays.asList(conditions));
    }

    /** All of these. */
    public static Condition all(List<Condition> conditions) {
        return join(Truth.FALSE, TRUE, conditions);
    }

    /** At least one of these. */
    public static Condition any(Condition... conditions) {
        return join(Truth.TRUE, FALSE, Arrays.asList(conditions));
    }

    /** At least one of these. */
    public static Condition any(List<Condition> conditions) {
        return join(Truth.TRUE, FALSE, conditions);
    }

    /** The opposite. */
    public Condition negated() {
        return switch (truth) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> this;
        };
    }

    private static Condition join(Truth decisive, Condition otherwise, List<Condition> conditions) {
        Condition first = null;
        SortedSet<MissingFact> missing = null;
        for (Condition condition : conditions) {
            if (condition.truth == decisive) {
                return condition;
            }
            if (condition.isUnknown() && first == null) {
                first = condition;
            } else if (condition.isUnknown()) {
                if (missing == null) {
                    missing = new TreeSet<>(first.missing);
                }
                missing.addAll(condition.missing);
            }
        }
        if (first == null) {
            return otherwise;
        }
        // Most conditions have one unknown part at most: its facts are in order already.
        return missing == null ? first : unknown(List.copyOf(missing));
    }
}
