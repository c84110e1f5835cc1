package io.github.fairrecruit.compliance.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.RulePacks;
import io.github.fairrecruit.compliance.engine.DefaultEngine;
import io.github.fairrecruit.compliance.pack.PackInfo;
import io.github.fairrecruit.compliance.pack.PackStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "packs",
        mixinStandardHelpOptions = true,
        versionProvider = RecruitmentAudit.Version.class,
        description = {
            "Lists the packs on the class path, and those of the folders named.",
            "Ends with status 2 when one of them cannot be used, 0 otherwise."
        })
final class PacksCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Function<RulePacks, ComplianceEngine> engines;

    @Mixin
    private OutputOptions output;

    @Mixin
    private PackOptions packOptions;

    PacksCommand(Terminal terminal, Function<RulePacks, ComplianceEngine> engines) {
        this.terminal = terminal;
        this.engines = engines;
    }

    @Override
    public Integer call() {
        ComplianceEngine engine = packOptions.engine(engines);
        Map<String, String> problems = problems(engine);
        if (output.format == Format.JSON) {
            engine.packs().forEach(pack -> terminal.line(JsonLines.line(new Listed(pack, problems.get(pack.id())))));
        } else {
            table(engine.packs(), problems).forEach(terminal::line);
        }
        return problems.isEmpty() ? ExitCode.FINE.code() : ExitCode.OPEN.code();
    }

    /** Why packs cannot be used, by id; those that can are not in it. */
    private static Map<String, String> problems(ComplianceEngine engine) {
        Map<String, String> problems = new HashMap<>();
        if (engine instanceof DefaultEngine made) {
            made.loaded().stream()
                    .filter(pack -> pack.problem() != null)
                    .forEach(pack -> problems.put(pack.info().id(), pack.problem()));
        }
        return problems;
    }

    private List<String> table(List<PackInfo> packs, Map<String, String> problems) {
        Language language = output.language;
        TextTable table = new TextTable(0, 24, 14, 13, 16, 10, 13)
                .row(
                        language.say("packs.id"),
                        language.say("packs.version"),
                        language.say("packs.law"),
                        language.say("packs.status"),
                        language.say("packs.checked"),
                        language.say("packs.requirements"),
                        language.say("packs.title"))
                .rule();
        for (PackInfo pack : packs) {
            table.row(
                    pack.id(),
                    String.valueOf(pack.version()),
                    pack.jurisdiction() == null ? language.say("international") : pack.jurisdiction(),
                    status(pack.status()),
                    String.valueOf(pack.lastChecked()),
                    Integer.toString(pack.requirements().size()),
                    pack.title(language.code()));
            String problem = problems.get(pack.id());
            if (problem != null) {
                TextTable.wrap(language.say("packs.problem", problem), TextTable.WIDTH - 2)
                        .forEach(line -> table.lines().add("  " + line));
            }
        }
        return table.lines();
    }

    private String status(PackStatus status) {
        if (status == null || status.stage() == null) {
            return "-";
        }
        Language language = output.language;
        StringBuilder text = new StringBuilder(language.say(status.stage()));
        if (status.from() != null) {
            text.append('\n').append(language.say("packs.since", status.from()));
        }
        if (status.until() != null) {
            text.append('\n').append(language.say("packs.until", status.until()));
        }
        if (status.replacedBy() != null) {
            text.append('\n').append(language.say("packs.replaced-by", status.replacedBy()));
        }
        return text.toString();
    }

    /** A pack, with why it cannot be used. */
    private record Listed(@JsonUnwrapped PackInfo pack, String problem) {}
}
