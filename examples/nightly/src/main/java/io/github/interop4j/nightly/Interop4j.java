package io.github.interop4j.nightly;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/**
 * The command {@code interop4j} and its subcommands.
 */
@Command(
        name = "interop4j",
        description = "Does a cloud behave as an OpenStack cloud must, according to the guideline you choose?",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Interop4j.Version.class)
final class Interop4j {

    private final Host host;

    @Option(
            names = "--stacktrace",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show where an error came from.")
    private boolean stacktrace;

    @Option(
            names = {"-h", "--help"},
            scope = CommandLine.ScopeType.INHERIT,
            usageHelp = true,
            description = "Show this.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean version;

    Interop4j(Host host) {
        this.host = host;
    }

    /** Runs a command and returns the code to exit with. */
    int execute(String... arguments) {
        return commands().execute(arguments);
    }

    private CommandLine commands() {
        var trouble = new Trouble(host, () -> stacktrace);
        var run = new CommandLine(new RunCommand(host));
        run.getCommandSpec().usageMessage().exitCodeList(ExitCode.ofRun());
        var sweep = new CommandLine(new SweepCommand(host));
        sweep.getCommandSpec().usageMessage().exitCodeList(ExitCode.ofSweep());
        var report = new CommandLine(new ReportCommand(host));
        report.getCommandSpec().usageMessage().exitCodeList(ExitCode.ofRun());
        CommandLine commands = new CommandLine(this)
                .addSubcommand(run)
                .addSubcommand(report)
                .addSubcommand(new PlanCommand(host))
                .addSubcommand(sweep)
                .addSubcommand(new ListCommand(host))
                .addSubcommand(new ExplainCommand(host))
                .addSubcommand(GuidelinesCommand.of(host));
        return commands.setOut(new PrintWriter(host.out(), true, UTF_8))
                .setErr(new PrintWriter(host.err(), true, UTF_8))
                .setColorScheme(Help.defaultColorScheme(host.terminal().coloured() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(trouble::ofUsage)
                .setExecutionExceptionHandler(trouble::ofExecution)
                .setExecutionStrategy(Interop4j::orHelp);
    }

    private static int orHelp(CommandLine.ParseResult parsed) {
        boolean bare = !parsed.hasSubcommand() && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested();
        if (bare) {
            throw new CommandLine.ParameterException(parsed.commandSpec().commandLine(), "say what to do");
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** The version that the jar was built as. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String built = Interop4j.class.getPackage().getImplementationVersion();
            return new String[] {
                "interop4j " + (built == null ? "from sources" : built) + ", Java " + System.getProperty("java.version")
            };
        }
    }
}
