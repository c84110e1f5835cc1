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
    private static final Map<Class<?>, Map<String, Place>> PLACES = new ConcurrentHashMap<>();

    /** What stands at a place of a record; null when anything on the way is absent. */
    static Object value(RecruitmentRecord subject, String pointer) {
        Map<String, Place> places = PLACES.computeIfAbsent(subject.getClass(), type -> new ConcurrentHashMap<>());
        Place place = places.get(pointer);
        if (place == null) {
            place = find(subject.getClass(), pointer);
            places.put(pointer, place);
        }
        return place.in(subject);
    }

    private static Place find(Class<?> subject, String pointer) {
        List<Method> way = new ArrayList<>();
        Class<?> type = subject;
        for (String segment : pointer.substring(1).split("/")) {
            Method accessor = accessor(type, segment);
            if (accessor == null) {
                return new Place(pointer, null);
            }
            way.add(accessor);
            type = accessor.getReturnType();
        }
        return new Place(pointer, way);
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
