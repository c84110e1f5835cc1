package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.engine.load.PackLoader;
import io.github.fairrecruit.compliance.testkit.FolderPacks;
import io.github.fairrecruit.compliance.testkit.PackProblemsException;
import io.github.fairrecruit.compliance.testkit.diff.PackSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where packs are that somebody works on. */
final class PackPlaces {
    /** Where a Maven project keeps its packs. */
    private static final Path SOURCES = Path.of("src", "main", "resources", "packs");

    private static final String HEADER = "pack.yaml";

    private PackPlaces() {}

    /** The folder of packs that is meant: itself, or that of the Maven project that it is. */
    static Path folder(Path given) {
        Path inProject = given.resolve(SOURCES);
        Path folder = Files.isDirectory(inProject) ? inProject : given;
        if (!Files.isDirectory(folder)) {
            throw new UsageException(given + " is no folder. Maybe the path is wrong.");
        }
        return folder;
    }

    static boolean isJar(Path given) {
        return Files.isRegularFile(given);
    }

    /** The same, or a jar. */
    static Path folderOrJar(Path given) {
        if (isJar(given)) {
            return given;
        }
        if (!Files.exists(given)) {
            throw new UsageException(given + " does not exist. Maybe the path is wrong.");
        }
        return folder(given);
    }

    /** The folders of single packs in a folder. */
    static List<Path> packs(Path folder) {
        if (Files.exists(folder.resolve(HEADER))) {
            return List.of(folder);
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.exists(child.resolve(HEADER)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads the packs of a folder or jar. */
    static PackSet load(Path place) {
        try {
            return PackSet.load(place);
        } catch (PackProblemsException | IllegalStateException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** The packs on the class path and in other folders. */
    static List<LoadedPack> beside(PackOptions options) {
        List<LoadedPack> packs = new ArrayList<>(PackLoader.fromClassPath());
        for (Path folder : options.folders()) {
            if (!Files.isDirectory(folder)) {
                throw new UsageException(folder + " is no folder. Maybe the path is wrong.");
            }
            try {
                packs.addAll(new FolderPacks().load(folder));
            } catch (PackProblemsException e) {
                throw new UsageException(String.valueOf(e.getMessage()));
            }
        }
        return packs;
    }
}
