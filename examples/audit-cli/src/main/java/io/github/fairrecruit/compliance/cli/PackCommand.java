package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.RulePacks;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        versionProvider = RecruitmentAudit.Version.class,
        description = "For those who write packs: begins, checks, tests and compares them.")
final class PackCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    private PackCommand() {}

    /** The command with those below it. */
    static CommandLine of(Terminal terminal, Function<RulePacks, ComplianceEngine> engines) {
        return new CommandLine(new PackCommand())
                .addSubcommand(new PackNewCommand(terminal))
                .addSubcommand(new PackLintCommand(terminal))
                .addSubcommand(new PackTestCommand(terminal))
                .addSubcommand(new PackDiffCommand(terminal));
    }

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "The command pack needs another word. Maybe new, lint, test or diff is meant.");
    }
}
