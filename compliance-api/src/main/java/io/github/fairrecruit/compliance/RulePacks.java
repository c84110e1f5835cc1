package io.github.fairrecruit.compliance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the packs of an engine come from: from the class path, from folders, or from both.
 *
 * <pre>{@code
 * ComplianceEngine engine = ComplianceEngine.create(
 *         RulePacks.classPath().and(RulePacks.fromDirectory(Path.of("packs"))).trusted());
 * }</pre>
 *
 * <p>A pack decides over people's savings and licences. Whoever loads a folder says by {@link #trusted()} that it may
 * speak; packs on the class path are trusted as any jar is.
 */
public final class RulePacks {
    private final boolean classPath;
    private final List<Path> directories;
    private final boolean trusted;

    private RulePacks(boolean classPath, List<Path> directories, boolean trusted) {
        this.classPath = classPath;
        this.directories = List.copyOf(directories);
        this.trusted = trusted;
    }

    /** The packs of the jars on the class path. */
    public static RulePacks classPath() {
        return new RulePacks(true, List.of(), false);
    }

    /** The packs of a folder: the folder of one pack, or one that holds several. */
    public static RulePacks fromDirectory(Path directory) {
        return new RulePacks(false, List.of(directory), false);
    }

    /** These and others. They are trusted only if both are. */
    public RulePacks and(RulePacks others) {
        List<Path> all = new ArrayList<>(directories);
        all.addAll(others.directories);
        boolean both = (trusted || directories.isEmpty()) && (others.trusted || others.directories.isEmpty());
        return new RulePacks(classPath || others.classPath, all, both && !all.isEmpty());
    }

    /** The same packs, with the word of the caller that the rules of the folders may be used. */
    public RulePacks trusted() {
        return new RulePacks(classPath, directories, true);
    }

    /** Whether the packs on the class path take part. */
    public boolean includesClassPath() {
        return classPath;
    }

    /** The folders, in the order given. */
    public List<Path> directories() {
        return directories;
    }

    /** Whether the rules of the folders may be used. */
    public boolean isTrusted() {
        return trusted;
    }
}
