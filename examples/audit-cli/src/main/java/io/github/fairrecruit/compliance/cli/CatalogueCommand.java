package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.RulePacks;
import io.github.fairrecruit.compliance.catalogue.Catalogue;
import io.github.fairrecruit.compliance.catalogue.CatalogueFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        versionProvider = RecruitmentAudit.Version.class,
        description = {
            "Writes the catalogue of the rules, from the packs alone: what each requirement demands, where it stands,"
                    + " what it reads, its cases, and which provisions have none."
        })
final class CatalogueCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Function<RulePacks, ComplianceEngine> engines;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "html",
            description = "html: one file to read, search and print; md: the same as Markdown; json: the data in all"
                    + " languages. Default: html.")
    private CatalogueFormat format;

    @Option(
            names = {"--language", "--lang"},
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language of the catalogue: en or de. Default: en.")
    private Language language;

    @Option(names = "--pack", paramLabel = "ID", split = ",", description = "Only these packs. Default: all.")
    private Set<String> packs = new LinkedHashSet<>();

    @Option(names = "--output", paramLabel = "FILE", description = "File to write. Default: standard output.")
    private Path output;

    @Mixin
    private PackOptions packOptions;

    CatalogueCommand(Terminal terminal, Function<RulePacks, ComplianceEngine> engines) {
        this.terminal = terminal;
        this.engines = engines;
    }

    @Override
    public Integer call() {
        ComplianceEngine engine = packOptions.engine(engines);
        EngineOptions.checkPacks(packs, engine);
        byte[] catalogue = format.write(Catalogue.of(engine, packs), language.code());
        if (output == null) {
            terminal.out().write(catalogue, 0, catalogue.length);
        } else {
            write(catalogue);
        }
        return ExitCode.FINE.code();
    }

    private void write(byte[] catalogue) {
        try {
            Files.write(output, catalogue);
        } catch (IOException e) {
            throw new UsageException(
                    output + " cannot be written. Maybe its folder does not exist, or it is a folder itself.");
        }
    }
}
