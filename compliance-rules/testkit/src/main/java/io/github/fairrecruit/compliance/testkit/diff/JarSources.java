package io.github.fairrecruit.compliance.testkit.diff;

import io.github.fairrecruit.compliance.testkit.PackProblemsException;
import io.github.fairrecruit.compliance.testkit.SourceView;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources that a jar of packs was built from, where it still holds them: beside the classes of their rules. */
final class JarSources {
    private static final Pattern SOURCE =
            Pattern.compile("packs/([a-z0-9-]+)/(?:[A-Za-z0-9_-]+/)?[A-Za-z0-9_.-]+\\.(?:yaml|json|drl)");

    private JarSources() {}

    /** What the sources say; nothing when they are not in the jar, or when this version cannot read them. */
    static SourceView of(Path jar, Set<String> packs) {
        Path folder = null;
        try (JarFile file = new JarFile(jar.toFile())) {
            folder = Files.createTempDirectory("packs");
            List<JarEntry> entries =
                    file.stream().filter(entry -> source(entry, packs)).toList();
            for (JarEntry entry : entries) {
                Path target = folder.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                try (InputStream in = file.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
            return entries.isEmpty() ? nothing() : SourceView.of(folder.resolve("packs"));
        } catch (PackProblemsException e) {
            // The data of the jar says what it judges by; its sources only tell more about it.
            return nothing();
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " cannot be read. Maybe it is damaged.", e);
        } finally {
            delete(folder);
        }
    }

    private static boolean source(JarEntry entry, Set<String> packs) {
        Matcher source = SOURCE.matcher(entry.getName());
        return source.matches() && packs.contains(source.group(1));
    }

    private static SourceView nothing() {
        return new SourceView(Map.of(), List.of());
    }

    private static void delete(Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be deleted. Maybe the disk is full.", e);
        }
    }
}
