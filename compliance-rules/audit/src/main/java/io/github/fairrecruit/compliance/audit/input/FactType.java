package io.github.fairrecruit.compliance.audit.input;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Money;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a fact is by the model: mappings are checked against it, so that a misspelt fact is found before the first row is
 * read.
 *
 * @param kind what it is
 * @param type its class
 * @param element what its elements are, for a list; null else
 */
record FactType(Kind kind, Class<?> type, FactType element) {
    enum Kind {
        TEXT,
        CODE,
        DATE,
        INTEGER,
        NUMBER,
        BOOLEAN,
        MONEY,
        OBJECT,
        LIST,
        /** a fact of a national pack, whose type only the pack knows */
        ANY
    }

    static FactType of(Class<?> root) {
        return of((Type) root);
    }

    private static FactType of(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return parameterized.getRawType() == List.class
                    ? new FactType(Kind.LIST, List.class, of(parameterized.getActualTypeArguments()[0]))
                    : new FactType(Kind.ANY, Map.class, null);
        }
        Class<?> plain = (Class<?>) type;
        return new FactType(kind(plain), plain, null);
    }

    private static Kind kind(Class<?> type) {
        if (type == String.class) {
            return Kind.TEXT;
        }
        if (type.isEnum()) {
            return Kind.CODE;
        }
        if (type == CalendarDate.class) {
            return Kind.DATE;
        }
        if (type == Money.class) {
            return Kind.MONEY;
        }
        if (type == Integer.class || type == Long.class || type == int.class || type == long.class) {
            return Kind.INTEGER;
        }
        if (type == BigDecimal.class) {
            return Kind.NUMBER;
        }
        if (type == Boolean.class || type == boolean.class) {
            return Kind.BOOLEAN;
        }
        return type.isRecord() ? Kind.OBJECT : Kind.ANY;
    }

    /** The fact with a name in this one; null when it has none. */
    FactType member(String name) {
        if (kind == Kind.ANY) {
            return this;
        }
        if (kind == Kind.LIST) {
            return index(name) ? element : null;
        }
        if (!type.isRecord() || kind == Kind.DATE) {
            return null;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getName().equals(name)) {
                return of(component.getGenericType());
            }
        }
        return null;
    }

    /** Names of the facts in this one. */
    List<String> members() {
        return type.isRecord() && kind != Kind.DATE
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : List.of();
    }

    /** The words of a code. */
    List<String> words() {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    static boolean index(String step) {
        return !step.isEmpty() && step.length() < 4 && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The steps of a JSON Pointer ({@code /jobs/0/number}) or of a path ({@code jobs[0].number}). */
    static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        if (path.startsWith("/")) {
            for (String step : path.substring(1).split("/", -1)) {
                steps.add(step.replace("~1", "/").replace("~0", "~"));
            }
            return steps;
        }
        for (String step : path.replace("[", ".").replace("]", "").split("\\.", -1)) {
            steps.add(step);
        }
        return steps;
    }

    static String pointer(List<String> steps) {
        StringBuilder pointer = new StringBuilder();
        for (String step : steps) {
            pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
