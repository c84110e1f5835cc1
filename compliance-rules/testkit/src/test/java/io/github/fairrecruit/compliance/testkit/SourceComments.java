package io.github.fairrecruit.compliance.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the comments of the sources say about classes, so that schemas and documentation say the same. */
final class SourceComments {
    private static final List<Path> ROOTS = Stream.of(".", "../engine", "../../compliance-api")
            .map(module -> Path.of(module, "src", "main", "java"))
            .toList();
    private static final String COMMENT = "/\\*\\*((?:[^*]++|\\*(?!/))*+)\\*/\\s*";

    private SourceComments() {}

    /** The comment of a class, without its tags. */
    static String of(Class<?> type) {
        return text(comment(type));
    }

    /** The comment of each component of a record. */
    static Map<String, String> components(Class<?> type) {
        Map<String, String> comments = new LinkedHashMap<>();
        String comment = comment(type);
        for (RecordComponent component : type.getRecordComponents()) {
            Matcher tag = Pattern.compile("@param\\s+" + component.getName() + "\\s+((?:[^@{]++|\\{@|\\{)*+)")
                    .matcher(comment);
            if (tag.find()) {
                comments.put(component.getName(), text(tag.group(1)));
            }
        }
        return comments;
    }

    /** The comment of each constant. */
    static Map<String, String> constants(Class<? extends Enum<?>> type) {
        String source = source(type);
        String body = source.substring(declaration(type, source).end());
        Map<String, String> comments = new LinkedHashMap<>();
        for (Enum<?> constant : type.getEnumConstants()) {
            Matcher comment = Pattern.compile(COMMENT + constant.name() + "\\b").matcher(body);
            comments.put(constant.name(), comment.find() ? text(comment.group(1)) : "");
        }
        return comments;
    }

    /** The comment of a method. */
    static String of(Method method) {
        String source = source(method.getDeclaringClass());
        Matcher comment = Pattern.compile(COMMENT + "(?:@Override\\s+)?public (?:final )?boolean " + method.getName()
                        + "\\(" + (method.getParameterCount() == 0 ? "\\)" : "String"))
                .matcher(source);
        if (!comment.find()) {
            throw new IllegalStateException(method + " has no comment. Maybe say what it asks.");
        }
        return text(comment.group(1));
    }

    private static String comment(Class<?> type) {
        String source = source(type);
        Matcher declaration = declaration(type, source);
        return declaration.group(1) == null ? "" : declaration.group(1);
    }

    private static Matcher declaration(Class<?> type, String source) {
        Matcher declaration = Pattern.compile("(?:" + COMMENT + "(?:@[A-Z]\\w*(?:\\((?:[^()]|\\([^)]*\\))*\\))?\\s+)*)?"
                        + "(?:public |private |abstract |final |static |sealed )*(?:record|enum|class) "
                        + type.getSimpleName() + "\\b")
                .matcher(source);
        if (!declaration.find()) {
            throw new IllegalStateException(type + " is not declared in its source.");
        }
        return declaration;
    }

    private static String source(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        String file = outer.getName().replace('.', '/') + ".java";
        Path source = ROOTS.stream()
                .map(root -> root.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no source " + file + "."));
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a comment, without stars, tags and marks. */
    private static String text(String comment) {
        String lines = String.join(
                " ",
                Arrays.stream(comment.split("\n"))
                        .map(line -> line.strip().replaceFirst("^\\*\\s?", ""))
                        .toList());
        String words = lines.replaceAll("@param .*", "")
                .replaceAll("\\{@(?:code|link|linkplain)\\s+#?([^}]*)}", "$1")
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ")
                .strip();
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
