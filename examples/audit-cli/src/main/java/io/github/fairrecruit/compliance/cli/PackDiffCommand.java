package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.engine.load.LoadedPack;
import io.github.fairrecruit.compliance.testkit.PackProblemsException;
import io.github.fairrecruit.compliance.testkit.SourceView;
import io.github.fairrecruit.compliance.testkit.TrialRecord;
import io.github.fairrecruit.compliance.testkit.diff.PackDiff;
import io.github.fairrecruit.compliance.testkit.diff.PackSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        versionProvider = RecruitmentAudit.Version.class,
        description = {
            "Compares two versions of packs: what appeared, vanished and changed, and which outcomes of some cases would"
                    + " be others, and why.",
            "Ends with status 3 when an id is gone without a tombstone, or used against one; else with 1 when an outcome"
                    + " or a verdict changes; else with 0."
        })
final class PackDiffCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "OLD", description = "Packs before: a folder, a Maven project, or a jar.")
    private Path older;

    @Parameters(index = "1", paramLabel = "NEW", description = "Packs after, in the same form or another.")
    private Path newer;

    @Option(
            names = "--cases",
            paramLabel = "DIR",
            description = {
                "Records to assess with both: a folder of files that end in .json, .ndjson or .jsonl, or a folder of"
                        + " packs, whose golden cases are taken. May be given more than once.",
                "Default: the golden cases of OLD and NEW."
            })
    private List<Path> cases = new ArrayList<>();

    @Mixin
    private OutputOptions output;

    @Mixin
    private PackOptions packOptions;

    PackDiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PackSet before = PackPlaces.load(PackPlaces.folderOrJar(older));
        PackSet after = PackPlaces.load(PackPlaces.folderOrJar(newer));
        List<LoadedPack> beside = PackPlaces.beside(packOptions);
        PackDiff diff = PackDiff.compare(before, after, beside, records(before, after));
        if (output.format == Format.JSON) {
            terminal.line(JsonLines.line(diff));
        } else {
            new DiffTable(output.language).lines(diff).forEach(terminal::line);
        }
        if (!diff.idsKept()) {
            return ExitCode.REFUSED.code();
        }
        return diff.cases().isEmpty() ? ExitCode.FINE.code() : ExitCode.NON_COMPLIANT.code();
    }

    private List<TrialRecord> records(PackSet before, PackSet after) {
        if (cases.isEmpty()) {
            return PackDiff.cases(before, after);
        }
        List<TrialRecord> records = new ArrayList<>();
        for (Path folder : cases) {
            if (!Files.isDirectory(folder)) {
                throw new UsageException(folder + " is no folder. Maybe name the one that holds the cases.");
            }
            try {
                boolean packs = !PackPlaces.packs(PackPlaces.folder(folder)).isEmpty();
                List<TrialRecord> found =
                        packs ? SourceView.of(PackPlaces.folder(folder)).cases() : TrialRecord.ofFiles(folder);
                if (found.isEmpty()) {
                    throw new UsageException(folder + " holds no cases. Maybe its files do not end in .json.");
                }
                records.addAll(found);
            } catch (PackProblemsException | IllegalArgumentException e) {
                throw new UsageException(String.valueOf(e.getMessage()));
            }
        }
        return records;
    }
}
