package io.github.fairrecruit.compliance.testkit.scaffold;

import java.util.Locale;
import java.util.Set;

/** Names of Java made of other names. */
final class Names {
    /** Words of Java that are short enough to be ids or parts of groups; {@code do} is a country too. */
    private static final Set<String> WORDS = Set.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "true",
            "try",
            "void",
            "volatile",
            "while");

    private Names() {}

    /** A part of the name of a package. */
    static String segment(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        return WORDS.contains(plain) || Character.isDigit(plain.charAt(0)) ? "_" + plain : plain;
    }

    /** A name of a class: {@code ke-agencies} to {@code KeAgencies}. */
    static String type(String name) {
        StringBuilder type = new StringBuilder();
        for (String part : name.split("-")) {
            type.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
        }
        return type.toString();
    }
}
