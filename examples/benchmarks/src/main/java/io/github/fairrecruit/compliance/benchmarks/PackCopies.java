package io.github.fairrecruit.compliance.benchmarks;

import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.engine.load.RuleEntry;
import io.github.fairrecruit.compliance.pack.PackInfoBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Packs under other names, with rule bases of their own, to see what more packs cost. */
final class PackCopies {
    private PackCopies() {}

    /** The packs without a country. */
    static List<LoadedPack> international(List<LoadedPack> packs) {
        return packs.stream().filter(pack -> pack.info().jurisdiction() == null).toList();
    }

    /** The packs of countries. */
    static List<LoadedPack> national(List<LoadedPack> packs) {
        return packs.stream().filter(pack -> pack.info().jurisdiction() != null).toList();
    }

    /** Each pack so many times more. */
    static List<LoadedPack> copies(List<LoadedPack> packs, int times) {
        List<LoadedPack> copies = new ArrayList<>();
        for (LoadedPack pack : packs) {
            IntStream.rangeClosed(1, times)
                    .mapToObj(number -> copy(pack, number))
                    .forEach(copies::add);
        }
        return copies;
    }

    /** Rule names are told apart only in the data: each pack has a rule base of its own. */
    private static LoadedPack copy(LoadedPack pack, int number) {
        List<RuleEntry> rules = pack.rules().stream()
                .map(rule -> new RuleEntry(rule.name() + " (copy " + number + ")", rule.requirements()))
                .toList();
        return new LoadedPack(
                PackInfoBuilder.builder(pack.info())
                        .id(pack.info().id() + "-copy-" + number)
                        .build(),
                rules,
                pack.models(),
                pack.catalogue(),
                pack.problem());
    }
}
