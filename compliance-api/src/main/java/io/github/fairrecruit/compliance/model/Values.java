package io.github.fairrecruit.compliance.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Immutable copies for the records of this package. */
final class Values {
    private Values() {}

    /** A copy that keeps null elements, so that validation can name their place. An absent list is an empty one. */
    static <T> List<T> list(List<T> values) {
        if (values == null || values.isEmpty()) {
            return List.of();
        }
        return hasNull(values) ? Collections.unmodifiableList(new ArrayList<>(values)) : List.copyOf(values);
    }

    /** {@code List.of(..).contains(null)} throws, hence this. */
    private static boolean hasNull(List<?> values) {
        for (Object value : values) {
            if (value == null) {
                return true;
            }
        }
        return false;
    }

    /** A copy in the given order. */
    static Map<String, Object> map(Map<String, Object> values) {
        return values == null || values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
