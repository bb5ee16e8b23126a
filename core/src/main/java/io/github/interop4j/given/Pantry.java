package io.github.interop4j.given;

import io.github.interop4j.assessment.Outcome;
import io.github.interop4j.cloud.Role;
import io.github.interop4j.ledger.Ledger;
import io.github.interop4j.ledger.Made;
import io.github.interop4j.service.choice.Choices;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.ServiceAbsent;
import io.github.interop4j.verdict.Cause;
import io.github.interop4j.verdict.GivenFailed;
import io.github.interop4j.verdict.Leftover;
import io.github.interop4j.verdict.NotShared;
import io.github.interop4j.verdict.Skipped;
import io.github.interop4j.verdict.Verdict;
import io.github.interop4j.verdict.VerdictLaw;
import io.github.interop4j.wire.Exchange;
import io.github.interop4j.wire.Interrupted;
import io.github.interop4j.wire.Journal;
import io.github.interop4j.wire.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * Makes what checks are given, and keeps what they share: made once, by the first that asks, in a journal of its own.
 *
 * <p>What is not shared is made anew for each order, in the journal of the check. Safe for use by many threads: who
 * asks for a shared thing while another thread makes it waits for that.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Pantry {

    /** One shared thing: it is being made, or was, or could not be. */
    private static final class Jar {
        final Thread maker = Thread.currentThread();
        final CompletableFuture<Content> content = new CompletableFuture<>();
    }

    private sealed interface Content {

        /**
         * It is there.
         *
         * @param told  what was asked and answered when it was made
         * @param owner who owes it
         */
        record Thing(Object thing, Journal told, Journal owner) implements Content {}

        /** It could not be made, nor will it be; all who wanted it are told the same. */
        record Failure(Verdict verdict) implements Content {}

        /** Whoever made it was interrupted; that tells nothing about the thing. */
        record Nothing() implements Content {}
    }

    private final Function<Role, Principal> principals;
    private final Function<Role, Choices> choices;
    private final Ledger ledger;
    private final BiConsumer<Order, List<Made>> told;
    private final ConcurrentMap<Order, Jar> shelf = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final Queue<Leftover> leftovers = new ConcurrentLinkedQueue<>();

    /**
     * Makes one with nothing in it.
     *
     * @param told is told of everything shared when it was made, or could not be, on the thread that made it
     */
    public Pantry(
            Function<Role, Principal> principals,
            Function<Role, Choices> choices,
            Ledger ledger,
            BiConsumer<Order, List<Made>> told) {
        this.principals = principals;
        this.choices = choices;
        this.ledger = ledger;
        this.told = told;
    }

    /**
     * Makes a thing for the check of this thread alone, as this principal.
     *
     * @throws GivenFailed if it cannot be made
     */
    public Object make(Order order, Principal principal) {
        try {
            return order.make(kitchen(order, principal));
        } catch (Skipped | ServiceAbsent | Interrupted | NotShared | GivenFailed e) {
            throw e;
        } catch (RuntimeException | AssertionError e) {
            throw new GivenFailed("the " + order.title() + " it is given", e);
        }
    }

    /**
     * Returns the thing that is shared, or the copy that is lent, made by the role's principal in its usual
     * microversions.
     *
     * @throws NotShared if it cannot be made, also to everyone who asks later
     * @throws Skipped   if what it needs is absent from the cloud
     */
    public Object share(Order order) {
        while (true) {
            var own = new Jar();
            Jar there = shelf.putIfAbsent(order, own);
            Content content = there == null ? filled(order, own) : awaited(order, there);
            if (content instanceof Content.Thing made) {
                Journal.current().ifPresent(mine -> mine.follows(made.told()));
                return made.thing();
            }
            if (content instanceof Content.Failure failure) {
                throw thrown(failure.verdict());
            }
        }
    }

    /**
     * Keeps what a check has made, and owes it from now on in the check's stead.
     *
     * @param maker what the check asked and was answered
     * @return whether it does: not what the check does not owe
     */
    public boolean receive(Order order, HandOver.Thing handed, Journal maker) {
        try (Journal owner = Journal.open()) {
            var jar = new Jar();
            jar.content.complete(new Content.Thing(handed.record(), maker, owner));
            if (shelf.putIfAbsent(order, jar) != null) {
                return false;
            }
            boolean isOwed = ledger.handOver(handed.id(), maker, owner);
            if (!isOwed) {
                shelf.remove(order, jar);
            }
            return isOwed;
        }
    }

    /**
     * Takes a thing that is kept back before the end of the run; whoever asks for it later gets another.
     *
     * @return what is still there
     */
    public List<Leftover> putAway(Order order) {
        Jar jar = shelf.get(order);
        if (jar == null || !(jar.content.getNow(new Content.Nothing()) instanceof Content.Thing made)) {
            return List.of(); // what could not be made owes nothing, and is not tried again
        }
        shelf.remove(order);
        try (Journal journal = Journal.open()) {
            journal.enter(Phase.CLEAN_UP);
            List<Leftover> left = ledger.settle(made.owner());
            leftovers.addAll(left);
            requests.addAndGet(journal.requests());
            return left;
        }
    }

    /** Returns how many requests were sent so far to make what is shared, and to take it back; every poll is one. */
    public int requests() {
        return requests.get();
    }

    /** Returns what was made for all and could not be taken back before the end of the run; each is said once. */
    public List<Leftover> leftBehind() {
        var left = new ArrayList<Leftover>();
        for (Leftover each = leftovers.poll(); each != null; each = leftovers.poll()) {
            left.add(each);
        }
        return left;
    }

    private Kitchen kitchen(Order order, Principal principal) {
        return new Kitchen(principal, ledger, choices.apply(order.role()), thing -> share(part(thing, order)));
    }

    /** What a recipe does not say is in no plan: there is no room for it, and it may lead in a circle. */
    private static Order part(Class<?> thing, Order order) {
        Order part = Order.shared(thing, order.role());
        if (!order.shares().contains(part)) {
            throw new IllegalStateException(
                    order.recipe().getName() + " asks for the " + part.title() + ", which its shares() does not name");
        }
        return part;
    }

    private Content filled(Order order, Jar jar) {
        try (Journal journal = Journal.open()) {
            Content content = content(order, journal);
            told.accept(order, ledger.made(journal));
            requests.addAndGet(journal.requests());
            jar.content.complete(content);
            return content;
        } catch (Interrupted e) {
            shelf.remove(order);
            jar.content.complete(new Content.Nothing());
            throw e;
        }
    }

    private Content content(Order order, Journal journal) {
        try {
            Principal principal = principals.apply(order.role());
            return new Content.Thing(order.make(kitchen(order, principal)), journal, journal);
        } catch (Interrupted e) {
            throw e;
        } catch (RuntimeException | AssertionError e) {
            var failed = new GivenFailed("the " + order.title(), e);
            Verdict verdict = VerdictLaw.of(Optional.of(failed), journal.exchanges(), false);
            var failure = new Content.Failure(told(verdict, journal.exchanges()));
            // what was half made is of use to nobody
            journal.enter(Phase.CLEAN_UP);
            leftovers.addAll(ledger.settle(journal));
            return failure;
        }
    }

    /** The checks' own journals do not have the exchange that decided: the reason has to name it. */
    private static Verdict told(Verdict verdict, List<Exchange> exchanges) {
        String where = exchanges.stream()
                .filter(each -> verdict.deciding().equals(OptionalInt.of(each.number())))
                .map(each -> " (" + each.title() + ", for all checks that share it)")
                .findFirst()
                .orElse("");
        return new Verdict(
                verdict.outcome(),
                verdict.cause(),
                verdict.reason().map(reason -> reason + where),
                OptionalInt.empty(),
                false);
    }

    private static Content awaited(Order order, Jar jar) {
        if (jar.maker == Thread.currentThread() && !jar.content.isDone()) {
            throw new IllegalStateException("the recipe of the " + order.title() + " asks for what it makes");
        }
        try {
            return jar.content.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Interrupted();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException thrown(Verdict verdict) {
        String reason = verdict.reason().orElse("");
        return verdict.outcome() == Outcome.SKIPPED
                ? new Skipped(reason)
                : new NotShared(verdict.cause().orElse(Cause.GIVEN), reason);
    }
}
