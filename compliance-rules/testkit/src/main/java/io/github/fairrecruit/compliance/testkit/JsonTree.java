package io.github.fairrecruit.compliance.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Places in a JSON tree: names of properties and numbers of elements. */
final class JsonTree {
    private JsonTree() {}

    /** Every property and every element, except the elements of lists of plain values. */
    static List<List<Object>> places(ObjectNode root) {
        List<List<Object>> places = new ArrayList<>();
        collect(root, List.of(), places::add);
        return places;
    }

    private static void collect(JsonNode node, List<Object> path, Consumer<List<Object>> places) {
        if (node instanceof ObjectNode object) {
            for (String name : object.propertyNames()) {
                List<Object> place = add(path, name);
                places.accept(place);
                collect(object.get(name), place, places);
            }
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i).isObject()) {
                    List<Object> place = add(path, i);
                    places.accept(place);
                    collect(list.get(i), place, places);
                }
            }
        }
    }

    private static List<Object> add(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }

    static JsonNode at(JsonNode root, List<Object> place) {
        JsonNode node = root;
        for (Object step : place) {
            if (node == null) {
                return null;
            }
            node = step instanceof String name ? node.get(name) : node.get((Integer) step);
        }
        return node;
    }

    /** A copy without what stands at a place. */
    static ObjectNode without(ObjectNode root, List<Object> place) {
        ObjectNode copy = root.deepCopy();
        JsonNode parent = at(copy, place.subList(0, place.size() - 1));
        Object last = place.get(place.size() - 1);
        if (parent instanceof ObjectNode object) {
            object.remove((String) last);
        } else if (parent instanceof ArrayNode list) {
            list.remove((Integer) last);
        }
        return copy;
    }

    static String pointer(List<Object> place) {
        StringBuilder pointer = new StringBuilder();
        place.forEach(step ->
                pointer.append('/').append(step.toString().replace("~", "~0").replace("/", "~1")));
        return pointer.toString();
    }
}
