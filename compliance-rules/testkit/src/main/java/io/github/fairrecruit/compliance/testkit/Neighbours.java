package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.engine.load.PackLoader;
import io.github.fairrecruit.compliance.engine.load.VersionRange;
import io.github.fairrecruit.compliance.pack.PackDependency;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.PackInfoBuilder;
import io.github.fairrecruit.compliance.pack.Requirement;
import io.github.fairrecruit.compliance.testkit.PackSource.Placed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** The packs under check, and those on the class path that they require, by way of others too. */
final class Neighbours {
    private static final String UNKNOWN_VERSION = "0";

    private final SortedMap<String, PackInfo> packs = new TreeMap<>();

    /** Requirements of other packs on the class path: what lifts a demand, or judges a provision, may stand there. */
    private final SortedSet<String> elsewhere;

    Neighbours(List<PackSource> sources) {
        Set<String> withoutVersion = sources.stream()
                .filter(source -> source.header().coordinates() == null)
                .map(PackSource::id)
                .collect(Collectors.toSet());
        Deque<PackDependency> wanted = new ArrayDeque<>();
        for (PackSource source : sources) {
            PackInfo info = info(source, withoutVersion);
            packs.put(info.id(), info);
            wanted.addAll(info.requires());
        }
        elsewhere = ClassPathPacks.requirements(packs.keySet());
        while (!wanted.isEmpty()) {
            String id = wanted.remove().pack();
            if (!packs.containsKey(id)) {
                onClassPath(id).ifPresent(info -> {
                    packs.put(id, info);
                    wanted.addAll(info.requires());
                });
            }
        }
    }

    /** As much of the data of a pack as can be relied on; what is incomplete is named elsewhere. */
    private static PackInfo info(PackSource source, Set<String> withoutVersion) {
        PackSource.Header header = source.header();
        String coordinates = header.coordinates();
        return PackInfoBuilder.builder()
                .id(source.id())
                .coordinates(coordinates == null ? source.id() : coordinates)
                .version(
                        coordinates == null ? UNKNOWN_VERSION : coordinates.substring(coordinates.lastIndexOf(':') + 1))
                .requires(
                        header.requires() == null
                                ? List.of()
                                : header.requires().stream()
                                        .filter(dependency ->
                                                !Words.blank(dependency.pack()) && !Words.blank(dependency.versions()))
                                        .map(dependency -> any(dependency, withoutVersion))
                                        .toList())
                .requirements(source.requirements()
                        .map(Placed::value)
                        .filter(requirement -> requirement.id() != null)
                        .toList())
                .parameters(source.parameters()
                        .map(Placed::value)
                        .filter(parameter -> parameter.id() != null)
                        .toList())
                .build();
    }

    /** A pack beside this one gets its version when it is built: until then any range fits that can be read. */
    private static PackDependency any(PackDependency dependency, Set<String> withoutVersion) {
        return withoutVersion.contains(dependency.pack())
                        && VersionRange.parse(dependency.versions()).isPresent()
                ? new PackDependency(dependency.pack(), UNKNOWN_VERSION)
                : dependency;
    }

    private static Optional<PackInfo> onClassPath(String id) {
        try (InputStream in = Neighbours.class.getClassLoader().getResourceAsStream(PackJson.place(id))) {
            if (in == null) {
                return Optional.empty();
            }
            PackJson read = PackJson.read(in.readAllBytes());
            return PackLoader.FORMAT.equals(read.format()) ? Optional.of(read.info()) : Optional.empty();
        } catch (JacksonException e) {
            // The engine refuses it, and says why. Here it counts as missing.
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<PackInfo> packs() {
        return List.copyOf(packs.values());
    }

    Optional<PackInfo> pack(String id) {
        return Optional.ofNullable(id).map(packs::get);
    }

    boolean hasRequirement(String id) {
        return requirements().contains(id);
    }

    /** The ids of all requirements, those of packs on the class path that nobody requires included. */
    SortedSet<String> requirements() {
        SortedSet<String> ids = new TreeSet<>(elsewhere);
        packs.values()
                .forEach(pack ->
                        pack.requirements().stream().map(Requirement::id).forEach(ids::add));
        return ids;
    }

    Optional<Requirement> requirement(String pack, String id) {
        return id == null ? Optional.empty() : pack(pack).flatMap(found -> found.requirement(id));
    }
}
