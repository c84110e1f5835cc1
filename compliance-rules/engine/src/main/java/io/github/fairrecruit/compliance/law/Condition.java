package io.github.fairrecruit.compliance.law;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A condition that holds, does not hold, or depends on facts that are missing. Conditions are joined by Kleene's strong
 * logic: to learn a missing fact never turns TRUE into FALSE or the other way round.
 *
 * <p>Most unknown conditions are never shown to anybody: the facts that would decide them are named when somebody asks.
 */
public final class Condition {
    /** It holds. */
    public static final Condition TRUE = new Condition(Truth.TRUE, List::of);

    /** It does not hold. */
    public static final Condition FALSE = new Condition(Truth.FALSE, List::of);

    private final Truth truth;
    private final Supplier<List<MissingFact>> missing;

    private Condition(Truth truth, Supplier<List<MissingFact>> missing) {
        this.truth = truth;
        this.missing = missing;
    }

    /** A known condition. */
    public static Condition of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** A condition that a missing fact decides. */
    public static Condition unknown(MissingFact missing) {
        List<MissingFact> one = List.of(missing);
        return new Condition(Truth.UNKNOWN, () -> one);
    }

    /** A condition that a missing fact decides, which is named when somebody asks. */
    public static Condition unknown(Supplier<MissingFact> missing) {
        return new Condition(Truth.UNKNOWN, () -> List.of(missing.get()));
    }

    /** A condition that missing facts decide, in their order. */
    public static Condition unknown(List<MissingFact> missing) {
        List<MissingFact> all = List.copyOf(missing);
        return new Condition(Truth.UNKNOWN, () -> all);
    }

    /** Whether it holds. */
    public Truth truth() {
        return truth;
    }

    /** The facts that would decide it, in order; empty unless the truth is unknown. */
    public List<MissingFact> missing() {
        return missing.get();
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
        Condition unknown = null;
        for (Condition condition : conditions) {
            if (condition.truth == decisive) {
                return condition;
            }
            if (condition.isUnknown()) {
                unknown = unknown == null ? condition : unknown.with(condition);
            }
        }
        return unknown == null ? otherwise : unknown;
    }

    /** Unknown for both reasons. */
    private Condition with(Condition other) {
        return new Condition(Truth.UNKNOWN, () -> missing(List.of(this, other)));
    }

    /** The facts that would decide these, in order. */
    public static List<MissingFact> missing(List<Condition> conditions) {
        if (conditions.size() == 1 && conditions.get(0).missing().size() <= 1) {
            return conditions.get(0).missing();
        }
        SortedSet<MissingFact> all = new TreeSet<>();
        for (Condition condition : conditions) {
            all.addAll(condition.missing());
        }
        return List.copyOf(all);
    }
}
