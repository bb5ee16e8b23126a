package io.github.interop4j.wire;

import static io.github.interop4j.wire.RawServer.breaksOffAfter;
import static io.github.interop4j.wire.RawServer.fallsSilentAfter;
import static io.github.interop4j.wire.RawServer.hangsUp;
import static io.github.interop4j.wire.RawServer.says;
import static io.github.interop4j.wire.Sending.call;
import static io.github.interop4j.wire.Sending.wire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interop4j.cloud.Pace;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** HEAD, whose answers have headers about a body that does not come. */
@Timeout(60)
class HeadTests {

    private static final Pace SHORT = Sending.PACE.withRequestDeadline(Duration.ofMillis(400));

    @Test
    void aHeadOfSwiftsContainersIsRead() {
        String answer = "HTTP/1.1 204 No Content\r\nX-Container-Object-Count: 3\r\nTransfer-Encoding: chunked\r\n\r\n";
        try (var server = RawServer.that(says(answer))) {
            for (int time = 0; time < 3; time++) {
                Answer head = wire().send(call("HEAD", server.at("/container")));

                assertThat(head.status()).isEqualTo(204);
                assertThat(head.headers().first("x-container-object-count")).contains("3");
                assertThat(head.bytes()).isEmpty();
            }
            assertThat(server.heard()).hasSize(3);
        }
    }

    @Test
    void aHeadSaysWhatEveryRequestOfOursSays() {
        try (var server = RawServer.that(says("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"))) {
            Answer unused =
                    wire().send(call("HEAD", server.at("/o"), Map.of("X-Auth-Token", "t", "Range", "bytes=1-2")));

            var heard = server.heard().get(0);
            assertThat(heard.line()).isEqualTo("HEAD /o HTTP/1.1");
            assertThat(heard.header("X-Auth-Token")).isEqualTo("t");
            assertThat(heard.header("Range")).isEqualTo("bytes=1-2");
            assertThat(heard.header("User-Agent")).isEqualTo("interop4j");
            assertThat(heard.header("Accept")).isEqualTo("*/*");
        }
    }

    @Test
    void valuesOfOneHeaderKeepTheirOrder() {
        try (var server = RawServer.that(says("HTTP/1.1 200 OK\r\nVary: a\r\nvary: b\r\nContent-Length: 0\r\n\r\n"))) {
            assertThat(wire().send(call("HEAD", server.at("/"))).headers().all("Vary"))
                    .containsExactly("a", "b");
        }
    }

    @Test
    void aRefusalIsAnAnswerLikeAnother() {
        String answer = "HTTP/1.1 401 Unauthorized\r\nWww-Authenticate: Keystone uri=x\r\nContent-Length: 131\r\n\r\n";
        try (var server = RawServer.that(says(answer))) {
            Answer refusal = wire().send(call("HEAD", server.at("/")));

            assertThat(refusal.status()).isEqualTo(401);
            assertThat(refusal.headers().first("Www-Authenticate")).contains("Keystone uri=x");
            assertThat(server.heard()).hasSize(1);
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (var server = RawServer.that(says("HTTP/1.1 302 Found\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n"))) {
            assertThat(wire().send(call("HEAD", server.at("/a"))).status()).isEqualTo(302);
        }
    }

    @Test
    void theDeadlineEndsAHead() {
        try (var server = RawServer.that(fallsSilentAfter("HTTP/1.1 200 OK\r\nContent-Le"))) {
            assertNoAnswer(
                    server.at("/"), NoAnswer.Kind.DEADLINE, "no answer from " + server.at("") + " within 400 ms");
            server.untilLeft();
        }
    }

    @Test
    void aConnectionClosedWithoutAWordIsNoAnswer() {
        try (var server = RawServer.that(hangsUp())) {
            assertNoAnswer(
                    server.at("/"),
                    NoAnswer.Kind.NO_BYTES,
                    "the connection to " + server.at("") + " was closed before any answer");
        }
    }

    @Test
    void whatIsNotHttpIsHalfAnAnswer() {
        try (var server = RawServer.that(breaksOffAfter("220 mail.example ESMTP\r\n\r\n"))) {
            assertNoAnswer(
                    server.at("/"), NoAnswer.Kind.HALF, "what answers at " + server.at("") + " does not speak HTTP");
        }
    }

    @Test
    void nobodyThereIsToldAsSuch() throws Exception {
        try (var deaf = new Socket()) { // bound, so that nobody else gets the port, and never listening
            deaf.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            String address = "http://127.0.0.1:" + deaf.getLocalPort();

            assertNoAnswer(URI.create(address + "/"), NoAnswer.Kind.NOT_CONNECTED, "nothing answers at " + address);
        }
    }

    private static void assertNoAnswer(URI uri, NoAnswer.Kind kind, String message) {
        assertThatThrownBy(() -> wire(SHORT).send(call("HEAD", uri)))
                .isInstanceOfSatisfying(
                        NoAnswer.class, failure -> assertThat(failure.kind()).isEqualTo(kind))
                .hasMessage(message);
    }
}
