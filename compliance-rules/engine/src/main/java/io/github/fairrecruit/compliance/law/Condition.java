package io.github.fairrecruit.compliance.law;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import java.util.List;
import java.util.function.Supplier;

/**
 * A condition that holds, does not hold, or depends on facts that are missing. Conditions are joined by Kleene's strong
 * logic: to learn a missing fact never turns TRUE into FALSE or the other way round.
 *
 * <p>Most unknown conditions are never shown to anybody: the facts that would decide them are named when somebody asks.
 */
public final class Condition {
    /** It holds. */
    public static final Condition TRUE = new Condition(Truth.TRUE, List.of());

    /** It does not hold. */
    public static final Condition FALSE = new Condition(Truth.FALSE, List.of());

    private final Truth truth;

    /** Names what is missing; null when that is named already. */
    private final Supplier<List<MissingFact>> naming;

    /** What is missing; null as long as nobody asked. */
    private List<MissingFact> missing;

    private Condition(Truth truth, List<MissingFact> missing) {
        this.truth = truth;
        this.naming = null;
        this.missing = missing;
    }

    private Condition(Supplier<List<MissingFact>> naming) {
        this.truth = Truth.UNKNOWN;
        this.naming = naming;
    }

    /** A known condition. */
    public static Condition of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** A condition that a missing fact decides. */
    public static Condition unknown(MissingFact missing) {
        return new Condition(Truth.UNKNOWN, List.of(missing));
    }

    /** A condition that a missing fact decides, which is named when somebody asks. */
    public static Condition unknown(Supplier<MissingFact> missing) {
        return new Condition(() -> List.of(missing.get()));
    }

    /** A condition that missing facts decide, in their order. */
    public static Condition unknown(List<MissingFact> missing) {
        return new Condition(Truth.UNKNOWN, List.copyOf(missing));
    }

    /** Whether it holds. */
    public Truth truth() {
        return truth;
    }

    /** The facts that would decide it, in order; empty unless the truth is unknown. */
    public List<MissingFact> missing() {
        if (missing == null) {
            missing = naming.get();
        }
        return missing;
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

    /** Both of these. */
    public static Condition all(Condition one, Condition other) {
        return one.joined(other, Truth.FALSE);
    }

    /** All of these. */
    public static Condition all(Condition... conditions) {
        Condition all = TRUE;
        for (Condition condition : conditions) {
            all = all.joined(condition, Truth.FALSE);
        }
        return all;
    }

    /** All of these. */
    public static Condition all(List<Condition> conditions) {
        Condition all = TRUE;
        for (int i = 0; i < conditions.size(); i++) {
            all = all.joined(conditions.get(i), Truth.FALSE);
        }
        return all;
    }

    /** At least one of these. */
    public static Condition any(Condition one, Condition other) {
        return one.joined(other, Truth.TRUE);
    }

    /** At least one of these. */
    public static Condition any(Condition... conditions) {
        Condition any = FALSE;
        for (Condition condition : conditions) {
            any = any.joined(condition, Truth.TRUE);
        }
        return any;
    }

    /** At least one of these. */
    public static Condition any(List<Condition> conditions) {
        Condition any = FALSE;
        for (int i = 0; i < conditions.size(); i++) {
            any = any.joined(conditions.get(i), Truth.TRUE);
        }
        return any;
    }

    /** The opposite. */
    public Condition negated() {
        return switch (truth) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> this;
        };
    }

    /** Of two conditions the decisive one, else one that is unknown, for both reasons if both are. */
    private Condition joined(Condition next, Truth decisive) {
        if (truth == decisive || next.truth == decisive) {
            return truth == decisive ? this : next;
        }
        if (!isUnknown()) {
            return next;
        }
        return next.isUnknown() ? new Condition(() -> missing(List.of(this, next))) : this;
    }

    /** The facts that would decide these, in order. */
    public static List<MissingFact> missing(List<Condition> conditions) {
        MissingFacts all = new MissingFacts();
        for (int i = 0; i < conditions.size(); i++) {
            all.add(conditions.get(i).missing());
        }
        return all.list();
    }
}
