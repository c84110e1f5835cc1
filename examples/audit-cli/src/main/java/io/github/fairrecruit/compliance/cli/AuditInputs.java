package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.audit.AuditPlanBuilder;
import io.github.fairrecruit.compliance.audit.input.Mapping;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The files that an audit reads; the same for doing one and for checking one. */
final class AuditInputs {
    /** What the files of records may be, for the help of the commands that take them. */
    static final String FILES =
            "Files of records: .ndjson, .json, .csv, .tsv or .xlsx, each also with .gz; - for standard input.";

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "How the rows of tables become records; needed for CSV and Excel.")
    private Path mapping;

    @Option(
            names = "--agencies",
            paramLabel = "FILE",
            description =
                    "Register of agencies. Its records are assessed too, and placements refer to them by id. May be"
                            + " given more than once.")
    private List<Path> agencies = new ArrayList<>();

    @Option(
            names = "--agencies-mapping",
            paramLabel = "FILE",
            description = "How the rows of such a table become agencies.")
    private Path agenciesMapping;

    @Option(
            names = "--sanctions",
            paramLabel = "FILE",
            description = "Register of sanctions, as a table: who was barred from when to when.")
    private Path sanctions;

    @Option(
            names = "--sanctions-mapping",
            paramLabel = "FILE",
            description = "How the rows of the register of sanctions become sanctions.")
    private Path sanctionsMapping;

    /** Puts the inputs into a plan; looks at each before the first is read. */
    AuditPlanBuilder into(AuditPlanBuilder plan, List<String> files, InputStream standardInput) {
        if (files.isEmpty() && agencies.isEmpty()) {
            throw new UsageException("No file is named. Maybe name one, or - for standard input.");
        }
        if (files.contains("-") && files.size() > 1) {
            throw new UsageException("Standard input cannot be read among files. Maybe name - alone.");
        }
        if ((sanctions == null) != (sanctionsMapping == null)) {
            throw new UsageException("--sanctions and --sanctions-mapping belong together. Maybe name both.");
        }
        Records.check(files);
        agencies.forEach(file -> Records.check(List.of(file.toString())));
        if (sanctions != null) {
            Records.check(List.of(sanctions.toString()));
        }
        boolean standard = files.contains("-");
        return plan.records(standard ? List.of() : files.stream().map(Path::of).toList())
                .standardInput(standard ? standardInput : null)
                .mapping(read(mapping))
                .agencies(agencies)
                .agencyMapping(read(agenciesMapping))
                .sanctions(sanctions)
                .sanctionMapping(read(sanctionsMapping));
    }

    private static Mapping read(Path file) {
        return file == null ? null : Mapping.read(file);
    }
}
