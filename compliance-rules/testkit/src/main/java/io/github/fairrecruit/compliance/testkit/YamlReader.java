package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.testkit.YamlNode.Entry;
import io.github.fairrecruit.compliance.testkit.YamlNode.Mapping;
import io.github.fairrecruit.compliance.testkit.YamlNode.Scalar;
import io.github.fairrecruit.compliance.testkit.YamlNode.Sequence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Reads YAML 1.2 into a tree with lines. */
final class YamlReader {
    private final String file;
    private final Problems problems;

    private YamlReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Reads a file; empty when it is not there, holds nothing or is not YAML. */
    static Optional<YamlNode> read(Path path, String file, Problems problems) {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(path);
            // JSON is YAML, but for tabs between its tokens. Within its texts they are escaped.
            return read(file.endsWith(".json") ? text.replace('\t', ' ') : text, file, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read. Maybe it is not UTF-8.", e);
        }
    }

    static Optional<YamlNode> read(String text, String file, Problems problems) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            return new Compose(settings).composeString(text).map(new YamlReader(file, problems)::convert);
        } catch (MarkedYamlEngineException e) {
            problems.add(
                    file,
                    e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0),
                    "This is not YAML: " + e.getProblem() + ".",
                    "Maybe a quote or a bracket is missing, or a text with a colon needs quotes.");
        } catch (YamlEngineException e) {
            problems.add(file, 0, "This is not YAML: " + e.getMessage() + ".", "Maybe it is another kind of file.");
        }
        return Optional.empty();
    }

    private YamlNode convert(Node node) {
        int line = node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
        if (node instanceof ScalarNode scalar) {
            return new Scalar(line, scalar.getValue(), kind(scalar.getTag()));
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(convert(item)));
            return new Sequence(line, items);
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            int keyLine = tuple.getKeyNode().getStartMark().map(Mark::getLine).orElse(-1) + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(file, keyLine, "A key is not a text.", "Maybe a line is indented too far.");
                continue;
            }
            if (entries.put(key.getValue(), new Entry(keyLine, convert(tuple.getValueNode()))) != null) {
                problems.add(
                        file, keyLine, "\"" + key.getValue() + "\" is given twice.", "Maybe one of them is left over.");
            }
        }
        return new Mapping(line, entries);
    }

    private static Scalar.Kind kind(Tag tag) {
        if (tag.equals(Tag.NULL)) {
            return Scalar.Kind.NULL;
        }
        if (tag.equals(Tag.BOOL)) {
            return Scalar.Kind.BOOLEAN;
        }
        if (tag.equals(Tag.INT)) {
            return Scalar.Kind.INTEGER;
        }
        return tag.equals(Tag.FLOAT) ? Scalar.Kind.DECIMAL : Scalar.Kind.TEXT;
    }
}
