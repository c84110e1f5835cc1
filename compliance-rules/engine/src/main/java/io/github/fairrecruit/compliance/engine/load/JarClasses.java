package io.github.fairrecruit.compliance.engine.load;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The classes of one jar of packs. The data of its packs, and the classes of their rules, come from this jar even when
 * another version of it is on the class path; all else comes from the class path.
 */
final class JarClasses extends URLClassLoader {
    private static final Pattern DATA = Pattern.compile("META-INF/compliance/([^/]+)/pack\\.json");

    private final List<String> packs;
    private final Set<String> packages = ConcurrentHashMap.newKeySet();

    private JarClasses(URL url, List<String> packs) {
        super(new URL[] {url}, PackLoader.class.getClassLoader());
        this.packs = packs;
    }

    /** Opens a jar. Its rules are loaded when a record first needs them, so that it stays open as long as its packs. */
    static JarClasses open(Path path) {
        File file = path.toFile();
        try (JarFile jar = new JarFile(file)) {
            List<String> packs = jar.stream()
                    .map(entry -> DATA.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .map(data -> data.group(1))
                    .sorted()
                    .toList();
            if (packs.isEmpty()) {
                throw new IllegalStateException(path + " holds no packs: META-INF/compliance is empty."
                        + " Maybe its build did not run PackCompiler.");
            }
            return new JarClasses(path.toUri().toURL(), packs);
        } catch (IOException e) {
            throw new IllegalStateException(
                    path + " cannot be read: " + e.getMessage() + ". Maybe it is no jar, or the path is wrong.", e);
        }
    }

    List<String> packs() {
        return packs;
    }

    /** These classes hold rules: they and all beside them come from this jar. */
    void prefer(List<String> models) {
        models.forEach(model -> packages.add(model.substring(0, model.lastIndexOf('.') + 1)));
    }

    @Override
    public URL getResource(String name) {
        URL found = name.startsWith("META-INF/compliance/") ? findResource(name) : null;
        return found == null ? super.getResource(name) : found;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known == null && packages.stream().anyMatch(name::startsWith)) {
                known = findClass(name);
            }
            return known == null ? super.loadClass(name, resolve) : known;
        }
    }
}
