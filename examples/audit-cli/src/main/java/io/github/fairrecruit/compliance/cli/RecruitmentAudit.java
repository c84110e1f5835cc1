package io.github.fairrecruit.compliance.cli;

import io.github.fairrecruit.compliance.ComplianceEngine;
import io.github.fairrecruit.compliance.RulePacks;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * {@code recruitment-audit}: assesses files of records from the command line.
 *
 * <p>Exit status, the strongest class first: 70 internal error, 64 wrong usage, 3 some record was refused, 1 some
 * verdict is non-compliant, 2 none is, but something is undetermined, incomplete or not judged, 0 otherwise.
 */
@Command(
        name = "recruitment-audit",
        description = "Checks recruitment records against fair and ethical recruitment standards.",
        mixinStandardHelpOptions = true,
        versionProvider = RecruitmentAudit.Version.class,
        footer = {
            "",
            "Exit status:",
            "  0   no verdict is worse than compliant with reservations",
            "  1   some verdict is non-compliant",
            "  2   none is, but something is undetermined, incomplete or not judged",
            "  3   some record was refused",
            "  64  wrong usage, or an input that cannot be read",
            "  70  internal error",
            "Where several apply, the first of 70, 64, 3, 1, 2, 0.",
            "What 1, 2 and 3 mean for packs and for the commands below pack stands in their own help."
        })
public final class RecruitmentAudit {
    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show where in the program an internal error happened.")
    private boolean debug;

    private RecruitmentAudit() {}

    /** Runs the command and ends the program with its status. */
    public static void main(String[] arguments) {
        // The validator's log goes where all others go: nowhere.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        int status;
        try (PrintStream out = utf8(FileDescriptor.out);
                PrintStream err = utf8(FileDescriptor.err)) {
            status = run(new Terminal(System.in, out, err), ComplianceEngine::create, arguments);
        }
        System.exit(status);
    }

    /** Runs the command; the engine is made only by those commands that need one. */
    static int run(Terminal terminal, Function<RulePacks, ComplianceEngine> engine, String... arguments) {
        RecruitmentAudit audit = new RecruitmentAudit();
        CommandLine commandLine = new CommandLine(audit);
        Map<String, Supplier<Object>> commands = commands(terminal, engine);
        // To look at every option of every command takes longer than to run one: the one that is named is enough.
        Supplier<Object> named = arguments.length == 0 ? null : commands.get(arguments[0]);
        (named == null ? commands.values() : List.of(named))
                .forEach(command -> commandLine.addSubcommand(command.get()));
        Converters.register(commandLine);
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        commandLine.setOut(Terminal.writer(terminal.out()));
        commandLine.setErr(Terminal.writer(terminal.err()));
        commandLine.setParameterExceptionHandler((exception, given) -> {
            terminal.message(TextTable.clean(exception.getMessage()));
            terminal.message(
                    "Maybe see \"" + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help\".");
            return ExitCode.USAGE.code();
        });
        commandLine.setExecutionExceptionHandler((exception, command, result) -> {
            if (exception instanceof UsageException) {
                terminal.message(TextTable.clean(exception.getMessage()));
                return ExitCode.USAGE.code();
            }
            internalError(terminal, exception, audit.debug);
            return ExitCode.INTERNAL_ERROR.code();
        });
        if (arguments.length == 0) {
            commandLine.usage(commandLine.getErr());
            commandLine.getErr().flush();
            return ExitCode.USAGE.code();
        }
        int status;
        try {
            status = commandLine.execute(arguments);
        } catch (Error e) {
            // Out of memory, or a broken class path: still one line and one status.
            internalError(terminal, e, audit.debug);
            status = ExitCode.INTERNAL_ERROR.code();
        }
        commandLine.getOut().flush();
        commandLine.getErr().flush();
        terminal.out().flush();
        terminal.err().flush();
        return status;
    }

    /** The commands by name, in the order in which help lists them. */
    static Map<String, Supplier<Object>> commands(Terminal terminal, Function<RulePacks, ComplianceEngine> engine) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("assess", () -> new AssessCommand(terminal, engine));
        commands.put("audit", () -> new AuditCommand(terminal, engine));
        commands.put("verify", () -> new VerifyCommand(terminal, engine));
        commands.put("missing", () -> new MissingCommand(terminal, engine));
        commands.put("packs", () -> new PacksCommand(terminal, engine));
        commands.put("requirements", () -> new RequirementsCommand(terminal, engine));
        commands.put("catalogue", () -> new CatalogueCommand(terminal, engine));
        commands.put("pack", () -> PackCommand.of(terminal, engine));
        commands.put("schema", () -> new SchemaCommand(terminal, engine));
        commands.put("demo", () -> new DemoCommand(terminal, engine));
        return commands;
    }

    private static void internalError(Terminal terminal, Throwable exception, boolean debug) {
        terminal.message(TextTable.clean("Internal error: " + exception).replace('\n', ' ')
                + (debug ? "" : " Maybe run it again with --debug and report what it shows."));
        if (debug) {
            for (StackTraceElement element : exception.getStackTrace()) {
                terminal.message("    at " + element);
            }
        }
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16), false, StandardCharsets.UTF_8);
    }

    /** The version stands in the manifest of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = RecruitmentAudit.class.getPackage().getImplementationVersion();
            return new String[] {"recruitment-audit " + (version == null ? "(built from classes)" : version)};
        }
    }
}
