package io.github.fairrecruit.compliance.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;

/** Copies of records with one component changed, whatever else they hold. */
final class Records {
    private Records() {}

    /**
     * A copy.
     *
     * @throws IllegalArgumentException when the record refuses the value
     */
    static <T extends Record> T with(T given, String name, Object value) {
        Class<?> type = given.getClass();
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        boolean found = false;
        for (int i = 0; i < components.length; i++) {
            boolean named = components[i].getName().equals(name);
            values[i] = named ? value : get(given, components[i]);
            found |= named;
        }
        if (!found) {
            throw new NoSuchElementException(type.getSimpleName() + " has no component \"" + name + "\". "
                    + Words.maybe(name, List.of(names(components))));
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            @SuppressWarnings("unchecked")
            T copy = (T) constructor.newInstance(values);
            return copy;
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type.getSimpleName() + " refuses " + name + " = " + value + ".", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made.", e);
        }
    }

    static Object get(Record given, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(given);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read.", e);
        }
    }

    private static String[] names(RecordComponent[] components) {
        return Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new);
    }
}
