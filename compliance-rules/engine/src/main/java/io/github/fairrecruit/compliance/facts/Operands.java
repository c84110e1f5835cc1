package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.law.Condition;
import io.github.fairrecruit.compliance.law.Span;
import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Money;
import io.github.fairrecruit.compliance.pack.Event;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The values that rules name by a word: a fact of the pack's own, a place of the record, or, for dates, an event. All
 * answers are total: what is absent, or has another shape than asked, is unknown.
 */
final class Operands {
    private static final String KNOWLEDGE_DATE = "KNOWLEDGE_DATE";
    private static final Map<String, Event> EVENTS =
            Arrays.stream(Event.values()).collect(Collectors.toUnmodifiableMap(Event::name, event -> event));

    private final CaseFacts facts;

    /** What the record states below the pack whose law is asked; empty when nothing. */
    private Map<?, ?> own = Map.of();

    /** The days that this law asked for by a name. */
    private final Map<String, Span> days = new HashMap<>();

    Operands(CaseFacts facts) {
        this.facts = facts;
    }

    /** The pack whose own facts are meant from now on. */
    void ask(String pack) {
        Object stated = pack == null ? null : facts.subject().extensions().get(pack);
        own = stated instanceof Map<?, ?> byName ? byName : Map.of();
        days.clear();
    }

    /** A number, perhaps of money. */
    record Quantity(BigDecimal number, String currency) {}

    MissingFact missing(String name) {
        return missing(name, facts.law().pack());
    }

    private static MissingFact missing(String name, String pack) {
        return CaseFacts.value(name.startsWith("/") ? name : "/extensions/" + pack + "/" + name);
    }

    Condition yes(String name) {
        return value(name) instanceof Boolean known ? Condition.of(known) : absent(name, false);
    }

    /** What is pleaded and not stated is not so; all else that is not stated is unknown. */
    Condition absent(String name, boolean unpleaded) {
        if (facts.law().pleaded(name)) {
            return Condition.of(unpleaded);
        }
        String pack = facts.law().pack();
        return Condition.unknown(() -> missing(name, pack));
    }

    /** The code, or the constant of the record; null when unknown. */
    String code(String name) {
        Object value = value(name);
        return value instanceof String text ? text : value instanceof Enum<?> constant ? constant.name() : null;
    }

    /** A list of codes; null when unknown. */
    List<String> codes(String name) {
        if (!(value(name) instanceof List<?> list)) {
            return null;
        }
        if (areTexts(list)) {
            @SuppressWarnings("unchecked")
            List<String> texts = (List<String>) list;
            return texts;
        }
        List<String> codes = new ArrayList<>(list.size());
        for (Object code : list) {
            codes.add(String.valueOf(code));
        }
        return codes;
    }

    private static boolean areTexts(List<?> list) {
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof String)) {
                return false;
            }
        }
        return true;
    }

    /** A number or an amount; null when unknown. */
    Quantity quantity(String name) {
        Object value = value(name);
        if (value instanceof Money money) {
            return money.value() == null ? null : new Quantity(money.value(), money.currency());
        }
        if (value instanceof Map<?, ?> map) {
            BigDecimal number = number(map.get("value"));
            return number == null || !(map.get("currency") instanceof String currency)
                    ? null
                    : new Quantity(number, currency);
        }
        BigDecimal number = number(value);
        return number == null ? null : new Quantity(number, null);
    }

    private static BigDecimal number(Object value) {
        if (value instanceof BigDecimal exact) {
            return exact;
        }
        return value instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    /** When something was: an event of the fact or of the record, or a date that is stated. */
    Span date(Fact fact, String name) {
        if (name.equals(KNOWLEDGE_DATE)) {
            return facts.knowledge();
        }
        Event event = EVENTS.get(name);
        if (event != null) {
            return fact == null ? facts.dateOf(event) : fact.dateOf(event);
        }
        Span known = days.get(name);
        if (known == null) {
            known = stated(name);
            days.put(name, known);
        }
        return known;
    }

    private Span stated(String name) {
        // The period bounds the events of a record. A fact of a pack's own may be a day long after them.
        return Span.of(date(value(name)), name.startsWith("/") ? facts.period() : null, () -> missing(name));
    }

    private static CalendarDate date(Object value) {
        if (value instanceof CalendarDate date) {
            return date;
        }
        if (value instanceof LocalDate day) {
            return CalendarDate.of(day);
        }
        if (value instanceof String text) {
            try {
                return CalendarDate.parse(text);
            } catch (IllegalArgumentException e) {
                return null; // Refused when the record is read; here it is only unknown.
            }
        }
        return null;
    }

    private Object value(String name) {
        return name.startsWith("/") ? Place.value(facts.subject(), name) : own.get(name);
    }
}
