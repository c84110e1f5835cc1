package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.RulePacks;
import io.github.fairrecruit.compliance.audit.AuditPlanBuilder;
import io.github.fairrecruit.compliance.audit.Verification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        versionProvider = RecruitmentAudit.Version.class,
        description = {
            "Runs an audit again, with the settings that its report names, and compares the results byte for byte.",
            "Ends with status 0 when they are the same, 1 when they are not. The differences are named."
        })
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Function<RulePacks, ComplianceEngine> engines;

    @Parameters(index = "0", paramLabel = "REPORT", description = "The report: report.json of an audit.")
    private Path report;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "FILE", description = AuditInputs.FILES)
    private List<String> files = new ArrayList<>();

    @Mixin
    private AuditInputs inputs;

    @Option(
            names = "--rates",
            paramLabel = "FILE",
            description = "The exchange rates that the audit was given; see the command audit.")
    private Path rates;

    @Mixin
    private PackOptions packOptions;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language: en or de. Default: en.")
    private Language language;

    VerifyCommand(Terminal terminal, Function<RulePacks, ComplianceEngine> engines) {
        this.terminal = terminal;
        this.engines = engines;
    }

    @Override
    public Integer call() {
        Records.check(List.of(report.toString()));
        Verification verification = AuditCommand.guarded(() -> Verification.of(
                packOptions.engine(engines),
                report,
                inputs.into(AuditPlanBuilder.builder(), files, terminal.in()).build(),
                rates == null ? List.of() : Rates.read(rates)));
        List<String> lines = new ArrayList<>();
        if (verification.same()) {
            lines.add(language.say("verify.same", verification.records(), verification.outputs()));
        } else {
            lines.add(language.say("verify.differs", verification.differences().size()));
            verification.differences().forEach(difference -> lines.add("  " + difference));
        }
        lines.forEach(line -> terminal.line(TextTable.clean(line)));
        return verification.same() ? ExitCode.FINE.code() : ExitCode.NON_COMPLIANT.code();
    }
}
