package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.RulePacks;
import io.github.fairrecruit.compliance.testkit.PackProblemsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Which packs take part, for the commands that make an engine. */
final class PackOptions {
    @Option(
            names = "--pack-dir",
            paramLabel = "DIR",
            description = {
                "Packs as sources, beside those on the class path: the folder of one pack, or one that holds several.",
                "Name only folders that you trust. May be given more than once."
            })
    private List<Path> folders = new ArrayList<>();

    /** The folders named. */
    List<Path> folders() {
        return folders;
    }

    /** The engine with the packs on the class path and those of the folders. */
    ComplianceEngine engine(Function<RulePacks, ComplianceEngine> engines) {
        RulePacks packs = RulePacks.classPath();
        if (folders.isEmpty()) {
            return engines.apply(packs);
        }
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new UsageException(folder + " is no folder. Maybe the path is wrong.");
            }
            packs = packs.and(RulePacks.fromDirectory(folder));
        }
        try {
            // Naming the folder on the command line is the word of the caller that it may speak.
            return engines.apply(packs.trusted());
        } catch (PackProblemsException | IllegalStateException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
