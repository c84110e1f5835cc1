package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.RulePacks;
import io.github.fairrecruit.compliance.catalogue.Catalogue;
import io.github.fairrecruit.compliance.testkit.ExtensionSchema;
import io.github.fairrecruit.compliance.testkit.PackSchemas;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        versionProvider = RecruitmentAudit.Version.class,
        description = {
            "Prints the JSON Schema (2020-12) of a kind of record, of assessments, of the catalogue, of a data file of "
                    + "packs, or of the facts of a pack's own.",
            "Files of packs: pack, extension, consequences, coverage, mutants, requirements, parameters, texts, cases. "
                    + "With the id of a pack after it, extension is the schema of what records state for that pack."
        })
final class SchemaCommand implements Callable<Integer> {
    private static final String CATALOGUE = "catalogue";
    private static final List<String> NAMES =
            List.of("placement", "agency", "agreement", "portfolio", "assessment", CATALOGUE);

    private final Terminal terminal;
    private final Function<RulePacks, ComplianceEngine> engines;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            defaultValue = "placement",
            description =
                    "placement, agency, agreement, portfolio, assessment, catalogue, or a file of packs. Default: placement.")
    private String name;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PACK", description = "With extension: the id of a pack.")
    private String pack;

    @Mixin
    private PackOptions packs;

    SchemaCommand(Terminal terminal, Function<RulePacks, ComplianceEngine> engines) {
        this.terminal = terminal;
        this.engines = engines;
    }

    @Override
    public Integer call() throws IOException {
        if (pack != null) {
            terminal.line(ofPack().strip());
            return ExitCode.FINE.code();
        }
        if (PackSchemas.names().contains(name)) {
            terminal.line(PackSchemas.text(name).strip());
            return ExitCode.FINE.code();
        }
        if (!NAMES.contains(name)) {
            throw new UsageException("There is no schema \"" + name + "\". Maybe one of " + String.join(", ", NAMES)
                    + ", or of the files of packs " + String.join(", ", PackSchemas.names()) + " is meant.");
        }
        try (InputStream in = name.equals(CATALOGUE)
                ? Catalogue.class.getResourceAsStream("catalogue-1.schema.json")
                : ComplianceEngine.class.getResourceAsStream("schema/" + name + "-1.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("The schema " + name + " is not in the jar.");
            }
            terminal.out().write(in.readAllBytes());
        }
        return ExitCode.FINE.code();
    }

    private String ofPack() {
        if (!name.equals("extension")) {
            throw new UsageException(
                    "Only extension is followed by the id of a pack. Maybe leave \"" + pack + "\" out.");
        }
        ComplianceEngine engine = packs.engine(engines);
        EngineOptions.checkPacks(Set.of(pack), engine);
        return engine.packs().stream()
                .filter(known -> known.id().equals(pack))
                .map(ExtensionSchema::of)
                .findFirst()
                .orElseThrow();
    }
}
