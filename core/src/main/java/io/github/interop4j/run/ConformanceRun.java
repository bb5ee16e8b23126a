package io.github.interop4j.run;

import io.github.interop4j.check.CheckListener;
import io.github.interop4j.check.CheckSource;
import io.github.interop4j.check.GuardRails;
import io.github.interop4j.check.RunId;
import io.github.interop4j.check.Stage;
import io.github.interop4j.check.Stages;
import io.github.interop4j.cloud.Ceilings;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.ConfigurationException;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.given.Order;
import io.github.interop4j.given.compute.Guest;
import io.github.interop4j.guideline.UnknownNameException;
import io.github.interop4j.judgement.Strictness;
import io.github.interop4j.ledger.Book;
import io.github.interop4j.requirement.Requirements;
import io.github.interop4j.service.choice.Wishes;
import io.github.interop4j.wire.Cancellation;
import io.github.interop4j.wire.NoAnswer;
import io.github.interop4j.wire.WireObserver;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs conformance checks against a cloud, in this JVM, over the JUnit Platform.
 *
 * <p>Nothing of the host's own JUnit configuration takes part. An instance describes a run and is used once, by one
 * thread; checks run on threads of their own.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ConformanceRun {

    /** So long the first checks wait for the others, which come at once, to choose among them who goes first. */
    private static final Duration GATHERING = Duration.ofMillis(500);

    private final Map<Role, Cloud> clouds = new EnumMap<>(Role.class);
    private final Requirements requirements;
    private final Set<String> only = new LinkedHashSet<>();
    private final List<CheckSource> sources = new ArrayList<>();
    private final List<WireObserver> observers = new ArrayList<>();
    private int concurrency = 2 * Runtime.getRuntime().availableProcessors();
    private Strictness strictness = Strictness.AS_UPSTREAM;
    private Cancellation cancellation = new Cancellation();
    private final Audience audience = new Audience();
    private Optional<Path> state = Optional.empty();
    private Wishes wishes = Wishes.NONE;
    private Ceilings ceilings = Ceilings.NONE;
    private Optional<Guest> guest = Optional.empty();
    private Function<RunResult, Collection<String>> suspects = found -> Set.of();
    private boolean looksAround;
    private boolean adminAllowed;
    private boolean unverifiedAllowed;

    private ConformanceRun(Cloud member, Requirements requirements) {
        this.clouds.put(Role.MEMBER, member);
        this.requirements = requirements;
        ServiceLoader.load(CheckSource.class).forEach(sources::add);
    }

    /** Describes a run of every check that these requirements speak about, against this cloud. */
    public static ConformanceRun against(Cloud member, Requirements owed) {
        return new ConformanceRun(member, owed);
    }

    /** Lets another cloud entry play a role beside the member. */
    public ConformanceRun as(Role role, Cloud cloud) {
        clouds.put(role, cloud);
        return this;
    }

    /** Runs only these: ids, upstream names or capabilities; in-house ones too. */
    public ConformanceRun only(Collection<String> idsOrCapabilities) {
        only.addAll(idsOrCapabilities);
        return this;
    }

    /** Looks for checks in these places instead of those that the class path's jars name. */
    public ConformanceRun sources(List<CheckSource> instead) {
        sources.clear();
        sources.addAll(instead);
        return this;
    }

    /** Runs at most this many checks at once. */
    public ConformanceRun concurrency(int checks) {
        if (checks < 1) {
            throw new IllegalArgumentException("concurrency must be 1 or more, not " + checks);
        }
        concurrency = checks;
        return this;
    }

    public ConformanceRun strictness(Strictness policies) {
        strictness = policies;
        return this;
    }

    /** Ends the run early when this is cancelled; what runs is cleaned up after and reported. */
    public ConformanceRun cancelledBy(Cancellation signal) {
        cancellation = signal;
        return this;
    }

    /** Tells this one too: of every check, and of the run as a whole if it is a {@link RunListener}. */
    public ConformanceRun listener(CheckListener told) {
        audience.add(told);
        return this;
    }

    public ConformanceRun observer(WireObserver watching) {
        observers.add(watching);
        return this;
    }

    /** Keeps the ledger in this folder, so that a sweep can take back what a crash leaves behind. */
    public ConformanceRun state(Path folder) {
        state = Optional.of(folder);
        return this;
    }

    /** Makes servers with these instead of the smallest image, flavor and network that will do. */
    public ConformanceRun wishing(Wishes instead) {
        wishes = instead;
        return this;
    }

    /** Keeps below these; where they say nothing, below those that the member's cloud says in clouds.yaml. */
    public ConformanceRun ceilings(Ceilings most) {
        ceilings = most;
        return this;
    }

    /** Looks into servers with this; without it the checks that need to are skipped. */
    public ConformanceRun guest(Guest looking) {
        guest = Optional.of(looking);
        return this;
    }

    /** Notes what the cloud is like, in a few requests before the first check: for whoever compares runs. */
    public ConformanceRun lookAround(boolean wanted) {
        looksAround = wanted;
        return this;
    }

    /** Runs once more, at the end, what this names by id when it is given what was found; the first outcome stays. */
    public ConformanceRun again(Function<RunResult, Collection<String>> which) {
        suspects = which;
        return this;
    }

    /** Accepts a member with the admin role, with which a check of what is refused proves nothing. */
    public ConformanceRun allowAdmin(boolean allowed) {
        adminAllowed = allowed;
        return this;
    }

    /** Accepts a cloud whose certificates are not verified. */
    public ConformanceRun allowUnverified(boolean allowed) {
        unverifiedAllowed = allowed;
        return this;
    }

    /**
     * Runs the checks and waits for the last one.
     *
     * @throws NothingSelected if no check is selected
     * @throws ConfigurationException if the cloud no longer has what the wishes' lock says
     * @throws Refused         if a guard rail holds the run back, two checks claim one id, or recipes go in a circle
     * @throws io.github.interop4j.session.NotAuthenticated if a role's credential is refused
     * @throws Unreachable     if Keystone gives no answer
     * @throws io.github.interop4j.wire.Interrupted if it is cancelled before its first check
     */
    public RunResult execute() {
        guard();
        String run = RunId.next();
        Optional<Book> book = state.map(folder -> Book.open(folder, member().name(), run));
        return staged(run, book, this::execute);
    }

    /**
     * Finds what the run would do, and what room its clouds have for that, without doing it: logs every role in, and
     * sends nothing but GETs.
     *
     * @throws NothingSelected if no check is selected
     * @throws Refused         if a guard rail holds the run back
     * @throws io.github.interop4j.session.NotAuthenticated if a role's credential is refused
     * @throws Unreachable     if Keystone gives no answer
     */
    public RunPlan plan() {
        guard();
        return staged(RunId.next(), Optional.empty(), (stage, session) -> {
            var discovery = new Discovery(new Selection(requirements, only)::wants);
            var unused = discover(session, discovery);
            authenticate(stage);
            confirm(stage);
            return preflight(stage).plan(discovery.planned());
        });
    }

    private void guard() {
        clouds.values().forEach(cloud -> guardRails().against(cloud).ifPresent(ConformanceRun::refuse));
    }

    /** The session closes the stage, and with it the ledger. */
    private <T> T staged(String run, Optional<Book> book, BiFunction<Stage, LauncherSession, T> work) {
        var settings = new Stage.Settings(
                run, concurrency, strictness, cancellation, audience, observers, book, wishes, ceilings(), guest);
        try (Stage stage = new Stage(clouds, settings);
                LauncherSession session = LauncherFactory.openSession(Hermetic.config())) {
            session.getStore().put(Namespace.GLOBAL, Stages.KEY, stage);
            return work.apply(stage, session);
        }
    }

    private RunResult execute(Stage stage, LauncherSession session) {
        Instant started = Instant.now();
        var discovery = new Discovery(new Selection(requirements, only)::wants);
        TestPlan plan = discover(session, discovery);
        authenticate(stage);
        confirm(stage);
        Preflight preflight = preflight(stage);
        preflight.clear(preflight.plan(discovery.planned()));
        Set<String> services = discovery.planned().stream()
                .flatMap(each -> each.demand().services().stream())
                .collect(Collectors.toSet());
        int planned = (int) plan.countTestIdentifiers(TestIdentifier::isTest);
        var notStarted = new NotStarted(stage.redaction());
        var lines = new Lines(requirements, !only.isEmpty(), discovery, notStarted);
        String cpid = stage.principal(Role.MEMBER).catalog().cpid();
        Surroundings around = looksAround ? Surroundings.ask(stage, services) : Surroundings.UNKNOWN;
        var account = new Account(stage, roles(), cpid, requirements, started, planned, lines, around);
        audience.planned(planned);
        audience.begun(account.soFar());
        stage.budget().await(Math.min(planned, Hermetic.threads(concurrency)), GATHERING);
        execute(session, plan, notStarted);
        repeat(stage, session, account.soFar());
        RunResult result = account.ended(stage.settle());
        audience.ended(result);
        return result;
    }

    private void repeat(Stage stage, LauncherSession session, RunResult found) {
        if (cancellation.isCancelled()) {
            return;
        }
        Set<String> ids = Set.copyOf(suspects.apply(found));
        if (!ids.isEmpty()) {
            stage.repeat();
            var repeated = new Discovery((id, capability) -> ids.contains(id));
            TestPlan plan = session.getLauncher().discover(Hermetic.request(sources, repeated, concurrency));
            execute(session, plan, new NotStarted(stage.redaction()));
        }
    }

    private TestPlan discover(LauncherSession session, Discovery discovery) {
        TestPlan plan = session.getLauncher().discover(Hermetic.request(sources, discovery, concurrency));
        refuseTwins(discovery);
        refuseNothing(discovery);
        refuseCircles(discovery);
        return plan;
    }

    private Preflight preflight(Stage stage) {
        return new Preflight(stage, concurrency, ceilings());
    }

    private Map<String, String> roles() {
        var roles = new TreeMap<String, String>();
        clouds.forEach((role, cloud) -> roles.put(role.title(), cloud.name()));
        return roles;
    }

    /** Logs every role in before the first check, so that a wrong credential is one message and not one a check. */
    private void authenticate(Stage stage) {
        stage.principals().forEach((role, principal) -> {
            try {
                guardRails().against(role, principal).ifPresent(ConformanceRun::refuse);
            } catch (NoAnswer failure) {
                throw new Unreachable(principal.cloud(), failure);
            }
        });
        new Cast(stage.principals()).refuse();
    }

    /** A run that was to choose as before stops before its first check where it cannot. */
    private void confirm(Stage stage) {
        List<String> differences = stage.differences();
        if (!differences.isEmpty()) {
            throw new ConfigurationException(
                    "the cloud is not as " + wishes.lock().file().orElseThrow() + " says:\n  "
                            + String.join("\n  ", differences)
                            + "\nDelete these entries, or the file, to choose anew; or name what to use: --image, --flavor,"
                            + " --network");
        }
    }

    private Ceilings ceilings() {
        return ceilings.orElse(member().ceilings());
    }

    private GuardRails guardRails() {
        return new GuardRails(adminAllowed, unverifiedAllowed);
    }

    private static void refuse(String why) {
        throw new Refused(why);
    }

    private Cloud member() {
        return Objects.requireNonNull(clouds.get(Role.MEMBER));
    }

    /** Two checks for one id would be two verdicts on one demand. */
    private static void refuseTwins(Discovery discovery) {
        discovery.twins().ifPresent(twins -> {
            throw new Refused("two checks have the id "
                    + twins.get(0).id()
                    + twins.get(0).variant().map(each -> ", variant " + each).orElse("") + ": "
                    + twins.get(0).source() + " and " + twins.get(1).source() + "; give one of them an id of its own");
        });
    }

    /** Two threads that each make one of them would wait for each other. */
    private static void refuseCircles(Discovery discovery) {
        discovery.planned().forEach(each -> {
            List<Order> circle = each.demand().circle();
            if (!circle.isEmpty()) {
                throw new Refused(
                        "'" + each.check().sentence() + "' (" + each.check().id()
                                + ") can never be given what it asks for: "
                                + Stream.concat(circle.stream(), Stream.of(circle.get(0)))
                                        .map(order -> order.recipe().getName())
                                        .collect(Collectors.joining(" asks for what is made by "))
                                + "; let one of these recipes do without, in make and in shares");
            }
        });
    }

    private void refuseNothing(Discovery discovery) {
        var selection = new Selection(requirements, only);
        only.stream()
                .filter(name -> !selection.knows(name) && !discovery.knows(name))
                .findFirst()
                .ifPresent(name -> {
                    throw unknown(name, Stream.concat(selection.names(), discovery.names()));
                });
        if (discovery.kept().isEmpty()) {
            String what =
                    only.isEmpty() ? "guideline " + requirements.guideline().id() : String.join(", ", only);
            throw new NothingSelected("there is no check yet for anything that " + what + " selects");
        }
    }

    private NothingSelected unknown(String name, Stream<String> known) {
        String kind = "id, test or capability of guideline "
                + requirements.guideline().id() + " (program "
                + requirements.program().written() + ") or of a check on the class path";
        return new NothingSelected(
                UnknownNameException.of(kind, name, known.distinct().toList()));
    }

    private void execute(LauncherSession session, TestPlan plan, NotStarted notStarted) {
        CancellationToken token = CancellationToken.create();
        cancellation.onCancel(token::cancel);
        session.getLauncher()
                .execute(LauncherExecutionRequestBuilder.request(plan)
                        .cancellationToken(token)
                        .listeners(notStarted)
                        .build());
    }
}
