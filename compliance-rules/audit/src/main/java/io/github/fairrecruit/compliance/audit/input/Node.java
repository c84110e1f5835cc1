package io.github.fairrecruit.compliance.audit.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** A record that is being built from a row, with the columns that its facts came from. */
sealed interface Node {
    void write(JsonGenerator json);

    /** Adds the columns that it came from. */
    void columns(Set<String> columns);

    /** Whether something of it came from a column. */
    boolean fromColumn();

    /** A value, or a list of values: text, number, true, false. */
    record Leaf(Object value, String column) implements Node {
        @Override
        public void write(JsonGenerator json) {
            write(json, value);
        }

        private static void write(JsonGenerator json, Object value) {
            if (value instanceof List<?> list) {
                json.writeStartArray();
                list.forEach(item -> write(json, item));
                json.writeEndArray();
            } else if (value instanceof BigDecimal number) {
                json.writeNumber(number);
            } else if (value instanceof Boolean flag) {
                json.writeBoolean(flag);
            } else {
                json.writeString((String) value);
            }
        }

        @Override
        public void columns(Set<String> columns) {
            if (column != null) {
                columns.add(column);
            }
        }

        @Override
        public boolean fromColumn() {
            return column != null;
        }
    }

    /** An object. */
    record Branch(Map<String, Node> members) implements Node {
        Branch() {
            this(new LinkedHashMap<>());
        }

        @Override
        public void write(JsonGenerator json) {
            json.writeStartObject();
            members(json);
            json.writeEndObject();
        }

        void members(JsonGenerator json) {
            members.forEach((name, node) -> {
                json.writeName(name);
                node.write(json);
            });
        }

        @Override
        public void columns(Set<String> columns) {
            members.values().forEach(node -> node.columns(columns));
        }

        @Override
        public boolean fromColumn() {
            return members.values().stream().anyMatch(Node::fromColumn);
        }
    }

    /** A list. An element of which nothing is known is not there, and those behind it move up. */
    record Array(TreeMap<Integer, Node> elements) implements Node {
        Array() {
            this(new TreeMap<>());
        }

        void add(Node element) {
            elements.put(elements.isEmpty() ? 0 : elements.lastKey() + 1, element);
        }

        @Override
        public void write(JsonGenerator json) {
            json.writeStartArray();
            elements.values().forEach(node -> node.write(json));
            json.writeEndArray();
        }

        @Override
        public void columns(Set<String> columns) {
            elements.values().forEach(node -> node.columns(columns));
        }

        @Override
        public boolean fromColumn() {
            return elements.values().stream().anyMatch(Node::fromColumn);
        }
    }

    /**
     * Puts a value where its steps lead.
     *
     * @param lists for every step whether it leads to a list
     */
    static void put(Branch root, List<String> steps, boolean[] lists, Node value) {
        Node at = root;
        for (int i = 0; i + 1 < steps.size(); i++) {
            at = child(at, steps.get(i), lists[i]);
        }
        String last = steps.get(steps.size() - 1);
        if (at instanceof Array array) {
            array.elements().put(Integer.parseInt(last), value);
        } else {
            ((Branch) at).members().put(last, value);
        }
    }

    private static Node child(Node parent, String step, boolean list) {
        if (parent instanceof Array array) {
            return array.elements().computeIfAbsent(Integer.parseInt(step), key -> list ? new Array() : new Branch());
        }
        return ((Branch) parent).members().computeIfAbsent(step, key -> list ? new Array() : new Branch());
    }

    /**
     * The columns behind a JSON Pointer of a record.
     *
     * @param planned column by pointer of facts that the mapping would have read, had the row told them
     */
    static Origins origins(Branch root, Map<String, String> planned) {
        return pointer -> {
            Node at = root;
            List<String> steps = pointer.isEmpty() ? List.of() : FactType.steps(pointer);
            for (String step : steps) {
                if (at instanceof Leaf) {
                    break;
                }
                at = child(at, step);
                if (at == null) {
                    return planned.get(pointer);
                }
            }
            Set<String> columns = new LinkedHashSet<>();
            at.columns(columns);
            return columns.isEmpty() || columns.size() > 3 ? null : String.join(", ", columns);
        };
    }

    private static Node child(Node parent, String step) {
        if (parent instanceof Branch branch) {
            return branch.members().get(step);
        }
        if (!FactType.index(step)) {
            return null;
        }
        List<Node> elements = new ArrayList<>(((Array) parent).elements().values());
        int index = Integer.parseInt(step);
        return index < elements.size() ? elements.get(index) : null;
    }
}
