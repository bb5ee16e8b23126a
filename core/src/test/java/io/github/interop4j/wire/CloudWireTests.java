package io.github.interop4j.wire;

import static io.github.interop4j.wire.RawServer.answers;
import static io.github.interop4j.wire.RawServer.breaksOffAfter;
import static io.github.interop4j.wire.RawServer.json;
import static io.github.interop4j.wire.RawServer.says;
import static io.github.interop4j.wire.Sending.call;
import static io.github.interop4j.wire.Sending.get;
import static io.github.interop4j.wire.Sending.wire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves, what comes back, and what is written down of it. */
@Timeout(60)
class CloudWireTests {

    @Test
    void aRequestArrivesAsItWasMeant() {
        try (var server = RawServer.that(json(201, "{}"))) {
            var headers = Headers.of(Map.of("X-Auth-Token", List.of("abcd-1234"), "X-Twice", List.of("one", "two")));
            wire().send(new Call(
                    "compute",
                    "POST",
                    server.at("/v2.1/things?a=b%20c"),
                    headers,
                    Optional.of(Content.text("{\"name\":\"Zürich\"}", "application/json"))));

            RawServer.Heard heard = server.heard().get(0);
            assertThat(heard.line()).isEqualTo("POST /v2.1/things?a=b%20c HTTP/1.1");
            assertThat(heard.header("X-Auth-Token")).isEqualTo("abcd-1234");
            assertThat(heard.headers()).contains("X-Twice: one", "X-Twice: two");
            assertThat(heard.body()).isEqualTo("{\"name\":\"Zürich\"}");
            assertThat(heard.header("Upgrade")).isEqualTo("absent");
        }
    }

    @Test
    void anAnswerIsHandedOverAsItCame() {
        try (var server = RawServer.that(json(299, "{\"a\":1}", "X-One: 1", "x-many: a", "X-Many: b"))) {
            Answer answer = wire().send(get(server.at("/")));

            assertThat(answer.status()).isEqualTo(299);
            assertThat(answer.text()).isEqualTo("{\"a\":1}");
            assertThat(answer.json().at("/a").intValue()).isEqualTo(1);
            assertThat(answer.headers().first("x-ONE")).contains("1");
            assertThat(answer.headers().all("X-Many")).containsExactly("a", "b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "COPY"})
    void anyMethodCanBeSent(String method) {
        try (var server = RawServer.that(says("HTTP/1.1 204 No Content\r\n\r\n"))) {
            assertThat(wire().send(call(method, server.at("/x"))).status()).isEqualTo(204);
            assertThat(server.lines()).containsExactly(method + " /x");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void aBodyThatIsEmptySaysSo(String method) {
        try (var server = RawServer.that(json(201, "{}"))) {
            wire().send(call(method, server.at("/")));

            assertThat(server.heard().get(0).header("Content-Length")).isEqualTo("0");
        }
    }

    @Test
    void headersThatTheClientComputesAreNotSentTwice() {
        try (var server = RawServer.that(json(200, "{}"))) {
            wire().send(call("GET", server.at("/"), Map.of("Content-Length", "7", "Host", "elsewhere", "X-A", "1")));

            RawServer.Heard heard = server.heard().get(0);
            assertThat(heard.header("Host")).isEqualTo("127.0.0.1:" + server.port());
            assertThat(heard.header("Content-Length")).isNotEqualTo("7");
            assertThat(heard.header("X-A")).isEqualTo("1");
        }
    }

    @Test
    void aRedirectIsAnAnswerAndIsNotFollowed() {
        try (var server = RawServer.that(json(302, "", "Location: /elsewhere"), json(200, "{}"))) {
            Answer answer = wire().send(get(server.at("/here")));

            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.headers().first("Location")).contains("/elsewhere");
            assertThat(server.lines()).containsExactly("GET /here");
        }
    }

    @Test
    void oneConnectionServesManyRequests() {
        try (var server = RawServer.that(json(200, "{}"))) {
            CloudWire wire = wire();
            for (int i = 0; i < 5; i++) {
                wire.send(get(server.at("/" + i)));
            }

            assertThat(server.lines()).hasSize(5);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aBodyInChunksIsWhole() {
        String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n2\r\n1}\r\n0\r\n\r\n";
        try (var server = RawServer.that(says(chunked))) {
            assertThat(wire().send(get(server.at("/"))).text()).isEqualTo("{\"a\":1}");
        }
    }

    @Test
    void aBodyThatEndsWithTheConnectionIsWhole() {
        try (var server = RawServer.that(breaksOffAfter("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nall of it"))) {
            assertThat(wire().send(get(server.at("/"))).text()).isEqualTo("all of it");
        }
    }

    @Test
    void htmlIsAnAnswerThatIsNoJson() {
        try (var server = RawServer.that(answers(502, "text/html", "<html><h1>Bad Gateway</h1></html>"))) {
            Answer answer = wire().send(get(server.at("/v2.1/servers")));

            assertThat(answer.status()).isEqualTo(502);
            assertThatThrownBy(answer::json)
                    .isInstanceOf(Deviation.class)
                    .hasMessageStartingWith("in #0 GET /v2.1/servers -> 502: the body must be JSON but cannot be read"
                            + " as such (text/html): Unexpected character ('<'");
        }
    }

    @Test
    void halfAJsonIsNoJson() {
        try (var server = RawServer.that(json(200, "{\"a\":"))) {
            Answer answer = wire().send(get(server.at("/")));

            assertThatThrownBy(answer::json)
                    .isInstanceOf(Deviation.class)
                    .hasMessageContaining("cannot be read as such (application/json): Unexpected end-of-input");
        }
    }

    @Test
    void jsonWithSomethingBehindItIsNoJson() {
        try (var server = RawServer.that(json(200, "{} {}"))) {
            Answer answer = wire().send(get(server.at("/")));

            assertThatThrownBy(answer::json)
                    .isInstanceOf(Deviation.class)
                    .hasMessageContaining("cannot be read as such (application/json): Trailing token");
        }
    }

    @Test
    void anExchangeSaysWhatWasSentAndWhatCame() {
        try (var server = RawServer.that(json(201, "{\"b\":2}", "X-Openstack-Request-Id: req-7"));
                var journal = Journal.open()) {
            journal.enter(Phase.CHECK);
            Answer answer = wire().send(call("POST", server.at("/v2.1/things?x=y"), "{\"a\":1}"));

            Exchange exchange = journal.exchanges().get(0);
            assertThat(journal.exchanges()).hasSize(1);
            assertThat(answer.exchange()).isEqualTo(exchange);
            assertThat(exchange.number()).isEqualTo(1);
            assertThat(exchange.phase()).isEqualTo(Phase.CHECK);
            assertThat(exchange.service()).isEqualTo("compute");
            assertThat(exchange.requestBody()).isEqualTo("{\"a\":1}");
            assertThat(exchange.status()).isEqualTo(OptionalInt.of(201));
            assertThat(exchange.responseBody()).isEqualTo("{\"b\":2}");
            assertThat(exchange.failure()).isEmpty();
            assertThat(exchange.requestId()).contains("req-7");
            assertThat(exchange.title()).isEqualTo("#1 POST /v2.1/things?x=y -> 201");
            assertThat(exchange.uri()).isEqualTo(server.at("/v2.1/things?x=y").toString());
        }
    }

    @Test
    void aHugeBodyIsJudgedWholeAndStoredInPart() {
        String huge = "x".repeat(CloudWire.STORED + 5);
        try (var server = RawServer.that(answers(200, "text/plain", huge));
                var journal = Journal.open()) {
            Answer answer = wire().send(get(server.at("/")));

            assertThat(answer.text()).isEqualTo(huge);
            String stored = journal.exchanges().get(0).responseBody();
            assertThat(stored)
                    .startsWith("x".repeat(CloudWire.STORED) + "\n")
                    .endsWith("… 65541 bytes in all, sha-256 of the text"
                            + " 42edf7c3947675cad2376a05333eb72c73e854e1402ca80b567b4b06372beb86");
        }
    }

    @Test
    void observersSeeEachRequestBeforeItLeavesAndItsAnswer() {
        var told = new ArrayList<String>();
        try (var server = RawServer.that(json(200, "{}"))) {
            var observer = new WireObserver() {
                @Override
                public void beforeSending(Call call) {
                    told.add("before " + call + ", heard " + server.heard().size());
                }

                @Override
                public void answered(Call call, Answer answer) {
                    told.add("answered " + call + " with " + answer.status());
                }
            };
            wire(observer).send(get(server.at("/x?secret=1")));
        }
        assertThat(told).containsExactly("before GET /x, heard 0", "answered GET /x with 200");
    }

    @Test
    void anObserverCanHoldARequestBack() {
        try (var server = RawServer.that(json(200, "{}"))) {
            var observer = new WireObserver() {
                @Override
                public void beforeSending(Call call) {
                    throw new IllegalStateException("the disk is full");
                }
            };
            CloudWire wire = wire(observer);

            assertThatThrownBy(() -> wire.send(get(server.at("/")))).hasMessage("the disk is full");
            assertThat(server.heard()).isEmpty();
        }
    }

    @Test
    void anAnswerShowsItselfWithoutItsContent() {
        try (var server = RawServer.that(json(200, "{\"a\":\"content\"}"))) {
            assertThat(wire().send(get(server.at("/x")))).hasToString("#0 GET /x -> 200");
        }
    }
}
