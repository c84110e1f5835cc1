package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.AssessmentOptions;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.engine.DefaultEngine;
import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.engine.load.PackLoader;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.SubjectKind;
import io.github.fairrecruit.compliance.testkit.PropertyReport.Counterexample;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Whether packs say the same from their folders as from the class path: same data, same rules, same bytes. */
public final class FolderComparison {
    private static final int SHOWN = 5;

    private final List<Counterexample> found = new ArrayList<>();
    private long checks;
    private long violations;

    private FolderComparison() {}

    /**
     * Compares all packs of a folder with those of the same ids on the class path, on their golden cases and on generated
     * records.
     *
     * @param folder folder of one pack, or one that holds several
     * @param records how many records are generated
     * @param seed seed of the records
     * @throws PackProblemsException when the sources have problems
     */
    public static PropertyReport run(Path folder, int records, long seed) {
        List<PackSource> sources = FolderPacks.sound(folder);
        Map<String, LoadedPack> packs = new LinkedHashMap<>();
        PackLoader.fromClassPath().forEach(pack -> packs.put(pack.info().id(), pack));
        ComplianceEngine compiled = DefaultEngine.of(List.copyOf(packs.values()));
        FolderComparison comparison = new FolderComparison();
        for (LoadedPack read : sources.stream().map(FolderPacks::loaded).toList()) {
            comparison.data(packs.put(read.info().id(), read), read);
        }
        ComplianceEngine read = DefaultEngine.of(List.copyOf(packs.values()));
        sources.stream()
                .flatMap(PackSource::cases)
                .forEach(golden -> comparison.record(compiled, read, golden.facts(), golden.options()));
        RecordGenerator generator = new RecordGenerator(seed, compiled.packs());
        List<SubjectKind> kinds = kinds(compiled.packs());
        for (int i = 0; i < records; i++) {
            // Mostly placements: they have the most to them.
            SubjectKind kind = i % 5 == 4 ? kinds.get(i / 5 % kinds.size()) : SubjectKind.PLACEMENT;
            comparison.record(compiled, read, generator.next(kind), AssessmentOptions.defaults());
        }
        return new PropertyReport(
                "the same from the folder as from the class path",
                sources.stream().map(PackSource::id).collect(Collectors.joining(", ")),
                records,
                comparison.checks,
                comparison.violations,
                comparison.found);
    }

    private static List<SubjectKind> kinds(List<PackInfo> packs) {
        return Stream.concat(
                        Stream.of(SubjectKind.PLACEMENT),
                        packs.stream()
                                .flatMap(pack -> pack.requirements().stream())
                                .flatMap(requirement -> requirement.subjects().stream()))
                .distinct()
                .sorted()
                .toList();
    }

    private void data(LoadedPack compiled, LoadedPack read) {
        String id = read.info().id();
        if (compiled == null) {
            compare("the pack " + id, "nothing on the class path", "a pack", "");
        } else {
            compare("the data of " + id, compiled.info(), read.info(), "");
            compare("the rules of " + id, compiled.rules(), read.rules(), "");
            compare("the catalogue of " + id, catalogue(compiled), catalogue(read), "");
        }
    }

    private static String catalogue(LoadedPack pack) {
        byte[] catalogue = pack.catalogue().get();
        return catalogue == null ? "none" : new String(catalogue, StandardCharsets.UTF_8);
    }

    private void record(
            ComplianceEngine compiled, ComplianceEngine read, ObjectNode record, AssessmentOptions options) {
        compare(
                "assessed",
                assessment(compiled, record, options),
                assessment(read, record, options),
                record.toString());
    }

    private static String assessment(ComplianceEngine engine, ObjectNode record, AssessmentOptions options) {
        ReadResult read = Engines.read(engine, record);
        if (!(read instanceof ReadResult.Accepted accepted)) {
            return read.toString();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        engine.write(engine.assess(accepted.value(), options), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void compare(String what, Object compiled, Object read, String record) {
        checks++;
        if (!compiled.equals(read)) {
            violations++;
            if (found.size() < SHOWN) {
                found.add(new Counterexample("", what, compiled.toString(), read.toString(), record));
            }
        }
    }
}
