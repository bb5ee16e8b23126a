package io.github.interop4j.ledger;

import io.github.interop4j.session.Principal;
import io.github.interop4j.verdict.Leftover;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Call;
import io.github.interop4j.wire.Deviation;
import io.github.interop4j.wire.Experience;
import io.github.interop4j.wire.Id;
import io.github.interop4j.wire.Journal;
import io.github.interop4j.wire.NoAnswer;
import io.github.interop4j.wire.WireObserver;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run brought into being and has not yet seen gone. Fed by the wire, so that no check has to clean up.
 *
 * <p>What is about to be made is written into the book before its request leaves. A debt belongs to the journal of the
 * thread whose request made it, which is to say to a check. Safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Ledger {

    private record Loan(int number, Restoration restoration, Optional<Journal> owner) {}

    private record Pending(Debt debt, Creation creation) {}

    private record Grave(String kind, Principal maker) {}

    private static final Set<String> MAKING = Set.of("POST", "PUT", "COPY");

    /** What something in between answers that has stopped waiting for the service, which may still be at work. */
    private static final Set<Integer> GIVING_UP = Set.of(408, 502, 503, 504);

    private final CopyOnWriteArrayList<Loan> loans = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<Creation> declared = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<Debt> debts = new CopyOnWriteArrayList<>();
    private final ConcurrentMap<Journal, Set<Made>> made = new ConcurrentHashMap<>();
    private final ConcurrentMap<Grave, Id> graves = new ConcurrentHashMap<>();
    private final Set<String> untracked = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();
    private final CloudClock clock = new CloudClock(Clock.systemUTC());
    private final Experience experience = new Experience();
    private final Census census = new Census();
    private final Optional<Book> book;

    /** Makes a ledger that keeps this book; without one it is kept in memory only, and no sweep can follow a crash. */
    public Ledger(Optional<Book> book) {
        this.book = book;
    }

    /** Learns which requests of some words create. */
    public void declare(List<Creation> creations) {
        declared.addAllAbsent(creations);
    }

    /** Returns which 2xx POST, PUT and COPY requests no declaration classifies: what they made is nobody's to delete. */
    public List<String> untracked() {
        return untracked.stream().sorted().toList();
    }

    /** Returns what the owner of a journal made, in order, and forgets it; what became of it is of no account. */
    public List<Made> made(Journal owner) {
        return Optional.ofNullable(made.remove(owner)).map(List::copyOf).orElse(List.of());
    }

    /**
     * Returns the latest thing of this kind that this principal made in the run and that the cloud was asked to delete
     * and did not refuse to. It need not be gone yet.
     */
    public Optional<Id> deleted(String kind, Principal maker) {
        return Optional.ofNullable(graves.get(new Grave(kind, maker)));
    }

    /**
     * Lends the check of this thread something to alter; it is put back when the check is settled.
     *
     * <p>That it is lent is in the book when this returns.
     */
    public void lend(Restoration restoration) {
        int number = numbers.incrementAndGet();
        book.ifPresent(each -> each.lent(number, restoration));
        loans.add(new Loan(number, restoration, Journal.current()));
    }

    public Watch watch() {
        return new Watch();
    }

    /** Watches the wire of one principal. */
    public final class Watch implements WireObserver {

        private final AtomicReference<@Nullable Principal> principal = new AtomicReference<>();
        private final Map<Call, List<Pending>> pending = new ConcurrentHashMap<>();

        /** Names the principal whose wire this is; what it makes is taken back as it. */
        public void of(Principal maker) {
            principal.set(maker);
        }

        @Override
        public void beforeSending(Call call) {
            Principal maker = principal.get();
            if (maker == null || !makes(call)) {
                return;
            }
            boolean first = true;
            for (Creation creation : declared) {
                if (creation.aside() || first) {
                    Optional<Map<String, String>> varied = match(creation, call);
                    first &= varied.isEmpty() || creation.aside();
                    varied.filter(any -> !creation.owesNothing() && lives(creation, maker))
                            .ifPresent(each -> owe(creation, each, call, maker));
                }
            }
        }

        /** Nothing is made besides in a service that is not there. */
        private static boolean lives(Creation creation, Principal maker) {
            return !creation.aside() || maker.catalog().find(creation.home()).isPresent();
        }

        private void owe(Creation creation, Map<String, String> varied, Call call, Principal maker) {
            String name = creation.name(call)
                    .or(() -> nameOfHandedOver(creation, varied))
                    .orElse("");
            Intent intent = Intent.of(numbers.incrementAndGet(), clock.now(), creation, call, varied, name, maker);
            book.ifPresent(each -> each.intend(intent));
            var debt = new Debt(intent, maker, Journal.current(), call, creation.listed());
            pending.computeIfAbsent(call, none -> new ArrayList<>()).add(new Pending(debt, creation));
            debts.add(debt);
        }

        @Override
        public void answered(Call call, Answer answer) {
            clock.hear(answer);
            if (makes(call)) {
                sawCreation(
                        call, answer, Optional.ofNullable(pending.remove(call)).orElse(List.of()));
            } else {
                sawBearer(call, answer);
                sawList(call, answer);
            }
            sawRemoval(call, answer);
        }

        private void sawCreation(Call call, Answer answer, List<Pending> owed) {
            if (answer.status() >= 300) {
                if (saysNothingWasDone(answer)) {
                    owed.forEach(each -> refused(each.debt(), answer.status()));
                } else if (!GIVING_UP.contains(answer.status())) {
                    owed.forEach(each -> each.debt().answered());
                }
                return;
            }
            if (declared.stream()
                    .noneMatch(each -> !each.aside() && match(each, call).isPresent())) {
                untracked.add(call.method() + " " + answer.exchange().path().replaceFirst("[?].*", ""));
            }
            owed.forEach(each -> made(each.debt(), each.creation(), call, answer));
        }

        /** What hangs on a thing is told by whatever shows that; once the thing is gone nobody tells it any more. */
        private void sawBearer(Call call, Answer answer) {
            if (!call.method().equals("GET") || answer.status() != 200) {
                return;
            }
            for (Debt debt : debts) {
                if (debt.maker() == principal.get()
                        && call.service().equals(debt.intent().bearer())) {
                    Set<Id> ids = borne(debt.intent(), answer);
                    ids.removeAll(Ledger.this.made());
                    if (!ids.isEmpty()) {
                        debt.made(ids, true);
                        book.ifPresent(each -> each.made(debt.intent().number(), ids, true));
                    }
                }
            }
        }

        private void sawList(Call call, Answer answer) {
            Principal asking = principal.get();
            if (asking != null && call.method().equals("GET")) {
                census.hear(asking, call, answer, debts);
            }
        }

        private static Set<Id> borne(Intent intent, Answer answer) {
            try {
                var ids = new LinkedHashSet<Id>();
                answer.json().forEach(each -> ids.addAll(intent.borneBy(each)));
                answer.json().at(intent.list()).forEach(each -> ids.addAll(intent.borneBy(each)));
                return ids;
            } catch (Deviation notJson) {
                return new LinkedHashSet<>();
            }
        }

        @Override
        public void unanswered(Call call, NoAnswer failure) {
            pending.remove(call); // the debt stays, uncertain: the cloud may have acted
        }

        private Optional<Map<String, String>> match(Creation creation, Call call) {
            return creation.match(
                    call,
                    () -> Optional.ofNullable(principal.get())
                            .flatMap(maker -> maker.catalog().find(call.service())));
        }

        private void made(Debt debt, Creation creation, Call call, Answer answer) {
            Set<Id> ids = creation.ownership() instanceof Ownership.ByPath
                    ? Set.of(debt.intent().path())
                    : ids(creation, answer);
            boolean more = ids.isEmpty() || creation.mayMakeMore(call);
            debt.answered();
            debt.made(ids, more);
            remember(debt);
            book.ifPresent(each -> each.made(debt.intent().number(), ids, more));
        }

        /** An answer that cannot be read is the check's to judge; what it made is then looked for. */
        private static Set<Id> ids(Creation creation, Answer answer) {
            try {
                return creation.made(answer);
            } catch (Deviation unreadable) {
                return Set.of();
            }
        }

        /** A 5xx proves nothing, nor does a 408 of something in between: the thing may have been made all the same. */
        private static boolean saysNothingWasDone(Answer answer) {
            return answer.status() < 500 && answer.status() != 408;
        }

        private void refused(Debt debt, int status) {
            debts.remove(debt);
            book.ifPresent(each -> each.refused(debt.intent().number(), status));
        }

        /** A thing that was deleted and answers 404 to its own address is gone; an accepted deletion proves nothing. */
        private void sawRemoval(Call call, Answer answer) {
            for (Debt debt : debts) {
                if (debt.maker() != principal.get()) {
                    continue;
                }
                if (answer.status() < 300 || answer.status() == 404) {
                    debt.sawDeletion(call).ifPresent(id -> graves.put(graveOf(debt), id));
                }
                if (answer.status() == 404 && call.method().equals("GET") && debt.sawAbsence(call)) {
                    clear(debt);
                }
            }
        }

        private static Grave graveOf(Debt debt) {
            return new Grave(debt.intent().kind(), debt.maker());
        }

        private static boolean makes(Call call) {
            return MAKING.contains(call.method());
        }
    }

    /**
     * Puts back what one check was lent, then takes back what it made and still owes, and sees it gone; called by its
     * own thread.
     *
     * @return what is still there or still altered; never throws
     */
    public List<Leftover> settle(Journal owner) {
        return settle(loansOf(owner), debtsOf(owner), Optional.empty());
    }

    /**
     * Does so, but what nothing else of these waits for, and what one list can show to be gone, is only deleted here: it
     * is seen gone together with what others put off, when the run ends.
     *
     * @param told whose it is, in words, should it still be there then
     */
    public List<Leftover> settleButProof(Journal owner, String told) {
        return settle(loansOf(owner), debtsOf(owner), Optional.of(told));
    }

    /**
     * Lets another owe what one has made: a thing that is all its request was for, and what the request made besides.
     *
     * @return whether it does; not what the one does not owe, or what cannot be told from what it goes on owing
     */
    public boolean handOver(Id thing, Journal from, Journal to) {
        Optional<Debt> owed = debtsOf(from).stream()
                .filter(debt -> debt.things().equals(Set.of(thing)) && !debt.isUncertain())
                .findFirst();
        owed.ifPresent(
                debt -> debtsOf(from).stream().filter(debt::isOfOneRequestWith).forEach(each -> each.belongTo(to)));
        return owed.isPresent();
    }

    private List<Loan> loansOf(Journal owner) {
        return loans.stream()
                .filter(loan -> loan.owner().filter(owner::equals).isPresent())
                .toList();
    }

    private List<Debt> debtsOf(Journal owner) {
        return debts.stream().filter(debt -> debt.isOf(owner)).toList();
    }

    /** Sees gone what was put off until now, and returns what is not. */
    public List<Leftover> settlePutOff() {
        census.take(debts, this::clear);
        return settle(
                List.of(),
                debts.stream().filter(debt -> debt.putOffBy().isPresent()).toList(),
                Optional.empty());
    }

    /**
     * Does so for everything that is still owed: at the end of a run. What is still owed after it, the cloud may be
     * acting on: see {@link #mayStillCome}.
     */
    public List<Leftover> settleAll() {
        List<Leftover> leftovers = settle(List.copyOf(loans), List.of(), Optional.empty());
        // while what is shared is still there, the lists must name that
        census.take(debts, this::clear);
        leftovers.addAll(settle(List.copyOf(debts), Optional.empty()));
        return leftovers;
    }

    /**
     * Returns for how long the cloud may still act on requests to which no answer came; empty where there are none.
     * When that time has passed, {@link #settleAll} is final.
     */
    public Optional<Duration> mayStillCome() {
        return debts.stream()
                .flatMap(debt -> debt.mayStillCome().stream())
                .max(Comparator.naturalOrder())
                .map(until -> Duration.between(clock.now(), until))
                .map(time -> time.isNegative() ? Duration.ZERO : time);
    }

    /** Leaves to the sweep what the cloud may still act on, and returns it. */
    public List<Leftover> leaveToSweep() {
        List<Debt> late =
                debts.stream().filter(debt -> debt.mayStillCome().isPresent()).toList();
        debts.removeAll(late);
        return late.stream()
                .map(debt -> new Leftover(
                        debt.intent().kind(),
                        debt.intent().name(),
                        debt.intent().filled(debt.intent().search(), new Id("")),
                        "no answer came to its creation, and the cloud may still act on it: a sweep looks for it"))
                .toList();
    }

    /** A changed password would keep its user from deleting anything: what was lent goes first. */
    private List<Leftover> settle(List<Loan> lent, List<Debt> owed, Optional<String> putOffBy) {
        var leftovers = new ArrayList<Leftover>();
        lent.forEach(loan -> putBack(loan).ifPresent(leftovers::add));
        leftovers.addAll(settle(owed, putOffBy));
        return leftovers;
    }

    private Optional<Leftover> putBack(Loan loan) {
        Restoration lent = loan.restoration();
        loans.remove(loan);
        try {
            lent.putBack().run();
            book.ifPresent(each -> each.gone(loan.number()));
            return Optional.empty();
        } catch (RuntimeException | AssertionError e) {
            // the verdict stands and the rest is still to be settled; the book keeps the loan
            return Optional.of(
                    new Leftover(lent.kind(), lent.id().value(), lent.where(), e.getMessage() + "; " + lent.hint()));
        }
    }

    private List<Leftover> settle(List<Debt> owed, Optional<String> putOffBy) {
        var reckoning = new Reckoning(made(), clock.now(), experience);
        reckoning.settle(owed, putOffBy.isPresent() ? provenByLists(owed) : Set.of());
        for (Debt debt : owed) {
            remember(debt); // what no answer named has been found by now
            if (reckoning.left().contains(debt)) {
                debts.remove(debt); // said once; the book keeps it for the sweep
            } else if (reckoning.putOff().contains(debt)) {
                debt.putOff(putOffBy.orElseThrow());
            } else if (!debt.isUncertain()) {
                clear(debt); // else it may still come, and is looked for once more when the run ends
            }
        }
        return reckoning.leftovers();
    }

    /** What no answer has named is not put off: one that came late may still make it. */
    private static Set<Debt> provenByLists(List<Debt> owed) {
        return owed.stream()
                .filter(debt -> !debt.things().isEmpty() && !debt.listed().isEmpty())
                .collect(Collectors.toSet());
    }

    private void remember(Debt debt) {
        debt.owner()
                .ifPresent(journal -> made.computeIfAbsent(
                                journal, none -> Collections.synchronizedSet(new LinkedHashSet<>()))
                        .addAll(debt.everMade()));
    }

    private Set<Id> made() {
        return debts.stream().flatMap(debt -> debt.things().stream()).collect(Collectors.toSet());
    }

    private Optional<String> nameOfHandedOver(Creation creation, Map<String, String> varied) {
        if (!(creation.ownership() instanceof Ownership.HandedOver over)) {
            return Optional.empty();
        }
        String by = varied.getOrDefault(over.by(), "");
        return debts.stream()
                .filter(each -> each.has(by))
                .flatMap(each -> each.refers().stream())
                .flatMap(id -> debts.stream().filter(each -> each.has(id)))
                .map(each -> each.intent().name())
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private void clear(Debt debt) {
        if (debts.remove(debt)) {
            book.ifPresent(each -> each.gone(debt.intent().number()));
        }
    }
}
