package io.github.fairrecruit.compliance.generator;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Generates placements and agencies with known truth, and compares an audit's report with it. */
@Command(
        name = "generator",
        mixinStandardHelpOptions = true,
        description = "Generates made-up placements and agencies, and the truth about them.",
        subcommands = GeneratorCommand.Compare.class,
        sortOptions = false)
public final class GeneratorCommand implements Callable<Integer> {
    private static final int USAGE = 64;
    private static final int MOST_SHOWN = 100;

    @Option(names = "--records", defaultValue = "1000", description = "Number of placements (${DEFAULT-VALUE}).")
    private long records;

    @Option(names = "--agencies", defaultValue = "200", description = "Number of agencies (${DEFAULT-VALUE}).")
    private int agencies;

    @Option(names = "--seed", defaultValue = "1", description = "Seed (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--damaged",
            defaultValue = "0",
            description = "Share of the lines that cannot be read, from 0 to 1 (${DEFAULT-VALUE}).")
    private double damaged;

    @Option(names = "--files", defaultValue = "1", description = "Files over which the placements are spread (1).")
    private int files;

    @Option(names = "--gz", description = "Compress the placements.")
    private boolean gzip;

    @Option(names = "--truth-records", description = "Write the truth of each placement to truth.ndjson.")
    private boolean truthRecords;

    @Option(names = "--threads", description = "Threads (one for each processor). They do not change any byte.")
    private Integer threads;

    @Option(names = "--output", description = "Folder to write to. Files of the same names are replaced.")
    private Path output;

    @Spec
    private CommandSpec spec;

    private GeneratorCommand() {}

    /** Runs the command and ends with its status: 0, 1 when a comparison finds differences, 64 on wrong usage. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new GeneratorCommand())
                .setParameterExceptionHandler((e, arguments) -> {
                    e.getCommandLine().getErr().println(e.getMessage());
                    return USAGE;
                })
                .execute(args);
    }

    @Override
    public Integer call() throws IOException {
        if (output == null) {
            throw wrong("Nobody says where to write to. Maybe add --output DIR.");
        }
        if (records < 1 || files < 1 || files > records || damaged < 0 || damaged > 1) {
            throw wrong(
                    "--records and --files are 1 or more, with no more files than records, and --damaged is from 0 to 1.");
        }
        int many = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (many < 1) {
            throw wrong("--threads is " + many + ". Maybe leave it out.");
        }
        TruthTally tally;
        try {
            Output.Request request = new Output.Request(records, agencies, seed, damaged, files, gzip, truthRecords);
            tally = new Output(request, output, many).write();
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(tally.records() + " records, " + tally.refused() + " of them damaged, " + agencies + " agencies in "
                + output);
        out.flush();
        return 0;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Compares a report with the truth. */
    @Command(
            name = "compare",
            mixinStandardHelpOptions = true,
            description = "Compares the report of an audit with the truth; status 1 when anything differs.")
    static final class Compare implements Callable<Integer> {
        private static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();

        @Parameters(index = "0", paramLabel = "REPORT", description = "Report of the audit, as JSON.")
        private Path report;

        @Parameters(index = "1", paramLabel = "TRUTH", description = "truth.json of the generator.")
        private Path truth;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            TruthComparison comparison = TruthComparison.of(read(report), read(truth));
            PrintWriter out = spec.commandLine().getOut();
            List<String> differences = comparison.differences();
            differences.stream().limit(MOST_SHOWN).forEach(out::println);
            if (differences.size() > MOST_SHOWN) {
                out.println("... and " + (differences.size() - MOST_SHOWN) + " more");
            }
            out.println(
                    comparison.equal()
                            ? "equal: " + comparison.compared() + " figures compared"
                            : "different: " + differences.size() + " differences, " + comparison.compared()
                                    + " figures compared");
            out.flush();
            return comparison.equal() ? 0 : 1;
        }

        private JsonNode read(Path file) {
            try {
                return MAPPER.readTree(file.toFile());
            } catch (JacksonException e) {
                throw new ParameterException(
                        spec.commandLine(), file + " cannot be read as JSON: " + e.getOriginalMessage());
            }
        }
    }
}
