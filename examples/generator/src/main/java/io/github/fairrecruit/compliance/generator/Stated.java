package io.github.fairrecruit.compliance.generator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Facts that a national law asks for beyond the common ones, by their names. What was not told is absent. */
final class Stated {
    /** A sum of money. */
    record Sum(BigDecimal value, String currency) {
        static Sum of(long value, String currency) {
            return new Sum(BigDecimal.valueOf(value), currency);
        }

        /** Whether this is less than another sum; sums in two currencies cannot be compared. */
        Tri less(Sum other) {
            return other == null || !currency.equals(other.currency)
                    ? Tri.UNKNOWN
                    : Tri.of(value.compareTo(other.value) < 0);
        }
    }

    private final Map<String, Object> facts = new LinkedHashMap<>();

    /** States a fact; null is left out. */
    void state(String name, Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    Map<String, Object> facts() {
        return facts;
    }

    Tri yes(String name) {
        return Tri.of((Boolean) facts.get(name));
    }

    Tri no(String name) {
        return yes(name).not();
    }

    /** A fact that somebody must plead: not told means not so. */
    Tri pleaded(String name) {
        return Tri.of(Boolean.TRUE.equals(facts.get(name)));
    }

    Tri is(String name, String code) {
        Object stated = facts.get(name);
        return stated == null ? Tri.UNKNOWN : Tri.of(stated.equals(code));
    }

    /** A code, or null. */
    String code(String name) {
        return (String) facts.get(name);
    }

    LocalDate day(String name) {
        return (LocalDate) facts.get(name);
    }

    Sum sum(String name) {
        return (Sum) facts.get(name);
    }

    /** Whether a number is below a limit. */
    Tri below(String name, int limit) {
        Integer number = (Integer) facts.get(name);
        return number == null ? Tri.UNKNOWN : Tri.of(number < limit);
    }

    Tri above(String name, int limit) {
        Integer number = (Integer) facts.get(name);
        return number == null ? Tri.UNKNOWN : Tri.of(number > limit);
    }

    Integer number(String name) {
        return (Integer) facts.get(name);
    }

    /** Whether a list leaves out one of these. */
    Tri lacksOneOf(String name, List<String> wanted) {
        List<?> list = (List<?>) facts.get(name);
        return list == null ? Tri.UNKNOWN : Tri.of(!list.containsAll(wanted));
    }

    Tri has(String name, String code) {
        List<?> list = (List<?>) facts.get(name);
        return list == null ? Tri.UNKNOWN : Tri.of(list.contains(code));
    }
}
