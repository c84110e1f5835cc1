package io.github.fairrecruit.compliance.engine.load;

import java.nio.file.Path;
import java.util.List;

/** Loads packs from folders of sources. Found by {@link java.util.ServiceLoader}; the engine itself holds none. */
public interface PackFolders {
    /**
     * The packs of a folder.
     *
     * @param folder folder of one pack, or one that holds several
     * @throws RuntimeException when the sources have problems; the message lists all of them
     */
    List<LoadedPack> load(Path folder);
}
