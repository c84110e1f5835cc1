package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.audit.AuditProgress;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Tells how far an audit is: one line that changes on a terminal, a new line now and then elsewhere. */
final class ProgressLine implements Consumer<AuditProgress> {
    /** Where progress goes to. */
    enum Kind {
        /** as the place that it is written to allows */
        AUTO,
        /** one line that changes */
        TERMINAL,
        /** a new line now and then */
        LINES,
        /** nowhere */
        NONE
    }

    private static final long SECOND = 1_000_000_000L;
    private static final int WIDTH = 110;

    private final Terminal terminal;
    private final Language language;
    private final boolean oneLine;
    private final LongSupplier nanos;
    private final long every;
    private final long begun;
    private long told;
    private boolean open;

    /** @param nanos a clock that only ever runs forward; it decides when something is shown, and nothing else */
    ProgressLine(Terminal terminal, Language language, boolean oneLine, LongSupplier nanos) {
        this.terminal = terminal;
        this.language = language;
        this.oneLine = oneLine;
        this.nanos = nanos;
        this.every = oneLine ? SECOND / 4 : 10 * SECOND;
        this.begun = nanos.getAsLong();
        this.told = begun;
    }

    @Override
    public void accept(AuditProgress progress) {
        long now = nanos.getAsLong();
        if (now - told < every) {
            return;
        }
        told = now;
        String text = text(progress, now - begun);
        if (oneLine) {
            String shown = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
            terminal.err().print("\r" + shown + " ".repeat(WIDTH - shown.length()));
            terminal.err().flush();
            open = true;
        } else {
            terminal.message(text);
            terminal.err().flush();
        }
    }

    private String text(AuditProgress progress, long nanosSoFar) {
        long done = progress.records() - progress.resumedFrom();
        long rate = nanosSoFar <= 0 ? 0 : Math.round(done / (nanosSoFar / (double) SECOND));
        String text = language.say(
                "audit.progress",
                Figures.grouped(progress.records(), language),
                Figures.grouped(rate, language),
                Figures.grouped(progress.breaches(), language),
                Figures.grouped(progress.refused(), language));
        return text + left(progress, nanosSoFar);
    }

    /** By the bytes that are left, at the pace so far; nothing where the size is not known. */
    private String left(AuditProgress progress, long nanosSoFar) {
        if (progress.ofBytes() <= 0 || progress.bytes() <= 0) {
            return "";
        }
        double part = Math.min(1, progress.bytes() / (double) progress.ofBytes());
        long seconds = Math.round(nanosSoFar * (1 - part) / part / SECOND);
        String time = seconds >= 120 ? Math.round(seconds / 60.0) + " min" : seconds + " s";
        return language.say("audit.left", Math.round(part * 100), time);
    }

    /** Ends the line that changes. */
    void close() {
        if (open) {
            terminal.err().print("\n");
            terminal.err().flush();
            open = false;
        }
    }
}
