package io.github.fairrecruit.compliance.audit.statistics;

import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers packs, requirements and consequences, so that counting needs arrays only. */
final class Layout {
    private static final String CHANGE = "TermsChange.";
    private static final int[] NONE = {};

    private final List<PackInfo> packs;
    private final Map<String, Integer> packNumbers = new HashMap<>();
    private final int[] firsts;
    private final List<Requirement> requirements = new ArrayList<>();
    /** The ids of the requirements. */
    private final String[] ids;

    private final List<Map<String, Integer>> numbers = new ArrayList<>();
    private final int[][] consequences;
    private final boolean[] substitution;
    private final List<AffectedKey> affected = new ArrayList<>();

    /** A consequence of a pack. */
    record AffectedKey(String pack, String consequence) {}

    Layout(List<PackInfo> packs) {
        this.packs = List.copyOf(packs);
        this.firsts = new int[packs.size()];
        List<int[]> attached = new ArrayList<>();
        for (PackInfo pack : packs) {
            int number = packNumbers.size();
            if (packNumbers.put(pack.id(), number) != null) {
                throw new IllegalArgumentException(
                        "The pack " + pack.id() + " is there twice. Maybe leave out one of the two.");
            }
            firsts[number] = requirements.size();
            int firstConsequence = affected.size();
            Map<String, Integer> ofPack = new HashMap<>();
            pack.consequences().forEach(consequence -> {
                ofPack.put(consequence.id(), affected.size());
                affected.add(new AffectedKey(pack.id(), consequence.id()));
            });
            Map<String, Integer> byId = new HashMap<>();
            for (Requirement requirement : pack.requirements()) {
                byId.put(requirement.id(), requirements.size());
                requirements.add(requirement);
                attached.add(
                        affected.size() == firstConsequence
                                ? NONE
                                : requirement.consequences().stream()
                                        .filter(ofPack::containsKey)
                                        .mapToInt(ofPack::get)
                                        .distinct()
                                        .toArray());
            }
            numbers.add(byId);
        }
        this.ids = requirements.stream().map(Requirement::id).toArray(String[]::new);
        this.consequences = attached.toArray(int[][]::new);
        this.substitution = new boolean[requirements.size()];
        for (int i = 0; i < substitution.length; i++) {
            substitution[i] = substitution(requirements.get(i));
        }
    }

    List<PackInfo> packs() {
        return packs;
    }

    int requirements() {
        return requirements.size();
    }

    Requirement requirement(int number) {
        return requirements.get(number);
    }

    /** The consequences of all packs, in their order. */
    List<AffectedKey> affected() {
        return affected;
    }

    /** The consequences that a requirement carries, by number. */
    int[] consequences(int requirement) {
        return consequences[requirement];
    }

    /**
     * The number of a pack.
     *
     * @param guess the number that it most likely has
     */
    int pack(String id, int guess) {
        if (guess < packs.size() && packs.get(guess).id().equals(id)) {
            return guess;
        }
        Integer number = packNumbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException(
                    "The pack " + id + " is not among those that are counted. Maybe the engine has other packs.");
        }
        return number;
    }

    /** The pack to which a requirement belongs. */
    int packOf(int requirement) {
        int pack = 0;
        while (pack + 1 < firsts.length && firsts[pack + 1] <= requirement) {
            pack++;
        }
        return pack;
    }

    /** The number of the first requirement of a pack. */
    int first(int pack) {
        return firsts[pack];
    }

    /**
     * The number of a requirement.
     *
     * @param guess the number that it most likely has
     */
    int requirement(int pack, String id, int guess) {
        if (guess < ids.length && ids[guess].equals(id)) {
            return guess;
        }
        Integer number = numbers.get(pack).get(id);
        if (number == null) {
            throw new IllegalArgumentException("The requirement " + id + " is not one of the pack "
                    + packs.get(pack).id() + ". Maybe the engine has another version of it.");
        }
        return number;
    }

    /** Whether a breach of this requirement says that terms were changed to the worker's harm. */
    boolean substitution(int requirement) {
        return substitution[requirement];
    }

    /**
     * A demand whose rules ask of changes of terms and of nothing else in the record, and ask whether they go against the
     * worker. Where the rules of a demand ask of other things too, its breach does not say that terms were changed.
     */
    private static boolean substitution(Requirement requirement) {
        return requirement.kind() == RequirementKind.DEMAND
                && requirement.facts().contains(CHANGE + "againstWorker")
                && requirement.facts().stream()
                        .allMatch(fact ->
                                fact.startsWith(CHANGE) || fact.startsWith("extension.") || fact.startsWith("record:"));
    }
}
