package io.github.fairrecruit.compliance.audit.input;

import io.github.fairrecruit.compliance.audit.input.MappingException.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** YAML 1.2 as a tree with lines. */
sealed interface Yaml {
    /** Line on which it begins, from 1. */
    int line();

    /** What it is, for messages. */
    String kind();

    /**
     * A single value.
     *
     * @param text as it is written, without quotes
     * @param plain true for a number, true, false or null without quotes
     */
    record Scalar(int line, String text, boolean plain, boolean nothing) implements Yaml {
        @Override
        public String kind() {
            return nothing ? "nothing" : "a single value";
        }
    }

    /** A list. */
    record Items(int line, List<Yaml> items) implements Yaml {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys with values. */
    record Keys(int line, Map<String, Entry> entries) implements Yaml {
        @Override
        public String kind() {
            return "keys with values";
        }
    }

    /** A value under a key, with the line of the key. */
    record Entry(int line, Yaml value) {}

    /**
     * Reads a text; problems are added to a list.
     *
     * @return the tree; null when there is none
     */
    static Yaml read(String text, String file, List<Problem> problems) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            Node node = new Compose(settings).composeString(text).orElse(null);
            if (node == null) {
                problems.add(new Problem(1, "The file is empty. Maybe another file is meant."));
                return null;
            }
            return convert(node, problems, 0);
        } catch (MarkedYamlEngineException e) {
            problems.add(new Problem(
                    e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0),
                    "This is not YAML: " + e.getProblem()
                            + ". Maybe a quote or a bracket is missing, or a text with a colon needs quotes."));
        } catch (YamlEngineException e) {
            problems.add(new Problem(0, "This is not YAML: " + e.getMessage() + ". Maybe it is another kind of file."));
        }
        return null;
    }

    private static Yaml convert(Node node, List<Problem> problems, int depth) {
        int line = line(node);
        if (node instanceof ScalarNode scalar) {
            Tag tag = scalar.getTag();
            boolean plain = !tag.equals(Tag.STR);
            return new Scalar(line, scalar.getValue(), plain, tag.equals(Tag.NULL));
        }
        if (depth > 20) {
            problems.add(new Problem(line, "This is nested too deep. Maybe an anchor refers to itself."));
            return new Items(line, List.of());
        }
        if (node instanceof SequenceNode sequence) {
            List<Yaml> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(convert(item, problems, depth + 1)));
            return new Items(line, items);
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            int keyLine = line(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(new Problem(keyLine, "A key is not a text. Maybe a line is indented too far."));
                continue;
            }
            if (entries.put(key.getValue(), new Entry(keyLine, convert(tuple.getValueNode(), problems, depth + 1)))
                    != null) {
                problems.add(new Problem(
                        keyLine, "\"" + key.getValue() + "\" is given twice. Maybe one of them is left over."));
            }
        }
        return new Keys(line, entries);
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }
}
