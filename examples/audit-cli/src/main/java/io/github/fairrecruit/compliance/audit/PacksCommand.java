package io.github.fairrecruit.compliance.audit;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.pack.PackInfo;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "packs",
        mixinStandardHelpOptions = true,
        versionProvider = RecruitmentAudit.Version.class,
        description = "Lists the packs on the class path.")
final class PacksCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<ComplianceEngine> engines;

    @Mixin
    private OutputOptions output;

    PacksCommand(Terminal terminal, Supplier<ComplianceEngine> engines) {
        this.terminal = terminal;
        this.engines = engines;
    }

    @Override
    public Integer call() {
        Language language = output.language;
        TextTable table = new TextTable(0, 26, 16, 12, 14)
                .row(
                        language.say("packs.id"),
                        language.say("packs.version"),
                        language.say("packs.checked"),
                        language.say("packs.requirements"),
                        language.say("packs.title"))
                .rule();
        for (PackInfo pack : engines.get().packs()) {
            if (output.format == Format.JSON) {
                terminal.line(JsonLines.line(pack));
            } else {
                table.row(
                        pack.id(),
                        String.valueOf(pack.version()),
                        String.valueOf(pack.lastChecked()),
                        Integer.toString(pack.requirements().size()),
                        pack.title(language.code()));
            }
        }
        if (output.format == Format.TABLE) {
            table.lines().forEach(terminal::line);
        }
        return ExitCode.FINE.code();
    }
}
