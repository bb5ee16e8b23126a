package io.github.interop4j.nightly;

import io.github.interop4j.assessment.Rule;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.report.Conclusion;
import io.github.interop4j.report.ConsoleReport;
import io.github.interop4j.report.Progress;
import io.github.interop4j.report.ResultFolder;
import io.github.interop4j.report.RunJson;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.ConformanceRun;
import io.github.interop4j.run.Grade;
import io.github.interop4j.run.RunResult;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the checks of a guideline against a cloud. */
@Command(
        name = "run",
        description = {
            "Run the checks of a guideline against a cloud, clean up, and say whether it is met.",
            "Without --cloud it runs against a simulated one, in this process, so that you see what a run is like."
        },
        exitCodeListHeading = "%nExit codes:%n")
final class RunCommand implements Callable<Integer> {

    private final Host host;

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--rule",
            paramLabel = "strict|refstack|scs",
            converter = Names.OfRule.class,
            description =
                    "The rule that decides; the others' answers are shown beside it. Default: strict, or scs for a"
                            + " list of the Sovereign Cloud Stack.")
    private Optional<Rule> rule = Optional.empty();

    @Option(
            names = "--grade",
            paramLabel = "guideline|beyond",
            converter = Names.OfGrade.class,
            description = "Whether only what the guideline's tests demand decides, or also what the API's documentation"
                    + " promises beyond it. Default: guideline.")
    private Grade grade = Grade.GUIDELINE;

    RunCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        return options.against(host, this::run);
    }

    private int run(Requirements requirements, Map<Role, Cloud> roles) {
        ResultFolder stateFolder = ResultFolder.writable(options.state(host), "name another one with --state");
        Optional<Path> out = options.out(host);
        ResultFolder results = out.map(folder -> ResultFolder.writable(folder, "name another one with --out"))
                .orElseGet(() -> ResultFolder.writable(stateFolder.path().resolve("runs"), "name one with --out"));
        Rule deciding = rule.orElseGet(() -> Conclusion.usualRule(requirements.guideline()));
        var report = new ConsoleReport(host.out(), host.terminal());
        report.announce(requirements, roles);
        RunResult result = execute(requirements, roles);
        var conclusion = new Conclusion(result, deciding, grade);
        Path file = RunJson.write(conclusion, out.isPresent() ? results : results.below(result.run()));
        report.print(conclusion);
        host.out().println("every result: " + file);
        return (result.complete() ? ExitCode.of(conclusion.standing()) : ExitCode.INCOMPLETE).code();
    }

    private RunResult execute(Requirements requirements, Map<Role, Cloud> roles) {
        ConformanceRun run = options.run(host, requirements, roles);
        options.ledger(host).ifPresent(run::state);
        try (Progress progress = Progress.on(host.err(), host.terminal())) {
            return run.listener(progress).execute();
        }
    }
}
