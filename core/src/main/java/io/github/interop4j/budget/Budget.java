package io.github.interop4j.budget;

import io.github.interop4j.verdict.OverBudget;
import io.github.interop4j.wire.Interrupted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * Keeps room for what checks make, so that no more exists at one time than may.
 *
 * <p>A check gets room for everything it will make and share, all or nothing, before it begins, and gives it back when
 * what it made has been seen gone. So who waits holds nothing that another waits for, and who holds does not wait: no
 * two can wait for each other. Room of a shared thing is kept as long as the thing is; when nobody runs and none of
 * those who wait fits beside what is shared, then the first of them takes back shared things that nobody uses until it
 * does. What is lent is like what is shared, but used by one at a time: who wants one waits here until one is free, or
 * there is room for another. So does who wants what another is making for both. Who uses something up gets it when
 * nobody has it, and nobody who waits wants it too.
 *
 * <p>Who brings something has room for it as for what is shared, in place of its own, and leaves it to others if it has
 * handed it over.
 *
 * <p>A place among those that run at once is part of the room, so that nobody who waits has one. Of those who fit, who
 * brings what others want goes first; then who wants what is lent, for these have to go one after the other; then who
 * takes longest, and of equal ones who uses what others use too. Safe for use by many threads.
 *
 * @param <K> what names a shared thing
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Budget<K> {

    private static final class Kept<K> {
        final Shared<K> shared;
        int users;
        boolean making = true;
        boolean brought;
        boolean leaving;

        Kept(Shared<K> shared, boolean brought) {
            this.shared = shared;
            this.brought = brought;
        }
    }

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Function<K, Collection<String>> takingBack;
    private final int places;
    private final Map<K, Kept<K>> kept = new LinkedHashMap<>();
    private final List<Wanted<K>> waiting = new ArrayList<>();
    private Limits limits;
    private Need taken = Need.NOTHING;
    private Need lost = Need.NOTHING;
    private Need highest = Need.NOTHING;
    private int active;
    private boolean over;
    private boolean isStuck;
    private int awaited;
    private long awaitedUntil;
    private Optional<Need> everything = Optional.empty();

    /**
     * Makes a budget of which nothing is taken yet.
     *
     * @param places     how many may have room at one time
     * @param takingBack takes a shared thing back and returns the kinds of what is left of it; called by a thread that
     *     waits for room
     */
    public Budget(Limits limits, int places, Function<K, Collection<String>> takingBack) {
        this.limits = limits;
        this.places = places;
        this.takingBack = takingBack;
    }

    /** Allows no more than this from now on, where that is less; who has room keeps it. */
    public void lower(Limits lower) {
        locked(() -> limits = limits.loweredTo(lower));
    }

    /** Learns how much will be made in all, if each check makes what it says once. */
    public void expect(Need all) {
        locked(() -> everything = Optional.of(all));
    }

    /**
     * Lets nobody in before so many have come, for only among those who wait can the one be chosen who best goes first;
     * or before this time has passed, for some may not come.
     */
    public void await(int many, Duration atMost) {
        locked(() -> {
            awaited = many;
            awaitedUntil = System.nanoTime() + atMost.toNanos();
        });
    }

    /** Whether there would be room for everything even if none were ever given back. */
    public boolean isAmple() {
        Limits now = limits();
        return now.most().isEmpty() || everything.filter(now::hold).isPresent();
    }

    /** Sends everyone who waits away: the run is over. */
    public void end() {
        locked(() -> over = true);
    }

    /** Lets those in who wait for what is shared and was being made. */
    public void made(K key) {
        locked(() -> Optional.ofNullable(kept.get(key)).ifPresent(each -> each.making = false));
    }

    public Limits limits() {
        lock.lock();
        try {
            return limits;
        } finally {
            lock.unlock();
        }
    }

    /** Returns for how much there was room taken at one time, at most; resource by resource. */
    public Need highest() {
        lock.lock();
        try {
            return highest;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until there is a place, and room for all of this, and takes both.
     *
     * @param own    what is made for the check alone, and by it
     * @param shared what it shares with others, made or not, and everything that stands on
     * @throws OverBudget  if there is not so much room even when nobody else has any
     * @throws Interrupted if the run is over, or the thread was interrupted
     */
    public Room enter(Need own, Map<K, Shared<K>> shared) {
        var wanted = new Wanted<>(own, shared, lock.newCondition());
        lock.lock();
        try {
            waiting.add(wanted);
            if (awaited > 0 && waiting.size() >= awaited) {
                waitNoLonger();
            }
            while (next().filter(each -> each == wanted).isEmpty()) {
                requirePossible(wanted);
                if (awaited > 0) {
                    if (wanted.called().awaitNanos(awaitedUntil - System.nanoTime()) <= 0) {
                        waitNoLonger();
                    }
                } else if (active == 0 && next().isEmpty() && waiting.get(0) == wanted) {
                    takeBackOne(wanted);
                } else {
                    wanted.called().await();
                }
            }
            return granted(wanted);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Interrupted();
        } finally {
            waiting.removeIf(each -> each == wanted);
            callNext();
            lock.unlock();
        }
    }

    /** Returns the first of those who wait for whom there is room now. */
    private Optional<Wanted<K>> next() {
        if (over) {
            throw new Interrupted();
        }
        return active >= places || awaited > 0
                ? Optional.empty()
                : waiting.stream().filter(this::fits).min(Comparator.comparingInt(this::turn));
    }

    private void waitNoLonger() {
        awaited = 0;
        callNext();
    }

    /** Calls whoever goes next, or must take something back since nobody can; the others would look for nothing. */
    private void callNext() {
        if (!over) {
            Optional<Wanted<K>> first = active == 0 ? waiting.stream().findFirst() : Optional.empty();
            next().or(() -> first).ifPresent(each -> each.called().signal());
        }
    }

    private int turn(Wanted<K> wanted) {
        return wanted.turn(!brought(wanted).isEmpty(), kept.keySet());
    }

    private boolean fits(Wanted<K> wanted) {
        Need more = wanted.own();
        for (var each : wanted.used().entrySet()) {
            Optional<K> had = had(each.getKey(), each.getValue());
            if (had.isEmpty() || (each.getValue().isSpent() && !isLast(each.getKey(), had.get()))) {
                return false;
            }
            more = kept.containsKey(had.get())
                    ? more
                    : more.plus(each.getValue().need());
        }
        return more.isNothing() || limits.hold(used().plus(more).plus(lost));
    }

    private boolean isLast(K key, K had) {
        return !isThere(had, each -> each.users > 0)
                && (isStuck || waiting.stream().noneMatch(each -> each.wantsToKeep(key)));
    }

    /** Returns what one who wants this would have: of copies rather one that is there; none while it must wait. */
    private Optional<K> had(K key, Shared<K> shared) {
        if (shared.copies().isEmpty()) {
            return Optional.of(key).filter(each -> isThere(each, Budget::isReady) || !kept.containsKey(each));
        }
        return shared.copies().stream()
                .filter(each -> isThere(each, copy -> !copy.leaving && copy.users == 0))
                .findFirst()
                .or(() -> shared.copies().stream().anyMatch(each -> isThere(each, copy -> copy.brought))
                        ? Optional.empty()
                        : firstAbsent(shared.copies(), Set.of()));
    }

    private Optional<K> firstAbsent(Collection<K> some, Collection<K> but) {
        return some.stream()
                .filter(each -> !kept.containsKey(each) && !but.contains(each))
                .findFirst();
    }

    private static boolean isReady(Kept<?> kept) {
        return !kept.leaving && !kept.making;
    }

    private boolean isThere(K key, Predicate<Kept<K>> as) {
        return Optional.ofNullable(kept.get(key)).filter(as).isPresent();
    }

    /** Returns which of those that one can bring it would bring now: what is not there, and nobody is making. */
    private Map<K, K> brought(Wanted<K> wanted) {
        var brought = new LinkedHashMap<K, K>();
        Collection<K> had = had(wanted).values();
        wanted.brought()
                .forEach((key, shared) -> firstAbsent(shared.copies().isEmpty() ? List.of(key) : shared.copies(), had)
                        .ifPresent(each -> brought.put(key, each)));
        return brought;
    }

    /** Returns what each of those that one wants would be. */
    private Map<K, K> had(Wanted<K> wanted) {
        var had = new LinkedHashMap<K, K>();
        wanted.used().forEach((key, shared) -> had(key, shared).ifPresent(each -> had.put(key, each)));
        return had;
    }

    private Need used() {
        return taken.plus(
                Need.sum(kept.values().stream().map(each -> each.shared.need()).toList()));
    }

    private void requirePossible(Wanted<K> wanted) {
        List<String> shortages = limits.shortages(wanted.all(), lost);
        if (!shortages.isEmpty()) {
            throw new OverBudget("it " + String.join("; it ", shortages));
        }
    }

    private Room granted(Wanted<K> wanted) {
        Map<K, K> had = had(wanted);
        var fresh = new LinkedHashMap<K, Shared<K>>();
        had.forEach((key, each) -> {
            if (!kept.containsKey(each)) {
                fresh.put(each, Optional.ofNullable(wanted.used().get(key)).orElseThrow());
            }
        });
        Map<K, K> brought = brought(wanted);
        Need alone = wanted.own().minus(wanted.needOf(brought.keySet()));
        taken = taken.plus(alone);
        brought.forEach((key, each) -> {
            kept.put(
                    each,
                    new Kept<>(Optional.ofNullable(wanted.brought().get(key)).orElseThrow(), true));
            use(each);
        });
        fresh.forEach((key, shared) -> kept.put(key, new Kept<>(shared, false)));
        fresh.values().forEach(shared -> shared.on().forEach(this::use));
        had.values().forEach(this::use);
        active++;
        isStuck = false;
        highest = highest.orMore(used());
        var spent = new LinkedHashMap<>(had);
        spent.keySet().removeIf(wanted::wantsToKeep);
        return new Room(wanted.own(), alone, had, fresh.keySet(), List.copyOf(spent.values()), brought);
    }

    private void use(K key) {
        Optional.ofNullable(kept.get(key))
                .orElseThrow(() -> new IllegalStateException("no room was asked for " + key))
                .users++;
    }

    private void unuse(K key) {
        Optional.ofNullable(kept.get(key)).ifPresent(each -> each.users--);
    }

    /** Gives up the lock meanwhile; a deletion takes its time. */
    private void takeBackOne(Wanted<K> wanted) {
        Optional<K> idle = victim(wanted);
        if (idle.isEmpty() && !isStuck) {
            isStuck = true; // each would use up what another waits for: one of them goes before that other
            callNext();
            return;
        }
        K key = idle.orElseThrow(
                () -> new IllegalStateException("nobody runs, nothing is shared, and there is no room"));
        Kept<K> victim = Optional.ofNullable(kept.get(key)).orElseThrow();
        victim.leaving = true;
        active++;
        Need held = Need.NOTHING;
        lock.unlock();
        try {
            held = victim.shared.need().held(takingBack.apply(key));
        } finally {
            lock.lock();
            active--;
            lost = lost.plus(held);
            forget(key);
            waiting.forEach(each -> each.called().signal());
        }
    }

    private void forget(K key) {
        Optional.ofNullable(kept.remove(key)).ifPresent(each -> each.shared.on().forEach(this::unuse));
    }

    /** Returns a shared thing that nobody uses: rather one that has what is short. */
    private Optional<K> victim(Wanted<K> wanted) {
        Collection<K> had = had(wanted).values();
        var idle = new HashSet<>(kept.keySet());
        idle.removeIf(key -> Optional.ofNullable(kept.get(key)).orElseThrow().users > 0 || had.contains(key));
        Set<Resource> scarce = limits.most().keySet();
        Optional<K> useful = kept.entrySet().stream()
                .filter(each -> idle.contains(each.getKey()))
                .filter(each -> each.getValue().shared.need().amounts().keySet().stream()
                        .anyMatch(resource ->
                                scarce.contains(resource) && wanted.all().amount(resource) > 0))
                .map(Map.Entry::getKey)
                .findFirst();
        return useful.or(() -> kept.keySet().stream().filter(idle::contains).findFirst());
    }

    /** Where there is less for good, each has to see whether there is still enough for it. */
    private void locked(Runnable change) {
        lock.lock();
        try {
            Need lostBefore = lost;
            Limits limitsBefore = limits;
            change.run();
            if (over || !lost.equals(lostBefore) || !limits.equals(limitsBefore)) {
                waiting.forEach(each -> each.called().signal());
            } else {
                callNext();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Room that one check has. */
    public final class Room {

        private final Need own;
        private final Need alone;
        private final Map<K, K> had;
        private final Set<K> fresh;
        private final Collection<K> spent;
        private final Map<K, K> brought;
        private final Set<K> handedOver = new HashSet<>();
        private boolean left;

        private Room(Need own, Need alone, Map<K, K> had, Set<K> fresh, Collection<K> spent, Map<K, K> brought) {
            this.own = own;
            this.alone = alone;
            this.had = had;
            this.fresh = fresh;
            this.spent = spent;
            this.brought = brought;
        }

        /** Returns what it has of a kind that is wanted: the thing itself, or the copy that is lent. */
        public K had(K wanted) {
            return Optional.ofNullable(had.get(wanted))
                    .orElseThrow(() -> new IllegalStateException("no room was asked for " + wanted));
        }

        /** Returns all it has of what it shares, and what it is lent. */
        public Collection<K> had() {
            return List.copyOf(had.values());
        }

        /** Returns what it has and uses up: nobody else has that, and it is to be taken back. */
        public Collection<K> spent() {
            return spent;
        }

        /** Returns as which thing others would have what this one brings; none where they have no use for it. */
        public Optional<K> brings(K wanted) {
            return Optional.ofNullable(brought.get(wanted));
        }

        /** Says that what it brings is there, for others to have once it has left. */
        public void handedOver(K key) {
            handedOver.add(key);
        }

        /**
         * Gives it back, once; but not of what it has handed over.
         *
         * @param kindsLeft the kinds of what the check made and could not be taken back; room for these stays taken
         * @param takenBack what it was lent or has used up, which nobody gets again, with the kinds of what is left of it
         */
        public void leave(Collection<String> kindsLeft, Map<K, ? extends Collection<String>> takenBack) {
            locked(() -> {
                if (!left) {
                    left = true;
                    active--;
                    fresh.forEach(Budget.this::made); // what it did not come to make the next one may
                    taken = taken.minus(alone);
                    lost = lost.plus(own.held(kindsLeft));
                    had.values().forEach(Budget.this::unuse);
                    brought.values().forEach(this::leaveToOthers);
                    takenBack.forEach((key, kinds) -> {
                        lost = lost.plus(Optional.ofNullable(kept.get(key))
                                .map(each -> each.shared.need().held(kinds))
                                .orElse(Need.NOTHING));
                        forget(key);
                    });
                }
            });
        }

        private void leaveToOthers(K key) {
            if (handedOver.contains(key)) {
                Optional.ofNullable(kept.get(key)).ifPresent(each -> each.brought = false);
                made(key);
                unuse(key);
            } else {
                forget(key);
            }
        }

        /** Gives it back, with what it was lent. */
        public void leave(Collection<String> kindsLeft) {
            leave(kindsLeft, Map.of());
        }
    }
}
