package io.github.fairrecruit.compliance.engine.load;

import io.github.fairrecruit.compliance.RulePackProvider;
import io.github.fairrecruit.compliance.engine.json.QuickReader;
import io.github.fairrecruit.compliance.facts.FactsVersion;
import io.github.fairrecruit.compliance.pack.PackInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.drools.model.Model;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Finds packs and reads their data. Rules are loaded when a case first needs them. */
public final class PackLoader {
    /** The format of pack.json that this engine reads. */
    public static final String FORMAT = "2";

    private PackLoader() {}

    /** The packs on the class path, in the order of their ids. */
    public static List<LoadedPack> fromClassPath() {
        return check(onClassPath());
    }

    /** The packs on the class path as they are found, not checked against others yet. */
    public static List<LoadedPack> onClassPath() {
        List<LoadedPack> packs = new ArrayList<>();
        for (RulePackProvider provider : ServiceLoader.load(RulePackProvider.class)) {
            for (String id : provider.packs()) {
                packs.add(read(provider.getClass().getClassLoader(), id));
            }
        }
        return packs;
    }

    /**
     * The packs of one jar, which need not be on the class path, in the order of their ids. They are not checked against
     * others. Its rules run in this process: open none that you do not trust.
     *
     * @throws IllegalStateException when the file is no jar, holds no packs, or they are damaged
     */
    public static List<LoadedPack> fromJar(Path jar) {
        JarClasses classes = JarClasses.open(jar);
        return classes.packs().stream().map(id -> read(classes, id)).toList();
    }

    /** Refuses packs that cannot stand beside each other. Packs of one id, one package or one rule name hide each other. */
    public static List<LoadedPack> check(List<LoadedPack> packs) {
        Map<String, String> ids = new TreeMap<>();
        Map<String, List<String>> owners = new TreeMap<>();
        for (LoadedPack pack : packs) {
            String first = ids.put(pack.info().id(), String.valueOf(pack.info().coordinates()));
            if (first != null) {
                throw new IllegalStateException(
                        "Two packs have the id " + pack.info().id() + ": " + first + " and "
                                + pack.info().coordinates() + ". Maybe one jar or folder is given twice.");
            }
            for (RuleEntry rule : pack.rules()) {
                owners.computeIfAbsent(rule.name(), name -> new ArrayList<>())
                        .add(pack.info().id());
            }
        }
        Map<String, List<PackResolver.Problem>> problems =
                PackResolver.byPack(packs.stream().map(LoadedPack::info).toList());
        return packs.stream()
                .map(pack -> checked(pack, owners))
                .map(pack -> resolved(pack, problems))
                .sorted(Comparator.comparing(pack -> pack.info().id()))
                .toList();
    }

    private static LoadedPack resolved(LoadedPack pack, Map<String, List<PackResolver.Problem>> problems) {
        LoadedPack result = pack;
        for (PackResolver.Problem problem : problems.getOrDefault(pack.info().id(), List.of())) {
            result = result.refused(problem.toString());
        }
        return result;
    }

    private static LoadedPack checked(LoadedPack pack, Map<String, List<String>> owners) {
        LoadedPack result = pack;
        if (!FactsVersion.runs(pack.info().factsVersion())) {
            result = result.refused(
                    "The pack was made for version " + pack.info().factsVersion()
                            + " of the derived facts; this engine knows version " + FactsVersion.CURRENT
                            + ". Maybe update the pack or the engine.");
        }
        for (RuleEntry rule : pack.rules()) {
            List<String> holders = owners.get(rule.name());
            if (holders.size() > 1) {
                result = result.refused(
                        "The rule \"" + rule.name() + "\" is in more than one pack: " + holders + ". Maybe rename it.");
            }
        }
        return result;
    }

    private static LoadedPack read(ClassLoader loader, String id) {
        String resource = "META-INF/compliance/" + id + "/pack.json";
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The pack " + id + " has no data: " + resource
                        + " is not on the class path. Maybe the build of the pack did not run PackCompiler.");
            }
            PackFile file = file(in.readAllBytes());
            if (!FORMAT.equals(file.format())) {
                throw new IllegalStateException("The data of the pack " + id + " has the format " + file.format()
                        + "; this engine reads " + FORMAT + ". Maybe update the pack or the engine.");
            }
            return new LoadedPack(
                    file.info(),
                    file.rules(),
                    () -> models(loader, id, file.models()),
                    () -> catalogue(loader, id),
                    null);
        } catch (JacksonException e) {
            throw new IllegalStateException("The data of the pack " + id + " is damaged: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PackFile file(byte[] json) {
        PackFile file = QuickReader.file(json, PackFile.class);
        return file == null ? JsonMapper.builder().build().readValue(json, PackFile.class) : file;
    }

    private static byte[] catalogue(ClassLoader loader, String id) {
        try (InputStream in = loader.getResourceAsStream("META-INF/compliance/" + id + "/catalogue.json")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Model> models(ClassLoader loader, String id, List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalStateException("The pack " + id + " holds no compiled rules."
                    + " Maybe its build lacks drools-model-compiler with scope provided.");
        }
        if (loader instanceof JarClasses jar) {
            jar.prefer(names);
        }
        List<Model> models = new ArrayList<>();
        for (String name : names) {
            try {
                models.add(
                        (Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
            } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
                throw new IllegalStateException(
                        "The compiled rules " + name + " of the pack " + id + " cannot be loaded: " + e
                                + ". Maybe the jar was built without them.",
                        e);
            }
        }
        return models;
    }

    /** The data file of a pack. */
    private record PackFile(String format, PackInfo info, List<RuleEntry> rules, List<String> models) {
        private PackFile {
            rules = rules == null ? List.of() : rules;
            models = models == null ? List.of() : models;
        }
    }
}
