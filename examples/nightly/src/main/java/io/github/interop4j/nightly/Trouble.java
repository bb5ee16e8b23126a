package io.github.interop4j.nightly;

import io.github.interop4j.assessment.RefstackReport.NoReportException;
import io.github.interop4j.assessment.ResultsException;
import io.github.interop4j.cloud.ConfigurationException;
import io.github.interop4j.guideline.GuidelineException;
import io.github.interop4j.guideline.UnknownNameException;
import io.github.interop4j.ledger.BookNotWritable;
import io.github.interop4j.ledger.SweptAlready;
import io.github.interop4j.ledger.UnreadableBook;
import io.github.interop4j.report.NotARun;
import io.github.interop4j.report.NotWritable;
import io.github.interop4j.report.expected.UnreadableExpectations;
import io.github.interop4j.requirement.InvalidTargetException;
import io.github.interop4j.run.NothingSelected;
import io.github.interop4j.run.Refused;
import io.github.interop4j.run.Unreachable;
import io.github.interop4j.session.NotAuthenticated;
import io.github.interop4j.wire.Interrupted;
import io.github.interop4j.wire.NoAnswer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * What went wrong, in a few lines for people and a code for scripts.
 */
final class Trouble {

    private final Host host;
    private final BooleanSupplier stacktrace;

    Trouble(Host host, BooleanSupplier stacktrace) {
        this.host = host;
        this.stacktrace = stacktrace;
    }

    int ofUsage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        say(String.valueOf(wrong.getMessage()));
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        if (!command.getSubcommands().isEmpty()) {
            host.err()
                    .println("The commands are: "
                            + String.join(", ", command.getSubcommands().keySet()));
        }
        host.err().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        trace(wrong);
        return ExitCode.USAGE.code();
    }

    int ofExecution(Exception thrown, CommandLine command, ParseResult parsed) {
        ExitCode code = code(thrown);
        if (code == ExitCode.SOFTWARE) {
            say("a mistake of interop4j's own: " + host.redaction().text(thrown.toString())
                    + (stacktrace.getAsBoolean()
                            ? ""
                            : System.lineSeparator() + "Please report it, with what --stacktrace shows."));
        } else {
            say(String.valueOf(thrown.getMessage()));
        }
        trace(thrown);
        return code.code();
    }

    private static ExitCode code(Exception thrown) {
        if (thrown instanceof UnknownNameException || thrown instanceof NothingSelected) {
            return ExitCode.USAGE;
        }
        if (thrown instanceof GuidelineException
                || thrown instanceof InvalidTargetException
                || thrown instanceof NoReportException
                || thrown instanceof ResultsException
                || thrown instanceof NotARun
                || thrown instanceof UnreadableExpectations
                || thrown instanceof UnreadableBook) {
            return ExitCode.DATA;
        }
        if (thrown instanceof NotAuthenticated refused && refused.isOutage()) {
            return ExitCode.INCOMPLETE;
        }
        if (thrown instanceof ConfigurationException
                || thrown instanceof NotAuthenticated
                || thrown instanceof Refused
                || thrown instanceof NotWritable
                || thrown instanceof BookNotWritable) {
            return ExitCode.CONFIGURATION;
        }
        if (thrown instanceof Unreachable unreachable) {
            return unreachable.kind() == NoAnswer.Kind.TLS ? ExitCode.CONFIGURATION : ExitCode.INCOMPLETE;
        }
        return thrown instanceof Interrupted || thrown instanceof SweptAlready
                ? ExitCode.INCOMPLETE
                : ExitCode.SOFTWARE;
    }

    private void say(String message) {
        host.err().println("interop4j: " + message);
    }

    private void trace(Exception thrown) {
        if (stacktrace.getAsBoolean()) {
            var text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text, true));
            host.err().print(host.redaction().text(text.toString()));
        }
    }
}
