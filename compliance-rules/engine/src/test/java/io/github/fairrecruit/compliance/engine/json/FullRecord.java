package io.github.fairrecruit.compliance.engine.json;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Period;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Records in which every component has a value, made from their own declarations. */
final class FullRecord {
    private static final List<String> TEXTS = List.of("DE", "USD", "en", "2512", "A", "/costs/0", "0".repeat(64));

    private FullRecord() {}

    static <T extends RecruitmentRecord> T of(Class<T> type) {
        return type.cast(record(type));
    }

    /** A record of any class of the model. */
    static Object record(Class<?> type) {
        if (type == Period.class) {
            return new Period(CalendarDate.parse("2023"), CalendarDate.parse("2024-06-30"), false);
        }
        try {
            RecordComponent[] components = type.getRecordComponents();
            List<Object> values = new ArrayList<>();
            for (RecordComponent component : components) {
                values.add(value(type, component));
            }
            return make(type, values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    static Object make(Class<?> type, List<Object> values) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
        return constructor.newInstance(values.toArray());
    }

    /** A value that a component may have. */
    static Object value(Class<?> type, RecordComponent component) throws ReflectiveOperationException {
        Pattern pattern = type.getDeclaredField(component.getName()).getAnnotation(Pattern.class);
        return value(component.getGenericType(), pattern, component);
    }

    private static Object value(Type type, Pattern pattern, RecordComponent component) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == Map.class) {
                return Map.of("pack", Map.of("list", List.of(new BigDecimal("1.50"), true, "text")));
            }
            Pattern ofElements = ((java.lang.reflect.AnnotatedParameterizedType) component.getAnnotatedType())
                    .getAnnotatedActualTypeArguments()[0].getAnnotation(Pattern.class);
            return List.of(value(generic.getActualTypeArguments()[0], ofElements, component));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return pattern == null
                    ? "text"
                    : TEXTS.stream()
                            .filter(text -> text.matches(pattern.regexp()))
                            .findFirst()
                            .orElseThrow();
        }
        if (plain == Integer.class) {
            return 3;
        }
        if (plain == Long.class || plain == long.class) {
            return 3L;
        }
        if (plain == Boolean.class) {
            // A document that its worker holds is not destroyed: the record is to be free of contradictions.
            return !List.of("destroyed", "confiscated").contains(component.getName());
        }
        if (plain == BigDecimal.class) {
            return new BigDecimal("12.50");
        }
        if (plain == CalendarDate.class) {
            return CalendarDate.parse("2024-02-01");
        }
        if (plain == Object.class) {
            return Map.of("value", new BigDecimal("900"), "currency", "USD");
        }
        return plain.isEnum() ? plain.getEnumConstants()[0] : record(plain);
    }
}
