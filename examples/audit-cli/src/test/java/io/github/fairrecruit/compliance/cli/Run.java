package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.RulePacks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a run of the command did.
 *
 * @param status exit status
 * @param out standard output
 * @param err standard error
 */
record Run(int status, String out, String err) {
    /** With an engine that is made already, whatever packs are asked for. */
    static Run of(Supplier<ComplianceEngine> engine, String in, String... arguments) {
        return with(packs -> engine.get(), in, arguments);
    }

    /** With the engine that users have. */
    static Run real(String... arguments) {
        return with(ComplianceEngine::create, "", arguments);
    }

    private static Run with(Function<RulePacks, ComplianceEngine> engine, String in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = RecruitmentAudit.run(
                new Terminal(
                        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, false, StandardCharsets.UTF_8)),
                engine,
                arguments);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
