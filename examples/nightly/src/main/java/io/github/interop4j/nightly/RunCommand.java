package io.github.interop4j.nightly;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.assessment.Rule;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.report.Conclusion;
import io.github.interop4j.report.ConsoleReport;
import io.github.interop4j.report.Evidence;
import io.github.interop4j.report.LastRun;
import io.github.interop4j.report.NotWritable;
import io.github.interop4j.report.Progress;
import io.github.interop4j.report.Report;
import io.github.interop4j.report.ResultFolder;
import io.github.interop4j.report.SinceLastRun;
import io.github.interop4j.report.expected.ExpectedFailure;
import io.github.interop4j.report.expected.ExpectedFailures;
import io.github.interop4j.report.files.ResultFiles;
import io.github.interop4j.report.log.EventLog;
import io.github.interop4j.report.log.Manner;
import io.github.interop4j.report.webhook.Webhook;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.ConformanceRun;
import io.github.interop4j.run.Grade;
import io.github.interop4j.run.RunResult;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @Option(
            names = "--evidence",
            paramLabel = "failed|all",
            converter = Names.OfEvidence.class,
            description = "Of which checks all that was said is kept: of those that did not pass, or of all."
                    + " Default: failed.")
    private Evidence evidence = Evidence.FAILED;

    @Option(
            names = "--expected",
            paramLabel = "FILE",
            description =
                    "The failures that are known, each with a reason, an owner, a ticket and the last day it holds."
                            + " They stay failures, and are told apart; one that does not fail, or has expired, is an error.")
    private Optional<Path> expected = Optional.empty();

    @Option(
            names = "--webhook",
            paramLabel = "URL",
            converter = Names.OfUrl.class,
            description = "Post what matters of the run there, as JSON, when all else is told and written.")
    private Optional<URI> webhook = Optional.empty();

    @Option(
            names = "--retry-new-failures",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description =
                    "Run what fails now and did not fail in the run before once more at the end. The first outcome"
                            + " stays; the second is shown beside it. Default: so it is done, where there is a run before.")
    private boolean retryNewFailures = true;

    RunCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        return options.against(host, this::run);
    }

    private int run(Requirements requirements, Map<Role, Cloud> roles) {
        List<ExpectedFailure> known = expected.map(host.workingDirectory()::resolve)
                .map(ExpectedFailures::read)
                .orElse(List.of());
        ConformanceRun run = options.run(host, requirements, roles);
        ResultFolder stateFolder = ResultFolder.writable(options.state(host), "name another one with --state");
        Optional<Path> out = options.out(host);
        ResultFolder results = out.map(folder -> ResultFolder.writable(folder, "name another one with --out"))
                .orElseGet(() -> ResultFolder.writable(stateFolder.path().resolve("runs"), "name one with --out"));
        Rule deciding = rule.orElseGet(() -> Conclusion.usualRule(requirements.guideline()));
        new ConsoleReport(host.out(), host.terminal()).announce(requirements, roles);
        options.ledger(host).ifPresent(run::state);
        run.lookAround(true);
        var folders = new ArrayList<>(List.of(stateFolder.path().resolve("runs")));
        out.ifPresent(folders::add);
        out.map(Path::getParent).ifPresent(folders::add);
        if (retryNewFailures) {
            run.again(found -> newFailures(found, folders));
        }
        RunResult result;
        try (Progress progress = Progress.on(host.err(), host.terminal());
                EventLog log = new EventLog(
                        id -> out.isPresent() ? cleared(results, progress) : results.below(id),
                        new Manner(deciding, grade, evidence, known),
                        progress::noted)) {
            result = run.listener(progress).listener(log).execute();
        }
        keepChoices(result);
        Report report =
                Report.of(new Conclusion(result, deciding, grade), evidence).expecting(known);
        return new Telling(host, webhook.map(Webhook::at))
                .tell(report, folders, () -> out.isPresent() ? results : results.below(result.run()));
    }

    /** That they cannot be kept is no reason to lose what was found. */
    private void keepChoices(RunResult result) {
        try {
            options.lock(host).keep(result.choices(), result.finished());
        } catch (IOException e) {
            host.err().println("interop4j: the choices are not kept: " + ResultFolder.reason(e));
        }
    }

    /** What cannot be read is complained of when all is told. */
    private static List<String> newFailures(RunResult found, List<Path> folders) {
        return LastRun.before(found, folders, unreadable -> {})
                .map(last -> SinceLastRun.between(last, found).newlyFailing())
                .orElse(List.of())
                .stream()
                .filter(change -> change.now() == Outcome.FAILED)
                .map(SinceLastRun.Change::id)
                .toList();
    }

    /** What cannot be moved out of the way is no reason not to write down this run. */
    private static ResultFolder cleared(ResultFolder results, Progress progress) {
        try {
            return ResultFiles.setAside(results);
        } catch (NotWritable e) {
            progress.noted(String.valueOf(e.getMessage()));
            return results;
        }
    }
}
