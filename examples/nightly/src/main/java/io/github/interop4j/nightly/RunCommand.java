package io.github.interop4j.nightly;

import io.github.interop4j.assessment.Rule;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Clouds;
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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private GuidelineOptions guideline = new GuidelineOptions();

    @Option(names = "--cloud", paramLabel = "NAME", description = "The cloud, as clouds.yaml calls it.")
    private Optional<String> cloud = Optional.empty();

    @Option(
            names = "--as",
            paramLabel = "ROLE=CLOUD",
            converter = {Names.OfRole.class, Names.OfText.class},
            description = "Who plays another role: other (a second project), expendable (a user that may be altered or"
                    + " locked), reader, admin. Checks that need a role nobody plays are skipped.")
    private Map<Role, String> as = new EnumMap<>(Role.class);

    @Option(
            names = "--only",
            arity = "1..*",
            paramLabel = "ID|CAPABILITY",
            description = "Run only these checks; in-house ones too. The others count as not run.")
    private List<String> only = new ArrayList<>();

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
            names = "--concurrency",
            paramLabel = "N",
            converter = Names.OfNumber.class,
            description = "How many checks run at once. Default: twice the number of processors.")
    private Optional<Integer> concurrency = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where run.json goes. Default: a new folder below runs in the state folder.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "What interop4j keeps from run to run. Default: $XDG_STATE_HOME/interop4j, else"
                    + " ~/.local/state/interop4j.")
    private Optional<Path> state = Optional.empty();

    @Option(names = "--allow-admin", description = "Accept an administrator as the member.")
    private boolean allowAdmin;

    @Option(names = "--allow-unverified", description = "Accept a cloud whose certificates are not verified.")
    private boolean allowUnverified;

    RunCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        Requirements requirements = guideline.requirements(host.workingDirectory());
        if (cloud.isPresent()) {
            return run(requirements, roles(cloud.get()));
        }
        if (!as.isEmpty()) {
            throw usage("--as needs --cloud: the simulated cloud plays every role itself");
        }
        try (EmbeddedCloud embedded = new EmbeddedCloud()) {
            host.out().println("No --cloud is given: this runs against a simulated one, in this process.");
            Optional.ofNullable(host.environment().get("OS_CLOUD"))
                    .ifPresent(
                            name -> host.out().println("For the cloud that OS_CLOUD names, say --cloud " + name + "."));
            return run(requirements, embedded.roles());
        }
    }

    private int run(Requirements requirements, Map<Role, Cloud> roles) {
        ResultFolder stateFolder = ResultFolder.writable(
                state.map(host.workingDirectory()::resolve)
                        .orElseGet(() -> ResultFolder.usualState(host.environment(), host.home())),
                "name another one with --state");
        ResultFolder results = out.map(host.workingDirectory()::resolve)
                .map(folder -> ResultFolder.writable(folder, "name another one with --out"))
                .orElseGet(() -> ResultFolder.writable(stateFolder.path().resolve("runs"), "name one with --out"));
        Rule deciding = rule.orElseGet(() -> Conclusion.usualRule(requirements.guideline()));
        var report = new ConsoleReport(host.out(), host.terminal());
        report.announce(requirements, roles);
        // a simulated cloud ends with this process, and all in it: a ledger would outlive what it speaks of
        RunResult result = execute(requirements, roles, cloud.map(name -> stateFolder.path()));
        var conclusion = new Conclusion(result, deciding, grade);
        Path file = RunJson.write(conclusion, out.isPresent() ? results : results.below(result.run()));
        report.print(conclusion);
        host.out().println(file);
        return (result.complete() ? ExitCode.of(conclusion.standing()) : ExitCode.INCOMPLETE).code();
    }

    private RunResult execute(Requirements requirements, Map<Role, Cloud> roles, Optional<Path> ledger) {
        ConformanceRun run = ConformanceRun.against(Objects.requireNonNull(roles.get(Role.MEMBER)), requirements)
                .only(only)
                .cancelledBy(host.cancellation())
                .allowAdmin(allowAdmin)
                .allowUnverified(allowUnverified);
        ledger.ifPresent(run::state);
        roles.forEach(run::as);
        concurrency.ifPresent(run::concurrency);
        try (Progress progress = Progress.on(host.err(), host.terminal())) {
            return run.listener(progress).execute();
        }
    }

    private Map<Role, Cloud> roles(String name) {
        if (as.containsKey(Role.MEMBER)) {
            throw usage("the member is the cloud of --cloud; --as names who plays the other roles");
        }
        Clouds clouds = host.clouds();
        var roles = new EnumMap<Role, Cloud>(Role.class);
        roles.put(Role.MEMBER, host.guarded(clouds.named(name)));
        as.forEach((role, other) -> roles.put(role, host.guarded(clouds.named(other))));
        return roles;
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
