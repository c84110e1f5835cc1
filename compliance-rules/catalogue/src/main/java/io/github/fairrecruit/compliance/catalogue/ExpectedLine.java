package io.github.fairrecruit.compliance.catalogue;

import io.github.fairrecruit.compliance.pack.Outcome;
import io.github.fairrecruit.compliance.pack.Reason;
import io.github.fairrecruit.compliance.pack.RemedyAct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts the expected outcome of a golden case into words. Golden cases write it in one line, such as {@code breached at
 * /costs/0, repay 900 USD}. What cannot be read is shown as it is.
 */
final class ExpectedLine {
    private static final String RECORD = "record";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,20})?");

    private final Phrases phrases;
    private final List<Run> runs = new ArrayList<>();

    private ExpectedLine(Phrases phrases) {
        this.phrases = phrases;
    }

    static Line say(String line, Phrases phrases) {
        ExpectedLine said = new ExpectedLine(phrases);
        String[] parts = line.strip().split("\\s*,\\s*", -1);
        said.head(parts[0].split("\\s+"));
        for (int i = 1; i < parts.length; i++) {
            said.runs.add(Run.text("; "));
            said.part(parts[i]);
        }
        return new Line(said.runs, false);
    }

    private void head(String[] words) {
        Optional<Outcome> outcome = constant(Outcome.values(), words[0]);
        if (outcome.isEmpty()) {
            runs.add(Run.code(String.join(" ", words)));
            return;
        }
        runs.add(Run.strong(phrases.say(outcome.get())));
        for (int i = 1; i < words.length; i++) {
            runs.add(Run.text(" "));
            if (words[i].equals("at") && i + 1 < words.length && words[i + 1].equals(RECORD)) {
                runs.add(Run.text(phrases.say("expected.at-record")));
                i++;
            } else {
                word(words[i]);
            }
        }
    }

    private void word(String word) {
        if (word.equals("by") || word.equals("at")) {
            runs.add(Run.text(phrases.say("expected." + word)));
        } else {
            runs.add(constant(Reason.values(), word)
                    .map(reason -> Run.text("(" + phrases.say(reason) + ")"))
                    .orElseGet(() -> pointer(word)));
        }
    }

    private Run pointer(String word) {
        return word.equals(RECORD) ? Run.text(phrases.say("expected.record")) : Run.code(word);
    }

    private void part(String part) {
        if (part.startsWith("repay ")) {
            runs.add(Run.text(phrases.say("expected.repay") + " " + bounds(part.substring("repay ".length()))));
        } else if (part.startsWith("missing ")) {
            runs.add(Run.text(phrases.say("expected.missing")));
            for (String pointer : part.substring("missing ".length()).strip().split("\\s+")) {
                runs.add(Run.text(" "));
                runs.add(pointer(pointer));
            }
        } else if (part.startsWith("base ")) {
            String word = part.substring("base ".length()).strip();
            runs.add(Run.text(phrases.say("expected.base") + " "));
            runs.add(constant(Outcome.values(), word)
                    .map(outcome -> Run.text(phrases.say(outcome)))
                    .orElseGet(() -> Run.code(word)));
        } else {
            runs.add(constant(RemedyAct.values(), part)
                    .map(act -> Run.text(phrases.say(act)))
                    .orElseGet(() -> Run.code(part)));
        }
    }

    /** {@code at least 281 USD per worker}: words and numbers are put into the language, currencies stay. */
    private String bounds(String text) {
        return NUMBER.matcher(text.strip())
                .replaceAll(number -> phrases.number(new BigDecimal(number.group())))
                .replace("at least", phrases.say("bounds.at-least"))
                .replace("per worker", phrases.say("bounds.per-worker"))
                .replace("in total", phrases.say("bounds.in-total"))
                .replace("unknown", phrases.say("bounds.unknown"))
                .replace("?", phrases.say("bounds.currency"))
                .replace(" to ", " " + phrases.say("bounds.to") + " ")
                .replace(" and ", " " + phrases.say("bounds.and") + " ");
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] known, String word) {
        return Arrays.stream(known)
                .filter(value -> Phrases.lower(value.name()).replace('_', '-').equals(word))
                .findFirst();
    }
}
