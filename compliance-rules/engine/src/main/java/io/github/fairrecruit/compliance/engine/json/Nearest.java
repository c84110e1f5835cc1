package io.github.fairrecruit.compliance.engine.json;

import java.util.Collection;
import java.util.Locale;

/** Finds the known name that was probably meant. */
public final class Nearest {
    /** Longer names are no misspellings of ours, and the comparison takes time that grows with the length. */
    private static final int LONGEST = 64;

    private Nearest() {}

    /** The known name with the smallest edit distance, the first of equals; null when none is near. */
    public static String to(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return null;
        }
        String wanted = bare(name);
        String nearest = null;
        int smallest = Integer.MAX_VALUE;
        for (String candidate : known) {
            String bare = bare(candidate);
            int distance = distance(wanted, bare);
            if (distance < smallest && distance <= Math.max(1, Math.min(wanted.length(), bare.length()) / 3)) {
                smallest = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** Case and separators are the commonest slips: they cost nothing. */
    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(" ", "");
    }

    private static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        int[] current = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int swap = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(previous[j - 1] + swap, 1 + Math.min(previous[j], current[j - 1]));
            }
            int[] spare = previous;
            previous = current;
            current = spare;
        }
        return previous[to.length()];
    }
}
