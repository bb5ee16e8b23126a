package io.github.interop4j.nightly;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks guidelines, without any cloud. */
@Command(
        name = "guidelines",
        description = "Ask the guidelines what is owed, since when, and whether recorded results show it.",
        synopsisSubcommandLabel = "COMMAND")
final class GuidelinesCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    /** The command with its subcommands. */
    static CommandLine of(Host host) {
        return new CommandLine(new GuidelinesCommand())
                .addSubcommand(new GuidelinesListCommand(host))
                .addSubcommand(new GuidelinesShowCommand(host))
                .addSubcommand(new GuidelinesTestsCommand(host))
                .addSubcommand(new GuidelinesDiffCommand(host))
                .addSubcommand(new GuidelinesHistoryCommand(host))
                .addSubcommand(new GuidelinesAssessCommand(host))
                .addSubcommand(new GuidelinesMeetsCommand(host))
                .addSubcommand(new GuidelinesExportCommand(host));
    }

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "say what to ask: list, show, tests, diff, history, assess, meets or export");
    }
}
