package io.github.fairrecruit.compliance.testkit;

import java.util.Collection;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Names as pack sources write them: {@code last-checked} for {@code lastChecked} and {@code LAST_CHECKED}. */
final class Words {
    private static final int MANY = 20;

    private Words() {}

    /** {@code lastChecked} to {@code last-checked}. */
    static String kebab(String camelCase) {
        StringBuilder kebab = new StringBuilder();
        for (char c : camelCase.toCharArray()) {
            if (Character.isUpperCase(c)) {
                kebab.append('-').append(Character.toLowerCase(c));
            } else {
                kebab.append(c);
            }
        }
        return kebab.toString();
    }

    /** {@code VERIFIED_SECONDARY} to {@code verified-secondary}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code verified-secondary} to {@code VERIFIED_SECONDARY}. */
    static String constant(String kebab) {
        return kebab.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** Advice that names the nearest known name, or all of them when none is near. */
    static String maybe(String given, Collection<String> known) {
        String nearest = null;
        int best = Integer.MAX_VALUE;
        for (String name : new TreeSet<>(known)) {
            int distance = distance(given.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (distance < best) {
                best = distance;
                nearest = name;
            }
        }
        if (nearest == null) {
            return "Maybe leave it out.";
        }
        return best <= Math.max(2, given.length() / 2)
                ? "Maybe \"" + nearest + "\" is meant."
                : "Maybe one of these is meant: " + some(new TreeSet<>(known)) + ".";
    }

    /** All of a few names, the first of many. */
    private static String some(SortedSet<String> names) {
        return names.size() <= MANY
                ? String.join(", ", names)
                : names.stream().limit(MANY).collect(Collectors.joining(", ")) + " and " + (names.size() - MANY)
                        + " more";
    }

    /** Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
