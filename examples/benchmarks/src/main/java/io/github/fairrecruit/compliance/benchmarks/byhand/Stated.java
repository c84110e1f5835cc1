package io.github.fairrecruit.compliance.benchmarks.byhand;

import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.UNKNOWN;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.not;
import static io.github.fairrecruit.compliance.benchmarks.byhand.Kleene.of;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Placement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What a record states below {@code extensions} of one pack. */
final class Stated {
    private final Map<?, ?> facts;

    Stated(Placement placement, String pack) {
        this.facts = placement.extensions().get(pack) instanceof Map<?, ?> map ? map : Map.of();
    }

    int yes(String name) {
        return facts.get(name) instanceof Boolean known ? of(known) : UNKNOWN;
    }

    int no(String name) {
        return not(yes(name));
    }

    /** A fact that somebody must plead: absent means not so. */
    int pleaded(String name) {
        return of(Boolean.TRUE.equals(facts.get(name)));
    }

    int is(String name, String code) {
        return facts.get(name) instanceof String stated ? of(stated.equals(code)) : UNKNOWN;
    }

    int has(String name, String code) {
        return facts.get(name) instanceof List<?> codes ? of(codes.contains(code)) : UNKNOWN;
    }

    int lacksOneOf(String name, List<String> wanted) {
        return facts.get(name) instanceof List<?> codes ? of(!codes.containsAll(wanted)) : UNKNOWN;
    }

    int lacks(String name, String code) {
        return facts.get(name) instanceof List<?> codes ? of(!codes.contains(code)) : UNKNOWN;
    }

    /** A number, or the value of an amount; all amounts of the records are in one currency. */
    BigDecimal number(String name) {
        Object value = facts.get(name);
        return exact(value instanceof Map<?, ?> money ? money.get("value") : value);
    }

    private static BigDecimal exact(Object value) {
        if (value instanceof BigDecimal exact) {
            return exact;
        }
        return value instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    int below(String name, int limit) {
        BigDecimal number = number(name);
        return number == null ? UNKNOWN : of(number.compareTo(BigDecimal.valueOf(limit)) < 0);
    }

    int above(String name, int limit) {
        BigDecimal number = number(name);
        return number == null ? UNKNOWN : of(number.compareTo(BigDecimal.valueOf(limit)) > 0);
    }

    int belowStated(String name, String other) {
        BigDecimal number = number(name);
        BigDecimal base = number(other);
        return number == null || base == null ? UNKNOWN : of(number.compareTo(base) < 0);
    }

    CalendarDate day(String name) {
        return facts.get(name) instanceof String text ? CalendarDate.parse(text) : null;
    }
}
