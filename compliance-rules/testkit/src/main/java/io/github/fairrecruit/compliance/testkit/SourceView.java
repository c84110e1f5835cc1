package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.testkit.DrlFile.Call;
import io.github.fairrecruit.compliance.testkit.DrlFile.Condition;
import io.github.fairrecruit.compliance.testkit.DrlFile.Rule;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the sources of packs say beyond the data that an engine holds.
 *
 * @param rules by pack, then by name: what each rule says, in one line
 * @param cases the golden cases, as records
 */
public record SourceView(Map<String, Map<String, String>> rules, List<TrialRecord> cases) {
    /**
     * Reads the sources of packs.
     *
     * @param folder folder of one pack, with its {@code pack.yaml}, or one that holds several
     * @throws PackProblemsException when the sources cannot be read
     */
    public static SourceView of(Path folder) {
        Problems problems = new Problems();
        List<PackSource> sources = FolderPacks.sources(folder.toAbsolutePath().normalize(), problems);
        List<PackProblem> found = problems.sorted();
        if (!found.isEmpty()) {
            throw new PackProblemsException(found);
        }
        Map<String, Map<String, String>> rules = new LinkedHashMap<>();
        sources.forEach(source -> {
            Map<String, String> ofPack = rules.computeIfAbsent(source.id(), id -> new LinkedHashMap<>());
            source.rules().forEach(rule -> ofPack.put(rule.name(), text(rule)));
        });
        return new SourceView(
                rules,
                sources.stream().flatMap(PackSource::cases).map(TrialRecord::of).toList());
    }

    private static String text(Rule rule) {
        return rule.fact() + "( "
                + rule.conditions().stream().map(Condition::text).collect(Collectors.joining(", ")) + " ): "
                + rule.calls().stream().map(SourceView::text).collect(Collectors.joining("; "));
    }

    private static String text(Call call) {
        return call.verb() + " " + String.join(", ", call.ids());
    }
}
