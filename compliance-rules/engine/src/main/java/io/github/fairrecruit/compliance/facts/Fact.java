package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.RepairPart;
import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.law.Span;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.pack.Event;
import io.github.fairrecruit.compliance.pack.Parameter;
import io.github.fairrecruit.compliance.pack.ParameterValue;
import io.github.fairrecruit.compliance.pack.Requirement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

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
    private Map<String, String> values;

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
    public final boolean isEvent(Event event) {
        return event == event();
    }

    /** The kind of event that the fact is itself; null when it is none. */
    Event event() {
        return null;
    }

    /** The values that a report shows. Known ones only. */
    public final Map<String, String> values() {
        if (values == null) {
            SortedMap<String, String> described = new TreeMap<>();
            describe(described);
            described.values().removeIf(value -> value == null);
            values = Collections.unmodifiableSortedMap(described);
        }
        return values;
    }

    /** Adds the values that a report shows; null stands for unknown. */
    void describe(Map<String, String> values) {}

    /** When the event of a requirement was, as far as this fact says. */
    public final Span dateFor(Requirement requirement) {
        return requirement.datedBy() == Event.STATED ? date(requirement.statedDay()) : dateOf(requirement.datedBy());
    }

    /** What the worker bore by this fact, before any repayment; null when the fact is no cost. */
    public MoneyBounds amount() {
        return null;
    }

    /** What is still to be repaid; null when the fact is no cost. */
    public MoneyBounds balance() {
        return null;
    }

    /** The same in each currency. */
    public List<MoneyBounds> balances() {
        return balance() == null ? List.of() : List.of(balance());
    }

    /** The same for each cost or deduction by itself. */
    public List<RepairPart> parts() {
        return balance() == null ? List.of() : List.of(new RepairPart(pointer, balance()));
    }

    /** What lies above the cap that a condition asked last; null when none did. */
    public MoneyBounds excess() {
        return null;
    }

    /** The answer to a rule's question in the reading of the moment. */
    final boolean holds(Condition condition) {
        uncertain |= condition.isUnknown();
        return facts.holds(condition);
    }

    // ------------------------------------------------------------------ what rules ask of every fact by a word

    /** A yes-or-no fact is stated to hold. */
    public final boolean yes(String name) {
        return holds(facts.operands().yes(name));
    }

    /** A yes-or-no fact is stated not to hold. */
    public final boolean no(String name) {
        return holds(facts.operands().yes(name).negated());
    }

    /** A code is stated to be this one. */
    public final boolean is(String name, String code) {
        return holds(code(name, false, stated -> Condition.of(stated.equals(code))));
    }

    /** A code is stated to be another one. */
    public final boolean isNot(String name, String code) {
        return holds(code(name, true, stated -> Condition.of(!stated.equals(code))));
    }

    /** A code is in the list of a parameter. */
    public final boolean isOneOf(String name, String parameter) {
        return holds(code(
                name,
                false,
                stated -> ask(parameter, list -> Condition.of(list.codes().contains(stated)))));
    }

    /** A code is not in the list of a parameter. */
    public final boolean isNoneOf(String name, String parameter) {
        return holds(code(
                name,
                true,
                stated -> ask(parameter, list -> Condition.of(!list.codes().contains(stated)))));
    }

    /** A list is stated to hold a code. */
    public final boolean has(String name, String code) {
        return holds(codes(name, false, stated -> Condition.of(stated.contains(code))));
    }

    /** A list is stated, and does not hold a code. */
    public final boolean lacks(String name, String code) {
        return holds(codes(name, true, stated -> Condition.of(!stated.contains(code))));
    }

    /** A list is stated, and does not hold every code of a parameter. */
    public final boolean lacksOneOf(String name, String parameter) {
        return holds(codes(
                name, true, stated -> ask(parameter, list -> Condition.of(!stated.containsAll(list.codes())))));
    }

    /** A number or amount is strictly above a parameter. */
    public final boolean above(String name, String parameter) {
        return holds(against(name, parameter, BigDecimal.ONE, null, order -> order > 0));
    }

    /** A number or amount is strictly below a parameter. */
    public final boolean below(String name, String parameter) {
        return holds(against(name, parameter, BigDecimal.ONE, null, order -> order < 0));
    }

    /** A number or amount is strictly above another one, taken as often as a parameter says. */
    public final boolean aboveMultiple(String name, String other, String parameter) {
        return holds(multiple(name, other, parameter, order -> order > 0));
    }

    /** A number or amount is strictly below another one, taken as often as a parameter says. */
    public final boolean belowMultiple(String name, String other, String parameter) {
        return holds(multiple(name, other, parameter, order -> order < 0));
    }

    /** A number or amount is strictly above another one. */
    public final boolean aboveStated(String name, String other) {
        return holds(stated(name, other, order -> order > 0));
    }

    /** A number or amount is strictly below another one. */
    public final boolean belowStated(String name, String other) {
        return holds(stated(name, other, order -> order < 0));
    }

    /** A day is strictly later than another one. */
    public final boolean laterThan(String name, String other) {
        return holds(later(date(name), date(other), name));
    }

    /** A day is strictly earlier than another one. */
    public final boolean earlierThan(String name, String other) {
        return holds(later(date(other), date(name), name));
    }

    /** A day is the same as another one, or later. */
    public final boolean notEarlierThan(String name, String other) {
        return holds(later(date(other), date(name), name).negated());
    }

    /** A day is the same as another one, or earlier. */
    public final boolean notLaterThan(String name, String other) {
        return holds(later(date(name), date(other), name).negated());
    }

    /** A day is later than another one plus what a parameter says; months and years by the calendar. */
    public final boolean laterThanBy(String name, String other, String parameter) {
        return holds(ask(parameter, limit -> later(date(name), plus(other, limit, parameter), name)));
    }

    /** A day is earlier than another one plus what a parameter says. */
    public final boolean earlierThanBy(String name, String other, String parameter) {
        return holds(ask(parameter, limit -> later(plus(other, limit, parameter), date(name), name)));
    }

    /** A day is the same as another one plus what a parameter says, or earlier. */
    public final boolean notLaterThanBy(String name, String other, String parameter) {
        return holds(ask(
                parameter,
                limit -> later(date(name), plus(other, limit, parameter), name).negated()));
    }

    /** A day is the same as another one plus what a parameter says, or later. */
    public final boolean notEarlierThanBy(String name, String other, String parameter) {
        return holds(ask(
                parameter,
                limit -> later(plus(other, limit, parameter), date(name), name).negated()));
    }

    private Span plus(String name, ParameterValue limit, String parameter) {
        String unit = facts.law().parameter(parameter).unit();
        Span from = date(name);
        return new Span(
                plus(from.first(), limit.number(), unit),
                plus(from.last(), limit.number(), unit),
                List.of(),
                from.missing());
    }

    private static LocalDate plus(LocalDate day, BigDecimal number, String unit) {
        if (day == null) {
            return null;
        }
        long many = number.longValueExact();
        return switch (unit) {
            case "years" -> day.plusYears(many);
            case "months" -> day.plusMonths(many);
            case "weeks" -> day.plusWeeks(many);
            default -> day.plusDays(many);
        };
    }

    /** When an operand was, as this fact sees it. */
    private Span date(String name) {
        return facts.operands().date(this, name);
    }

    private Condition later(Span later, Span earlier, String name) {
        if (later.first() != null && earlier.last() != null && later.first().isAfter(earlier.last())) {
            return Condition.TRUE;
        }
        if (later.last() != null && earlier.first() != null && !later.last().isAfter(earlier.first())) {
            return Condition.FALSE;
        }
        // What lasted has no single day: only a day of its own would decide.
        return later.missing().isEmpty() && earlier.missing().isEmpty()
                ? Condition.unknown(facts.operands().missing(name))
                : Condition.all(Condition.unknown(later.missing()), Condition.unknown(earlier.missing()));
    }

    /** @param unpleaded the answer where the fact must be pleaded, and nobody does */
    private Condition code(String name, boolean unpleaded, Function<String, Condition> question) {
        String stated = facts.operands().code(name);
        return stated == null ? facts.operands().absent(name, unpleaded) : question.apply(stated);
    }

    /** @param unpleaded the answer where the fact must be pleaded, and nobody does */
    private Condition codes(String name, boolean unpleaded, Function<List<String>, Condition> question) {
        List<String> stated = facts.operands().codes(name);
        return stated == null ? facts.operands().absent(name, unpleaded) : question.apply(stated);
    }

    private Condition multiple(String name, String other, String parameter, IntPredicate wanted) {
        Operands.Quantity base = facts.operands().quantity(other);
        return base == null
                ? Condition.unknown(facts.operands().missing(other))
                : against(name, parameter, base.number(), base.currency(), wanted);
    }

    /** A quantity against a parameter times a factor; the factor may bring the currency. */
    private Condition against(String name, String parameter, BigDecimal factor, String currency, IntPredicate wanted) {
        Operands.Quantity quantity = facts.operands().quantity(name);
        if (quantity == null) {
            return facts.operands().absent(name, false);
        }
        return ask(parameter, limit -> {
            String other = currency == null ? facts.law().parameter(parameter).currency() : currency;
            BigDecimal number = limit.number().multiply(factor);
            return compared(quantity, number, other, () -> lawDate(parameter), name, wanted);
        });
    }

    private Condition stated(String name, String other, IntPredicate wanted) {
        Operands.Quantity quantity = facts.operands().quantity(name);
        Operands.Quantity base = facts.operands().quantity(other);
        if (quantity == null || base == null) {
            SortedSet<MissingFact> missing = new TreeSet<>();
            if (quantity == null) {
                missing.add(facts.operands().missing(name));
            }
            if (base == null) {
                missing.add(facts.operands().missing(other));
            }
            return Condition.unknown(List.copyOf(missing));
        }
        return compared(quantity, base.number(), base.currency(), () -> facts.dateOf(Event.SIGNATURE), name, wanted);
    }

    /** @param on the day whose exchange rate counts, where the currencies differ */
    private Condition compared(
            Operands.Quantity quantity,
            BigDecimal limit,
            String currency,
            Supplier<Span> on,
            String name,
            IntPredicate wanted) {
        if (Objects.equals(quantity.currency(), currency)) {
            return Condition.of(wanted.test(quantity.number().compareTo(limit)));
        }
        Integer order = facts.amounts().compare(quantity.number(), quantity.currency(), limit, currency, on.get());
        return order == null
                ? Condition.unknown(
                        new MissingFact(facts.operands().missing(name).pointer(), MissingFact.Kind.RATE))
                : Condition.of(wanted.test(order));
    }

    // ------------------------------------------------------------------ parameters

    /** The day that selects the value of a parameter: that of its event. */
    public final Span parameterDate(String parameter) {
        return lawDate(parameter);
    }

    final Span lawDate(String parameter) {
        Parameter known = facts.law().parameter(parameter);
        Event event = known == null || known.event() == null ? Event.SIGNATURE : known.event();
        return event == Event.STATED ? date(known.statedDay()) : dateOf(event);
    }

    /** Asks a question of the value of a parameter on its day. */
    final Condition ask(String parameter, Function<ParameterValue, Condition> question) {
        return facts.law().ask(parameter, lawDate(parameter), question);
    }

    /** The missing fact behind a property. */
    final MissingFact missing(String property) {
        return unlisted
                ? new MissingFact(pointer, MissingFact.Kind.CLOSING_STATEMENT)
                : new MissingFact(pointer + "/" + property, MissingFact.Kind.VALUE);
    }

    /** What the missing fact behind a property decides. */
    final Condition unknown(String property) {
        return Condition.unknown(() -> missing(property));
    }

    /** A flag of the record. */
    final Condition known(Boolean value, String property) {
        return value == null ? unknown(property) : Condition.of(value);
    }

    /** Whether a value of the record is one of these. */
    final <T> Condition in(T value, Set<T> values, String property) {
        return value == null ? unknown(property) : Condition.of(values.contains(value));
    }

    /** The day of a date of this fact, within the period of the record. */
    final Span day(CalendarDate date, String property) {
        return Span.of(date, facts.period(), () -> missing(property));
    }

    static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
