package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.engine.load.PackFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads packs from their sources, without a build. They are read, checked and turned into the same data and rules that
 * the build of a jar makes of them.
 *
 * <p>No code of the folder ever runs. Rules are not compiled: a condition can only name a property of a fact of the
 * engine, a right-hand side only call verbs, and everything else is refused when the folder is read. What a pack can do
 * is judge wrongly; that is why a caller must trust it all the same.
 */
public final class FolderPacks implements PackFolders {
    private static final String HEADER = "pack.yaml";

    /** Made by {@link java.util.ServiceLoader}. */
    public FolderPacks() {}

    /**
     * The packs of a folder.
     *
     * @param folder folder of one pack, with its {@code pack.yaml}, or one that holds several
     * @throws PackProblemsException when the packs have problems; the message lists all of them
     */
    @Override
    public List<LoadedPack> load(Path folder) {
        return sound(folder).stream().map(FolderPacks::loaded).toList();
    }

    /** The sources of a folder, read and checked. Golden cases are not demanded. */
    static List<PackSource> sound(Path folder) {
        Problems problems = new Problems();
        List<PackSource> sources = sources(folder.toAbsolutePath().normalize(), problems);
        PackLinter.lintForEngine(sources, problems);
        if (problems.sorted().isEmpty()) {
            sources.forEach(source -> ModelBuilder.model(source, problems));
        }
        List<PackProblem> found = problems.sorted();
        if (!found.isEmpty()) {
            throw new PackProblemsException(found);
        }
        return sources;
    }

    /** The sources of one pack or of several, as read. */
    static List<PackSource> sources(Path folder, Problems problems) {
        return Files.exists(folder.resolve(HEADER))
                ? List.of(reader(folder.getParent(), problems).pack(folder))
                : reader(folder, problems).packs();
    }

    private static PackReader reader(Path root, Problems problems) {
        return new PackReader(root, FactVocabulary.ofEngine(), problems);
    }

    /** A pack ready to use. Its rules are made when a record first needs them, as those of a jar are loaded. */
    static LoadedPack loaded(PackSource source) {
        return new LoadedPack(
                PackCompiler.info(source, coordinates(source)),
                PackCompiler.rules(source),
                () -> List.of(ModelBuilder.model(source, new Problems())),
                () -> CatalogueData.of(source),
                null);
    }

    /** A pack that is only tried out need not have any. */
    private static String coordinates(PackSource source) {
        String given = source.header().coordinates();
        return given == null ? "folder:" + source.id() + ":0" : given;
    }
}
