package io.github.interop4j.nightly;

import io.github.interop4j.guideline.Guidelines;
import io.github.interop4j.requirement.Requirement;
import io.github.interop4j.requirement.TestHistory;
import io.github.interop4j.requirement.TestHistory.Mention;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks back on a test. */
@Command(name = "history", description = "Say what each bundled guideline asks of a test.")
final class GuidelinesHistoryCommand implements Callable<Integer> {

    private final Host host;

    @Parameters(paramLabel = "TEST", description = "Its id, or a name or alias it has in any guideline.")
    private String test = "";

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    GuidelinesHistoryCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        TestHistory history = TestHistory.of(Guidelines.bundled(), test);
        if (json) {
            GuidelineWords.json(host.out(), GuidelineJson.history(history));
        } else {
            print(history);
        }
        return ExitCode.MET.code();
    }

    private void print(TestHistory history) {
        host.out().println(history.testId());
        List<String> names = List.of();
        for (Mention each : history.mentions()) {
            Requirement requirement = each.requirement();
            host.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%-24s %s in %s%s",
                            each.guideline().id(),
                            GuidelineWords.status(requirement),
                            String.join(", ", requirement.capabilities()),
                            each.guideline().reconstruction().isPresent() ? " (reconstructed)" : ""));
            if (!requirement.names().equals(names)) {
                requirement.names().forEach(name -> host.out().println("    as " + name));
            }
            names = requirement.names();
        }
        GuidelineWords.reconstructions(
                host.out(), history.mentions().stream().map(Mention::guideline).toList());
    }
}
