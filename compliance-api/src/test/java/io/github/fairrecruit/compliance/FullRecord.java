package io.github.fairrecruit.compliance;

import io.github.fairrecruit.compliance.model.CalendarDate;
import io.github.fairrecruit.compliance.model.Period;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Records in which every component has a value, made from their own declarations. */
final class FullRecord {
    private FullRecord() {}

    static <T> T of(Class<T> type) {
        if (type == Period.class) {
            return type.cast(new Period(CalendarDate.parse("2023"), CalendarDate.parse("2024-06"), false));
        }
        try {
            RecordComponent[] components = type.getRecordComponents();
            Constructor<T> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class
                    ? Map.of("pack", Map.of("list", List.of("text", true)))
                    : List.of(value(generic.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class || plain == Object.class) {
            return "text";
        }
        if (plain == Integer.class) {
            return 3;
        }
        if (plain == Long.class || plain == long.class) {
            return 3L;
        }
        if (plain == Boolean.class) {
            return true;
        }
        if (plain == BigDecimal.class) {
            return new BigDecimal("12.50");
        }
        if (plain == CalendarDate.class) {
            return CalendarDate.parse("2024-02-01");
        }
        return plain.isEnum() ? plain.getEnumConstants()[0] : of(plain);
    }
}
