package io.github.fairrecruit.compliance.testkit.diff;

import io.github.fairrecruit.compliance.engine.DefaultEngine;
import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.engine.load.PackLoader;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.testkit.FolderPacks;
import io.github.fairrecruit.compliance.testkit.SourceView;
import io.github.fairrecruit.compliance.testkit.TrialRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The packs of a folder or of a jar.
 *
 * @param packs the packs, ready to run
 * @param rules by pack, then by name: what each rule says; empty for a jar that does not hold its sources
 * @param cases the golden cases; none for a jar that does not hold its sources
 */
public record PackSet(List<LoadedPack> packs, Map<String, Map<String, String>> rules, List<TrialRecord> cases) {
    /**
     * Loads packs. The rules of a folder or jar decide over people: load none that you do not trust.
     *
     * @param place folder of one pack, folder that holds several, or a jar
     * @throws io.github.fairrecruit.compliance.testkit.PackProblemsException when the sources of a folder have problems
     * @throws IllegalStateException when a jar holds no packs, or they are damaged
     */
    public static PackSet load(Path place) {
        if (Files.isDirectory(place)) {
            SourceView view = SourceView.of(place);
            return new PackSet(new FolderPacks().load(place), view.rules(), view.cases());
        }
        List<LoadedPack> packs = PackLoader.fromJar(place);
        SourceView view = JarSources.of(
                place, packs.stream().map(pack -> pack.info().id()).collect(Collectors.toSet()));
        return new PackSet(packs, view.rules(), view.cases());
    }

    /** An engine with these packs, and with those of the others that have other ids. */
    public DefaultEngine engine(List<LoadedPack> others) {
        Set<String> ids = ids();
        List<LoadedPack> all = new ArrayList<>(packs);
        others.stream().filter(pack -> !ids.contains(pack.info().id())).forEach(all::add);
        return DefaultEngine.of(all);
    }

    /** The ids of the packs. */
    public Set<String> ids() {
        return packs.stream().map(pack -> pack.info().id()).collect(Collectors.toSet());
    }

    /** The data of the packs. */
    public List<PackInfo> infos() {
        return packs.stream().map(LoadedPack::info).toList();
    }
}
