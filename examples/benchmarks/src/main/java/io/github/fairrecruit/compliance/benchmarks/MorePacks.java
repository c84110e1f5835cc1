package io.github.fairrecruit.compliance.benchmarks;

import io.github.fairrecruit.compliance.engine.DefaultEngine;
import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.engine.load.PackLoader;
import io.github.fairrecruit.compliance.model.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What more packs cost: such as speak to no record, and such as speak to every one. Records without national law. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class MorePacks {
    private static List<Placement> withoutNationalLaw(DefaultEngine engine) {
        return RecordSet.ofMaker(engine).placements().stream()
                .filter(placement -> !placement.corridor().origin().equals("PH")
                        && !placement.corridor().destination().equals("DE"))
                .toList();
    }

    /** National packs beside the international ones. */
    @State(Scope.Benchmark)
    public static class National {
        /** How many national packs are installed. */
        @Param({"0", "2", "12", "42"})
        public int national;

        private DefaultEngine engine;
        private List<Placement> placements;

        /** Loads the packs, and copies of the national ones. */
        @Setup
        public void load() {
            List<LoadedPack> found = PackLoader.onClassPath();
            List<LoadedPack> packs = new ArrayList<>(PackCopies.international(found));
            List<LoadedPack> ofCountries = PackCopies.national(found);
            if (national > 0) {
                packs.addAll(ofCountries);
                packs.addAll(PackCopies.copies(ofCountries, national / ofCountries.size() - 1));
            }
            engine = engine(packs);
            placements = withoutNationalLaw(engine);
        }
    }

    /** The international packs several times. */
    @State(Scope.Benchmark)
    public static class International {
        /** How many times each requirement is judged. */
        @Param({"1", "2", "4", "8"})
        public int times;

        private DefaultEngine engine;
        private List<Placement> placements;

        /** Loads the packs, and their copies. */
        @Setup
        public void load() {
            List<LoadedPack> once = PackCopies.international(PackLoader.onClassPath());
            List<LoadedPack> packs = new ArrayList<>(once);
            packs.addAll(PackCopies.copies(once, times - 1));
            engine = engine(packs);
            placements = withoutNationalLaw(engine);
        }
    }

    private static DefaultEngine engine(List<LoadedPack> packs) {
        DefaultEngine engine = DefaultEngine.of(packs);
        engine.loaded().stream()
                .filter(pack -> pack.problem() != null)
                .findFirst()
                .ifPresent(pack -> {
                    throw new IllegalStateException(pack.info().id() + " cannot be used: " + pack.problem());
                });
        return engine;
    }

    /** National packs that speak to no record. */
    @Benchmark
    public void packsThatDoNotApply(National packs, Blackhole hole) {
        for (Placement placement : packs.placements) {
            hole.consume(packs.engine.assess(placement, PerRecord.OPTIONS));
        }
    }

    /** Requirements that apply to every record. */
    @Benchmark
    public void requirementsThatApply(International packs, Blackhole hole) {
        for (Placement placement : packs.placements) {
            hole.consume(packs.engine.assess(placement, PerRecord.OPTIONS));
        }
    }
}
