package io.github.interop4j.nightly;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Clouds;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.report.RecordedRun;
import io.github.interop4j.report.ResultFolder;
import io.github.interop4j.report.files.ResultFiles;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.run.ConformanceRun;
import io.github.interop4j.service.choice.ChoiceLock;
import io.github.interop4j.service.choice.Wishes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is run, against which clouds, within which bounds. */
final class RunOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec mixee;

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
            names = "--rerun-failed",
            paramLabel = "DIR",
            description =
                    "Run only the checks that failed or were inconclusive in the run of that folder, also if it was"
                            + " killed. The others count as not run.")
    private Optional<Path> rerunFailed = Optional.empty();

    @Option(
            names = "--image",
            paramLabel = "NAME|ID",
            description = "What servers boot from. Default: the smallest public image that is active.")
    private Optional<String> image = Optional.empty();

    @Option(
            names = "--flavor",
            paramLabel = "NAME|ID",
            description = "How large servers are. Default: the smallest flavor that fits the image.")
    private Optional<String> flavor = Optional.empty();

    @Option(
            names = "--network",
            paramLabel = "NAME|ID",
            description = "Where servers stand. Default: a network with a subnet that is the project's or shared with"
                    + " it, and not external.")
    private Optional<String> network = Optional.empty();

    @Option(
            names = "--lock",
            paramLabel = "FILE",
            description =
                    "Choose image, flavor and network as the run before that kept them in this file, and stop where"
                            + " the cloud no longer has them. What is chosen for the first time is added.")
    private Optional<Path> lock = Optional.empty();

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            converter = Names.OfNumber.class,
            description = "How many checks run at once. Default: twice the number of processors.")
    private Optional<Integer> concurrency = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where report.html, run.json and the other results go. Default: a new folder below runs in"
                    + " the state folder.")
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

    @ArgGroup(
            exclusive = false,
            heading = "%nCeilings, each beginning with what the cloud's entry in clouds.yaml says:%n")
    private CeilingOptions ceilings = new CeilingOptions();

    /** Does something to the clouds that are named, or to a simulated one. */
    <T> T against(Host host, BiFunction<Requirements, Map<Role, Cloud>, T> work) {
        Requirements requirements = guideline.requirements(host.workingDirectory());
        if (cloud.isPresent()) {
            return work.apply(requirements, roles(host, cloud.get()));
        }
        if (!as.isEmpty()) {
            throw usage("--as needs --cloud: the simulated cloud plays every role itself");
        }
        try (EmbeddedCloud embedded = new EmbeddedCloud()) {
            host.out().println("No --cloud is given: this runs against a simulated one, in this process.");
            Optional.ofNullable(host.environment().get("OS_CLOUD"))
                    .ifPresent(
                            name -> host.out().println("For the cloud that OS_CLOUD names, say --cloud " + name + "."));
            return work.apply(requirements, embedded.roles());
        }
    }

    /** Describes the run. */
    ConformanceRun run(Host host, Requirements requirements, Map<Role, Cloud> roles) {
        ConformanceRun run = ConformanceRun.against(Objects.requireNonNull(roles.get(Role.MEMBER)), requirements)
                .only(selected(host, requirements))
                .ceilings(ceilings.ceilings())
                .wishing(new Wishes(image, flavor, network, lock(host)))
                .cancelledBy(host.cancellation())
                .allowAdmin(allowAdmin)
                .allowUnverified(allowUnverified);
        roles.forEach(run::as);
        concurrency.ifPresent(run::concurrency);
        return run;
    }

    /** Returns what was chosen before. */
    ChoiceLock lock(Host host) {
        return lock.map(host.workingDirectory()::resolve).map(ChoiceLock::at).orElse(ChoiceLock.NONE);
    }

    private List<String> selected(Host host, Requirements requirements) {
        if (rerunFailed.isEmpty()) {
            return only;
        }
        if (!only.isEmpty()) {
            throw usage("--rerun-failed and --only both say what to run: leave one of them out");
        }
        Path folder = host.workingDirectory().resolve(rerunFailed.get());
        RecordedRun last = ResultFiles.read(folder);
        String guideline = requirements.guideline().id();
        String program = requirements.program().written();
        if (!last.guideline().equals(guideline) || !last.program().equals(program)) {
            throw usage(
                    "the run in " + folder + " was for guideline " + last.guideline() + ", program " + last.program()
                            + ", and this one is for " + guideline + ", program " + program
                            + ": name the same with --guideline and --program");
        }
        List<String> failed = last.failed();
        if (failed.isEmpty()) {
            throw usage("in the run in " + folder
                    + " nothing failed and nothing was inconclusive: there is nothing to run" + " again");
        }
        return failed;
    }

    /** Returns where results go, if that was said. */
    Optional<Path> out(Host host) {
        return out.map(host.workingDirectory()::resolve);
    }

    /** Returns where the ledger goes; a simulated cloud ends with this process, and a ledger would outlive it. */
    Optional<Path> ledger(Host host) {
        return cloud.map(name -> state(host));
    }

    Path state(Host host) {
        return state.map(host.workingDirectory()::resolve)
                .orElseGet(() -> ResultFolder.usualState(host.environment(), host.home()));
    }

    private Map<Role, Cloud> roles(Host host, String name) {
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
        return new ParameterException(Objects.requireNonNull(mixee).commandLine(), message);
    }
}
