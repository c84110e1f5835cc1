package io.github.fairrecruit.compliance.engine.load;

import io.github.fairrecruit.compliance.pack.PackDependency;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.pack.RequirementOverride;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Says which packs can stand beside each other. A pure function of the packs' data: same packs, same answer, in whatever
 * order they are found; everything that is wrong is said at once.
 */
public final class PackResolver {
    private final Map<String, PackInfo> packs = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private PackResolver(List<PackInfo> packs) {
        packs.stream()
                .sorted(Comparator.comparing(PackInfo::id).thenComparing(pack -> String.valueOf(pack.coordinates())))
                .forEach(pack -> {
                    PackInfo first = this.packs.putIfAbsent(pack.id(), pack);
                    if (first != null) {
                        problems.add(new Problem(
                                Kind.TWICE,
                                pack.id(),
                                "Two packs have the id " + pack.id() + ": " + first.coordinates() + " and "
                                        + pack.coordinates() + ".",
                                "Maybe one jar or folder is given twice."));
                    }
                });
    }

    /** What is wrong with the packs, in the order of their ids; none when all of them can be used. */
    public static List<Problem> resolve(List<PackInfo> packs) {
        PackResolver resolver = new PackResolver(packs);
        resolver.dependencies();
        resolver.diamonds();
        resolver.cycles();
        resolver.overrides();
        return resolver.problems.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::pack)
                        .thenComparing(Problem::kind)
                        .thenComparing(Problem::message))
                .toList();
    }

    private void dependencies() {
        for (PackInfo pack : packs.values()) {
            for (PackDependency dependency : pack.requires()) {
                Optional<VersionRange> range = VersionRange.parse(dependency.versions());
                PackInfo found = packs.get(dependency.pack());
                if (range.isEmpty()) {
                    problems.add(new Problem(
                            Kind.RANGE,
                            pack.id(),
                            "The pack " + pack.id() + " requires \"" + dependency.versions() + "\" of "
                                    + dependency.pack() + ", which is no range of versions.",
                            "Maybe write it as [1.0,2)."));
                } else if (found == null) {
                    problems.add(new Problem(
                            Kind.MISSING,
                            pack.id(),
                            "The pack " + pack.id() + " requires " + dependency.pack() + " " + dependency.versions()
                                    + ", which is not there.",
                            "Maybe add its jar to the class path, or its folder."));
                } else if (!range.get().contains(found.version())) {
                    problems.add(new Problem(
                            Kind.VERSION,
                            pack.id(),
                            "The pack " + pack.id() + " requires " + dependency.pack() + " " + dependency.versions()
                                    + "; there is " + found.coordinates() + ".",
                            "Maybe update one of the two."));
                }
            }
        }
    }

    /** Two packs that ask for versions of a third that exclude each other. */
    private void diamonds() {
        Map<String, Map<String, String>> asked = new TreeMap<>();
        packs.values()
                .forEach(pack -> pack.requires()
                        .forEach(dependency -> asked.computeIfAbsent(dependency.pack(), id -> new TreeMap<>())
                                .put(pack.id(), dependency.versions())));
        asked.forEach((target, requirers) -> {
            List<String> ids = List.copyOf(requirers.keySet());
            for (int i = 0; i < ids.size(); i++) {
                for (int j = i + 1; j < ids.size(); j++) {
                    Optional<VersionRange> one = VersionRange.parse(requirers.get(ids.get(i)));
                    Optional<VersionRange> other = VersionRange.parse(requirers.get(ids.get(j)));
                    if (one.isPresent() && other.isPresent() && !one.get().meets(other.get())) {
                        problems.add(new Problem(
                                Kind.DIAMOND,
                                ids.get(i),
                                "The packs " + ids.get(i) + " and " + ids.get(j) + " require versions of " + target
                                        + " that exclude each other: " + requirers.get(ids.get(i)) + " and "
                                        + requirers.get(ids.get(j)) + ".",
                                "Maybe update the older of the two."));
                    }
                }
            }
        });
    }

    private void cycles() {
        for (String id : packs.keySet()) {
            List<String> path = new ArrayList<>();
            if (reaches(id, id, path, new TreeSet<>())) {
                // Said once, at the pack whose id comes first.
                if (path.stream().min(Comparator.naturalOrder()).orElseThrow().equals(id)) {
                    problems.add(new Problem(
                            Kind.CYCLE,
                            id,
                            "The packs require each other in a circle: " + String.join(" → ", path) + " → " + id + ".",
                            "Maybe move what they share into a pack of its own."));
                }
            }
        }
    }

    private boolean reaches(String from, String target, List<String> path, TreeSet<String> seen) {
        if (!packs.containsKey(from) || !seen.add(from)) {
            return false;
        }
        path.add(from);
        for (PackDependency dependency : packs.get(from).requires()) {
            if (dependency.pack().equals(target) || reaches(dependency.pack(), target, path, seen)) {
                return true;
            }
        }
        path.remove(path.size() - 1);
        return false;
    }

    private void overrides() {
        for (PackInfo pack : packs.values()) {
            for (Requirement requirement : pack.requirements()) {
                RequirementOverride override = requirement.override();
                if (override == null) {
                    continue;
                }
                boolean declared = pack.requires().stream()
                        .anyMatch(dependency -> dependency.pack().equals(override.pack()));
                if (!declared) {
                    problems.add(new Problem(
                            Kind.UNDECLARED,
                            pack.id(),
                            requirement.id() + " changes a requirement of " + override.pack() + ", which the pack "
                                    + pack.id() + " does not require.",
                            "Maybe add it to \"requires\" of pack.yaml."));
                }
                PackInfo base = packs.get(override.pack());
                if (base != null && base.requirement(override.requirement()).isEmpty()) {
                    problems.add(new Problem(
                            Kind.REQUIREMENT,
                            pack.id(),
                            requirement.id() + " changes " + override.requirement() + ", which " + base.coordinates()
                                    + " does not have.",
                            "Maybe the id is misspelt, or the base pack is of another version."));
                }
            }
        }
    }

    /** The problems of each pack, those of the packs that it requires included: it cannot be used either. */
    static Map<String, List<Problem>> byPack(List<PackInfo> packs) {
        Map<String, List<Problem>> byPack = new LinkedHashMap<>();
        for (Problem problem : resolve(packs)) {
            byPack.computeIfAbsent(problem.pack(), id -> new ArrayList<>()).add(problem);
        }
        return byPack;
    }

    /** What can be wrong. */
    public enum Kind {
        /** Two packs have one id. */
        TWICE,
        /** A range of versions cannot be read. */
        RANGE,
        /** A required pack is not there. */
        MISSING,
        /** A required pack has another version. */
        VERSION,
        /** Two packs require versions that exclude each other. */
        DIAMOND,
        /** Packs require each other in a circle. */
        CYCLE,
        /** An override names a base pack that is not required. */
        UNDECLARED,
        /** An override names a requirement that the base pack does not have. */
        REQUIREMENT
    }

    /**
     * Something that keeps a pack from being used.
     *
     * @param kind what
     * @param pack id of the pack
     * @param message what is wrong, with every coordinate
     * @param advice what would be right; begins with "Maybe"
     */
    public record Problem(Kind kind, String pack, String message, String advice) {
        @Override
        public String toString() {
            return message + " " + advice;
        }
    }
}
