package io.github.fairrecruit.compliance.testkit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the golden cases of a pack notice.
 *
 * @param pack id of the pack
 * @param cases how many golden cases it has
 * @param mutants how many changed copies were tried
 * @param killed how many of them some golden case noticed
 * @param explained how many live, and {@code mutants.yaml} says why
 * @param living those that no case noticed and nobody explains
 * @param stale explanations that fit no living mutant
 */
public record MutationReport(
        String pack,
        int cases,
        int mutants,
        int killed,
        int explained,
        List<LivingMutant> living,
        List<PackProblem> stale) {
    public MutationReport {
        living = List.copyOf(living);
        stale = List.copyOf(stale);
    }

    /** Whether every mutant was killed or explained, and there were any. */
    public boolean holds() {
        return mutants > 0 && living.isEmpty() && stale.isEmpty();
    }

    /**
     * Fails when a mutant lives that nobody explains, when an explanation is stale, or when nothing was tried.
     *
     * @throws AssertionError with all of them
     */
    public void check() {
        if (!holds()) {
            throw new AssertionError(toString());
        }
    }

    @Override
    public String toString() {
        String figures = pack + ": " + mutants + " mutants, " + killed + " killed by " + cases + " cases, " + explained
                + " explained, " + living.size() + " living";
        return Stream.of(
                        Stream.of(mutants == 0 ? figures + ". Maybe the folder holds no rules." : figures),
                        living.stream().map(mutant -> "  " + mutant),
                        stale.stream().map(problem -> "  " + problem))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /**
     * A change that no golden case notices.
     *
     * @param id what was changed, as {@code mutants.yaml} names it
     * @param requirement the requirements that it concerns
     * @param file file of the place
     * @param line line of the place
     */
    public record LivingMutant(String id, String requirement, String file, int line) {
        /** {@code file:line: what lives. Maybe …} */
        @Override
        public String toString() {
            return file + ":" + line + ": No case notices " + id + ", which concerns " + requirement
                    + ". Maybe add one to cases.yaml, or say in mutants.yaml why none can.";
        }
    }
}
