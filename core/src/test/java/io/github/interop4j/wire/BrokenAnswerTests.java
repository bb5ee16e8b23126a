package io.github.interop4j.wire;

import static io.github.interop4j.wire.RawServer.breaksOffAfter;
import static io.github.interop4j.wire.RawServer.fallsSilentAfter;
import static io.github.interop4j.wire.RawServer.hangsUp;
import static io.github.interop4j.wire.RawServer.json;
import static io.github.interop4j.wire.RawServer.says;
import static io.github.interop4j.wire.Sending.call;
import static io.github.interop4j.wire.Sending.get;
import static io.github.interop4j.wire.Sending.journalOf;
import static io.github.interop4j.wire.Sending.wire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.interop4j.cloud.Pace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No answer, or half of one. */
@Timeout(60)
class BrokenAnswerTests {

    private static final Pace SHORT = Sending.PACE.withRequestDeadline(Duration.ofMillis(400));

    @Test
    void theDeadlineEndsAnAnswerThatNeverBegins() {
        try (var server = RawServer.that(fallsSilentAfter(""))) {
            assertNoAnswer(
                    server.at("/"), NoAnswer.Kind.DEADLINE, "no answer from " + server.at("") + " within 400 ms");
            server.untilLeft();
        }
    }

    @Test
    void theDeadlineCoversHeadersThatStall() {
        try (var server = RawServer.that(fallsSilentAfter("HTTP/1.1 200 OK\r\nContent-Le"))) {
            assertNoAnswer(
                    server.at("/"), NoAnswer.Kind.DEADLINE, "no answer from " + server.at("") + " within 400 ms");
        }
    }

    @Test
    void theDeadlineCoversABodyThatStalls() {
        try (var server = RawServer.that(fallsSilentAfter("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfive!"))) {
            assertNoAnswer(
                    server.at("/"),
                    NoAnswer.Kind.DEADLINE,
                    "only a part of an answer from " + server.at("") + " within 400 ms");
        }
    }

    @Test
    void aDeadlineOfSecondsIsToldInSeconds() {
        Pace second = Sending.PACE.withRequestDeadline(Duration.ofSeconds(1));
        try (var server = RawServer.that(fallsSilentAfter(""))) {
            assertThatThrownBy(() -> wire(second).send(get(server.at("/"))))
                    .hasMessage("no answer from " + server.at("") + " within 1 s");
        }
    }

    @Test
    void aBodyShorterThanItsLengthIsHalfAnAnswer() {
        try (var server = RawServer.that(breaksOffAfter("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfive!"))) {
            assertNoAnswer(
                    server.at("/"),
                    NoAnswer.Kind.HALF,
                    "the answer of " + server.at("") + " broke off: EOF reached while reading");
            assertThat(server.heard()).hasSize(1);
        }
    }

    @Test
    void chunksWithoutAnEndAreHalfAnAnswer() {
        try (var server =
                RawServer.that(breaksOffAfter("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfive!\r\n"))) {
            assertNoAnswer(
                    server.at("/"),
                    NoAnswer.Kind.HALF,
                    "the answer of " + server.at("") + " broke off: EOF reached while reading");
            assertThat(server.heard()).hasSize(1);
        }
    }

    @Test
    void headersWithoutAnEndAreHalfAnAnswerAndShowNothingOfIt() {
        try (var server = RawServer.that(breaksOffAfter("HTTP/1.1 201 Created\r\nX-Subject-Token: canary-7f3a"))) {
            NoAnswer failure = catchThrowableOfType(NoAnswer.class, () -> wire().send(get(server.at("/"))));

            assertThat(failure.kind()).isEqualTo(NoAnswer.Kind.HALF);
            assertThat(failure).hasMessage("the answer of " + server.at("") + " broke off within its headers");
            assertThat(stackTrace(failure)).doesNotContain("canary");
            assertThat(server.heard()).hasSize(1);
        }
    }

    @Test
    void whatIsNotHttpIsSaidToBeNot() {
        try (var server = RawServer.that(breaksOffAfter("220 canary-7f3a ESMTP\r\n\r\n"))) {
            NoAnswer failure = catchThrowableOfType(NoAnswer.class, () -> wire().send(get(server.at("/"))));

            assertThat(failure.kind()).isEqualTo(NoAnswer.Kind.HALF);
            assertThat(failure).hasMessage("what answers at " + server.at("") + " does not speak HTTP");
            assertThat(stackTrace(failure)).doesNotContain("canary");
        }
    }

    @Test
    void aRefusedConnectionNamesWhereNothingAnswers() throws IOException {
        try (var deaf = new Socket()) { // bound, so that nobody else gets the port, and never listening
            deaf.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            String address = "http://127.0.0.1:" + deaf.getLocalPort();

            assertNoAnswer(URI.create(address + "/v3"), NoAnswer.Kind.NOT_CONNECTED, "nothing answers at " + address);
        }
    }

    @Test
    void aNameThatDoesNotResolveIsNamed() {
        assertNoAnswer(
                URI.create("http://keystone.invalid:5000/v3"),
                NoAnswer.Kind.NOT_CONNECTED,
                "the name of http://keystone.invalid:5000 cannot be resolved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE"})
    void anIdempotentRequestWhoseConnectionDiedBeforeTheFirstByteIsSentOnceMore(String method) {
        try (var server = RawServer.that(hangsUp(), says("HTTP/1.1 204 No Content\r\n\r\n"))) {
            List<Exchange> exchanges = journalOf(() -> wire().send(call(method, server.at("/x"))));

            assertThat(server.lines()).containsExactly(method + " /x", method + " /x");
            assertThat(exchanges).extracting(Exchange::attempt).containsExactly(1, 2);
            assertThat(exchanges)
                    .extracting(Exchange::status)
                    .containsExactly(OptionalInt.empty(), OptionalInt.of(204));
            assertThat(exchanges.get(0).failure())
                    .contains("the connection to " + server.at("") + " was closed before any answer");
        }
    }

    @Test
    void theSecondLossIsFinal() {
        try (var server = RawServer.that(hangsUp())) {
            List<Exchange> exchanges = journalOf(() -> wire().send(get(server.at("/"))));

            assertThat(server.heard()).hasSize(2);
            assertThat(exchanges).extracting(Exchange::attempt).containsExactly(1, 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PATCH", "COPY"})
    void aRequestThatMayHaveActedIsNeverSentAgain(String method) {
        try (var server = RawServer.that(hangsUp(), json(201, "{}"))) {
            NoAnswer failure =
                    catchThrowableOfType(NoAnswer.class, () -> wire().send(call(method, server.at("/x"), "{}")));

            assertThat(failure.kind()).isEqualTo(NoAnswer.Kind.NO_BYTES);
            assertThat(server.lines()).containsExactly(method + " /x");
        }
    }

    @Test
    void aDeletionThatFindsNothingAtOnceIsAnAnswer() {
        try (var server = RawServer.that(json(404, "{}"))) {
            assertThat(wire().send(call("DELETE", server.at("/x"))).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({"DELETE, 404", "DELETE, 400", "PUT, 409"})
    void whatARepeatIsRefusedForMayBeWhatTheLostOneDid(String method, int status) {
        try (var server = RawServer.that(hangsUp(), json(status, "{}"))) {
            var told = new ArrayList<String>();
            var observer = new WireObserver() {
                @Override
                public void answered(Call call, Answer answer) {
                    told.add(call.attempt() + ": " + answer.status());
                }

                @Override
                public void unanswered(Call call, NoAnswer failure) {
                    told.add(call.attempt() + ": " + failure.kind());
                }
            };
            NoAnswer failure =
                    catchThrowableOfType(NoAnswer.class, () -> wire(observer).send(call(method, server.at("/x"))));

            assertThat(failure.kind()).isEqualTo(NoAnswer.Kind.AMBIGUOUS);
            assertThat(failure)
                    .hasMessage("the connection died during the first " + method + ", and the second was answered "
                            + status + ", perhaps because the first was carried out");
            assertThat(told).containsExactly("1: NO_BYTES", "2: " + status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void aKeptConnectionThatDiedIsNotRepeatedUnseen(String method) {
        try (var server = RawServer.that(json(200, "{}"), hangsUp(), says("HTTP/1.1 204 No Content\r\n\r\n"))) {
            CloudWire wire = wire();
            wire.send(get(server.at("/1")));
            List<Exchange> exchanges = journalOf(() -> wire.send(call(method, server.at("/2"))));

            assertThat(server.lines()).containsExactly("GET /1", method + " /2", method + " /2");
            assertThat(exchanges).extracting(Exchange::attempt).containsExactly(1, 2);
        }
    }

    private static void assertNoAnswer(URI uri, NoAnswer.Kind kind, String message) {
        List<Exchange> exchanges = journalOf(() -> {
            assertThatThrownBy(() -> wire(SHORT).send(get(uri)))
                    .isInstanceOfSatisfying(
                            NoAnswer.class,
                            failure -> assertThat(failure.kind()).isEqualTo(kind))
                    .hasMessage(message);
            return kind;
        });
        assertThat(exchanges).hasSize(1);
        assertThat(exchanges.get(0).failure()).contains(message);
        assertThat(exchanges.get(0).status()).isEmpty();
        assertThat(exchanges.get(0).title()).endsWith("-> no answer");
    }

    private static String stackTrace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
