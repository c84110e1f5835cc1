package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.assessment.Conflict;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A conflict of laws in one line: {@code DE-FEE-CAP / PH-FEE-CAP, prevails DE-FEE-CAP}. Which of the two comes first does not matter. */
final class Conflicting {
    static final String PREVAILS = "prevails ";

    private static final String ID = "[A-Z][A-Za-z0-9.-]*";
    private static final Pattern LINE =
            Pattern.compile("(" + ID + ")\\s*/\\s*(" + ID + ")(?:\\s*,\\s*" + PREVAILS + "\\s*(" + ID + "))?");

    private Conflicting() {}

    /** The line of a case in its one form; empty when it does not follow the grammar. */
    static Optional<String> parse(String text) {
        Matcher line = LINE.matcher(text.strip());
        return line.matches() ? Optional.of(line(line.group(1), line.group(2), line.group(3))) : Optional.empty();
    }

    /** What an assessment says, in the same words. */
    static String line(Conflict conflict) {
        return line(conflict.requirement(), conflict.otherRequirement(), conflict.prevails());
    }

    private static String line(String one, String other, String prevails) {
        boolean inOrder = one.compareTo(other) <= 0;
        return (inOrder ? one + " / " + other : other + " / " + one)
                + (prevails == null ? "" : ", " + PREVAILS + prevails);
    }
}
