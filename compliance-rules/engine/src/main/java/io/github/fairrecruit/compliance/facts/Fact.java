package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.law.Span;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.pack.Event;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One thing that the law talks about, derived from a record. Its properties are positive and total: they never throw,
 * and an unknown one holds in the possible reading only.
 *
 * <p>An <em>unlisted</em> fact stands for an element that an open list may still hold.
 */
public abstract class Fact {
    private final CaseFacts facts;
    private final String pointer;
    private final boolean unlisted;
    private boolean uncertain;

    Fact(CaseFacts facts, String pointer, boolean unlisted) {
        this.facts = facts;
        this.pointer = pointer;
        this.unlisted = unlisted;
    }

    final CaseFacts facts() {
        return facts;
    }

    /** JSON Pointer of the fact in the record; for an unlisted fact, of the list. */
    public final String pointer() {
        return pointer;
    }

    /** Whether this stands for an element that an open list may still hold. */
    public final boolean unlisted() {
        return unlisted;
    }

    /**
     * Whether an answer of this fact was unknown since it was last asked this. If not, the possible reading says what
     * the certain one said.
     */
    public final boolean takeUncertain() {
        boolean was = uncertain;
        uncertain = false;
        return was;
    }

    /** When the event was, as far as this fact says. */
    public Span dateOf(Event event) {
        return facts.dateOf(event);
    }

    /** Whether the fact is itself an event of this kind, so that its date, not the record's, speaks of the law. */
    public boolean isEvent(Event event) {
        return false;
    }

    /** The values that a report shows. Known ones only. */
    public final Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        describe(values);
        values.values().removeIf(value -> value == null);
        return values;
    }

    /** Adds the values that a report shows; null stands for unknown. */
    void describe(Map<String, String> values) {}

    /** What the worker bore by this fact, before any repayment; null when the fact is no cost. */
    public MoneyBounds amount() {
        return null;
    }

    /** What is still to be repaid; null when the fact is no cost. */
    public MoneyBounds balance() {
        return null;
    }

    /** The answer to a rule's question in the reading of the moment. */
    final boolean holds(Condition condition) {
        uncertain |= condition.isUnknown();
        return facts.holds(condition);
    }

    /** The missing fact behind a property. */
    final MissingFact missing(String property) {
        return unlisted
                ? new MissingFact(pointer, MissingFact.Kind.CLOSING_STATEMENT)
                : new MissingFact(pointer + "/" + property, MissingFact.Kind.VALUE);
    }

    /** A flag of the record. */
    final Condition known(Boolean value, String property) {
        return value == null ? Condition.unknown(missing(property)) : Condition.of(value);
    }

    /** Whether a value of the record is one of these. */
    final <T> Condition in(T value, Set<T> values, String property) {
        return value == null ? Condition.unknown(missing(property)) : Condition.of(values.contains(value));
    }

    /** The day of a date of this fact, within the period of the record. */
    final Span day(CalendarDate date, String property) {
        return Span.of(date, facts.period(), missing(property));
    }

    static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
