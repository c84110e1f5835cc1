package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.testkit.YamlNode.Entry;
import io.github.fairrecruit.compliance.testkit.YamlNode.Mapping;
import io.github.fairrecruit.compliance.testkit.YamlNode.Scalar;
import io.github.fairrecruit.compliance.testkit.YamlNode.Sequence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Binds YAML to records, strictly: keys are the component names in kebab-case, constants in lower case with hyphens,
 * and what no component takes is a problem. A record is bound even if parts of it are wrong, so that the other checks
 * can still speak about it.
 */
final class RecordBinder {
    private final String file;
    private final Problems problems;

    RecordBinder(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Binds a map to a record.
     *
     * @param without components that this file cannot state
     */
    <T extends Record> T bind(Class<T> type, Mapping node, String... without) {
        Map<String, RecordComponent> known = new TreeMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (!List.of(without).contains(component.getName())) {
                known.put(Words.kebab(component.getName()), component);
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        node.entries().forEach((key, entry) -> {
            RecordComponent component = known.get(key);
            if (component == null) {
                problems.add(
                        file, entry.line(), "\"" + key + "\" is not known here.", Words.maybe(key, known.keySet()));
            } else {
                values.put(component.getName(), value(component.getGenericType(), key, entry));
            }
        });
        return create(type, values);
    }

    private static <T extends Record> T create(Class<T> type, Map<String, Object> values) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> values.get(component.getName()))
                    .toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " refuses " + values + ".", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made.", e);
        }
    }

    private Object value(Type type, String key, Entry entry) {
        YamlNode node = entry.value();
        if (node instanceof Scalar scalar && scalar.isNull()) {
            problems.add(file, entry.line(), "\"" + key + "\" has no value.", "Maybe leave the line out.");
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? list(generic.getActualTypeArguments()[0], key, node)
                    : map(generic.getActualTypeArguments()[1], key, node);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord() && raw != CalendarDate.class) {
            return node instanceof Mapping mapping
                    ? bind(raw.asSubclass(Record.class), mapping)
                    : wrong(key, node, "Maybe write it as a map: { … }.");
        }
        return node instanceof Scalar scalar
                ? scalar(raw, key, scalar)
                : wrong(key, node, "Maybe it is one value, without brackets.");
    }

    private List<Object> list(Type element, String key, YamlNode node) {
        if (!(node instanceof Sequence sequence)) {
            wrong(key, node, "Maybe write it as a list: [ … ].");
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            Object value = value(element, key, new Entry(item.line(), item));
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private Map<String, Object> map(Type element, String key, YamlNode node) {
        if (!(node instanceof Mapping mapping)) {
            wrong(key, node, "Maybe write it as a map: { … }.");
            return Map.of();
        }
        Map<String, Object> values = new TreeMap<>();
        mapping.entries().forEach((name, entry) -> {
            Object value = value(element, name, entry);
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }

    private Object scalar(Class<?> type, String key, Scalar scalar) {
        if (type == String.class) {
            return scalar.text().strip();
        }
        if (type.isEnum()) {
            return constant(type, key, scalar);
        }
        try {
            if (type == CalendarDate.class) {
                return CalendarDate.parse(scalar.text());
            }
            if (type == BigDecimal.class) {
                return new BigDecimal(scalar.text());
            }
            if (type == Integer.class) {
                return Integer.valueOf(scalar.text());
            }
        } catch (IllegalArgumentException e) {
            return wrong(
                    key,
                    scalar,
                    type == CalendarDate.class
                            ? "Maybe write a date as 2019, 2019-03 or 2019-03-28."
                            : "Maybe a plain number is meant.");
        }
        if (type == Boolean.class && Set.of("true", "false").contains(scalar.text())) {
            return Boolean.valueOf(scalar.text());
        }
        return wrong(key, scalar, "Maybe true or false is meant.");
    }

    private Object constant(Class<?> type, String key, Scalar scalar) {
        List<String> known = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            String word = Words.word((Enum<?>) constant);
            if (word.equals(scalar.text())) {
                return constant;
            }
            known.add(word);
        }
        return wrong(key, scalar, Words.maybe(scalar.text(), known));
    }

    /** Notes the problem; what is wrong counts as absent. */
    private Object wrong(String key, YamlNode node, String advice) {
        problems.add(file, node.line(), "\"" + key + "\" cannot be " + node.word() + ".", advice);
        return null;
    }
}
