package io.github.fairrecruit.compliance.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Classes in the shape that the rule compiler gives them, with whatever a careless or hostile author puts inside. */
final class CompiledToy {
    private static final String IMPORTS = """
            import io.github.fairrecruit.compliance.facts.*;
            import org.drools.model.*;
            import org.drools.model.functions.*;
            import org.drools.modelcompiler.dsl.pattern.D;
            """;

    private final String drlPackage;
    private final String model;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> methods = new ArrayList<>();
    private String services;

    CompiledToy(String drlPackage, String model) {
        this.drlPackage = drlPackage;
        this.model = model;
    }

    /** The rules of {@link SamplePack}, as its rules.drl says them. */
    static CompiledToy ofSamplePack() {
        return new CompiledToy("packs.sample", "RulesBBB")
                .rule(
                        "S-FEE the worker bears a fee",
                        "Charge",
                        "return it.isRecruitmentFee() && it.isBorneByWorker();",
                        "Verbs.breach(\"S-FEE\", it);")
                .rule(
                        "S-FEE the fee was paid back",
                        "Charge",
                        "return it.isFullyReimbursed();",
                        "Verbs.repaired(\"S-FEE\", it); Verbs.lift(\"S-AGE\", it, \"S-FEE\");")
                .rule(
                        "S-AGE the worker is too young",
                        "WorkerAge",
                        "return it.youngerAtRecruitmentThan(\"S-MINIMUM-AGE\");",
                        "Verbs.breach(\"S-AGE\", it);");
    }

    /** Adds a rule. What stands in the test and in the right-hand side is Java about {@code it}. */
    CompiledToy rule(String name, String fact, String test, String then) {
        int number = methods.size();
        String part = "P0" + number;
        lambda(part, "LambdaPredicate" + number, "Predicate1<" + fact + ">", "boolean test", fact, test);
        lambda(part, "LambdaConsequence" + number, "Block1<" + fact + ">", "void execute", fact, then);
        methods.add("""
                    public static Rule rule_%d() {
                        Variable<%s> it = D.declarationOf(%s.class, "$it");
                        return D.rule("%s", "%s")
                                .build(
                                        D.pattern(it).expr("GENERATED_%d", %s.LambdaPredicate%d.INSTANCE),
                                        D.on(it).execute(%s.LambdaConsequence%d.INSTANCE));
                    }
                """.formatted(
                        number,
                        fact,
                        fact,
                        drlPackage,
                        name,
                        number,
                        drlPackage + "." + part,
                        number,
                        drlPackage + "." + part,
                        number));
        return this;
    }

    private void lambda(String part, String name, String type, String method, String fact, String body) {
        sources.put(drlPackage + "." + part + "." + name, """
                package %s;
                %s
                public enum %s implements %s, HashedExpression {
                    INSTANCE;

                    public String getExpressionHash() {
                        return "%s";
                    }

                    static int counter;

                    static void counter() {}

                    public %s(%s it) throws Exception {
                        %s
                    }
                }
                """.formatted(
                        drlPackage + "." + part, IMPORTS, name, type, name, method, fact, body));
    }

    /** Adds a class that announces the pack of an id. */
    CompiledToy provider(String name, String id) {
        sources.put(name, """
                package %s;

                public final class %s implements io.github.fairrecruit.compliance.RulePackProvider {
                    public java.util.List<String> packs() {
                        return java.util.List.of("%s");
                    }
                }
                """.formatted(
                        name.substring(0, name.lastIndexOf('.')), name.substring(name.lastIndexOf('.') + 1), id));
        services = name;
        return this;
    }

    /** Compiles into a folder, and lists the model where the rule compiler lists it. */
    void compile(Path classes) {
        sources.put(drlPackage + "." + model, """
                package %s;
                %s
                public class %s implements Model {
                    public String getName() {
                        return "%s";
                    }

                    public java.util.List<Global> getGlobals() {
                        return java.util.Collections.emptyList();
                    }

                    public java.util.List<Query> getQueries() {
                        return java.util.Collections.emptyList();
                    }

                    public java.util.List<EntryPoint> getEntryPoints() {
                        return java.util.Collections.emptyList();
                    }

                    public java.util.List<TypeMetaData> getTypeMetaDatas() {
                        return java.util.Collections.emptyList();
                    }

                    public java.util.List<Rule> getRules() {
                        return java.util.Arrays.asList(%s);
                    }
                %s}
                """.formatted(
                        drlPackage,
                        IMPORTS,
                        model,
                        drlPackage,
                        String.join(
                                ", ",
                                methods.stream()
                                        .map(m -> m.replaceAll("(?s).*?(rule_\\d+\\(\\)).*", "$1"))
                                        .toList()),
                        String.join("", methods)));
        try {
            Path folder = classes.resolveSibling(classes.getFileName() + "-sources");
            List<Path> files = new ArrayList<>();
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path file = folder.resolve(source.getKey().replace('.', '/') + ".java");
                Files.createDirectories(file.getParent());
                Files.writeString(file, source.getValue());
                files.add(file);
            }
            Files.createDirectories(classes);
            compile(files, classes);
            Path models = classes.resolve("META-INF/kie/org.example/sample-packs/drools-model");
            Files.createDirectories(models.getParent());
            String listed = Files.exists(models) ? Files.readString(models) : "Drools-Model-Version:10.2.0\n";
            if (services != null) {
                Path service = classes.resolve("META-INF/services/io.github.fairrecruit.compliance.RulePackProvider");
                Files.createDirectories(service.getParent());
                Files.writeString(service, services + "\n");
            }
            String line = drlPackage + "." + model + "\n";
            Files.writeString(models, listed.contains(line) ? listed : listed + line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(List<Path> files, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(errors, null, null)) {
            boolean compiled = compiler.getTask(
                            null,
                            manager,
                            errors,
                            List.of("-d", classes.toString(), "-cp", classPath, "-proc:none", "-nowarn"),
                            null,
                            manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!compiled) {
                throw new IllegalArgumentException(errors.getDiagnostics().toString());
            }
        }
    }
}
