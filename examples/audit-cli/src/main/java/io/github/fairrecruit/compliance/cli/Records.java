package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.InvalidRecordException;
import io.github.fairrecruit.compliance.ReadResult;
import io.github.fairrecruit.compliance.ReadResult.Accepted;
import io.github.fairrecruit.compliance.ReadResult.Refused;
import io.github.fairrecruit.compliance.model.RecruitmentRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the records of all inputs and counts them: every record is either assessed or refused. */
final class Records {
    /** More refusals than this are counted, but no longer kept for the list at the end. */
    static final int LISTED = 1000;

    /**
     * A record that was refused.
     *
     * @param file the input, {@code -} for standard input
     * @param number number of the record in its input, from 1
     * @param line line on which it begins, from 1
     * @param pointer JSON Pointer of the place; empty for the record as a whole
     * @param reason what is wrong
     */
    record Refusal(String file, long number, long line, String pointer, String reason) {
        String place() {
            return file + ":" + line;
        }
    }

    private final Terminal terminal;
    private final ComplianceEngine engine;
    private final boolean json;
    private final List<Refusal> refusals = new ArrayList<>();
    private long assessed;
    private long refused;
    private long failed;
    private ExitCode exitCode = ExitCode.FINE;

    /** In JSON output the list of refusals comes last and for machines: each is told to the person at once. */
    Records(Terminal terminal, ComplianceEngine engine, boolean json) {
        this.terminal = terminal;
        this.engine = engine;
        this.json = json;
    }

    /** Hands each record of the inputs to a consumer that says how it stands. */
    void each(List<String> inputs, Function<RecruitmentRecord, ExitCode> consumer) {
        for (String input : inputs) {
            try (InputStream in = open(input)) {
                engine.read(in, result -> take(input, result, consumer));
            } catch (IOException | UncheckedIOException e) {
                throw new UsageException(input + " cannot be read to its end. Maybe it is on a disk that went away.");
            }
        }
        if (assessed + refused + failed == 0) {
            exitCode = exitCode.or(ExitCode.OPEN);
        }
    }

    private void take(String input, ReadResult result, Function<RecruitmentRecord, ExitCode> consumer) {
        if (result instanceof Accepted accepted) {
            try {
                exitCode = exitCode.or(consumer.apply(accepted.value()));
                assessed++;
            } catch (InvalidRecordException e) {
                refuse(new Refusal(input, result.number(), result.line(), e.pointer(), e.getMessage()));
            } catch (RuntimeException e) {
                // An error of ours in one record must not cost the others their assessment.
                failed++;
                exitCode = exitCode.or(ExitCode.INTERNAL_ERROR);
                terminal.message(TextTable.clean(input + ":" + result.line() + " internal error: " + e)
                        .replace('\n', ' '));
            }
        } else if (result instanceof Refused no) {
            refuse(new Refusal(input, no.number(), no.line(), no.pointer(), no.reason()));
        }
    }

    private void refuse(Refusal refusal) {
        exitCode = exitCode.or(ExitCode.REFUSED);
        refused++;
        if (refusals.size() < LISTED) {
            refusals.add(refusal);
        }
        if (json) {
            terminal.message(
                    TextTable.clean(refusal.place() + " refused: " + refusal.pointer() + " " + refusal.reason()));
        }
    }

    /** Looks at all inputs before the first one is read: a wrong path must not show only after an hour. */
    static void check(List<String> inputs) {
        inputs.forEach(Records::check);
    }

    private static void check(String input) {
        if (input.equals("-")) {
            return;
        }
        Path path = path(input);
        if (Files.isDirectory(path)) {
            throw new UsageException(input + " is a directory. Maybe name the files in it.");
        }
        if (!Files.isReadable(path)) {
            throw new UsageException(input + " cannot be read. Maybe the path is wrong.");
        }
    }

    private static Path path(String input) {
        try {
            return Path.of(input);
        } catch (InvalidPathException e) {
            throw new UsageException(input + " is not a path. Maybe it holds a character that paths cannot hold.");
        }
    }

    private InputStream open(String input) throws IOException {
        return input.equals("-") ? terminal.in() : new BufferedInputStream(Files.newInputStream(path(input)), 1 << 16);
    }

    ExitCode exitCode() {
        return exitCode;
    }

    /** Prints what became of the records, and says how they stand. */
    int finish(Language language) {
        if (json) {
            terminal.line(JsonLines.line(summary()));
        } else {
            closing(language).forEach(terminal::line);
        }
        return exitCode.code();
    }

    /** The last line of JSON output. */
    private Summary summary() {
        return new Summary(new Counts(assessed + refused + failed, assessed, refused, failed, refusals));
    }

    /**
     * What became of the records.
     *
     * @param summary the counts
     */
    record Summary(Counts summary) {}

    /**
     * Counts.
     *
     * @param read records read
     * @param assessed of these, assessed
     * @param refused of these, refused
     * @param failed of these, not assessed because of an internal error
     * @param refusals the first of the refused ones
     */
    record Counts(long read, long assessed, long refused, long failed, List<Refusal> refusals) {}

    /** The end of every table: what was read, and what was refused. */
    List<String> closing(Language language) {
        List<String> lines = new ArrayList<>();
        lines.add(language.say("records", assessed + refused + failed, assessed, refused)
                + (failed == 0 ? "" : language.say("records.failed", failed)));
        for (Refusal refusal : refusals) {
            String pointer = refusal.pointer().isEmpty() ? "" : refusal.pointer() + " ";
            lines.addAll(TextTable.wrap(
                    language.say("refused", refusal.place()) + " " + pointer + refusal.reason(), TextTable.WIDTH));
        }
        if (refused > refusals.size()) {
            lines.add(language.say("refused.more", refused - refusals.size()));
        }
        return lines;
    }
}
