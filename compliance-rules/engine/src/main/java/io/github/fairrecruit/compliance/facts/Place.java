package io.github.fairrecruit.compliance.facts;

import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A place in all records of one class. Rules name few of them, so the way to each is found once.
 *
 * @param pointer JSON Pointer of the place
 * @param way the accessors that lead there, one after the other; null when there is no such place
 */
record Place(String pointer, List<Method> way) {
    private static final Map<Named, Place> PLACES = new ConcurrentHashMap<>();

    private record Named(Class<?> type, String pointer) {}

    /** What stands at a place of a record; null when anything on the way is absent. */
    static Object value(RecruitmentRecord subject, String pointer) {
        return PLACES.computeIfAbsent(new Named(subject.getClass(), pointer), Place::find)
                .in(subject);
    }

    private static Place find(Named named) {
        List<Method> way = new ArrayList<>();
        Class<?> type = named.type;
        for (String segment : named.pointer.substring(1).split("/")) {
            Method accessor = accessor(type, segment);
            if (accessor == null) {
                return new Place(named.pointer, null);
            }
            way.add(accessor);
            type = accessor.getReturnType();
        }
        return new Place(named.pointer, way);
    }

    private static Method accessor(Class<?> type, String component) {
        if (type.isRecord()) {
            for (RecordComponent candidate : type.getRecordComponents()) {
                if (candidate.getName().equals(component)) {
                    return candidate.getAccessor();
                }
            }
        }
        return null;
    }

    private Object in(RecruitmentRecord subject) {
        if (way == null) {
            return null;
        }
        Object value = subject;
        for (Method accessor : way) {
            if (value == null) {
                return null;
            }
            try {
                value = accessor.invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("The record cannot be read at " + pointer + ".", e);
            }
        }
        return value;
    }
}
