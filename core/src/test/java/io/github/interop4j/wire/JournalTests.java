package io.github.interop4j.wire;

import static io.github.interop4j.wire.RawServer.json;
import static io.github.interop4j.wire.Sending.call;
import static io.github.interop4j.wire.Sending.get;
import static io.github.interop4j.wire.Sending.wire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which exchanges stand in which journal, and how polls are told. */
@Timeout(60)
class JournalTests {

    private final RawServer server =
            RawServer.that(json(200, "{\"n\":1}"), json(404, "{\"n\":2}"), json(200, "{\"n\":3}"));
    private final CloudWire wire = wire();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void exchangesAreNumberedFromOneAndBearTheirPhase() {
        try (var journal = Journal.open()) {
            ask("/given");
            journal.enter(Phase.CHECK);
            ask("/check");
            journal.enter(Phase.CLEAN_UP);
            ask("/clean-up");

            assertThat(journal.exchanges()).extracting(Exchange::number).containsExactly(1, 2, 3);
            assertThat(journal.exchanges())
                    .extracting(Exchange::phase)
                    .containsExactly(Phase.GIVEN, Phase.CHECK, Phase.CLEAN_UP);
            assertThat(journal.requests()).isEqualTo(3);
        }
    }

    @Test
    void withoutAJournalNothingIsRecordedAndNothingFails() {
        assertThat(ask("/x").exchange().number()).isZero();
        assertThat(Journal.current()).isEmpty();
    }

    @Test
    void anInnerJournalTakesTheExchangesUntilItIsClosed() {
        try (var outer = Journal.open()) {
            ask("/1");
            try (var inner = Journal.open()) {
                ask("/2");
                assertThat(inner.exchanges()).extracting(Exchange::path).containsExactly("/2");
                assertThat(Journal.current()).contains(inner);
            }
            ask("/3");
            assertThat(outer.exchanges()).extracting(Exchange::path).containsExactly("/1", "/3");
        }
        assertThat(Journal.current()).isEmpty();
    }

    @Test
    void anotherThreadsRequestsAreNotInIt() {
        try (var journal = Journal.open()) {
            CompletableFuture.runAsync(() -> ask("/elsewhere")).join();

            assertThat(journal.exchanges()).isEmpty();
        }
    }

    @Test
    void pollsOfOneRequestAreOneExchangeShownAsAnsweredLast() {
        try (var journal = Journal.open()) {
            ask("/before");
            Answer last = Journal.polling(() -> {
                ask("/thing");
                ask("/thing");
                return ask("/thing");
            });
            ask("/thing");

            assertThat(journal.exchanges())
                    .extracting(Exchange::path, Exchange::times)
                    .containsExactly(tuple("/before", 1), tuple("/thing", 3), tuple("/thing", 1));
            Exchange polled = journal.exchanges().get(1);
            assertThat(polled.number()).isEqualTo(2);
            assertThat(polled.responseBody()).isEqualTo("{\"n\":3}");
            assertThat(polled.status()).isEqualTo(OptionalInt.of(200));
            assertThat(last.exchange()).isEqualTo(polled);
            assertThat(journal.requests()).isEqualTo(5);
        }
    }

    @Test
    void aWaitCountsOnlyItsOwnRequests() {
        try (var journal = Journal.open()) {
            ask("/thing");
            Journal.polling(() -> {
                ask("/thing");
                return ask("/thing");
            });

            assertThat(journal.exchanges()).extracting(Exchange::times).containsExactly(1, 2);
        }
    }

    @Test
    void anotherRequestAmongThePollsStandsForItself() {
        try (var journal = Journal.open()) {
            Journal.polling(() -> {
                ask("/a");
                wire.send(call("DELETE", server.at("/a")));
                wire.send(call("DELETE", server.at("/b")));
                return wire.send(call("DELETE", server.at("/b"), "{}"));
            });

            assertThat(journal.exchanges())
                    .extracting(Exchange::title)
                    .containsExactly(
                            "#1 GET /a -> 200", "#2 DELETE /a -> 404", "#3 DELETE /b -> 200", "#4 DELETE /b -> 200");
        }
    }

    @Test
    void aWaitWithinAWaitDoesNotEndIt() {
        try (var journal = Journal.open()) {
            Journal.polling(() -> {
                ask("/thing");
                Journal.polling(() -> "nothing to ask");
                return ask("/thing");
            });

            assertThat(journal.exchanges()).extracting(Exchange::times).containsExactly(2);
        }
    }

    private Answer ask(String path) {
        return wire.send(get(server.at(path)));
    }
}
