package io.github.interop4j.ledger;

import io.github.interop4j.cloud.Cloud;
import io.github.interop4j.session.Names;
import io.github.interop4j.session.Principal;
import io.github.interop4j.session.Request;
import io.github.interop4j.verdict.Leftover;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Cancellation;
import io.github.interop4j.wire.CloudWire;
import io.github.interop4j.wire.Content;
import io.github.interop4j.wire.Journal;
import io.github.interop4j.wire.NoAnswer;
import io.github.interop4j.wire.Phase;
import io.github.interop4j.wire.Redaction;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A run at work, as far as the ledger knows of it. */
final class Working implements AutoCloseable {

    static final String RUN = "20261123-201530-4f1c";

    /** Named things that the shelf makes one at a time. */
    static final Creation THING = Creation.of("shelf", "thing", "POST", "/things")
            .ids("/thing/id")
            .owned(new Ownership.Named("/name", "/things?name={name}", "/things", "/name", "/id"));

    /** Things without a name. */
    static final Creation NUMBER = Creation.of("shelf", "number", "POST", "/numbers")
            .ids("/thing/id")
            .owned(new Ownership.IdOnly("/numbers", "/things", "/id"));

    /** Things that are known by their path. */
    static final Creation BOX = Creation.of("shelf", "box", "PUT", "/boxes/{box}")
            .owned(new Ownership.ByPath())
            .removed(Removal.at("/boxes/{box}"));

    final Ledger ledger;
    final Principal principal;
    final Optional<Book> book;

    private Working(Cloud cloud, String run, Optional<Book> book) {
        this.book = book;
        this.ledger = new Ledger(book);
        ledger.declare(List.of(Creation.nothing("identity", "POST", "/auth/tokens"), THING, NUMBER, BOX));
        Ledger.Watch watch = ledger.watch();
        var wire = new CloudWire(
                cloud.tls(),
                cloud.pace(),
                new Redaction(),
                new Cancellation(),
                List.<io.github.interop4j.wire.WireObserver>of(watch));
        this.principal = new Principal(cloud, wire, new Names(run));
        watch.of(principal);
    }

    static Working in(Cloud cloud) {
        return new Working(cloud, RUN, Optional.empty());
    }

    /** Keeps a book. */
    static Working in(Cloud cloud, Path state, String run) {
        return new Working(cloud, run, Optional.of(Book.open(state, cloud.name(), run)));
    }

    Answer create(String shelf, String json) {
        return principal.send(Shelf.request("POST", "/" + shelf).with(Content.text(json, "application/json")));
    }

    /** Asks for something, and does not mind that no answer comes. */
    void tryToCreate(String shelf, String json) {
        attempt(Shelf.request("POST", "/" + shelf).with(Content.text(json, "application/json")));
    }

    void attempt(Request request) {
        try {
            principal.send(request);
        } catch (NoAnswer expected) {
            return; // that is what is tried
        }
    }

    String name() {
        return principal.newName("thing");
    }

    static String named(String name) {
        return "{\"name\": \"" + name + "\"}";
    }

    List<Leftover> settle() {
        try (Journal journal = Journal.open()) {
            journal.enter(Phase.CLEAN_UP);
            return ledger.settleAll();
        }
    }

    @Override
    public void close() {
        book.ifPresent(Book::close);
    }
}
