package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.RulePackProvider;
import io.github.fairrecruit.compliance.pack.Requirement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.ServiceLoader;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;

/** What packs that are built already offer to those whose sources are checked. */
final class ClassPathPacks {
    private ClassPathPacks() {}

    /**
     * The ids of the requirements of all packs on the class path.
     *
     * @param without ids of packs that do not count, since their sources are at hand
     */
    static SortedSet<String> requirements(Collection<String> without) {
        SortedSet<String> ids = new TreeSet<>();
        for (RulePackProvider provider : ServiceLoader.load(RulePackProvider.class)) {
            for (String pack : provider.packs()) {
                if (!without.contains(pack)) {
                    requirements(provider.getClass().getClassLoader(), pack, ids);
                }
            }
        }
        return ids;
    }

    /** A pack that is announced and not built yet, or damaged, has none here; the engine says what is wrong with it. */
    private static void requirements(ClassLoader loader, String pack, SortedSet<String> ids) {
        try (InputStream in = loader.getResourceAsStream(PackJson.place(pack))) {
            if (in != null) {
                PackJson.read(in.readAllBytes()).info().requirements().stream()
                        .map(Requirement::id)
                        .forEach(ids::add);
            }
        } catch (JacksonException e) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
