package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.testkit.PackSource.Placed;
import io.github.fairrecruit.compliance.testkit.YamlNode.Mapping;
import io.github.fairrecruit.compliance.testkit.YamlNode.Sequence;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code mutants.yaml}: the mutants of a pack that may live, and why. */
final class MutantReader {
    static final String FILE = "mutants.yaml";

    private MutantReader() {}

    /** The explanations by the id of the mutant; none when the pack has no such file. */
    static Map<String, Placed<String>> read(Path pack, Problems problems) {
        String file = pack.getFileName() + "/" + FILE;
        YamlNode node = YamlReader.read(pack.resolve(FILE), file, problems).orElse(null);
        Map<String, Placed<String>> explained = new LinkedHashMap<>();
        if (node == null) {
            return explained;
        }
        if (!(node instanceof Sequence sequence)) {
            problems.add(
                    file,
                    node.line(),
                    "The file is " + node.word() + ".",
                    "Maybe begin each entry with \"- mutant: …\".");
            return explained;
        }
        for (YamlNode item : sequence.items()) {
            if (!(item instanceof Mapping mapping)) {
                problems.add(
                        file, item.line(), "An entry is " + item.word() + ".", "Maybe begin it with \"- mutant: …\".");
                continue;
            }
            Entry entry = new RecordBinder(file, problems).bind(Entry.class, mapping);
            if (entry.mutant() == null || entry.why() == null || entry.why().isBlank()) {
                problems.add(
                        file,
                        item.line(),
                        "An entry has no \"" + (entry.mutant() == null ? "mutant" : "why") + "\".",
                        "Maybe say why no case can tell the mutant from the pack.");
            } else if (explained.putIfAbsent(entry.mutant(), new Placed<>(entry.why(), file, item.line())) != null) {
                problems.add(
                        file,
                        item.line(),
                        "The mutant " + entry.mutant() + " is explained twice.",
                        "Maybe keep the better one.");
            }
        }
        return explained;
    }

    record Entry(String mutant, String why) {}
}
