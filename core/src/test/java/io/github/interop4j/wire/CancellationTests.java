package io.github.interop4j.wire;

import static io.github.interop4j.wire.RawServer.fallsSilentAfter;
import static io.github.interop4j.wire.RawServer.json;
import static io.github.interop4j.wire.Sending.PACE;
import static io.github.interop4j.wire.Sending.get;
import static io.github.interop4j.wire.Sending.wire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run that is cancelled: waits end at once, clean-up goes on. */
@Timeout(60)
class CancellationTests {

    private final Cancellation cancellation = new Cancellation();

    @Test
    void afterItNoRequestLeaves() {
        try (var server = RawServer.that(json(200, "{}"))) {
            cancellation.cancel();
            CloudWire wire = wire(PACE, cancellation);

            assertThatThrownBy(() -> wire.send(get(server.at("/"))))
                    .isInstanceOf(Interrupted.class)
                    .hasMessage("the run was interrupted");
            assertThat(server.heard()).isEmpty();
        }
    }

    @Test
    void itEndsAWaitForAnAnswer() throws Exception {
        try (var server = RawServer.that(fallsSilentAfter(""))) {
            CompletableFuture<Answer> sending = sending(server);
            untilHeard(server);
            cancellation.cancel();

            assertInterrupted(sending);
            server.untilLeft();
        }
    }

    @Test
    void itEndsAWaitForTheRestOfABody() throws Exception {
        try (var server = RawServer.that(fallsSilentAfter("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n1"))) {
            CompletableFuture<Answer> sending = sending(server);
            untilHeard(server);
            cancellation.cancel();

            assertInterrupted(sending);
        }
    }

    @Test
    void itEndsAPauseThatTheCloudAskedFor() throws Exception {
        try (var server = RawServer.that(json(429, "{}", "Retry-After: 25"))) {
            var answered = new CompletableFuture<Answer>();
            var observer = new WireObserver() {
                @Override
                public void answered(Call call, Answer answer) {
                    answered.complete(answer);
                }
            };
            CloudWire wire = wire(PACE, cancellation, observer);
            var sending = CompletableFuture.supplyAsync(() -> wire.send(get(server.at("/"))));
            answered.get(20, TimeUnit.SECONDS);
            cancellation.cancel();

            assertInterrupted(sending);
            assertThat(server.heard()).hasSize(1);
        }
    }

    @Test
    void cleanUpStillSends() {
        try (var server = RawServer.that(json(429, "{}", "Retry-After: 0"), json(200, "{}"));
                var journal = Journal.open()) {
            cancellation.cancel();
            journal.enter(Phase.CLEAN_UP);

            assertThat(wire(PACE, cancellation).send(get(server.at("/"))).status())
                    .isEqualTo(200);
            assertThat(server.heard()).hasSize(2);
        }
    }

    @Test
    void anInterruptedThreadStopsWaitingAndStaysInterrupted() throws Exception {
        try (var server = RawServer.that(fallsSilentAfter(""))) {
            var remained = new CompletableFuture<Boolean>();
            var thread = new Thread(() -> {
                try {
                    wire(PACE, cancellation).send(get(server.at("/")));
                } catch (Interrupted e) {
                    remained.complete(Thread.currentThread().isInterrupted());
                }
            });
            thread.start();
            untilHeard(server);
            thread.interrupt();

            assertThat(remained.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whoWantsToKnowIsToldOnce() {
        List<String> told = new ArrayList<>();
        cancellation.onCancel(() -> told.add("before"));
        cancellation.cancel();
        cancellation.cancel();
        cancellation.onCancel(() -> told.add("after"));

        assertThat(told).containsExactly("before", "after");
        assertThat(cancellation.isCancelled()).isTrue();
    }

    private CompletableFuture<Answer> sending(RawServer server) {
        CloudWire wire = wire(PACE, cancellation);
        return CompletableFuture.supplyAsync(() -> wire.send(get(server.at("/"))));
    }

    private static void untilHeard(RawServer server) {
        while (server.heard().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    /** Before the deadline of 30 seconds would have ended it, or the server's wish of 25. */
    private static void assertInterrupted(CompletableFuture<Answer> sending) {
        assertThatThrownBy(() -> sending.get(15, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(Interrupted.class);
    }
}
