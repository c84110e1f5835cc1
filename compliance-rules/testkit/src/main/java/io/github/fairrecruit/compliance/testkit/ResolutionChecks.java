package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.engine.load.PackResolver;
import java.util.List;

/** Says which packs cannot stand beside each other, by the same resolution that the engine uses. */
final class ResolutionChecks {
    private final List<PackSource> packs;
    private final Neighbours neighbours;
    private final Problems problems;

    ResolutionChecks(List<PackSource> packs, Neighbours neighbours, Problems problems) {
        this.packs = packs;
        this.neighbours = neighbours;
        this.problems = problems;
    }

    void check() {
        for (PackResolver.Problem problem : PackResolver.resolve(neighbours.packs())) {
            packs.stream()
                    .filter(pack -> pack.id().equals(problem.pack()))
                    .findFirst()
                    .ifPresent(pack -> problems.add(
                            pack.file(),
                            pack.header().line("requires"),
                            check(problem.kind()),
                            problem.message(),
                            problem.advice()));
        }
    }

    private static Check check(PackResolver.Kind kind) {
        return switch (kind) {
            case TWICE -> Check.REUSED_ID;
            case MISSING -> Check.MISSING_PACK;
            case RANGE, VERSION, DIAMOND -> Check.PACK_VERSION;
            case CYCLE -> Check.CYCLE;
            case UNDECLARED, REQUIREMENT -> Check.OVERRIDE;
        };
    }
}
