package io.github.interop4j.trial;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.given.Kitchen;
import io.github.interop4j.given.MadeBy;
import io.github.interop4j.given.Recipe;
import io.github.interop4j.ledger.Book;
import io.github.interop4j.ledger.Creation;
import io.github.interop4j.ledger.Ledger;
import io.github.interop4j.service.choice.Choices;
import io.github.interop4j.service.choice.Wishes;
import io.github.interop4j.session.Names;
import io.github.interop4j.session.Principal;
import io.github.interop4j.verdict.Leftover;
import io.github.interop4j.wire.Cancellation;
import io.github.interop4j.wire.CloudWire;
import io.github.interop4j.wire.Journal;
import io.github.interop4j.wire.Phase;
import io.github.interop4j.wire.Redaction;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A run without checks: a principal, a ledger with its book, and what recipes work with. */
final class Workshop implements AutoCloseable {

    private final String run;
    private final Book book;
    private final Ledger ledger;
    private final Kitchen kitchen;
    private final ClassValue<Object> shared = new ClassValue<>() {
        @Override
        protected Object computeValue(Class<?> thing) {
            return made(kitchen, thing);
        }
    };

    Workshop(Cloud cloud, Path state, String run) {
        this.run = run;
        book = Book.open(state, cloud.name(), run);
        ledger = new Ledger(Optional.of(book));
        ledger.declare(List.of(Creation.nothing("identity", "POST", "/auth/tokens")));
        kitchen = kitchen(cloud);
    }

    /** Returns what recipes work with as somebody else of the same run. */
    Kitchen kitchen(Cloud cloud) {
        Ledger.Watch watch = ledger.watch();
        var wire = new CloudWire(cloud.tls(), cloud.pace(), new Redaction(), new Cancellation(), List.of(watch));
        var principal = new Principal(cloud, wire, new Names(run));
        watch.of(principal);
        var choices = new Choices(principal, Wishes.NONE, true, chosen -> {});
        return new Kitchen(principal, ledger, choices, shared::get);
    }

    /** Follows the usual recipe of a thing. */
    static <T> T made(Kitchen kitchen, Class<T> thing) {
        try {
            Constructor<? extends Recipe<?>> recipe =
                    thing.getAnnotation(MadeBy.class).value().getDeclaredConstructor();
            recipe.setAccessible(true);
            return thing.cast(recipe.newInstance().make(kitchen));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the recipe of " + thing + " cannot be constructed", e);
        }
    }

    Kitchen kitchen() {
        return kitchen;
    }

    /** Does some work as a check does, and takes back what it made. */
    List<Leftover> work(Consumer<Kitchen> work) {
        try (Journal journal = Journal.open()) {
            try {
                work.accept(kitchen);
            } finally {
                journal.enter(Phase.CLEAN_UP);
            }
            return ledger.settle(journal);
        }
    }

    List<Leftover> settle() {
        try (Journal journal = Journal.open()) {
            journal.enter(Phase.CLEAN_UP);
            return ledger.settleAll();
        }
    }

    @Override
    public void close() {
        book.close();
    }
}
