package io.github.fairrecruit.compliance.testkit.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One value of a pack that changed.
 *
 * @param place its name as the sources write it, with slashes: {@code scope/workers}
 * @param before the value before, as JSON; null when it was absent
 * @param after the value after, as JSON; null when it is absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(String place, String before, String after) {
    /** What tells the entries of a list apart. */
    private static final List<String> KEYS = List.of("id", "name", "from");

    /** What differs between two values of one type, in the order of its components. */
    static List<Change> between(Object before, Object after) {
        JsonMapper json = JsonMapper.shared();
        List<Change> changes = new ArrayList<>();
        collect("", json.valueToTree(before), json.valueToTree(after), changes);
        return changes;
    }

    private static void collect(String place, JsonNode before, JsonNode after, List<Change> changes) {
        if (absent(before) && absent(after) || before != null && before.equals(after)) {
            return;
        }
        Map<String, JsonNode> left = parts(place, before);
        Map<String, JsonNode> right = parts(place, after);
        if (left == null || right == null) {
            changes.add(new Change(place, text(before), text(after)));
            return;
        }
        Set<String> names = new LinkedHashSet<>(left.keySet());
        names.addAll(right.keySet());
        String prefix = place.isEmpty() ? "" : place + "/";
        names.forEach(name -> collect(prefix + name, left.get(name), right.get(name), changes));
    }

    private static boolean absent(JsonNode node) {
        return node == null || node.isNull();
    }

    /** The named parts of a value; null when it is one value as a whole. */
    private static Map<String, JsonNode> parts(String place, JsonNode node) {
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        if (node != null && node.isObject()) {
            // Facts of a pack's own are called by their names in the record.
            boolean named = place.equals("scope/facts");
            node.properties()
                    .forEach(entry -> parts.put(named ? entry.getKey() : kebab(entry.getKey()), entry.getValue()));
            return parts;
        }
        if (node == null || !node.isArray()) {
            return null;
        }
        for (JsonNode element : node) {
            String key = KEYS.stream()
                    .filter(name -> element.path(name).isString())
                    .findFirst()
                    .orElse(null);
            if (key == null) {
                return null;
            }
            String value = element.get(key).asString();
            if (parts.put(key.equals("from") ? "from " + value : value, element) != null) {
                return null;
            }
        }
        return parts;
    }

    private static String text(JsonNode node) {
        return absent(node) ? null : node.isString() ? node.asString() : node.toString();
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** {@code severity: MAJOR -> CRITICAL}. */
    @Override
    public String toString() {
        return place + ": " + (before == null ? "(none)" : before) + " -> " + (after == null ? "(none)" : after);
    }
}
