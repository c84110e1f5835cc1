package io.github.fairrecruit.compliance.audit;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.catalogue.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        versionProvider = RecruitmentAudit.Version.class,
        description = "Prints the JSON Schema (2020-12) of a kind of record, of assessments, or of the catalogue.")
final class SchemaCommand implements Callable<Integer> {
    private static final String CATALOGUE = "catalogue";
    private static final List<String> NAMES = List.of("placement", "agency", "agreement", "assessment", CATALOGUE);

    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            defaultValue = "placement",
            description = "placement, agency, agreement, assessment or catalogue. Default: placement.")
    private String name;

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!NAMES.contains(name)) {
            throw new UsageException(
                    "There is no schema \"" + name + "\". Maybe one of " + String.join(", ", NAMES) + " is meant.");
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
}
