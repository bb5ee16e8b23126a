package io.github.interop4j.check;

import io.github.interop4j.budget.Budget;
import io.github.interop4j.budget.Limits;
import io.github.interop4j.cloud.Ceilings;
import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.cloud.Credentials;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.cloud.Secret;
import io.github.interop4j.given.Order;
import io.github.interop4j.given.Pantry;
import io.github.interop4j.given.compute.Guest;
import io.github.interop4j.judgement.Promises;
import io.github.interop4j.judgement.Strictness;
import io.github.interop4j.ledger.Book;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.ledger.Ledger;
import io.github.interop4j.ledger.Made;
import io.github.interop4j.service.choice.Choice;
import io.github.interop4j.service.choice.Choices;
import io.github.interop4j.service.choice.Wishes;
import io.github.interop4j.session.Extensions;
import io.github.interop4j.session.Microversions;
import io.github.interop4j.session.Names;
import io.github.interop4j.session.Principal;
import io.github.interop4j.verdict.CheckResult;
import io.github.interop4j.verdict.Leftover;
import io.github.interop4j.verdict.NotBegun;
import io.github.interop4j.verdict.Skipped;
import io.github.interop4j.wire.Cancellation;
import io.github.interop4j.wire.CloudWire;
import io.github.interop4j.wire.Interrupted;
import io.github.interop4j.wire.Journal;
import io.github.interop4j.wire.Phase;
import io.github.interop4j.wire.Rate;
import io.github.interop4j.wire.Redaction;
import io.github.interop4j.wire.WireObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What every check of one run stands on: the principals, the ledger, the limits, and where results go.
 *
 * <p>Travels in the store of the launcher session; closed with it. Safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Stage implements AutoCloseable {

    private final Map<Role, Principal> principals = new EnumMap<>(Role.class);
    private final Ledger ledger;
    private final Redaction redaction = new Redaction();
    private final Queue<CheckResult> results = new ConcurrentLinkedQueue<>();
    private final Queue<CheckResult> again = new ConcurrentLinkedQueue<>();
    private volatile boolean repeating;
    private final ConcurrentMap<String, Microversions> microversions = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Extensions> extensions = new AtomicReference<>();
    private final Map<Role, Choices> choices = new EnumMap<>(Role.class);
    private final Queue<Choice<?>> chosen = new ConcurrentLinkedQueue<>();
    private final Settings settings;
    private final Pantry pantry;
    private final Budget<Order> budget;
    private final Rate rate;
    private final long begun = System.nanoTime();
    private final AtomicInteger settling = new AtomicInteger();
    private final Queue<Leftover> late = new ConcurrentLinkedQueue<>();

    /**
     * How checks are run.
     *
     * @param run         the run's id; begins the names of all it makes
     * @param concurrency how many checks run at once, whatever the host's thread pool does
     * @param listener    told of each check, on its own thread
     * @param observers   watch every request of every principal
     * @param book        where what is made is written down first; without one a crash leaves what it leaves
     * @param wishes      what to make things with instead of choosing
     * @param ceilings    how much may exist at once, how often is asked, and for how long checks are begun
     * @param guest       looks into servers; without one the checks that need it are skipped
     */
    public record Settings(
            String run,
            int concurrency,
            Strictness strictness,
            Cancellation cancellation,
            CheckListener listener,
            List<WireObserver> observers,
            Optional<Book> book,
            Wishes wishes,
            Ceilings ceilings,
            Optional<Guest> guest) {

        public Settings {
            observers = List.copyOf(observers);
        }

        /** Knows no ceilings, and looks into no servers. */
        public Settings(
                String run,
                int concurrency,
                Strictness strictness,
                Cancellation cancellation,
                CheckListener listener,
                List<? extends WireObserver> observers,
                Optional<Book> book,
                Wishes wishes) {
            this(
                    run,
                    concurrency,
                    strictness,
                    cancellation,
                    listener,
                    List.copyOf(observers),
                    book,
                    wishes,
                    Ceilings.NONE,
                    Optional.empty());
        }
    }

    public Stage(Map<Role, Cloud> clouds, Settings settings) {
        this.settings = settings;
        this.ledger = new Ledger(settings.book());
        this.pantry = new Pantry(this::principal, this::choices, ledger, this::made);
        this.rate = new Rate(settings.ceilings().requestsPerSecond());
        this.budget = new Budget<>(Limits.of(settings.ceilings()), settings.concurrency(), this::takeBack);
        settings.cancellation().onCancel(budget::end);
        ledger.declare(List.of(Creation.nothing("identity", "POST", "/auth/tokens")));
        var names = new Names(settings.run());
        clouds.forEach((role, cloud) -> principals.put(role, principal(cloud, names)));
        principals.forEach((role, principal) ->
                choices.put(role, new Choices(principal, settings.wishes(), role == Role.MEMBER, this::tell)));
    }

    private void made(Order order, List<Made> things) {
        settings.listener().shared(order, things);
        budget.made(order);
    }

    /** Takes what is shared or lent back before the end of the run; returns the kinds of what is left of it. */
    List<String> takeBack(Order order) {
        return pantry.putAway(order).stream().map(Leftover::kind).toList();
    }

    private void tell(Choice<?> choice) {
        chosen.add(choice);
        settings.listener().chosen(choice);
    }

    private Principal principal(Cloud cloud, Names names) {
        secret(cloud.credentials()).map(Secret::reveal).ifPresent(redaction::learn);
        Ledger.Watch watch = ledger.watch();
        // first, so that what another observer throws hides nothing from the ledger
        var observers = new ArrayList<WireObserver>(List.of(watch));
        observers.addAll(settings.observers());
        observers.add(new Promises());
        var wire = new CloudWire(cloud.tls(), cloud.pace(), redaction, settings.cancellation(), observers, rate);
        var principal = new Principal(cloud, wire, names);
        watch.of(principal);
        return principal;
    }

    private static Optional<Secret> secret(Credentials credentials) {
        if (credentials instanceof Credentials.Password password) {
            return Optional.of(password.password());
        }
        if (credentials instanceof Credentials.ApplicationCredential application) {
            return Optional.of(application.secret());
        }
        return credentials instanceof Credentials.Token token ? Optional.of(token.token()) : Optional.empty();
    }

    /**
     * Returns the principal that plays a role.
     *
     * @throws Skipped if the run was not given one
     */
    public Principal principal(Role role) {
        return Optional.ofNullable(principals.get(role))
                .orElseThrow(() -> new Skipped("needs credential " + role.title() + ", which this run was not given"));
    }

    public Map<Role, Principal> principals() {
        return Map.copyOf(principals);
    }

    /**
     * Returns who looks into servers.
     *
     * @throws Skipped if the run was not given anyone
     */
    Guest guest() {
        return settings.guest()
                .orElseThrow(() -> new Skipped("needs guest access, a way into the servers that the run boots, which"
                        + " this run was not given"));
    }

    /** Returns what a role makes things with, where it does not matter. */
    Choices choices(Role role) {
        return Objects.requireNonNull(choices.get(role));
    }

    /** Returns the names of the flavors that the member sees, sorted; what is chosen among them is not asked again. */
    public List<String> flavors() {
        return choices(Role.MEMBER).flavors();
    }

    /** Returns what in the clouds is no longer as their locked choices say, in sentences. */
    public List<String> differences() {
        return choices.values().stream()
                .flatMap(each -> each.differences().stream())
                .distinct()
                .toList();
    }

    /** Returns what was chosen so far, in the order in which it was. */
    public List<Choice<?>> chosen() {
        return List.copyOf(chosen);
    }

    public Ledger ledger() {
        return ledger;
    }

    /** Returns the run's id. */
    public String run() {
        return settings.run();
    }

    public Redaction redaction() {
        return redaction;
    }

    /** Returns what was found so far, in the order in which checks ended. */
    public List<CheckResult> results() {
        return List.copyOf(results);
    }

    /** From now on what ends is the second outcome of its check, which decides nothing, but makes all of it again. */
    public void repeat() {
        late.addAll(settling(ledger::settlePutOff));
        repeating = true;
    }

    /** Returns the second outcomes so far. */
    public List<CheckResult> again() {
        return List.copyOf(again);
    }

    Pantry pantry() {
        return pantry;
    }

    Settings settings() {
        return settings;
    }

    /**
     * Waits until there is a place among the checks that may run at once, and room for what a check will make and share,
     * and takes both.
     *
     * @throws io.github.interop4j.verdict.OverBudget if there never will be
     * @throws io.github.interop4j.wire.Interrupted   if the run was interrupted
     */
    Budget<Order>.Room room(Demand demand) {
        Demand sized = sized(demand);
        return budget.enter(sized.total(), sized.shared());
    }

    /**
     * Returns a demand with what its servers bring along, and without that of roles which this run was not given. Of
     * what is lent there is one more than half of the checks that run at once: the others wait, or need none.
     */
    public Demand sized(Demand demand) {
        Demand played = demand.by(principals.keySet());
        return played.isNothing()
                ? played
                : played.sized(role -> ServerSize.of(choices(role))).pooled(settings.concurrency() / 2 + 1);
    }

    public Budget<Order> budget() {
        return budget;
    }

    /**
     * Ends quietly where there is time to begin a check.
     *
     * @throws NotBegun where there is not
     */
    void requireTime() {
        Optional<Duration> time = settings.ceilings().time();
        if (time.isPresent() && System.nanoTime() - begun > time.get().toNanos()) {
            throw new NotBegun("the time of this run was up before it: "
                    + time.get().toString().substring(2).toLowerCase(java.util.Locale.ROOT)
                    + " (--max-minutes, or max_minutes below interop4j: in clouds.yaml)");
        }
    }

    /** Tells people what they should know of this run, once. */
    public void note(String sentence) {
        settings.listener().noted(sentence);
    }

    /** Gives the place back, and the room of what is not left behind; what was taken back is not lent again. */
    void leave(List<Leftover> leftovers, Optional<Budget<Order>.Room> room, Map<Order, List<String>> takenBack) {
        room.ifPresent(each -> each.leave(leftovers.stream().map(Leftover::kind).toList(), takenBack));
    }

    void report(CheckResult result, List<Made> things) {
        settings.listener().made(result, things);
        if (repeating) {
            again.add(result);
            settings.listener().again(result);
        } else {
            results.add(result);
            settings.listener().finished(result);
        }
    }

    /** Asks a service once for the microversions it offers. */
    public Microversions microversions(Principal principal, String service) {
        Microversions known = microversions.get(service);
        if (known == null) {
            known = principal.microversions(service);
            microversions.put(service, known);
        }
        return known;
    }

    /** Asks the network service once for the extensions it offers. */
    Extensions extensions(Principal principal) {
        Extensions known = extensions.get();
        if (known == null) {
            known = principal.extensions();
            extensions.set(known);
        }
        return known;
    }

    /** Settles what a check made; room that is given back unproven must not be lent again. */
    List<Leftover> settle(Journal journal, String check) {
        return budget.isAmple() ? ledger.settleButProof(journal, check) : ledger.settle(journal);
    }

    /**
     * Takes back what is still owed after the last check: what was shared, and what threads without a check made.
     *
     * @return what is still there
     */
    public List<Leftover> settle() {
        return settling(() -> {
            var left = new ArrayList<>(late);
            late.clear();
            left.addAll(pantry.leftBehind());
            left.addAll(ledger.settleAll());
            left.addAll(ledger.mayStillCome().map(this::settleLate).orElse(List.of()));
            return left;
        });
    }

    /** Counts what is asked for it to no check. */
    private List<Leftover> settling(Supplier<List<Leftover>> work) {
        try (Journal journal = Journal.open()) {
            journal.enter(Phase.CLEAN_UP);
            List<Leftover> left = work.get();
            settling.addAndGet(journal.requests());
            return left;
        }
    }

    /** What got no answer may yet be made; whoever interrupts the wait leaves that to a sweep. */
    private List<Leftover> settleLate(Duration time) {
        try {
            if (!time.isZero()) {
                note("waiting " + (time.toSeconds() + 1)
                        + " s: a request to create something got no answer, and the cloud may still act on it");
            }
            settings.cancellation().pause(time);
            return ledger.settleAll();
        } catch (Interrupted e) {
            return ledger.leaveToSweep();
        }
    }

    /** Returns how many requests were sent so far for what checks share, taking it back counted: no check's own. */
    public int sharedRequests() {
        return pantry.requests() + settling.get();
    }

    /** Settles, where nobody has: a plain test runner does not know of us. */
    @Override
    public void close() {
        settle().forEach(left -> System.getLogger(Stage.class.getName())
                .log(
                        System.Logger.Level.WARNING,
                        "left behind: " + left.kind() + " " + left.id() + " (" + left.where() + "): " + left.why()));
        settings.book().ifPresent(Book::close);
    }
}
