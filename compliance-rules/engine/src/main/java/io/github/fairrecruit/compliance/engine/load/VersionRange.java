package io.github.fairrecruit.compliance.engine.load;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of versions: {@code [1.0,2)}, {@code (1.0,)}, {@code [1.2]}, or {@code 1.0} for "at least 1.0". Numbers are
 * compared as numbers; a version with a qualifier, such as {@code 1.0-SNAPSHOT}, comes before the one without.
 *
 * @param low lowest version; null when there is none
 * @param lowIncluded whether the lowest version is in the range
 * @param high highest version; null when there is none
 * @param highIncluded whether the highest version is in the range
 */
public record VersionRange(String low, boolean lowIncluded, String high, boolean highIncluded) {
    private static final String VERSION = "[0-9]+(?:\\.[0-9]+)*(?:-[0-9A-Za-z.-]+)?";
    private static final Pattern RANGE =
            Pattern.compile("([\\[(])\\s*(" + VERSION + ")?\\s*,\\s*(" + VERSION + ")?\\s*([])])");
    private static final Pattern EXACT = Pattern.compile("\\[\\s*(" + VERSION + ")\\s*]");

    /** Reads a range; empty when the text is none. */
    public static Optional<VersionRange> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String stripped = text.strip();
        if (stripped.matches(VERSION)) {
            return Optional.of(new VersionRange(stripped, true, null, false));
        }
        Matcher exact = EXACT.matcher(stripped);
        if (exact.matches()) {
            return Optional.of(new VersionRange(exact.group(1), true, exact.group(1), true));
        }
        Matcher range = RANGE.matcher(stripped);
        if (!range.matches()) {
            return Optional.empty();
        }
        VersionRange read = new VersionRange(
                range.group(2),
                range.group(1).equals("["),
                range.group(3),
                range.group(4).equals("]"));
        return read.empty() ? Optional.empty() : Optional.of(read);
    }

    /** Whether a text is a version. */
    public static boolean isVersion(String text) {
        return text != null && text.matches(VERSION);
    }

    /** Whether a version lies in the range. */
    public boolean contains(String version) {
        int above = low == null ? 1 : compare(version, low);
        int below = high == null ? -1 : compare(version, high);
        return (above > 0 || (above == 0 && lowIncluded)) && (below < 0 || (below == 0 && highIncluded));
    }

    /** Whether some version can lie in both ranges. */
    public boolean meets(VersionRange other) {
        String lowest = low;
        boolean lowestIn = lowIncluded;
        if (lowest == null || (other.low != null && compare(other.low, lowest) > 0)) {
            lowest = other.low;
            lowestIn = other.lowIncluded;
        } else if (other.low != null && compare(other.low, lowest) == 0) {
            lowestIn &= other.lowIncluded;
        }
        String highest = high;
        boolean highestIn = highIncluded;
        if (highest == null || (other.high != null && compare(other.high, highest) < 0)) {
            highest = other.high;
            highestIn = other.highIncluded;
        } else if (other.high != null && compare(other.high, highest) == 0) {
            highestIn &= other.highIncluded;
        }
        return !new VersionRange(lowest, lowestIn, highest, highestIn).empty();
    }

    private boolean empty() {
        if (low == null || high == null) {
            return false;
        }
        int order = compare(low, high);
        return order > 0 || (order == 0 && !(lowIncluded && highIncluded));
    }

    /** Orders two versions. */
    public static int compare(String one, String other) {
        String[] left = one.split("-", 2);
        String[] right = other.split("-", 2);
        String[] lefts = left[0].split("\\.");
        String[] rights = right[0].split("\\.");
        for (int i = 0; i < Math.max(lefts.length, rights.length); i++) {
            int order = number(lefts, i).compareTo(number(rights, i));
            if (order != 0) {
                return order;
            }
        }
        if (left.length != right.length) {
            return left.length == 2 ? -1 : 1;
        }
        return left.length == 1 ? 0 : left[1].compareTo(right[1]);
    }

    private static BigInteger number(String[] parts, int index) {
        return index < parts.length ? new BigInteger(parts[index]) : BigInteger.ZERO;
    }
}
