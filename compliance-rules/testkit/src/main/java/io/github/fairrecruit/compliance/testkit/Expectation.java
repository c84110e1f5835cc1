package io.github.fairrecruit.compliance.testkit;

import io.github.fairrecruit.compliance.assessment.Finding;
import io.github.fairrecruit.compliance.assessment.MissingFact;
import io.github.fairrecruit.compliance.assessment.MoneyBounds;
import io.github.fairrecruit.compliance.assessment.RequirementOutcome;
import io.github.fairrecruit.compliance.model.AmountBasis;
import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.Reason;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An outcome in one line, as golden cases write it:
 *
 * <pre>{@code
 * <outcome>[ <reason>][ by <id>…][ at <pointer>…][, repay <bounds>[ and <bounds>…]][, missing <pointer>…][, <remedy>][, base <outcome>]
 * }</pre>
 *
 * <p>Bounds are {@code 900 USD}, {@code at least 281 USD}, {@code 70 to 90 USD} or {@code unknown USD}, with
 * {@code per worker} or {@code in total} for a group; {@code ?} stands for an unknown currency. {@code record} is the
 * pointer of the record itself. {@code base} is the outcome of the base requirement by itself, for one that overrides it.
 * {@link #parse} reads what {@link #toString} writes.
 *
 * @param outcome the outcome
 * @param reason why; null when the outcome has no reason
 * @param by ids of the requirements that lift the demand
 * @param at pointers of the findings that have this very outcome
 * @param repay amounts to repay
 * @param missing pointers of the missing facts; for a gap in the law, the id of what is not known
 * @param remedies acts other than repaying amounts
 * @param base for an override: the outcome of the base requirement by itself; null when nobody asks or there is none
 */
public record Expectation(
        Outcome outcome,
        Reason reason,
        List<String> by,
        List<String> at,
        List<MoneyBounds> repay,
        List<String> missing,
        List<RemedyAct> remedies,
        Outcome base) {
    private static final String RECORD = "record";
    private static final Pattern LAW = Pattern.compile("[A-Z][A-Za-z0-9.-]*");
    private static final Pattern BOUNDS = Pattern.compile(
            "(?:(unknown)|(at least )?([0-9.]+)(?: to ([0-9.]+))?) ([A-Z]{3}|\\?)" + "( per worker| in total)?");

    public Expectation {
        Objects.requireNonNull(outcome, "outcome");
        by = List.copyOf(by);
        at = List.copyOf(at);
        repay = List.copyOf(repay);
        missing = List.copyOf(missing);
        remedies = List.copyOf(remedies);
    }

    /** The same, and nobody asks for the outcome of a base requirement. */
    public Expectation(
            Outcome outcome,
            Reason reason,
            List<String> by,
            List<String> at,
            List<MoneyBounds> repay,
            List<String> missing,
            List<RemedyAct> remedies) {
        this(outcome, reason, by, at, repay, missing, remedies, null);
    }

    /** What an assessment says, in the same words. */
    public static Expectation of(RequirementOutcome actual) {
        List<Finding> own = actual.findings().stream()
                .filter(finding -> finding.outcome() == actual.outcome())
                .toList();
        return new Expectation(
                actual.outcome(),
                actual.reason(),
                own.stream()
                        .map(Finding::liftedBy)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                own.stream().map(Finding::pointer).distinct().toList(),
                actual.repairs().stream()
                        .flatMap(repair -> repair.amounts().stream())
                        .toList(),
                actual.missing().stream().map(MissingFact::pointer).distinct().toList(),
                actual.repairs().stream()
                        .filter(repair -> repair.act() != RemedyAct.REPAY
                                || repair.amounts().isEmpty())
                        .map(repair -> repair.act())
                        .filter(act -> act != RemedyAct.NONE)
                        .distinct()
                        .toList(),
                actual.override() == null ? null : actual.override().baseOutcome());
    }

    /**
     * Whether an assessment says exactly this. Who lifts a demand, which act repairs it and what the base requirement says
     * are compared only where they are written down; the order of pointers and amounts does not matter.
     */
    public boolean matches(Expectation actual) {
        return outcome == actual.outcome
                && reason == actual.reason
                && (by.isEmpty() || same(by, actual.by))
                && same(at, actual.at)
                && same(repay, actual.repay)
                && same(missing, actual.missing)
                && (remedies.isEmpty() || same(remedies, actual.remedies))
                && (base == null || base == actual.base);
    }

    /**
     * What this expects and an assessment does not say, in the words of the grammar.
     *
     * @param actual what the assessment says
     */
    List<String> notIn(Expectation actual) {
        List<String> parts = parts(this);
        parts.removeAll(parts(actual));
        return List.copyOf(parts);
    }

    /**
     * What an assessment says and this does not expect. What this is silent about, and would not compare, is left out.
     *
     * @param actual what the assessment says
     */
    List<String> notExpectedOf(Expectation actual) {
        return new Expectation(
                        actual.outcome,
                        actual.reason,
                        by.isEmpty() ? List.of() : actual.by,
                        actual.at,
                        actual.repay,
                        actual.missing,
                        remedies.isEmpty() ? List.of() : actual.remedies,
                        base == null ? null : actual.base)
                .notIn(this);
    }

    private static List<String> parts(Expectation line) {
        List<String> parts = new ArrayList<>();
        parts.add(Words.word(line.outcome) + (line.reason == null ? "" : " " + Words.word(line.reason)));
        line.by.forEach(id -> parts.add("by " + id));
        line.at.forEach(pointer -> parts.add("at " + shown(pointer)));
        line.repay.forEach(bounds -> parts.add("repay " + print(bounds)));
        line.missing.forEach(pointer -> parts.add("missing " + shown(pointer)));
        line.remedies.forEach(act -> parts.add(Words.word(act)));
        if (line.base != null) {
            parts.add("base " + Words.word(line.base));
        }
        return parts;
    }

    private static boolean same(List<?> a, List<?> b) {
        return a.size() == b.size() && new HashSet<>(a).equals(new HashSet<>(b));
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException when the line does not follow the grammar
     */
    public static Expectation parse(String line) {
        return new Parser(line).parse();
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(Words.word(outcome));
        if (reason != null) {
            line.append(' ').append(Words.word(reason));
        }
        append(line, " by", by);
        append(line, " at", at);
        for (int i = 0; i < repay.size(); i++) {
            line.append(i == 0 ? ", repay " : " and ").append(print(repay.get(i)));
        }
        append(line, ", missing", missing);
        remedies.forEach(act -> line.append(", ").append(Words.word(act)));
        if (base != null) {
            line.append(", base ").append(Words.word(base));
        }
        return line.toString();
    }

    private static void append(StringBuilder line, String word, List<String> values) {
        if (!values.isEmpty()) {
            line.append(word);
            values.forEach(value -> line.append(' ').append(shown(value)));
        }
    }

    private static String shown(String pointer) {
        return pointer.isEmpty() ? RECORD : pointer;
    }

    /** Reads bounds of an amount, such as {@code 900 USD} or {@code at least 281 USD}. */
    static MoneyBounds amount(String text) {
        return new Parser(text).bounds(text.strip());
    }

    static String print(MoneyBounds bounds) {
        StringBuilder text = new StringBuilder();
        if (bounds.exact()) {
            text.append(bounds.atLeast().toPlainString());
        } else if (bounds.atMost() != null) {
            text.append(bounds.atLeast().toPlainString())
                    .append(" to ")
                    .append(bounds.atMost().toPlainString());
        } else if (bounds.atLeast().signum() == 0) {
            text.append("unknown");
        } else {
            text.append("at least ").append(bounds.atLeast().toPlainString());
        }
        text.append(' ').append(bounds.currency() == null ? "?" : bounds.currency());
        if (bounds.basis() != null) {
            text.append(bounds.basis() == AmountBasis.PER_WORKER ? " per worker" : " in total");
        }
        return text.toString();
    }

    /** Reads one line. */
    private static final class Parser {
        private static final String AFTER = "Maybe a comma is missing before repay, missing, base or the remedy.";

        private final String line;
        private Outcome outcome;
        private Reason reason;
        private final List<String> by = new ArrayList<>();
        private final List<String> at = new ArrayList<>();
        private final List<MoneyBounds> repay = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();
        private final List<RemedyAct> remedies = new ArrayList<>();
        private Outcome base;

        Parser(String line) {
            this.line = line.strip();
        }

        Expectation parse() {
            String[] parts = line.split("\\s*,\\s*", -1);
            head(parts[0].split("\\s+"));
            for (int i = 1; i < parts.length; i++) {
                part(parts[i]);
            }
            return new Expectation(outcome, reason, by, at, repay, missing, remedies, base);
        }

        private void head(String[] words) {
            outcome = constant(Outcome.values(), words[0], "an outcome");
            int next = 1;
            if (next < words.length && !List.of("by", "at").contains(words[next])) {
                reason = constant(Reason.values(), words[next], "a reason");
                next++;
            }
            List<String> target = null;
            for (; next < words.length; next++) {
                String word = words[next];
                if (word.equals("by") && target == null) {
                    target = by;
                } else if (word.equals("at") && target != at) {
                    target = at;
                } else if (target == at) {
                    at.add(pointer(word));
                } else if (target == by) {
                    by.add(word);
                } else {
                    throw wrong(word, AFTER);
                }
            }
            if (target != null && target.isEmpty()) {
                throw wrong(words[words.length - 1], "Maybe what follows it is missing.");
            }
        }

        private void part(String part) {
            if (part.startsWith("repay ")) {
                for (String bounds : part.substring("repay ".length()).strip().split("\\s+and\\s+")) {
                    repay.add(bounds(bounds));
                }
            } else if (part.startsWith("missing ")) {
                for (String pointer :
                        part.substring("missing ".length()).strip().split("\\s+")) {
                    // A gap in the law is named by the id of the parameter or requirement.
                    missing.add(LAW.matcher(pointer).matches() ? pointer : pointer(pointer));
                }
            } else if (part.startsWith("base ")) {
                base = constant(
                        Outcome.values(), part.substring("base ".length()).strip(), "an outcome");
            } else {
                remedies.add(constant(RemedyAct.values(), part, "a remedy"));
            }
        }

        private String pointer(String word) {
            if (word.equals(RECORD)) {
                return "";
            }
            if (!word.startsWith("/")) {
                throw wrong(word, "Maybe the pointer lacks its leading slash; " + RECORD + " is the record itself.");
            }
            return word;
        }

        private MoneyBounds bounds(String text) {
            Matcher bounds = BOUNDS.matcher(text);
            if (!bounds.matches() || (bounds.group(2) != null && bounds.group(4) != null)) {
                throw wrong(
                        text,
                        "Maybe write it as 900 USD, at least 281 USD, 70 to 90 USD or unknown USD, one currency each.");
            }
            try {
                BigDecimal low = bounds.group(3) == null ? BigDecimal.ZERO : new BigDecimal(bounds.group(3));
                BigDecimal high = bounds.group(4) != null ? new BigDecimal(bounds.group(4)) : low;
                boolean open = bounds.group(1) != null || bounds.group(2) != null;
                AmountBasis basis = bounds.group(6) == null
                        ? null
                        : bounds.group(6).equals(" per worker") ? AmountBasis.PER_WORKER : AmountBasis.TOTAL;
                return new MoneyBounds(
                        bounds.group(5).equals("?") ? null : bounds.group(5), low, open ? null : high, basis);
            } catch (IllegalArgumentException e) {
                throw wrong(text, "Maybe the bounds are swapped.");
            }
        }

        private <E extends Enum<E>> E constant(E[] known, String word, String what) {
            List<String> words = Arrays.stream(known).map(Words::word).toList();
            int index = words.indexOf(word);
            if (index < 0) {
                throw new IllegalArgumentException(
                        "\"" + word + "\" is not " + what + ", in \"" + line + "\". " + Words.maybe(word, words));
            }
            return known[index];
        }

        private IllegalArgumentException wrong(String word, String advice) {
            return new IllegalArgumentException("\"" + word + "\" cannot be read, in \"" + line + "\". " + advice);
        }
    }
}
