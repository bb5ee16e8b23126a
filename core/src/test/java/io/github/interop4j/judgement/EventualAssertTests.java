package io.github.interop4j.judgement;

import static io.github.interop4j.judgement.Judgements.assertEventually;
import static io.github.interop4j.wire.RawServer.answers;
import static io.github.interop4j.wire.RawServer.json;
import static io.github.interop4j.wire.Sending.AMPLE;
import static io.github.interop4j.wire.Sending.call;
import static io.github.interop4j.wire.Sending.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.cloud.Pace;
import io.github.interop4j.wire.Answer;
import io.github.interop4j.wire.Cancellation;
import io.github.interop4j.wire.CloudWire;
import io.github.interop4j.wire.Deviation;
import io.github.interop4j.wire.Exchange;
import io.github.interop4j.wire.Interrupted;
import io.github.interop4j.wire.Journal;
import io.github.interop4j.wire.RawServer;
import io.github.interop4j.wire.Sending;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Waiting for a state: that it comes, that it does not, that it cannot any more. */
@Timeout(60)
class EventualAssertTests {

    private static final RawServer.Reaction BUILD = json(200, "{\"server\": {\"status\": \"BUILD\"}}");
    private static final RawServer.Reaction ACTIVE = json(200, "{\"server\": {\"status\": \"ACTIVE\"}}");
    private static final RawServer.Reaction ERROR = json(200, "{\"server\": {\"status\": \"ERROR\"}}");
    private static final RawServer.Reaction GONE = json(404, "{\"itemNotFound\": {}}");

    private static final Pace QUICK = new Pace(AMPLE, AMPLE, AMPLE, Duration.ofMillis(10));
    private static final Pace BRIEF = new Pace(AMPLE, AMPLE, Duration.ofMillis(300), Duration.ofMillis(50));

    private final Cancellation cancellation = new Cancellation();

    @Test
    void aStateThatIsThereIsNotWaitedFor() {
        try (var server = RawServer.that(ACTIVE)) {
            assertEventually(show(server, QUICK))
                    .at("/server/status")
                    .isEqualTo("ACTIVE")
                    .hasStatus(200);

            assertThat(server.heard()).hasSize(1);
        }
    }

    @Test
    void aStateThatComesIsReachedAndItsAnswerJudgedFurther() {
        try (var server = RawServer.that(BUILD, BUILD, BUILD, ACTIVE)) {
            assertEventually(show(server, QUICK))
                    .at("/server/status")
                    .isIn("ACTIVE", "SHUTOFF")
                    .at("/server/status")
                    .isEqualTo("ACTIVE");

            assertThat(server.heard()).hasSize(4);
        }
    }

    @Test
    void aStatusAListAndAnAbsenceCanBeWaitedFor() {
        var listed = json(200, "{\"servers\": [{\"id\": \"a\"}]}");
        var empty = json(200, "{\"servers\": []}");
        try (var gone = RawServer.that(ACTIVE, GONE);
                var appears = RawServer.that(empty, listed);
                var disappears = RawServer.that(listed, empty)) {
            assertEventually(show(gone, QUICK)).hasStatus(404);
            assertEventually(show(appears, QUICK)).lists("/servers", "/id", "a");
            assertEventually(show(disappears, QUICK)).doesNotList("/servers", "/id", "a");

            assertThat(Stream.of(gone, appears, disappears)
                            .map(each -> each.heard().size()))
                    .containsOnly(2);
        }
    }

    @Test
    void aStateThatDoesNotComeIsToldWithTheLastOneSeen() {
        try (var server = RawServer.that(BUILD)) {
            assertThatThrownBy(() -> assertEventually(show(server, BRIEF))
                            .at("/server/status")
                            .isEqualTo("ACTIVE"))
                    .isInstanceOfSatisfying(
                            Deviation.class,
                            deviation -> assertThat(deviation.kind()).isEqualTo(Deviation.Kind.TIMEOUT))
                    .hasMessage("in #0 GET /servers/1 -> 200: /server/status must be \"ACTIVE\" but was \"BUILD\""
                            + " after 300 ms");
            assertThat(server.heard()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void anErrorIsToldWithTheFaultThatTheServerNames() {
        RawServer.Reaction failed =
                json(200, "{\"server\": {\"status\": \"ERROR\", \"fault\": {\"message\": \"No valid host\"}}}");
        try (var server = RawServer.that(BUILD, failed)) {
            assertThatThrownBy(() -> assertEventually(show(server, QUICK))
                            .at("/server/status")
                            .isEqualTo("ACTIVE"))
                    .hasMessageContaining("it went into ERROR (No valid host) while waited for: /server/status");
        }
    }

    @Test
    void anErrorEndsTheWaitAtOnce() {
        try (var server = RawServer.that(BUILD, ERROR, ACTIVE)) {
            assertThatThrownBy(() -> assertEventually(show(server, QUICK))
                            .at("/server/status")
                            .isEqualTo("ACTIVE"))
                    .isInstanceOfSatisfying(
                            Deviation.class,
                            deviation -> assertThat(deviation.kind()).isEqualTo(Deviation.Kind.ERROR_STATE))
                    .hasMessage("in #0 GET /servers/1 -> 200: it went into ERROR while waited for: /server/status must"
                            + " be \"ACTIVE\" but was \"ERROR\"");
            assertThat(server.heard()).hasSize(2);
        }
    }

    @Test
    void anErrorCanItselfBeWaitedFor() {
        try (var one = RawServer.that(BUILD, ERROR);
                var other = RawServer.that(
                        json(200, "{\"volume\": {\"status\": \"creating\"}}"),
                        json(200, "{\"volume\": {\"status\": \"error\"}}"))) {
            assertEventually(show(one, QUICK)).at("/server/status").isEqualTo("ERROR");
            assertThatThrownBy(() -> assertEventually(show(other, QUICK))
                            .at("/volume/status")
                            .isEqualTo("available"))
                    .hasMessageContaining("it went into ERROR");
        }
    }

    @Test
    void aRefusalIsNoError() {
        try (var server =
                RawServer.that(json(503, "{\"status\": \"error\"}"), answers(502, "text/html", "<html>"), ACTIVE)) {
            assertEventually(show(server, QUICK)).at("/server/status").isEqualTo("ACTIVE");

            assertThat(server.heard()).hasSize(3);
        }
    }

    @Test
    void cancellingTheRunEndsTheWaitAtOnce() throws Exception {
        var slow = new Pace(AMPLE, AMPLE, Duration.ofMinutes(9), Duration.ofMinutes(5));
        var answered = new CompletableFuture<Answer>();
        try (var server = RawServer.that(BUILD)) {
            var waiting = CompletableFuture.supplyAsync(() -> assertEventually(() -> {
                        Answer answer = show(server, slow).get();
                        answered.complete(answer);
                        return answer;
                    })
                    .at("/server/status")
                    .isEqualTo("ACTIVE"));
            answered.get(20, TimeUnit.SECONDS);
            cancellation.cancel();

            assertThatThrownBy(() -> waiting.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(Interrupted.class);
            assertThat(server.heard()).hasSize(1);
        }
    }

    @Test
    void pollsBeginOftenAndBecomeSeldomer() {
        assertThat(Stream.of(1, 2, 3, 5, 6, 7, 500)
                        .map(count ->
                                EventualAssert.interval(Pace.DEFAULT, count).toMillis()))
                .containsExactly(100L, 300L, 500L, 900L, 1000L, 1000L, 1000L);
    }

    @Test
    void whereAWaitIsKnownPollsBeginWhenItIsNearlyOver() {
        Duration quiet = Duration.ofMillis(2700);
        assertThat(Stream.of(1, 2, 3, 4, 5, 500)
                        .map(count -> EventualAssert.interval(Pace.DEFAULT, count, quiet)
                                .toMillis()))
                .containsExactly(2700L, 540L, 540L, 700L, 900L, 1000L);
        assertThat(EventualAssert.interval(Pace.DEFAULT, 3, Duration.ofMinutes(1)))
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aWaitOfTheSameKindIsNotAskedForBeforeItCanBeOver() {
        var sent = new ArrayList<Instant>();
        try (var server = RawServer.that(BUILD, BUILD, BUILD, BUILD, ACTIVE, BUILD, ACTIVE, GONE)) {
            Supplier<Answer> show = show(server, new Pace(AMPLE, AMPLE, AMPLE, Duration.ofMillis(400)));
            Supplier<Answer> noted = () -> {
                Answer answer = show.get();
                sent.add(answer.exchange().started());
                return answer;
            };
            assertEventually(noted).at("/server/status").isEqualTo("ACTIVE");
            assertEventually(noted).at("/server/status").isEqualTo("ACTIVE");

            assertThat(server.heard()).hasSize(7);
            assertThat(Duration.between(sent.get(5), sent.get(6))).isGreaterThanOrEqualTo(Duration.ofMillis(360));
        }
    }

    @Test
    void whatIsThereAtOnceIsSeenAtOnceHoweverLongItTookBefore() {
        try (var server = RawServer.that(BUILD, BUILD, BUILD, ACTIVE)) {
            Supplier<Answer> show = show(server, QUICK);
            assertEventually(show).at("/server/status").isEqualTo("ACTIVE");
            assertEventually(show).at("/server/status").isEqualTo("ACTIVE");

            assertThat(server.heard()).hasSize(5);
        }
    }

    @Test
    void theFirstPollIsNotSentOnTheHeelsOfTheFirstRequest() {
        var patient = new Pace(AMPLE, AMPLE, AMPLE, Duration.ofSeconds(3));
        var sent = new ArrayList<Instant>();
        try (var server = RawServer.that(BUILD, ACTIVE)) {
            assertEventually(() -> {
                        Answer answer = show(server, patient).get();
                        sent.add(answer.exchange().started());
                        return answer;
                    })
                    .at("/server/status")
                    .isEqualTo("ACTIVE");
        }
        assertThat(Duration.between(sent.get(0), sent.get(1))).isGreaterThanOrEqualTo(Duration.ofMillis(290));
    }

    @Test
    void pollsAreOneExchangeWithTheirNumber() {
        try (var server = RawServer.that(BUILD, BUILD, ACTIVE);
                var journal = Journal.open()) {
            assertEventually(show(server, QUICK)).at("/server/status").isEqualTo("ACTIVE");

            assertThat(journal.exchanges()).extracting(Exchange::times).containsExactly(3);
            assertThat(journal.requests()).isEqualTo(3);
        }
    }

    @Test
    void theHostsOwnUseOfAwaitilityDoesNotTouchOurs() {
        Awaitility.ignoreExceptionsByDefault();
        Awaitility.setDefaultTimeout(Duration.ofMillis(1));
        try (var server = RawServer.that(BUILD, ERROR)) {
            assertThatThrownBy(() -> assertEventually(show(server, QUICK))
                            .at("/server/status")
                            .isEqualTo("ACTIVE"))
                    .hasMessageContaining("it went into ERROR");
        } finally {
            Awaitility.reset();
        }
    }

    @Test
    void whatFailsOnAThreadOfTheHostIsNotOurs() {
        var hosts = Thread.getDefaultUncaughtExceptionHandler();
        var told = new ArrayList<String>();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> told.add(thrown.getMessage()));
        try (var server = RawServer.that(BUILD, BUILD, ACTIVE)) {
            Supplier<Answer> show = show(server, QUICK);
            var failing = new Thread(() -> {
                throw new IllegalStateException("the host's own");
            });
            assertEventually(() -> {
                        if (server.heard().size() == 1) {
                            failing.start();
                            join(failing);
                        }
                        return show.get();
                    })
                    .at("/server/status")
                    .isEqualTo("ACTIVE");
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(hosts);
        }
        assertThat(told).containsExactly("the host's own");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void afterARequestOfTheSameKindNobodyLooksBeforeItCanBeDone() {
        RawServer.Reaction accepted = json(202, "{}");
        try (var server = RawServer.that(accepted, BUILD, BUILD, ACTIVE, accepted, ACTIVE);
                Journal journal = Journal.open()) {
            CloudWire wire = Sending.wire(new Pace(AMPLE, AMPLE, AMPLE, Duration.ofMillis(400)), cancellation);
            Supplier<Answer> show = () -> wire.send(get(server.at("/servers/1")));
            for (int each = 1; each <= 2; each++) {
                var unused = wire.send(call("POST", server.at("/servers"), "{\"server\": {}}"));
                assertEventually(show).at("/server/status").isEqualTo("ACTIVE");
            }

            assertThat(journal.exchanges()).extracting(Exchange::times).containsExactly(1, 3, 1, 1);
            assertThat(Duration.between(
                            journal.exchanges().get(2).started(),
                            journal.exchanges().get(3).started()))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(100));
        }
    }

    @Test
    void afterAWaitBeforeTheFirstLookTheNextIsNotOnItsHeels() {
        var sent = new ArrayList<Instant>();
        try (var server = RawServer.that(json(202, "{}"), BUILD, ACTIVE);
                Journal journal = Journal.open()) {
            CloudWire wire = Sending.wire(new Pace(AMPLE, AMPLE, AMPLE, Duration.ofSeconds(1)), cancellation);
            var unused = wire.send(call("POST", server.at("/servers"), "{\"server\": {}}"));
            assertEventually(() -> {
                        sent.add(Instant.now());
                        return wire.send(get(server.at("/servers/1")));
                    })
                    .at("/server/status")
                    .isEqualTo("ACTIVE");

            assertThat(journal.requests()).isEqualTo(3);
        }
        assertThat(Duration.between(sent.get(0), sent.get(1))).isGreaterThanOrEqualTo(Duration.ofMillis(290));
    }

    @Test
    void whatComesMeanwhileIsJudgedBeyond() {
        try (var server = RawServer.that(BUILD, ACTIVE, GONE);
                var findings = Findings.open(Strictness.AS_UPSTREAM)) {
            assertEventually(show(server, QUICK))
                    .meanwhile(shown -> shown.at("/server/status").isEqualTo("ACTIVE"))
                    .hasStatus(404);

            assertThat(findings.found())
                    .extracting(Finding::message)
                    .containsExactly(
                            "in #0 GET /servers/1 -> 200: /server/status must be \"ACTIVE\" but was \"BUILD\"");
        }
    }

    @Test
    void whatIsOnlyAcceptedIsNotLookedForAtOnce() {
        try (var server = RawServer.that(json(202, "{}"), ACTIVE);
                Journal journal = Journal.open()) {
            CloudWire wire = Sending.wire(new Pace(AMPLE, AMPLE, AMPLE, Duration.ofSeconds(1)), cancellation);
            var unused = wire.send(call("POST", server.at("/servers"), "{\"server\": {}}"));
            assertEventually(() -> wire.send(get(server.at("/servers/1"))))
                    .at("/server/status")
                    .isEqualTo("ACTIVE");

            assertThat(Duration.between(
                            journal.exchanges().get(0).started(),
                            journal.exchanges().get(1).started()))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }

    @Test
    void whatAnotherRequestAskedForTellsNothing() {
        RawServer.Reaction accepted = json(202, "{}");
        try (var server = RawServer.that(accepted, BUILD, ACTIVE, accepted, BUILD, BUILD, ACTIVE);
                Journal journal = Journal.open()) {
            CloudWire wire = Sending.wire(QUICK, cancellation);
            for (String action : new String[] {"resize", "revertResize"}) {
                var unused = wire.send(call("POST", server.at("/servers/1/action"), "{\"" + action + "\": null}"));
                assertEventually(() -> wire.send(get(server.at("/servers/1"))))
                        .at("/server/status")
                        .isEqualTo("ACTIVE");
            }

            assertThat(journal.exchanges()).extracting(Exchange::times).containsExactly(1, 2, 1, 3);
        }
    }

    @Test
    void aRefusalThatIsWaitedForIsJudgedInItsForm() {
        try (var server = RawServer.that(ACTIVE, GONE);
                var findings = Findings.open(Strictness.AS_UPSTREAM)) {
            assertEventually(show(server, QUICK)).isRefused(404);

            assertThat(findings.found())
                    .extracting(Finding::message)
                    .contains("in #0 GET /servers/1 -> 404: /itemNotFound/code must be 404 but was absent");
        }
    }

    private Supplier<Answer> show(RawServer server, Pace pace) {
        CloudWire wire = Sending.wire(pace, cancellation);
        return () -> wire.send(get(server.at("/servers/1")));
    }
}
